"""Pages of the bundle: every source becomes A4 pages with free bands for the marks, nothing in them can act."""

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from informasi.berkas.gambar import GambarDitolak, periksa_gambar

A4 = (595.28, 841.89)
TEPI = 24.0  # points at the sides
PITA = 36.0  # points at top and bottom, where the marks stand
BATAS_FOTO = 50 * 1024 * 1024
HURUF_BARIS = 88

BUKAN_HALAMAN = "Berkas ini bukan PDF atau gambar, jadi tidak dicetak di sini. Berkas aslinya ada di dalam ZIP:"
TAK_TERBUKA = "Berkas ini tidak dapat dibuka sebagai PDF atau gambar. Berkas aslinya ada di dalam ZIP:"


@dataclass(frozen=True)
class Sumber:
    """One file to be printed: where it lies, its kind (pdf, gambar, lain), its mark and title, its name in the ZIP."""

    jalur: str
    jenis: str
    tanda: str
    judul: str
    nama: str
    sha256: str


def gabung(daftar: list[Sumber], keluar: Path) -> list[dict]:
    """Print `daftar` one behind the other into `keluar`. Returns for each {"halaman": pages, "sisipan": bool}."""
    hasil = []
    with ExitStack() as terbuka, pikepdf.new() as tujuan:
        for satu in daftar:
            awal = len(tujuan.pages)
            sisipan = not _cetak(tujuan, satu, terbuka)
            if sisipan:
                del tujuan.pages[awal:]
                _sisipan(tujuan, satu)
            hasil.append({"halaman": len(tujuan.pages) - awal, "sisipan": sisipan})
        tujuan.save(keluar, deterministic_id=True)
    return hasil


def jadikan(muka: Path, potongan: list[Path], keluar: Path, cap: list[list], label: str, judul: str) -> int:
    """Front matter and parts become the bundle, each page marked. Returns the number of pages.

    `cap` is a list of [mark, title, pages] in the order of the pages behind the front matter.
    """
    with _buka(muka) as depan:
        banyak_depan = len(depan.pages)
    tanda = [""] * banyak_depan + [t for t, _, n in cap for _ in range(n)]
    mentah = keluar.with_name("mentah.pdf")
    # qpdf's own joining reads stream by stream; pages copied here would all stand in memory until they are saved.
    pikepdf.Job(["qpdf", "--empty", "--pages", str(muka), *map(str, potongan), "--", str(mentah)]).run()
    with _buka(mentah) as tujuan:
        if len(tanda) != len(tujuan.pages):
            raise ValueError("pages and marks do not match")
        _cap_semua(tujuan, tanda, label)
        _penanda(tujuan, banyak_depan, cap)
        tujuan.docinfo["/Title"] = judul
        tujuan.Root.Lang = pikepdf.String("id-ID")
        tujuan.save(keluar, deterministic_id=True)
        return len(tanda)


def _buka(jalur):
    """A PDF read piece by piece: mapped into memory as a whole, a gigabyte would not pass the child's limit."""
    return pikepdf.open(jalur, suppress_warnings=True, access_mode=pikepdf.AccessMode.stream)


def _cetak(tujuan, satu, terbuka):
    """The pages of one source; returns whether it could be printed."""
    try:
        if satu.jenis == "pdf":
            asal = terbuka.enter_context(_buka(satu.jalur))
            return _salin(tujuan, asal)
        if satu.jenis == "gambar":
            return _gambar(tujuan, satu)
    except (pikepdf.PdfError, GambarDitolak, ValueError, KeyError, TypeError, RuntimeError, ArithmeticError):
        return False
    return False


def _salin(tujuan, asal):
    """Each page drawn onto a sheet of its own: scripts, links and forms stay behind, what they show remains."""
    asal.flatten_annotations("all")
    for halaman in asal.pages:
        kotak = [float(n) for n in halaman.trimbox]
        lebar, tinggi = abs(kotak[2] - kotak[0]), abs(kotak[3] - kotak[1])
        if int(halaman.obj.get("/Rotate", 0)) % 180:
            lebar, tinggi = tinggi, lebar
        if not (lebar and tinggi):
            return False
        gambar = tujuan.copy_foreign(halaman.as_form_xobject())
        baru = _lembar(tujuan, A4[::-1] if lebar > tinggi else A4)
        nama = baru.add_resource(gambar, pikepdf.Name.XObject)
        isi = baru.calc_form_xobject_placement(gambar, nama, _bidang(baru), allow_expand=False)
        baru.obj.Contents = tujuan.make_stream(isi)
    return bool(len(asal.pages))


