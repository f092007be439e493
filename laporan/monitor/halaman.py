"""What the desk's page of one unit shows, and to whom."""

from django.db.models import Q

from kalender.hari import tanggal
from laporan.models import PantauanUnit, TanggaMonitor
from laporan.monitor.forms import FORM
from laporan.monitor.kabar import operator
from laporan.monitor.keadaan import dipantau, keadaan_unit
from laporan.monitor.saran import tiga_hal
from laporan.monitor.syarat import bantuan_berjalan
from laporan.monitor.tampil import MAKNA
from laporan.monitor.ukur import Anak
from laporan.monitor.wewenang import membaca_monitor
from opd.peran import PENULIS, Jenis

RIWAYAT = 20
LANGKAH_TERBUKA = {"catat_sebab": Anak.TELEPON, "beri_bantuan": Anak.MERAH}  # from which rung on the form stands there


def unit_terlihat(pengguna, waktu):
    """Units whose page of the watch this person may open: the own ones and their kelurahan, all for PPID utama."""
    if membaca_monitor(pengguna, waktu):
        return dipantau(waktu)
    milik = pengguna.unit_dengan(waktu, *PENULIS)
    return dipantau(waktu).filter(Q(pk__in=milik) | Q(induk__in=milik, jenis=Jenis.KELURAHAN))


def isi_unit(unit, pengguna, waktu, nama="", form=None):
    """The context (dict) of the page; `form` is the sent form of the step `nama`, shown again with what was typed."""
    (keadaan,) = keadaan_unit([unit], waktu)
    hari = tanggal(waktu)
    pantauan = PantauanUnit.objects.filter(unit=unit).select_related("sebab_oleh").first() or PantauanUnit(unit=unit)
    formulir = {
        langkah: FORM[langkah](hari=hari, initial={"komentar": pantauan.komentar})
        for langkah in FORM
        if _ditawarkan(langkah, pantauan, keadaan, pengguna, waktu)
    }
    return {
        "unit": unit,
        "keadaan": keadaan,
        "meter": [(b, MAKNA[b.tingkat]) for b in keadaan.bacaan],
        "pantauan": pantauan,
        "operator": operator(unit, hari),
        "saran": tiga_hal(unit, waktu),
        "bantuan": bantuan_berjalan(unit, hari),
        "tangga": TanggaMonitor.objects.filter(unit=unit)[:RIWAYAT],
        "formulir": formulir | ({nama: form} if form else {}),
        "membaca_semua": membaca_monitor(pengguna, waktu),
    }


def _ditawarkan(langkah, pantauan, keadaan, pengguna, waktu):
    """Whether the form of a step stands on the page: permitted, and its time has come."""
    if langkah == "turunkan_komentar" and not pantauan.komentar:
        return False
    if keadaan.anak < LANGKAH_TERBUKA.get(langkah, 0):
        return False
    return PantauanUnit.ALUR[langkah].boleh(pengguna, pantauan, waktu)
