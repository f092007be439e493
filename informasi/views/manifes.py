"""The daily manifest as a file: of today as it grows, of past days as they were kept."""

from django.http import StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from informasi.ekspor.jawaban import JENIS, jawab_unduhan
from informasi.manifes.simpan import alir_sementara, alir_tersimpan
from informasi.manifes.susun import kepala_rantai
from informasi.masa_lalu import baca_hari, batas_hari, terakhir_berubah
from informasi.models import Manifes
from kalender.hari import tanggal


@require_safe
def manifes(request):
    """Today's, not final yet."""
    waktu = timezone.now()
    hari = tanggal(waktu)

    def buat():
        return StreamingHttpResponse(alir_sementara(hari, waktu), content_type=JENIS["json"])

    bagian = (str(hari), kepala_rantai(batas_hari(hari, waktu)[1])[1])
    nama = f"manifes-{hari}-sementara.json"
    return jawab_unduhan(request, nama, berubah=terakhir_berubah(waktu), bagian=bagian, buat=buat)


@require_safe
def manifes_hari(request, hari):
    """A past day's, for good."""
    tersimpan = get_object_or_404(Manifes, hari=baca_hari(hari))

    def buat():
        return StreamingHttpResponse(alir_tersimpan(tersimpan), content_type=JENIS["json"])

    nama = f"manifes-{tersimpan.hari}.json"
    return jawab_unduhan(request, nama, berubah=tersimpan.dibuat, bagian=(tersimpan.sidik,), buat=buat)
