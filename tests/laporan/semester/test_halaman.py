"""The pages of semester reports: the desk's steps through HTTP, what the public reads, the files."""

import gzip
import io

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from laporan.models import KompilasiSemester, LaporanSemester
from laporan.semester.daftar import menunggu, sidik_daftar
from laporan.semester.susun import sidik_angka
from laporan.semester.syarat import tanda_narasi
from tests.pabrik_laporan import (
    JULI,
    MARET,
    NASKAH,
    SEMESTER,
    blok,
    buat_kompilasi,
    buat_laporan_diterima,
    kirim,
)
from tests.pabrik_perkara import DATA_DIRI, buat_permohonan

DPUPR = "/meja/laporan/dpupr/2026/1/"
MASUK = {"backend": "django.contrib.auth.backends.ModelBackend"}


@pytest.fixture
def juli(monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: JULI)


@pytest.fixture
def masuk(client):
    return lambda orang: client.force_login(orang, **MASUK)


def isian(pemeran, **lain):
    return {"sidik": sidik_angka(blok(pemeran.dpupr)), "dilihat": tanda_narasi(None), **NASKAH, **lain}


def test_operator_menyimpan_lalu_mengirim(pemeran, juli, client, masuk):
    buat_permohonan(waktu=MARET, unit_tujuan=pemeran.dpupr)
    masuk(pemeran.operator)
    assert "Kirim dan kunci" in client.get(DPUPR).content.decode()
    assert client.post(f"{DPUPR}langkah/simpan/", isian(pemeran, petugas="2")).status_code == 302
    laporan = LaporanSemester.objects.get()
    jawab = client.post(f"{DPUPR}langkah/kirim/", isian(pemeran, petugas="2", dilihat=tanda_narasi(laporan)))
    laporan.refresh_from_db()
    assert (jawab.status_code, laporan.status) == (302, "diajukan")
    halaman = client.get(DPUPR).content.decode()
    assert NASKAH["rencana"] in halaman and "terkunci" in halaman and "Kirim dan kunci" not in halaman


def test_isian_salah_422_dan_angka_basi_409_menyimpan_ketikan(pemeran, juli, client, masuk):
    masuk(pemeran.operator)
    salah = client.post(f"{DPUPR}langkah/kirim/", isian(pemeran, petugas="1", terlatih="3"))
    assert salah.status_code == 422 and NASKAH["rencana"] in salah.content.decode()
    lama = isian(pemeran)
    buat_permohonan(waktu=MARET, unit_tujuan=pemeran.dpupr)
    basi = client.post(f"{DPUPR}langkah/kirim/", lama)
    assert basi.status_code == 409 and NASKAH["rencana"] in basi.content.decode()
    assert sidik_angka(blok(pemeran.dpupr)) in basi.content.decode()  # the next try sends what is shown now


def test_nihil_satu_ketukan_dari_daftar(pemeran, juli, client, masuk):
    masuk(pemeran.lurah)
    assert "Nihil, kirim" in client.get("/meja/laporan/").content.decode()
    client.post("/meja/laporan/kelurahan-banten/2026/1/langkah/nihil/")
    assert LaporanSemester.objects.get(unit=pemeran.banten).nihil
    assert "Nihil, kirim" not in client.get("/meja/laporan/").content.decode()


def test_penerimaan_bersama_terikat_daftar_dan_contoh(pemeran, juli, client, masuk):
    for unit, oleh in ((pemeran.dpupr, pemeran.operator), (pemeran.dinkes, pemeran.operator_lain)):
        kirim(unit, oleh)
    masuk(pemeran.verifikator)
    daftar = menunggu(SEMESTER, pemeran.verifikator)
    isi = {"tahun": 2026, "semester": 1, "sidik": sidik_daftar(daftar)}
    belum = client.post("/meja/laporan/terima/", isi)
    assert belum.status_code == 422 and "2 laporan contoh" in belum.content.decode()
    for satu in daftar:
        client.get(satu.get_absolute_url())
    assert client.post("/meja/laporan/terima/", {**isi, "sidik": "0" * 64}).status_code == 409
    assert client.post("/meja/laporan/terima/", isi).status_code == 302
    laporan = LaporanSemester.objects.umum()
    assert laporan.count() == 2
    assert laporan[0].jejak().last() == laporan[1].jejak().last()  # one decision with its list


def test_rincian_menyebut_nomor_tanpa_orang(pemeran, juli, client, masuk):
    permohonan = buat_permohonan(waktu=MARET, unit_tujuan=pemeran.dpupr)
    masuk(pemeran.operator)
    halaman = client.get(f"{DPUPR}rincian/masuk/").content.decode()
    assert permohonan.nomor in halaman and not [k for k in DATA_DIRI.values() if k in halaman]
    tersembunyi = [client.get(f"{DPUPR}rincian/{k}/").status_code for k in ("pemohon-perorangan", "kelamin-l", "x")]
    assert tersembunyi == [404, 404, 404]


def test_umum_membaca_yang_diterima_saja(pemeran, client):
    kirim(pemeran.dinkes, pemeran.operator_lain)
    laporan = buat_laporan_diterima(pemeran)
    halaman = client.get("/laporan/").content.decode()
    assert pemeran.dpupr.nama in halaman and pemeran.dinkes.nama not in halaman
    satu = client.get("/laporan/2026/1/unit/dpupr/").content.decode()
    assert laporan.sidik in satu and NASKAH["rencana"] in satu
    tersembunyi = [client.get(f"/laporan/2026/1/unit/dinkes{a}").status_code for a in ("/", ".pdf", ".xlsx")]
    assert tersembunyi == [404, 404, 404] and client.get("/laporan/2026/1/kota/").status_code == 404
    assert "Semester I 2026" in client.get("/unit/dpupr/laporan/").content.decode()


def test_berkas_laporan_dan_kompilasi(pemeran, client):
    buat_permohonan(waktu=MARET, unit_tujuan=pemeran.dpupr)
    buat_laporan_diterima(pemeran)
    buat_kompilasi(pemeran)
    for jalur in ("unit/dpupr", "kota"):
        assert client.get(f"/laporan/2026/1/{jalur}.pdf").content.startswith(b"%PDF")
        lembar = load_workbook(io.BytesIO(b"".join(client.get(f"/laporan/2026/1/{jalur}.xlsx").streaming_content)))
        angka = {baris[2].value: baris[3].value for baris in lembar["Laporan"].rows}
        assert (angka["Permohonan masuk"], angka["Rata-rata waktu menjawab"]) == (1, "tidak ada")


def test_kompilasi_diumumkan_dari_meja(pemeran, juli, client, masuk):
    masuk(pemeran.ppid)
    alamat = "/meja/laporan/kompilasi/2026/1/"
    assert "bukan jumlah laporan unit" in client.get(alamat).content.decode()
    assert client.post(f"{alamat}umumkan/", {"sidik": "0" * 64}).status_code == 409
    assert client.post(f"{alamat}umumkan/", {"sidik": sidik_angka(blok(None))}).status_code == 302
    assert KompilasiSemester.objects.get().nomor == 1


@pytest.mark.parametrize("jalur", ["/laporan/", "/laporan/2026/1/unit/dpupr/", "/laporan/2026/1/kota/"])
def test_halaman_umum_sedikit_kueri_dan_ringan(jalur, pemeran, client, django_assert_max_num_queries):
    buat_laporan_diterima(pemeran)
    buat_kompilasi(pemeran)
    client.get(jalur)
    with django_assert_max_num_queries(8):
        jawaban = client.get(jalur)
    assert jawaban.status_code == 200 and len(gzip.compress(jawaban.content)) <= 30_000
