"""Text on its way into the search: cleaned, cut at page borders, bounded; numbers that look personal are found."""

import re
from collections.abc import Iterable, Iterator

BITA_POTONGAN = 200_000
BITA_SEMUA = 20_000_000
JUDUL_TERPANJANG = 200

# Invisible characters too: they hide a NIK from the search for it, and turn a title around.
KENDALI = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
# A NIK or card number: 16 digits in one run, or in the groups people write (4-4-4-4, 6-6-4).
ENAM_BELAS = re.compile(r"(?<!\d)(?:\d{16}|\d{4}([ .-])\d{4}\1\d{4}\1\d{4}|\d{6}([ .-])\d{6}\2\d{4})(?!\d)")
KOP = re.compile(
    r"(?i)(pemerintah (kota|kabupaten|provinsi|daerah)|(dinas|badan|sekretariat|kecamatan|kelurahan|inspektorat)\b"
    r"|jalan |jl\.|telp|telepon|faks|laman|website|e-?mail|pos-?el|kode pos|halaman |nomor\s*:)"
)
BAWAAN = re.compile(
    r"(?i)(untitled|tanpa judul|document ?\d*|dokumen ?\d*|book ?\d*|sheet ?\d*|presentation ?\d*"
    r"|powerpoint presentation|presentasi powerpoint|slide ?\d*|scan[\w .-]*\d|img[\w .-]*\d|doc ?\d+|camscanner.*)\Z"
)
BUATAN_MESIN = re.compile(r"(?i)microsoft (word|excel|powerpoint) - |\.(docx?|xlsx?|pptx?|pdf|od[ts]|rtf|indd)\s*\Z")
TEKS_TERPOTONG = "Teks berkas ini sangat panjang. Hanya bagian depannya yang dapat dicari dan diperiksa."


def bersihkan(teks: str) -> str:
    """The text without NUL, control characters and lone surrogates; line ends become `\\n`."""
    return KENDALI.sub("", teks.replace("\r\n", "\n").replace("\r", "\n")).strip()


def kumpulkan(pasangan: Iterable[tuple[int, str]]) -> tuple[tuple[tuple[int, str], ...], bool]:
    """`((page, clean text), …)` up to 20 MB, and whether something had to be left out. Empty pages are skipped."""
    hasil, sisa = [], BITA_SEMUA
    for halaman, teks in pasangan:
        bita = (bersih := bersihkan(teks)).encode()
        if len(bita) > sisa:
            hasil.append((halaman, bita[:sisa].decode(errors="ignore")))
            return tuple(hasil), True
        sisa -= len(bita)
        if bersih:
            hasil.append((halaman, bersih))
    return tuple(hasil), False


def potong(pasangan: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Pieces (page, text) of at most 200 kB UTF-8 each, cut between words where there are words."""
    for halaman, teks in pasangan:
        bita = teks.encode()
        while bita:
            sepotong, bita = _belah(bita)
            if sepotong := sepotong.strip():
                yield halaman, sepotong


def _belah(bita: bytes) -> tuple[str, bytes]:
    if len(bita) <= BITA_POTONGAN:
        return bita.decode(), b""
    kepala = bita[:BITA_POTONGAN].decode(errors="ignore").encode()
    sela = max(kepala.rfind(b" "), kepala.rfind(b"\n"))
    batas = sela if sela > BITA_POTONGAN // 2 else len(kepala)
    return bita[:batas].decode(), bita[batas:]


def dugaan_pribadi(pasangan: Iterable[tuple[int, str]]) -> tuple[int, ...]:
    """Numbers of the pages whose text holds a number of 16 digits, as a NIK has."""
    return tuple(sorted({halaman for halaman, teks in pasangan if ENAM_BELAS.search(teks)}))


def _rapikan(judul: str) -> str:
    satu_baris = " ".join(bersihkan(judul).split())
    if len(satu_baris) <= JUDUL_TERPANJANG:
        return satu_baris
    return satu_baris[:JUDUL_TERPANJANG].rpartition(" ")[0] or satu_baris[:JUDUL_TERPANJANG]


def usul_judul(meta: str, pasangan: tuple[tuple[int, str], ...]) -> tuple[str, str]:
    """`(proposed title, warning)`: the metadata's own title, or else the first line that is not a letterhead."""
    meta, peringatan = _rapikan(meta), ""
    if BUATAN_MESIN.search(meta):
        peringatan = f"Judul di dalam berkas masih “{meta}”. Perbaiki judulnya sebelum diumumkan."
    elif meta and not BAWAAN.match(meta):
        return meta, ""
    baris = [_rapikan(b) for _, teks in pasangan[:3] for b in teks[:5000].splitlines() if "\t" not in b]
    berarti = [b for b in baris if len(re.findall(r"[^\W\d_]", b)) >= 4]
    return next((b for b in berarti if not KOP.match(b)), berarti[0] if berarti else ""), peringatan
