"""The registers: official columns for the desk, identities only against password and reason, nobody in public."""

import io

import pytest
from axes.models import AccessAttempt
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from alur.models import Peristiwa
from opd.peran import Peran
from permohonan.models import EksporRegister
from permohonan.register import alur
from permohonan.register.kolom import KEBERATAN, PERMOHONAN
from permohonan.views import register as tampilan
from tests.pabrik import buat_pengguna
from tests.pabrik_perkara import DATA_DIRI, buat_dijawab, buat_keberatan, buat_permohonan, buat_petugas, hari_lagi

MEJA = "/meja/permohonan/register/"
EKSPOR = "/meja/permohonan/register/ekspor/?tahun=2026"
ISIAN = {"bentuk": "csv", "alasan": "Laporan tahunan Komisi Informasi", "sandi": "rahasia sekali"}


@pytest.fixture
def petugas(pemeran, client):
    """A member of the service desk, logged in, with a password."""
    siapa = buat_petugas(pemeran)
    siapa.set_password(ISIAN["sandi"])
    siapa.save()
    client.force_login(siapa)
    return siapa


@pytest.fixture
def dijawab(petugas, pemeran):
    return buat_dijawab(petugas, pemeran.ppid, waktu_jawab=hari_lagi(2))


def isi(jawaban):
    data = b"".join(jawaban.streaming_content) if jawaban.streaming else jawaban.content
    return data.decode("utf-8-sig")


def test_register_meja_berkolom_resmi_dan_bertopeng(dijawab, client):
    halaman = isi(client.get(MEJA + "?tahun=2026"))
    assert all(f">{k}</th>" in halaman for k in PERMOHONAN) and dijawab.nomor in halaman
    assert not [k for k in DATA_DIRI.values() if k in halaman]


def test_register_keberatan_berkolom_resmi(dijawab, client):
    keberatan = buat_keberatan(dijawab, waktu=hari_lagi(3))
    halaman = isi(client.get(MEJA + "?tahun=2026&jenis=keberatan"))
    assert all(f">{k}</th>" in halaman for k in KEBERATAN)
    assert keberatan.nomor in halaman and dijawab.nomor in halaman


def test_buku_kerja_tanpa_identitas_memuat_keputusan(dijawab, client):
    jawaban = client.get(MEJA + "?tahun=2026&bentuk=xlsx")
    lembar = load_workbook(io.BytesIO(b"".join(jawaban.streaming_content))).active
    assert lembar.title == "Register permohonan 2026"
    kepala, baris = ([s.value for s in satu] for satu in lembar.rows)
    satu = dict(zip(kepala, baris, strict=True))
    assert (satu["Keputusan"], satu["Di bawah penguasaan"]) == ("Dikabulkan seluruhnya", "Ya")
    assert DATA_DIRI["nama"] not in baris


def test_pdf_register_tercetak(dijawab, client):
    assert client.get(MEJA + "?tahun=2026&bentuk=pdf").content.startswith(b"%PDF")


def test_ekspor_beridentitas_butuh_sandi_dan_alasan(dijawab, client):
    for salah in ({"sandi": "keliru"}, {"alasan": " "}):
        assert client.post(EKSPOR, ISIAN | salah).status_code == 422
    assert not Peristiwa.objects.filter(nama="ekspor_register").exists()
    assert AccessAttempt.objects.get().failures_since_start == 1  # the guess counts towards the account's lock


def test_ekspor_beridentitas_tercatat_dan_tanpa_nik(dijawab, client):
    berkas = isi(client.post(EKSPOR, ISIAN))
    assert DATA_DIRI["nama"] in berkas and DATA_DIRI["nik"] not in berkas
    ekspor = EksporRegister.objects.get()
    assert (ekspor.jenis, ekspor.tahun, ekspor.bentuk, ekspor.baris) == ("permohonan", 2026, "csv", 1)
    assert ekspor.jejak().get().catatan == ISIAN["alasan"]


def test_ekspor_beridentitas_dibatasi_barisnya(dijawab, client, monkeypatch):
    monkeypatch.setattr(alur, "EKSPOR_TERBANYAK", 0)
    assert "paling banyak 0 baris" in isi(client.post(EKSPOR, ISIAN))
    assert not EksporRegister.objects.exists()


def test_auditor_melihat_register_tetapi_bukan_identitasnya(pemeran, client):
    client.force_login(buat_pengguna("auditor_reg", Peran.AUDITOR, pemeran.diskominfo))
    assert (client.get(MEJA).status_code, client.get(EKSPOR).status_code) == (200, 403)


def test_isian_rumus_tidak_dijalankan_lembar_kerja(petugas, client):
    buat_permohonan(tujuan="=1+1")
    assert ",'=1+1," in isi(client.get(MEJA + "?tahun=2026&bentuk=csv"))


def test_register_umum_tanpa_orang_dan_tanpa_katanya(dijawab, client):
    client.logout()
    for jalur in ("/layanan/register/?tahun=2026", "/data/register.csv?tahun=2026"):
        halaman = isi(client.get(jalur))
        assert dijawab.nomor in halaman and "edang dirangkum petugas" in halaman
        rahasia = (*DATA_DIRI.values(), dijawab.tujuan, dijawab.butir.get().uraian)
        assert not [k for k in rahasia if k in halaman]


def test_register_umum_menghitung_hari_kerja(dijawab, client):
    client.logout()
    assert "2 hari kerja" in isi(client.get("/layanan/register/?tahun=2026"))
    assert ",2,ya" in isi(client.get("/data/register.csv?tahun=2026"))


@pytest.mark.parametrize("jenis", ["permohonan", "keberatan"])
def test_kueri_register_umum_tetap_dan_hanya_sehalaman_yang_diambil(pemeran, client, monkeypatch, jenis):
    monkeypatch.setattr(tampilan, "SEHALAMAN", 4)

    def daftarkan(n):
        baru = [buat_permohonan() for _n in range(n)]
        return baru if jenis == "permohonan" else [buat_keberatan(p) for p in baru]

    def kueri(**parameter):
        with CaptureQueriesContext(connection) as hitung:
            jawaban = client.get("/layanan/register/", {"tahun": "2026", "jenis": jenis, **parameter})
        return len(hitung), jawaban.context

    daftar = daftarkan(1)
    sedikit, _konteks = kueri()
    daftar += daftarkan(9)
    banyak, konteks = kueri(halaman="2")
    assert banyak == sedikit <= 12
    assert [b.nomor for b in konteks["baris"]] == [p.nomor for p in reversed(daftar[2:6])]
    assert (konteks["angka"].masuk, konteks["angka"].dijawab) == (10, 0)


@pytest.mark.parametrize("tahun", ["abc", "2019", "٢٠٢٦", "2026 "])
def test_csv_tahun_yang_tidak_ada_ditolak_dengan_kalimat(pemeran, client, tahun):
    buat_permohonan()
    ditolak = client.get("/data/register.csv", {"tahun": tahun})
    assert (ditolak.status_code, ditolak["Content-Type"]) == (400, "text/plain; charset=utf-8")
    assert "Tahun itu tidak ada di register. Yang tersedia: " in ditolak.text and "2026" in ditolak.text
    assert client.get("/data/register.csv").status_code == 200


@pytest.mark.parametrize("jenis", ["", "keberatan"])
def test_pertanyaan_kacau_tetap_dijawab(jenis, db, client):
    for tahun in ("dua", "99999999999999999999", "٢٠٢٦", "-1"):
        assert client.get("/layanan/register/", {"jenis": jenis, "tahun": tahun, "halaman": "x"}).status_code == 200
