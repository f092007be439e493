"""PDF: nothing in it may act, call or carry another file; what is left over from drafting is named."""

import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf

from informasi.berkas.hasil import RUSAK, TERLALU_RUMIT, BerkasDitolak, Isi
from informasi.berkas.jenis import Jenis
from informasi.berkas.teks import TEKS_TERPOTONG, kumpulkan
from informasi.berkas.teks_pdf import HALAMAN_DIBACA, teks_halaman

BENDA_TERBANYAK = 500_000
# A scan may carry a stamp or a page number; a page of text carries more letters than that.
HURUF_PER_HALAMAN = 20

BERSANDI = "PDF ini dikunci kata sandi. Simpan ulang tanpa kata sandi atau pembatasan, lalu unggah lagi."
TANPA_HALAMAN = "PDF ini tidak berisi halaman. Buat ulang PDF-nya dari berkas asal, lalu unggah lagi."
_CETAK = "Cetak atau simpan ulang sebagai PDF biasa, lalu unggah lagi."
SKRIP = f"PDF ini memuat skrip (JavaScript). {_CETAK}"
MELUNCURKAN = f"PDF ini menyuruh komputer pembaca membuka program atau berkas lain. {_CETAK}"
BERLAMPIRAN = "PDF ini menyimpan berkas lain di dalamnya. Keluarkan lampirannya, unggah masing-masing sendiri."
MEDIA = f"PDF ini memuat media tertanam (RichMedia). {_CETAK}"
FORMULIR = f"PDF ini memuat formulir XFA. {_CETAK}"

