"""The worker reads a table in slices; killed in the middle, it goes on behind the last slice it had stored."""

import math
import random
from contextlib import contextmanager
from itertools import islice

from django.db import connection, transaction
from django.db.models import Exists, Max, OuterRef

from alur.mesin import jalankan
from alur.transisi import Sistem
from informasi.berkas.gudang import rahasia
from informasi.berkas.hasil import TERLALU_RUMIT
from informasi.impor.ambil import Penyimpan
from informasi.impor.anak import baca_tabel
from informasi.impor.arsip import Arsip
from informasi.impor.kolom import LembarDitolak
from informasi.impor.nilaikan import Penilai
from informasi.impor.sidik import sidik_daftar
from informasi.models import BarisImpor, KirimanImpor
from informasi.status import HasilBaris, Pemeriksaan, StatusKiriman

PEMBACA = Sistem("membaca tabel kiriman")
POTONGAN = 200
KUNCI_BACA = 20_081_429  # first half of the advisory lock on a table being read
PERCOBAAN_TERBANYAK = 5
CONTOH_TERSEDIKIT, CONTOH_TERBANYAK, CONTOH_BAGIAN = 5, 20, 0.1
ADA_NIK = (
    "Berkas “{}” memuat angka 16 digit di halaman {}, mungkin NIK atau nomor KK. Tutup angka itu, atau ajukan "
    "informasi ini satu per satu."
)


def baca_satu(waktu):
    """Read one waiting table, or conclude one whose files are all inspected; False when none is. Task of `pekerja`."""
    dibaca = KirimanImpor.objects.filter(status=StatusKiriman.DIBACA).select_related("unit", "pengirim").order_by("pk")
    if any(baca_kiriman(kiriman, waktu) for kiriman in dibaca.filter(tabel_terbaca=None)):
        return True
    menunggu = BarisImpor.objects.menunggu_berkas().filter(kiriman=OuterRef("pk"))
    if kiriman := dibaca.exclude(tabel_terbaca=None).exclude(Exists(menunggu)).first():
        simpulkan(kiriman, waktu)
        return True
    return False


def baca_kiriman(kiriman, waktu, lapor=lambda banyak: None):
    """Store the rows of `kiriman` with what becomes of each; `lapor` is told how many are read.

    A file that cannot be read ends the import with its sentence and no rows. Returns False, and does nothing, when
    another process has the table in hand.
    """
    with _sendirian(kiriman) as sendirian:
        if not sendirian or kiriman.tabel_terbaca or kiriman.status != StatusKiriman.DIBACA:
            return False
        kiriman.percobaan += 1
        kiriman.save(update_fields=["percobaan"])
        try:
            if kiriman.percobaan > PERCOBAAN_TERBANYAK:
                raise LembarDitolak(TERLALU_RUMIT)
            _baca_semua(kiriman, waktu, lapor)
        except LembarDitolak as ditolak:
            gagalkan(kiriman, waktu, str(ditolak))
            _lepas_zip(kiriman)
    return True


@contextmanager
def _sendirian(kiriman):
    """Whether this process alone reads the table now; a killed process lets go with its connection."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [KUNCI_BACA, kiriman.pk])
        (dapat,) = kursor.fetchone()
        try:
            kiriman.refresh_from_db(fields=["status", "tabel_terbaca", "dikerjakan", "percobaan"])
            yield dapat
        finally:
            if dapat:
                kursor.execute("SELECT pg_advisory_unlock(%s, %s)", [KUNCI_BACA, kiriman.pk])


def _baca_semua(kiriman, waktu, lapor):
    gudang = rahasia()
    with Arsip(gudang.path(kiriman.jalur_zip) if kiriman.jalur_zip else None) as arsip:
        penilai = Penilai(kiriman.unit, Penyimpan(arsip, kiriman, waktu), _terpakai(kiriman))
        sampai = kiriman.baris.aggregate(n=Max("nomor"))["n"] or 0
        semua = baca_tabel(gudang.path(kiriman.jalur), kiriman.unit.jenis)
        belum = (baris for baris in semua if baris.nomor > sampai)
        while potongan := list(islice(belum, POTONGAN)):
            _simpan(kiriman, list(penilai.nilai(potongan)))
            lapor(kiriman.dikerjakan)
    kiriman.tabel_terbaca = waktu
    kiriman.save(update_fields=["tabel_terbaca"])


def _terpakai(kiriman):
    """{konten: row} of the rows stored before the worker was killed."""
    return dict(kiriman.baris.exclude(banding=None).values_list("banding__konten", "nomor"))


@transaction.atomic
def _simpan(kiriman, penilaian):
    BarisImpor.objects.bulk_create(
        BarisImpor(
            kiriman=kiriman,
            nomor=p.nomor,
            hasil=p.hasil,
            pesan=p.pesan,
            isi=p.isi,
            kunci=p.kunci,
            banding=p.banding,
            berkas=p.berkas,
        )
        for p in penilaian
    )
    kiriman.dikerjakan += len(penilaian)
    kiriman.save(update_fields=["dikerjakan"])


@transaction.atomic
def gagalkan(kiriman, waktu, sebab):
    """End the reading: nothing of the file is kept but the sentence `sebab`."""
    kiriman.baris.all().delete()
    jalankan(kiriman, "selesai_dibaca", pelaku=PEMBACA, waktu=waktu, galat=sebab[:300])


def simpulkan(kiriman, waktu):
    """All rows stored, all files inspected: count, hash, draw the samples, hand the table to its sender."""
    with transaction.atomic():
        if KirimanImpor.kunci(kiriman.pk).status != StatusKiriman.DIBACA:
            return
        _timbang_berkas(kiriman)
        nomor = list(kiriman.baris.diambil().order_by("nomor").values_list("nomor", flat=True))
        hasil = {"jumlah": len(nomor), "sidik": sidik_daftar(kiriman), "contoh": contoh_acak(nomor)}
        jalankan(kiriman, "selesai_dibaca", pelaku=PEMBACA, waktu=waktu, **hasil)
    _lepas_zip(kiriman)


def _lepas_zip(kiriman):
    """The files a row needs lie in the store under their own names by now."""
    if kiriman.jalur_zip:
        rahasia().delete(kiriman.jalur_zip)


def contoh_acak(nomor):
    """Rows (sorted numbers) a reviewer must open: a tenth, at least 5, at most 20, drawn so that nobody can guess."""
    banyak = max(CONTOH_TERSEDIKIT, min(CONTOH_TERBANYAK, math.ceil(len(nomor) * CONTOH_BAGIAN)))
    return sorted(random.SystemRandom().sample(nomor, min(banyak, len(nomor))))


def _timbang_berkas(kiriman):
    """What the parsers said of a file is a fault or a warning of its row."""
    berubah = []
    for baris in kiriman.baris.diambil().exclude(berkas=None).select_related("berkas").iterator(POTONGAN):
        if sebab := _tolakan(baris.berkas):
            baris.hasil, baris.pesan = HasilBaris.GALAT, sebab
        else:
            baris.pesan = " ".join(filter(None, [baris.pesan, *baris.berkas.peringatan]))
        berubah.append(baris)
    BarisImpor.objects.bulk_update(berubah, ["hasil", "pesan"], batch_size=POTONGAN)


def _tolakan(berkas):
    if berkas.pemeriksaan == Pemeriksaan.DITOLAK:
        return f"Berkas “{berkas}” tidak dapat dipakai: {berkas.sebab_tolak}"
    if berkas.halaman_pribadi:
        return ADA_NIK.format(berkas, ", ".join(map(str, berkas.halaman_pribadi[:5])))
    return ""
