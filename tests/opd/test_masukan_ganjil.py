"""No input may end in a 500: NUL bytes, broken UTF-8, huge and nested values, in every form of the room."""

import pytest
from django.urls import get_resolver, reverse
from django.utils import timezone

from opd import urls
from opd.layanan import buat_tautan
from opd.sandi import jalur_sandi_baru

GANJIL = {
    "nul": b"a\x00b",
    "utf8_rusak": b"\xff\xfe\x80abc",
    "surogat": b"\xed\xa0\x80",
    "panjang": b"x" * 20_000,
    "kosong": b"",
    "html": b"<script>alert(1)</script>",
    "kanan_ke_kiri": "‮gnp.exe".encode(),
    "angka_besar": b"9" * 400,
    "tanggal_jauh": b"9999-12-31",
    "persen": b"%00%s{{7*7}}",
}
ISIAN = {
    *("surel", "sandi", "sandi_ulang", "ulangi", "next", "alasan", "dilihat"),
    *("nama", "wa", "jabatan", "unit", "peran", "sifat", "sejak", "sampai", "sk_nomor", "sk_tanggal"),
    *("alamat", "telepon", "jam_layanan", "situs_sendiri"),
    *("pejabat_nama", "pejabat_jabatan", "pejabat_sk", "pejabat_sk_tanggal"),
}


ORANG = ("pengguna", "pengguna_ubah", "pengguna_keaktifan", "tautan_buat", "undang")


@pytest.fixture
def alamat(pemeran):
    """The address of every page of the room, by name."""
    akses = buat_tautan(pemeran.operator, pelaku=pemeran.ppid, waktu=timezone.now())[1]
    orang, peran = pemeran.operator.pk, pemeran.operator.keanggotaan.get().pk
    pakai = {
        "tautan": [akses],
        "kabar_berhenti": ["tidak-dikenal"],
        "unit_sunting": ["dpupr"],
        "unit_masih_sama": ["dpupr"],
        "peran_akhiri": [orang, peran],
        **dict.fromkeys(ORANG, [orang]),
        "perangkat_lupakan": [1],
    }
    semua = {p.name: None for p in urls.urlpatterns}
    for nama in semua:
        sandi_baru = nama == "sandi_baru"
        semua[nama] = jalur_sandi_baru(pemeran.operator) if sandi_baru else reverse(f"opd:{nama}", args=pakai.get(nama))
    return semua


def badan(nilai):
    """A form body with the raw bytes percent-encoded in every field."""
    mentah = "".join(f"%{b:02x}" for b in nilai)
    return "&".join(f"{isian}={mentah}" for isian in ISIAN)


@pytest.mark.parametrize("nama", [p.name for p in urls.urlpatterns])
@pytest.mark.parametrize("jenis", GANJIL)
def test_tidak_ada_masukan_yang_menjatuhkan_formulir(meja, alamat, nama, jenis):
    jawaban = meja("ppid").post(alamat[nama], badan(GANJIL[jenis]), content_type="application/x-www-form-urlencoded")
    assert jawaban.status_code < 500


@pytest.mark.parametrize("nama", ["masuk", "lupa_sandi", "tautan", "sandi_baru"])
@pytest.mark.parametrize("jenis", GANJIL)
def test_formulir_tamu_pun_tidak_jatuh(client, alamat, nama, jenis):
    jawaban = client.post(alamat[nama], badan(GANJIL[jenis]), content_type="application/x-www-form-urlencoded")
    assert jawaban.status_code < 500


@pytest.mark.parametrize("nama", ["pengguna_daftar", "pengguna_baru", "unit_meja", "masuk"])
@pytest.mark.parametrize("jenis", GANJIL)
def test_saringan_di_alamat_tidak_menjatuhkan_halaman(meja, alamat, nama, jenis):
    mentah = "".join(f"%{b:02x}" for b in GANJIL[jenis][:500])
    kueri = f"q={mentah}&unit={mentah}&halaman={mentah}&untuk={mentah}&next={mentah}"
    assert meja("ppid").get(alamat[nama], QUERY_STRING=kueri).status_code < 500


@pytest.mark.parametrize("nama", ["pengguna_ubah", "pengguna_baru", "unit_sunting", "masuk"])
def test_berkas_di_tempat_teks_tidak_menjatuhkan_formulir(meja, alamat, nama):
    batas = "batas"
    isi = "".join(
        f'--{batas}\r\nContent-Disposition: form-data; name="{i}"; filename="a.txt"\r\n\r\nisi\r\n' for i in ISIAN
    )
    jawaban = meja("ppid").post(
        alamat[nama], isi + f"--{batas}--\r\n", content_type=f"multipart/form-data; boundary={batas}"
    )
    assert jawaban.status_code < 500


def test_teks_html_tampil_sebagai_teks(meja, pemeran):
    data = {"alamat": "<script>alert(1)</script>", "dilihat": pemeran.dpupr.jejak().last().pk}
    klien = meja("operator")
    klien.post("/meja/unit/dpupr/", data)
    assert "<script>alert(1)" not in klien.get("/meja/unit/dpupr/").content.decode()


def test_setiap_alamat_ruang_ini_terdaftar_di_situs():
    terdaftar = {nama for nama in get_resolver().namespace_dict["opd"][1].reverse_dict if isinstance(nama, str)}
    assert {p.name for p in urls.urlpatterns} == terdaftar
