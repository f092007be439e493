"""The zip around office files: counted and weighed from its listing before anything is unpacked, then read bounded."""

import re
import struct
import zipfile
import zlib
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from xml.parsers import expat

from informasi.berkas.hasil import RUSAK, BerkasDitolak
from informasi.berkas.jenis import ARSIP, HALAMAN_WEB, MB, PROGRAM

ISI_TERBANYAK = 5_000
BITA_TERBUKA = 300 * MB
RASIO_TERBESAR = 200
# Small parts may be repetitive without harm: an empty table compresses very well.
BEBAS_RASIO = 5 * MB
BITA_DAFTAR = 4 * MB

BOM = (
    "Isi berkas ini mengembang terlalu besar ketika dibuka. Bagi menjadi beberapa berkas, simpan ulang, lalu unggah"
    " lagi."
)
BERMAKRO = "Berkas ini memuat makro. Buka berkasnya, simpan ulang tanpa makro, lalu unggah lagi."
BERISI_PROGRAM = "Di dalam berkas ini tersimpan program atau arsip ({}). Hapus, simpan ulang, lalu unggah lagi."
SISIPAN_OLE = "Berkas ini memuat objek sisipan (OLE). Ganti dengan gambar atau simpan sebagai PDF, lalu unggah lagi."
XML_BERBAHAYA = "Berkas ini memuat deklarasi XML yang tidak aman. Buka berkasnya, simpan ulang, lalu unggah lagi."
BERSANDI = "Berkas ini dikunci kata sandi. Hapus kata sandinya, simpan ulang, lalu unggah lagi."
MAKRO = re.compile(r"(?i)(^|/)(vba\w*\.(bin|xml)|activex/.*|macrosheets/.*)$|^(basic|scripts)/.+\.(xml|xlb|js|py|bsh)$")
MAKRO_DI_NAMA = frozenset({"docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "pptm", "potm", "ppsm"})
TERLARANG = (PROGRAM | ARSIP | HALAMAN_WEB) - {"xml"}
AKHIRAN_XML = (".xml", ".rels", ".rdf", ".vml")
KEPALA_XML = 256
MIRIP_XML = re.compile(rb"\xff\xfe|\xfe\xff|\xef\xbb\xbf\s*<|\s*<|\0<|<\0")
POTONG = 64 * 1024


def _tolak_daftar_raksasa(jalur: Path) -> None:
    """Weigh the central directory from its last record: reading a million entries is itself the attack."""
    with jalur.open("rb") as berkas:
        awal = max(0, jalur.stat().st_size - 65_557)
        berkas.seek(awal)
        ekor = berkas.read()
    letak = ekor.rfind(b"PK\x05\x06")
    if letak < 0 or letak + 22 > len(ekor):
        raise BerkasDitolak(RUSAK)
    jumlah, besar, mulai = struct.unpack("<HII", ekor[letak + 10 : letak + 20])
    # A file under 50 MB has no need of ZIP64, whose second record would overrule this one.
    if jumlah > ISI_TERBANYAK or besar > BITA_DAFTAR or ekor[:letak][-20:].startswith(b"PK\x06\x07"):
        raise BerkasDitolak(BOM)
    (komentar,) = struct.unpack("<H", ekor[letak + 20 : letak + 22])
    # Bytes before the first part or behind the last record belong to some other file type.
    if mulai + besar != awal + letak or letak + 22 + komentar != len(ekor):
        raise BerkasDitolak(RUSAK)


def _tolak_isi_raksasa(daftar: list[zipfile.ZipInfo], besar_berkas: int) -> None:
    terbuka = sum(i.file_size for i in daftar)
    tumpang_tindih = sum(i.compress_size for i in daftar) > besar_berkas
    padat = any(i.file_size > BEBAS_RASIO and i.file_size > RASIO_TERBESAR * i.compress_size for i in daftar)
    if len(daftar) > ISI_TERBANYAK or terbuka > BITA_TERBUKA or tumpang_tindih or padat:
        raise BerkasDitolak(BOM)


def _tolak_nama_isi(nama: str) -> None:
    nama = nama.replace("\\", "/")  # some readers take both for a folder
    akhiran = PurePosixPath(nama.lower()).suffix.lstrip(".")
    if MAKRO.search(nama) or akhiran in MAKRO_DI_NAMA:
        raise BerkasDitolak(BERMAKRO)
    if akhiran in TERLARANG:
        raise BerkasDitolak(BERISI_PROGRAM.format(PurePosixPath(nama).name[:60]))
    if "/embeddings/" in nama and akhiran in {"bin", "ole"}:
        raise BerkasDitolak(SISIPAN_OLE)


class Paket:
    """An office file whose listing has been found harmless."""

    def __init__(self, zip_terbuka: zipfile.ZipFile):
        self._zip = zip_terbuka
        self.nama = frozenset(zip_terbuka.namelist())

    def memuat(self, awalan: str) -> list[str]:
        """Names of the parts that begin with `awalan`, sorted."""
        return sorted(n for n in self.nama if n.startswith(awalan))

    def besar(self, nama: str) -> int:
        """Bytes of one part when opened, 0 when there is no such part."""
        return self._zip.getinfo(nama).file_size if nama in self.nama else 0

    @contextmanager
    def buka(self, nama: str):
        """A stream over one part. zipfile never gives out more bytes than the listing promised."""
        if nama not in self.nama:
            raise BerkasDitolak(RUSAK)
        with self._zip.open(nama) as aliran:
            yield aliran

    def baca(self, nama: str, batas: int = 10 * MB) -> bytes:
        """One small part whole. Raises BerkasDitolak when it is larger than `batas` bytes."""
        with self.buka(nama) as aliran:
            isi = aliran.read(batas + 1)
        if len(isi) > batas:
            raise BerkasDitolak(BOM)
        return isi


class _CukupError(Exception):
    """The root element begins: no DTD can follow."""


def _tolak_dtd(aliran) -> None:
    def ada_dtd(*_):
        raise BerkasDitolak(XML_BERBAHAYA)

    def akar(*_):
        raise _CukupError

    pengurai = expat.ParserCreate()
    pengurai.StartDoctypeDeclHandler, pengurai.StartElementHandler = ada_dtd, akar
    try:
        while potongan := aliran.read(POTONG):
            pengurai.Parse(potongan)
    except _CukupError:
        return
    raise BerkasDitolak(RUSAK)  # no element at all


def _tolak_dtd_di_dalam(paket: Paket) -> None:
    """Every part that is XML by name or by its first bytes: a reader may be led to a part of any name."""
    for nama in sorted(paket.nama):
        with paket.buka(nama) as aliran:
            kepala = aliran.read(KEPALA_XML)
        # A drawing may carry the DTD of its drawing program; nothing here reads drawings.
        xml = nama.lower().endswith(AKHIRAN_XML) or (MIRIP_XML.match(kepala) and not nama.lower().endswith(".svg"))
        if xml and kepala:  # LibreOffice leaves empty parts behind
            with paket.buka(nama) as aliran:
                _tolak_dtd(aliran)


@contextmanager
def buka_paket(jalur: Path):
    """A Paket over the file: listing weighed, names judged, no XML part with a DTD. Raises BerkasDitolak."""
    _tolak_daftar_raksasa(jalur)
    try:
        with zipfile.ZipFile(jalur) as terbuka:
            daftar = terbuka.infolist()
            _tolak_isi_raksasa(daftar, jalur.stat().st_size)
            if any(i.flag_bits & 1 for i in daftar):
                raise BerkasDitolak(BERSANDI)
            for isi in daftar:
                _tolak_nama_isi(isi.filename)
            if len({isi.filename.lower() for isi in daftar}) < len(daftar):  # which of the two would be opened?
                raise BerkasDitolak(RUSAK)
            paket = Paket(terbuka)
            _tolak_dtd_di_dalam(paket)
            yield paket
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, expat.ExpatError) as galat:
        raise BerkasDitolak(RUSAK) from galat
