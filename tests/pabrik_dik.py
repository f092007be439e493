"""Builders of consequence tests, from the unit's proposal to an entry of the DIK."""

from datetime import date, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

from alur.mesin import jalankan
from informasi.dikecualikan.gudang import terima
from informasi.dikecualikan.layanan import tetapkan, tulis_usulan, ubah
from informasi.dikecualikan.status import Alasan, Kesimpulan
from opd.peran import Peran
from tests.pabrik import SENIN, buat_pengguna

SAMPAI = date(2028, 11, 1)
RAHASIA = b"%PDF-1.4 rekening penerima bantuan sosial 0123456789\n%%EOF\n"
USULAN = {
    "dokumen": "Daftar penerima bantuan rumah tidak layak huni",
    "informasi": "Nomor rekening bank penerima bantuan",
    "alasan": Alasan.H,
    "sub": 3,
    "undang_undang": "UU 14 Tahun 2008",
    "pasal": "Pasal 17 huruf h angka 3",
    "akibat_dibuka": "Rekening penerima dapat disalahgunakan orang lain untuk menipu atau menagih.",
    "akibat_ditutup": "Penerima bantuan terlindungi, sedangkan nama program dan jumlah bantuan tetap terbuka.",
    "berlaku_sampai": SAMPAI,
}
TELAAH = {
    "kepentingan_umum": "Masyarakat tetap dapat mengawasi bantuan dari nama program, jumlah, dan kelurahannya.",
    "pendapat_tim": "Tim sepakat hanya nomor rekening yang ditutup.",
    "kesimpulan": Kesimpulan.SEBAGIAN,
    "mitigasi": "Kolom rekening dihitamkan sebelum salinan diberikan.",
    "tanggal_uji": date(2026, 10, 30),
    "tempat_uji": "Ruang rapat Diskominfo",
}


def buat_usulan(pemeran, *, unit=None, oleh=None, waktu=SENIN, nilai=None, **lain):
    """A draft proposal of dpupr (or `unit`)."""
    unit, oleh = unit or pemeran.dpupr, oleh or pemeran.operator
    return tulis_usulan(unit, pelaku=oleh, waktu=waktu, nilai={**USULAN, **(nilai or {})}, **lain)


def buat_diusulkan(pemeran, *, oleh=None, waktu=SENIN, **lain):
    """A proposal that was sent to PPID utama."""
    uji = buat_usulan(pemeran, oleh=oleh, waktu=waktu, **lain)
    jalankan(uji, "ajukan", pelaku=oleh or pemeran.operator, waktu=waktu, nomor_sunting=uji.nomor_sunting)
    return uji


def buat_pertimbangan(pemeran, *, waktu=SENIN, telaah=None, **lain):
    """A test under way, with its balance written and two participants who have accounts."""
    uji = buat_diusulkan(pemeran, waktu=waktu, **lain)
    jalankan(uji, "bahas", pelaku=pemeran.verifikator, waktu=waktu)
    isi = {**TELAAH, **(telaah or {})}
    ubah(uji, isi, pelaku=pemeran.verifikator, waktu=waktu, nomor_sunting=uji.nomor_sunting)
    peserta = [
        {"nama": p.nama, "jabatan": "Anggota tim", "pengguna": p} for p in (pemeran.verifikator, pemeran.verifikator2)
    ]
    langkah(uji, "atur_peserta", pemeran.verifikator, waktu=waktu, peserta=peserta)
    return uji


def langkah(uji, nama, pelaku, *, waktu=SENIN, catatan="", **isian):
    """One step with the edit number as it stands."""
    uji.refresh_from_db()
    return jalankan(uji, nama, pelaku=pelaku, waktu=waktu, catatan=catatan, nomor_sunting=uji.nomor_sunting, **isian)


def buat_bertanda_tangan(pemeran, **lain):
    """A test that both participants have signed."""
    uji = buat_pertimbangan(pemeran, **lain)
    for orang in (pemeran.verifikator, pemeran.verifikator2):
        langkah(uji, "tandatangani", orang, waktu=lain.get("waktu", SENIN))
    return uji


def buat_atasan(pemeran):
    """The Atasan PPID, at the cast's PPID utama unit."""
    return buat_pengguna("atasan", Peran.ATASAN_PPID, pemeran.diskominfo)


def buat_disetujui(pemeran, atasan=None, **lain):
    """A test the Atasan PPID has approved."""
    uji = buat_bertanda_tangan(pemeran, **lain)
    langkah(uji, "setujui", atasan or buat_atasan(pemeran), waktu=lain.get("waktu", SENIN))
    return uji


def buat_ditetapkan(pemeran, *, sk_nomor="555/9-PPID/2026", sk_tanggal=date(2026, 11, 2), **lain):
    """A test with its entry in the DIK, in force from the day of the decree."""
    uji = buat_disetujui(pemeran, **lain)
    waktu = lain.get("waktu", SENIN)
    tetapkan(uji, "tetapkan", pelaku=pemeran.ppid, waktu=waktu, sk_nomor=sk_nomor, sk_tanggal=sk_tanggal)
    uji.refresh_from_db()
    return uji


def buat_berkas_uji(uji, pemeran, *, peran="dokumen", isi=RAHASIA, nama="penerima.pdf", oleh=None, waktu=SENIN):
    """A secret file of a test."""
    unggahan = SimpleUploadedFile(nama, isi, content_type="application/pdf")
    return terima(unggahan, uji=uji, peran=peran, pelaku=oleh or pemeran.operator, waktu=waktu)


def hari(n):
    """SENIN moved by `n` days."""
    return SENIN + timedelta(days=n)
