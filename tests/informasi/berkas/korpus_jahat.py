"""The hostile corpus: a name, bytes (or what makes them), and words of the sentence that must answer."""

import io
import warnings
import zipfile

from informasi.berkas import pdf as aturan_pdf
from tests.informasi.berkas import korpus as k
from tests.informasi.berkas import korpus_office as o

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
PHP = b"<?php system($_GET[0]); ?>"
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
EXE = b"MZ\x90\0" + b"\0" * 200


def bom_word():
    return k.ubah(o.word(), isi={"word/media/a.bmp": b"\0" * (60 * 1024 * 1024)})


def bom_banyak_isi():
    return k.ubah(o.word(), isi={f"word/media/{n}.bin": b"" for n in range(5_001)})


def bom_total():
    """Eighty parts, each small enough to be as dense as it likes, that together open to 320 MB."""
    return k.ubah(o.word(), isi={f"word/media/{n}.bmp": b"\0" * 4_000_000 for n in range(80)})


def daftar_berbohong():
    """The listing promises ten bytes, the stream holds many more."""
    besar = b"<a>" + b"x" * 200_000 + b"</a>"
    data = k.ubah(o.word(), isi={"word/document.xml": besar})
    return data.replace(len(besar).to_bytes(4, "little"), (10).to_bytes(4, "little"))


def zip_bersandi():
    data = bytearray(o.word())
    letak = data.rfind(b"PK\x01\x02", 0, data.rfind(b"PK\x01\x02"))
    data[letak + 8] |= 1
    return bytes(data)


def bagian_raksasa():
    """Sixty-five megabytes of paragraphs that do not compress suspiciously well."""
    paragraf = "".join(f"<w:p><w:r><w:t>{n:x}</w:t></w:r></w:p>" for n in range(1_800_000))
    return o.word_tubuh(paragraf)


def bagian_kembar():
    """Two parts of one name: a checker might read the first, Word the second."""
    with zipfile.ZipFile(wadah := io.BytesIO(o.word()), "a") as arsip, warnings.catch_warnings(action="ignore"):
        arsip.writestr("word/document.xml", "<a/>")
    return wadah.getvalue()


def tanpa_tanda_luar(data):
    isi = k.bongkar(data)
    return k.zip_dari({n: d.replace(b' TargetMode="External"', b"") for n, d in isi.items()})


def makro_bernama_lain():
    data = o.dengan_hubungan_luar(o.word(), "vbaProject", tujuan="x.dat")
    return k.ubah(tanpa_tanda_luar(data), isi={"word/x.dat": OLE})