def _gambar(tujuan, satu):
    foto = periksa_gambar(Path(satu.jalur).read_bytes(), satu.nama, batas=BATAS_FOTO)
    gambar = pikepdf.Stream(
        tujuan,
        foto.data_jpeg,
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=foto.lebar,
        Height=foto.tinggi,
        ColorSpace=pikepdf.Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )
    baru = _lembar(tujuan, A4[::-1] if foto.lebar > foto.tinggi else A4)
    nama, bidang = baru.add_resource(gambar, pikepdf.Name.XObject), _bidang(baru)
    skala = min(bidang.width / foto.lebar, bidang.height / foto.tinggi)
    lebar, tinggi = foto.lebar * skala, foto.tinggi * skala
    kiri, bawah = bidang.llx + (bidang.width - lebar) / 2, bidang.lly + (bidang.height - tinggi) / 2
    perintah = f"q {lebar:.2f} 0 0 {tinggi:.2f} {kiri:.2f} {bawah:.2f} cm {nama} Do Q"
    baru.obj.Contents = tujuan.make_stream(perintah.encode())
    return True


def _sisipan(tujuan, satu):
    """The sheet that stands for a file nobody can print."""
    sebab = BUKAN_HALAMAN if satu.jenis == "lain" else TAK_TERBUKA
    baris = [(16, satu.tanda or "Berkas"), *((12, b) for b in _pecah(satu.judul, 70)), (10, "")]
    baris += [(10, b) for b in (*_pecah(sebab), satu.nama, f"SHA-256 {satu.sha256}")]
    baru, isi, letak = _lembar(tujuan, A4), [], A4[1] - 3 * PITA
    for besar, teks in baris:
        isi.append(_teks(teks, besar, 2 * PITA, letak))
        letak -= besar * 1.7
    baru.obj.Contents = tujuan.make_stream(b"\n".join(isi))
    _huruf(tujuan, baru, tujuan.make_indirect(_helvetica()))


def _lembar(tujuan, ukuran):
    return tujuan.add_blank_page(page_size=ukuran)


def _bidang(halaman):
    """What is left of a sheet between the bands."""
    _, _, lebar, tinggi = (float(n) for n in halaman.mediabox)
    return pikepdf.Rectangle(TEPI, PITA, lebar - TEPI, tinggi - PITA)


def _cap_semua(tujuan, tanda, label):
    huruf, banyak = tujuan.make_indirect(_helvetica()), len(tanda)
    for nomor, (halaman, satu) in enumerate(zip(tujuan.pages, tanda, strict=True), 1):
        _, _, lebar, tinggi = (float(n) for n in halaman.mediabox)
        isi = [_teks(label, 8, TEPI, 14), _teks(f"hlm {nomor} dari {banyak}", 9, lebar - TEPI, 14, kanan=True)]
        if satu:
            isi.append(_teks(satu, 13, lebar - TEPI, tinggi - 24, kanan=True))
        halaman.contents_add(tujuan.make_stream(b"q 0 g\n" + b"\n".join(isi) + b"\nQ"))
        _huruf(tujuan, halaman, huruf)


def _penanda(tujuan, banyak_depan, cap):
    """Bookmarks: the front matter, then every source."""
    letak = banyak_depan
    with tujuan.open_outline() as susunan:
        susunan.root.append(pikepdf.OutlineItem("Sampul, daftar isi, kronologi", 0))
        for tanda, judul, banyak in cap:
            susunan.root.append(pikepdf.OutlineItem(f"{tanda} {judul}".strip()[:120], letak))
            letak += banyak


def _helvetica():
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type1,
        BaseFont=pikepdf.Name.Helvetica,
        Encoding=pikepdf.Name.WinAnsiEncoding,
    )


def _huruf(tujuan, halaman, huruf):
    sumber = halaman.resources
    if "/Font" not in sumber:
        sumber.Font = pikepdf.Dictionary()
    sumber.Font[pikepdf.Name("/PPIDCap")] = huruf


def _teks(teks, besar, x, y, *, kanan=False):
    """One line of text (bytes of a content stream); with `kanan` it ends at `x`."""
    isi = teks.encode("cp1252", "replace")
    if kanan:
        x -= sum(LEBAR.get(huruf, 556) for huruf in teks) * besar / 1000
    return f"BT /PPIDCap {besar} Tf {x:.2f} {y:.2f} Td <{isi.hex()}> Tj ET".encode()


LEBAR = {**dict.fromkeys(" .,", 278), "-": 333, "T": 611, "m": 833, "l": 222, "r": 333, "i": 222}  # of Helvetica


def _pecah(teks, panjang=HURUF_BARIS):
    """`teks` in lines of at most `panjang` letters."""
    baris, kini = [], ""
    for kata in teks.split():
        if kini and len(kini) + len(kata) >= panjang:
            baris.append(kini)
            kini = ""
        kini = f"{kini} {kata}".strip()[:panjang]
    return [*baris, kini]
