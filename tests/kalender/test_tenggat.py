"""Deadlines a clerk can check on a wall calendar (domain 7, R1-R5)."""

from datetime import UTC, date, datetime, timedelta

import pytest

from kalender.aturan import ATURAN
from kalender.hari import WIB, tanggal
from kalender.hari_kerja import Kalender, KalenderBelumLengkap
from kalender.tenggat import hitung, lewat
from tests.kalender.kalender_uji import KALENDER, hari_kerja_di_antara

# rule, day 0, extended, last day. Counted by hand on the decrees' calendar.
CONTOH = [
    # An ordinary week, and one that ends on a Friday.
    ("JAWABAN", "2026-11-02", False, "2026-11-16"),
    ("JAWABAN", "2026-11-02", True, "2026-11-25"),
    ("KETIDAKLENGKAPAN", "2026-11-02", False, "2026-11-05"),
    ("KELENGKAPAN", "2026-11-04", False, "2026-11-09"),
    ("KONFIRMASI_SERTA_MERTA", "2026-11-06", False, "2026-11-09"),
    # Received on Saturday and on Sunday: day 0 is that date, day 1 is Monday (R5).
    ("KETIDAKLENGKAPAN", "2026-11-07", False, "2026-11-11"),
    ("KETIDAKLENGKAPAN", "2026-11-08", False, "2026-11-11"),
    # Lebaran 2026: 18-24 March are Nyepi, Idul Fitri and cuti bersama.
    ("JAWABAN", "2026-03-10", False, "2026-03-31"),
    ("JAWABAN", "2026-03-10", True, "2026-04-10"),
    ("KETIDAKLENGKAPAN", "2026-03-16", False, "2026-03-26"),
    ("KETIDAKLENGKAPAN", "2026-03-17", False, "2026-03-27"),
    ("KETIDAKLENGKAPAN", "2026-03-20", False, "2026-03-27"),
    ("KETIDAKLENGKAPAN", "2026-03-24", False, "2026-03-27"),
    ("KETIDAKLENGKAPAN", "2026-03-25", False, "2026-03-30"),
    # Lebaran 2027: 8-12 and 15 March, estimated.
    ("KETIDAKLENGKAPAN", "2027-03-04", False, "2027-03-17"),
    ("KETIDAKLENGKAPAN", "2027-03-05", False, "2027-03-18"),
    ("KETIDAKLENGKAPAN", "2027-03-15", False, "2027-03-18"),
    ("JAWABAN", "2027-03-05", False, "2027-03-31"),
    ("JAWABAN", "2027-03-01", False, "2027-03-23"),
    # Across the end of the year: Christmas, its cuti bersama and New Year.
    ("JAWABAN", "2026-12-21", False, "2027-01-08"),
    ("JAWABAN", "2026-12-31", False, "2027-01-18"),
    ("KETIDAKLENGKAPAN", "2025-12-24", False, "2025-12-31"),
    ("LAPORAN_SEMESTER", "2026-06-30", False, "2026-07-14"),
    ("LAPORAN_SEMESTER", "2026-12-31", False, "2027-01-18"),
    # Cuti bersama added in the middle of 2025 (18 August).
    ("KETIDAKLENGKAPAN", "2025-08-14", False, "2025-08-20"),
    # Long ones.
    ("TANGGAPAN_KEBERATAN", "2026-05-04", False, "2026-06-23"),
    ("PENGAJUAN_SENGKETA", "2026-05-11", False, "2026-06-05"),
    ("MEDIASI", "2026-11-02", False, "2026-11-20"),
    ("MEDIASI", "2026-11-02", True, "2026-12-01"),
    ("PENYELESAIAN_SENGKETA", "2026-06-30", False, "2026-11-19"),
    # Backwards: the last day that is still 30 hari kerja before the end.
    ("BUKA_DIK", "2026-12-31", False, "2026-11-17"),
    ("BUKA_DIK", "2027-01-04", False, "2026-11-18"),
]


@pytest.mark.parametrize(("kode", "mulai", "perpanjang", "jatuh_tempo"), CONTOH)
def test_contoh_hitungan_tangan(kode, mulai, perpanjang, jatuh_tempo):
    hasil = hitung(KALENDER, kode, date.fromisoformat(mulai), perpanjang=perpanjang)
    assert hasil.jatuh_tempo == date.fromisoformat(jatuh_tempo)


def test_hari_peristiwa_adalah_hari_ke_nol():
    hari = hitung(KALENDER, "JAWABAN", date(2026, 11, 2)).hari[0]
    assert (hari.tanggal, hari.dihitung) == (date(2026, 11, 2), False)
    assert hari.alasan == "hari ke-0 (permohonan diterima), tidak dihitung"


