import time
import tracemalloc
from itertools import islice

import pytest
from openpyxl import Workbook

from informasi.impor.baca import baca_dip, kunci
from informasi.impor.kolom import LembarDitolak
from tests.informasi.impor.lembar_uji import (
    BERKAS_DIP,
    BUTIR,
    KEPALA_RESMI,
    baca,
    baris_dip,
    dip_resmi,
    satu_baris,
    tulis_csv,
    tulis_excel,
)

KEPALA = ["judul", "klasifikasi", "tahun"]


def test_dip_diskominfo_terbaca_utuh_tanpa_catatan():
    baris = baca(BERKAS_DIP)
    assert [b.isi["judul"] for b in baris] == [b["judul"] for b in baris_dip()]
    assert not [b for b in baris if b.galat or b.peringatan]


def test_tiap_baris_dip_diskominfo_berbutir():
    assert all(b.isi["butir"] for b in baca(BERKAS_DIP))


def test_nilai_satu_baris_dip_diskominfo():
    assert baca(BERKAS_DIP)[0].isi == {
        "judul": "Rencana Kerja (Renja) Diskominfo Tahun 2023",
        "ringkasan": "Program, kegiatan, sasaran dan pagu indikatif Diskominfo",
        "klasifikasi": "berkala", "butir": "program-kegiatan", "penanggung_jawab": "Kasubag Program dan Evaluasi",
        "waktu_dibuat": "2022-08-14", "tempat_dibuat": "Serang", "bentuk": "softcopy, hardcopy",
        "retensi": "5 tahun", "tahun": 2023, "berkas": "", "kode": "",
    }  # fmt: skip


def test_formulir_resmi_di_excel_memberi_isi_yang_sama(tmp_path):
    resmi = baca(dip_resmi(tmp_path / "dip.xlsx"))
    # The official form has one column for title and summary.
    tanpa_ringkasan = [b.isi | {"ringkasan": ""} for b in baca(BERKAS_DIP)]
    assert [b.isi for b in resmi] == tanpa_ringkasan


def test_formulir_resmi_di_excel_tanpa_galat(tmp_path):
    assert not [b for b in baca(dip_resmi(tmp_path / "dip.xlsx")) if b.galat or b.peringatan]


def test_formulir_resmi_di_csv_tanpa_sel_gabungan_terbaca(tmp_path):
    isi = ["1", "Renja 2024", "Diskominfo", "Kasubag", "Serang, 2 Januari 2024", "softcopy", "5", "", "", "✓", "", ""]
    (b,) = baca(tulis_csv(tmp_path / "dip.csv", *KEPALA_RESMI, isi, pemisah=";"))
    assert (b.isi["klasifikasi"], b.isi["waktu_dibuat"], b.isi["tahun"]) == ("setiap_saat", "2024-01-02", 2024)


def test_nomor_baris_sama_dengan_yang_terlihat_di_excel(tmp_path):
    jalur = tulis_excel(tmp_path / "dip.xlsx", ["DIP"], [], KEPALA, [], ["Renja", "berkala", 2024])
    assert [b.nomor for b in baca(jalur)] == [5]


def test_tanggal_excel_menjadi_iso(tmp_path):
    buku = Workbook()
    buku.active.append([*KEPALA, "waktu pembuatan"])
    buku.active.append(["Renja", "berkala", None, 44787])
    buku.active["D2"].number_format = "dd/mm/yyyy"
    buku.save(tmp_path / "dip.xlsx")
    (b,) = baca(tmp_path / "dip.xlsx")
    assert (b.isi["waktu_dibuat"], b.isi["tahun"]) == ("2022-08-14", 2022)


def test_retensi_kosong_diambil_dari_butir(tmp_path):
    assert satu_baris(tmp_path, butir="LRA").isi["retensi"] == "10 tahun"


def test_retensi_yang_ditulis_tidak_diganti_butir(tmp_path):
    assert satu_baris(tmp_path, butir="LRA", retensi="2 thn").isi["retensi"] == "2 tahun"


def test_tahun_kosong_diambil_dari_waktu_pembuatan(tmp_path):
    assert satu_baris(tmp_path, tahun="", waktu_dibuat="14/8/22").isi["tahun"] == 2022


