"""The import: both categories, estimates marked, repeatable, and a person's word stays."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from kalender import impor, sumber
from kalender.impor import ImporGagal, impor_libur
from kalender.layanan import buka_tahun, hapus_libur, nyatakan_lengkap, periksa_ulang, sunting_libur, tambah_libur
from kalender.models import HariLibur, TahunKalender
from kalender.status import JenisLibur, StatusLibur, StatusTahun
from kalender.sumber import HariSumber, baca_sumber
from tests.kalender.kalender_uji import CUTI_BERSAMA, NASIONAL
from tests.pabrik import SENIN, UJI

OLEH = {"pelaku": UJI, "waktu": SENIN}


def impor_tahun(tahun):
    return impor_libur(tahun, **OLEH)


def pada(hari):
    return HariLibur.objects.berlaku().get(tanggal=hari)


@pytest.fixture
def sumber_palsu(monkeypatch, db):
    """A source the test writes itself: a list of (day of March 2027, name, estimated)."""
    daftar = []

    def baca(tahun):
        hari = (
            HariSumber(date(2027, 3, h), nama, JenisLibur.LIBUR_NASIONAL, "SKB uji", perkiraan)
            for h, nama, perkiraan in daftar
        )
        return {h.tanggal: h for h in hari}

    monkeypatch.setattr(impor, "baca_sumber", baca)
    return daftar


@pytest.mark.parametrize("tahun", NASIONAL)
def test_impor_memuat_libur_nasional_dan_cuti_bersama(tahun, db):
    impor_tahun(tahun)
    hari = {
        jenis: " ".join(f"{h.tanggal:%m%d}" for h in HariLibur.objects.berlaku().filter(jenis=jenis))
        for jenis in ("libur_nasional", "cuti_bersama")
    }
    assert hari == {"libur_nasional": NASIONAL[tahun], "cuti_bersama": CUTI_BERSAMA[tahun]}


def test_tanggal_perkiraan_ditandai_dan_disebut(db):
    hasil = impor_tahun(2027)
    assert hasil.perkiraan == [
        "10-03-2027 Hari Raya Idul Fitri",
        "11-03-2027 Hari kedua dari Hari Raya Idul Fitri",
        "17-05-2027 Hari Raya Idul Adha",
    ]


def test_hari_pemilihan_tidak_bersandar_pada_skb(db):
    impor_tahun(2024)
    assert pada(date(2024, 11, 27)).dasar == "Keputusan Presiden, nomor belum dicatat"


def test_impor_kedua_tidak_mengubah_apa_pun(db):
    impor_tahun(2026)
    hasil = impor_tahun(2026)
    assert not hasil.berubah
    assert hasil.ringkasan == "Kalender 2026: tidak ada perubahan."


def test_impor_kedua_tidak_menulis_jejak(db):
    impor_tahun(2026)
    sebelum = sum(h.jejak().count() for h in HariLibur.objects.all())
    impor_tahun(2026)
    assert sum(h.jejak().count() for h in HariLibur.objects.all()) == sebelum == 25


def test_tahun_yang_cuti_bersamanya_diketahui_menjadi_lengkap(db):
    assert impor_tahun(2026).lengkap
    assert TahunKalender.objects.get().dasar == "SKB 3 Menteri Nomor 1497, 2, 5 Tahun 2025"


def test_tahun_tanpa_cuti_bersama_tetap_belum_lengkap(db):
    assert not impor_tahun(2028).lengkap


def test_tahun_yang_sedang_diperiksa_ulang_tidak_dilengkapi_mesin(db):
    impor_tahun(2026)
    periksa_ulang(TahunKalender.objects.get(), alasan="Ada SKB perubahan", **OLEH)
    assert not impor_tahun(2026).lengkap


def test_nomor_sk_yang_dicatat_orang_tidak_diganti(db):
    nyatakan_lengkap(buka_tahun(2027, **OLEH), dasar="SKB 999/2026", **OLEH)
    impor_tahun(2027)
    assert TahunKalender.objects.get().dasar == "SKB 999/2026"


def test_libur_isian_orang_dibiarkan(db):
    milik = tambah_libur(
        {"tanggal": date(2026, 8, 17), "nama": "HUT RI ke-81", "jenis": "libur_nasional", "dasar": "Keppres"}, **OLEH
    )
    hasil = impor_tahun(2026)
    assert pada(date(2026, 8, 17)) == milik
    assert "17-08-2026 Hari Kemerdekaan Republik Indonesia" in hasil.dibiarkan


def test_libur_yang_disunting_orang_tidak_ditimpa(db):
    impor_tahun(2026)
    sunting_libur(pada(date(2026, 3, 20)), {"nama": "Cuti bersama Lebaran", "dasar": "SKB perubahan"}, **OLEH)
    impor_tahun(2026)
    assert pada(date(2026, 3, 20)).nama == "Cuti bersama Lebaran"


def test_libur_yang_dipindah_orang_tidak_dipasang_lagi_di_tanggal_lama(db):
    impor_tahun(2027)
    sunting_libur(pada(date(2027, 5, 17)), {"tanggal": date(2027, 5, 16), "dasar": "SKB isbat"}, **OLEH)
    hasil = impor_tahun(2027)
    assert not hasil.berubah
    assert not HariLibur.objects.berlaku().filter(tanggal=date(2027, 5, 17)).exists()


def test_libur_yang_dihapus_orang_tidak_dipasang_lagi(db):
    impor_tahun(2026)
    hapus_libur(pada(date(2026, 12, 24)), alasan="Cuti bersama dibatalkan", **OLEH)
    hasil = impor_tahun(2026)
    assert not hasil.berubah
    assert not HariLibur.objects.berlaku().filter(tanggal=date(2026, 12, 24)).exists()


def test_libur_tambahan_orang_tidak_dihapus_impor(sumber_palsu):
    sumber_palsu[:] = [(10, "Idul Fitri", False)]
    milik = tambah_libur(
        {"tanggal": date(2027, 3, 25), "nama": "Libur daerah", "jenis": "libur_daerah", "dasar": "Kepwal"}, **OLEH
    )
    impor_tahun(2027)
    assert HariLibur.objects.get(pk=milik.pk).status == StatusLibur.BERLAKU


def test_perkiraan_yang_menjadi_pasti_di_sumber_ikut_pasti(sumber_palsu):
    sumber_palsu[:] = [(10, "Idul Fitri", True)]
    impor_tahun(2027)
    sumber_palsu[:] = [(10, "Idul Fitri", False)]
    hasil = impor_tahun(2027)
    assert hasil.diubah == ["10-03-2027 Idul Fitri"]
    assert not pada(date(2027, 3, 10)).perkiraan


def test_perkiraan_yang_bergeser_di_sumber_ikut_bergeser(sumber_palsu):
    sumber_palsu[:] = [(10, "Idul Fitri", True), (11, "Idul Fitri kedua", True)]
    impor_tahun(2027)
    sumber_palsu[:] = [(11, "Idul Fitri", False), (12, "Idul Fitri kedua", False)]
    impor_tahun(2027)
    assert [str(h) for h in HariLibur.objects.berlaku()] == ["11-03-2027 Idul Fitri", "12-03-2027 Idul Fitri kedua"]


def test_hari_yang_kembali_muncul_di_sumber_dipasang_lagi(sumber_palsu):
    for hari in (10, 11, 10):
        sumber_palsu[:] = [(hari, "Idul Fitri", True)]
        impor_tahun(2027)
    assert [str(h) for h in HariLibur.objects.berlaku()] == ["10-03-2027 Idul Fitri"]


@pytest.mark.parametrize("tahun", [0, 1900, 2007, 2101, 10**9])
def test_tahun_di_luar_jangkauan_ditolak(tahun, db):
    with pytest.raises(ImporGagal, match="Tambahkan harinya satu per satu"):
        impor_tahun(tahun)


def test_tanggal_yang_libur_nasional_dan_cuti_bersama_dihitung_sekali(monkeypatch):
    class Ganda(dict):
        def __init__(self, *, categories, **_):
            super().__init__({date(2026, 1, 1): f"Hari {categories[0]}"})

    monkeypatch.setattr(sumber.holidays, "Indonesia", Ganda)
    (hari,) = baca_sumber(2026).values()
    assert (hari.nama, hari.jenis) == ("Hari public", JenisLibur.LIBUR_NASIONAL)


def keluaran(*argumen):
    tampung = StringIO()
    call_command(*argumen, stdout=tampung)
    return tampung.getvalue().splitlines()


def test_perintah_impor_menyebut_yang_berubah(db):
    baris = keluaran("impor_libur", "2027")
    assert baris[0] == "Kalender 2027: 26 hari ditambah, 0 diubah, 0 dihapus."
    assert "  + 01-01-2027 Tahun Baru Masehi" in baris
    assert "  perkiraan, perlu konfirmasi: 17-05-2027 Hari Raya Idul Adha" in baris
    assert baris[-1] == "Tahun 2027 lengkap."


def test_perintah_impor_yang_diulang_tidak_menyebut_perubahan(db):
    keluaran("impor_libur", "2026")
    assert keluaran("impor_libur", "2026") == ["Kalender 2026: tidak ada perubahan.", "Tahun 2026 lengkap."]


def test_perintah_impor_menolak_tahun_yang_tidak_ada(db):
    with pytest.raises(CommandError, match="tidak tersedia"):
        call_command("impor_libur", "1999")


def test_status_tahun_yang_belum_diumumkan(db):
    keluaran("impor_libur", "2028")
    assert TahunKalender.objects.get(tahun=2028).status == StatusTahun.BELUM_LENGKAP
