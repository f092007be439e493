"""What the open API tells of a unit, and by what its list can be narrowed (design 5)."""

import django_filters
from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from opd.models import Unit
from opd.peran import Jenis, PeranPPID

CONTOH_UNIT = {
    "slug": "kelurahan-banten",
    "nama": "Kelurahan Banten",
    "singkatan": "Kel. Banten",
    "jenis": "kelurahan",
    "kode_wilayah": "36.73.02.1006",
    "induk": "kecamatan-kasemen",
    "peran_ppid": "pembantu",
    "berlaku_sejak": None,
    "berlaku_sampai": None,
    "penerus": None,
}


@extend_schema_serializer(component_name="Unit")
class BentukUnit(serializers.Serializer):
    """A public body of the city."""

    slug = serializers.CharField(help_text="Nama pendek di alamat halaman; kunci unit di API ini.")
    nama = serializers.CharField(help_text="Nama lengkap.")
    singkatan = serializers.CharField(help_text="Nama singkat.")
    jenis = serializers.ChoiceField(choices=Jenis, help_text="Jenis unit.")
    kode_wilayah = serializers.CharField(help_text="Kode wilayah Kemendagri; kosong bila bukan wilayah.")
    induk = serializers.CharField(
        source="induk.slug", allow_null=True, help_text="Slug unit induk, misalnya kecamatan dari kelurahan; atau null."
    )
    peran_ppid = serializers.ChoiceField(choices=PeranPPID, help_text="PPID Utama atau PPID Pembantu.")
    berlaku_sejak = serializers.DateField(
        allow_null=True, help_text="Hari pertama unit ada; null bila sudah ada sebelum dicatat."
    )
    berlaku_sampai = serializers.DateField(allow_null=True, help_text="Hari terakhir unit ada; null bila masih ada.")
    penerus = serializers.CharField(
        source="penerus.slug", allow_null=True, help_text="Slug unit yang meneruskan unit ini; atau null."
    )


class SaringUnit(django_filters.FilterSet):
    """Filters of the list of units; a value that does not exist is refused."""

    jenis = django_filters.MultipleChoiceFilter(
        choices=Jenis.choices, distinct=False, label="Jenis unit; boleh lebih dari satu."
    )
    induk = django_filters.ModelChoiceFilter(
        queryset=Unit.objects.all(), to_field_name="slug", label="Slug unit induk, misalnya satu kecamatan."
    )
    q = django_filters.CharFilter(method="cari", label="Kata di dalam nama unit.")

    class Meta:
        model = Unit
        fields = ()

    def cari(self, kueri, _nama, q):
        return kueri.cari(q)


def unit_api(hari=None):
    """Units as the API shows them, by name: those of `hari` (WIB date), all when None."""
    units = Unit.objects.select_related("induk", "penerus").order_by("nama", "pk")
    return units.berlaku_pada(hari) if hari else units
