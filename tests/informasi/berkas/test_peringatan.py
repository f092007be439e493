"""What drafting left in a file is named, in sentences for the officer."""

import pytest

from informasi.berkas.periksa import periksa_berkas
from tests.informasi.berkas import korpus as k
from tests.informasi.berkas import korpus_office as o

DUA = {"Terbuka": [["a"]], "Gaji": [["b"]]}
SISA = {
    "lembar tersembunyi": ("a.xlsx", lambda: o.excel(DUA, keadaan={"Gaji": "hidden"}), "lembar tersembunyi: “Gaji”"),
    "lembar sangat tersembunyi": ("a.xlsx", lambda: o.excel(DUA, keadaan={"Gaji": "veryHidden"}), "sangat tersembunyi"),
    "lembar ods tersembunyi": ("a.ods", o.ods, "“Gaji”"),
    "perubahan terlacak": ("a.docx", o.word_terlacak, "2 perubahan terlacak"),
    "komentar word": ("a.docx", o.word_berkomentar, "1 komentar"),
    "teks tersembunyi": ("a.docx", o.word_teks_tersembunyi, "teks tersembunyi"),
    "sisipan buku kerja": (
        "a.docx",
        lambda: k.ubah(o.word(), isi={"word/embeddings/Data.xlsx": b"x"}),
        "1 berkas lain di dalamnya",
    ),
    "komentar sel": ("a.xlsx", lambda: k.ubah(o.excel(), isi={"xl/comments1.xml": "<a/>"}), "komentar sel"),
    "riwayat buku kerja": ("a.xlsx", lambda: k.ubah(o.excel(), isi={"xl/revisions/log.xml": "<a/>"}), "riwayat"),
    "cadangan pivot": (
        "a.xlsx",
        lambda: k.ubah(o.excel(), isi={"xl/pivotCache/pivotCacheRecords1.xml": "<a/>"}),
        "seluruh data sumbernya",
    ),
    "tautan buku kerja lain": (
        "a.xlsx",
        lambda: o.dengan_hubungan_luar(
            o.excel(), "externalLinkPath", rels="xl/externalLinks/_rels/externalLink1.xml.rels"
        ),
        "buku kerja lain",
    ),
    "salindia tersembunyi": ("a.pptx", lambda: o.powerpoint("a", "b", tersembunyi=(2,)), "nomor 2."),
    "catatan pembicara": (
        "a.pptx",
        lambda: o.powerpoint(tambahan={"ppt/notesSlides/notesSlide1.xml": "<a/>"}),
        "catatan pembicara",
    ),
    "komentar salindia": ("a.pptx", lambda: o.powerpoint(tambahan={"ppt/comments/c1.xml": "<a/>"}), "memuat komentar"),
    "komentar odt": (
        "a.odt",
        lambda: o.odt("<text:p>isi<office:annotation><dc:creator>Staf</dc:creator></office:annotation></text:p>"),
        "1 komentar",
    ),
    "terlacak odt": (
        "a.odt",
        lambda: o.odt("<text:tracked-changes><text:changed-region/></text:tracked-changes>"),
        "1 perubahan terlacak",
    ),
    "anotasi pdf": ("a.pdf", lambda: k.pdf(hias=k.catatan), "(anotasi) di halaman 1."),
    "penghitaman semu": ("a.pdf", lambda: k.pdf(hias=k.sensor), "Teks di bawahnya masih dapat dibaca"),
    "rumus csv": ("a.csv", lambda: b"nama;=cmd()\n", "dihitung sebagai rumus"),
}


@pytest.fixture
def periksa(tmp_path):
    def buat(data, nama):
        (jalur := tmp_path / "unggahan").write_bytes(data)
        return periksa_berkas(jalur, nama)

    return buat


@pytest.mark.parametrize("apa", SISA)
def test_sisa_penyusunan_disebut(apa, periksa):
    nama, buat, kalimat = SISA[apa]
    assert [p for p in periksa(buat(), nama).peringatan if kalimat in p]


def test_teks_yang_sudah_dihapus_tidak_masuk_pencarian(periksa):
    assert periksa(o.word_terlacak(), "a.docx").potongan == ((1, "tambahan"),)


def test_komentar_tidak_masuk_pencarian(periksa):
    assert periksa(o.word_berkomentar(), "a.docx").potongan == ((1, k.BARIS_BIASA),)


def test_nama_penulis_komentar_odt_tidak_masuk_pencarian(periksa):
    assert periksa(SISA["komentar odt"][1](), "a.odt").potongan == ((1, "isi"),)


def test_tautan_biasa_di_word_bukan_peringatan(periksa):
    assert periksa(o.dengan_hubungan_luar(o.word(), "hyperlink"), "a.docx").peringatan == ()


def test_kata_javascript_di_dalam_teks_pdf_bukan_skrip(periksa):
    assert periksa(k.pdf(hias=k.kata_js_di_teks), "a.pdf").peringatan == ()


NIK = "3673011234560001"
SAMARAN = {
    "kata terhapus word": (
        "a.docx",
        lambda: o.word_tubuh(f"<w:p><w:del><w:r><w:delText>NIK {NIK}</w:delText></w:r></w:del></w:p>"),
    ),
    "komentar word": ("a.docx", lambda: o.word_berkomentar(f"NIK {NIK}")),
    "komentar sel": (
        "a.xlsx",
        lambda: k.ubah(o.excel(), isi={"xl/comments1.xml": f"<a><comment><text><t>{NIK}</t></text></comment></a>"}),
    ),
    "nilai buku kerja lain": (
        "a.xlsx",
        lambda: k.ubah(o.excel(), isi={"xl/externalLinks/externalLink1.xml": f"<a><cell><v>{NIK}</v></cell></a>"}),
    ),
    "cadangan pivot": (
        "a.xlsx",
        lambda: k.ubah(o.excel(), isi={"xl/pivotCache/pivotCacheRecords1.xml": f'<a><r><s v="{NIK}"/></r></a>'}),
    ),
    "catatan pembicara": (
        "a.pptx",
        lambda: o.powerpoint(tambahan={"ppt/notesSlides/notesSlide1.xml": f"<a><p><t>{NIK}</t></p></a>"}),
    ),
    "komentar salindia": (
        "a.pptx",
        lambda: o.powerpoint(tambahan={"ppt/comments/c1.xml": f"<a><text>{NIK}</text></a>"}),
    ),
    "komentar odt": (
        "a.odt",
        lambda: o.odt(f"<text:p>isi<office:annotation><text:p>{NIK}</text:p></office:annotation></text:p>"),
    ),
    "kata terhapus odt": (
        "a.odt",
        lambda: o.odt(
            "<text:tracked-changes><text:changed-region><text:deletion>"
            f"<text:p>{NIK}</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        ),
    ),
    "anotasi pdf": ("a.pdf", lambda: k.pdf([], ["dua"], hias=lambda d: k.catatan(d, f"NIK {NIK}"))),
}


@pytest.mark.parametrize("apa", SAMARAN)
def test_nik_yang_terpendam_ditemukan(apa, periksa):
    nama, buat = SAMARAN[apa]
    assert periksa(buat(), nama).dugaan_pribadi == (1,)


@pytest.mark.parametrize("apa", SAMARAN)
def test_nik_yang_terpendam_tidak_masuk_pencarian(apa, periksa):
    nama, buat = SAMARAN[apa]
    assert not [potong for _, potong in periksa(buat(), nama).potongan if NIK in potong]