# Dictionary keys and the values of /S, /Subtype and /Type that are refused wherever they stand.
LARANGAN = {
    "/JavaScript": SKRIP,
    "/JS": SKRIP,
    "/Launch": MELUNCURKAN,
    "/GoToR": MELUNCURKAN,
    "/GoToE": MELUNCURKAN,
    "/SubmitForm": MELUNCURKAN,
    "/ImportData": MELUNCURKAN,
    "/EmbeddedFile": BERLAMPIRAN,
    "/EmbeddedFiles": BERLAMPIRAN,
    "/EF": BERLAMPIRAN,
    "/FileAttachment": BERLAMPIRAN,
    "/RichMedia": MEDIA,
    "/XFA": FORMULIR,
}
MENYEBUT_JENIS = frozenset({"/S", "/Subtype", "/Type"})
# A quick look in the written form; strings may hold these words too, so a hit is looked at properly.
CURIGA = re.compile(rb"/(?:%s)(?![A-Za-z0-9])" % b"|".join(kata[1:].encode() for kata in LARANGAN))
CORETAN = frozenset(
    {"/Text", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight", "/Underline"}
    | {"/Squiggly", "/StrikeOut", "/Caret", "/Stamp", "/Ink"}
)

HASIL_PINDAI = "PDF ini hasil pindai dan belum dapat dicari isinya. Bila ada, unggah PDF dari berkas aslinya."
TIDAK_RAPI = "Susunan PDF ini tidak rapi dan mungkin tidak terbuka di semua ponsel. Sebaiknya simpan ulang."
ANOTASI = "PDF ini memuat catatan atau coretan (anotasi) di halaman {}. Periksa apakah boleh dibaca umum."
SENSOR = "Ada tanda penghitaman yang belum diterapkan di halaman {}. Teks di bawahnya masih dapat dibaca."


def _isi_kamus(benda) -> pikepdf.Object:
    return benda.stream_dict if isinstance(benda, pikepdf.Stream) else benda


def _kata_terlarang(benda) -> str:
    """The first forbidden name in one object, its direct children included; "" if none."""
    antrean = [benda]
    while antrean:
        kini = antrean.pop()
        if isinstance(kini, pikepdf.Array):
            anak = list(kini)
        elif isinstance(kini, pikepdf.Dictionary):
            for kunci, nilai in kini.items():
                jenis = str(nilai) if kunci in MENYEBUT_JENIS and isinstance(nilai, pikepdf.Name) else ""
                if kata := next((k for k in (kunci, jenis) if k in LARANGAN), ""):
                    return kata
            anak = list(kini.as_dict().values())
        else:
            continue
        # Indirect children are objects of their own and have, or will have, their turn.
        antrean += [a for a in anak if isinstance(a, pikepdf.Object) and not a.is_indirect]
    return ""


def _tolak_benda_aktif(dokumen: pikepdf.Pdf) -> None:
    for nomor, benda in enumerate(dokumen.objects):
        if nomor > BENDA_TERBANYAK:
            raise BerkasDitolak(TERLALU_RUMIT)
        if not isinstance(benda, pikepdf.Object):  # a number, a string
            continue
        if isinstance(benda, pikepdf.Name) and str(benda) in LARANGAN:  # a type written at a distance
            raise BerkasDitolak(LARANGAN[str(benda)])
        kamus = _isi_kamus(benda)
        if CURIGA.search(kamus.unparse(resolved=True)) and (kata := _kata_terlarang(kamus)):
            raise BerkasDitolak(LARANGAN[kata])
    # The trailer is no object, but may hold a catalogue written directly into it.
    if kata := _kata_terlarang(dokumen.trailer):
        raise BerkasDitolak(LARANGAN[kata])


def _anotasi(dokumen: pikepdf.Pdf) -> Iterator[tuple[int, str, str]]:
    """(page, kind, words) of every annotation."""
    for nomor, halaman in enumerate(dokumen.pages, 1):
        daftar = halaman.obj.get("/Annots")
        for anotasi in daftar if isinstance(daftar, pikepdf.Array) else ():
            if isinstance(anotasi, pikepdf.Dictionary):
                kata = (anotasi.get(kunci) for kunci in ("/Contents", "/Subj", "/V", "/T"))
                teks = " ".join(str(k) for k in kata if isinstance(k, pikepdf.String))
                yield nomor, str(anotasi.get("/Subtype", "")), teks


def _sebut(halaman: set[int]) -> str:
    urut = sorted(halaman)
    return ", ".join(map(str, urut[:10])) + (f" dan {len(urut) - 10} halaman lain" if len(urut) > 10 else "")


def _peringatan(dokumen: pikepdf.Pdf, anotasi: list[tuple[int, str, str]]) -> Iterator[str]:
    if coretan := {halaman for halaman, jenis, _ in anotasi if jenis in CORETAN}:
        yield ANOTASI.format(_sebut(coretan))
    if sensor := {halaman for halaman, jenis, _ in anotasi if jenis == "/Redact"}:
        yield SENSOR.format(_sebut(sensor))
    if dokumen.get_warnings():
        yield TIDAK_RAPI


def _susunan(jalur: Path) -> tuple[int, str, list[str], list[tuple[int, str]]]:
    """`(pages, title in the metadata, warnings, (page, words) of annotations)` of a PDF that may be taken."""
    try:
        with pikepdf.open(jalur, suppress_warnings=True) as dokumen:
            if dokumen.is_encrypted:
                raise BerkasDitolak(BERSANDI)
            _tolak_benda_aktif(dokumen)
            if not (jumlah := len(dokumen.pages)):
                raise BerkasDitolak(TANPA_HALAMAN)
            anotasi = list(_anotasi(dokumen))
            samar = [(halaman, teks) for halaman, _, teks in anotasi if teks]
            return jumlah, str(dokumen.docinfo.get("/Title", "")), list(_peringatan(dokumen, anotasi)), samar
    except pikepdf.PasswordError as galat:
        raise BerkasDitolak(BERSANDI) from galat
    except pikepdf.PdfError as galat:
        raise BerkasDitolak(RUSAK) from galat


def periksa_pdf(jalur: Path, jenis: Jenis) -> Isi:
    """The content of a PDF. Raises BerkasDitolak."""
    jumlah, judul, peringatan, samar = _susunan(jalur)
    teks, terpotong = kumpulkan(teks_halaman(jalur))
    huruf = sum(sum(map(str.isalnum, isi)) for _, isi in teks)
    berteks = terpotong or huruf >= HURUF_PER_HALAMAN * min(jumlah, HALAMAN_DIBACA)
    if not berteks:
        peringatan.append(HASIL_PINDAI)
    if terpotong or jumlah > HALAMAN_DIBACA:
        peringatan.append(TEKS_TERPOTONG)
    terpendam, _ = kumpulkan(samar)
    return Isi(jumlah, teks, judul, berteks, tuple(peringatan), terpendam)
