from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.utils import timezone

from alur.mesin import jalankan
from informasi.berkas.simpanan import simpan_gambar
from informasi.layanan import mulai_versi_baru, simpan_draf
from informasi.models import Berkas, Versi
from informasi.status import Pemeriksaan
from tests.pabrik import SENIN, buat_ajuan, buat_draf, buat_foto, buat_terbit, setujui
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi_ajuan, buat_informasi_terbit

NANTI = SENIN + timedelta(hours=2)
TARIK = {"alasan_tarik": "keliru", "keterangan_tarik": "Angka pada halaman ini keliru."}


@dataclass
class DuniaUmum:
    """What machines may read, and beside it everything they may not: each such text holds the word "Rahasia"."""

    berita: Versi
    informasi: Versi
    ditarik: Versi
    berkas: Berkas
    berkas_rahasia: Berkas


def perbarui(versi, pemeran, **nilai):
    """A new version of a published page, approved."""
    baru = mulai_versi_baru(versi.konten, pelaku=pemeran.operator, waktu=NANTI)
    simpan_draf(baru, pelaku=pemeran.operator, waktu=NANTI, nomor_sunting=baru.nomor_sunting, nilai=nilai)
    jalankan(baru, "ajukan", pelaku=pemeran.operator, waktu=NANTI)
    setujui(baru, pemeran.verifikator, waktu=NANTI)
    return baru


def _berkas_layak(*orang, **isian):
    """A PDF taken as inspected: a child process for each test would cost half a second."""
    berkas = buat_berkas_pdf(*orang, periksa=False, **isian)
    Berkas.objects.filter(pk=berkas.pk).update(pemeriksaan=Pemeriksaan.LAYAK, halaman=1)
    berkas.refresh_from_db()
    return berkas


def _berita(pemeran):
    versi = buat_draf(
        pemeran.dpupr, pemeran.operator, judul="Rahasia lama", isi="<p>Rahasia versi pertama yang kemudian diganti.</p>"
    )
    foto = simpan_gambar(buat_foto(), "foto.jpg", unit=pemeran.dpupr, pelaku=pemeran.operator, waktu=SENIN)
    versi.lampiran.create(berkas=foto, alt="Saluran air")
    jalankan(versi, "ajukan", pelaku=pemeran.operator, waktu=SENIN)
    setujui(versi, pemeran.verifikator)
    gambar = f'<img src="/berkas/{foto.acak}/foto.jpg" alt="Saluran air">'
    isi = f'<p>Saluran air di tepi jalan sudah bersih.</p><p><a href="/unit/">Unit</a> {gambar}</p>'
    return perbarui(versi, pemeran, judul="Saluran air dibersihkan", ringkasan="Tiga ratus meter.", isi=isi)


@pytest.fixture
def dunia_umum(pemeran):
    orang = (pemeran.dpupr, pemeran.operator)
    buat_draf(*orang, judul="Rahasia draf")
    buat_ajuan(*orang, judul="Rahasia ajuan")
    buat_terbit(*orang, pemeran.verifikator, judul="Rahasia besok", jadwal_terbit=timezone.now() + timedelta(days=1))
    rahasia = _berkas_layak(*orang, nama="rahasia.pdf", baris=["Rahasia dapur"])
    buat_informasi_ajuan(*orang, judul="Rahasia informasi", berkas=rahasia)
    ditarik = buat_terbit(*orang, pemeran.verifikator, judul="Rahasia ditarik")
    jalankan(ditarik, "tarik", pelaku=pemeran.penanggung_jawab, waktu=NANTI, **TARIK)
    berkas = _berkas_layak(*orang)
    informasi = buat_informasi_terbit(*orang, pemeran.verifikator, ringkasan="Capaian dinas.", berkas=berkas)
    return DuniaUmum(_berita(pemeran), informasi, ditarik, berkas, rahasia)
