"""Encrypted files of a case: their own folder in the secret store, their own table, one door (design 10)."""

import hashlib
import secrets
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.conf import settings

from informasi.berkas.anak import periksa_terpisah
from informasi.berkas.clamav import PemindaiDiam, pindai
from informasi.berkas.gudang import rahasia, simpan
from informasi.berkas.hasil import BerkasDitolak
from informasi.berkas.jenis import MB
from informasi.berkas.nama import jenis_dari_nama, nama_bersih
from informasi.berkas.periksa import KOSONG, TERLALU_BESAR
from permohonan.identitas.kunci import buka, kunci
from permohonan.models import BerkasPerkara, Keberatan
from permohonan.status import TANDA_DIRI

BATAS_TANDA_DIRI = 5 * MB
AKHIRAN_TANDA_DIRI = frozenset({"pdf", "jpg", "jpeg", "png", "webp"})
HANYA_FOTO_PDF = "Unggah foto (JPG, PNG) atau PDF. Berkas lain tidak diperlukan untuk bukti identitas."
BERVIRUS = "Berkas ini memuat virus. Buat ulang berkasnya, lalu unggah lagi."
DIAM = "Pemindai virus sedang tidak menjawab. Coba unggah lagi sebentar lagi; isian lain sudah tersimpan."


def terima(unggahan, *, perkara, peran, pelaku, waktu, butir=None):
    """Store one upload for `perkara` (Permohonan or Keberatan), encrypted. Returns the BerkasPerkara.

    `pelaku` is a Pengguna or None for the applicant. Raises BerkasDitolak with a sentence for its kind, its size,
    or a virus where a scanner is configured.
    """
    milik = {"keberatan": perkara} if isinstance(perkara, Keberatan) else {"permohonan": perkara}
    return BerkasPerkara.objects.create(
        butir=butir,
        peran=peran,
        diunggah_oleh=pelaku,
        diunggah_pada=waktu,
        **simpan_terkunci(unggahan, tanda_diri=peran in TANDA_DIRI),
        **milik,
    )


def simpan_terkunci(unggahan, *, tanda_diri=False) -> dict:
    """Check, encrypt and keep an upload. Returns nama, jenis, ukuran, sha256 (of the readable bytes), jalur.

    Raises BerkasDitolak.
    """
    jenis = jenis_dari_nama(unggahan.name)
    _periksa(unggahan, jenis, tanda_diri)
    isi = unggahan.read()
    _pindai(isi)
    jalur = f"perkara/{secrets.token_hex(16)}"
    terkunci = kunci(isi)
    simpan(rahasia(), jalur, BytesIO(terkunci), len(terkunci))
    return {
        "nama": nama_bersih(unggahan.name),
        "jenis": jenis.mime,
        "ukuran": len(isi),
        "sha256": hashlib.sha256(isi).hexdigest(),
        "jalur": jalur,
    }


def pastikan_pdf(unggahan):
    """Open an uploaded PDF with the real parser, in a process of its own: it reads, runs nothing, is not locked.

    For papers that citizens will open as ours. Its readable copy lives as long as the look. Raises BerkasDitolak with
    the sentence of what is wrong.
    """
    with NamedTemporaryFile(dir=settings.PPID_BERKAS) as sementara:
        for potongan in unggahan.chunks():
            sementara.write(potongan)
        sementara.flush()
        unggahan.seek(0)
        periksa_terpisah(Path(sementara.name), "surat.pdf")


def baca(berkas) -> bytes:
    """The readable bytes of a file. Raises FileNotFoundError once erased, KunciSalah."""
    if berkas.dihapus:
        raise FileNotFoundError(berkas.jalur)
    with rahasia().open(berkas.jalur) as isi:
        return buka(isi.read())


@contextmanager
def dihapus_bila_batal(berkas):
    """Around the step that takes `berkas`, in the transaction that stored it: a refusal undoes the row, and the bytes
    go with it. Nobody would find them again to erase them."""
    try:
        yield berkas
    except Exception:
        rahasia().delete(berkas.jalur)
        raise


def hapus(berkas, *, waktu):
    """Erase the bytes; the row tells that they were there."""
    rahasia().delete(berkas.jalur)
    berkas.dihapus = waktu
    berkas.save(update_fields=["dihapus"])


def _periksa(unggahan, jenis, tanda_diri):
    """The name's kind and the size, before anything is read."""
    if not unggahan.size:
        raise BerkasDitolak(KOSONG)
    if tanda_diri and jenis.akhiran not in AKHIRAN_TANDA_DIRI:
        raise BerkasDitolak(HANYA_FOTO_PDF)
    batas = BATAS_TANDA_DIRI if tanda_diri else jenis.batas
    if unggahan.size > batas:
        raise BerkasDitolak(TERLALU_BESAR.format(batas // MB))


def _pindai(isi):
    if not settings.PPID_CLAMAV:
        return
    with NamedTemporaryFile(dir=settings.PPID_BERKAS) as sementara:
        sementara.write(isi)
        sementara.flush()
        try:
            kena = pindai(Path(sementara.name), settings.PPID_CLAMAV)
        except PemindaiDiam as diam:
            raise BerkasDitolak(DIAM) from diam
    if kena:
        raise BerkasDitolak(BERVIRUS)
