"""What the open API tells of the DIK: the official columns, never a file (design 5, domain 3.6)."""

from django_filters import ChoiceFilter, FilterSet, ModelChoiceFilter
from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from informasi.dikecualikan.dik import jangka_waktu
from informasi.dikecualikan.status import Alasan, Kesimpulan
from informasi.models import EntriDIK
from opd.models import Unit

CONTOH_DIK = {
    "id": 12,
    "informasi": "Nomor rekening bank penerima bantuan sosial",
    "unit": "dinsos",
    "semua_unit": False,
    "alasan": "h",
    "dasar_hukum": "UU 14 Tahun 2008 Pasal 17 huruf h angka 3",
    "akibat_dibuka": "Rekening penerima dapat disalahgunakan untuk penipuan.",
    "akibat_ditutup": "Penerima terlindungi; jumlah dan besaran bantuan tetap terbuka.",
    "kesimpulan": "sebagian",
    "mulai": "2026-01-28",
    "berlaku_sampai": "2031-01-28",
    "jangka_waktu": "sampai 28 Januari 2031",
    "sk_nomor": "555/21-PPID/2026",
    "sk_tanggal": "2026-01-28",
}


@extend_schema_serializer(component_name="EntriDIK")
class BentukDIK(serializers.Serializer):
    """One entry of the Daftar Informasi yang Dikecualikan."""

    id = serializers.IntegerField(source="pk", help_text="Nomor tetap entri.")
    informasi = serializers.CharField(help_text="Bagian informasi yang dikecualikan.")
    unit = serializers.CharField(source="unit.slug", help_text="Slug unit yang menguasai.")
    semua_unit = serializers.BooleanField(source="se_kota", help_text="Berlaku untuk semua unit kota.")
    alasan = serializers.ChoiceField(choices=Alasan, help_text="Huruf pada UU 14/2008 Ps 17.")
    dasar_hukum = serializers.CharField(help_text="Undang-Undang dan pasalnya.")
    akibat_dibuka = serializers.CharField(help_text="Akibat bila dibuka.")
    akibat_ditutup = serializers.CharField(help_text="Manfaat bila ditutup.")
    kesimpulan = serializers.ChoiceField(choices=Kesimpulan, help_text="Ditutup seluruhnya atau sebagian.")
    mulai = serializers.DateField(help_text="Hari pertama pengecualian.")
    berlaku_sampai = serializers.DateField(allow_null=True, help_text="Hari terakhir pengecualian, atau null.")
    jangka_waktu = serializers.SerializerMethodField(help_text="Jangka waktu dalam kata.")
    sk_nomor = serializers.CharField(help_text="Nomor SK penetapan.")
    sk_tanggal = serializers.DateField(help_text="Tanggal SK penetapan.")

    def get_jangka_waktu(self, entri) -> str:
        return jangka_waktu(entri)


class SaringDIKAPI(FilterSet):
    """Filters of the list; the same words as the page's."""

    unit = ModelChoiceFilter(queryset=Unit.objects.all(), to_field_name="slug", help_text="Slug unit yang menguasai.")
    alasan = ChoiceFilter(choices=Alasan.choices, help_text="Huruf pada UU 14/2008 Ps 17.")

    class Meta:
        model = EntriDIK
        fields = ("unit", "alasan")

    def is_valid(self):
        """Whether every value is known and none is empty: a slip of the pen must not widen the answer."""
        super().is_valid()
        for nama in self.form.fields.keys() & self.data.keys():
            if not self.data[nama].strip():
                self.form.add_error(nama, "Isi nilainya, atau hapus parameter ini.")
        return not self.form.errors


def dik_api(hari):
    """Entries (QuerySet) that close something on the day `hari`, in an order that pages can follow."""
    return EntriDIK.objects.berlaku_pada(hari).select_related("unit").order_by("-pk")
