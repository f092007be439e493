"""Secret files of a test: their own folder in the secret store, their own table, one door (domain 12)."""

import hashlib
import secrets
from pathlib import Path

from django.conf import settings

from informasi.berkas.clamav import PemindaiDiam, pindai
from informasi.berkas.gudang import rahasia, simpan
from informasi.berkas.hasil import BerkasDitolak
from informasi.berkas.jenis import MB
from informasi.berkas.nama import jenis_dari_nama, nama_bersih
from informasi.berkas.periksa import KOSONG, TERLALU_BESAR
from informasi.models import BerkasUji

HANYA_PDF = "Surat diunggah sebagai PDF. Pindai atau cetak surat itu menjadi PDF, lalu unggah lagi."
BERVIRUS = "Berkas ini memuat virus. Buat ulang dokumennya, lalu unggah lagi."
DIAM = "Pemindai virus sedang tidak menjawab. Coba unggah lagi sebentar lagi; isian lain sudah tersimpan."


def terima(unggahan, *, uji, peran, pelaku, waktu):
    """Store one upload for `uji`, unopened and unread: no text of it is kept anywhere. Returns the BerkasUji.

    Raises BerkasDitolak with a sentence for its name, its size, or a virus where a scanner is configured.
    """
    jenis = jenis_dari_nama(unggahan.name)
    if peran != "dokumen" and jenis.akhiran != "pdf":
        raise BerkasDitolak(HANYA_PDF)
    if not unggahan.size:
        raise BerkasDitolak(KOSONG)
    if unggahan.size > jenis.batas:
        raise BerkasDitolak(TERLALU_BESAR.format(jenis.batas // MB))
    sha256 = hashlib.file_digest(unggahan, "sha256").hexdigest()
    unggahan.seek(0)
    jalur = f"uji/{secrets.token_hex(16)}.{jenis.akhiran}"
    simpan(rahasia(), jalur, unggahan, unggahan.size)
    _pindai(jalur)
    return BerkasUji.objects.create(
        uji=uji,
        peran=peran,
        nama=nama_bersih(unggahan.name),
        jenis=jenis.mime,
        ukuran=unggahan.size,
        sha256=sha256,
        jalur=jalur,
        diunggah_oleh=pelaku,
        diunggah_pada=waktu,
    )


def _pindai(jalur):
    """Throw a file away again that the scanner refuses or cannot look at."""
    if not settings.PPID_CLAMAV:
        return
    try:
        kena = pindai(Path(rahasia().path(jalur)), settings.PPID_CLAMAV)
    except PemindaiDiam as diam:
        rahasia().delete(jalur)
        raise BerkasDitolak(DIAM) from diam
    if kena:
        rahasia().delete(jalur)
        raise BerkasDitolak(BERVIRUS)
