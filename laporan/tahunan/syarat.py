"""Why a step of the yearly report cannot be taken: each guard answers with the sentence the officer reads."""

from alur.transisi import LangkahBasi
from kalender.hari import tanggal
from laporan.semester.periode import TAHUN_PERTAMA
from laporan.semester.susun import bentuk, sidik, sidik_angka
from laporan.semester.syarat import BASI
from laporan.tahunan.periode import baca_tahun
from laporan.tahunan.susun import LABEL

WAJIB = ("kebijakan", "pelaksanaan", "kendala_eksternal", "kendala_internal", "rekomendasi", "rencana")
MENULIS = ("simpan", "ajukan")
NASKAH_BASI = (
    "Rekan Anda baru saja menyimpan laporan ini. Isian Anda masih ada di bawah; buka laporan di tab lain untuk "
    "membandingkan, lalu simpan lagi."
)
LAPORAN_BASI = "Laporan ini dikirim ulang sejak Anda membukanya. Muat ulang, baca, lalu tetapkan."


def tanda_naskah(laporan):
    """A mark (str) of the narrative as it is stored; `laporan` None: of an empty one."""
    return sidik(bentuk([getattr(laporan, medan, "") for medan in LABEL]))[:16]


def tahun_ada(laporan, langkah):
    """A year that has begun."""
    if baca_tahun(laporan.tahun, tanggal(langkah.waktu)) is None:
        return f"Tahun itu belum mulai atau tidak dikenal. Pilih tahun sejak {TAHUN_PERTAMA} sampai tahun ini."
    return None


def tahun_berakhir(laporan, langkah):
    """A report on days to come would be a guess."""
    if not laporan.periode.berakhir_pada(tanggal(langkah.waktu)):
        return f"Tahun {laporan.tahun} belum berakhir. Laporannya dapat dikirim mulai 1 Januari {laporan.tahun + 1}."
    return None


def naskah_yang_dilihat(laporan, langkah):
    """Nobody overwrites what a colleague has saved meanwhile."""
    dilihat = langkah.isian.get("dilihat")
    if dilihat is not None and dilihat != tanda_naskah(laporan):
        raise LangkahBasi(NASKAH_BASI)


def naskah_lengkap(laporan, langkah):
    """The law asks for every part; a part of which there is nothing to say says so."""
    nilai = langkah.isian.get("nilai", {})
    kosong = [LABEL[m] for m in WAJIB if not nilai.get(m, getattr(laporan, m)).strip()]
    if kosong:
        return f"Bagian ini masih kosong: {', '.join(map(str, kosong))}. Bila memang tidak ada, tulis “tidak ada”."
    return None


def angka_yang_dilihat(laporan, langkah):
    """What is locked are the figures on the screen."""
    if langkah.isian.get("sidik_angka") != sidik_angka(langkah.isian["blok"]):
        raise LangkahBasi(BASI)


def laporan_yang_dilihat(laporan, langkah):
    """Setting is bound to the text that was read."""
    if langkah.isian.get("sidik") != laporan.sidik:
        raise LangkahBasi(LAPORAN_BASI)


def bukan_penulis(laporan, langkah):
    """Who wrote or sent the report does not set it."""
    menulis = laporan.dikirim_oleh_id == langkah.pelaku.pk
    if menulis or laporan.jejak().filter(nama__in=MENULIS, pelaku=langkah.pelaku).exists():
        return "Laporan ditetapkan orang lain daripada penulisnya. Minta Atasan PPID atau rekan Anda menetapkannya."
    return None


def beralasan(laporan, langkah):
    return None if langkah.catatan.strip() else "Tulis apa yang perlu diperbaiki, supaya penulisnya tahu."


def anak_tangga_baru(laporan, langkah):
    """Each reminder once, whoever runs twice."""
    return None if langkah.isian["anak_tangga"] > laporan.diingatkan else "Pengingat ini sudah dikirim."
