"""What the watch puts on the desk: the quiet badge of a silent unit, and for PPID utama who waits for a call."""

from django.urls import reverse

from alur.kartu import Kartu
from laporan.monitor.daftar import perlu_ditelepon
from laporan.monitor.kabar import kalimat_senyap
from laporan.monitor.keadaan import dipantau, keadaan_unit
from laporan.monitor.ukur import Anak
from opd.peran import PENULIS

TERBANYAK = 3


def kartu(pengguna, waktu):
    """Task cards (list of Kartu) of `pengguna` at `waktu`."""
    return [*_unit_sendiri(pengguna, waktu), *_ditelepon(pengguna, waktu)]


def _unit_sendiri(pengguna, waktu):
    milik = pengguna.unit_dengan(waktu, *PENULIS)
    unit = list(dipantau(waktu).filter(pk__in=milik)) if milik else []
    sepi = [k for k in (keadaan_unit(unit, waktu) if unit else ()) if k.anak]
    for keadaan in sorted(sepi, key=lambda k: -k.anak)[:TERBANYAK]:
        yield Kartu(
            urutan=35,
            makna="ingat" if keadaan.anak >= Anak.KUNING else "netral",
            ikon="bell",
            sebab="Tiga hal yang bisa diunggah hari ini",
            judul=f"{keadaan.unit} menunggu kabar baru",
            keterangan=kalimat_senyap(keadaan.unit, keadaan.senyap(Anak.LENCANA)),
            url=reverse("laporan:monitor_unit", args=[keadaan.unit.slug]),
            tindakan="Lihat saran",
        )


def _ditelepon(pengguna, waktu):
    if not pengguna.peninjau_pada(waktu):
        return
    if banyak := perlu_ditelepon(waktu):
        yield Kartu(
            urutan=29,
            makna="ingat",
            ikon="phone",
            sebab="Unit yang lama sepi",
            judul=f"{banyak} unit perlu ditelepon",
            keterangan="Catat sebabnya setelah menelepon.",
            url=reverse("laporan:monitor_meja"),
            tindakan="Buka daftar",
        )