def test_hari_di_depan_tanggal_bukan_tempat(tmp_path):
    isi = satu_baris(tmp_path, waktu_dibuat="Minggu, 14 Agustus 2022").isi
    assert (isi["waktu_dibuat"], isi["tempat_dibuat"]) == ("2022-08-14", "")


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ({"judul": ""}, "Judul kosong"),
        ({"judul": "a" * 151}, "Judul terlalu panjang"),
        ({"klasifikasi": ""}, "Klasifikasi kosong"),
        ({"klasifikasi": "dikecualikan"}, "Catat di DIK"),
        ({"klasifikasi": "penting"}, "tidak dikenal"),
        ({"tahun": ""}, "Tahun kosong"),
        ({"tahun": "2024/2025"}, "Tulis satu tahun"),
        ({"waktu_dibuat": "31 Februari 2024"}, "tidak ada di kalender"),
        ({"berkas": "javascript:alert(1)"}, "Tulis alamat lengkap"),
        ({"ringkasan": "a" * 301}, "Ringkasan terlalu panjang"),
        ({"penanggung_jawab": "#REF!"}, "Kolom penanggung jawab berisi kesalahan rumus"),
    ],
)
def test_isian_keliru_punya_satu_kalimat(tmp_path, isi, kalimat):
    (galat,) = satu_baris(tmp_path, **isi).galat
    assert kalimat in galat


def test_tanggal_keliru_tetap_terlihat_seperti_ditulis(tmp_path):
    assert satu_baris(tmp_path, waktu_dibuat="31 Februari 2024").isi["waktu_dibuat"] == "31 Februari 2024"


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ({"butir": "Resep masakan"}, "tidak dikenal"),
        ({"butir": "LRA", "klasifikasi": "setiap saat"}, "Klasifikasi berbeda dari butir"),
        ({"waktu_dibuat": "Agustus 2024"}, "hanya menyebut bulan"),
        ({"waktu_dibuat": "2024"}, "hanya menyebut tahun"),
    ],
)
def test_yang_perlu_dilihat_diperingatkan_tanpa_ditolak(tmp_path, isi, kalimat):
    baris = satu_baris(tmp_path, **isi)
    assert not baris.galat
    assert kalimat in baris.peringatan[0]


def test_baris_ganda_ditandai_di_baris_kedua(tmp_path):
    kembar = ["Renja  2024", "berkala", 2024], ["RENJA, 2024", "berkala", 2024], ["Renja 2024", "berkala", 2023]
    galat = [b.galat for b in baca(tulis_csv(tmp_path / "dip.csv", KEPALA, *kembar))]
    assert [len(g) for g in galat] == [0, 1, 0]
    assert "Sama dengan baris 2" in galat[1][0]


def test_kode_yang_sama_ditandai(tmp_path):
    baris = ["Renja", "berkala", 2024, "K-1"], ["DPA", "berkala", 2024, "K-1"]
    galat = [b.galat for b in baca(tulis_csv(tmp_path / "dip.csv", [*KEPALA, "kode"], *baris))]
    assert galat == [[], ["Sama dengan baris 2 (kode). Hapus salah satunya, atau beri kode yang berbeda."]]


def test_kunci_ialah_kode_atau_judul_tahun_butir():
    isi = {"kode": "", "judul": "Renja (Rencana Kerja) 2024", "tahun": 2024, "butir": "renstra-renja"}
    assert kunci(isi) == "renja rencana kerja 2024|2024|renstra-renja"
    assert kunci(isi | {"kode": "K-1"}) == "kode:K-1"


def test_lembar_tanpa_baris_ditolak(tmp_path):
    with pytest.raises(LembarDitolak, match="Tidak ada baris informasi"):
        baca(tulis_csv(tmp_path / "dip.csv", KEPALA))


def test_kelurahan_memakai_butirnya_sendiri(tmp_path):
    jalur = tulis_csv(tmp_path / "dip.csv", [*KEPALA, "butir"], ["Anggaran", "berkala", 2024, "Laporan keuangan"])
    assert baca(jalur, "kelurahan")[0].isi["butir"] == "kel-anggaran"


@pytest.mark.parametrize("akhiran", ["csv", "xlsx"])
def test_sepuluh_ribu_baris_tetap_ringan(tmp_path, akhiran):
    kepala = list(baris_dip()[0])
    baris = [[f"{b['judul']} nomor {n}", *list(b.values())[1:]] for n in range(264) for b in baris_dip()]
    tulis = {"csv": tulis_csv, "xlsx": tulis_excel}[akhiran]
    jalur = tulis(tmp_path / f"besar.{akhiran}", kepala, *baris)
    mulai = time.perf_counter()
    assert sum(not b.galat for b in baca_dip(jalur, BUTIR, "dinas")) == len(baris) > 10_000
    assert time.perf_counter() - mulai < 10
    assert puncak_memori(jalur) < 60 * 1024 * 1024


def puncak_memori(jalur):
    tracemalloc.start()
    try:
        for _ in islice(baca_dip(jalur, BUTIR, "dinas"), 3_000):  # the whole file is weighed before the first row
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
