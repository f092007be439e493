"""Papers of the demo: PDFs with a letterhead and real text, and scans without any. Plainly marked as examples."""

import io
from textwrap import wrap

import pikepdf
from pikepdf import Dictionary, Name
from PIL import Image, ImageDraw, ImageFont

LEBAR, TINGGI = 595, 842  # A4 in points
KIRI, KANAN, BAWAH = 57, 538, 72
BIRU, HITAM, ABU = "0.04 0.36 0.67", "0.12 0.14 0.17", "0.38 0.42 0.47"
TANDA_CONTOH = "Dokumen contoh untuk peragaan portal, bukan dokumen resmi"
KERTAS_PINDAI = (1000, 1414)


def buat_pdf(judul, unit, bab):
    """A PDF (bytes) titled `judul`, from `unit` (its name), with `bab` [(heading, [paragraph])], one to a page."""
    lembar = [_kop(unit) + _judul(judul) + _bab(*bab[0], atas=640)]
    lembar += [_kepala(judul) + _bab(*satu, atas=760) for satu in bab[1:]]
    dokumen = pikepdf.new()
    huruf = Dictionary(F1=_huruf(dokumen, "Helvetica"), F2=_huruf(dokumen, "Helvetica-Bold"))
    for nomor, isi in enumerate(lembar, 1):
        halaman = dokumen.add_blank_page(page_size=(LEBAR, TINGGI))
        halaman.obj.Resources = Dictionary(Font=huruf)
        perintah = "\n".join([*isi, *_kaki(nomor, len(lembar))])
        halaman.obj.Contents = dokumen.make_stream(perintah.encode("cp1252", "replace"))
    dokumen.docinfo["/Title"] = judul
    dokumen.save(wadah := io.BytesIO(), deterministic_id=True)
    return wadah.getvalue()


def _huruf(dokumen, nama):
    return dokumen.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name(f"/{nama}"), Encoding=Name.WinAnsiEncoding)
    )


def _tulis(x, y, teks, *, ukuran=10.5, huruf="F1", warna=HITAM):
    aman = teks.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT {warna} rg /{huruf} {ukuran} Tf {x} {y} Td ({aman}) Tj ET"


def _kotak(x, y, lebar, tinggi, warna):
    return f"{warna} rg {x} {y} {lebar} {tinggi} re f"


def _kop(unit):
    return [
        _kotak(KIRI, 756, 46, 46, BIRU),
        _tulis(KIRI + 10, 772, "KS", ukuran=18, huruf="F2", warna="1 1 1"),
        _tulis(KIRI + 60, 790, "PEMERINTAH KOTA SERANG", ukuran=9.5, warna=ABU),
        *[
            _tulis(KIRI + 60, 774 - 14 * n, baris, ukuran=12, huruf="F2")
            for n, baris in enumerate(wrap(unit.upper(), 52)[:2])
        ],
        _kotak(KIRI, 744, KANAN - KIRI, 2, BIRU),
    ]


def _judul(judul):
    return [_tulis(KIRI, 712 - 20 * n, baris, ukuran=15, huruf="F2") for n, baris in enumerate(wrap(judul, 58)[:3])]


def _kepala(judul):
    baris = wrap(judul, 90)
    return [
        _tulis(KIRI, 800, baris[0] + (" …" if len(baris) > 1 else ""), ukuran=8.5, warna=ABU),
        _kotak(KIRI, 792, KANAN - KIRI, 0.6, ABU),
    ]


def _bab(kepala, paragraf, *, atas):
    isi, y = [_tulis(KIRI, atas, kepala, ukuran=12.5, huruf="F2", warna=BIRU)], atas - 24
    for satu in paragraf:
        for baris in wrap(satu, 88):
            if y < BAWAH:
                return isi
            isi.append(_tulis(KIRI, y, baris))
            y -= 15.5
        y -= 8
    return isi


def _kaki(nomor, jumlah):
    return [
        _kotak(KIRI, 52, KANAN - KIRI, 0.6, ABU),
        _tulis(KIRI, 38, TANDA_CONTOH, ukuran=8, warna=ABU),
        _tulis(KANAN - 58, 38, f"Halaman {nomor} dari {jumlah}", ukuran=8, warna=ABU),
    ]


def buat_pindaian(judul, unit, bab):
    """As `buat_pdf`, but every page is a picture, slightly askew, without a text layer."""
    lembar = [_halaman_pindai(judul, unit, kepala, paragraf) for kepala, paragraf in bab]
    lembar[0].save(
        wadah := io.BytesIO(), "PDF", resolution=121, quality=55, save_all=True, append_images=lembar[1:], title=judul
    )
    return wadah.getvalue()


def _halaman_pindai(judul, unit, kepala, paragraf):
    kertas = Image.new("L", KERTAS_PINDAI, 246)
    kuas = ImageDraw.Draw(kertas)
    besar, sedang, kecil = (ImageFont.load_default(ukuran) for ukuran in (27, 22, 19))
    y = 80
    baris = [(unit.upper(), besar), *[(b, besar) for b in wrap(judul, 58)], ("", kecil), (kepala, sedang)]
    baris += [(b, kecil) for satu in paragraf for b in (*wrap(satu, 82), "")]
    for teks, huruf in [*baris, (TANDA_CONTOH, kecil)]:
        kuas.text((90, y), teks, fill=46, font=huruf)
        y += 38
    kuas.line((90, 66, 910, 66), fill=90, width=3)
    return kertas.rotate(0.6, resample=Image.Resampling.BILINEAR, fillcolor=238)
