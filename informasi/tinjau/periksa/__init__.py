"""What the reviewer is told before deciding (ui 4b): small functions by subject, each a sentence or None. None blocks.

Findings keep a text off the quick page; hints (`petunjuk`) do not: they may be wrong on an honest text.
"""

from informasi.tinjau.periksa import akses, berkas, kelas, pribadi, tautan, teks
from informasi.tinjau.periksa.bekal import Bekal, siapkan

__all__ = ["Bekal", "periksa", "petunjuk", "siapkan"]

PEMERIKSAAN = (
    teks.judul_panjang,
    teks.judul_kapital,
    teks.isi_kapital,
    teks.tanggal_tidak_ada,
    teks.salinan,
    pribadi.nomor_pribadi,
    pribadi.mirip_nik,
    tautan.tautan_luar,
    tautan.tautan_pendek,
    tautan.tautan_rusak,
    tautan.tautan_pindah,
    tautan.kata_judi,
    tautan.tautan_bukan_pemerintah,
    akses.foto_tanpa_alt,
    akses.gambar_tanpa_alt,
    kelas.kolom_kosong,
    kelas.klasifikasi_berbeda,
    kelas.tahun_janggal,
    kelas.tahun_dan_tanggal_berbeda,
    kelas.tanpa_berkas,
    kelas.peringatan_tanpa_batas,
)
PEMERIKSAAN_BERKAS = (berkas.angka_pribadi, berkas.hasil_pindai, berkas.peringatan_berkas)
PETUNJUK = (
    teks.paragraf_pertama,
    teks.nama_unit_keliru,
    pribadi.hubungan_orang,
    akses.urutan_judul,
    akses.klik_di_sini,
    akses.tabel_tanpa_kepala,
)


def periksa(versi, bekal=None):
    """All findings on a version, as sentences; an empty list is a clean text. `bekal` comes from `siapkan`."""
    bekal = bekal or Bekal()
    temuan = [kalimat for satu in PEMERIKSAAN if (kalimat := satu(versi, bekal))]
    temuan += [kalimat for satu in PEMERIKSAAN_BERKAS for kalimat in satu(versi)]
    return temuan + [f"Mungkin sudah pernah terbit: “{judul}”." for judul in bekal.kembar]


def petunjuk(versi, bekal=None):
    """What might be better, as sentences."""
    return [kalimat for satu in PETUNJUK if (kalimat := satu(versi, bekal or Bekal()))]
