"""Nothing a stranger or a member sends makes a 500: NUL, broken UTF-8, huge numbers, wrong methods."""

import pytest
from django.urls import reverse

from tests.pabrik import buat_draf, buat_terbit

RAKSASA = 10**30
KACAU = ("%00", "%ff%fe", "%ED%A0%80", "../../etc/passwd", "'\"><script>", "9" * 40, "-1", "💥", "a" * 5000)
PARAMETER = (
    "klasifikasi",
    "tahun",
    "urut",
    "q",
    "hal",
    "setelah",
    "sebelum",
    "unit",
    "jenis",
    "status",
    "next",
    "bulan",
)
HALAMAN_UMUM = (
    "beranda",
    "cari",
    "unit_daftar",
    "informasi:berita_daftar",
    "informasi:kegiatan_daftar",
    "informasi:kegiatan_umpan",
    "informasi:pengumuman_daftar",
    "informasi:informasi_daftar",
    "informasi:setiap_saat",
    "informasi:pengadaan_daftar",
    "informasi:data",
    "informasi:dip_csv",
    "informasi:dip_cetak",
    "informasi:pada",
    "laporan:statistik",
    "laporan:monitor",
    "laporan:monitor_csv",
    "laporan:statistik_unit_csv",
    "opd:masuk",
)
HALAMAN_MEJA = (
    "meja",
    "informasi:konten_daftar",
    "informasi:konten_baru",
    "informasi:tinjau_daftar",
    "informasi:impor",
    "informasi:kewajiban",
    "informasi:paket_daftar",
    "informasi:paket_baru",
    "opd:unit_meja",
)


@pytest.mark.parametrize("kacau", KACAU)
@pytest.mark.parametrize("nama", HALAMAN_UMUM)
def test_parameter_kacau_tidak_menjatuhkan_halaman_umum(nama, kacau, pemeran, client):
    status = {client.get(f"{reverse(nama)}?{p}={kacau}").status_code for p in PARAMETER}
    # A year the statistics do not have is a form that was filled in wrongly; lists leave out what they do not know.
    assert status <= {200, 302, 400, 404} | ({422} if nama == "laporan:statistik" else set())


@pytest.mark.parametrize("kacau", KACAU)
@pytest.mark.parametrize("nama", HALAMAN_MEJA)
def test_parameter_kacau_tidak_menjatuhkan_meja(nama, kacau, pemeran, client):
    client.force_login(pemeran.verifikator, backend="django.contrib.auth.backends.ModelBackend")
    status = {client.get(f"{reverse(nama)}?{p}={kacau}").status_code for p in PARAMETER}
    assert status <= {200, 302, 400, 403, 404}


@pytest.mark.parametrize("kacau", KACAU)
def test_jalur_kacau_tidak_menjatuhkan_situs(kacau, pemeran, client):
    jalur = (
        f"/unit/{kacau}/",
        f"/berita/1/{kacau}/",
        f"/informasi/1/{kacau}/",
        f"/kegiatan/1/{kacau}.ics",
        f"/pengumuman/1/{kacau}/",
        f"/informasi/{kacau}/",
        f"/berkas/{kacau}/{kacau}",
        f"/masuk/tautan/{kacau}/",
        f"/{kacau}",
    )
    assert {client.get(j).status_code for j in jalur} <= {301, 302, 400, 404, 410}


@pytest.mark.parametrize("angka", [0, RAKSASA, 2**63, 2**31])
def test_nomor_raksasa_menjadi_404(angka, pemeran, client):
    client.force_login(pemeran.verifikator, backend="django.contrib.auth.backends.ModelBackend")
    jalur = (
        f"/berita/{angka}/x/",
        f"/informasi/{angka}/x/",
        f"/kegiatan/{angka}/x/",
        f"/kegiatan/{angka}/x.ics",
        f"/pengumuman/{angka}/x/",
        f"/data/penetapan/{angka}/",
        f"/data/pada/{angka}/",
        f"/meja/konten/{angka}/",
        f"/meja/impor/{angka}/",
        f"/meja/tinjau/{angka}/",
        f"/meja/pengguna/{angka}/",
    )
    assert {client.get(j).status_code for j in jalur} == {404}


@pytest.mark.parametrize("cara", ["put", "delete", "patch", "options", "trace"])
def test_cara_yang_salah_ditolak(cara, pemeran, client):
    terbit = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    jalur = ["/", "/berita/", "/cari/", "/unit/", f"/berita/{terbit.konten_id}/{terbit.slug}/"]
    assert {getattr(client, cara)(j).status_code for j in jalur} == {405}


@pytest.mark.parametrize("medan", ["judul", "ringkasan", "isi", "isi_bentuk", "nomor_sunting"])
@pytest.mark.parametrize("nilai", ["\x00", "\x00Kerja bakti", "\udcff", "9" * 60, "<" * 20_000, "[[bagian 9: tabel]]"])
def test_isian_kacau_tidak_menjatuhkan_tulisan(medan, nilai, pemeran, client):
    client.force_login(pemeran.operator, backend="django.contrib.auth.backends.ModelBackend")
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    kiriman = {"judul": "Judul yang baik", "isi": "Isi", "nomor_sunting": versi.nomor_sunting, "isi_bentuk": "html"}
    kiriman |= {medan: nilai.encode("utf-8", "surrogateescape")}
    jawaban = client.post(reverse("informasi:konten_sunting", args=[versi.pk]), kiriman)
    assert jawaban.status_code in {200, 302, 400, 409, 422}


@pytest.mark.parametrize("nama", ["setujui", "kembalikan", "pegang", "lompat", "../x"])
def test_putusan_tanpa_isian_tidak_menjatuhkan_meja(nama, pemeran, client):
    client.force_login(pemeran.verifikator, backend="django.contrib.auth.backends.ModelBackend")
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    jawaban = client.post(f"/meja/tinjau/{versi.pk}/{nama}/")
    assert jawaban.status_code in {403, 404, 409, 422}
