"""Guards of a version: each answers with the sentence the officer reads, or None (design 3, 4)."""

from alur.transisi import LangkahBasi
from informasi.ajuan import bentuk, sidik
from informasi.status import ALASAN_KEMBALI
from informasi.teks.bersih import teks_saja
from kalender.hari import WIB
from opd.models import TautanAkses

JUDUL_TERPENDEK, ISI_TERPENDEK = 10, 40


def lengkap(versi, langkah):
    """A text that a reader can use: a title and a few words."""
    if len(versi.judul.strip()) < JUDUL_TERPENDEK:
        return f"Tulis judul, paling sedikit {JUDUL_TERPENDEK} huruf."
    if len(teks_saja(versi.isi)) < ISI_TERPENDEK:
        return f"Tulis isi berita, paling sedikit {ISI_TERPENDEK} huruf."
    return None


def foto_beralt(versi, langkah):
    """Each picture says in words what it shows, for those who cannot see it (PerKI 1/2021 Ps 24)."""
    kosong = versi.lampiran.filter(peran="foto", alt="").count()
    return f"{kosong} foto belum dijelaskan. Jawab “Apa yang terlihat di foto ini?” pada tiap foto." if kosong else None


def suntingan_terakhir(versi, langkah):
    """The writer submits the text on the screen, not one that somebody saved meanwhile."""
    if langkah.isian.get("nomor_sunting", versi.nomor_sunting) != versi.nomor_sunting:
        raise LangkahBasi(f"Teks ini sudah diubah {versi.disimpan_oleh}. Muat ulang, lalu periksa sebelum mengajukan.")


def ajuan_yang_dibaca(versi, langkah):
    """Approval and return speak of the submission on the screen, bound by its hash."""
    ajuan = versi.ajuan_terakhir()
    if ajuan is None or langkah.isian.get("sidik") != ajuan.sidik:
        raise LangkahBasi("Teks ini berubah setelah Anda membukanya. Baca ajuan terbaru sebelum memutuskan.")


def isi_sama_dengan_ajuan(versi, langkah):
    """What goes public is the frozen submission to the letter, whatever happened to the rows meanwhile."""
    if sidik(bentuk(versi)) != versi.ajuan_terakhir().sidik:
        return "Isi tidak sama dengan ajuan yang dibekukan. Kembalikan kepada unit dan hubungi pengelola sistem."
    return None


def bukan_penulisnya(versi, langkah):
    """Four eyes: the approver is nobody who saved that text."""
    if versi.penyimpan.filter(pk=langkah.pelaku.pk).exists():
        return "Anda ikut menulis teks ini, jadi persetujuan harus dari verifikator lain."
    return None


def bukan_pembuka_akun_penulis(versi, langkah):
    """Four eyes again: who made a way into the writer's account since then might be the writer."""
    pernah = TautanAkses.objects.filter(
        dibuat_oleh=langkah.pelaku.pk, pengguna__in=versi.penyimpan.all(), dipakai__gte=versi.dibuat
    )
    if pernah.exists():
        return "Anda membuat tautan masuk yang dipakai penulis teks ini, jadi persetujuan harus dari verifikator lain."
    return None


def tidak_dipegang_orang_lain(versi, langkah):
    """A text another reviewer holds is decided by them, or taken over first."""
    orang = versi.klaim_oleh
    if orang and orang.pk != langkah.pelaku.pk and versi.klaim_sampai > langkah.waktu:
        sampai = versi.klaim_sampai.astimezone(WIB)
        return f"Sedang diperiksa {orang} sampai pukul {sampai:%H.%M}. Ketuk “Ambil alih” bila perlu."
    return None


def beralasan(versi, langkah):
    """A return says why: a chip or a sentence."""
    if langkah.catatan.strip() or set(langkah.isian.get("alasan", ())) & ALASAN_KEMBALI.keys():
        return None
    return "Pilih alasan atau tulis catatan, agar operator tahu apa yang harus diperbaiki."


def usulan_masih_ada(versi, langkah):
    """Only a proposal for this very version that was not taken over yet."""
    usulan = langkah.isian["usulan"]
    if usulan.versi_id != versi.pk or usulan.dipakai:
        return "Usulan ini sudah dipakai atau bukan untuk teks ini."
    return None
