"""A table at the door: stored unopened by the web worker, read by the background worker."""

import secrets

from django.db import transaction

from alur.mesin import lahirkan
from alur.transisi import TransisiDitolak
from informasi.berkas.gudang import rahasia, simpan
from informasi.berkas.jenis import MB
from informasi.models import KirimanImpor

BATAS_TABEL = {"xlsx": 30 * MB, "csv": 30 * MB}
BATAS_ZIP = 300 * MB
PANJANG_NAMA = 120

BUKAN_TABEL = "Pilih tabel Excel (.xlsx) atau CSV. Simpan ulang berkas Excel lama (.xls) sebagai .xlsx dahulu."
BUKAN_ZIP = "Berkas pendamping harus ZIP. Kumpulkan dokumennya dalam satu ZIP, lalu unggah bersama tabelnya."
KOSONG = "Berkas {} kosong. Pilih berkasnya lagi."
TERLALU_BESAR = "Berkas {} lebih besar dari {} MB. Bagi menjadi beberapa tabel, lalu unggah satu per satu."


def periksa_unggahan(tabel, zip_=None):
    """{field: sentence} of what name and size of the two uploads already tell; empty when they may be stored."""
    salah = {}
    for medan, berkas, batas, kalimat in (
        ("tabel", tabel, BATAS_TABEL, BUKAN_TABEL),
        ("zip", zip_, {"zip": BATAS_ZIP}, BUKAN_ZIP),
    ):
        if berkas is None:
            continue
        terbesar = batas.get(_akhiran(berkas.name))
        if terbesar is None:
            salah[medan] = kalimat
        elif not berkas.size:
            salah[medan] = KOSONG.format(berkas.name)
        elif berkas.size > terbesar:
            salah[medan] = TERLALU_BESAR.format(berkas.name, terbesar // MB)
    return salah


@transaction.atomic  # the worker sees the row only once its files lie there
def unggah(unit, *, pelaku, waktu, tabel, zip_=None):
    """Store a table (django File with name and size) and its ZIP for `unit`. Returns the KirimanImpor, to be read.

    Raises PermissionDenied for somebody who does not write for the unit, TransisiDitolak for what
    `periksa_unggahan` finds.
    """
    if salah := periksa_unggahan(tabel, zip_):
        raise TransisiDitolak(" ".join(salah.values()))
    kiriman = KirimanImpor(unit=unit, pengirim=pelaku, dibuat=waktu, nama=_nama(tabel.name))
    kiriman.jalur, kiriman.jalur_zip = _jalur(tabel), _jalur(zip_) if zip_ else ""
    lahirkan(kiriman, pelaku=pelaku, waktu=waktu)
    simpan(rahasia(), kiriman.jalur, tabel, tabel.size)
    if zip_:
        simpan(rahasia(), kiriman.jalur_zip, zip_, zip_.size)
    return kiriman


def _akhiran(nama):
    return nama.rpartition(".")[2].lower()


def _nama(nama):
    """The file's name as people see it, on one line; a long one keeps its ending."""
    polos = "".join(h for h in nama.replace("\\", "/").split("/")[-1] if h.isprintable()).strip()
    return polos if len(polos) <= PANJANG_NAMA else f"{polos[: PANJANG_NAMA - 8]}….{_akhiran(polos)}"


def _jalur(berkas):
    return f"impor/{secrets.token_urlsafe(16)}.{_akhiran(berkas.name)}"
