"""What this room moves when a unit ends and another follows it (design 4: drafts belong to the unit)."""

from alur.mesin import jalankan_bersama
from alur.transisi import Sistem
from informasi.models import KirimanImpor, Terbitan, Versi
from informasi.status import DAPAT_DISUNTING, TERBUKA, StatusKiriman, StatusVersi


def ringkas(unit, waktu):
    """What stands at `unit` (at `waktu`), and whether it goes along: [(what, how many, goes along)]."""
    pindah = _pindah(unit)
    tetap = Versi.objects.filter(konten__unit=unit, status__in=TERBUKA).exclude(pk__in=pindah.values("pk"))
    impor = KirimanImpor.objects.filter(unit=unit).exclude(status__in=(StatusKiriman.SELESAI, StatusKiriman.DIBUANG))
    return [
        ("Draf", pindah.filter(status__in=DAPAT_DISUNTING).count(), True),
        ("Tulisan yang sedang diperiksa", pindah.filter(status=StatusVersi.DIAJUKAN).count(), True),
        ("Tulisan terjadwal", pindah.filter(status=StatusVersi.DISETUJUI).count(), True),
        ("Pembaruan halaman yang sudah terbit", tetap.count(), False),
        ("Terbitan", Terbitan.objects.publik(waktu).filter(unit=unit).count(), False),
        ("Impor yang belum selesai", impor.count(), False),
        ("Entri DIK dan uji konsekuensi", unit.entri_dik.count() + unit.uji_konsekuensi.count(), False),
    ]


def pindahkan_unit(dari, ke, perubahan, waktu):
    """Texts of `dari` that were never public go on at `ke`, in one event; what was public stays where it was."""
    if pindah := list(_pindah(dari)):
        pelaku = Sistem(f"atas {perubahan.sk_nomor}")
        jalankan_bersama(pindah, "pindah_unit", pelaku=pelaku, waktu=waktu, catatan=perubahan.keputusan, unit=ke)


def _pindah(unit):
    """Open first versions: nothing of their page was ever public."""
    return Versi.objects.filter(konten__unit=unit, status__in=TERBUKA, nomor=1)
