"""The calendar changed: disputes whose clock moved follow it (R8)."""

from alur.mesin import jalankan
from alur.transisi import Sistem
from sengketa.models import Sengketa

KALENDER = Sistem("atas perubahan hari libur")


def kunci():
    """Lock every open dispute in the order of keys, before the calendar and the clocks are locked."""
    terbuka = Sengketa.objects.terbuka().order_by("pk").select_for_update(of=("self",), no_key=True)
    list(terbuka.values_list("pk", flat=True))


def bergeser(daftar, *, pelaku, waktu, sebab):
    """Move the plain due date of each dispute whose stage's clock is in `daftar` (list of Pergeseran)."""
    geser = {p.jam.pk: p for p in daftar}
    for sengketa in Sengketa.objects.filter(jam__in=geser).order_by("pk"):
        satu = geser[sengketa.jam_id]
        jalankan(sengketa, "jam_bergeser", pelaku=KALENDER, waktu=waktu, catatan=sebab, lama=satu.lama, baru=satu.baru)
