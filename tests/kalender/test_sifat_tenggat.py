"""What holds for every rule and every day (property-based)."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from kalender.aturan import ATURAN
from kalender.hari import WIB, tanggal
from kalender.tenggat import hitung, lewat
from tests.kalender.kalender_uji import KALENDER, dengan_libur, hari_kerja_di_antara

MAJU = st.sampled_from([kode for kode, a in ATURAN.items() if a.arah == 1])
# Leaves room for 100 hari kerja on both sides of what the calendar knows.
HARI = st.dates(date(2025, 3, 1), date(2027, 6, 30))
LIBUR = st.sets(st.dates(date(2025, 3, 1), date(2027, 12, 31)), max_size=8)
LEBARAN = (date(2026, 3, 17), date(2026, 3, 24), date(2027, 3, 5), date(2027, 3, 15))
AKHIR_TAHUN = (date(2025, 12, 31), date(2026, 12, 24), date(2026, 12, 31))


def contoh(**tetap):
    """Both sides of Lebaran and the year's end are always tried."""

    def pasang(uji):
        for hari in (*LEBARAN, *AKHIR_TAHUN):
            uji = example(mulai=hari, **tetap)(uji)
        return uji

    return pasang


@given(kode=MAJU, mulai=HARI)
@contoh(kode="JAWABAN")
def test_jatuh_tempo_tidak_pernah_lebih_awal_daripada_lama_aturannya(kode, mulai):
    assert hitung(KALENDER, kode, mulai).jatuh_tempo >= mulai + timedelta(days=ATURAN[kode].hari)


@given(kode=MAJU, mulai=HARI)
@contoh(kode="JAWABAN")
def test_jatuh_tempo_selalu_hari_kerja(kode, mulai):
    assert KALENDER.hari_kerja(hitung(KALENDER, kode, mulai).jatuh_tempo)


@given(kode=MAJU, mulai=HARI)
@contoh(kode="JAWABAN")
def test_banyaknya_hari_yang_dihitung_tepat_selama_aturannya(kode, mulai):
    hasil = hitung(KALENDER, kode, mulai)
    dihitung = [h.tanggal for h in hasil.hari if h.dihitung]
    assert dihitung == hari_kerja_di_antara(KALENDER, mulai, hasil.jatuh_tempo)
    assert len(dihitung) == ATURAN[kode].hari


@given(kode=MAJU, mulai=HARI)
@contoh(kode="JAWABAN")
def test_rincian_memuat_tiap_hari_tanpa_lubang(kode, mulai):
    hari = [h.tanggal for h in hitung(KALENDER, kode, mulai).hari]
    assert hari == [mulai + timedelta(days=n) for n in range(len(hari))]


@given(kode=MAJU, mulai=HARI, tunda=st.integers(0, 60))
@contoh(kode="JAWABAN", tunda=1)
def test_yang_diterima_lebih_lambat_tidak_jatuh_tempo_lebih_awal(kode, mulai, tunda):
    nanti = min(mulai + timedelta(days=tunda), date(2027, 6, 30))
    assert hitung(KALENDER, kode, nanti).jatuh_tempo >= hitung(KALENDER, kode, mulai).jatuh_tempo


@given(kode=MAJU, mulai=HARI, libur=LIBUR)
@contoh(kode="JAWABAN", libur={date(2026, 12, 30), date(2027, 3, 16)})
def test_menambah_hari_libur_tidak_memajukan_jatuh_tempo(kode, mulai, libur):
    assert hitung(dengan_libur(*libur), kode, mulai).jatuh_tempo >= hitung(KALENDER, kode, mulai).jatuh_tempo


@given(mulai=HARI, libur=LIBUR)
@contoh(libur={date(2026, 12, 30)})
def test_menambah_hari_libur_memajukan_batas_hitungan_mundur(mulai, libur):
    jatuh_tempo = [hitung(k, "BUKA_DIK", mulai).jatuh_tempo for k in (dengan_libur(*libur), KALENDER)]
    assert jatuh_tempo[0] <= jatuh_tempo[1] <= mulai - timedelta(days=30)


@given(mulai=HARI, kode=st.sampled_from(["JAWABAN", "MEDIASI"]))
@contoh(kode="MEDIASI")
def test_perpanjangan_menambah_tepat_tujuh_hari_kerja(mulai, kode):
    biasa, panjang = (hitung(KALENDER, kode, mulai, perpanjang=p).jatuh_tempo for p in (False, True))
    assert len(hari_kerja_di_antara(KALENDER, biasa, panjang)) == 7


@given(mulai=HARI, jam=st.times())
def test_jam_penerimaan_pada_hari_wib_yang_sama_tidak_mengubah_jatuh_tempo(mulai, jam):
    saat = datetime.combine(mulai, jam, WIB).astimezone(UTC)
    assert hitung(KALENDER, "JAWABAN", tanggal(saat)) == hitung(KALENDER, "JAWABAN", mulai)


@given(mulai=HARI)
def test_tenggat_lewat_tepat_pada_tengah_malam_wib(mulai):
    hasil = hitung(KALENDER, "JAWABAN", mulai)
    tengah_malam = datetime.combine(hasil.jatuh_tempo + timedelta(days=1), time(0), WIB)
    detik = timedelta(microseconds=1)
    assert [lewat(hasil.jatuh_tempo, w) for w in (tengah_malam - detik, tengah_malam)] == [False, True]
