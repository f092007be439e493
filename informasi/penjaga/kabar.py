"""Alerts of the judol guard: to the unit and to everybody who reviews for PPID utama."""

from alur.transisi import Kabar
from kalender.hari import tanggal
from opd.models import Pengguna
from opd.peran import PENINJAU, PENULIS, Peran


def kabar_karantina(versi, langkah):
    """What was found and where to undo it."""
    temuan = " ".join(langkah.isian.get("temuan", ()))
    return _kepada_semua(
        versi,
        langkah.waktu,
        judul=f"Ditahan mesin: {versi}",
        isi=f"Halaman ini tidak dapat dibaca warga sampai verifikator memutuskan. {temuan}".strip(),
        tautan=versi.get_absolute_url(),
        selama_status=versi.status,
    )


def kabar_dilepaskan(versi, langkah):
    """The page is public again."""
    return _kepada_semua(
        versi,
        langkah.waktu,
        judul=f"Terbit kembali: {versi}",
        isi="Verifikator memeriksanya: mesin keliru.",
        tautan=versi.get_absolute_url(),
    )


def kabar_asing(terbitan, asing, waktu):
    """A served page shows what stands in none of its texts: whoever looks after the system must know (security 1.4)."""
    penerima = Pengguna.objects.berperan(tanggal(waktu), Peran.PPID_UTAMA)
    isi = f"Halaman “{terbitan}” menampilkan: {asing}. Itu tidak ada di teksnya. Hubungi pengelola sistem sekarang."
    judul, tautan = f"Periksa segera: {terbitan}", terbitan.get_absolute_url()
    return [Kabar(pengguna=p, judul=judul[:200], isi=isi, tautan=tautan) for p in penerima]


def _kepada_semua(versi, waktu, **isi):
    hari = tanggal(waktu)
    orang = [
        *Pengguna.objects.berperan(hari, *PENULIS, unit=versi.konten.unit),
        *Pengguna.objects.berperan(hari, *PENINJAU),
    ]
    return [Kabar(pengguna=p, **isi) for p in {p.pk: p for p in orang}.values()]
