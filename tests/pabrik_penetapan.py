"""Builders of the yearly decree on the DIP."""

from datetime import date

from informasi.berkas.periksa import periksa_berkas
from informasi.berkas.terima import periksa as baca
from informasi.penetapan import isi_dip, sidik_isi, tetapkan
from tests.pabrik import SENIN
from tests.pabrik_informasi import buat_berkas_pdf


def buat_surat(pemeran, *, waktu=SENIN, periksa=True):
    """The signed paper, uploaded by the PPID utama; inspected unless `periksa` is False."""
    teks = ["Keputusan PPID tentang Daftar Informasi Publik Kota Serang"]
    surat = buat_berkas_pdf(pemeran.diskominfo, pemeran.ppid, baris=teks, nama="sk.pdf", periksa=False, waktu=waktu)
    if periksa:
        baca(surat, pembaca=periksa_berkas)
    return surat


def buat_penetapan(pemeran, *, tahun=2026, pelaku=None, waktu=SENIN, **nilai):
    """The decree of one year on what is public at `waktu`."""
    awal = {
        "sk_nomor": f"555/1-PPID/{tahun}",
        "sk_tanggal": date(2026, 1, 5),
        "sidik": sidik_isi(isi_dip(waktu)),
    }
    if "surat" not in nilai:
        awal["surat"] = buat_surat(pemeran, waktu=waktu)
    return tetapkan(tahun=tahun, pelaku=pelaku or pemeran.ppid, waktu=waktu, **{**awal, **nilai})
