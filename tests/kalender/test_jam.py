"""Running clocks: started, moved, extended, stopped, explained (domain 7, R1-R6 and R9)."""

from datetime import UTC, date, datetime, timedelta

import pytest

from kalender.aturan import AturanTidakDikenal, TidakDapatDiperpanjang
from kalender.hari import WIB
from kalender.jam import alarm, geser_mulai, hentikan, mulai_dari_lewat, mulai_jam, perpanjang, rincian
from kalender.layanan import hapus_libur
from kalender.models import Jam
from tests.kalender.jam_uji import OLEH, PAGI, jam_jawaban, libur, tersimpan


@pytest.mark.parametrize(
    ("mulai", "jatuh_tempo"),
    [
        pytest.param(date(2026, 3, 16), date(2026, 4, 7), id="Lebaran 2026: tujuh hari libur dan Jumat Agung dilewati"),
        pytest.param(date(2026, 2, 12), date(2026, 3, 2), id="Imlek 2026: dengan cuti bersamanya"),
        pytest.param(date(2026, 12, 21), date(2027, 1, 8), id="akhir tahun: Natal, tahun baru, Isra Mikraj"),
        pytest.param(date(2026, 11, 28), date(2026, 12, 11), id="diterima hari Sabtu: Sabtu itu hari ke-0"),
    ],
)
def test_jatuh_tempo_jawaban_melewati_libur(mulai, jatuh_tempo, kalender):
    assert jam_jawaban(mulai).jatuh_tempo == jatuh_tempo


def test_jam_tahun_yang_lengkap_pasti(kalender):
    assert jam_jawaban(date(2026, 11, 24)).pasti


def test_jam_tetap_berjalan_walau_kalender_tahun_depan_belum_ada(kalender):
    jam = jam_jawaban(date(2027, 12, 20))
    assert (jam.jatuh_tempo, jam.pasti) == (date(2028, 1, 4), False)


def test_jam_tetap_berjalan_tanpa_kalender_sama_sekali(db):
    jam = jam_jawaban(date(2026, 3, 16))
    assert (jam.jatuh_tempo, jam.pasti) == (date(2026, 3, 30), False)


def test_jam_yang_melewati_hari_perkiraan_belum_pasti(kalender):
    assert not jam_jawaban(date(2027, 3, 1)).pasti


def test_aturan_yang_tidak_dikenal_ditolak(db):
    with pytest.raises(AturanTidakDikenal):
        mulai_jam("TIDAK_ADA", date(2026, 3, 2), waktu=PAGI)


@pytest.mark.parametrize(("kabar", "tercatat"), [(True, date(2026, 2, 18)), (False, None)])
def test_tanggal_yang_diberitahukan_tercatat(kabar, tercatat, db):
    assert tersimpan(jam_jawaban(date(2026, 2, 4), diberitahukan=kabar)).diberitahukan == tercatat


def test_jam_lewat_tepat_pada_tengah_malam_wib(kalender):
    jam = jam_jawaban(date(2026, 11, 24))
    tengah_malam = datetime(2026, 12, 9, tzinfo=WIB)
    assert [jam.lewat(w.astimezone(UTC)) for w in (tengah_malam - timedelta(seconds=1), tengah_malam)] == [False, True]


def test_hari_ke_0_yang_bergeser_menghitung_dari_hari_itu(kalender):
    jam = jam_jawaban(date(2026, 3, 2))
    geser_mulai(jam, date(2026, 3, 5), waktu=PAGI)
    assert tersimpan(jam).jatuh_tempo == mulai_jam("JAWABAN", date(2026, 3, 5), waktu=PAGI).jatuh_tempo


def test_perpanjangan_dihitung_dari_hari_ke_0_yang_sama(kalender):
    jam = perpanjang(jam_jawaban(date(2026, 11, 24)), waktu=PAGI)
    assert (jam.jatuh_tempo, tersimpan(jam).diperpanjang) == (date(2026, 12, 17), True)


def test_perpanjangan_kedua_ditolak(kalender):
    jam = perpanjang(jam_jawaban(date(2026, 11, 24)), waktu=PAGI)
    with pytest.raises(TidakDapatDiperpanjang, match="sudah diperpanjang satu kali"):
        perpanjang(jam, waktu=PAGI)


