"""By what the lists of the open API can be narrowed: as the pages, but what is not known is refused, not left out."""

from django.core.exceptions import ValidationError
from drf_spectacular.utils import extend_schema_field

from informasi.saring import TAHUN, URUTAN, SaringInformasi
from informasi.status import Klasifikasi

TAK_DIKENAL = "Nilai “%(nilai)s” tidak dikenal."


def _uraikan(nama, uraian, **bentuk):
    """A filter of the pages with its OpenAPI description."""
    return extend_schema_field({**bentuk, "description": uraian})(SaringInformasi.base_filters[nama])


def _daftar(**satuan):
    return {"type": "array", "items": satuan}


class SaringInformasiAPI(SaringInformasi):
    """Filters of the list of informasi publik."""

    klasifikasi = _uraikan(
        "klasifikasi",
        "Kelas informasi; boleh lebih dari satu.",
        **_daftar(type="string", enum=Klasifikasi.values),
    )
    unit = _uraikan("unit", "Slug unit; boleh lebih dari satu.", **_daftar(type="string"))
    tahun = _uraikan(
        "tahun", "Tahun; boleh lebih dari satu.", **_daftar(type="integer", minimum=TAHUN[0], maximum=TAHUN[-1])
    )
    q = _uraikan("q", "Kata yang dicari, juga di dalam berkas.", type="string")
    urut = _uraikan("urut", "Urutan: terbit paling baru dahulu, atau abjad judul.", type="string", enum=[*URUTAN])

    def is_valid(self):
        """Whether every value is known and none is empty; those that are not become errors of the form."""
        super().is_valid()
        for nama, isian in self.form.fields.items():
            if hasattr(isian, "asing"):
                kosong = [nilai for nilai in self.data.getlist(nama) if not nilai.strip()]
                for nilai in (*kosong, *isian.asing):
                    self.form.add_error(nama, ValidationError(TAK_DIKENAL, params={"nilai": nilai}))
        return not self.form.errors

    def filter_queryset(self, queryset):
        """The rows in the order asked for."""
        return super().filter_queryset(queryset).order_by(*self.urutan.kolom_urut())


class SaringBeritaAPI(SaringInformasiAPI):
    """Berita have no class."""

    klasifikasi = None
