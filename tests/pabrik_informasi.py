"""Builders of informasi publik: entries of the DIP with and without a document."""

from django.core.files.base import ContentFile

from alur.mesin import jalankan
from informasi.berkas.terima import periksa_satu, terima_berkas
from informasi.layanan import tulis_informasi
from informasi.layanan_lampiran import tambah_berkas
from informasi.models import Berkas, ButirWajib, Versi
from tests.informasi.berkas.korpus import pdf
from tests.pabrik import SENIN, setujui

BARIS_PDF = ["Laporan kinerja tahun 2025", "Realisasi drainase Kasemen mencapai 96 persen dari rencana."]


def buat_berkas_pdf(unit, oleh, *, baris=BARIS_PDF, nama="laporan-kinerja.pdf", periksa=True, waktu=SENIN) -> Berkas:
    """A PDF of one page with these lines, stored for `unit`; inspected unless `periksa` is False."""
    isi = ContentFile(pdf(list(baris)), name=nama)
    berkas = terima_berkas(isi, unit=unit, pelaku=oleh, waktu=waktu)
    if periksa:
        while periksa_satu(waktu):
            pass
        berkas.refresh_from_db()
    return berkas


def buat_informasi(
    unit, oleh, *, judul="Laporan kinerja 2025", butir="kinerja", berkas=None, waktu=SENIN, **nilai
) -> Versi:
    """A draft of informasi publik; `butir` is a code or "" for none, `berkas` a Berkas to hang on it."""
    wajib = ButirWajib.objects.get(kode=butir) if butir else None
    awal = {"judul": judul, "retensi": "5 tahun", "tahun": 2025}
    versi = tulis_informasi(unit, pelaku=oleh, waktu=waktu, nilai={**awal, **nilai}, butir=wajib)
    if berkas:
        tambah_berkas(versi, berkas, pelaku=oleh, waktu=waktu)
        versi.refresh_from_db()
    return versi


def buat_informasi_ajuan(unit, oleh, *, waktu=SENIN, **nilai) -> Versi:
    """An informasi publik that waits for review."""
    versi = buat_informasi(unit, oleh, waktu=waktu, **nilai)
    jalankan(versi, "ajukan", pelaku=oleh, waktu=waktu)
    return versi


def buat_informasi_terbit(unit, oleh, peninjau, *, waktu=SENIN, penetapan=None, **nilai) -> Versi:
    """A published informasi publik."""
    versi = buat_informasi_ajuan(unit, oleh, waktu=waktu, **nilai)
    setujui(versi, peninjau, waktu=waktu, penetapan=penetapan)
    return versi
