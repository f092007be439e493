"""Guards of a package's steps: each answers with the sentence that the officer reads, or None."""

from alur.transisi import LangkahBasi
from informasi.pengadaan.status import StatusPaket, Tahap
from informasi.penjaga.judol import cari_judol
from informasi.penjaga.pribadi import macam_nomor
from kalender.hari import tanggal
from opd.models import TautanAkses

BERPENYEDIA = (Tahap.PELAKSANAAN, Tahap.SELESAI)
BERUBAH = "Paket ini baru saja diubah. Muat ulang, lalu periksa lagi."


def unit_masih_ada(paket, langkah):
    """A unit that has ended begins nothing new."""
    return None if paket.unit.ada_pada(tanggal(langkah.waktu)) else f"{paket.unit} sudah tidak berlaku."


def suntingan_terakhir(paket, langkah):
    """What is changed or decided on is what was on the screen."""
    if langkah.isian.get("nomor_sunting") != paket.nomor_sunting:
        raise LangkahBasi(BERUBAH)


def lengkap(paket, langkah):
    """What the public page must say, by stage."""
    kurang = [n for n, ada in (("lokasi", paket.lokasi), ("pagu anggaran", paket.pagu)) if not ada]
    if paket.tahap in BERPENYEDIA:
        isi = (("HPS", paket.hps), ("penyedia", paket.pemenang), ("nilai kontrak", paket.nilai_kontrak))
        kurang += [n for n, ada in isi if not ada]
    return f"Lengkapi dahulu: {', '.join(kurang)}." if kurang else None


def tanpa_nomor_pribadi(paket, langkah):
    """No personal number, no advertisement in what anybody may read (design 10)."""
    teks = " ".join((paket.nama, paket.lokasi, paket.pemenang))
    if macam_nomor(teks):
        return "Ada nomor pribadi (NIK, KK, atau rekening) pada isian. Hapus dahulu, lalu ajukan lagi."
    return "Ada kata iklan judi pada isian. Hapus dahulu, lalu ajukan lagi." if cari_judol(teks) else None


def bukan_penulisnya(paket, langkah):
    """Four eyes: who approves has written nothing of it since it was last public."""
    if paket.penyimpan.filter(pk=langkah.pelaku.pk).exists():
        return "Anda ikut menulis paket ini, jadi persetujuan harus dari verifikator lain."
    return None


def bukan_pembuka_akun_penulis(paket, langkah):
    """Who made a way into a writer's account since then might be the writer."""
    pernah = TautanAkses.objects.filter(
        dibuat_oleh=langkah.pelaku.pk, pengguna__in=paket.penyimpan.all(), dipakai__gte=paket.dibuat
    )
    if pernah.exists():
        return "Anda membuat tautan masuk yang dipakai penulisnya, jadi persetujuan harus dari verifikator lain."
    return None


def bercatatan(paket, langkah):
    """What is sent back or taken away says why."""
    return None if langkah.catatan.strip() else "Tulis alasannya, agar unit dan warga tahu sebabnya."


def sedang_publik(paket, langkah):
    """Only what is public can be taken away."""
    if paket.status == StatusPaket.DITARIK or not hasattr(paket, "terbit"):
        return "Paket ini tidak sedang diumumkan."
    return None


def dokumen_unitnya(paket, langkah):
    """Only papers of the same unit."""
    asing = [k for k in langkah.isian["dokumen"] if k.unit_id != paket.unit_id]
    return "Dokumen itu milik unit lain. Pilih dokumen unit ini." if asing else None
