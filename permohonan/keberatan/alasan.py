"""The grounds of an objection in a citizen's words, and which of them the dates of a request already show."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from permohonan.jendela import Jendela, alasan_terbuka, batas
from permohonan.status import AlasanKeberatan

_A = AlasanKeberatan
KATA = {
    _A.A: _("Permintaan saya ditolak karena informasinya dinyatakan rahasia"),
    _A.B: _("Informasi yang wajib diumumkan rutin tidak saya temukan"),
    _A.C: _("Permintaan saya tidak dijawab sampai batas waktunya lewat"),
    _A.D: _("Jawabannya tidak sesuai dengan yang saya minta"),
    _A.E: _("Permintaan saya tidak dipenuhi"),
    _A.F: _("Biaya yang diminta tidak wajar"),
    _A.G: _("Informasi disampaikan melewati batas waktunya"),
}


@dataclass(frozen=True)
class PilihanAlasan:
    """One ground to tick: its letter, its words, and its window, None where the dates do not show it yet."""

    alasan: AlasanKeberatan
    kata: str
    jendela: Jendela | None


def pilihan_alasan(permohonan, hari: date) -> list[PilihanAlasan]:
    """All seven grounds for `permohonan` on `hari`, in the order of the law."""
    terbuka = {j.alasan: j for j in alasan_terbuka(permohonan, hari)}
    return [PilihanAlasan(a, KATA[a], terbuka.get(a)) for a in _A]


def sejak_sengketa(keberatan) -> date | None:
    """Day 0 of the window to the Komisi Informasi, None while the answer is awaited in time."""
    return keberatan.jatuh_tempo if keberatan.status == "tidak_ditanggapi" else keberatan.diberitahukan


def batas_sengketa(keberatan, kalender=None) -> date | None:
    """Last day to go to the Komisi Informasi (UU 14/2008 Ps 37(2)): from the answer, or from the missed day.

    `kalender` as for permohonan.jendela.batas.
    """
    sejak = sejak_sengketa(keberatan)
    return batas("PENGAJUAN_SENGKETA", sejak, kalender) if sejak else None
