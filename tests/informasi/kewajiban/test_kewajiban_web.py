"""The desk of duties, its card, the draft that begins from one, and what a unit's public page admits."""

import re
from datetime import date, datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from informasi.kewajiban.meja import kartu_kewajiban
from informasi.models import Kewajiban, Versi
from kalender.hari import WIB
from tests.informasi.kewajiban.sapu import sapu
from tests.pabrik import SENIN
from tests.pabrik_informasi import buat_informasi, buat_informasi_terbit

MEJA = "/meja/kewajiban/"


@pytest.fixture
def tersusun(pemeran, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: SENIN)
    sapu(SENIN)
    return pemeran


def masuk(client, orang):
    client.force_login(orang, backend="django.contrib.auth.backends.ModelBackend")
    return client


def teks(jawaban):
    return " ".join(re.sub(r"<[^>]+>", " ", jawaban.content.decode()).split())


def satu(unit, kode):
    return Kewajiban.objects.filter(unit=unit, butir__kode=kode).order_by("periode_awal").first()


def test_daftar_menyebut_yang_belum_lengkap_dan_satu_ketukannya(tersusun, client):
    jawaban = masuk(client, tersusun.operator).get(MEJA)
    kata, unggah = teks(jawaban), reverse("informasi:informasi_baru", args=["kinerja"])
    assert "Belum lengkap: Ringkasan kinerja 2025" in kata
    assert "Terlambat 275 hari, batas 31 Jan 2026" in kata
    assert f"{unggah}?unit=dpupr&amp;kewajiban={satu(tersusun.dpupr, 'kinerja').pk}" in jawaban.content.decode()
    assert "Diumumkan PPID Utama" in kata  # what is inherited costs no work


def test_draf_dari_kewajiban_terisi_judul_dan_tahunnya(tersusun, client):
    kewajiban = satu(tersusun.dpupr, "kinerja")
    alamat = reverse("informasi:informasi_baru", args=["kinerja"])
    isian = {"unit": "dpupr", "kewajiban": kewajiban.pk}
    masuk(client, tersusun.operator)
    assert f'name="kewajiban" value="{kewajiban.pk}"' in client.get(alamat, isian).content.decode()
    client.post(alamat, {**isian, "aksi": "kertas"})
    versi = Versi.objects.get()
    assert (versi.judul, versi.rincian.tahun) == ("Ringkasan kinerja 2025", 2025)
    daftar = client.get(MEJA).content.decode()
    assert reverse("informasi:konten_sunting", args=[versi.pk]) in daftar and "?unit=dpupr&amp;kewajiban=" in daftar
    assert f"kewajiban={kewajiban.pk}" not in daftar


@pytest.mark.parametrize("nomor", ["", "x", "9" * 20, "-1"])
def test_kewajiban_yang_tidak_dikenal_diabaikan(nomor, tersusun, client):
    alamat = reverse("informasi:informasi_baru", args=["kinerja"])
    masuk(client, tersusun.operator).post(alamat, {"kewajiban": nomor, "aksi": "kertas"})
    assert Versi.objects.get().judul == ""


def test_kewajiban_unit_lain_tidak_mengisi_draf(tersusun, client):
    alamat = reverse("informasi:informasi_baru", args=["kinerja"])
    isian = {"kewajiban": satu(tersusun.dinkes, "kinerja").pk, "aksi": "kertas"}
    masuk(client, tersusun.operator).post(alamat, isian)
    assert Versi.objects.get().judul == ""


def test_masih_berlaku_dan_perbarui_hanya_untuk_yang_terbit(tersusun, client):
    lama = datetime(2025, 10, 5, 9, tzinfo=WIB)
    versi = buat_informasi_terbit(
        tersusun.dpupr, tersusun.operator, tersusun.verifikator, butir="perjanjian", waktu=lama, judul="Perjanjian"
    )
    daftar = masuk(client, tersusun.operator).get(MEJA).content.decode()
    pernyataan = reverse("informasi:kewajiban_nyatakan", args=[satu(tersusun.dpupr, "perjanjian").pk, "masih_berlaku"])
    assert pernyataan in daftar and daftar.count("masih_berlaku/") == 1
    assert reverse("informasi:konten_versi_baru", args=[versi.pk]) in daftar
    jawaban = client.post(pernyataan, follow=True)
    assert "Tercatat: masih berlaku" in teks(jawaban)
    assert "Berlaku, ditanyakan lagi 30 Nov 2027" in teks(jawaban)


