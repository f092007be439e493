"""Changing the calendar: rights, conflicts, stale forms, and the trail with old and new values."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from alur.jejak import nomor_jejak
from alur.transisi import LangkahBasi, TransisiDitolak
from kalender.hari_kerja import KalenderBelumLengkap
from kalender.layanan import (
    buka_tahun,
    hapus_libur,
    nyatakan_lengkap,
    periksa_ulang,
    sunting_libur,
    tambah_libur,
    tenggat,
    ubah_libur,
)
from kalender.models import HariLibur, TahunKalender
from kalender.status import JenisLibur, StatusLibur, StatusTahun
from kalender.terkini import muat_kalender
from kalender.wewenang import mengatur_kalender
from opd.peran import Peran
from opd.wewenang import ppid_utama
from tests.pabrik import SENIN, UJI, buat_pengguna

OLEH = {"pelaku": UJI, "waktu": SENIN}
HUT = {
    "tanggal": date(2026, 8, 10),
    "nama": "Hari Jadi Kota Serang",
    "jenis": JenisLibur.LIBUR_DAERAH,
    "dasar": "Keputusan Wali Kota 003/2026",
}


@pytest.fixture
def libur(db):
    """A day off entered by hand, in force."""
    return tambah_libur(HUT, **OLEH)


@pytest.fixture
def tahun(db):
    """2026, declared complete."""
    baris = buka_tahun(2026, **OLEH)
    nyatakan_lengkap(baris, dasar="SKB 1497/2025", **OLEH)
    return baris


def rincian_terakhir(objek):
    return objek.jejak().last().rincian.isi


def test_hari_libur_baru_langsung_berlaku(libur):
    assert list(HariLibur.objects.berlaku()) == [libur]


def test_penambahan_tercatat_dengan_nilainya(libur):
    assert rincian_terakhir(libur)["baru"] == {
        "tanggal": "2026-08-10",
        "nama": "Hari Jadi Kota Serang",
        "jenis": "Libur daerah",
        "dasar": "Keputusan Wali Kota 003/2026",
        "perkiraan": "tidak",
    }


def test_dua_libur_setanggal_ditolak_dengan_menyebut_yang_ada(libur):
    with pytest.raises(TransisiDitolak, match="10-08-2026 sudah tercatat sebagai “Hari Jadi Kota Serang”"):
        tambah_libur(HUT | {"nama": "Libur lain"}, **OLEH)


def test_basis_data_menolak_dua_libur_setanggal(libur):
    with pytest.raises(IntegrityError), transaction.atomic():
        HariLibur.objects.create(**HUT)


@pytest.mark.parametrize("tanggal", [date(2007, 12, 31), date(2101, 1, 1)])
def test_tahun_yang_tidak_masuk_akal_ditolak(tanggal, db):
    with pytest.raises(TransisiDitolak, match="antara 2008 dan 2100"):
        tambah_libur(HUT | {"tanggal": tanggal}, **OLEH)


@pytest.mark.parametrize("kosong", ["nama", "dasar"])
def test_basis_data_menolak_libur_tanpa_nama_atau_dasar(kosong, db):
    with pytest.raises(IntegrityError), transaction.atomic():
        HariLibur.objects.create(**HUT | {kosong: ""})


def test_perubahan_tercatat_lama_dan_baru(libur):
    ubah_libur(libur, {"tanggal": date(2026, 8, 11), "nama": libur.nama}, **OLEH)
    assert rincian_terakhir(libur) == {"lama": {"tanggal": "2026-08-10"}, "baru": {"tanggal": "2026-08-11"}}


def test_perubahan_tanpa_beda_tidak_tercatat(libur):
    assert not ubah_libur(libur, HUT, **OLEH)
    assert libur.jejak().count() == 1


def test_libur_tidak_dapat_dipindah_ke_tanggal_yang_terpakai(libur):
    lain = tambah_libur(HUT | {"tanggal": date(2026, 8, 12)}, **OLEH)
    with pytest.raises(TransisiDitolak, match="sudah tercatat"):
        ubah_libur(lain, {"tanggal": libur.tanggal}, **OLEH)


def test_suntingan_orang_memastikan_tanggal_perkiraan(db):
    libur = tambah_libur(HUT | {"perkiraan": True}, **OLEH)
    sunting_libur(libur, {"dasar": "SKB baru"}, **OLEH)
    assert (libur.perkiraan, libur.disunting, libur.dasar) == (False, True, "SKB baru")


def test_libur_yang_dihapus_tidak_berlaku_tetapi_tersimpan(libur):
    hapus_libur(libur, alasan="SK dicabut", **OLEH)
    assert not HariLibur.objects.berlaku().exists()
    assert HariLibur.objects.get().status == StatusLibur.DIHAPUS


def test_penghapusan_mencatat_nilai_lama_dan_alasannya(libur):
    hapus_libur(libur, alasan="SK dicabut", **OLEH)
    assert rincian_terakhir(libur)["lama"]["nama"] == "Hari Jadi Kota Serang"
    assert libur.jejak().last().catatan == "SK dicabut"


def test_tanggal_yang_dihapus_dapat_dipakai_lagi(libur):
    hapus_libur(libur, alasan="Salah nama", **OLEH)
    assert tambah_libur(HUT, **OLEH).status == StatusLibur.BERLAKU


@pytest.mark.parametrize("langkah", [ubah_libur, hapus_libur])
def test_libur_yang_sudah_dihapus_tidak_dapat_diubah_lagi(langkah, libur):
    hapus_libur(libur, alasan="SK dicabut", **OLEH)
    isian = {"alasan": "lagi"} if langkah is hapus_libur else {"nilai": {"nama": "Lain"}}
    with pytest.raises(TransisiDitolak, match="berstatus “Dihapus”"):
        langkah(libur, **isian, **OLEH)


def test_formulir_yang_basi_ditolak(libur):
    dilihat = nomor_jejak(libur)
    ubah_libur(libur, {"nama": "Hari Jadi ke-19"}, dilihat=dilihat, **OLEH)
    with pytest.raises(LangkahBasi, match="baru saja diubah orang lain"):
        ubah_libur(libur, {"nama": "Hari Jadi Kota"}, dilihat=dilihat, **OLEH)


def test_bukan_ppid_utama_tidak_mengubah_kalender(pemeran):
    with pytest.raises(PermissionDenied):
        tambah_libur(HUT, pelaku=pemeran.verifikator, waktu=SENIN)


def test_ppid_utama_mengubah_kalender(pemeran):
    assert tambah_libur(HUT, pelaku=pemeran.ppid, waktu=SENIN).pk


def test_wewenang_kalender_sama_dengan_wewenang_ppid_utama(pemeran):
    # A role of that name in another unit gives nothing.
    orang = [pemeran.ppid, pemeran.verifikator, buat_pengguna("ppid_lain", Peran.PPID_UTAMA, pemeran.dpupr)]
    assert [mengatur_kalender(p, None, SENIN) for p in orang] == [True, False, False]
    assert [ppid_utama(p, None, SENIN) for p in orang] == [True, False, False]


def test_tahun_baru_dibuka_belum_lengkap(db):
    assert buka_tahun(2028, **OLEH).status == StatusTahun.BELUM_LENGKAP


def test_tahun_dibuka_sekali_saja(db):
    assert buka_tahun(2028, **OLEH) == buka_tahun(2028, **OLEH)


def test_tahun_lengkap_menyimpan_nomor_sk(tahun):
    assert (tahun.status, tahun.dasar) == (StatusTahun.LENGKAP, "SKB 1497/2025")


def test_tahun_tanpa_nomor_sk_tidak_dapat_lengkap(db):
    with pytest.raises(TransisiDitolak, match="Tulis nomor SK"):
        nyatakan_lengkap(buka_tahun(2028, **OLEH), dasar="", **OLEH)


def test_basis_data_menolak_tahun_lengkap_tanpa_sk(tahun):
    with pytest.raises(IntegrityError), transaction.atomic():
        TahunKalender.objects.update(dasar="")


def test_penggantian_nomor_sk_tercatat(tahun):
    nyatakan_lengkap(tahun, dasar="SKB perubahan", **OLEH)
    assert rincian_terakhir(tahun) == {"lama": {"dasar": "SKB 1497/2025"}, "baru": {"dasar": "SKB perubahan"}}


def test_tahun_yang_diperiksa_ulang_tidak_dipakai_menghitung(tahun):
    periksa_ulang(tahun, alasan="Ada SKB perubahan", **OLEH)
    with pytest.raises(KalenderBelumLengkap, match="2026"):
        tenggat("JAWABAN", date(2026, 11, 2))


def test_tahun_yang_belum_lengkap_tidak_dapat_diperiksa_ulang(db):
    with pytest.raises(TransisiDitolak, match="berstatus “Belum lengkap”"):
        periksa_ulang(buka_tahun(2028, **OLEH), alasan="Ragu", **OLEH)


def test_tenggat_memakai_libur_yang_berlaku_saja(tahun, libur):
    lain = tambah_libur(HUT | {"tanggal": date(2026, 8, 11)}, **OLEH)
    hapus_libur(lain, alasan="Keliru", **OLEH)
    assert tenggat("KETIDAKLENGKAPAN", date(2026, 8, 7)).jatuh_tempo == date(2026, 8, 13)


def test_kalender_menyebut_jenis_libur_dengan_kata(tahun, libur):
    assert muat_kalender(2026).alasan_libur(libur.tanggal) == "Libur daerah: Hari Jadi Kota Serang"


def test_kalender_dibaca_dengan_dua_kueri(tahun, libur, django_assert_num_queries):
    with django_assert_num_queries(2):
        muat_kalender(2026)
