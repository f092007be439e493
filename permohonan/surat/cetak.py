"""The PDF of a letter: the signed one where it was uploaded, else the print, made once from the frozen words."""

import hashlib
import secrets
from io import BytesIO

import segno
from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import override

from informasi.berkas.gudang import rahasia, simpan
from informasi.surat.cetak import SuratGagal, cetak
from permohonan.gudang import baca
from permohonan.identitas.kunci import buka, buka_data, kunci
from permohonan.models import Surat
from permohonan.surat.susun import blok

BELUM_TTE = "belum ditandatangani elektronik"


class SuratMusnah(Exception):
    """The words were erased with the person they spoke of (design 10); str(e) is for who asks."""

    def __init__(self):
        super().__init__("Surat ini sudah dimusnahkan bersama data pemohonnya. Nomor dan tanggalnya tetap tercatat.")


def pdf(surat) -> bytes:
    """The bytes of `surat`. Raises SuratMusnah once erased, SuratGagal when the printer or the store fails."""
    if surat.bertanda_tangan and not surat.bertanda_tangan.dihapus:
        return baca(surat.bertanda_tangan)
    return _tersimpan(surat) if surat.jalur else _cetak_sekali(surat.pk)


@transaction.atomic
def _cetak_sekali(pk):
    """Print under the letter's lock: of two who ask at once the second reads what the first has stored."""
    surat = Surat.objects.select_for_update(of=("self",), no_key=True).get(pk=pk)
    if surat.jalur:
        return _tersimpan(surat)
    if surat.terkunci is None:
        raise SuratMusnah
    isi = cetak("perkara.typ", data_cetak(surat, buka_data(surat.terkunci)))
    terkunci = kunci(isi)
    surat.jalur, surat.sha256 = f"surat/{secrets.token_hex(16)}", hashlib.sha256(isi).hexdigest()
    simpan(rahasia(), surat.jalur, BytesIO(terkunci), len(terkunci))
    surat.save(update_fields=["jalur", "sha256"])
    return isi


def _tersimpan(surat):
    try:
        with rahasia().open(surat.jalur) as isi:
            return buka(isi.read())
    except FileNotFoundError as hilang:
        raise SuratGagal("Berkas surat tidak ditemukan di penyimpanan. Hubungi pengelola sistem.") from hilang


@override("id")  # a letter is Indonesian, whoever prints it
def data_cetak(surat, data):
    """What the template is filled with (dict), from the frozen words `data`."""
    alamat = alamat_verifikasi(surat.kode)
    return {
        "judul": data["judul"],
        "nomor": data["nomor"],
        "kop": data["kop"],
        "kaki": f"{data['judul']} {data['nomor']}",
        "blok": blok(surat.jenis, data),
        "tempat_tanggal": ", ".join(filter(None, (data.get("tempat"), data["tanggal"]))),
        "penanda_tangan": data["penanda_tangan"],
        "tanda": BELUM_TTE,
        "alamat_verifikasi": alamat,
        "kode_kata": kode_kata(surat.kode),
        "qr": segno.make(alamat, error="m").svg_inline(omitsize=True),
    }


@override("id")
def alamat_verifikasi(kode):
    """Where anybody confirms the letter (str): the QR code leads there."""
    return settings.PPID_SITUS + reverse("permohonan:verifikasi", args=[kode])


def kode_kata(kode):
    """The code in groups of four, for the eye."""
    return "-".join(kode[n : n + 4] for n in range(0, len(kode), 4))
