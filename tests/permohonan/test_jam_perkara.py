"""Requests and objections under the clock: moving days off, hours around midnight, and the worker's sweeps."""

from datetime import UTC, date, datetime

import pytest

from alur.mesin import jalankan
from alur.models import Pemberitahuan
from kalender.hari import WIB
from kalender.layanan import hapus_libur, tambah_libur
from kalender.models import HariLibur
from kalender.status import JenisLibur
from permohonan.identitas.alamat import kunci_penerima
from permohonan.jadwal import ingatkan_satu, lewat_batas_satu, tegur_satu, tutup_satu, tutup_tak_lengkap_satu
from permohonan.models import Permohonan
from permohonan.status import StatusKeberatan, StatusPermohonan
from tests.kalender.kalender_uji import KALENDER
from tests.pabrik import SENIN, UJI
from tests.pabrik_perkara import (
    buat_didisposisikan,
    buat_dijawab,
    buat_keberatan,
    buat_permohonan,
    buat_petugas,
    buat_terdaftar,
    hari_lagi,
)

OLEH = {"pelaku": UJI, "waktu": SENIN}


@pytest.fixture
def petugas(pemeran):
    return buat_petugas(pemeran)


def libur(hari=date(2026, 11, 9)):
    """A day off nobody knew of when the request was filed."""
    isi = {"tanggal": hari, "nama": "Libur mendadak", "jenis": JenisLibur.LIBUR_DAERAH, "dasar": "Keputusan 1/2026"}
    return tambah_libur(isi, **OLEH)


def muat_libur():
    """The days off of 2026 and 2027 as the decrees list them."""
    HariLibur.objects.bulk_create(
        HariLibur(tanggal=t, nama=h.nama, jenis=JenisLibur.LIBUR_NASIONAL, dasar="SKB uji")
        for t, h in KALENDER.libur.items()
        if t.year > 2025
    )


def tempo(perkara):
    """The last day as the database has it."""
    perkara.refresh_from_db()
    return f"{perkara.jatuh_tempo}"


def hari_bekerja(tugas, sampai):
    """On which of the days after SENIN the worker, woken every night, found something to do."""
    return [n for n in range(1, sampai) if tugas(hari_lagi(n))]


def test_libur_baru_menggeser_permohonan_terbuka_dan_dikabarkan_ke_kedua_pihak(pemeran, petugas):
    permohonan = buat_terdaftar(petugas)
    libur()
    kabar = Pemberitahuan.objects.filter(judul__startswith="Batas waktu bergeser")
    assert tempo(permohonan) == "2026-11-17"
    assert kabar.filter(penerima=kunci_penerima(permohonan.identitas)).count() == 1
    assert kabar.filter(pengguna=petugas).count() == 1


def test_libur_yang_dihapus_lagi_tidak_memajukan_tanggal_yang_sudah_dikabarkan(pemeran):
    permohonan = buat_permohonan()
    hapus_libur(libur(), alasan="Batal", **OLEH)
    assert tempo(permohonan) == "2026-11-17"


def test_libur_baru_menggeser_keberatan_terbuka(pemeran, petugas):
    keberatan = buat_keberatan(buat_dijawab(petugas, pemeran.ppid))
    libur()
    assert tempo(keberatan) == "2026-12-15"


def test_permohonan_yang_sudah_dijawab_tidak_bergeser(pemeran, petugas):
    permohonan = buat_dijawab(petugas, pemeran.ppid)
    libur()
    assert tempo(permohonan) == "2026-11-16"


@pytest.mark.parametrize(
    ("diterima", "jatuh_tempo"),
    [
        pytest.param(date(2026, 2, 13), "2026-03-03", id="menjelang Imlek"),
        pytest.param(date(2026, 3, 16), "2026-04-07", id="menjelang Lebaran"),
        pytest.param(date(2026, 12, 21), "2027-01-08", id="menjelang akhir tahun"),
    ],
)
def test_permohonan_menjelang_libur_panjang_menghitung_hari_kerja_saja(diterima, jatuh_tempo, pemeran):
    muat_libur()
    permohonan = buat_permohonan(waktu=datetime(diterima.year, diterima.month, diterima.day, 9, tzinfo=WIB))
    assert tempo(permohonan) == jatuh_tempo


