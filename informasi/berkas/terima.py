"""Documents at the door: stored unopened by the web worker, opened by the background worker (design 8).

A web worker only counts, hashes and stores; whatever a file may do to a parser happens to a child of `pekerja`.
"""

import hashlib
import logging
import secrets
from pathlib import Path

from django.conf import settings
from django.db import transaction

from informasi.berkas.anak import periksa_terpisah
from informasi.berkas.clamav import PemindaiDiam, pindai
from informasi.berkas.gudang import rahasia, simpan
from informasi.berkas.hasil import TERLALU_RUMIT, BerkasDitolak
from informasi.berkas.jenis import MB
from informasi.berkas.nama import jenis_dari_nama, nama_bersih
from informasi.berkas.periksa import KOSONG, TERLALU_BESAR
from informasi.cari.kata import teks_cari
from informasi.models import Berkas, PotonganTeks
from informasi.status import Pemeriksaan

catatan = logging.getLogger("ppid.berkas")
PERCOBAAN_TERBANYAK = 3
BERVIRUS = "Berkas ini memuat virus. Bersihkan komputer asalnya, buat ulang dokumennya, lalu unggah lagi."
FOTO = "Gambar tidak diunggah sebagai dokumen. Pakai “Foto jadi PDF” agar beberapa foto menjadi satu berkas yang rapi."


def terima_berkas(unggahan, *, unit, pelaku, waktu):
    """Store one upload (UploadedFile or File with `name` and `size`) for `unit`. Returns its Berkas, waiting for
    the parsers; the same document of a unit is stored and inspected once.

    Raises BerkasDitolak with a sentence for what name and size already tell.
    """
    jenis = jenis_dari_nama(unggahan.name)
    if jenis.keluarga == "gambar":
        raise BerkasDitolak(FOTO)
    if not unggahan.size:
        raise BerkasDitolak(KOSONG)
    if unggahan.size > jenis.batas:
        raise BerkasDitolak(TERLALU_BESAR.format(jenis.batas // MB))
    sha256 = hashlib.file_digest(unggahan, "sha256").hexdigest()
    unggahan.seek(0)
    if ada := Berkas.objects.filter(sha256=sha256, unit=unit, jenis=jenis.mime).first():
        return ada
    jalur = f"dokumen/{sha256[:2]}/{sha256}.{jenis.akhiran}"
    simpan(rahasia(), jalur, unggahan, unggahan.size)
    return Berkas.objects.create(
        acak=secrets.token_urlsafe(12),
        sha256=sha256,
        nama=nama_bersih(unggahan.name),
        jenis=jenis.mime,
        ukuran=unggahan.size,
        jalur=jalur,
        unit=unit,
        pengunggah=pelaku,
        dibuat=waktu,
        pemeriksaan=Pemeriksaan.MENUNGGU,
    )


def periksa_satu(waktu):
    """Inspect one waiting document; returns False when none waits. Task of `pekerja`.

    The attempt is counted and committed first: a file that kills the worker is refused after three tries.
    """
    berkas = _ambil()
    if berkas is None:
        return False
    try:
        periksa(berkas)
    except PemindaiDiam:
        # The scanner's silence is not the file's fault: it waits without losing one of its tries.
        catatan.warning("ClamAV tidak menjawab; %s menunggu", berkas)
        berkas.percobaan -= 1
        berkas.save(update_fields=["percobaan"])
        return False
    return True


def periksa(berkas, pembaca=periksa_terpisah):
    """Inspect one stored document in a child process and keep what it says on its Berkas.

    Raises PemindaiDiam when a scanner is configured and silent; the file then waits.
    `pembaca` (path, name -> HasilPeriksa) may be the inspection without a child, for files of our own making.
    """
    try:
        if berkas.percobaan > PERCOBAAN_TERBANYAK:
            raise BerkasDitolak(TERLALU_RUMIT)
        if settings.PPID_CLAMAV and pindai(Path(rahasia().path(berkas.jalur)), settings.PPID_CLAMAV):
            raise BerkasDitolak(BERVIRUS)
        hasil = pembaca(Path(rahasia().path(berkas.jalur)), berkas.nama)
    except BerkasDitolak as ditolak:
        _tolak(berkas, str(ditolak))
    else:
        _terima(berkas, hasil)


@transaction.atomic
def _ambil():
    berkas = (
        Berkas.objects.filter(pemeriksaan=Pemeriksaan.MENUNGGU)
        .order_by("percobaan", "pk")
        .select_for_update(skip_locked=True, of=("self",), no_key=True)
        .first()
    )
    if berkas:
        berkas.percobaan += 1
        berkas.save(update_fields=["percobaan"])
    return berkas


def _tolak(berkas, sebab):
    berkas.pemeriksaan, berkas.sebab_tolak = Pemeriksaan.DITOLAK, sebab[:300]
    berkas.save(update_fields=["pemeriksaan", "sebab_tolak"])


@transaction.atomic
def _terima(berkas, hasil):
    """Keep what was read; a second worker that came first is written over with the same."""
    berkas.potongan.all().delete()
    PotonganTeks.objects.bulk_create(
        (
            PotonganTeks(berkas=berkas, urutan=urutan, halaman=halaman, teks=teks, kata=teks_cari(teks))
            for urutan, (halaman, teks) in enumerate(hasil.potongan)
        ),
        batch_size=50,
    )
    berkas.jenis, berkas.halaman, berkas.berteks = hasil.jenis, hasil.halaman, hasil.berteks
    berkas.judul_terbaca = hasil.judul[:200]
    berkas.peringatan = [p[:300] for p in hasil.peringatan]
    berkas.halaman_pribadi = list(hasil.dugaan_pribadi)
    berkas.pemeriksaan = Pemeriksaan.LAYAK
    berkas.save()
