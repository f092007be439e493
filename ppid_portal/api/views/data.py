"""The open data itself: units, informasi publik, berita."""

from drf_spectacular.utils import OpenApiExample, OpenApiParameter, extend_schema

from informasi.api.bentuk import BentukBerita, BentukInformasi
from informasi.api.contoh import CONTOH_BERITA, CONTOH_INFORMASI
from informasi.api.kueri import berita_api, informasi_api
from informasi.api.saring import SaringBeritaAPI, SaringInformasiAPI
from informasi.dikecualikan.api import CONTOH_DIK, BentukDIK, SaringDIKAPI, dik_api
from kalender.hari import tanggal
from opd.api import CONTOH_UNIT, BentukUnit, SaringUnit, unit_api
from ppid_portal.api.views.pintu import Daftar, Satu

NOMOR = OpenApiParameter("id", int, OpenApiParameter.PATH, description="Nomor tetap, dari medan “id” pada daftar.")
SLUG = OpenApiParameter("slug", str, OpenApiParameter.PATH, description="Slug unit, dari daftar unit.")


def _keterangan(ringkas, uraian, contoh, *parameter):
    """The words of an operation; `contoh` is one row, the envelope of a list is put around it."""
    contoh = OpenApiExample("Contoh", value=contoh, response_only=True)
    return extend_schema(summary=ringkas, description=uraian, examples=[contoh], parameters=[*parameter])


@_keterangan("Daftar unit", "Perangkat daerah, kecamatan, dan kelurahan yang ada hari ini.", CONTOH_UNIT)
class DaftarUnit(Daftar):
    serializer_class = BentukUnit
    filterset_class = SaringUnit

    def get_queryset(self):
        return unit_api(tanggal(self.waktu))


@_keterangan("Satu unit", "Satu unit menurut slug-nya, juga yang sudah digabung atau berganti nama.", CONTOH_UNIT, SLUG)
class SatuUnit(Satu):
    serializer_class = BentukUnit
    lookup_field = "slug"

    def get_queryset(self):
        return unit_api().pernah_ada(tanggal(self.waktu))


@_keterangan(
    "Daftar informasi publik",
    "Daftar Informasi Publik yang terbit sekarang. Informasi yang dikecualikan tidak termasuk.",
    CONTOH_INFORMASI,
)
class DaftarInformasi(Daftar):
    serializer_class = BentukInformasi
    filterset_class = SaringInformasiAPI

    def get_queryset(self):
        return informasi_api(self.waktu)


@_keterangan(
    "Satu informasi publik", "Satu informasi publik menurut nomornya, dengan berkasnya.", CONTOH_INFORMASI, NOMOR
)
class SatuInformasi(Satu):
    serializer_class = BentukInformasi
    lookup_field, lookup_url_kwarg = "konten_id", "id"

    def get_queryset(self):
        return informasi_api(self.waktu)


@_keterangan("Daftar berita", "Berita unit yang terbit sekarang. Berita bukan informasi publik.", CONTOH_BERITA)
class DaftarBerita(Daftar):
    serializer_class = BentukBerita
    filterset_class = SaringBeritaAPI

    def get_queryset(self):
        return berita_api(self.waktu)


@_keterangan("Satu berita", "Satu berita menurut nomornya.", CONTOH_BERITA, NOMOR)
class SatuBerita(Satu):
    serializer_class = BentukBerita
    lookup_field, lookup_url_kwarg = "konten_id", "id"

    def get_queryset(self):
        return berita_api(self.waktu)


@_keterangan(
    "Daftar informasi yang dikecualikan",
    "Entri DIK yang berlaku hari ini: apa, alasannya, jangka waktunya. Berkasnya tidak pernah ada di sini.",
    CONTOH_DIK,
)
class DaftarDIK(Daftar):
    serializer_class = BentukDIK
    filterset_class = SaringDIKAPI

    def get_queryset(self):
        return dik_api(tanggal(self.waktu))
