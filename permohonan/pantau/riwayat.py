"""The life of a request in the applicant's words: what happened, where it stands, what comes next and why."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from informasi.models import Terbitan
from kalender.aturan import aturan
from kalender.jam import rincian
from kalender.tenggat import Tenggat
from permohonan.jendela import alasan_terbuka
from permohonan.status import DIJAWAB, TERBUKA, StatusPermohonan

_S = StatusPermohonan

# What the applicant reads about a step; the others are the office's own.
KEJADIAN = {
    "ajukan": _("Permohonan diterima dan diberi nomor"),
    "nyatakan_lengkap": _("Permohonan dinyatakan lengkap"),
    "minta_lengkapi": _("Petugas meminta Anda melengkapi"),
    "lengkapi": _("Permohonan sudah dilengkapi"),
    "tutup_tak_lengkap": _("Ditutup karena tidak dilengkapi"),
    "disposisi": _("Diteruskan ke unit yang menguasai informasinya"),
    "usul_jawaban": _("Unit menyiapkan jawaban, PPID meninjaunya"),
    "perpanjang": _("Waktu menjawab diperpanjang satu kali"),
    "putuskan": _("Permohonan dijawab"),
    "benarkan_putusan_ppid": _("Permohonan dijawab"),
    "jawab_terbit": _("Permohonan dijawab dengan informasi yang sudah terbit"),
    "serahkan": _("Informasi diserahkan"),
    "catat_terima": _("Hari Anda menerima jawaban dicatat"),
    "tutup": _("Permohonan selesai"),
    "cabut": _("Permohonan dicabut"),
    "ganti_kode": _("Kode rahasia diganti"),
    "jam_bergeser": _("Batas waktu bergeser karena hari libur berubah"),
}

KEADAAN = {
    _S.DIAJUKAN: _("Permohonan Anda sedang diperiksa kelengkapannya"),
    _S.PERLU_DILENGKAPI: _("Permohonan Anda perlu dilengkapi"),
    _S.TERDAFTAR: _("Permohonan Anda lengkap dan sedang dikerjakan"),
    _S.DIDISPOSISIKAN: _("Permohonan Anda sedang dikerjakan unit"),
    _S.DITINJAU: _("Jawaban Anda sedang ditinjau PPID"),
    _S.DIKABULKAN_SELURUHNYA: _("Permohonan Anda dikabulkan seluruhnya"),
    _S.DIKABULKAN_SEBAGIAN: _("Permohonan Anda dikabulkan sebagian"),
    _S.DITOLAK: _("Permohonan Anda ditolak"),
    _S.TIDAK_DIKUASAI: _("Informasi ini tidak dikuasai Pemerintah Kota"),
    _S.BELUM_DIDOKUMENTASIKAN: _("Informasi ini belum didokumentasikan"),
    _S.DISERAHKAN: _("Informasi sudah diserahkan kepada Anda"),
    _S.SELESAI: _("Permohonan Anda selesai"),
    _S.DICABUT: _("Permohonan ini dicabut"),
    _S.TIDAK_DILENGKAPI: _("Permohonan ditutup karena tidak dilengkapi"),
}


@dataclass(frozen=True)
class Berikut:
    """The next date: what must happen until when, its article, how it was counted, and how many counted days are
    left (0 on the last day, negative is never: `lewat` says so)."""

    judul: str
    sampai: date
    dasar: str
    rincian: Tenggat
    sisa: int
    lewat: bool


@dataclass(frozen=True)
class HakKeberatan:
    """Whether an objection can be filed: since `terbuka`, in time until `sampai` (None before there is a ground)."""

    terbuka: bool
    sampai: date | None = None
    lewat: bool = False


def kejadian(perkara):
    """[(sentence, moment)] of what the applicant may know, oldest first; the same thing twice in a row once."""
    baris = []
    for satu in perkara.jejak().filter(nama__in=KEJADIAN).order_by("waktu", "pk"):
        kalimat = KEJADIAN[satu.nama]
        if not baris or baris[-1][0] != kalimat:
            baris.append((kalimat, satu.waktu))
    return baris


def butir_terbaca(permohonan, waktu):
    """The items in their order, each with `terbitan`: the public page that answers it, or None."""
    butir = list(permohonan.butir.select_related("entri_dik", "unit_penguasa").order_by("nomor"))
    konten = [b.dipublikasikan_id for b in butir if b.dipublikasikan_id]
    terbit = {t.konten_id: t for t in Terbitan.objects.publik(waktu).filter(konten__in=konten)} if konten else {}
    for satu in butir:
        satu.terbitan = terbit.get(satu.dipublikasikan_id)
    return butir


def berikut(permohonan, hari):
    """The running clock as Berikut on `hari`, or None when nothing is owed any more."""
    if permohonan.status not in TERBUKA:
        return None
    if permohonan.status == _S.PERLU_DILENGKAPI:
        return _berikut(_("Lengkapi paling lambat"), permohonan.jam_lengkapi, hari)
    return _berikut(_("Dijawab paling lambat"), permohonan.jam, hari)


def _berikut(judul, jam, hari):
    tenggat = rincian(jam)
    sisa = sum(h.dihitung and h.tanggal > hari for h in tenggat.hari)
    return Berikut(judul, jam.jatuh_tempo, aturan(jam.aturan).dasar, tenggat, sisa, hari > jam.jatuh_tempo)


def hak_keberatan(permohonan, hari):
    """HakKeberatan on `hari`: from the answer or the missed day on, and also when the window is over (design 9)."""
    jendela = alasan_terbuka(permohonan, hari)
    if not jendela:
        return HakKeberatan(terbuka=permohonan.status in (*DIJAWAB, _S.SELESAI))
    akhir = max(j.sampai for j in jendela)
    return HakKeberatan(True, akhir, hari > akhir)


def jawaban_terbuka(permohonan):
    """Whether the files of the answer may be opened here: answered, and paid where it costs (design 9)."""
    if permohonan.status not in (*DIJAWAB, _S.SELESAI):
        return False
    return not permohonan.biaya or bool(permohonan.dibayar_pada or permohonan.diserahkan_pada)
