"""Blocks that only the yearly report has: the time each request needed (UU 14/2008 Ps 12), and what went to court."""

from collections import Counter

from django.utils.translation import gettext_lazy as _

from laporan.semester.angka import Angka, Blok, Jumlah
from laporan.semester.lingkup import DITUTUP, PROSES
from sengketa.models import Putusan, Sengketa
from sengketa.statistik import angka as angka_sengketa
from sengketa.status import DI_PENGADILAN, TERBUKA, Amar

# Up to and with so many hari kerja; 10 and 17 are the law's own bounds (UU 14/2008 Ps 22(7)-(8)).
LAMA = (
    ("0-3", 3, _("Sampai 3 hari kerja")),
    ("4-7", 7, _("4 sampai 7 hari kerja")),
    ("8-10", 10, _("8 sampai 10 hari kerja")),
    ("11-17", 17, _("11 sampai 17 hari kerja")),
    ("lebih", None, _("Lebih dari 17 hari kerja")),
)
MENURUT_AMAR, MENURUT_TAHAP = _("Putusan dan akta menurut amar"), _("Sengketa yang berjalan menurut tahap")
DARI_PENGADILAN = (Amar.MEMBATALKAN, Amar.MENGUATKAN, Amar.KASASI_DIKABULKAN, Amar.KASASI_DITOLAK)


def lama(lingkup):
    """How many requests were answered within how many hari kerja."""
    dijawab = [k for k in lingkup.permohonan if k.dijawab and k.hasil not in (*DITUTUP, PROSES)]
    banyak = Counter(_kelompok(lingkup.hari_kerja(k.mulai, k.dijawab)) for k in dijawab)
    angka = tuple(Angka(f"lama-{kunci}", label, banyak[kunci]) for kunci, _sampai, label in LAMA)
    periksa = Jumlah(_("Dijawab sama dengan jumlah menurut lamanya"), len(dijawab), sum(a.nilai for a in angka))
    return Blok("lama", _("Lama menjawab setiap permohonan"), angka, (periksa,))


def _kelompok(hari):
    return next(kunci for kunci, sampai, _label in LAMA if sampai is None or hari <= sampai)


def sengketa(lingkup):
    """Disputes of the year: filed, open at its end by stage, rulings by amar, those of courts, carried out."""
    awal, akhir = lingkup.periode.hari
    ada = angka_sengketa(awal, akhir)
    tahap = [
        Angka(f"sengketa-tahap-{t}", t.label, ada.tahap[t], kelompok=MENURUT_TAHAP) for t in TERBUKA if t in ada.tahap
    ]
    amar = [Angka(f"sengketa-amar-{a}", a.label, ada.amar[a], kelompok=MENURUT_AMAR) for a in Amar if a in ada.amar]
    pengadilan = sum(ada.amar.get(a, 0) for a in DARI_PENGADILAN)
    angka = (
        Angka("sengketa-masuk", _("Sengketa diajukan ke Komisi Informasi"), ada.masuk),
        Angka("sengketa-berjalan", _("Sengketa yang masih berjalan"), ada.terbuka),
        Angka("sengketa-gugatan", _("Sengketa yang dibawa ke pengadilan"), _gugatan(awal, akhir)),
        Angka("sengketa-putusan-pengadilan", _("Putusan pengadilan dan kasasi"), pengadilan),
        Angka("sengketa-selesai", _("Selesai setelah putusan dilaksanakan"), ada.dilaksanakan),
        *tahap,
        *amar,
    )
    return Blok("sengketa", _("Sengketa informasi"), angka)


def _gugatan(awal, akhir):
    """Disputes of the year that stand before a court or were ruled on by one."""
    isi = Sengketa.objects.filter(diajukan__range=(awal, akhir))
    diputus = Putusan.objects.filter(sengketa__in=isi, keliru=False, amar__in=DARI_PENGADILAN).values("sengketa")
    return (isi.filter(status__in=DI_PENGADILAN) | isi.filter(pk__in=diputus)).distinct().count()
