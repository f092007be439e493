"""Notices that follow from the steps of an import: one for the table, none for its rows."""

from alur.transisi import Kabar
from informasi.status import StatusKiriman
from kalender.hari import tanggal
from opd.models import Pengguna
from opd.peran import PENULIS


def _kepada_unit(kiriman, langkah, **isi):
    """One notice for the sender and everybody who writes for the unit on that day, but not for the actor."""
    penulis = Pengguna.objects.berperan(tanggal(langkah.waktu), *PENULIS, unit=kiriman.unit)
    orang = {p.pk: p for p in (*penulis, kiriman.pengirim) if p.is_active}
    orang.pop(langkah.pelaku.pk, None)
    tautan = kiriman.get_absolute_url()
    return [Kabar(pengguna=p, tautan=tautan, **isi) for p in orang.values()]


def kabar_kembali(kiriman, langkah):
    """The unit learns what to mend in its table."""
    return _kepada_unit(
        kiriman,
        langkah,
        judul=f"Tabel dikembalikan: {kiriman.nama}",
        isi=f"{langkah.catatan}\nPerbaiki tabelnya, lalu unggah lagi.",
        selama_status=StatusKiriman.DIKEMBALIKAN,
    )


def kabar_rampung(kiriman, langkah):
    """The unit learns how many rows are public, and that some were passed over."""
    terbit = kiriman.baris.exclude(versi=None).count()
    dilewati = kiriman.baris.exclude(dilewati="").count()
    sisa = f" {dilewati} baris dilewati; sebabnya ada di halaman tabel itu." if dilewati else ""
    return _kepada_unit(
        kiriman,
        langkah,
        judul=f"Tabel selesai diterbitkan: {kiriman.nama}",
        isi=f"{terbit} informasi dari tabel ini sudah dapat dibaca warga.{sisa}",
        dorongan=True,
    )
