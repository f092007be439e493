"""The statistics for programs say what the page says, field by field."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alur.mesin import jalankan
from laporan.api import CONTOH_STATISTIK, BentukHitung, BentukKelas, BentukMasa, BentukStatistik, BentukUnit
from tests.pabrik import buat_terbit
from tests.pabrik_informasi import buat_informasi_terbit


@pytest.fixture
def terbit(pemeran):
    waktu = timezone.now() - timedelta(days=1)
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, waktu=waktu)
    return buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, waktu=waktu)


def test_angka_menurut_kelas_dan_unit(terbit, client):
    isi = client.get("/api/v1/statistik/?tahun=semua").json()
    assert (isi["tahun"], isi["terbitan"]["jumlah"], isi["unit_menerbitkan"], isi["dari_unit"]) == (None, 2, 1, 5)
    assert isi["kelas"][0] == {"klasifikasi": "berkala", "jumlah": 1, "dari_informasi_publik": 1}
    satu = {"berita": 1, "kegiatan": 0, "pengumuman": 0, "informasi": 1, "jumlah": 2}
    assert isi["unit"][0] == {**satu, "unit": "dpupr", "nama": "Unit dpupr"}


def test_jawaban_bertanda_sampai_ada_yang_berubah(terbit, pemeran, client):
    tanda = client.get("/api/v1/statistik/?tahun=semua").headers["ETag"]
    sama = client.get("/api/v1/statistik/?tahun=semua", headers={"if-none-match": tanda}).status_code
    isian = {"alasan_tarik": "data_pribadi", "keterangan_tarik": "Memuat nomor telepon warga."}
    jalankan(terbit, "tarik", pelaku=pemeran.operator, waktu=timezone.now(), **isian)
    sesudah = client.get("/api/v1/statistik/?tahun=semua", headers={"if-none-match": tanda})
    assert (sama, sesudah.status_code, sesudah.json()["terbitan"]["jumlah"]) == (304, 200, 1)


@pytest.mark.parametrize(
    ("tahun", "kalimat"),
    [
        ("dua", "empat angka"),
        ("1999", "Pilih tahun dari 2008"),
        ("2999", "Pilih tahun dari 2008"),
        ("", "empat angka"),
        ("٢٠٢٦", "empat angka"),
    ],
)
def test_tahun_keliru_ditolak_dengan_kalimat(tahun, kalimat, db, client):
    jawaban = client.get("/api/v1/statistik/", {"tahun": tahun})
    assert jawaban.status_code == 400 and kalimat in jawaban.json()["galat"]


def test_tahun_tanpa_terbitan_dijawab_nol(db, client):
    isi = client.get("/api/v1/statistik/?tahun=2010").json()
    assert (isi["tahun"], isi["terbitan"]["jumlah"], len(isi["masa"]), isi["unit"]) == (2010, 0, 12, [])


@pytest.mark.parametrize(
    ("bentuk", "contoh"),
    [
        (BentukStatistik, CONTOH_STATISTIK),
        (BentukHitung, CONTOH_STATISTIK["terbitan"]),
        (BentukKelas, CONTOH_STATISTIK["kelas"][0]),
        (BentukMasa, CONTOH_STATISTIK["masa"][0]),
        (BentukUnit, CONTOH_STATISTIK["unit"][0]),
    ],
)
def test_contoh_jawaban_memuat_tepat_medannya(bentuk, contoh):
    assert set(contoh) == set(bentuk().fields)
