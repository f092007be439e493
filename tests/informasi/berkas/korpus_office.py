"""Office files for the corpus: Word and Excel by their libraries, PowerPoint and OpenDocument by hand."""

import io
import random

import docx
import openpyxl

from tests.informasi.berkas.korpus import BARIS_BIASA, bongkar, ubah, zip_dari

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
ODR = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OOXML = "application/vnd.openxmlformats-officedocument"
MILIAR_TAWA = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(i + 1)} "{f"&{chr(i)};" * 10}">' for i in range(97, 106))
    + f"]><w:document {W}><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>"
)


def word(*paragraf, judul=""):
    dokumen = docx.Document()
    dokumen.core_properties.title = judul
    for isi in paragraf or (BARIS_BIASA,):
        dokumen.add_paragraph(isi)
    sel = dokumen.add_table(rows=1, cols=2).rows[0].cells
    sel[0].text, sel[1].text = "Belanja pegawai", "Rp1.000"
    dokumen.save(wadah := io.BytesIO())
    return wadah.getvalue()


def word_tubuh(tubuh, **bagian):
    """A Word file whose body is this XML."""
    isi = {"word/document.xml": f"<w:document {W}><w:body>{tubuh}</w:body></w:document>", **bagian}
    return ubah(word(), isi=isi)


def word_terlacak():
    return word_tubuh(
        '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>tambahan</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="A"><w:r><w:delText>rahasia lama</w:delText></w:r></w:del></w:p>'
    )


def word_berkomentar(komentar="angka ini belum benar"):
    dokumen = docx.Document()
    paragraf = dokumen.add_paragraph(BARIS_BIASA)
    dokumen.add_comment(paragraf.runs, text=komentar, author="Staf")
    dokumen.save(wadah := io.BytesIO())
    return wadah.getvalue()


def word_teks_tersembunyi():
    return word_tubuh("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>sembunyi</w:t></w:r></w:p>")


def dengan_hubungan_luar(data, jenis, *, rels="word/_rels/document.xml.rels", tujuan="https://contoh.example/x"):
    """The file with one more external relationship of this type."""
    baru = f'<Relationship Id="rIdX" Type="{ODR}/{jenis}" Target="{tujuan}" TargetMode="External"/></Relationships>'
    lama = bongkar(data).get(rels, f'<Relationships xmlns="{RELS}"></Relationships>'.encode())
    lama = lama.replace(b"/>\n</Relationships>", b"/></Relationships>")
    if b"</Relationships>" not in lama:
        raise AssertionError(rels)
    return ubah(data, isi={rels: lama.replace(b"</Relationships>", baru.encode())})


def excel(lembar=None, *, keadaan=None, judul=None):
    """A workbook: sheets (name -> rows), states (name -> hidden or veryHidden)."""
    buku = openpyxl.Workbook()
    buku.remove(buku.active)
    for nama, baris in (lembar or {"Anggaran": [["Uraian", "Jumlah"], ["Belanja pegawai", 1000]]}).items():
        kertas = buku.create_sheet(nama)
        for isi in baris:
            kertas.append(isi)
        kertas.sheet_state = (keadaan or {}).get(nama, "visible")
    buku.properties.title = judul
    buku.save(wadah := io.BytesIO())
    return wadah.getvalue()


def excel_lembar_palsu():
    """A sheet that promises the whole grid and holds one cell at its far corner."""
    xml = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/>'
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
        "</sheetData></worksheet>"
    )
    return ubah(excel(), isi={"xl/worksheets/sheet1.xml": xml})


def excel_bersama(kata, sel, *, ruang=' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'):
    """A workbook whose parts are written by hand: shared strings, and the XML of rows; `ruang` the namespace."""
    rels = bongkar(excel())["xl/_rels/workbook.xml.rels"].decode()
    hubungan = f'<Relationship Id="rIdK" Type="{ODR}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    if "sharedStrings" not in rels:
        rels = rels.replace("</Relationships>", hubungan)
    isi = "".join(f"<si><t>{k}</t></si>" for k in kata)
    return ubah(
        excel(),
        isi={
            "xl/_rels/workbook.xml.rels": rels,
            "xl/sharedStrings.xml": f"<sst{ruang}>{isi}</sst>",
            "xl/worksheets/sheet1.xml": f"<worksheet{ruang}><sheetData>{sel}</sheetData></worksheet>",
        },
    )


