"""Past cases into the database, through the step engine: each row once, however often the file is read."""

from dataclasses import dataclass

from django.db import IntegrityError, transaction

from alur.mesin import jalankan, lahirkan
from alur.transisi import Sistem, TransisiDitolak
from kalender.jam import buka_pendaftaran, mulai_jam
from permohonan.identitas import simpan as identitas
from permohonan.identitas.kode import kode_baru, sidik_kode
from permohonan.lampau.baca import BarisDitolak, baca_register
from permohonan.models import Permohonan
from permohonan.nomor import majukan
from permohonan.status import JenisPemohon

REGISTER = Sistem("atas register permohonan lampau")
TANPA_PERSETUJUAN = "register lampau"  # who asked then read no consent text of ours


@dataclass(frozen=True)
class SudahAda:
    """A row whose number the portal has already: nothing is done with it."""

    letak: int
    nomor: str


class Penimbang:
    """Tells rows that can be taken from those whose number is taken, in the portal or further up in the file."""

    def __init__(self):
        baris = list(Permohonan.objects.values_list("nomor", "tahun", "urut"))
        self._ada = {nomor for nomor, _tahun, _urut in baris}
        self._urut = {(tahun, urut): nomor for nomor, tahun, urut in baris}
        self._letak = {}

    def timbang(self, satu):
        """`satu` itself when it is new or refused already; else SudahAda or BarisDitolak."""
        if isinstance(satu, BarisDitolak):
            return satu
        if lain := self._letak.get(satu.nomor):
            return BarisDitolak(satu.letak, satu.nomor, f"Nomor itu sudah dipakai baris {lain}. Periksa keduanya.")
        self._letak[satu.nomor] = satu.letak
        if satu.nomor in self._ada:
            return SudahAda(satu.letak, satu.nomor)
        pemakai = self._urut.setdefault((satu.tahun, satu.urut), satu.nomor)
        if pemakai == satu.nomor:
            return satu
        sebab = f"Nomor urut {satu.urut} tahun {satu.tahun} sudah dipakai {pemakai}. Periksa keduanya."
        return BarisDitolak(satu.letak, satu.nomor, sebab)


def timbang(jalur, *, hari_ini):
    """Yield for every row of the file a BarisLampau that can be taken, a SudahAda or a BarisDitolak.

    The identity of a case is its number. Raises LembarDitolak when the file as a whole cannot be read.
    """
    penimbang = Penimbang()
    return map(penimbang.timbang, baca_register(jalur, hari_ini=hari_ini))


def catat(baris, *, waktu):
    """Write one BarisLampau: birth and rest in one transaction, the counter of its year beyond its number.

    Out: `baris` when it was written, else SudahAda or BarisDitolak: another import or a guard was first.
    """
    try:
        with transaction.atomic():
            buka_pendaftaran()
            _tulis(baris, waktu)
    except TransisiDitolak as sebab:
        return BarisDitolak(baris.letak, baris.nomor, str(sebab))
    except IntegrityError:
        if not Permohonan.objects.filter(nomor=baris.nomor).exists():
            raise
        return SudahAda(baris.letak, baris.nomor)
    return baris


def _tulis(baris, waktu):
    majukan("permohonan", baris.tahun, baris.urut)
    jam = mulai_jam("JAWABAN", baris.diterima, waktu=waktu, diberitahukan=False)
    permohonan = Permohonan(
        **baris.nilai,
        lampau=True,
        nomor=baris.nomor,
        tahun=baris.tahun,
        urut=baris.urut,
        diterima=baris.diterima,
        jenis_pemohon=JenisPemohon.PERORANGAN,
        sidik_kode=sidik_kode(kode_baru()),  # a code nobody was told; the desk can give a new one
        identitas=identitas.simpan(baris.data_diri, versi_persetujuan=TANPA_PERSETUJUAN, waktu=waktu),
        jam=jam,
        jatuh_tempo=jam.jatuh_tempo,
        dicatat_pada=waktu,
    )
    lahirkan(permohonan, pelaku=REGISTER, waktu=waktu, butir=[{"uraian": b} for b in baris.butir])
    jalankan(permohonan, "catat_lampau", pelaku=REGISTER, waktu=waktu, **baris.catatan)
