"""Which days are hari kerja (domain 7, R2)."""

from datetime import date

import pytest

from kalender.hari_kerja import Kalender, KalenderBelumLengkap, Libur
from tests.kalender.kalender_uji import KALENDER, dengan_libur


@pytest.mark.parametrize(
    ("hari", "alasan"),
    [
        (date(2026, 3, 17), ""),
        (date(2026, 3, 18), "Cuti bersama: Libur 0318"),
        (date(2026, 3, 19), "Libur nasional: Libur 0319"),
        (date(2026, 3, 21), "Libur nasional: Libur 0321"),
        (date(2026, 11, 28), "Sabtu"),
        (date(2026, 11, 29), "Minggu"),
        (date(2027, 3, 10), "Libur nasional: Libur 0310 (perkiraan, belum dikonfirmasi)"),
    ],
)
def test_tiap_hari_libur_menyebut_alasannya(hari, alasan):
    assert KALENDER.alasan_libur(hari) == alasan


def test_cuti_bersama_bukan_hari_kerja():
    assert not KALENDER.hari_kerja(date(2026, 3, 20))


def test_libur_daerah_bukan_hari_kerja():
    assert not dengan_libur(date(2026, 8, 10)).hari_kerja(date(2026, 8, 10))


def test_hari_kerja_fleksibel_tetap_hari_kerja():
    assert [KALENDER.hari_kerja(date(2025, 12, h)) for h in (29, 30, 31)] == [True] * 3


@pytest.mark.parametrize("hari", [date(2024, 12, 31), date(2028, 1, 1), date.max, date.min])
def test_hari_di_tahun_yang_belum_lengkap_ditolak(hari):
    with pytest.raises(KalenderBelumLengkap, match=f"Kalender tahun {hari.year} belum lengkap"):
        KALENDER.hari_kerja(hari)


def test_penolakan_menyebut_apa_yang_perlu_dilakukan():
    with pytest.raises(KalenderBelumLengkap, match="PPID Utama perlu melengkapi hari libur 2028 di Meja"):
        KALENDER.hari_kerja(date(2028, 2, 1))


def test_tahun_yang_berisi_libur_tetapi_belum_lengkap_ditolak():
    kalender = Kalender({date(2028, 1, 3): Libur("Libur", "Libur nasional")}, frozenset())
    with pytest.raises(KalenderBelumLengkap):
        kalender.hari_kerja(date(2028, 1, 4))


def test_hari_kerja_sebelum_hari_kerja_ialah_hari_itu_sendiri():
    assert KALENDER.hari_kerja_sebelum(date(2026, 3, 17)) == date(2026, 3, 17)


def test_hari_kerja_sebelum_libur_panjang():
    assert KALENDER.hari_kerja_sebelum(date(2026, 3, 24)) == date(2026, 3, 17)


@pytest.mark.parametrize(
    ("dari", "sampai", "hari"),
    [
        (date(2027, 3, 1), date(2027, 3, 31), (date(2027, 3, 10), date(2027, 3, 11))),
        (date(2027, 3, 1), date(2027, 3, 8), (date(2027, 3, 10),)),
        (date(2027, 3, 13), date(2027, 3, 19), (date(2027, 3, 11),)),
        (date(2027, 3, 1), date(2027, 3, 7), ()),
        (date(2026, 1, 1), date(2026, 12, 31), ()),
    ],
)
def test_perkiraan_yang_dapat_menggeser_hitungan_disebut(dari, sampai, hari):
    assert KALENDER.belum_pasti(dari, sampai) == hari


def test_hari_kerja_dihitung_sesudah_hari_pertama_sampai_hari_terakhir():
    kalender = Kalender({}, frozenset({2026}))
    senin, minggu = date(2026, 11, 2), date(2026, 11, 8)
    assert [kalender.jumlah_hari_kerja(senin, s) for s in (senin, minggu, date(2026, 11, 1))] == [0, 4, 0]
