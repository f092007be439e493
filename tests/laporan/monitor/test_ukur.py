"""The ladder as pure functions, and two years of it: whatever happens, each rung speaks once, on its day."""

import random
from datetime import date, datetime, time, timedelta

import pytest

from kalender.hari import WIB
from laporan.monitor.ukur import Ambang, Anak, Meter, Tingkat, anak_baru, baca, dilalui

AWAL = date(2026, 1, 1)
BAWAAN = Ambang()
HARI_ANAK = {14: 1, 21: 2, 30: 3, 45: 4, 60: 5}


def siang(hari):
    return datetime.combine(hari, time(12), WIB)


def bacaan(diam, *, ambang=BAWAAN, pernah=True):
    hari = AWAL + timedelta(days=diam)
    return baca(Meter.BERITA, terakhir=siang(AWAL) if pernah else None, mulai=AWAL, hari=hari, ambang=ambang)


@pytest.mark.parametrize(
    ("diam", "anak", "tingkat"),
    [
        (0, 0, Tingkat.RUTIN),
        (13, 0, Tingkat.RUTIN),
        (14, Anak.LENCANA, Tingkat.RUTIN),
        (20, Anak.LENCANA, Tingkat.RUTIN),
        (21, Anak.SURAT, Tingkat.RUTIN),
        (30, Anak.KUNING, Tingkat.JARANG),
        (45, Anak.TELEPON, Tingkat.JARANG),
        (59, Anak.TELEPON, Tingkat.JARANG),
        (60, Anak.MERAH, Tingkat.PERHATIAN),
        (900, Anak.MERAH, Tingkat.PERHATIAN),
    ],
)
def test_tangga_menurut_hari_kalender(diam, anak, tingkat):
    satu = bacaan(diam)
    assert (satu.diam, satu.anak, satu.tingkat) == (diam, anak, tingkat)


def test_hari_dihitung_menurut_wib():
    malam = datetime(2025, 12, 31, 17, 30, tzinfo=WIB).astimezone(tz=None)
    larut = datetime(2026, 1, 1, 0, 30, tzinfo=WIB)
    hari = AWAL + timedelta(days=14)
    assert [
        baca(Meter.DIP, terakhir=t, mulai=date(2020, 1, 1), hari=hari, ambang=Ambang()).diam for t in (malam, larut)
    ] == [15, 14]


def test_belum_pernah_dihitung_sejak_bergabung_tanpa_cap():
    satu = bacaan(75, pernah=False)
    assert (satu.tingkat, satu.anak, satu.diam) == (Tingkat.BELUM, Anak.MERAH, 75)


def test_tanpa_pertanyaan_jawaban_tidak_ditunggu():
    satu = baca(Meter.JAWABAN, terakhir=None, mulai=None, hari=AWAL, ambang=Ambang())
    assert (satu.tingkat, satu.anak, satu.sejak) == (Tingkat.TENANG, 0, None)


def test_pertanyaan_baru_tidak_mewarisi_sepi_lama():
    lama, ditanya = siang(AWAL), AWAL + timedelta(days=200)
    satu = baca(Meter.JAWABAN, terakhir=lama, mulai=ditanya, hari=ditanya + timedelta(days=3), ambang=Ambang())
    assert (satu.diam, satu.tingkat) == (3, Tingkat.RUTIN)


def test_ambang_sendiri_dan_batas_awal():
    ambang = Ambang(7, 10, 15, 20, 25, dihitung_sejak=AWAL + timedelta(days=10))
    assert [bacaan(d, ambang=ambang).anak for d in (5, 16, 17, 20, 35)] == [0, 0, 1, 2, 5]


def jalankan_dua_tahun(kerja, malam):
    """[(day, Bacaan)] told over two years; the unit acts on the days `kerja`, the worker runs on `malam`."""
    sudah, kabar, terakhir = set(), [], None
    for n in range(731):
        hari = AWAL + timedelta(days=n)
        if hari in malam:
            satu = baca(Meter.BERITA, terakhir=terakhir, mulai=AWAL, hari=hari, ambang=Ambang())
            baru = anak_baru([satu], sudah)
            kabar += [(hari, b) for b in baru]
            sudah |= {baris[:3] for baris in dilalui(baru, sudah)}
        if hari in kerja:
            terakhir = siang(hari)
    return kabar


def test_dua_tahun_tanpa_malam_terlewat_tiap_anak_tepat_pada_harinya():
    semua = {AWAL + timedelta(days=n) for n in range(731)}
    kerja = {AWAL + timedelta(days=n) for n in (3, 40, 45, 300, 320, 700)}
    kabar = [((hari - b.sejak).days, b.anak, b.sejak) for hari, b in jalankan_dua_tahun(kerja, semua)]
    assert all(HARI_ANAK[diam] == anak for diam, anak, _ in kabar)
    assert len(set(kabar)) == len(kabar)
    per_sepi = [sum(1 for _, _, s in kabar if s == AWAL + timedelta(days=n)) for n in (0, 3, 40, 45, 300, 320, 700)]
    assert per_sepi == [0, 3, 0, 5, 1, 5, 3]


@pytest.mark.parametrize("benih", range(40))
def test_dua_tahun_dengan_malam_terlewat_tidak_ada_kabar_ganda_atau_beruntun(benih):
    acak = random.Random(benih)
    kerja = {AWAL + timedelta(days=acak.randrange(731)) for _ in range(acak.randrange(12))}
    malam = {AWAL + timedelta(days=n) for n in range(731) if acak.random() > benih / 45}
    kabar = jalankan_dua_tahun(kerja, malam)
    assert len({hari for hari, _ in kabar}) == len(kabar)  # never two rungs in one night
    anak = [(b.sejak, b.anak) for _, b in kabar]
    assert len(set(anak)) == len(anak)
    for hari, b in kabar:
        jatuh = b.sejak + timedelta(days=Ambang().hari[b.anak - 1])
        # On the first night on or after the day; what was reached meanwhile is told instead of it.
        assert not [m for m in malam if jatuh <= m < hari and (b.sejak, b.anak) in anak]
    assert anak == sorted(anak)  # a silence only climbs
