"""Guards of a warning: sentences for whoever stands in the rain with a phone."""

import re

from informasi.status import Cakupan
from opd import wewenang

TAUTAN = re.compile(r"(?i)https?:|www\.|\b[\w-]+\.(?:com|id|net|org|info|xyz|me|link)\b|[<>]")
LUAS = {Cakupan.KELURAHAN: 0, Cakupan.KECAMATAN: 1, Cakupan.KOTA: 2}


def peringatan_dari(versi):
    """The Peringatan of a version, or None for pages that are no warning."""
    return getattr(versi, "peringatan", None)


def serta_merta(versi, langkah):
    """Only what threatens people goes this way; everything else is reviewed first."""
    if hasattr(versi, "rincian_serta_merta"):
        return None
    return "Jalur ini hanya untuk peringatan serta-merta. Ajukan teks lain untuk diperiksa."


def strip_polos(versi, langkah):
    """Plain words on the strip: no link, no mark-up, so that nobody can be led away by it."""
    strip = versi.rincian_serta_merta.strip
    if not strip.strip():
        return "Tulis teks pita, paling banyak 160 huruf."
    if TAUTAN.search(strip):
        return "Teks pita tidak boleh memuat tautan. Tulis kata-kata saja."
    return None


def sandi_diulang_atau_penanggung_jawab(versi, langkah):
    """Published without review: by penanggung jawab, or by an operator who gave the password again (design 4)."""
    if langkah.isian.get("sandi_diulang"):
        return None
    if wewenang.bertanggung_jawab(langkah.pelaku, versi.konten.unit, langkah.waktu):
        return None
    return "Tulis kata sandi Anda sekali lagi untuk mengumumkan tanpa menunggu pemeriksaan."


def menunggu_konfirmasi(versi, langkah):
    """Once is enough."""
    peringatan = peringatan_dari(versi)
    if peringatan is None or peringatan.dikonfirmasi_pada:
        return "Peringatan ini tidak menunggu pembenaran."
    return None


def bukan_pengumumnya(versi, langkah):
    """Four eyes, after the fact."""
    if versi.penyimpan.filter(pk=langkah.pelaku.pk).exists():
        return "Anda ikut menulis peringatan ini, jadi pembenarannya harus dari verifikator lain."
    return None


def masih_berlaku(versi, langkah):
    """What is over cannot end again."""
    peringatan = peringatan_dari(versi)
    if peringatan is None or peringatan.diakhiri_pada:
        return "Peringatan ini sudah berakhir."
    return None


def lebih_luas(versi, langkah):
    """Widening only: to take a warning away from people it reached, end it."""
    cakupan = langkah.isian.get("cakupan")
    if cakupan not in LUAS or LUAS[cakupan] <= LUAS[versi.peringatan.cakupan]:
        return "Pilih cakupan yang lebih luas daripada sekarang."
    return None


def konfirmasi_terlambat(versi, langkah):
    """One reminder, after one working day without confirmation."""
    p = peringatan_dari(versi)
    if p is None or p.dikonfirmasi_pada or p.ditegur_pada or not p.batas_konfirmasi:
        return "Tidak ada konfirmasi yang terlambat."
    return None if p.batas_konfirmasi < langkah.waktu else "Batas konfirmasi belum lewat."
