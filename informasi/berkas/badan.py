"""Requests so large that nobody fills in a form to send them are answered unread."""

from django.http import JsonResponse
from django.shortcuts import render

from informasi.berkas.jenis import MB
from informasi.berkas.pengunggah import KIRIMAN_TERBESAR

# Somewhat more than all files of a form: their frames and the text fields.
BADAN_TERBESAR = KIRIMAN_TERBESAR + 20 * MB
KALIMAT = (
    f"Kiriman ini lebih besar dari {KIRIMAN_TERBESAR // MB} MB, jadi tidak diterima. Unggah berkasnya satu per satu,"
    " masing-masing paling besar 50 MB."
)


def badan_terbatas(lanjut):
    """Refuse a body over 370 MB with 422 and the sentence, before a byte of it is read."""

    def perantara(request):
        panjang = request.META.get("CONTENT_LENGTH") or "0"
        if not panjang.isdigit() or int(panjang) <= BADAN_TERBESAR:
            return lanjut(request)
        if request.headers.get("X-Requested-With") == "fetch":
            return JsonResponse({"pesan": KALIMAT}, status=422)
        return render(request, "informasi/kiriman_besar.html", {"pesan": KALIMAT}, status=422)

    return perantara
