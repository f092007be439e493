import pytest

from informasi.impor.kolom import LembarDitolak, cari_kepala, dilewati, petakan
from tests.informasi.impor.lembar_uji import KEPALA_RESMI

PETA = {"nomor": 0, "judul": 1, "klasifikasi": 2, "tahun": 3}


def test_nama_kolom_kontrak_dipetakan():
    assert petakan(["judul", "klasifikasi", "penanggung_jawab", "waktu_dibuat"]) == {
        "judul": 0, "klasifikasi": 1, "penanggung_jawab": 2, "waktu_dibuat": 3,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("tertulis", "kolom"),
    [
        ("No.", "nomor"),
        ("Ringkasan Isi Informasi", "ringkasan"),
        ("Pejabat / Unit yang Menguasai Informasi", "unit_penguasa"),
        ("PENANGGUNGJAWAB PEMBUATAN ATAU PENERBITAN INFORMASI", "penanggung_jawab"),
        ("Waktu Pembuatan", "waktu_dibuat"),
        ("Tempat Pembuatan", "tempat_dibuat"),
        ("Bentuk Informasi yang Tersedia (soft/hard)", "bentuk"),
        ("Jangka Waktu Penyimpanan / Retensi Arsip", "retensi"),
        ("Kategori Informasi", "klasifikasi"),
        ("Jenis Informasi", "butir"),
        ("Tahun Anggaran", "tahun"),
        ("Berkas/Tautan", "berkas"),
        ("Kode", "kode"),
    ],
)
def test_nama_lain_sebuah_kolom_dikenali(tertulis, kolom):
    assert petakan(["Judul", tertulis])[kolom] == 1


@pytest.mark.parametrize(
    "baris",
    [
        ["DAFTAR INFORMASI PUBLIK", "", ""],
        ["1", "Kode etik pegawai", "berkala", "Tempat evakuasi"],
        ["2", "Renja 2024", "Berkala", "2024"],
        ["Tahun", "2024"],
        [],
    ],
)
def test_baris_isi_bukan_kepala(baris):
    assert petakan(baris) is None


def test_kepala_dicari_di_bawah_judul_lembar():
    awal = [["DAFTAR INFORMASI PUBLIK"], ["Tahun 2024"], ["No", "Judul", "Klasifikasi"], ["1", "Renja", "berkala"]]
    assert cari_kepala(awal) == (2, {"nomor": 0, "judul": 1, "klasifikasi": 2})


def test_kepala_dua_baris_memberi_tiga_kolom_kelas():
    letak, peta = cari_kepala(KEPALA_RESMI)
    assert (letak, peta["berkala"], peta["serta_merta"], peta["setiap_saat"]) == (1, 7, 8, 9)


def test_ringkasan_menjadi_judul_bila_kolom_judul_tidak_ada():
    assert cari_kepala([["Ringkasan Isi Informasi", "Klasifikasi"]])[1] == {"judul": 0, "klasifikasi": 1}


@pytest.mark.parametrize(
    ("awal", "kalimat"),
    [
        ([["Judul", "Tahun"]], "Kolom Klasifikasi tidak ditemukan"),
        ([["Nama pegawai", "NIP"]], "Kolom Judul dan Klasifikasi tidak ditemukan"),
        ([["judul lembar"]] * 30 + [["Judul", "Klasifikasi"]], "pada 30 baris pertama"),
        ([], "Kolom Judul dan Klasifikasi"),
    ],
)
def test_kolom_wajib_yang_hilang_disebut(awal, kalimat):
    with pytest.raises(LembarDitolak, match=kalimat):
        cari_kepala(awal)


@pytest.mark.parametrize(
    "baris",
    [
        ["", " ", ""],
        ["No", "Judul", "Klasifikasi", "Tahun"],
        ["(1)", "(2)", "(3)", "(4)"],
        ["Jumlah", "38", "", ""],
        ["Catatan: diperbarui tiap semester", "", "", ""],
        ["A. Informasi berkala", "", "", ""],
        ["", "", "", "Serang, 2 Januari 2025"],
        ["*) sesuai JRA", "", "", ""],
    ],
)
def test_baris_yang_bukan_informasi_dilewati(baris):
    assert dilewati(baris, PETA)


@pytest.mark.parametrize(
    "baris",
    [
        ["1", "Jumlah penduduk 2024", "berkala", "2024"],
        ["Jumlah", "Total belanja 2024", "berkala", "2024"],
        ["", "Renja 2024", "", ""],
        ["5", "", "berkala", ""],
    ],
)
def test_baris_informasi_tidak_dilewati_walau_kurang(baris):
    assert not dilewati(baris, PETA)


def test_tabel_kedua_dengan_urutan_lain_ditolak():
    with pytest.raises(LembarDitolak, match="dua tabel"):
        dilewati(["Judul", "No", "Klasifikasi", "Tahun"], PETA)