BIDANG = (
    "<w:p><w:r><w:instrText>{}</w:instrText></w:r><w:r><w:instrText>{}</w:instrText></w:r>"
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
MAKRO_JENIS = k.bongkar(o.word())["[Content_Types].xml"].replace(
    b"wordprocessingml.document.main+xml", b"wordprocessingml.document.macroEnabled.main+xml"
)
DOKUMEN = "word/document.xml"
SISIPAN = "word/embeddings/{}"
UTF16 = o.MILIAR_TAWA.replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-16"?>').encode("utf-16")

JAHAT = {
    # another thing under a good name
    "php bernama pdf": ("a.pdf", PHP, "isinya program PHP"),
    "svg bernama pdf": ("a.pdf", SVG, "isinya gambar SVG"),
    "html bernama pdf": ("a.pdf", HTML, "isinya halaman web"),
    "exe bernama pdf": ("a.pdf", EXE, "isinya program"),
    "zip bernama pdf": ("a.pdf", lambda: k.zip_dari({"a": b"b"}), "isinya arsip ZIP"),
    "php bernama jpg": ("a.jpg", PHP, "isinya program PHP"),
    "svg bernama jpg": ("a.jpg", SVG, "isinya gambar SVG"),
    "html bernama png": ("a.png", HTML, "isinya halaman web"),
    "exe bernama jpg": ("a.jpg", EXE, "isinya program"),
    "pdf bernama jpg": ("a.jpg", k.pdf, "isinya PDF"),
    "gambar bernama pdf": ("a.pdf", k.gambar, "isinya gambar"),
    "pdf bernama docx": ("a.docx", k.pdf, "isinya PDF"),
    "excel bernama docx": ("a.docx", o.excel, "bukan Word"),
    "word bernama xlsx": ("a.xlsx", o.word, "bukan Excel"),
    "ods bernama odt": ("a.odt", o.ods, "bukan OpenDocument"),
    "zip bernama docx": ("a.docx", lambda: k.zip_dari({"a": b"b"}), "rusak"),
    "exe bernama txt": ("a.txt", EXE, "isinya program"),
    "html bernama txt": ("a.txt", HTML, "isinya halaman web"),
    # names
    "svg": ("a.svg", SVG, "SVG tidak diterima"),
    "html": ("a.html", HTML, "Halaman web tidak diterima"),
    "php": ("a.php", PHP, "Program dan skrip"),
    "js": ("a.js", b"alert(1)", "Program dan skrip"),
    "exe": ("a.pdf.exe", EXE, "Program dan skrip"),
    "zip": ("a.zip", b"PK", "satu per satu"),
    "tar gz": ("a.tar.gz", b"\x1f\x8b", "satu per satu"),
    "doc lama": ("a.doc", OLE, "simpan ulang sebagai Dokumen Word (.docx)"),
    "xls lama": ("a.xls", OLE, "simpan ulang sebagai Buku Kerja Excel (.xlsx)"),
    "ppt lama": ("a.ppt", OLE, "simpan ulang sebagai Presentasi PowerPoint (.pptx)"),
    "docm": ("a.docm", o.word, "bermakro"),
    "xlsm": ("a.xlsm", o.excel, "bermakro"),
    "heic": ("a.heic", b"x", "Paling Kompatibel"),
    "tanpa akhiran": ("berkas", b"x", "tidak berakhiran"),
    "akhiran asing": ("a.xyz", b"x", "Jenis berkas ini tidak diterima"),
    "nama berjalur": ("../a.pdf", k.pdf, "tanda yang tidak boleh"),
    "nama berjalur windows": ("..\\a.pdf", k.pdf, "tanda yang tidak boleh"),
    "nama berkendali": ("a\0.pdf", k.pdf, "tanda yang tidak boleh"),
    "nama terbalik": ("a\u202efdp.pdf", k.pdf, "tanda yang tidak boleh"),
    "nama panjang": (f"{'a' * 300}.pdf", k.pdf, "terlalu panjang"),
    # PDF
    "pdf bersandi": ("a.pdf", k.pdf_sandi, "dikunci kata sandi"),
    "pdf bersandi pemilik": ("a.pdf", lambda: k.pdf_sandi(pemakai=""), "dikunci kata sandi"),
    "pdf skrip pembuka": ("a.pdf", lambda: k.pdf(hias=k.skrip_pembuka), aturan_pdf.SKRIP),
    "pdf skrip bernama": ("a.pdf", lambda: k.pdf(hias=k.skrip_nama), aturan_pdf.SKRIP),
    "pdf skrip di dalam susunan": ("a.pdf", lambda: k.pdf(hias=k.skrip_dalam_susunan), aturan_pdf.SKRIP),
    "pdf skrip tersamar": ("a.pdf", k.pdf_skrip_tersamar, aturan_pdf.SKRIP),
    "pdf peluncur": ("a.pdf", lambda: k.pdf(hias=k.peluncur), aturan_pdf.MELUNCURKAN),
    "pdf pengirim": ("a.pdf", lambda: k.pdf(hias=k.pengirim), aturan_pdf.MELUNCURKAN),
    "pdf berlampiran": ("a.pdf", lambda: k.pdf(hias=k.lampiran), aturan_pdf.BERLAMPIRAN),
    "pdf lampiran tak bernama": ("a.pdf", lambda: k.pdf(hias=k.lampiran_tak_bernama), aturan_pdf.BERLAMPIRAN),
    "pdf media": ("a.pdf", lambda: k.pdf(hias=k.media), aturan_pdf.MEDIA),
    "pdf xfa": ("a.pdf", lambda: k.pdf(hias=k.xfa), aturan_pdf.FORMULIR),
    "pdf tanpa halaman": ("a.pdf", lambda: k.pdf(hias=k.tanpa_halaman), "tidak berisi halaman"),
    "pdf terpotong": ("a.pdf", lambda: k.pdf()[:-40], "rusak atau terpotong"),
    "pdf hanya kepala": ("a.pdf", b"%PDF-1.7\n%%EOF", "rusak atau terpotong"),
    # polyglots
    "html di depan pdf": ("a.pdf", lambda: HTML + k.pdf(), "bercampur"),
    "gambar di depan pdf": ("a.pdf", lambda: b"GIF89a" + k.pdf(), "bercampur"),
    "pdf jauh di belakang": ("a.pdf", lambda: b"\n" * 2000 + k.pdf(), "isinya berkas jenis lain"),
    "zip di belakang pdf": ("a.pdf", lambda: k.pdf() + k.zip_dari({"a": b"b"}), "bercampur"),
    "html di belakang pdf": ("a.pdf", lambda: k.pdf() + HTML * 50, "rusak atau terpotong"),
    "gambar di depan word": ("a.docx", lambda: k.gambar() + o.word(), "isinya gambar"),
    "isi tersisip di depan daftar word": ("a.docx", lambda: b"PK\x03\x04MZ" + o.word(), "rusak"),
    # office
    "word terkunci": ("a.docx", OLE, "berkata sandi"),
    "doc lama bernama xlsx": ("a.xlsx", OLE, "simpan ulang sebagai .xlsx"),
    "bom rasio": ("a.docx", bom_word, "mengembang"),
    "bom jumlah": ("a.docx", bom_banyak_isi, "mengembang"),
    "bom total": ("a.docx", bom_total, "mengembang"),
    "daftar berbohong": ("a.docx", daftar_berbohong, "rusak"),
    "bagian raksasa": ("a.docx", bagian_raksasa, "mengembang"),
    "bagian kembar": ("a.docx", bagian_kembar, "rusak"),
    "isi di belakang word": ("a.docx", lambda: o.word() + HTML, "rusak"),
    "isi bersandi": ("a.docx", zip_bersandi, "dikunci kata sandi"),
    "zip bersarang": ("a.docx", lambda: k.ubah(o.word(), isi={SISIPAN.format("a.zip"): b"PK"}), "tersimpan program"),
    "program tersisip": ("a.docx", lambda: k.ubah(o.word(), isi={SISIPAN.format("a.exe"): EXE}), "tersimpan program"),
    "objek ole": ("a.docx", lambda: k.ubah(o.word(), isi={SISIPAN.format("oleObject1.bin"): OLE}), "objek sisipan"),
    "makro word": ("a.docx", lambda: k.ubah(o.word(), isi={"word/vbaProject.bin": OLE}), "memuat makro"),
    "makro bergaris miring terbalik": (
        "a.docx",
        lambda: k.ubah(o.word(), isi={"word\\vbaProject.bin": OLE}),
        "memuat makro",
    ),
    "makro bernama lain": ("a.docx", makro_bernama_lain, "memuat makro"),
    "makro excel": ("a.xlsx", lambda: k.ubah(o.excel(), isi={"xl/vbaProject.bin": OLE}), "memuat makro"),
    "makro menurut jenis": (
        "a.docx",
        lambda: k.ubah(o.word(), isi={"[Content_Types].xml": MAKRO_JENIS}),
        "memuat makro",
    ),
    "makro odt": ("a.odt", lambda: o.odt(tambahan={"Basic/Standard/Modul.xml": "<a/>"}), "memuat makro"),
    "templat jauh": (
        "a.docx",
        lambda: o.dengan_hubungan_luar(o.word(), "attachedTemplate", rels="word/_rels/settings.xml.rels"),
        "(attachedTemplate)",
    ),
    "objek jauh": ("a.docx", lambda: o.dengan_hubungan_luar(o.word(), "oleObject"), "(oleObject)"),
    "gambar jauh": (
        "a.pptx",
        lambda: o.dengan_hubungan_luar(o.powerpoint(), "image", rels="ppt/slides/_rels/slide0.xml.rels"),
        "(image)",
    ),
    "gambar jauh odt": (
        "a.odt",
        lambda: o.odt('<text:p><draw:image xlink:href="https://contoh.example/a.png"/></text:p>'),
        "(image)",
    ),
    "templat jauh tanpa tanda": (
        "a.docx",
        lambda: tanpa_tanda_luar(o.dengan_hubungan_luar(o.word(), "attachedTemplate")),
        "(attachedTemplate)",
    ),
    "tautan berskrip": (
        "a.docx",
        lambda: o.dengan_hubungan_luar(o.word(), "hyperlink", tujuan="javascript:alert(1)"),
        "menjalankan skrip",
    ),
    "bidang dde": ("a.docx", lambda: o.word_tubuh(BIDANG.format("DDEA", "UTO cmd.exe")), "(DDEAUTO)"),
    "bidang gambar jauh": (
        "a.docx",
        lambda: o.word_tubuh('<w:p><w:fldSimple w:instr="INCLUDEPICTURE https://contoh.example/a.png"/></w:p>'),
        "(INCLUDEPICTURE)",
    ),
    "dde excel": ("a.xlsx", lambda: k.ubah(o.excel(), isi={"xl/externalLinks/a.xml": "<a><ddeLink/></a>"}), "(DDE)"),
    "koneksi excel": ("a.xlsx", lambda: k.ubah(o.excel(), isi={"xl/connections.xml": "<a/>"}), "(connections)"),
    "gambar jauh di gaya odt": (
        "a.odt",
        lambda: o.odt(tambahan={"styles.xml": '<a><i x:href="//contoh.example/a.png" xmlns:x="urn:x"/></a>'}),
        "(i)",
    ),
    "odt bersandi": ("a.odt", lambda: o.odt(manifes="<encryption-data/>"), "dikunci kata sandi"),
    "miliar tawa": ("a.docx", lambda: k.ubah(o.word(), isi={DOKUMEN: o.MILIAR_TAWA}), "XML yang tidak aman"),
    "miliar tawa utf-16": ("a.docx", lambda: k.ubah(o.word(), isi={DOKUMEN: UTF16}), "XML yang tidak aman"),
    "xml terlalu dalam": ("a.docx", lambda: o.word_tubuh("<w:p>" * 5000 + "</w:p>" * 5000), "rusak"),
    "word terpotong": ("a.docx", lambda: o.word()[:-100], "rusak"),
    "word tanpa dokumen": ("a.docx", lambda: k.zip_dari({"[Content_Types].xml": "<Types/>"}), "rusak"),
    "excel rusak": ("a.xlsx", lambda: k.ubah(o.excel(), isi={"xl/worksheets/sheet1.xml": "<worksheet"}), "rusak"),
    # pictures and text
    "banjir piksel": ("a.png", k.png_banjir_piksel, "megapiksel"),
    "gambar terpotong": ("a.jpg", lambda: k.gambar(ukuran=(900, 900))[:2000], "rusak"),
    "teks ber-nul": ("a.txt", b"halo\0dunia", "bukan teks biasa"),
    "teks utf-16": ("a.csv", "Uraian;Jumlah".encode("utf-16"), "bukan teks biasa"),
    "teks berskrip": ("a.csv", b"nama;<script>alert(1)</script>", "kode halaman web"),
    "teks php": ("a.txt", b"halo <?php echo 1;", "kode halaman web"),
    "kosong": ("a.pdf", b"", "kosong"),
}
