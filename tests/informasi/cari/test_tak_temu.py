"""What was sought in vain is counted without saying who asked, within bounds, and never breaks the page."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from informasi.cari import tak_temu
from informasi.cari.tak_temu import bentuk_tercatat, catat_tak_temu
from informasi.models import KataTakTemu
from tests.pabrik import SENIN


@pytest.mark.parametrize(
    ("q", "tercatat"),
    [
        ("  Jadwal  POSYANDU ", "jadwal posyandu"),
        ("jadwal untuk posyandu", "jadwal posyandu"),
        ("APBD 2026", "apbd 2026"),
        ("Gorong-gorong", "gorong-gorong"),
        ("UU No. 14/2008", "uu no 14/2008"),
    ],
)
def test_kata_dirapikan_sebelum_dihitung(q, tercatat):
    assert bentuk_tercatat(q) == tercatat


@pytest.mark.parametrize(
    "q",
    [
        "3673011203900001",
        "ktp 3673 0112 0390 0001",
        "0812-3456-7890",
        "budi@contoh.id",
        "surat dari budi@contoh.id",
        "lahir 12/03/1990",
        "rekening 12345678",
    ],
)
def test_data_yang_mungkin_pribadi_tidak_dicatat(q):
    assert bentuk_tercatat(q) == ""


@pytest.mark.parametrize(
    "q",
    [
        "<script>alert(1)</script>",
        "http://contoh.id/x",
        "www.contoh",
        "a' OR 1=1;--",
        "${jndi:ldap}",
        "../../etc/passwd\\0",
        "x" * 31,
        "satu dua tiga empat lima enam tujuh delapan sembilan",
        "12 34",
        "中文",
        "",
        "yang dan",
        "%00",
    ],
)
def test_sampah_mesin_tidak_dicatat(q):
    assert bentuk_tercatat(q) == ""


def test_yang_tercatat_paling_panjang_seratus_huruf():
    assert len(bentuk_tercatat(" ".join(["katapanjang" + "x" * 14] * 8))) <= 100


def test_kata_yang_sama_dihitung_di_satu_baris(db):
    catat_tak_temu("Posyandu", SENIN)
    catat_tak_temu("posyandu", SENIN + timedelta(days=1))
    baris = KataTakTemu.objects.get()
    assert (baris.kata, baris.jumlah, baris.terakhir) == ("posyandu", 2, SENIN + timedelta(days=1))


def test_tanda_ditangani_bertahan_saat_dicari_lagi(db):
    KataTakTemu.objects.create(kata="posyandu", jumlah=1, terakhir=SENIN, ditangani=True)
    catat_tak_temu("posyandu", SENIN)
    assert KataTakTemu.objects.get().ditangani


def test_yang_jarang_dan_lama_tersingkir_saat_penuh(db, monkeypatch):
    monkeypatch.setattr(tak_temu, "BATAS_BARIS", 2)
    for hari, q in enumerate(("sering", "sering", "lama", "baru")):
        catat_tak_temu(q, SENIN + timedelta(days=hari))
    assert set(KataTakTemu.objects.values_list("kata", flat=True)) == {"sering", "baru"}


def test_satu_pernyataan_untuk_kata_yang_sudah_ada(db, django_assert_num_queries):
    catat_tak_temu("posyandu", SENIN)
    with django_assert_num_queries(3):  # savepoint, upsert, release
        catat_tak_temu("posyandu", SENIN)


def test_gagal_menghitung_tidak_menjatuhkan_halaman(db, monkeypatch, client):
    monkeypatch.setattr(tak_temu, "_CATAT", "INSERT INTO tabel_tidak_ada VALUES (%s, %s)")
    assert client.get("/cari/?q=trotoar").status_code == 200


def test_gagal_menghitung_tidak_merusak_transaksi_pemanggil(db, monkeypatch):
    monkeypatch.setattr(tak_temu, "_CATAT", "INSERT INTO tabel_tidak_ada VALUES (%s, %s)")
    try:
        with transaction.atomic():
            catat_tak_temu("trotoar", SENIN)
            KataTakTemu.objects.create(kata="lain", terakhir=SENIN)
    except DatabaseError:
        pytest.fail("transaksi pemanggil ikut gagal")
    assert KataTakTemu.objects.get().kata == "lain"
