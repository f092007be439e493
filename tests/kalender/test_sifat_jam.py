"""What holds for every clock and every change of the calendar (property-based)."""

from datetime import date, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from kalender.aturan import ATURAN
from kalender.jam import letakkan
from kalender.models import Jam
from kalender.tenggat import hitung, menetap, mundur
from tests.kalender.kalender_uji import KALENDER, dengan_libur, hari_kerja_di_antara

MAJU = st.sampled_from([kode for kode, a in ATURAN.items() if a.arah == 1])
HARI = st.dates(date(2026, 1, 1), date(2027, 3, 31))
LIBUR = st.sets(st.dates(date(2026, 1, 1), date(2027, 12, 31)), max_size=6)
PERUBAHAN = st.lists(LIBUR, min_size=1, max_size=4)  # the added days off, as they stood after each change
LEBARAN = {"kode": "JAWABAN", "mulai": date(2026, 3, 16)}


def jam_baru(kode, mulai, *, kabar):
    """A clock as it starts, not saved."""
    jatuh_tempo = hitung(KALENDER, kode, mulai).jatuh_tempo
    diberitahukan = jatuh_tempo if kabar else None
    return Jam(aturan=kode, mulai=mulai, jatuh_tempo=jatuh_tempo, pasti=True, diberitahukan=diberitahukan)


@given(kode=MAJU, mulai=HARI, perubahan=PERUBAHAN)
@example(**LEBARAN, perubahan=[{date(2026, 3, 25)}, set()])
def test_tanggal_yang_sudah_diberitahukan_tidak_pernah_dimajukan(kode, mulai, perubahan):
    jam, letak = jam_baru(kode, mulai, kabar=True), []
    for libur in perubahan:
        letakkan(jam, dengan_libur(*libur), mulai)
        letak.append(jam.jatuh_tempo)
    assert letak == sorted(letak)


@given(kode=MAJU, mulai=HARI, perubahan=PERUBAHAN)
@example(**LEBARAN, perubahan=[{date(2026, 3, 25)}, set()])
def test_tanpa_kabar_jam_selalu_tepat_pada_hitungan_kalender_terakhir(kode, mulai, perubahan):
    jam = jam_baru(kode, mulai, kabar=False)
    for libur in perubahan:
        letakkan(jam, dengan_libur(*libur), mulai)
    assert jam.jatuh_tempo == hitung(dengan_libur(*perubahan[-1]), kode, mulai).jatuh_tempo


@given(kode=MAJU, mulai=HARI, libur=LIBUR, maju=st.integers(0, 40))
@example(**LEBARAN, libur={date(2026, 3, 25)}, maju=23)
def test_jam_yang_belum_lewat_tidak_pernah_menjadi_lewat_karena_kalender(kode, mulai, libur, maju):
    jam = jam_baru(kode, mulai, kabar=False)
    letakkan(jam, dengan_libur(*libur), mulai)
    hari_ini = min(mulai + timedelta(days=maju), jam.jatuh_tempo)
    letakkan(jam, KALENDER, hari_ini)
    assert jam.jatuh_tempo >= hari_ini


@given(kode=MAJU, mulai=HARI, libur=LIBUR)
def test_menghitung_dua_kali_sama_dengan_sekali(kode, mulai, libur):
    jam = jam_baru(kode, mulai, kabar=True)
    letakkan(jam, dengan_libur(*libur), mulai)
    assert not letakkan(jam, dengan_libur(*libur), mulai)


@given(kode=st.sampled_from(list(ATURAN)), mulai=HARI, geser=st.integers(-5, 15))
@example(**LEBARAN, geser=3)
@example(kode="BUKA_DIK", mulai=date(2026, 9, 1), geser=-3)
def test_rincian_yang_dipertahankan_memuat_tiap_hari_sampai_jatuh_tempo(kode, mulai, geser):
    hasil = hitung(KALENDER, kode, mulai)
    arah = hasil.aturan.arah
    tujuan = max(hasil.jatuh_tempo + timedelta(days=geser) * arah, mulai, key=lambda h: (h - mulai).days * arah)
    hari = [h.tanggal for h in menetap(KALENDER, hasil, tujuan).hari]
    assert hari == [mulai + timedelta(days=n * arah) for n in range(len(hari))]
    assert hari[-1] == tujuan


@given(jatuh_tempo=HARI, kurang=st.sampled_from([1, 3]))
@example(jatuh_tempo=date(2026, 3, 26), kurang=3)
def test_alarm_menyisakan_tepat_sebanyak_itu_hari_kerja(jatuh_tempo, kurang):
    hari = mundur(KALENDER, jatuh_tempo, kurang)
    sesudah = hari_kerja_di_antara(KALENDER, hari, jatuh_tempo)
    assert KALENDER.hari_kerja(hari)
    assert len(sesudah) == kurang - (not KALENDER.hari_kerja(jatuh_tempo))
