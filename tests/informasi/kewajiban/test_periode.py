"""Periods of the calendar, the day a duty falls due, and which paper counts for which period. Pure."""

from calendar import monthrange
from datetime import date, timedelta

import pytest

from informasi.kewajiban.cocok import Umuman, umuman_periode, umuman_sejak
from informasi.kewajiban.periode import (
    jatuh_lagi,
    jatuh_tempo,
    kata_periode,
    periode_pada,
    periode_setahun,
    sebelum,
    sesudah,
)

BULAN = (1, 3, 6, 12)
SETIAP_HARI = [date(2027, 1, 1) + timedelta(days=n) for n in range(0, 800, 7)]


@pytest.mark.parametrize("bulan", BULAN)
def test_periode_memuat_harinya_dan_bersambung(bulan):
    for hari in SETIAP_HARI:
        periode = periode_pada(bulan, hari)
        assert periode.awal <= hari <= periode.akhir
        assert sesudah(periode, bulan).awal == periode.akhir + timedelta(days=1)
        assert sebelum(sesudah(periode, bulan), bulan) == periode


@pytest.mark.parametrize("bulan", BULAN)
def test_periode_setahun_menutup_tahun_kabisat(bulan):
    semua = periode_setahun(bulan, 2028)
    assert (semua[0].awal, semua[-1].akhir) == (date(2028, 1, 1), date(2028, 12, 31))
    assert sum((p.akhir - p.awal).days + 1 for p in semua) == 366


@pytest.mark.parametrize("tahun", [2026, 2027, 2028])
def test_jatuh_tempo_selalu_akhir_bulan_sesudahnya(tahun):
    for bulan in range(1, 13):
        jatuh = jatuh_tempo(date(tahun, bulan, monthrange(tahun, bulan)[1]))
        assert (jatuh.year, jatuh.month) == ((tahun, bulan + 1) if bulan < 12 else (tahun + 1, 1))
        assert (jatuh + timedelta(days=1)).day == 1


@pytest.mark.parametrize(
    ("akhir", "jatuh"),
    [
        (date(2027, 1, 31), date(2027, 2, 28)),
        (date(2028, 1, 31), date(2028, 2, 29)),
        (date(2028, 2, 29), date(2028, 3, 31)),
        (date(2026, 6, 30), date(2026, 7, 31)),
        (date(2026, 8, 31), date(2026, 9, 30)),
        (date(2026, 12, 31), date(2027, 1, 31)),
    ],
)
def test_jatuh_tempo_pada_ujung_bulan(akhir, jatuh):
    assert jatuh_tempo(akhir) == jatuh


def test_yang_selama_berlaku_ditanyakan_lagi_setahun_kemudian():
    assert jatuh_lagi(date(2027, 2, 28), 12) == date(2028, 2, 29)
    assert jatuh_lagi(date(2026, 11, 2), 12) == date(2027, 11, 30)


@pytest.mark.parametrize(
    ("awal", "akhir", "kata"),
    [
        (date(2025, 1, 1), date(2025, 12, 31), "2025"),
        (date(2026, 1, 1), date(2026, 6, 30), "semester 1 2026"),
        (date(2026, 10, 1), date(2026, 12, 31), "triwulan 4 2026"),
        (date(2026, 3, 1), date(2026, 3, 31), "Maret 2026"),
    ],
)
def test_periode_disebut_seperti_orang_menyebutnya(awal, akhir, kata):
    assert kata_periode(awal, akhir) == kata


def terbit(tahun, bulan, sejak_tahun=None):
    awal = date(sejak_tahun or tahun, bulan, 1)
    return Umuman(tahun, awal, awal, awal.replace(day=20), konten=bulan)


def terpenuhi(bulan, tahun, umuman):
    """Which periods of the year are fulfilled, as a list of truths."""
    return [umuman_periode(p, bulan, umuman) is not None for p in periode_setahun(bulan, tahun)]


def test_setahun_dipenuhi_dokumen_tahun_itu_kapan_pun_terbitnya():
    assert terpenuhi(12, 2025, [terbit(2025, 3, 2026)]) == [True]
    assert terpenuhi(12, 2025, [terbit(2024, 5, 2025)]) == [False]


@pytest.mark.parametrize(
    ("umuman", "harapan"),
    [
        ([terbit(2026, 4)], [True, False]),  # while the first half runs
        ([terbit(2026, 7)], [True, False]),  # after its end
        ([terbit(2026, 4), terbit(2026, 7)], [True, True]),
        ([terbit(2026, 1, 2027)], [False, True]),  # the last that ended, though the first is missing
        ([terbit(2026, 1, 2027), terbit(2026, 2, 2027)], [True, True]),
        ([terbit(2026, 12, 2025)], [True, False]),  # before the year began
        ([terbit(2025, 3, 2026)], [False, False]),  # about another year
    ],
)
def test_tiap_semester_butuh_dokumennya_sendiri(umuman, harapan):
    assert terpenuhi(6, 2026, umuman) == harapan


def test_agenda_bulanan_boleh_datang_lebih_dulu():
    tepat = [terbit(2026, 12, 2025), *[terbit(2026, bulan) for bulan in range(1, 12)]]
    assert terpenuhi(1, 2026, tepat) == [True] * 12


def test_agenda_bulan_lalu_diisi_sebelum_bulan_ini():
    assert terpenuhi(1, 2026, [terbit(2026, 3)])[:4] == [False, True, False, False]


def test_teks_tetap_terpenuhi_pembaruan_terakhir():
    lama, baru = terbit(2024, 5), terbit(2024, 2, 2026)
    assert umuman_sejak(date(2026, 1, 1), [lama, baru]) is baru
    assert umuman_sejak(date(2026, 1, 1), [lama]) is None
