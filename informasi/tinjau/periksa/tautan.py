"""Findings on where a version sends its readers."""

from urllib.parse import urlsplit

from informasi.ajuan import konten_berincian
from informasi.penjaga.judol import cari_judol, nama_host, pemendek
from informasi.penjaga.letak import bagian
from informasi.penjaga.tautan import alamat_luar
from informasi.tulis.tautan import situs_pemerintah

DISEBUT = 5


def tautan_luar(versi, bekal):
    """Addresses outside go.id are named, those never used on this portal before apart."""
    host = sorted({nama_host(a) for a in alamat_luar(versi)})
    if not host:
        return None
    baru = [h for h in host if h not in bekal.host_dikenal]
    kalimat = f"Tautan ke luar go.id: {', '.join(host[:DISEBUT])}."
    return f"{kalimat} Baru pertama kali di portal ini: {', '.join(baru[:DISEBUT])}." if baru else kalimat


def tautan_pendek(versi, bekal):
    """A shortener hides where it leads."""
    pendek = sorted({h for a in alamat_luar(versi) if (h := pemendek(a))})
    return f"Tautan dipendekkan lewat {', '.join(pendek)}. Mintalah alamat aslinya." if pendek else None


def tautan_rusak(versi, bekal):
    """What the nightly check could not open."""
    rusak = sorted({nama_host(a) for a in alamat_luar(versi) if a in bekal.tautan_rusak})
    return f"Tautan tidak dapat dibuka: {', '.join(rusak[:DISEBUT])}." if rusak else None


def tautan_pindah(versi, bekal):
    """A link that ends on another domain than it names."""
    for alamat in alamat_luar(versi):
        if ke := bekal.tautan_pindah.get(alamat):
            return f"Tautan ke {nama_host(alamat)} sekarang berakhir di {ke}."
    return None


def kata_judi(versi, bekal):
    """Words of gambling in a text that may honestly be about it."""
    kata = {satu.kata for _tempat, teks in bagian(versi) for satu in cari_judol(teks)}
    return f"Menyebut kata iklan judi: {', '.join(sorted(kata)[:DISEBUT])}." if kata else None


def tautan_bukan_pemerintah(versi, bekal):
    """A link of the DIP leads to a site outside go.id."""
    alamat = versi.rincian.tautan if konten_berincian(versi) else ""
    host = urlsplit(alamat).hostname if alamat else None
    if alamat and not situs_pemerintah(host):
        return f"Tautan di situs lain menuju ke luar go.id: {host}."
    return None
