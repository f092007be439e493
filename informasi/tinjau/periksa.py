"""What the reviewer is told before deciding (ui 4b): small functions, each a sentence or None. None blocks."""

import re

from informasi.ajuan import konten_berincian
from informasi.status import PeranLampiran
from informasi.teks.bersih import teks_saja
from informasi.tinjau.periksa_dokumen import PEMERIKSAAN_DOKUMEN

JUDUL_PANJANG = 90
_ENAM_BELAS = re.compile(r"(?<!\d)\d{4}[ .-]?\d{4}[ .-]?\d{4}[ .-]?\d{4}(?!\d)")
_TAUTAN = re.compile(r'href="https?://([^/"]+)')


def judul_panjang(versi):
    """Lists cut a title after about 90 characters."""
    n = len(versi.judul)
    return f"Judul {n} huruf; di daftar hanya terbaca sekitar {JUDUL_PANJANG}." if n > JUDUL_PANJANG else None


def judul_kapital(versi):
    """Capitals shout and are hard to read."""
    return "Judul ditulis dengan huruf besar semua." if versi.judul.isupper() else None


def mirip_nik(versi):
    """Sixteen digits in a row are a NIK or a KK number until somebody looked."""
    teks = f"{versi.judul} {versi.ringkasan} {teks_saja(versi.isi)}"
    return "Ada angka 16 digit, mungkin NIK atau nomor KK." if _ENAM_BELAS.search(teks) else None


def tautan_luar(versi):
    """Addresses outside go.id are named, so that somebody looks at them."""
    luar = sorted({h.lower() for h in _TAUTAN.findall(versi.isi) if not h.lower().endswith("go.id")})
    return f"Tautan ke luar go.id: {', '.join(luar[:5])}." if luar else None


def foto_tanpa_alt(versi):
    """Readers who cannot see a picture get its words."""
    tanpa = any(not x.alt for x in versi.lampiran.all() if x.peran == PeranLampiran.FOTO)
    return "Ada foto tanpa penjelasan." if tanpa else None


PEMERIKSAAN = (judul_panjang, judul_kapital, mirip_nik, tautan_luar, foto_tanpa_alt)


def periksa(versi, kembar=()):
    """All findings on a version, as sentences; an empty list is a clean text.

    `kembar` holds titles that its unit has published already (informasi.tinjau.kembar).
    """
    temuan = [kalimat for satu in PEMERIKSAAN if (kalimat := satu(versi))]
    if konten_berincian(versi):
        temuan += [kalimat for satu in PEMERIKSAAN_DOKUMEN for kalimat in satu(versi)]
    return temuan + [f"Mungkin sudah pernah terbit: “{judul}”." for judul in kembar]
