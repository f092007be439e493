"""The limit of an upload where its bytes come in: what is too large is counted, but kept nowhere.

Django would write it to disk first and ask afterwards. Here the bytes beyond the limit are dropped as they arrive,
the form's other fields are read on, and whoever opens the file hears the sentence; nothing typed is lost.
"""

import io

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from informasi.berkas import gambar, jenis
from informasi.berkas.gambar import GambarDitolak
from informasi.berkas.hasil import BerkasDitolak
from informasi.berkas.jenis import MB
from informasi.berkas.periksa import TERLALU_BESAR

MEDAN_FOTO = frozenset({"foto", "upload"})
MEDAN_ZIP, ZIP_TERBESAR = "zip", 300 * MB  # documents beside an imported table
# All files of one form together: an import, or twelve photos and some documents, but no full disk.
KIRIMAN_TERBESAR = 350 * MB
TERLALU_BANYAK = (
    f"Berkas dalam satu kiriman lebih besar dari {KIRIMAN_TERBESAR // MB} MB. Unggah berkasnya satu per satu."
)


class TidakDisimpan(BerkasDitolak, GambarDitolak):
    """The refusal of a file that was not kept, for documents and pictures alike."""


class _TanpaIsi(io.RawIOBase):
    """A file whose bytes were dropped: every way of reading it raises TidakDisimpan."""

    def __init__(self, kalimat):
        super().__init__()
        self.kalimat = kalimat

    def readable(self):
        return True

    def readinto(self, wadah):
        raise TidakDisimpan(self.kalimat)


class UnggahanTerlaluBesar(UploadedFile):
    """An upload whose bytes were dropped: name and size are told, reading raises TidakDisimpan with `kalimat`."""

    def __init__(self, nama, ukuran, kalimat):
        super().__init__(_TanpaIsi(kalimat), nama, "application/octet-stream", ukuran)


def _batas(medan):
    """The largest file in a field of this name, in bytes."""
    if medan in MEDAN_FOTO:
        return gambar.UKURAN_TERBESAR
    return ZIP_TERBESAR if medan == MEDAN_ZIP else jenis.UKURAN_TERBESAR


class PembatasUnggahan(FileUploadHandler):
    """First of Django's upload handlers: lets bytes pass until a file, or the whole form, is too large."""

    def __init__(self, request=None):
        super().__init__(request)
        self.semua = 0

    def new_file(self, field_name, *args, **kwargs):
        """A new file begins; its field tells how large it may be."""
        super().new_file(field_name, *args, **kwargs)
        self.batas = _batas(field_name)
        self.ukuran, self.kalimat = 0, ""

    def receive_data_chunk(self, raw_data, start):
        """The bytes for the next handler, or None once there are too many."""
        self.ukuran += len(raw_data)
        if not self.kalimat and self.ukuran > self.batas:
            self._buang(TERLALU_BESAR.format(self.batas // MB))
        elif not self.kalimat and self.semua + self.ukuran > KIRIMAN_TERBESAR:
            self._buang(TERLALU_BANYAK)
        return None if self.kalimat else raw_data

    def _buang(self, kalimat):
        """From here on nothing is kept, and what the next handlers have kept of this file goes too."""
        self.kalimat = kalimat
        for penyimpan in self.request.upload_handlers[1:] if self.request else ():
            penyimpan.upload_interrupted()

    def file_complete(self, file_size):
        """The stand-in of a file that was dropped; None lets the next handler give the real one."""
        if self.kalimat:
            return UnggahanTerlaluBesar(self.file_name, file_size, self.kalimat)
        self.semua += file_size
        return None
