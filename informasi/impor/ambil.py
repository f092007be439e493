"""Files of the rows: taken out of the ZIP once each, whatever many rows point at them."""

import hashlib

from informasi.berkas.hasil import BerkasDitolak
from informasi.berkas.nama import jenis_dari_nama
from informasi.berkas.terima import terima_berkas
from informasi.models import Berkas


class _Pengambil:
    """A callable (path in the ZIP) -> Berkas that remembers its answers; raises BerkasDitolak."""

    def __init__(self, arsip):
        self.arsip, self.ingatan = arsip, {}

    def __call__(self, jalur):
        satu = self.arsip.cari(jalur)
        if satu.filename not in self.ingatan:
            self.ingatan[satu.filename] = self._coba(satu)
        jawaban = self.ingatan[satu.filename]
        if isinstance(jawaban, BerkasDitolak):
            raise jawaban
        return jawaban

    def _coba(self, satu):
        try:
            with self.arsip.buka(satu) as isi:
                return self.ambil(isi)
        except BerkasDitolak as ditolak:
            return BerkasDitolak(f"Berkas “{satu.filename[:80]}”: {ditolak}")

    def ambil(self, isi):
        raise NotImplementedError


class Penyimpan(_Pengambil):
    """Stores each file for the unit, unopened; the parsers look at it afterwards."""

    def __init__(self, arsip, kiriman, waktu):
        super().__init__(arsip)
        self.kiriman, self.waktu = kiriman, waktu

    def ambil(self, isi):
        """The stored Berkas of one file."""
        return terima_berkas(isi, unit=self.kiriman.unit, pelaku=self.kiriman.pengirim, waktu=self.waktu)


class Penimbang(_Pengambil):
    """Only looks, for a trial run: the Berkas it gives is never saved."""

    def ambil(self, isi):
        """A Berkas that knows its name and content hash."""
        jenis_dari_nama(isi.name)
        return Berkas(nama=isi.name, sha256=hashlib.file_digest(isi, "sha256").hexdigest())
