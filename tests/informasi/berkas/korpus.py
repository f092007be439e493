"""Ordinary, odd and hostile files, made here in code: the repository holds no dangerous bytes."""

import io
import zipfile

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image

BARIS_BIASA = "Laporan kinerja instansi pemerintah tahun 2025 bagi warga"


def zip_dari(isi, *, mampat=zipfile.ZIP_DEFLATED):
    """A zip with these parts (name -> bytes or str)."""
    with zipfile.ZipFile(wadah := io.BytesIO(), "w", mampat) as arsip:
        for nama, data in isi.items():
            arsip.writestr(nama, data)
    return wadah.getvalue()


def bongkar(data):
    """The parts of a zip (name -> bytes)."""
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        return {nama: arsip.read(nama) for nama in arsip.namelist()}


def ubah(data, **bagian):
    """A zip again, with parts replaced or added; keywords cannot hold slashes, so parts come in `isi`."""
    return zip_dari({**bongkar(data), **bagian.pop("isi")}, **bagian)


# ---- PDF


def _perintah(baris):
    tulisan = [f"({b.replace('(', '').replace(')', '')}) Tj 0 -14 Td" for b in baris]
    return f"BT /F1 11 Tf 40 780 Td {' '.join(tulisan)} ET".encode("latin-1")


def pdf_terbuka(halaman):
    """A pikepdf document: one page for each list of lines."""
    dokumen = pikepdf.new()
    huruf = dokumen.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    for baris in halaman:
        lembar = dokumen.add_blank_page(page_size=(595, 842))
        lembar.obj.Resources = Dictionary(Font=Dictionary(F1=huruf))
        lembar.obj.Contents = dokumen.make_stream(_perintah(baris))
    return dokumen


def tulis(dokumen, **pilihan):
    dokumen.save(wadah := io.BytesIO(), **pilihan)
    return wadah.getvalue()


def pdf(*halaman, judul="", hias=None, **pilihan):
    """A PDF with these pages (lists of lines); `hias(document)` may do it harm before it is written."""
    dokumen = pdf_terbuka(halaman or ([BARIS_BIASA],))
    if judul:
        dokumen.docinfo["/Title"] = judul
    if hias:
        hias(dokumen)
    return tulis(dokumen, **pilihan)


def skrip_pembuka(dokumen):
    dokumen.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def skrip_nama(dokumen):
    aksi = Dictionary(S=Name.JavaScript, JS="app.alert(1)")
    dokumen.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array(["a", aksi])))


def skrip_dalam_susunan(dokumen):
    dokumen.pages[0].obj.AA = Dictionary(O=Dictionary(Next=Array([Dictionary(S=Name.JavaScript)])))


def peluncur(dokumen):
    tautan = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=Dictionary(S=Name.Launch, F="cmd.exe"))
    dokumen.pages[0].obj.Annots = Array([dokumen.make_indirect(tautan)])


def pengirim(dokumen):
    dokumen.Root.OpenAction = Dictionary(S=Name.SubmitForm, F="https://contoh.example/")


def lampiran(dokumen):
    dokumen.attachments["gaji.xlsx"] = b"isi"


def lampiran_tak_bernama(dokumen):
    aliran = dokumen.make_stream(b"MZ")
    dokumen.Root.Lain = dokumen.make_indirect(Dictionary(F="a.exe", EF=Dictionary(F=aliran)))


def media(dokumen):
    dokumen.pages[0].obj.Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.RichMedia, Rect=[0, 0, 9, 9])])


def xfa(dokumen):
    dokumen.Root.AcroForm = Dictionary(Fields=Array(), XFA=dokumen.make_stream(b"<xdp/>"))


def catatan(dokumen, isi="ini salah"):
    dokumen.pages[0].obj.Annots = Array([Dictionary(Subtype=Name.Text, Rect=[0, 0, 9, 9], Contents=isi)])


def sensor(dokumen):
    dokumen.pages[0].obj.Annots = Array([Dictionary(Subtype=Name.Redact, Rect=[0, 0, 9, 9])])


def kata_js_di_teks(dokumen):
    dokumen.docinfo["/Subject"] = "pelatihan /JavaScript dan /JS"


def tanpa_halaman(dokumen):
    del dokumen.pages[:]


def pdf_sandi(pemilik="p", pemakai="u"):
    return pdf(encryption=pikepdf.Encryption(owner=pemilik, user=pemakai))


def pdf_skrip_tersamar():
    """The name written with a hexadecimal escape, as some droppers do."""
    data = pdf(hias=skrip_pembuka, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return data.replace(b"/JavaScript", b"/J#61vaScript").replace(b"/JS ", b"/#4a#53 ")


# ---- pictures


def gambar(bentuk="JPEG", ukuran=(60, 40), **pilihan):
    Image.new("RGB", ukuran, "white").save(wadah := io.BytesIO(), bentuk, **pilihan)
    return wadah.getvalue()


def png_banjir_piksel():
    """225 megapixels in some hundred kilobytes."""
    Image.new("1", (15_000, 15_000)).save(wadah := io.BytesIO(), "PNG")
    return wadah.getvalue()
