"""Effects of the steps of the yearly report."""

from laporan.semester.susun import bentuk, sidik
from laporan.tahunan.susun import LABEL, isi_tahunan


def simpan(laporan, langkah):
    for medan in LABEL:
        if medan in langkah.isian.get("nilai", {}):
            setattr(laporan, medan, langkah.isian["nilai"][medan].strip())
    laporan.disimpan_pada = laporan.disimpan_pada or langkah.waktu


def ajukan(laporan, langkah):
    """Figures and narrative are frozen in the canonical form; until it comes back nothing of it changes."""
    simpan(laporan, langkah)
    narasi = {medan: getattr(laporan, medan) for medan in LABEL}
    penulis = langkah.pelaku.identitas_tercatat(langkah.waktu)
    laporan.bentuk = bentuk(isi_tahunan(laporan.tahun, langkah.isian["blok"], narasi, langkah.waktu, penulis=penulis))
    laporan.sidik = sidik(laporan.bentuk)
    laporan.dikirim_pada, laporan.dikirim_oleh = langkah.waktu, langkah.pelaku
    laporan.alasan_kembali = ""


def tetapkan(laporan, langkah):
    siapa = langkah.pelaku.identitas_tercatat(langkah.waktu)
    laporan.ditetapkan_pada = langkah.waktu
    laporan.penetap_nama, laporan.penetap_jabatan = siapa["nama"], siapa["jabatan"]


def kembalikan(laporan, langkah):
    laporan.alasan_kembali = langkah.catatan.strip()


def ingatkan(laporan, langkah):
    laporan.diingatkan = langkah.isian["anak_tangga"]
