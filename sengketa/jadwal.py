"""What the clock does to disputes: reminders, each rung once, also after missed nights. Tasks of `pekerja`."""

from django.db.models import Q

from alur.mesin import jalankan
from alur.transisi import Sistem, TransisiDitolak
from kalender.hari import tanggal
from kalender.terkini import muat_kalender
from permohonan.jadwal import TERJAUH, anak_tangga
from sengketa.models import Sengketa, TugasPendampingan

WAKTU = Sistem("menurut batas waktu")
TANGGA_TERAKHIR = 3


def ingatkan_satu(waktu):
    """Remind of one dispute whose stage comes near its last day."""
    hari = tanggal(waktu)
    kalender = muat_kalender(hari.year, (hari + TERJAUH).year)
    dekat = Sengketa.objects.terbuka().filter(jatuh_tempo__lte=hari + TERJAUH, diingatkan__lt=TANGGA_TERAKHIR)
    return any(
        _langkah(satu, "ingatkan", waktu, anak_tangga=anak)
        for satu in dekat.order_by("jatuh_tempo", "pk")
        if (anak := anak_tangga(satu.jatuh_tempo, hari, kalender)) > satu.diingatkan
    )


def ingatkan_tugas_satu(waktu):
    """Remind of one task of the checklist."""
    hari = tanggal(waktu)
    kalender = muat_kalender(hari.year, (hari + TERJAUH).year)
    terbuka = Q(selesai=None, tidak_perlu=False, batas__lte=hari + TERJAUH, diingatkan__lt=TANGGA_TERAKHIR)
    tugas = TugasPendampingan.objects.filter(terbuka).select_related("sengketa", "orang").order_by("batas", "pk")
    return any(
        _langkah(satu.sengketa, "ingatkan_tugas", waktu, tugas=satu, anak_tangga=anak)
        for satu in tugas
        if (anak := anak_tangga(satu.batas, hari, kalender)) > satu.diingatkan
    )


def _langkah(sengketa, nama, waktu, **isian):
    try:
        jalankan(sengketa, nama, pelaku=WAKTU, waktu=waktu, **isian)
    except TransisiDitolak:  # another worker was first
        return False
    return True