def test_jam_yang_tidak_dapat_diperpanjang_menolak_dan_tidak_berubah(kalender):
    jam = mulai_jam("TANGGAPAN_KEBERATAN", date(2026, 3, 2), waktu=PAGI)
    with pytest.raises(TidakDapatDiperpanjang, match="TANGGAPAN_KEBERATAN"):
        perpanjang(jam, waktu=PAGI)
    assert not tersimpan(jam).diperpanjang


def test_jam_yang_berhenti_tidak_dapat_diperpanjang(kalender):
    jam = hentikan(jam_jawaban(date(2026, 3, 2)), waktu=PAGI)
    with pytest.raises(TidakDapatDiperpanjang, match="sudah berhenti"):
        perpanjang(jam, waktu=PAGI)


def test_jam_yang_berhenti_tidak_berjalan_lagi(kalender):
    jam = jam_jawaban(date(2026, 3, 2))
    hentikan(jam, waktu=PAGI)
    assert list(Jam.objects.berjalan()) == []


def test_penghentian_kedua_tidak_mengubah_saat_berhenti(kalender):
    jam = hentikan(jam_jawaban(date(2026, 3, 2)), waktu=PAGI)
    assert hentikan(jam, waktu=PAGI + timedelta(days=1)).dihentikan == PAGI


def test_keberatan_atas_jawaban_yang_tidak_datang_dihitung_dari_batas_yang_terlewat(kalender):
    jawaban = jam_jawaban(date(2026, 8, 3))
    keberatan = mulai_jam("PENGAJUAN_KEBERATAN", mulai_dari_lewat(jawaban), waktu=PAGI)
    assert rincian(keberatan).hari[0].tanggal == jawaban.jatuh_tempo


@pytest.mark.parametrize(("kurang", "hari"), [(3, date(2026, 3, 16)), (1, date(2026, 3, 25))])
def test_alarm_dihitung_dengan_hari_kerja_mundur_melewati_lebaran(kurang, hari, kalender):
    assert alarm(date(2026, 3, 26), kurang) == hari


def test_alarm_tetap_ada_di_tahun_yang_belum_lengkap(db):
    assert alarm(date(2028, 1, 4), 1) == date(2028, 1, 3)


def test_rincian_menjelaskan_tanggal_yang_dipertahankan(kalender):
    jam = jam_jawaban(date(2026, 8, 3))
    hapus_libur(libur(date(2026, 8, 10)), alasan="Batal", **OLEH)
    hari = rincian(tersimpan(jam)).hari
    assert (hari[-2].alasan, hari[-2].tanggal) == ("hari kerja ke-10", date(2026, 8, 18))
    assert (hari[-1].alasan, hari[-1].tanggal) == (
        "sesudah hari kerja terakhir; tanggal yang sudah ditetapkan tidak berubah",
        date(2026, 8, 19),
    )


def test_rincian_jam_yang_berhenti_tidak_melewati_jatuh_temponya(kalender):
    jam = hentikan(jam_jawaban(date(2026, 8, 3)), waktu=PAGI)
    libur(date(2026, 8, 10))
    hasil = rincian(jam)
    assert hasil.jatuh_tempo == hasil.hari[-1].tanggal == date(2026, 8, 18)


def test_rincian_menyebut_hari_perkiraan_dan_tahun_yang_belum_lengkap(kalender):
    maret, desember = (rincian(jam_jawaban(date(2027, *h))) for h in ((3, 1), (12, 20)))
    assert date(2027, 3, 10) in maret.belum_pasti
    assert desember.tahun_belum_lengkap == (2028,)


@pytest.mark.parametrize("kode", ["BUKA_DIK"])
def test_hitungan_mundur_yang_dipertahankan_pun_rinci_sampai_harinya(kode, kalender):
    jam = mulai_jam(kode, date(2026, 9, 1), waktu=PAGI, diberitahukan=False)
    libur(date(2026, 8, 10))
    hasil = rincian(tersimpan(jam))
    assert hasil.hari[-1].tanggal == hasil.jatuh_tempo < jam.jatuh_tempo
