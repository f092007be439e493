"""Slowing down: how often a door may be used within a quarter of an hour, by one address or for one number.

Windows are fixed, so that one row and one UPDATE are enough; around their edge twice as many get through, which
guesses nothing: a secret code has 30^10 forms.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F

from permohonan.identitas.kunci import sidik
from permohonan.models import Jatah

DETIK = 15 * 60
SIMPAN = timedelta(days=1)


def ambil_jatah(pintu, siapa, batas, *, waktu) -> bool:
    """Count one use of `pintu` (str) by `siapa` (an address or number; only its digest is kept); False once more than
    `batas` were counted in the window of `waktu`."""
    mulai = datetime.fromtimestamp(waktu.timestamp() // DETIK * DETIK, tz=waktu.tzinfo)
    baris, baru = Jatah.objects.get_or_create(sidik=sidik(f"jatah:{pintu}:{siapa}"), mulai=mulai)
    if baru:
        Jatah.objects.filter(mulai__lt=waktu - SIMPAN).delete()
    Jatah.objects.filter(pk=baris.pk).update(jumlah=F("jumlah") + 1)
    baris.refresh_from_db(fields=["jumlah"])
    return baris.jumlah <= batas


def alamat_pengirim(request) -> str:
    """Who sent `request`, as the nearest trusted proxy saw it (settings.PPID_PROKSI says how many there are); what a
    visitor writes into the header himself stands further left and is not believed."""
    terusan = [a.strip() for a in request.headers.get("X-Forwarded-For", "").split(",") if a.strip()]
    jarak = settings.PPID_PROKSI
    return terusan[-jarak] if 0 < jarak <= len(terusan) else request.META.get("REMOTE_ADDR", "")
