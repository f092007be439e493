"""Why a step of a semester report cannot be taken: each guard answers with the sentence the officer reads."""

from alur.transisi import LangkahBasi
from kalender.hari import tanggal
from laporan.semester.periode import TAHUN_PERTAMA, baca_periode
from laporan.semester.susun import NARASI, bentuk, sidik, sidik_angka

TANDA_NIHIL = ("masuk", "keberatan-masuk", "sengketa-masuk")
BASI = "Angkanya berubah sejak Anda membukanya. Periksa angka yang baru, lalu kirim."
NARASI_BASI = (
    "Rekan Anda baru saja menyimpan laporan ini. Isian Anda masih ada di bawah; buka laporan di tab lain untuk "
    "membandingkan, lalu simpan lagi."
)
DAFTAR_BASI = "Daftar laporan berubah sejak Anda membukanya. Muat ulang, periksa, lalu terima."


def tanda_narasi(laporan):
    """A mark (str) of the narrative as it is stored; `laporan` None: of an empty one."""
    return sidik(bentuk([getattr(laporan, medan, "") for medan in NARASI]))[:16]


def narasi_yang_dilihat(laporan, langkah):
    """Nobody overwrites what a colleague has saved meanwhile."""
    dilihat = langkah.isian.get("dilihat")
    if dilihat is not None and dilihat != tanda_narasi(laporan):
        raise LangkahBasi(NARASI_BASI)


def semester_ada(laporan, langkah):
    """A half-year that has begun."""
    hari = tanggal(langkah.waktu)
    if baca_periode(laporan.tahun, laporan.semester, hari) is None:
        return f"Semester itu belum mulai atau tidak dikenal. Pilih semester sejak {TAHUN_PERTAMA} sampai hari ini."
    return None


def semester_berakhir(laporan, langkah):
    """A report on days to come would be a guess."""
    if not laporan.periode.berakhir_pada(tanggal(langkah.waktu)):
        return f"{laporan.periode} belum berakhir. Laporannya dapat dikirim setelah {laporan.periode.akhir:%d-%m-%Y}."
    return None


def isi_yang_dilihat(laporan, langkah):
    """What is locked are the figures on the screen; nihil is checked itself, so it needs no screen."""
    if langkah.isian.get("nihil"):
        return
    if langkah.isian.get("sidik") != sidik_angka(langkah.isian["blok"][laporan.pk]):
        raise LangkahBasi(BASI)
    return


def nihil_benar(laporan, langkah):
    """Nihil is only for a unit to which nothing came."""
    if not langkah.isian.get("nihil") or nihil(langkah.isian["blok"][laporan.pk]):
        return None
    return (
        f"{laporan.unit} menerima permohonan, keberatan, atau sengketa pada {laporan.periode}, jadi bukan nihil. "
        "Buka laporannya, lalu kirim."
    )


def nihil(blok):
    """Whether figures in plain values say that no request, objection or dispute came in."""
    return not any(a["nilai"] for satu in blok for a in satu["angka"] if a["kunci"] in TANDA_NIHIL)


def bukan_pengirim(laporan, langkah):
    """Who sent a report does not accept it."""
    if laporan.dikirim_oleh_id == langkah.pelaku.pk:
        return "Laporan diterima oleh orang lain daripada pengirimnya. Minta rekan Anda yang menerima."
    return None


def yang_dilihat(laporan, langkah):
    """Accepting is bound to the hash that was shown, one report or many."""
    if langkah.isian.get("sidik", {}).get(laporan.pk) != laporan.sidik:
        raise LangkahBasi(DAFTAR_BASI)
    return


def contoh_dibuka(laporan, langkah):
    """Of a batch, the drawn samples must have been opened (design 4)."""
    sisa = langkah.isian.get("contoh_sisa", 0)
    return f"Buka dahulu {sisa} laporan contoh yang belum dibaca, lalu terima." if sisa else None


def beralasan(laporan, langkah):
    return None if langkah.catatan.strip() else "Tulis apa yang perlu diperbaiki, supaya unit tahu."


def adendum_terisi(laporan, langkah):
    return None if langkah.isian.get("teks", "").strip() else "Tulis penjelasan tambahannya dahulu."


def anak_tangga_baru(laporan, langkah):
    """Each reminder once, whoever runs twice."""
    return None if langkah.isian["anak_tangga"] > laporan.diingatkan else "Pengingat ini sudah dikirim."


def kompilasi_dilihat(kompilasi, langkah):
    """What is published are the figures on the screen."""
    if langkah.isian.get("sidik_angka") != sidik_angka(langkah.isian["blok"]):
        raise LangkahBasi(BASI)
    return
