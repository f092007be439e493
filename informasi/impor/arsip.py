"""The ZIP beside a table: its files are asked for by name and read one by one, never unpacked by their own paths."""

import shutil
import tempfile
import unicodedata
import zipfile
import zlib
from contextlib import contextmanager
from pathlib import PurePosixPath

from django.core.files.base import File

from informasi.berkas.hasil import BerkasDitolak
from informasi.berkas.jenis import MB
from informasi.berkas.nama import jenis_dari_nama
from informasi.berkas.periksa import TERLALU_BESAR
from informasi.impor.kolom import LembarDitolak

BATAS_ISI = 5_000
BATAS_BYTE = 2_048 * MB  # of everything inside, unpacked
DI_INGATAN = 2 * MB

RUSAK = "ZIP ini rusak atau bukan ZIP. Buat ulang ZIP-nya, lalu unggah lagi."
TERLALU_BANYAK = "Isi ZIP ini terlalu besar. Bagi tabel dan ZIP-nya menjadi beberapa kiriman."
TANPA_ZIP = "Berkas “{}” tidak ikut terkirim. Unggah ZIP yang memuatnya bersama tabel ini, atau kosongkan kolom berkas."
TIDAK_ADA = "Berkas “{}” tidak ada di dalam ZIP. Samakan namanya, atau kosongkan kolom berkas."
GANDA = "Ada beberapa berkas bernama “{}” di dalam ZIP. Tulis juga nama foldernya di kolom berkas."
BERSANDI = "Berkas “{}” di dalam ZIP terkunci sandi. Buat ulang ZIP-nya tanpa sandi."
ISI_RUSAK = "Berkas “{}” di dalam ZIP rusak. Buat ulang ZIP-nya, lalu unggah lagi."


class Arsip:
    """The files beside a table by the names its rows use; `jalur` None is no ZIP at all.

    Raises LembarDitolak for a ZIP that as a whole cannot be used.
    """

    def __init__(self, jalur=None):
        self._zip = _buka(jalur) if jalur else None
        self._tepat, self._ujung = {}, {}
        for satu in self._zip.infolist() if self._zip else ():
            if not satu.is_dir():
                self._catat(satu)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self._zip:
            self._zip.close()

    def _catat(self, satu):
        """A file is known by its whole path and by every end of it: people zip the folder or what is in it."""
        bagian = _baku(satu.filename).split("/")
        self._tepat["/".join(bagian)] = satu
        for n in range(len(bagian)):
            self._ujung.setdefault("/".join(bagian[n:]), []).append(satu)

    def cari(self, jalur):
        """The entry (ZipInfo) meant by `jalur`. Raises BerkasDitolak with the sentence for the row."""
        if self._zip is None:
            raise BerkasDitolak(TANPA_ZIP.format(jalur))
        nama = _baku(jalur)
        calon = [self._tepat[nama]] if nama in self._tepat else self._ujung.get(nama, [])
        if len(calon) != 1:
            raise BerkasDitolak((GANDA if calon else TIDAK_ADA).format(jalur))
        if calon[0].flag_bits & 1:
            raise BerkasDitolak(BERSANDI.format(jalur))
        return calon[0]

    @contextmanager
    def buka(self, satu):
        """The content of one entry as a django File with name and size, in memory or in a nameless temporary file."""
        nama = PurePosixPath(satu.filename).name
        batas = jenis_dari_nama(nama).batas
        if satu.file_size > batas:
            raise BerkasDitolak(TERLALU_BESAR.format(batas // MB))
        with tempfile.SpooledTemporaryFile(max_size=DI_INGATAN) as salinan:
            try:
                with self._zip.open(satu) as isi:
                    shutil.copyfileobj(isi, salinan)
            except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError) as e:
                raise BerkasDitolak(ISI_RUSAK.format(nama)) from e
            berkas = File(salinan, name=nama)
            berkas.size = salinan.tell()
            salinan.seek(0)
            yield berkas


def _buka(jalur):
    try:
        arsip = zipfile.ZipFile(jalur)
    except (zipfile.BadZipFile, ValueError, OSError) as e:
        raise LembarDitolak(RUSAK) from e
    isi = arsip.infolist()
    if len(isi) > BATAS_ISI or sum(satu.file_size for satu in isi) > BATAS_BYTE:
        arsip.close()
        raise LembarDitolak(TERLALU_BANYAK)
    return arsip


def _baku(jalur):
    """A path as it is compared: one kind of slash, one kind of accent, no case."""
    return unicodedata.normalize("NFC", jalur.replace("\\", "/")).casefold().removeprefix("./").strip("/")
