"""The bytes of one source of the bundle: a file of the case, a paper of a consequence test, or a print of it."""

import hashlib

from informasi.berkas.gudang import rahasia
from informasi.dikecualikan.surat import lembar_uji, sk_klasifikasi
from informasi.models import BerkasUji, UjiKonsekuensi
from permohonan.gudang import baca
from sengketa.bundel.brankas import baca_terkunci
from sengketa.models import BerkasSengketa

CETAK = {"lembar": lembar_uji, "sk": sk_klasifikasi}
DICETAK = tuple(CETAK)


class SumberRusak(Exception):
    """A source is gone, or no longer what was put there; str(e) is for the officer."""


def isi_sumber(bagian: dict, nama_kota: str) -> bytes:
    """The readable bytes of `bagian`, proved by its hash where one is known. Raises SumberRusak, SuratGagal."""
    jenis, _, pk = bagian["sumber"].partition(":")
    try:
        isi = _baca(bagian, jenis, pk, nama_kota)
    except (FileNotFoundError, BerkasSengketa.DoesNotExist, BerkasUji.DoesNotExist) as hilang:
        raise SumberRusak(f"Berkas “{_sebut(bagian)}” tidak ada di simpanan. Unggah ulang berkas itu.") from hilang
    if bagian["sha256"] and hashlib.sha256(isi).hexdigest() != bagian["sha256"]:
        raise SumberRusak(f"Isi berkas “{_sebut(bagian)}” berubah di simpanan. Hubungi pengelola sistem.")
    return isi


def _baca(bagian, jenis, pk, nama_kota):
    if bagian["jalur"]:  # printed by an earlier step
        return b"".join(baca_terkunci(bagian["jalur"]))
    if jenis in CETAK:
        return CETAK[jenis](UjiKonsekuensi.objects.select_related("unit", "entri").get(pk=pk), nama_kota)
    if jenis == "uji":
        with rahasia().open(BerkasUji.objects.get(pk=pk).jalur) as isi:
            return isi.read()
    return baca(BerkasSengketa.objects.get(pk=pk))


def _sebut(bagian):
    return bagian["tanda"] or bagian["judul"][:80]
