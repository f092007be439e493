"""Findings on an informasi publik: its columns and its files. Each function yields sentences; none blocks."""

from urllib.parse import urlsplit

from informasi.status import Klasifikasi, PeranLampiran
from informasi.tulis.forms import situs_pemerintah
from kalender.hari import tanggal

HALAMAN_DISEBUT = 8
TAHUN_TERLAMA = 10


def _dokumen(versi):
    return [x.berkas for x in versi.lampiran.all() if x.peran == PeranLampiran.DOKUMEN]


def angka_pribadi(versi):
    """Numbers of sixteen digits inside a file, by page, so that somebody looks before everybody can."""
    for berkas in _dokumen(versi):
        if halaman := berkas.halaman_pribadi:
            sebut = ", ".join(str(h) for h in halaman[:HALAMAN_DISEBUT]) + (
                "…" if len(halaman) > HALAMAN_DISEBUT else ""
            )
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


def tanpa_berkas(versi):
    """An entry that says it exists as a file, but has neither a file nor a link."""
    rincian = versi.rincian
    if not _dokumen(versi) and not rincian.tautan and "soft" in rincian.bentuk.lower():
        yield "Bentuknya softcopy, tetapi tidak ada berkas dan tidak ada tautan."


def klasifikasi_berbeda(versi):
    """The list of butir wajib says another class."""
    butir = versi.rincian.butir
    if butir and butir.klasifikasi != versi.rincian.klasifikasi:
        seharusnya, tertulis = Klasifikasi(butir.klasifikasi).label, versi.rincian.get_klasifikasi_display()
        yield f"“{butir}” di daftar butir wajib berklasifikasi {seharusnya}, bukan {tertulis}."


def tahun_janggal(versi):
    """A year that has not come, lies far back, or differs from the day of the document."""
    rincian, kini = versi.rincian, tanggal(versi.diajukan_pada or versi.disimpan_pada).year
    if rincian.tahun > kini + 1:
        yield f"Tahun {rincian.tahun} belum tiba."
    elif rincian.tahun < kini - TAHUN_TERLAMA:
        yield f"Tahun {rincian.tahun} sudah lebih dari {TAHUN_TERLAMA} tahun lalu."
    if rincian.waktu_dibuat and abs(rincian.waktu_dibuat.year - rincian.tahun) > 1:
        yield f"Tahun {rincian.tahun}, tetapi dokumennya bertanggal {rincian.waktu_dibuat.year}."


def tautan_bukan_pemerintah(versi):
    """A link of the DIP leads to a site outside go.id."""
    host = urlsplit(versi.rincian.tautan).hostname if versi.rincian.tautan else None
    if versi.rincian.tautan and not situs_pemerintah(host):
        yield f"Tautan di situs lain menuju ke luar go.id: {host}."


PEMERIKSAAN_DOKUMEN = (
    angka_pribadi,
    hasil_pindai,
    peringatan_berkas,
    tanpa_berkas,
    klasifikasi_berbeda,
    tahun_janggal,
    tautan_bukan_pemerintah,
)