def test_rincian_menyebut_tiap_hari_dan_alasannya():
    hasil = hitung(KALENDER, "KETIDAKLENGKAPAN", date(2026, 4, 30))
    assert [(h.tanggal.day, h.dihitung, h.alasan) for h in hasil.hari[1:]] == [
        (1, False, "Libur nasional: Libur 0501"),
        (2, False, "Sabtu"),
        (3, False, "Minggu"),
        (4, True, "hari kerja ke-1"),
        (5, True, "hari kerja ke-2"),
        (6, True, "hari kerja ke-3"),
    ]


def test_perpanjangan_melanjutkan_hitungan_yang_sama():
    biasa, panjang = (hitung(KALENDER, "JAWABAN", date(2026, 3, 10), perpanjang=p) for p in (False, True))
    assert panjang.hari[: len(biasa.hari)] == biasa.hari


def test_hitungan_mundur_tidak_menghitung_hari_berakhirnya():
    hari = hitung(KALENDER, "BUKA_DIK", date(2026, 12, 31)).hari
    assert [hari[0].dihitung, hari[1].tanggal, hari[1].alasan] == [False, date(2026, 12, 30), "hari kerja ke-1"]


def test_kasasi_memperingatkan_menurut_hari_kalender():
    assert hitung(KALENDER, "KASASI", date(2026, 11, 2)).peringatan == date(2026, 11, 16)


def test_peringatan_kasasi_di_hari_libur_maju_ke_hari_kerja_sebelumnya():
    assert hitung(KALENDER, "KASASI", date(2026, 3, 9)).peringatan == date(2026, 3, 17)


def test_aturan_lain_tanpa_peringatan_hari_kalender():
    assert hitung(KALENDER, "GUGATAN", date(2026, 11, 2)).peringatan is None


def test_tenggat_lewat_hari_perkiraan_menyebut_harinya():
    hasil = hitung(KALENDER, "JAWABAN", date(2027, 3, 1))
    assert hasil.belum_pasti == (date(2027, 3, 10), date(2027, 3, 11))


def test_tenggat_jauh_dari_hari_perkiraan_pasti():
    assert hitung(KALENDER, "JAWABAN", date(2026, 3, 10)).belum_pasti == ()


@pytest.mark.parametrize("kode", ATURAN)
def test_hitungan_berhenti_di_tahun_yang_belum_lengkap(kode):
    akhir = date(2025, 1, 2) if kode == "BUKA_DIK" else date(2027, 12, 31)
    with pytest.raises(KalenderBelumLengkap):
        hitung(KALENDER, kode, akhir)


def test_tahun_hari_ke_nol_juga_harus_lengkap():
    with pytest.raises(KalenderBelumLengkap, match="2024"):
        hitung(KALENDER, "JAWABAN", date(2024, 12, 31))


def test_kalender_kosong_tidak_menebak():
    with pytest.raises(KalenderBelumLengkap):
        hitung(Kalender({}, frozenset()), "JAWABAN", date(2026, 11, 2))


def test_batas_ialah_detik_terakhir_hari_itu_menurut_wib():
    batas = hitung(KALENDER, "JAWABAN", date(2026, 11, 2)).batas
    assert batas.astimezone(UTC) == datetime(2026, 11, 16, 16, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("waktu", "sudah"),
    [
        (datetime(2026, 11, 16, 16, 59, 59, 999_999, tzinfo=UTC), False),
        (datetime(2026, 11, 16, 17, 0, tzinfo=UTC), True),
        (datetime(2026, 11, 16, 23, 59, 59, tzinfo=WIB), False),
        (datetime(2026, 11, 17, 0, 0, tzinfo=WIB), True),
    ],
)
def test_hari_terakhir_berlaku_sampai_tengah_malam_wib(waktu, sudah):
    assert lewat(date(2026, 11, 16), waktu) is sudah


def test_permohonan_sebelum_dan_sesudah_tengah_malam_wib_berbeda_hari_ke_nol():
    tengah_malam = datetime(2026, 11, 2, 17, 0, tzinfo=UTC)
    sebelum, sesudah = (
        hitung(KALENDER, "JAWABAN", tanggal(w)).jatuh_tempo for w in (tengah_malam - timedelta(seconds=1), tengah_malam)
    )
    assert (sebelum, sesudah) == (date(2026, 11, 16), date(2026, 11, 17))


def test_hasil_sama_dengan_hitungan_paling_polos():
    hasil = hitung(KALENDER, "PENYELESAIAN_SENGKETA", date(2026, 1, 2))
    assert len(hari_kerja_di_antara(KALENDER, date(2026, 1, 2), hasil.jatuh_tempo)) == 100
