"""Tables sent by a unit, carried as far as a test needs them."""

from django.core.files.base import ContentFile

from alur.mesin import jalankan
from informasi.berkas.terima import periksa_satu
from informasi.impor.kirim import unggah
from informasi.impor.pembaca import baca_satu
from informasi.impor.penerbit import terbitkan_satu
from tests.informasi.impor.lembar_uji import BERKAS_DIP
from tests.pabrik import SENIN

KEPALA = (
    "judul", "ringkasan", "klasifikasi", "butir", "penanggung_jawab", "waktu_dibuat", "tempat_dibuat", "bentuk",
    "retensi", "tahun", "berkas", "kode",
)  # fmt: skip
BARIS = {"klasifikasi": "berkala", "retensi": "5 tahun", "tahun": "2025"}


def baris(judul, **isi):
    """One row (dict) that can be taken."""
    return {"judul": judul, **BARIS, **isi}


def csv_dari(*daftar):
    """A table as bytes; each row a dict of some columns."""
    garis = [KEPALA, *([str(satu.get(k, "")) for k in KEPALA] for satu in daftar)]
    return "\n".join(",".join(f'"{sel}"' for sel in satu) for satu in garis).encode()


def kirim(unit, oleh, *daftar, isi=None, nama="dip.csv", zip_=None, waktu=SENIN):
    """A table (rows, or `isi` as bytes) just uploaded, with the bytes of a ZIP beside when given."""
    tabel = ContentFile(isi or csv_dari(*daftar), name=nama)
    pendamping = ContentFile(zip_, name="berkas.zip") if zip_ else None
    return unggah(unit, pelaku=oleh, waktu=waktu, tabel=tabel, zip_=pendamping)


def pekerja(waktu=SENIN):
    """What the background process does until nothing is left."""
    while baca_satu(waktu) or periksa_satu(waktu) or terbitkan_satu(waktu):
        pass


def siap(unit, oleh, *daftar, **pilihan):
    """A table that was read."""
    kiriman = kirim(unit, oleh, *daftar, **pilihan)
    pekerja()
    kiriman.refresh_from_db()
    return kiriman


def ajukan(kiriman, oleh=None, waktu=SENIN):
    """Submitted by its sender."""
    jalankan(kiriman, "ajukan", pelaku=oleh or kiriman.pengirim, waktu=waktu)
    return kiriman


def buka_semua_contoh(kiriman, peninjau, waktu=SENIN):
    """The reviewer opens every sample."""
    for nomor in kiriman.contoh:
        jalankan(kiriman, "buka_contoh", pelaku=peninjau, waktu=waktu, baris=nomor)


def setujui_kiriman(kiriman, peninjau, waktu=SENIN):
    """Samples opened, approved, published by the worker."""
    buka_semua_contoh(kiriman, peninjau, waktu)
    jalankan(kiriman, "setujui", pelaku=peninjau, waktu=waktu, sidik=kiriman.sidik)
    pekerja(waktu)
    kiriman.refresh_from_db()
    return kiriman


def terbitkan(unit, oleh, peninjau, *daftar, waktu=SENIN, **pilihan):
    """From upload to the public in one call."""
    return setujui_kiriman(ajukan(siap(unit, oleh, *daftar, waktu=waktu, **pilihan)), peninjau, waktu)


def dip_diskominfo():
    """The list of Diskominfo as it came (38 rows)."""
    return BERKAS_DIP.read_bytes()
