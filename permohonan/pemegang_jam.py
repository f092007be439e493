"""The calendar changed: cases whose clock moved follow it, and both sides are told (R8)."""

from alur.mesin import jalankan
from alur.transisi import Sistem
from permohonan.models import Keberatan, Permohonan

KALENDER = Sistem("atas perubahan hari libur")


def bergeser(daftar, *, pelaku, waktu, sebab):
    """Move the plain due date of each open case in `daftar` (list of kalender.jam.Pergeseran)."""
    geser = {p.jam.pk: p for p in daftar}
    for model in (Permohonan, Keberatan):
        for perkara in model.objects.filter(jam__in=geser).order_by("pk"):
            satu = geser[perkara.jam_id]
            isian = {"lama": satu.lama, "baru": satu.baru}
            jalankan(perkara, "jam_bergeser", pelaku=KALENDER, waktu=waktu, catatan=sebab, **isian)
