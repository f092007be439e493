"""Ordinary files are taken, with the right pages, text and title."""

import pytest

from informasi.berkas.periksa import periksa_berkas
from tests.informasi.berkas import korpus as k
from tests.informasi.berkas import korpus_office as o

BIASA = {
    "a.pdf": k.pdf,
    "a.docx": o.word,
    "a.xlsx": o.excel,
    "a.pptx": o.powerpoint,
    "a.odt": o.odt,
    "a.ods": o.ods,
    "a.csv": lambda: b"Uraian;Jumlah\nBelanja;1000\n",
    "a.txt": lambda: b"Pengumuman lelang",
    "a.jpg": k.gambar,
    "a.jpeg": k.gambar,
    "a.png": lambda: k.gambar("PNG"),
    "a.webp": lambda: k.gambar("WEBP"),
}


@pytest.fixture
def periksa(tmp_path):
    def buat(data, nama):
        (jalur := tmp_path / "unggahan").write_bytes(data)
        return periksa_berkas(jalur, nama)

    return buat


def teks(hasil):
    return "\n".join(isi for _, isi in hasil.potongan)


@pytest.mark.parametrize("nama", BIASA)
def test_berkas_biasa_diterima_tanpa_peringatan_berarti(nama, periksa):
    hasil = periksa(BIASA[nama](), nama)
    assert [p for p in hasil.peringatan if "lembar tersembunyi" not in p] == []


@pytest.mark.parametrize(
    ("nama", "jumlah"),
    [("a.pdf", 1), ("a.docx", None), ("a.xlsx", 1), ("a.pptx", 1), ("a.ods", 2), ("a.odt", None), ("a.csv", None)],
)
def test_jumlah_halaman_salindia_atau_lembar(nama, jumlah, periksa):
    assert periksa(BIASA[nama](), nama).halaman == jumlah


def test_jenis_dan_akhiran_dari_tabel(periksa):
    hasil = periksa(k.pdf(), "LAPORAN.PDF")
    assert (hasil.jenis, hasil.akhiran) == ("application/pdf", "pdf")


def test_png_bernama_jpg_dicatat_sebagai_png(periksa):
    assert periksa(k.gambar("PNG"), "foto.jpg").jenis == "image/png"


def test_akhiran_ganda_diterima_bila_isinya_pdf(periksa):
    assert periksa(k.pdf(), "a.php.pdf").akhiran == "pdf"


def test_teks_pdf_per_halaman(periksa):
    hasil = periksa(k.pdf(["Halaman satu berisi rencana"], ["Halaman dua berisi anggaran"]), "a.pdf")
    assert hasil.potongan == ((1, "Halaman satu berisi rencana"), (2, "Halaman dua berisi anggaran"))


def test_pdf_berteks(periksa):
    assert periksa(k.pdf(), "a.pdf").berteks is True


def test_pdf_pindaian_diberi_peringatan(periksa):
    hasil = periksa(k.pdf([], []), "a.pdf")
    assert hasil.berteks is False
    assert any("hasil pindai" in p for p in hasil.peringatan)


def test_teks_word_termasuk_sel_tabel(periksa):
    assert {k.BARIS_BIASA, "Belanja pegawai", "Rp1.000"} <= set(teks(periksa(o.word(), "a.docx")).split("\n"))


def test_teks_kotak_di_dalam_paragraf_word_terbaca_sekali(periksa):
    tubuh = "<w:p><w:r><w:txbxContent><w:p><w:r><w:t>kotak</w:t></w:r></w:p></w:txbxContent><w:t>luar</w:t></w:r></w:p>"
    assert teks(periksa(o.word_tubuh(tubuh), "a.docx")).split() == ["kotak", "luar"]


def test_lembar_excel_menjadi_halaman(periksa):
    hasil = periksa(o.excel({"Satu": [["rencana"]], "Dua": [["anggaran", 5]]}), "a.xlsx")
    assert hasil.potongan == ((1, "rencana"), (2, "anggaran\t5"))


def test_salindia_menurut_urutan_tayang(periksa):
    assert periksa(o.powerpoint("pertama", "kedua"), "a.pptx").potongan == ((1, "pertama"), (2, "kedua"))


def test_teks_opendocument(periksa):
    assert teks(periksa(o.odt(), "a.odt")) == f"{k.BARIS_BIASA}\nIsi laporan"


def test_bagian_kosong_peninggalan_libreoffice_diterima(periksa):
    assert periksa(o.odt(tambahan={"Configurations2/accelerator/current.xml": ""}), "a.odt").akhiran == "odt"


def test_judul_csv_bukan_nama_kolomnya(periksa):
    assert periksa(b"uraian;jumlah\nbelanja;1\n", "a.csv").judul == ""


def test_csv_cp1252_terbaca(periksa):
    assert teks(periksa("Café;5".encode("cp1252"), "a.csv")) == "Café;5"


def test_judul_dari_metadata(periksa):
    assert periksa(k.pdf(judul="Rencana Strategis 2025"), "a.pdf").judul == "Rencana Strategis 2025"


@pytest.mark.parametrize("judul", ["", "Untitled", "Document1", "scan_0012"])
def test_judul_bawaan_diganti_baris_pertama(judul, periksa):
    assert periksa(k.pdf(judul=judul), "a.pdf").judul == k.BARIS_BIASA


def test_judul_bukan_dari_kop_surat(periksa):
    kop = ["PEMERINTAH KOTA SERANG", "DINAS CONTOH", "Jalan Contoh 1", "2025", "Rencana Kerja Tahunan"]
    assert periksa(k.pdf(kop), "a.pdf").judul == "Rencana Kerja Tahunan"


@pytest.mark.parametrize("judul", ["Microsoft Word - draf3", "Microsoft Word - draf3.docx", "anggaran final.xlsx"])
def test_judul_buatan_mesin_diperingatkan_dan_tidak_dipakai(judul, periksa):
    hasil = periksa(k.pdf(judul=judul), "a.pdf")
    assert hasil.judul == k.BARIS_BIASA
    assert any(judul in p for p in hasil.peringatan)


@pytest.mark.parametrize(
    ("data", "nama"),
    [
        (o.word(judul="Judul Berkas"), "a.docx"),
        (o.excel(judul="Judul Berkas"), "a.xlsx"),
        (o.odt(tambahan={"meta.xml": "<m><dc:title xmlns:dc='urn:dc'>Judul Berkas</dc:title></m>"}), "a.odt"),
    ],
    ids=["docx", "xlsx", "odt"],
)
def test_judul_dari_properti_office(data, nama, periksa):
    assert periksa(data, nama).judul == "Judul Berkas"


def test_nik_di_pdf_menyebut_halamannya(periksa):
    hasil = periksa(k.pdf(["Halaman biasa dengan kalimat"], ["NIK 3673011234560001 warga contoh"]), "a.pdf")
    assert hasil.dugaan_pribadi == (2,)


def test_nik_yang_disimpan_excel_sebagai_angka_ditemukan(periksa):
    assert periksa(o.excel({"A": [[3673011234560001.0]]}), "a.xlsx").dugaan_pribadi == (1,)


def test_nik_di_lembar_tersembunyi_ditemukan(periksa):
    buku = o.excel({"A": [["x"]], "B": [["3673011234560001"]]}, keadaan={"B": "veryHidden"})
    assert periksa(buku, "a.xlsx").dugaan_pribadi == (2,)
