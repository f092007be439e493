"""Boxes of a form, moments, and words: days are counted in WIB."""

from datetime import date, datetime, time

import pytest
from django.utils.translation import override

from informasi.kegiatan.waktu import kata_waktu, susun_waktu, urai_waktu
from kalender.hari import WIB

KOTAK = [
    {"tanggal": date(2026, 12, 6), "jam": None, "sampai_tanggal": None, "sampai_jam": None},
    {"tanggal": date(2026, 12, 6), "jam": None, "sampai_tanggal": date(2026, 12, 8), "sampai_jam": None},
    {"tanggal": date(2026, 12, 6), "jam": time(8), "sampai_tanggal": None, "sampai_jam": None},
    {"tanggal": date(2026, 12, 6), "jam": time(8), "sampai_tanggal": None, "sampai_jam": time(11)},
    {"tanggal": date(2026, 12, 31), "jam": time(20), "sampai_tanggal": date(2027, 1, 1), "sampai_jam": time(1)},
]
KATA = [
    "Minggu, 6 Desember 2026",
    "Minggu, 6 Desember 2026 sampai Selasa, 8 Desember 2026",
    "Minggu, 6 Desember 2026, pukul 08.00 WIB",
    "Minggu, 6 Desember 2026, pukul 08.00–11.00 WIB",
    "Kamis, 31 Desember 2026, pukul 20.00 WIB sampai Jumat, 1 Januari 2027, pukul 01.00 WIB",
]


@pytest.mark.parametrize("kotak", KOTAK, ids=KATA)
def test_isian_kembali_seperti_diketik(kotak):
    assert urai_waktu(*susun_waktu(**kotak)) == kotak


@pytest.mark.parametrize(("kotak", "kata"), list(zip(KOTAK, KATA, strict=True)), ids=KATA)
def test_waktu_terbaca_sebagai_kalimat(kotak, kata):
    assert kata_waktu(*susun_waktu(**kotak)) == kata


def test_tanpa_jam_berarti_sepanjang_hari():
    mulai, selesai, seharian = susun_waktu(date(2026, 12, 6))
    assert (mulai.hour, selesai.hour, seharian) == (0, 23, True)


def test_tanpa_tanggal_tidak_ada_waktu():
    assert susun_waktu(None, time(8)) == (None, None, False)


def test_tengah_malam_wib_bukan_hari_sebelumnya():
    assert susun_waktu(date(2027, 1, 1), time(0, 0))[0] == datetime(2027, 1, 1, tzinfo=WIB)


def test_pembaca_bahasa_inggris_membaca_jam_dengan_titik_dua():
    with override("en"):
        kata = kata_waktu(*susun_waktu(**KOTAK[3]))
    assert "08:00–11:00 WIB" in kata
