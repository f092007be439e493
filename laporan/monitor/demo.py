"""The demo's watch: tonight's sweep over all units, one reason heard, one unit's own word; all by the step engine."""

from alur.mesin import jalankan
from alur.models import Pemberitahuan
from kalender.hari import tanggal
from laporan.models import PantauanUnit
from laporan.monitor.keadaan import dipantau, keadaan_unit
from laporan.monitor.sapuan import pantauan_unit, sapu_satu
from laporan.monitor.status import SebabSenyap
from laporan.monitor.ukur import Anak
from opd.models import Pengguna
from opd.peran import Peran

RANAH = "@demo.serangkota.go.id"
KOMENTAR = "Operator kami sedang cuti. Kabar berikutnya kami kirim setelah penggantinya ditunjuk."
CATATAN = "Operator pindah tugas; penggantinya menunggu SK. Dihubungi lewat telepon kantor."


def muat(waktu):
    """Load the watch as of `waktu`; does nothing when there is one already."""
    if PantauanUnit.objects.exists():
        return
    while sapu_satu(waktu):
        pass
    sepi = [k.unit for k in keadaan_unit(list(dipantau(waktu)), waktu) if k.anak >= Anak.TELEPON]
    if sepi:
        _beri_kata(sepi[0], sepi[-1], waktu)
    # Nobody reads these mailboxes: the notices stay on the desk, no letter goes out.
    antre = Pemberitahuan.objects.filter(pengguna__surel__endswith=RANAH, dikirim=None, batal="")
    antre.update(batal="Data contoh.")


def _beri_kata(unit, lain, waktu):
    """One unit says why it is silent, of another PPID utama was told."""
    hari = tanggal(waktu)
    operator = Pengguna.objects.berperan(hari, Peran.OPERATOR, unit=unit).first()
    verifikator = Pengguna.objects.berperan(hari, Peran.VERIFIKATOR).first()
    jalankan(pantauan_unit(unit, waktu), "komentari", pelaku=operator, waktu=waktu, komentar=KOMENTAR)
    jalankan(
        pantauan_unit(lain, waktu),
        "catat_sebab",
        pelaku=verifikator,
        waktu=waktu,
        catatan=CATATAN,
        sebab=SebabSenyap.PETUGAS,
    )
