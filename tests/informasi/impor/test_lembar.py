import pytest
from openpyxl import Workbook

from informasi.impor.kolom import LembarDitolak
from informasi.impor.lembar import BATAS_BARIS, baca_lembar
from tests.informasi.impor.lembar_uji import ganti_isi, tulis_csv, tulis_excel

KEPALA = ["judul", "klasifikasi", "tahun"]
BARIS = ["Renja, DPA; dan LRA – 2024", "berkala", "2024"]
LEMBAR_1 = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize("penyandian", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("pemisah", [",", ";", "\t"])
def test_csv_dibaca_apa_pun_pemisah_dan_penyandiannya(tmp_path, pemisah, penyandian):
    jalur = tulis_csv(tmp_path / "dip.csv", KEPALA, BARIS, pemisah=pemisah, penyandian=penyandian)
    assert list(baca_lembar(jalur)) == [(1, KEPALA), (2, BARIS)]


def test_pemisah_ditentukan_kepala_bukan_koma_di_judul_lembar(tmp_path):
    jalur = tmp_path / "dip.csv"
    jalur.write_text("Daftar, Informasi, Publik, Kota, Serang\njudul;klasifikasi\nRenja;berkala\n")
    assert (2, ["judul", "klasifikasi"]) in baca_lembar(jalur)


def test_nomor_baris_menghitung_baris_kosong(tmp_path):
    jalur = tulis_csv(tmp_path / "dip.csv", KEPALA, [], ["", "", ""], BARIS)
    assert [nomor for nomor, _ in baca_lembar(jalur)] == [1, 4]


def test_sel_gabungan_diulang_ke_bawah(tmp_path):
    jalur = tulis_excel(tmp_path / "dip.xlsx", KEPALA, ["A", "berkala", 2024], ["B"], ["C"], gabung=["B2:B3"])
    assert [isi[:2] for _, isi in baca_lembar(jalur)][1:] == [["A", "berkala"], ["B", "berkala"], ["C", ""]]


def test_sel_gabungan_tidak_mengisi_baris_kosong(tmp_path):
    jalur = tulis_excel(tmp_path / "dip.xlsx", KEPALA, ["A", "berkala"], gabung=["B2:B9000"])
    assert [nomor for nomor, _ in baca_lembar(jalur)] == [1, 2]


def test_lembar_tersembunyi_dan_lembar_tanpa_kolom_dilewati(tmp_path):
    buku = Workbook()
    buku.active.append(["Petunjuk pengisian"])
    tersembunyi, dip = buku.create_sheet("lama"), buku.create_sheet("DIP")
    tersembunyi.sheet_state = "hidden"
    tersembunyi.append([*KEPALA, "lama"])
    dip.append(KEPALA)
    buku.save(tmp_path / "dip.xlsx")
    assert [isi[:4] for _, isi in baca_lembar(tmp_path / "dip.xlsx")] == [[*KEPALA, ""]]


def hitung(isi):
    """The sheet as a spreadsheet saves it: the empty value (either way XML writes it) filled in."""
    return isi.replace(b"<v></v>", b"<v>2024</v>").replace(b"<v />", b"<v>2024</v>").replace(b"<v/>", b"<v>2024</v>")


def test_rumus_dibaca_sebagai_nilainya(tmp_path):
    jalur = tulis_excel(tmp_path / "a.xlsx", KEPALA, ["Renja", "berkala", "=2000+24"])
    dihitung = ganti_isi(jalur, tmp_path / "b.xlsx", LEMBAR_1, hitung)
    assert list(baca_lembar(dihitung))[1][1][2] == "2024"


def test_ukuran_lembar_yang_berbohong_tidak_dipercaya(tmp_path):
    jalur = tulis_excel(tmp_path / "a.xlsx", KEPALA, BARIS)
    bohong = ganti_isi(jalur, tmp_path / "b.xlsx", LEMBAR_1, lambda x: x.replace(b'ref="A1:C2"', b'ref="A1:A1"'))
    assert [isi[:3] for _, isi in baca_lembar(bohong)] == [KEPALA, BARIS]


def test_dua_puluh_ribu_baris_diterima_dan_lebih_ditolak(tmp_path):
    baris = [["a", "b"]] * BATAS_BARIS
    assert sum(1 for _ in baca_lembar(tulis_csv(tmp_path / "pas.csv", *baris))) == BATAS_BARIS
    with pytest.raises(LembarDitolak, match="lebih dari 20.000 baris"):
        list(baca_lembar(tulis_csv(tmp_path / "lebih.csv", *baris, ["a", "b"])))


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        (b"", "kosong"),
        (b"\n\n,,\n", "kosong"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Excel lama"),
        (b"PK\x03\x04 bukan arsip", "rusak"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "bukan lembar kerja"),
        (b'judul,klasifikasi\n"' + b"a" * 200_000, "tanda kutip"),
    ],
)
def test_berkas_yang_bukan_lembar_ditolak_dengan_kalimat(tmp_path, isi, kalimat):
    (tmp_path / "dip.xlsx").write_bytes(isi)
    with pytest.raises(LembarDitolak, match=kalimat):
        list(baca_lembar(tmp_path / "dip.xlsx"))


BOM_XML = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet>&a;</worksheet>'


@pytest.mark.parametrize(
    ("bagian", "ubah", "kalimat"),
    [
        (LEMBAR_1, lambda _: BOM_XML, "rusak"),
        (LEMBAR_1, lambda isi: isi[:200], "rusak"),
        (LEMBAR_1, lambda _: b"<worksheet>" + b" " * 51_000_000 + b"</worksheet>", "terlalu besar"),
        (LEMBAR_1, lambda _: b"<worksheet>" + b"<row/>" * 100_001 + b"</worksheet>", "Hapus baris kosong"),
        (LEMBAR_1, lambda _: b"<worksheet>" + b"<c/>" * 1_500_001 + b"</worksheet>", "terlalu besar"),
        (LEMBAR_1, lambda isi: isi.replace(b'<row r="2"', b'<row r="99999999"'), "Hapus baris kosong"),
        ("xl/styles.xml", lambda _: b"<styleSheet>" + b"<a/>" * 100_001 + b"</styleSheet>", "terlalu besar"),
        ("xl/workbook.xml", lambda isi: isi.replace(b"visible", b"hidden"), "tersembunyi"),
        ("xl/workbook.xml", lambda _: b"<workbook/>", "rusak"),
    ],
)
def test_buku_kerja_yang_jahat_atau_rusak_ditolak_dengan_kalimat(tmp_path, bagian, ubah, kalimat):
    asal = tulis_excel(tmp_path / "a.xlsx", KEPALA, BARIS)
    with pytest.raises(LembarDitolak, match=kalimat):
        list(baca_lembar(ganti_isi(asal, tmp_path / "b.xlsx", bagian, ubah)))