def excel_penuh_kata(jumlah):
    """Each string another one, each used once."""
    acak = random.Random(1)
    kata = [f"{acak.randbytes(30).hex()} {n}" for n in range(jumlah)]
    baris = "".join(f'<row><c t="s"><v>{n}</v></c></row>' for n in range(jumlah))
    return excel_bersama(kata, baris)


def _bahan_ppt(salindia):
    macam = f"{OOXML}.presentationml"
    daftar = "".join(
        f'<Override PartName="/ppt/slides/slide{n}.xml" ContentType="{macam}.slide+xml"/>' for n in range(len(salindia))
    )
    hubungan = "".join(
        f'<Relationship Id="r{n}" Type="{ODR}/slide" Target="slides/slide{n}.xml"/>' for n in range(len(salindia))
    )
    # Shown in reverse, so that the order of names and the order of slides differ.
    urutan = "".join(f'<p:sldId id="{256 + n}" r:id="r{n}"/>' for n in reversed(range(len(salindia))))
    return macam, daftar, hubungan, urutan


def powerpoint(*salindia, tersembunyi=(), tambahan=None):
    """A presentation; the slides are shown in the order given."""
    salindia = salindia or ("Paparan kinerja",)
    macam, daftar, hubungan, urutan = _bahan_ppt(salindia)
    ruang = (
        'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
        f' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="{ODR}"'
    )
    isi = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/ppt/presentation.xml" ContentType="{macam}.presentation.main+xml"/>{daftar}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{RELS}"><Relationship Id="r" Type="{ODR}/officeDocument"'
        ' Target="ppt/presentation.xml"/></Relationships>',
        "ppt/presentation.xml": f"<p:presentation {ruang}><p:sldIdLst>{urutan}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": f'<Relationships xmlns="{RELS}">{hubungan}</Relationships>',
    }
    for n, teks in enumerate(reversed(salindia)):
        tampak = ' show="0"' if len(salindia) - n in tersembunyi else ""
        isi[f"ppt/slides/slide{n}.xml"] = f"<p:sld {ruang}{tampak}><a:p><a:r><a:t>{teks}</a:t></a:r></a:p></p:sld>"
    return zip_dari({**isi, **(tambahan or {})})


ODF_RUANG = " ".join(
    f'xmlns:{awalan}="urn:oasis:names:tc:opendocument:xmlns:{awalan}:1.0"'
    for awalan in ("office", "text", "table", "style", "draw")
)


def odf(jenis, tubuh, *, gaya="", manifes="", tambahan=None):
    """An OpenDocument file: `jenis` is text or spreadsheet, `tubuh` the XML in its body."""
    return zip_dari(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{jenis}",
            "META-INF/manifest.xml": f"<manifest>{manifes}</manifest>",
            "content.xml": f'<office:document-content {ODF_RUANG} xmlns:xlink="http://www.w3.org/1999/xlink"'
            f' xmlns:dc="http://purl.org/dc/elements/1.1/"><office:automatic-styles>{gaya}</office:automatic-styles>'
            f"<office:body><office:{jenis}>{tubuh}</office:{jenis}></office:body></office:document-content>",
            **(tambahan or {}),
        }
    )


def odt(tubuh=f"<text:h>{BARIS_BIASA}</text:h><text:p>Isi<text:s/> laporan</text:p>", **pilihan):
    return odf("text", tubuh, **pilihan)


def ods():
    """Two sheets, the second hidden."""
    gaya = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    sel = "<table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell></table:table-row>"
    tabel = '<table:table table:name="{}" table:style-name="{}">{}</table:table>'
    lembar = (("Anggaran", "ta1", "Belanja pegawai"), ("Gaji", "ta2", "Daftar gaji"))
    return odf("spreadsheet", "".join(tabel.format(n, g, sel.format(isi)) for n, g, isi in lembar), gaya=gaya)
