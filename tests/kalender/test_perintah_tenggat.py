"""`manage.py hitung_tenggat`: a contract with outside programs."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from kalender.demo import muat
from tests.pabrik import SENIN


@pytest.fixture
def demo(db):
    """The demo's calendar, 2023 to 2027."""
    muat(SENIN)


def hitung(*argumen):
    tampung = StringIO()
    call_command("hitung_tenggat", *argumen, stdout=tampung)
    return tampung.getvalue().splitlines()


@pytest.mark.parametrize(
    ("argumen", "jatuh_tempo"),
    [
        (["JAWABAN", "2026-03-10"], "2026-03-31"),
        (["JAWABAN", "2026-03-10", "--perpanjang"], "2026-04-10"),
        (["JAWABAN", "2027-03-01"], "2027-03-23"),
        (["JAWABAN", "2023-04-17"], "2023-05-09"),
        (["JAWABAN", "2024-04-05"], "2024-04-29"),
        (["KETIDAKLENGKAPAN", "2025-08-14"], "2025-08-20"),
        (["JAWABAN", "2026-12-21"], "2027-01-08"),
        (["BUKA_DIK", "2026-12-31"], "2026-11-17"),
    ],
)
def test_baris_pertama_ialah_tanggal_jatuh_tempo(argumen, jatuh_tempo, demo):
    assert hitung(*argumen)[0] == jatuh_tempo


def test_tiap_hari_berikutnya_disebut_dengan_alasannya(demo):
    assert hitung("KETIDAKLENGKAPAN", "2026-04-30")[1:] == [
        "2026-04-30 Kamis  hari ke-0 (permohonan diterima), tidak dihitung",
        "2026-05-01 Jumat  Libur nasional: Hari Buruh Internasional",
        "2026-05-02 Sabtu  Sabtu",
        "2026-05-03 Minggu Minggu",
        "2026-05-04 Senin  hari kerja ke-1",
        "2026-05-05 Selasa hari kerja ke-2",
        "2026-05-06 Rabu   hari kerja ke-3",
    ]


def test_hari_libur_perkiraan_disebut(demo):
    baris = hitung("JAWABAN", "2027-03-01")
    assert "Dapat berubah: hari libur 2027-03-10 masih perkiraan." in baris


def test_kasasi_menyebut_batas_hari_kalender(demo):
    assert hitung("KASASI", "2026-11-02")[-1] == "Paling aman sebelum 2026-11-16 berakhir (hari kalender)."


@pytest.mark.parametrize(
    ("argumen", "kalimat"),
    [
        (["JAWAB", "2026-03-10"], "Aturan JAWAB tidak dikenal"),
        (["JAWABAN", "10-03-2026"], "Tulis seperti 2026-11-24"),
        (["JAWABAN", "2026-02-30"], "Tulis seperti 2026-11-24"),
        (["GUGATAN", "2026-03-10", "--perpanjang"], "GUGATAN tidak dapat diperpanjang"),
        (["JAWABAN", "2027-12-30"], "Kalender tahun 2028 belum lengkap"),
        (["JAWABAN", "2022-12-30"], "Kalender tahun 2022 belum lengkap"),
        (["JAWABAN", "9999-12-31"], "Kalender tahun 9999 belum lengkap"),
        (["BUKA_DIK", "0001-01-01"], "Kalender tahun 1 belum lengkap"),
    ],
)
def test_masukan_yang_salah_dijawab_dengan_kalimat(argumen, kalimat, demo):
    with pytest.raises(CommandError, match=kalimat):
        hitung(*argumen)


def test_demo_dapat_dimuat_dua_kali(demo, django_assert_max_num_queries):
    with django_assert_max_num_queries(100):
        muat(SENIN)
