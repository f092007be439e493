"""The front page and the directory: true figures, living links, plain words when there is nothing yet."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from informasi.models import Terbitan
from opd.models import Unit
from ppid_portal.kanal import KANAL_LAIN
from ppid_portal.views.unit_daftar import nama_inti
from tests.pabrik import SENIN, buat_terbit
from tests.pabrik_halaman import buat_halaman_terbit
from tests.pabrik_informasi import buat_informasi_terbit

TUGAS = ("Cari dokumen", "Ajukan permohonan", "Cek status", "Tanya petugas")


def angka(client):
    konteks = client.get("/").context
    return konteks["jumlah_dokumen"], konteks["jumlah_berita"], konteks["unit_aktif"]


def daftar(client, kueri=""):
    return client.get(f"/unit/{kueri}")


def test_empat_tugas_memimpin_halaman(pemeran, client):
    halaman = client.get("/").content.decode()
    letak = [halaman.index(f"<strong>{tugas}</strong>") for tugas in TUGAS]
    assert letak == sorted(letak)


def test_beranda_kosong_menyebut_apa_yang_dapat_dilakukan(pemeran, client):
    halaman = client.get("/").content.decode()
    assert "Belum ada dokumen" in halaman and "Belum ada berita" in halaman and angka(client) == (0, 0, 0)


def test_angka_menghitung_yang_terbit(pemeran, client):
    waktu = timezone.now() - timedelta(days=2)
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, waktu=waktu)
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, waktu=waktu)
    assert angka(client) == (1, 1, 1)


def test_terbitan_lama_dan_halaman_tetap_bukan_tanda_unit_aktif(pemeran, client):
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, waktu=SENIN)
    Terbitan.objects.update(publik_sejak=timezone.now() - timedelta(days=31))
    buat_halaman_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, waktu=timezone.now() - timedelta(hours=2))
    assert angka(client) == (0, 1, 0)


def test_kaki_menyebut_hari_terbitan_terbaru(pemeran, client):
    tanpa = "Terakhir diperbarui" in client.get("/kontak/").content.decode()
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, waktu=SENIN)
    Terbitan.objects.update(tampil_sejak=datetime(2026, 11, 2, 20, tzinfo=UTC))
    kaki = client.get("/kontak/").content.decode().split("<footer")[1]
    assert not tanpa and 'Terakhir diperbarui <time datetime="2026-11-03">3 November 2026</time>' in kaki


def test_jumlah_unit_menghitung_yang_masih_ada(pemeran, client):
    semula = client.get("/").context["jumlah_unit"]
    Unit.objects.filter(slug="dinkes").update(berlaku_sampai=timezone.now().date() - timedelta(days=2))
    assert client.get("/").context["jumlah_unit"] == semula - 1


def test_kanal_lain_bertaut_ke_alamat_yang_dikenal(pemeran, client):
    halaman = client.get("/").content.decode()
    assert all(f'href="{kanal.alamat}"' in halaman for kanal in KANAL_LAIN)


def test_cari_unit_dari_beranda_tanpa_skrip(pemeran, client):
    assert 'action="/unit/"' in client.get("/").content.decode()
    assert pemeran.banten.nama in daftar(client, "?q=banten").content.decode()


@pytest.mark.parametrize(
    ("nama", "jenis", "inti"),
    [
        ("Kelurahan Banten", "kelurahan", "BANTEN"),
        ("Dinas Kesehatan", "dinas", "KESEHATAN"),
        ("Sekretariat Daerah", "sekretariat", "SEKRETARIAT DAERAH"),
        ("Kelurahan", "kelurahan", "KELURAHAN"),
    ],
)
def test_nama_inti_tanpa_kata_jenis(nama, jenis, inti):
    assert nama_inti(Unit(nama=nama, jenis=jenis)) == inti


def test_susunan_abjad_memuat_semua_unit_sekali_dan_berurut(pemeran, client):
    abjad = daftar(client, "?urut=abjad").context["abjad"]
    urut = [nama_inti(u) for _huruf, isi in abjad for u in isi]
    assert urut == sorted(urut) and len(urut) == Unit.objects.count()


def test_saringan_jenis_dan_nama_berlaku_juga_di_susunan_abjad(pemeran, client):
    abjad = daftar(client, "?urut=abjad&jenis=kelurahan&q=banten").context["abjad"]
    assert [u.slug for _huruf, isi in abjad for u in isi] == ["kelurahan-banten"]


def test_label_terakhir_terbit_jujur(pemeran, client):
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, waktu=SENIN)
    halaman = daftar(client, "?q=dpupr").content.decode()
    assert "Terakhir terbit" in halaman and "Belum menerbitkan apa pun" not in halaman
    assert "Belum menerbitkan apa pun" in daftar(client, "?q=dinkes").content.decode()


def test_terbit_besok_belum_disebut_terakhir_terbit(pemeran, client):
    besok = timezone.now() + timedelta(days=1)
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, jadwal_terbit=besok)
    assert "Belum menerbitkan apa pun" in daftar(client, "?q=dpupr").content.decode()


def test_nama_yang_tidak_ada_menawarkan_semua_unit(pemeran, client):
    assert "Tidak ada unit dengan nama itu" in daftar(client, "?q=antahberantah&urut=abjad").content.decode()
