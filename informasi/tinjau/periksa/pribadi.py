"""Findings on personal data in the words of a version; those in files are in berkas.py."""

from informasi.penjaga.letak import bagian
from informasi.penjaga.pribadi import ada_angka_panjang, hubungan_lain, macam_nomor

DISEBUT = 3


def mirip_nik(versi, bekal):
    """Sixteen digits in a row are a NIK or a KK number until somebody looked."""
    teks = "\n".join(isi for _tempat, isi in bagian(versi))
    return "Ada angka 16 digit, mungkin NIK atau nomor KK." if ada_angka_panjang(teks) else None


def nomor_pribadi(versi, bekal):
    """What stops the approval, and where it stands."""
    letak = [f"{macam} di {tempat}" for tempat, teks in bagian(versi) for macam in macam_nomor(teks)]
    return f"Ada {'; '.join(letak)}." if letak else None


def hubungan_orang(versi, bekal):
    """Phones and mail addresses of somebody: fine with consent, so a hint only."""
    teks = "\n".join(isi for _tempat, isi in bagian(versi))
    ada = hubungan_lain(teks, bekal.kontak)
    if not ada:
        return None
    sisa = f" dan {len(ada) - DISEBUT} lagi" if len(ada) > DISEBUT else ""
    return (
        f"Ada telepon atau surel yang bukan kontak unit: {', '.join(ada[:DISEBUT])}{sisa}. Pastikan pemiliknya setuju."
    )
