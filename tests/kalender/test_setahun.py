"""A year laid out by month."""

from datetime import date

from kalender.setahun import setahun
from tests.kalender.kalender_uji import KALENDER, hari_kerja_di_antara

TAHUN = setahun(KALENDER, 2026)


def test_tiap_hari_setahun_tampak_sekali():
    hari = [k.tanggal for b in TAHUN for pekan in b.pekan for k in pekan if k]
    assert len(hari) == len(set(hari)) == 365


def test_pekan_mulai_hari_senin():
    assert all(k.tanggal.weekday() == n for b in TAHUN for pekan in b.pekan for n, k in enumerate(pekan) if k)


def test_hari_kerja_sebulan_sama_dengan_hitungan_polos():
    assert TAHUN[2].hari_kerja == len(hari_kerja_di_antara(KALENDER, date(2026, 2, 28), date(2026, 3, 31)))


def test_akhir_pekan_dan_hari_libur_dibedakan():
    maret = {k.tanggal.day: k for pekan in TAHUN[2].pekan for k in pekan if k}
    assert [(maret[h].libur, maret[h].alasan) for h in (7, 19, 21)] == [
        (False, "Sabtu"),
        (True, "Libur nasional: Libur 0319"),
        (True, "Libur nasional: Libur 0321"),
    ]


def test_perkiraan_ditandai():
    maret = setahun(KALENDER, 2027)[2]
    assert [k.tanggal.day for pekan in maret.pekan for k in pekan if k and k.perkiraan] == [10, 11]


def test_tahun_yang_belum_lengkap_tetap_dapat_ditampilkan():
    assert len(setahun(KALENDER, 2029)) == 12
