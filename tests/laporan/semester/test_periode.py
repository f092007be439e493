"""Half-years and the last day of their report. Pure but for the calendar."""

from datetime import date

import pytest

from laporan.semester.angka import median, persen, rerata
from laporan.semester.jadwal import anak_tangga
from laporan.semester.periode import Periode, baca_periode, daftar_periode, periode_dari, terakhir_berakhir
from laporan.semester.tampil import teks_nilai


@pytest.mark.parametrize(
    ("hari", "kini", "ditunggu"),
    [
        (date(2026, 6, 30), (2026, 1), (2025, 2)),
        (date(2026, 7, 1), (2026, 2), (2026, 1)),
        (date(2026, 12, 31), (2026, 2), (2026, 1)),
        (date(2027, 1, 1), (2027, 1), (2026, 2)),
    ],
)
def test_semester_berganti_pada_harinya(hari, kini, ditunggu):
    assert periode_dari(hari) == Periode(*kini)
    assert terakhir_berakhir(hari) == Periode(*ditunggu)


def test_batas_semester_menurut_wib():
    awal, sesudah = Periode(2026, 1).saat
    assert (awal.isoformat(), sesudah.isoformat()) == ("2026-01-01T00:00:00+07:00", "2026-07-01T00:00:00+07:00")
    assert not Periode(2026, 1).berakhir_pada(date(2026, 6, 30))
    assert Periode(2026, 1).berakhir_pada(date(2026, 7, 1))


@pytest.mark.parametrize(("tahun", "semester"), [(2026, 3), (2026, 0), (2007, 2), (2027, 1), (2026, 2), (10**30, 1)])
def test_semester_yang_belum_mulai_atau_tidak_ada_ditolak(tahun, semester):
    assert baca_periode(tahun, semester, date(2026, 6, 30)) is None


def test_daftar_semester_mundur_dari_yang_berjalan():
    assert daftar_periode(date(2026, 3, 1), 3) == [Periode(2026, 1), Periode(2025, 2), Periode(2025, 1)]


def test_rata_rata_dari_tiada_berbunyi_tidak_ada():
    assert (rerata([]), median([]), persen(0, 0)) == (None, None, None)
    assert (rerata([1, 2, 2]), median([5, 1, 2, 4]), median([3, 1, 2]), persen(1, 3)) == (1.7, 3.0, 2, 33.3)
    assert [teks_nilai(None, s) for s in ("", "hk", "%")] == ["tidak ada"] * 3
    assert teks_nilai(3.5, "hk") == "3,5 hari kerja" and teks_nilai(2_000_000, "rp") == "Rp2.000.000"


def test_jatuh_tempo_sepuluh_hari_kerja_sesudah_semester(db):
    # No day off is known to the test's calendar: weekends only. 30 June 2026 is a Tuesday.
    assert Periode(2026, 1).jatuh_tempo() == date(2026, 7, 14)


def test_anak_tangga_pengingat(db):
    batas = date(2026, 7, 14)
    hari = {date(2026, 7, 1): 1, date(2026, 7, 8): 1, date(2026, 7, 9): 2, batas: 2}
    hari |= {date(2026, 7, 15): 3, date(2026, 7, 20): 3, date(2026, 7, 21): 4, date(2026, 12, 1): 4}
    assert {h: anak_tangga(batas, h) for h in hari} == hari
