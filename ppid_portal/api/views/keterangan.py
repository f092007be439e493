"""What the API says of itself: its addresses, its OpenAPI description, its page for people."""

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe
from drf_spectacular.utils import extend_schema, inline_serializer
from rest_framework import serializers
from rest_framework.response import Response

from ppid_portal.api.dokumentasi import titik_akhir
from ppid_portal.api.skema import skema
from ppid_portal.api.views.pintu import Pintu

ALAMAT = {
    "unit": ("api:unit_daftar", "Daftar unit."),
    "informasi": ("api:informasi_daftar", "Daftar informasi publik."),
    "berita": ("api:berita_daftar", "Daftar berita."),
    "statistik": ("api:statistik", "Statistik terbitan menurut kelas, bulan, dan unit."),
    "permohonan_statistik": ("api:permohonan_statistik", "Banyaknya permohonan dan keberatan."),
    "dik": ("api:dik", "Daftar informasi yang dikecualikan."),
    "hari_libur": ("api:hari_libur", "Hari libur satu tahun."),
    "tenggat": ("api:tenggat", "Hitung tenggat; sebut “aturan” dan “mulai”."),
    "openapi": ("api:openapi", "Uraian API untuk mesin (OpenAPI)."),
    "dokumentasi": ("api:dokumentasi", "Uraian API untuk orang."),
}


def _alamat():
    return {kunci: f"{settings.PPID_SITUS}{reverse(nama)}" for kunci, (nama, _uraian) in ALAMAT.items()}


@extend_schema(
    summary="Daftar alamat",
    description="Alamat yang tersedia.",
    responses=inline_serializer(
        "DaftarAlamat", {k: serializers.URLField(help_text=uraian) for k, (_nama, uraian) in ALAMAT.items()}
    ),
)
class Akar(Pintu):
    def get(self, request):
        return Response(_alamat())


class OpenAPI(Pintu):
    """The description itself is not described."""

    schema = None

    def get(self, request):
        return Response(skema())


@require_safe
def dokumentasi(request):
    konteks = {"titik_akhir": titik_akhir(skema()), "situs": settings.PPID_SITUS}
    return render(request, "ppid_portal/api_dokumentasi.html", konteks)
