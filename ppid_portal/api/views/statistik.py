"""The statistics for programs: the same figures as on /statistik/."""

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.response import Response

from kalender.models import TAHUN_PERTAMA
from laporan.api import CONTOH_STATISTIK, SEMUA, BentukStatistik, TanyaStatistik, statistik_api
from laporan.statistik import hitung, tahun_tersedia
from ppid_portal.api.galat import ParameterSalah
from ppid_portal.api.views.kalender import Tanya


@extend_schema(
    summary="Statistik terbitan",
    description="Banyaknya yang terbit menurut kelas, bulan, dan unit, dihitung dari yang kini dapat dibaca umum.",
    parameters=[TanyaStatistik],
    responses=BentukStatistik,
    examples=[OpenApiExample("Contoh", value=CONTOH_STATISTIK, response_only=True)],
)
class StatistikTerbitan(Tanya):
    tanya = TanyaStatistik

    def get(self, request):
        tersedia = tahun_tersedia(self.waktu)
        tahun = self.isian().get("tahun", str(tersedia[0]))
        if tahun != SEMUA and not TAHUN_PERTAMA <= int(tahun) <= tersedia[0]:
            raise ParameterSalah(f"Pilih tahun dari {TAHUN_PERTAMA} sampai {tersedia[0]}, atau {SEMUA}.")
        angka = hitung(self.waktu, None if tahun == SEMUA else int(tahun), tersedia[-1])
        return Response(BentukStatistik(statistik_api(angka)).data)
