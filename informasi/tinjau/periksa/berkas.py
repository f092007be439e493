"""Findings on documents: what the parsers noticed. Each function: (versi) -> sentences, for there may be many files."""

from informasi.status import PeranLampiran

HALAMAN_DISEBUT = 8


def _dokumen(versi):
    return [x.berkas for x in versi.lampiran.all() if x.peran == PeranLampiran.DOKUMEN]


def angka_pribadi(versi):
    """Numbers of sixteen digits inside a file, by page, so that somebody looks before everybody can."""
    for berkas in _dokumen(versi):
        if halaman := berkas.halaman_pribadi:
            lanjut = "…" if len(halaman) > HALAMAN_DISEBUT else ""
            sebut = ", ".join(str(h) for h in halaman[:HALAMAN_DISEBUT]) + lanjut
            yield f"{berkas}: ada angka 16 digit di halaman {sebut}, mungkin NIK atau nomor KK."


def hasil_pindai(versi):
    """A scan without a text layer cannot be searched nor read aloud."""
    for berkas in _dokumen(versi):
        if berkas.berteks is False:
            yield f"{berkas}: hasil pindai tanpa teks, tidak dapat dicari dan tidak terbaca pembaca layar."


def peringatan_berkas(versi):
    """What the parsers noticed: hidden sheets, comments, tracked changes …"""
    for berkas in _dokumen(versi):
        yield from (f"{berkas}: {kalimat}" for kalimat in berkas.peringatan)
