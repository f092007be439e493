"""The one table of what may be uploaded, and of what may not with the way out. docs/unggahan.md is made from it."""

from dataclasses import dataclass

from informasi.berkas import gambar

MB = 1024 * 1024
UKURAN_TERBESAR = 50 * MB


@dataclass(frozen=True)
class Jenis:
    """One accepted type: extension, MIME type, its name in a sentence, family (which parser), largest size in bytes."""

    akhiran: str
    mime: str
    sebutan: str
    keluarga: str
    batas: int = UKURAN_TERBESAR


_OOXML = "application/vnd.openxmlformats-officedocument"
_ODF = "application/vnd.oasis.opendocument"

JENIS = {
    j.akhiran: j
    for j in (
        Jenis("pdf", "application/pdf", "PDF", "pdf"),
        Jenis("docx", f"{_OOXML}.wordprocessingml.document", "Word (.docx)", "docx"),
        Jenis("xlsx", f"{_OOXML}.spreadsheetml.sheet", "Excel (.xlsx)", "xlsx"),
        Jenis("pptx", f"{_OOXML}.presentationml.presentation", "PowerPoint (.pptx)", "pptx"),
        Jenis("odt", f"{_ODF}.text", "OpenDocument teks (.odt)", "odt"),
        Jenis("ods", f"{_ODF}.spreadsheet", "OpenDocument lembar kerja (.ods)", "ods"),
        Jenis("csv", "text/csv", "CSV", "teks"),
        Jenis("txt", "text/plain", "teks biasa (.txt)", "teks"),
        Jenis("jpg", "image/jpeg", "gambar JPG", "gambar", gambar.UKURAN_TERBESAR),
        Jenis("jpeg", "image/jpeg", "gambar JPG", "gambar", gambar.UKURAN_TERBESAR),
        Jenis("png", "image/png", "gambar PNG", "gambar", gambar.UKURAN_TERBESAR),
        Jenis("webp", "image/webp", "gambar WebP", "gambar", gambar.UKURAN_TERBESAR),
    )
}

_PROGRAM = "Program dan skrip tidak diterima. Unggah dokumennya saja, misalnya sebagai PDF."
_ARSIP = "Arsip (ZIP, RAR, 7z, TAR) tidak diterima. Buka arsipnya, lalu unggah isinya satu per satu."
_MAKRO = "Berkas bermakro tidak diterima. Buka berkasnya, simpan ulang sebagai {} tanpa makro, lalu unggah lagi."
_LAMA = "Format {} lama tidak diterima. Buka berkasnya, simpan ulang sebagai {} atau PDF, lalu unggah lagi."
_GAMBAR = "Gambar jenis ini tidak diterima. Simpan ulang sebagai JPG atau PNG, lalu unggah lagi."

PROGRAM = frozenset(
    {"exe", "msi", "dll", "com", "scr", "bat", "cmd", "ps1", "sh", "vbs", "js", "mjs", "jar", "apk", "lnk", "hta"}
    | {"php", "phtml", "phar", "py", "pl", "cgi", "asp", "aspx", "jsp"}
)
ARSIP = frozenset({"zip", "rar", "7z", "tar", "gz", "tgz", "bz2", "xz", "zst", "iso", "cab"})
HALAMAN_WEB = frozenset({"html", "htm", "xhtml", "shtml", "mht", "mhtml", "xml"})

TOLAKAN = (
    (frozenset({"svg", "svgz"}), "SVG tidak diterima karena dapat memuat skrip. Simpan ulang sebagai PNG atau PDF."),
    (HALAMAN_WEB, "Halaman web tidak diterima. Cetak halaman itu menjadi PDF, lalu unggah PDF-nya."),
    (PROGRAM, _PROGRAM),
    (ARSIP, _ARSIP),
    (frozenset({"doc", "dot", "rtf"}), _LAMA.format("Word", "Dokumen Word (.docx)")),
    (frozenset({"xls", "xlt"}), _LAMA.format("Excel", "Buku Kerja Excel (.xlsx)")),
    (frozenset({"ppt", "pps", "pot"}), _LAMA.format("PowerPoint", "Presentasi PowerPoint (.pptx)")),
    (frozenset({"docm", "dotm"}), _MAKRO.format("Dokumen Word (.docx)")),
    (frozenset({"xlsm", "xltm", "xlsb", "xlam"}), _MAKRO.format("Buku Kerja Excel (.xlsx)")),
    (frozenset({"pptm", "potm", "ppsm"}), _MAKRO.format("Presentasi PowerPoint (.pptx)")),
    (frozenset({"heic", "heif", "avif"}), gambar.CARA_UBAH_HEIC),
    (frozenset({"gif", "bmp", "tif", "tiff", "ico", "psd"}), _GAMBAR),
)

DITERIMA = "PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), ODT, ODS, CSV, TXT, JPG, PNG, atau WebP"


def sebab_tolak(akhiran: str) -> str:
    """The sentence for an extension (lower case, no dot) that is not accepted; "" for one that is."""
    if akhiran in JENIS:
        return ""
    if not akhiran:
        return f"Nama berkas ini tidak berakhiran. Simpan ulang sebagai {DITERIMA}."
    for kelompok, kalimat in TOLAKAN:
        if akhiran in kelompok:
            return kalimat
    return f"Jenis berkas ini tidak diterima. Simpan ulang sebagai {DITERIMA}."