@pytest.mark.parametrize(
    ("waktu", "utc", "jatuh_tempo"),
    [
        (datetime(2026, 11, 2, 23, 59, 59, tzinfo=WIB), datetime(2026, 11, 2, 16, 59, 59, tzinfo=UTC), "2026-11-16"),
        (datetime(2026, 11, 3, 0, 0, 0, tzinfo=WIB), datetime(2026, 11, 2, 17, 0, 0, tzinfo=UTC), "2026-11-17"),
    ],
    ids=["23.59.59 WIB", "00.00.00 WIB"],
)
def test_hari_terima_mengikuti_tanggal_wib_dan_waktunya_tersimpan_utc(waktu, utc, jatuh_tempo, pemeran):
    permohonan = Permohonan.objects.get(pk=buat_permohonan(waktu=waktu).pk)
    assert (permohonan.diterima, tempo(permohonan)) == (waktu.date(), jatuh_tempo)
    assert permohonan.dicatat_pada.replace(tzinfo=None) == utc.replace(tzinfo=None)


def test_loket_yang_lalai_tetap_menghitung_sejak_hari_terima(pemeran, petugas):
    permohonan = buat_permohonan()
    jalankan(permohonan, "nyatakan_lengkap", pelaku=petugas, waktu=hari_lagi(7), diperlihatkan=True)
    assert (f"{permohonan.jam.mulai}", tempo(permohonan)) == ("2026-11-02", "2026-11-16")


def dua_unit_satu_diam(pemeran, petugas):
    """One request with two units, of which Dinkes keeps silent."""
    permohonan = buat_didisposisikan(petugas, pemeran.dpupr, pemeran.dinkes)
    satu = permohonan.disposisi.get(unit=pemeran.dpupr)
    jalankan(permohonan, "usul_jawaban", pelaku=pemeran.operator, waktu=SENIN, disposisi=satu, konsep="Ada.")
    return permohonan


def test_hanya_unit_yang_diam_ditegur_pada_hari_kerja_ke_3_5_dan_7(pemeran, petugas):
    dua_unit_satu_diam(pemeran, petugas)
    assert hari_bekerja(tegur_satu, 14) == [3, 7, 9]
    teguran = Pemberitahuan.objects.filter(judul__startswith="Menunggu konsep jawaban")
    assert set(teguran.values_list("pengguna", flat=True)) >= {pemeran.operator_lain.pk}
    assert not teguran.filter(pengguna=pemeran.operator).exists()


def test_teguran_yang_terlewat_beberapa_malam_dikirim_satu_kali(pemeran, petugas):
    permohonan = dua_unit_satu_diam(pemeran, petugas)
    assert (tegur_satu(hari_lagi(12)), tegur_satu(hari_lagi(12))) == (True, False)
    assert permohonan.disposisi.get(unit=pemeran.dinkes).ditegur == 3


def test_pengingat_datang_pada_n_3_n_1_dan_sesudah_lewat(pemeran):
    buat_permohonan()
    assert hari_bekerja(ingatkan_satu, 20) == [9, 11, 15]


def test_pekerja_yang_tertidur_seminggu_mengingatkan_satu_kali_saja(pemeran):
    buat_permohonan()
    assert [ingatkan_satu(hari_lagi(n)) for n in (10, 10, 17, 17)] == [True, False, True, False]


def test_sapuan_membaca_kalender_satu_kali_untuk_semua_perkara(pemeran, petugas, django_assert_num_queries):
    for _ in range(3):
        buat_didisposisikan(petugas, pemeran.dpupr)
    with django_assert_num_queries(7):  # two reads of the calendar and one of each table, in both sweeps
        assert (ingatkan_satu(SENIN), tegur_satu(SENIN)) == (False, False)


def test_permohonan_yang_tidak_dilengkapi_ditutup_sesudah_tiga_hari_kerja(pemeran, petugas):
    permohonan = buat_permohonan()
    jalankan(permohonan, "minta_lengkapi", pelaku=petugas, waktu=hari_lagi(1), kurang="Foto KTP")
    assert hari_bekerja(tutup_tak_lengkap_satu, 10) == [5]
    permohonan.refresh_from_db()
    assert permohonan.status == StatusPermohonan.TIDAK_DILENGKAPI
    assert Pemberitahuan.objects.filter(judul=f"Permohonan ditutup: {permohonan.nomor}").count() == 1


def test_permohonan_yang_dijawab_selesai_sesudah_jendela_keberatan(pemeran, petugas):
    permohonan = buat_dijawab(petugas, pemeran.ppid)
    assert [tutup_satu(hari_lagi(n)) for n in (42, 43, 44)] == [False, True, False]
    permohonan.refresh_from_db()
    assert permohonan.status == StatusPermohonan.SELESAI


def test_keberatan_tanpa_tanggapan_ditandai_lewat_batas_sesudah_hari_kerja_ke_30(pemeran, petugas):
    keberatan = buat_keberatan(buat_dijawab(petugas, pemeran.ppid))
    assert [lewat_batas_satu(hari_lagi(n)) for n in (42, 43, 44)] == [False, True, False]
    keberatan.refresh_from_db()
    assert keberatan.status == StatusKeberatan.TIDAK_DITANGGAPI
