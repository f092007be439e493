"""Counts of requests and objections in the API: nothing that points at a person."""

from datetime import date

import pytest

from alur.mesin import jalankan
from permohonan.layanan import PEMOHON
from permohonan.models import Permohonan
from permohonan.register.hitung import Angka, angka
from permohonan.register.statistik import statistik
from permohonan.status import HasilButir
from tests.pabrik import SENIN
from tests.pabrik_perkara import BUTIR, DATA_DIRI, NILAI, buat_dijawab, buat_permohonan, buat_petugas

TAHUN = SENIN.year
ALAMAT = "/api/v1/permohonan-statistik/"


@pytest.fixture
def petugas(pemeran):
    return buat_petugas(pemeran)


def test_hitungan_tepat_waktu_membandingkan_hari_wib(petugas, pemeran):
    buat_dijawab(petugas, pemeran.ppid)
    telat = buat_dijawab(petugas, pemeran.ppid)
    Permohonan.objects.filter(pk=telat.pk).update(jatuh_tempo=date(TAHUN, 1, 1))
    buat_permohonan()
    assert angka(Permohonan.objects.all()) == Angka(masuk=3, dijawab=2, tepat_waktu=1)


def test_hasil_tetap_terhitung_setelah_informasi_diserahkan(petugas, pemeran):
    satu = buat_dijawab(petugas, pemeran.ppid)
    jalankan(satu, "serahkan", pelaku=petugas, waktu=SENIN, cara_serah="Diambil langsung di meja layanan")
    pemegang = {"hasil": HasilButir.TIDAK_DIKUASAI, "nilai_butir": {"pemegang": "Provinsi Banten"}}
    buat_dijawab(petugas, pemeran.ppid, **pemegang)
    assert statistik(TAHUN)["hasil"] == [
        {"hasil": "dikabulkan_seluruhnya", "jumlah": 1},
        {"hasil": "tidak_dikuasai", "jumlah": 1},
    ]


def test_statistik_menurut_semester_dan_kanal(db):
    buat_permohonan()
    buat_permohonan(kanal="loket", pelaku=PEMOHON)
    angka_dua = {"masuk": 2, "dijawab": 0, "tepat_waktu": 0}
    assert statistik(None)["semester"] == [{"tahun": TAHUN, "semester": 1 + (SENIN.month > 6), **angka_dua}]
    assert statistik(None)["kanal"] == [{"kanal": "loket", "jumlah": 1}, {"kanal": "web", "jumlah": 1}]


def test_api_menjawab_304_bila_belum_berubah(db, client):
    buat_permohonan()
    tanda = client.get(ALAMAT).headers["ETag"]
    assert client.get(ALAMAT, headers={"If-None-Match": tanda}).status_code == 304


def test_api_tanpa_data_pribadi_dan_tanpa_kata_pemohon(db, client):
    buat_permohonan()
    isi = client.get(f"{ALAMAT}?tahun=semua").text
    assert not [r for r in (*DATA_DIRI.values(), NILAI["tujuan"], BUTIR[0]["uraian"]) if r in isi]


def test_api_menolak_tahun_yang_asing(db, client):
    assert client.get(f"{ALAMAT}?tahun=1999").status_code == 400


def test_kueri_api_tetap_dengan_baris_sepuluh_kali_lipat(db, client, django_assert_max_num_queries):
    for _ in range(10):
        buat_permohonan()
    with django_assert_max_num_queries(12):
        client.get(f"{ALAMAT}?tahun=semua")
