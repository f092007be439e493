"""Who is told of the steps of a package."""

from alur.transisi import Kabar
from informasi.pengadaan.status import StatusPaket
from kalender.hari import tanggal
from opd.models import Pengguna
from opd.peran import PENULIS


def _penulis(paket, langkah, judul, isi, **lain):
    orang = Pengguna.objects.berperan(tanggal(langkah.waktu), *PENULIS, unit=paket.unit).exclude(pk=langkah.pelaku.pk)
    kepala = f"{judul}: {paket.nama}"[:200]
    return [Kabar(judul=kepala, isi=isi, pengguna=o, tautan=paket.get_absolute_url(), **lain) for o in orang]


def kabar_kembali(paket, langkah):
    """The unit learns what to mend."""
    return _penulis(paket, langkah, "Perlu perbaikan", langkah.catatan, selama_status=StatusPaket.DRAF)


def kabar_terbit(paket, langkah):
    """The unit learns that its package is public, and what comes next."""
    isi = "Halaman paket sudah terbit. Unggah dokumen tahapnya lewat Kewajiban."
    return _penulis(paket, langkah, "Terbit", isi, dorongan=True)
