"""What needs no database: days of the year's report, rungs of its reminders, the units' words put together."""

from datetime import date
from types import SimpleNamespace

import pytest

from laporan.models.tahunan import PANJANG
from laporan.tahunan.jadwal import anak_tangga
from laporan.tahunan.periode import Setahun, baca_tahun
from laporan.tahunan.susun import BAGIAN, BLOK, LABEL
from laporan.tahunan.usulan import SISANYA, himpun


class Unit(SimpleNamespace):
    def __str__(self):
        return self.nama


def test_tahun_berakhir_31_desember_dan_dilaporkan_sampai_31_maret():
    tahun = Setahun(2026)
    assert (tahun.awal, tahun.akhir, tahun.jatuh_tempo()) == (
        date(2026, 1, 1),
        date(2026, 12, 31),
        date(2027, 3, 31),
    )
    assert [tahun.berakhir_pada(date(2026, 12, 31)), tahun.berakhir_pada(date(2027, 1, 1))] == [False, True]
    assert [str(saat) for saat in tahun.saat] == ["2026-01-01 00:00:00+07:00", "2027-01-01 00:00:00+07:00"]


@pytest.mark.parametrize(("tahun", "ada"), [(2007, False), (2008, True), (2026, True), (2027, False)])
def test_tahun_dari_undang_undang_sampai_tahun_berjalan(tahun, ada):
    assert (baca_tahun(tahun, date(2026, 11, 2)) is not None) == ada


@pytest.mark.parametrize(
    ("hari", "anak"),
    [
        (date(2027, 2, 28), 0),
        (date(2027, 3, 1), 1),
        (date(2027, 3, 23), 1),
        (date(2027, 3, 24), 2),
        (date(2027, 3, 30), 2),
        (date(2027, 3, 31), 3),
        (date(2028, 1, 5), 3),
    ],
)
def test_pengingat_tiga_puluh_dan_tujuh_hari_sebelumnya_dan_pada_harinya(hari, anak):
    assert anak_tangga(date(2027, 3, 31), hari) == anak


def test_enam_bagian_memuat_semua_naskah_dan_semua_tabel_sekali():
    assert [kunci for kunci, *_sisa in BAGIAN] == [
        "kebijakan",
        "pelaksanaan",
        "pelayanan",
        "sengketa",
        "kendala",
        "rekomendasi",
    ]
    assert sorted(m for *_satu, medan, _blok in BAGIAN for m in medan) == sorted(LABEL)
    assert sorted(b for *_satu, blok in BAGIAN for b in blok) == sorted(BLOK)


def test_kata_unit_yang_sama_ditulis_sekali_dan_yang_terbanyak_dahulu():
    a, b, c, d = (Unit(pk=n, nama=nama) for n, nama in enumerate(("DPUPR", "Dinkes", "Dindik", "Dishub")))
    isi = [(a, "Arsip\nbelum rapi."), (b, "Petugas berganti."), (c, "Petugas  berganti."), (a, " ")]
    assert himpun(isi) == "Petugas berganti. (Dinkes, Dindik)\nArsip belum rapi. (DPUPR)"
    assert himpun([(u, "Sama.") for u in (a, b, c, d)] + [(a, "Sama.")]) == "Sama. (4 unit)"


def test_usulan_yang_terlalu_panjang_dipotong_pada_kalimat_unit():
    isi = [(Unit(pk=n, nama=f"Unit {n}"), f"Kendala nomor {n}. " + "x" * 500) for n in range(20)]
    teks = himpun(isi)
    assert len(teks) <= PANJANG and teks.endswith(SISANYA) and teks.startswith("Kendala nomor 0.")
