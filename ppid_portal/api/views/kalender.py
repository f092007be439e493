"""The calendar for programs: days off, and deadlines that show each day counted."""

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.response import Response

from kalender.api import (
    CONTOH_TAHUN,
    CONTOH_TENGGAT,
    BentukTahun,
    BentukTenggat,
    TanyaTahun,
    TanyaTenggat,
    tahun_api,
    tenggat_api,
)
from kalender.aturan import TidakDapatDiperpanjang
from kalender.hari import tanggal
from kalender.hari_kerja import KalenderBelumLengkap
from ppid_portal.api.galat import ParameterSalah
from ppid_portal.api.views.pintu import Pintu


class Tanya(Pintu):
    """An answer made from a few parameters, each given once (`tanya`: a serializer of them)."""

    def parameter_dikenal(self):
        """Names (list) a request may carry."""
        return [*self.tanya().fields]

    def isian(self):
        """The checked parameters (dict). Raises ParameterSalah, ValidationError."""
        for nama, nilai in self.request.query_params.lists():
            if len(nilai) > 1:
                raise ParameterSalah(f"Parameter “{nama}” disebut lebih dari satu kali. Sebut satu kali saja.")
        tanya = self.tanya(data=self.request.query_params.dict())
        tanya.is_valid(raise_exception=True)
        return tanya.validated_data


@extend_schema(
    summary="Hari libur setahun",
    description="Libur nasional, cuti bersama, dan libur daerah satu tahun. Selain itu, Senin sampai Jumat hari kerja.",
    parameters=[TanyaTahun],
    responses=BentukTahun,
    examples=[OpenApiExample("Contoh", value=CONTOH_TAHUN, response_only=True)],
)
class HariLiburSetahun(Tanya):
    tanya = TanyaTahun

    def get(self, request):
        tahun = self.isian().get("tahun", tanggal(self.waktu).year)
        return Response(BentukTahun(tahun_api(tahun)).data)


@extend_schema(
    summary="Hitung tenggat",
    description="Jatuh tempo menurut aturan keterbukaan informasi, dengan tiap hari yang dihitung atau dilewati.",
    parameters=[TanyaTenggat],
    responses=BentukTenggat,
    examples=[OpenApiExample("Contoh", value=CONTOH_TENGGAT, response_only=True)],
)
class HitungTenggat(Tanya):
    tanya = TanyaTenggat

    def get(self, request):
        try:
            hasil = tenggat_api(**self.isian())
        except (KalenderBelumLengkap, TidakDapatDiperpanjang) as galat:
            raise ParameterSalah(str(galat)) from None
        return Response(BentukTenggat(hasil).data)
