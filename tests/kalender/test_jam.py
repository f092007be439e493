"""Running clocks: start, move, extend, stop, and the count anew when the calendar changes (domain 7, R1-R9)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from alur.models import Peristiwa
from kalender.aturan import AturanTidakDikenal, TidakDapatDiperpanjang
from kalender.hari import WIB
from kalender.impor import impor_libur
from kalender.jam import (
    alarm,
    dugaan_pergeseran,
    geser_mulai,
    hentikan,
    hitung_ulang,
    jalankan_lagi,
    mulai_dari_lewat,
    mulai_jam,
    perpanjang,
    rincian,
)
from kalender.layanan import buka_tahun, hapus_libur, nyatakan_lengkap, periksa_ulang, sunting_libur, tambah_libur
from kalender.models import HariLibur, Jam, TahunKalender
from kalender.status import JenisLibur, StatusTahun
from tests.kalender.kalender_uji import KALENDER
from tests.pabrik import UJI

PAGI = datetime(2026, 2, 2, 3, tzinfo=UTC)  # Monday, 10.00 WIB
OLEH = {"pelaku": UJI, "waktu": PAGI}
terdengar = []


def pemegang_uji(daftar, *, pelaku, waktu, sebab):
    """A room that owns clocks, as settings.PPID_PEMEGANG_JAM names one."""
    terdengar.append(([(p.jam.pk, p.lama, p.baru) for p in daftar], pelaku, waktu, sebab))


@pytest.fixture
def kalender(db):
    """2025 to 2027 as the decrees list them; 2028 unknown."""
    HariLibur.objects.bulk_create(
        HariLibur(tanggal=t, nama=h.nama, jenis=JenisLibur.LIBUR_NASIONAL, dasar="SKB uji", perkiraan=h.perkiraan)
        for t, h in KALENDER.libur.items()
    )
    TahunKalender.objects.bulk_create(
        TahunKalender(tahun=t, dasar="SKB uji", status=StatusTahun.LENGKAP) for t in KALENDER.lengkap
    )


@pytest.fixture
def pendengar(settings):
    terdengar.clear()
    settings.PPID_PEMEGANG_JAM = ("tests.kalender.test_jam.pemegang_uji",)
    return terdengar


def jam_jawaban(mulai, **isian):
    return mulai_jam("JAWABAN", mulai, waktu=PAGI, **isian)


def libur(hari, nama="Libur mendadak"):
    isi = {"tanggal": hari, "nama": nama, "jenis": JenisLibur.LIBUR_DAERAH, "dasar": "Keputusan Wali Kota 1/2026"}
    return tambah_libur(isi, **OLEH)


def tersimpan(jam):
    return Jam.objects.get(pk=jam.pk)


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


def test_libur_baru_menggeser_jam_berjalan(kalender):
    jam = jam_jawaban(date(2026, 8, 3))
    libur(date(2026, 8, 10))
    assert tersimpan(jam).jatuh_tempo == date(2026, 8, 19)


def test_libur_baru_tidak_menggeser_jam_yang_berhenti(kalender):
    jam = hentikan(jam_jawaban(date(2026, 8, 3)), waktu=PAGI)
    libur(date(2026, 8, 10))
    assert tersimpan(jam).jatuh_tempo == date(2026, 8, 18)


def test_jam_yang_dijalankan_lagi_mengikuti_kalender_terbaru(kalender):
    jam = hentikan(jam_jawaban(date(2026, 8, 3)), waktu=PAGI)
    libur(date(2026, 8, 10))
    assert jalankan_lagi(jam).jatuh_tempo == date(2026, 8, 19)


def test_libur_yang_ditambah_lalu_dihapus_tidak_memajukan_tanggal_yang_sudah_diberitahukan(kalender):
    jam = jam_jawaban(date(2026, 8, 3))
    hapus_libur(libur(date(2026, 8, 10)), alasan="Batal", **OLEH)
    assert tersimpan(jam).jatuh_tempo == tersimpan(jam).diberitahukan == date(2026, 8, 19)


def test_libur_yang_sudah_dihitung_lalu_dihapus_mempertahankan_tanggal_semula(kalender):
    tambahan = libur(date(2026, 8, 10))
    jam = jam_jawaban(date(2026, 8, 3))
    hapus_libur(tambahan, alasan="Batal", **OLEH)
    assert tersimpan(jam).jatuh_tempo == date(2026, 8, 19)


def test_jam_yang_tidak_diberitahukan_boleh_maju(kalender):
    tambahan = libur(date(2026, 8, 10))
    jam = jam_jawaban(date(2026, 8, 3), diberitahukan=False)
    hapus_libur(tambahan, alasan="Batal", **OLEH)
    assert tersimpan(jam).jatuh_tempo == date(2026, 8, 18)


@pytest.mark.parametrize(
    ("sekarang", "jatuh_tempo"),
    [
        pytest.param(datetime(2026, 8, 18, 16, 59, tzinfo=UTC), date(2026, 8, 18), id="23.59 WIB tanggal 18"),
        pytest.param(datetime(2026, 8, 18, 17, 0, tzinfo=UTC), date(2026, 8, 19), id="tengah malam: sudah tanggal 19"),
        pytest.param(datetime(2026, 8, 20, 3, tzinfo=UTC), date(2026, 8, 18), id="sudah lewat: tidak dihidupkan lagi"),
    ],
)
def test_jam_tidak_pernah_mundur_ke_masa_lalu(sekarang, jatuh_tempo, kalender):
    tambahan = libur(date(2026, 8, 10))
    jam = jam_jawaban(date(2026, 8, 3), diberitahukan=False)
    hapus_libur(tambahan, alasan="Batal", pelaku=UJI, waktu=sekarang)
    assert tersimpan(jam).jatuh_tempo == jatuh_tempo


def test_basis_data_menolak_jatuh_tempo_sebelum_yang_diberitahukan(kalender):
    jam = jam_jawaban(date(2026, 8, 3))
    with pytest.raises(IntegrityError), transaction.atomic():
        Jam.objects.filter(pk=jam.pk).update(jatuh_tempo=date(2026, 8, 17))


def test_mengubah_libur_menggeser_jam(kalender):
    jam = jam_jawaban(date(2026, 8, 3), diberitahukan=False)
    sunting_libur(HariLibur.objects.get(tanggal=date(2026, 8, 17)), {"tanggal": date(2026, 9, 17)}, **OLEH)
    assert tersimpan(jam).jatuh_tempo == date(2026, 8, 17)


def test_melengkapi_tahun_membuat_jam_pasti_tanpa_menggesernya(kalender, pendengar):
    jam = jam_jawaban(date(2027, 12, 20))
    nyatakan_lengkap(buka_tahun(2028, **OLEH), dasar="SKB 2028", **OLEH)
    assert (tersimpan(jam).pasti, pendengar) == (True, [])


def test_tahun_yang_diperiksa_ulang_membuat_jam_belum_pasti(kalender):
    jam = jam_jawaban(date(2026, 11, 24))
    periksa_ulang(buka_tahun(2026, **OLEH), alasan="SKB berubah", **OLEH)
    assert not tersimpan(jam).pasti


def test_impor_menggeser_jam_satu_kali_saja(pendengar, db):
    jam = jam_jawaban(date(2026, 3, 16))
    impor_libur(2026, **OLEH)
    (berita,) = pendengar
    assert berita[0] == [(jam.pk, date(2026, 3, 30), date(2026, 4, 7))]


def test_pemegang_jam_diberi_tahu_dengan_sebabnya(kalender, pendengar):
    jam = jam_jawaban(date(2026, 8, 3))
    libur(date(2026, 8, 10))
    geser = [(jam.pk, date(2026, 8, 18), date(2026, 8, 19))]
    assert pendengar == [(geser, UJI, PAGI, "Hari libur ditambah: 10-08-2026 Libur mendadak.")]


def test_pergeseran_tercatat_satu_kali_dengan_tanggal_lama_dan_baru(kalender):
    jam = [jam_jawaban(date(2026, 8, hari)) for hari in (3, 4)]
    libur(date(2026, 8, 10))
    peristiwa = Peristiwa.objects.get(nama="geser_jam")
    assert peristiwa.rincian.isi == {
        "lama": {f"{jam[0].pk}": "2026-08-18", f"{jam[1].pk}": "2026-08-19"},
        "baru": {f"{jam[0].pk}": "2026-08-19", f"{jam[1].pk}": "2026-08-20"},
    }


def test_hitungan_ulang_tanpa_pergeseran_tidak_menulis_jejak(kalender):
    jam_jawaban(date(2026, 8, 3))
    assert (hitung_ulang(sebab="Uji.", **OLEH), Peristiwa.objects.filter(nama="geser_jam").exists()) == ([], False)


def test_dugaan_pergeseran_sama_dengan_yang_kemudian_terjadi(kalender, pendengar):
    jam_jawaban(date(2026, 8, 3))
    (dugaan,) = dugaan_pergeseran(lambda: libur(date(2026, 8, 10)))
    pendengar.clear()
    libur(date(2026, 8, 10))
    assert pendengar[0][0] == [(dugaan.jam.pk, dugaan.lama, dugaan.baru)]


def test_dugaan_pergeseran_tidak_mengubah_apa_pun(kalender):
    jam = jam_jawaban(date(2026, 8, 3))
    dugaan_pergeseran(lambda: libur(date(2026, 8, 10)))
    assert tersimpan(jam).jatuh_tempo == date(2026, 8, 18)
    assert not HariLibur.objects.filter(tanggal=date(2026, 8, 10)).exists()


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
