"""Requests and objections for programs: counts only (design 5)."""

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.response import Response

from kalender.hari import tanggal
from kalender.models import TAHUN_PERTAMA
from permohonan.api import CONTOH_PERMOHONAN, SEMUA, BentukPermohonan, TanyaPermohonan
from permohonan.register.statistik import statistik
from ppid_portal.api.galat import ParameterSalah
from ppid_portal.api.views.kalender import Tanya


@extend_schema(
    summary="Statistik permohonan dan keberatan",
    description="Banyaknya permohonan dan keberatan menurut semester, kanal, putusan, dan tepat waktunya.",
    parameters=[TanyaPermohonan],
    responses=BentukPermohonan,
    examples=[OpenApiExample("Contoh", value=CONTOH_PERMOHONAN, response_only=True)],
)
class StatistikPermohonan(Tanya):
    tanya = TanyaPermohonan

    def get(self, request):
        kini = tanggal(self.waktu).year
        tahun = self.isian().get("tahun", str(kini))
        if tahun != SEMUA and not TAHUN_PERTAMA <= int(tahun) <= kini:
            raise ParameterSalah(f"Pilih tahun dari {TAHUN_PERTAMA} sampai {kini}, atau {SEMUA}.")
        return Response(BentukPermohonan(statistik(None if tahun == SEMUA else int(tahun))).data)