def test_pernyataan_ditolak_dengan_alasannya(tersusun, client):
    kinerja, milik_lain = satu(tersusun.dpupr, "kinerja"), satu(tersusun.dinkes, "perjanjian")
    masuk(client, tersusun.operator)
    ditolak = client.post(reverse("informasi:kewajiban_nyatakan", args=[kinerja.pk, "tidak_ada"]))
    assert (ditolak.status_code, "dokumen periode itu" in teks(ditolak)) == (422, True)
    assert client.post(reverse("informasi:kewajiban_nyatakan", args=[milik_lain.pk, "tidak_ada"])).status_code == 404
    assert client.post(reverse("informasi:kewajiban_nyatakan", args=[kinerja.pk, "lain"])).status_code == 404
    masuk(client, tersusun.verifikator)
    assert client.post(reverse("informasi:kewajiban_nyatakan", args=[milik_lain.pk, "tidak_ada"])).status_code == 403


def test_yang_menunggu_pemeriksaan_tidak_diminta_lagi(tersusun, client):
    buat_informasi(tersusun.dpupr, tersusun.operator, butir="kinerja", tahun=2025)
    daftar = masuk(client, tersusun.operator).get(MEJA).content.decode()
    assert f"kewajiban={satu(tersusun.dpupr, 'kinerja').pk}" not in daftar
    assert "Lanjutkan" in daftar


@pytest.mark.parametrize(
    ("siapa", "lihat", "tidak"),
    [
        ("verifikator", ["dpupr", "kelurahan-banten"], []),
        ("auditor", ["dpupr", "kelurahan-banten"], []),
        ("camat", ["kelurahan-banten"], ["dpupr"]),
        ("operator", [], ["dinkes", "kelurahan-banten"]),
    ],
)
def test_tiap_orang_melihat_unitnya(siapa, lihat, tidak, tersusun, client):
    daftar = masuk(client, getattr(tersusun, siapa)).get(MEJA).content.decode()
    assert all(f'href="?unit={slug}"' in daftar for slug in lihat)
    assert not any(f"?unit={slug}" in daftar for slug in tidak)
    assert {client.get(f"{MEJA}?unit={slug}").status_code for slug in lihat} <= {200}
    assert {client.get(f"{MEJA}?unit={slug}").status_code for slug in tidak} <= {404}


def test_auditor_membaca_tanpa_tombol(tersusun, client):
    daftar = masuk(client, tersusun.auditor).get(f"{MEJA}?unit=dpupr").content.decode()
    assert "Belum lengkap" in daftar and "tidak_ada/" not in daftar and "?unit=dpupr&amp;kewajiban" not in daftar


def test_kueri_meja_sama_untuk_banyak_unit(tersusun, client, django_assert_max_num_queries):
    for orang in (tersusun.verifikator, tersusun.camat):
        masuk(client, orang)
        with django_assert_max_num_queries(18):
            client.get(MEJA)


def test_kartu_meja_menghitung_yang_terlambat(tersusun):
    (kartu,) = kartu_kewajiban(tersusun.operator, SENIN)
    assert kartu.makna == "bahaya" and kartu.judul.startswith("Belum lengkap: ")
    assert kartu_kewajiban(tersusun.verifikator, SENIN) == []


def test_halaman_unit_mengakui_yang_belum_diumumkan(tersusun, client):
    kata = teks(client.get("/unit/dpupr/informasi/"))
    assert "Yang belum diumumkan" in kata and "Ringkasan kinerja 2025 batasnya 31 Januari 2026" in kata
    assert "Prosedur memperoleh informasi" in kata and ", diumumkan PPID Utama" in kata
    buat_informasi_terbit(tersusun.dpupr, tersusun.operator, tersusun.verifikator, tahun=2025)
    assert "Ringkasan kinerja 2025 batasnya" not in teks(client.get("/unit/dpupr/informasi/"))


def test_unit_yang_berakhir_tidak_ditagih(tersusun, client):
    type(tersusun.dpupr).objects.filter(pk=tersusun.dpupr.pk).update(berlaku_sampai=date(2026, 10, 31))
    assert "Yang belum diumumkan" not in teks(client.get("/unit/dpupr/informasi/"))
