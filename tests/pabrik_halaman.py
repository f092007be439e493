"""Builders of standing pages: drafts, submissions, published ones of every group."""

from alur.mesin import jalankan
from informasi.layanan import tulis
from informasi.models import Versi
from informasi.status import JenisKonten
from tests.pabrik import SENIN, setujui

ISI_HALAMAN = "<h2>Alamat</h2><p>Kantor berada di Jalan Raya Banten, dekat gerbang Kaibon.</p>"
BAGIAN_MAKLUMAT = (
    "Dasar hukum",
    "Sistem, mekanisme, dan prosedur",
    "Jangka waktu",
    "Biaya",
    "Jaminan",
    "Evaluasi kinerja",
)


def isi_maklumat(*, tanpa=()):
    """The text of a maklumat with every part but those in `tanpa`."""
    bagian = (b for b in BAGIAN_MAKLUMAT if b not in tanpa)
    return "".join(f"<h2>{b}</h2><p>Keterangan lengkap tentang hal ini bagi warga.</p>" for b in bagian)


def buat_halaman(
    unit, oleh, kelompok="profil", *, judul="Profil unit percobaan", isi=ISI_HALAMAN, waktu=SENIN, **rincian
) -> Versi:
    """A draft of a standing page; `rincian` holds tingkat, nomor, tahun, tautan of a regulation."""
    nilai, rincian = {"judul": judul, "isi": isi}, {"kelompok": kelompok, **rincian}
    return tulis(unit, JenisKonten.HALAMAN, pelaku=oleh, waktu=waktu, nilai=nilai, rincian=rincian)


def buat_halaman_terbit(unit, oleh, peninjau, kelompok="profil", *, waktu=SENIN, **nilai) -> Versi:
    """A published standing page."""
    if kelompok == "maklumat":
        nilai.setdefault("isi", isi_maklumat())
    versi = buat_halaman(unit, oleh, kelompok, waktu=waktu, **nilai)
    jalankan(versi, "ajukan", pelaku=oleh, waktu=waktu)
    setujui(versi, peninjau, waktu=waktu)
    return versi


def buat_regulasi(unit, oleh, peninjau, *, judul, tingkat="uu", nomor="14", tahun=2008, **nilai) -> Versi:
    """A published regulation."""
    return buat_halaman_terbit(
        unit, oleh, peninjau, "regulasi", judul=judul, tingkat=tingkat, nomor=nomor, tahun=tahun, **nilai
    )
