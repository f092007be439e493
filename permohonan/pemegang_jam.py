"""The calendar changed: cases whose clock moved follow it, and both sides are told (R8)."""

from django.db.models import Q

from alur.mesin import jalankan
from alur.transisi import Sistem
from permohonan.models import Keberatan, Permohonan

KALENDER = Sistem("atas perubahan hari libur")
BERJALAN = Q(jam__dihentikan=None)
MELENGKAPI = Q(jam_lengkapi__isnull=False, jam_lengkapi__dihentikan=None)


def kunci():
    """Lock every case with a running clock, in the order of keys and as a step locks its case, until the transaction
    ends; called before the calendar and the clocks are locked. A request goes before its objection.

    No case is missed: one filed earlier is committed, as filings are waited for before (kalender.jam.buka_pendaftaran),
    one filed later starts by the new calendar. No step gives a closed case a running clock."""
    for model, syarat in ((Permohonan, BERJALAN | MELENGKAPI), (Keberatan, BERJALAN)):
        terbuka = model.objects.filter(syarat).order_by("pk").select_for_update(of=("self",), no_key=True)
        list(terbuka.values_list("pk", flat=True))


def bergeser(daftar, *, pelaku, waktu, sebab):
    """Move the plain due date of each open case in `daftar` (list of kalender.jam.Pergeseran)."""
    geser = {p.jam.pk: p for p in daftar}
    for model in (Permohonan, Keberatan):
        for perkara in model.objects.filter(jam__in=geser).order_by("pk"):
            satu = geser[perkara.jam_id]
            isian = {"lama": satu.lama, "baru": satu.baru}
            jalankan(perkara, "jam_bergeser", pelaku=KALENDER, waktu=waktu, catatan=sebab, **isian)
