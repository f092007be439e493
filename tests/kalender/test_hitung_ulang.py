"""When the calendar changes, running clocks are counted anew within what was told (domain 7, R8)."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction

from alur.models import Peristiwa
from kalender.impor import impor_libur
from kalender.jam import dugaan_pergeseran, hentikan, hitung_ulang, jalankan_lagi
from kalender.layanan import buka_tahun, hapus_libur, nyatakan_lengkap, periksa_ulang, sunting_libur
from kalender.models import HariLibur, Jam
from tests.kalender.jam_uji import OLEH, PAGI, jam_jawaban, libur, tersimpan
from tests.pabrik import UJI

terdengar = []


def kunci():
    """This module plays a room that owns clocks, as settings.PPID_PEMEGANG_JAM names one; it has no case to lock."""


def bergeser(daftar, *, pelaku, waktu, sebab):
    """What the room is told."""
    terdengar.append(([(p.jam.pk, p.lama, p.baru) for p in daftar], pelaku, waktu, sebab))


@pytest.fixture
def pendengar(settings):
    terdengar.clear()
    settings.PPID_PEMEGANG_JAM = (__name__,)
    return terdengar


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
