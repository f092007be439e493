"""Official papers as tagged PDF: a template of templates/surat/ and its data, printed by a child with limits."""

import base64
import binascii
import json
import sys
from pathlib import Path

from django.conf import settings

from informasi.berkas.terbatas import AnakGagal, jalankan_terbatas

PERINTAH = (sys.executable, "-P", "-m", "informasi.surat.anak")
AKAR = Path(settings.BASE_DIR) / "templates" / "surat"
DETIK = 20


class SuratGagal(Exception):
    """The paper could not be printed; str(e) is for the officer."""


def cetak(templat: str, data: dict) -> bytes:
    """The PDF (bytes, PDF/UA-1) of `templat` ("lembar_uji.typ") filled with `data` (JSON-able).

    Raises SuratGagal when the printer crashes, takes too long or answers nonsense.
    """
    pesanan = json.dumps({"akar": str(AKAR), "templat": templat, "data": data}, ensure_ascii=False).encode()
    try:
        pdf = base64.b64decode(jalankan_terbatas(PERINTAH, pesanan, DETIK), validate=True)
    except (AnakGagal, binascii.Error) as galat:
        raise SuratGagal("Surat belum dapat dicetak. Coba lagi sebentar lagi.") from galat
    if not pdf.startswith(b"%PDF-"):
        raise SuratGagal("Surat belum dapat dicetak. Coba lagi sebentar lagi.")
    return pdf
