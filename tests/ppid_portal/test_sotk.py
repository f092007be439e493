"""The desk's screen of a change of structure, and what strangers see of it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from kalender.hari import tanggal
from opd.models import PerubahanSotk, Unit
from tests.opd.sotk_uji import baru_dari, gabung, ganti_nama, pecah
from tests.pabrik import SANDI, buat_terbit, buat_unit

MASUK = "django.contrib.auth.backends.ModelBackend"
DAFTAR = "/meja/unit/sotk/"


@pytest.fixture
def hari(db):
    return tanggal(timezone.now())


@pytest.fixture
def meja(client, pemeran):
    client.force_login(pemeran.ppid, backend=MASUK)
    return client


@pytest.fixture
def isian(pemeran, hari):
    """A merger as typed: dinkes goes into dpupr in thirty days."""
    return {
        "unit": pemeran.dinkes.pk,
        "penerima": pemeran.dpupr.pk,
        "berlaku": str(hari + timedelta(days=30)),
        "sk_nomor": "Perwal 12 Tahun 2026",
        "sk_tanggal": str(hari),
    }


def kini(perubahan_dari, *args, **kwargs):
    """A change of today: `perubahan_dari` is a builder of sotk_uji."""
    waktu = timezone.now()
    sk = {"berlaku": tanggal(waktu), "waktu": waktu, **kwargs}
    return perubahan_dari(*args, **sk)


def teks(jawaban):
    return " ".join(jawaban.content.decode().split())


@pytest.mark.parametrize("jenis", ["ganti_nama", "gabung", "pecah", "bubar"])
def test_tiap_jenis_punya_formulir(jenis, meja):
    assert "Lihat yang akan terjadi" in teks(meja.get(f"{DAFTAR}baru/{jenis}/"))


def test_jenis_yang_tidak_dikenal_tidak_ada(meja):
    assert meja.get(f"{DAFTAR}baru/tukar/").status_code == 404


def test_pratinjau_menyebut_yang_akan_pindah(meja, isian, pemeran):
    buat_terbit(pemeran.dinkes, pemeran.operator_lain, pemeran.verifikator)
    isi = teks(meja.post(f"{DAFTAR}baru/gabung/", isian))
    assert "<dt>Penugasan</dt><dd>1, pindah ke Unit dpupr</dd>" in isi
    assert "<dt>Terbitan</dt><dd>1, tetap atas nama unit ini</dd>" in isi


def test_pratinjau_tidak_menulis_apa_pun(meja, isian):
    meja.post(f"{DAFTAR}baru/gabung/", isian)
    assert not PerubahanSotk.objects.exists()


def test_pratinjau_tanggal_mundur_memberi_peringatan(meja, isian, hari):
    lalu = str(hari - timedelta(days=10))
    isi = teks(meja.post(f"{DAFTAR}baru/gabung/", isian | {"berlaku": lalu, "sk_tanggal": lalu}))
    assert "Tanggal berlaku sudah lewat 10 hari" in isi


def test_disahkan_dengan_sandi(meja, isian):
    jawaban = meja.post(f"{DAFTAR}baru/gabung/", isian | {"sahkan": "1", "sandi": SANDI})
    assert (jawaban.status_code, jawaban.url) == (302, DAFTAR)
    assert Unit.objects.get(slug="dinkes").penerus.slug == "dpupr"


@pytest.mark.parametrize("sandi", ["", "bukan sandinya"])
def test_sandi_keliru_kembali_ke_pratinjau(sandi, meja, isian):
    jawaban = meja.post(f"{DAFTAR}baru/gabung/", isian | {"sahkan": "1", "sandi": sandi})
    assert (jawaban.status_code, PerubahanSotk.objects.exists()) == (422, False)
    assert 'value="Perwal 12 Tahun 2026"' in teks(jawaban)


def test_yang_ditolak_kembali_dengan_isian(meja, isian, pemeran):
    jawaban = meja.post(f"{DAFTAR}baru/gabung/", isian | {"penerima": pemeran.dinkes.pk})
    assert jawaban.status_code == 422
    assert "tidak dapat bergabung ke dirinya sendiri" in teks(jawaban)
    assert 'value="Perwal 12 Tahun 2026"' in teks(jawaban)


@pytest.mark.parametrize(
    "kacau",
    [
        {"unit": ""},
        {"unit": "abc"},
        {"unit": "9" * 40},
        {"penerima": "0"},
        {"berlaku": "31-02-2027"},
        {"berlaku": "9999-99-99"},
        {"sk_nomor": ""},
        {"sk_tanggal": "kemarin"},
        {"penerima": "", "nama_1": "x" * 151},
    ],
)
def test_isian_kacau_ditolak_422(kacau, meja, isian):
    assert meja.post(f"{DAFTAR}baru/gabung/", isian | kacau).status_code == 422


def test_nama_unit_diketik_dalam_pecahan(meja, isian):
    pecahan = {"nama_1": "Dinas Jalan", "singkatan_1": "DJ", "nama_2": "Dinas Air", "terusan": "1"}
    meja.post(f"{DAFTAR}baru/pecah/", isian | pecahan | {"sahkan": "1", "sandi": SANDI})
    assert Unit.objects.get(slug="dinkes").penerus.slug == "dinas-air"


def test_pecahan_yang_dipilih_harus_bernama(meja, isian):
    pecahan = {"nama_1": "Dinas Jalan", "singkatan_1": "DJ", "terusan": "2"}
    jawaban = meja.post(f"{DAFTAR}baru/pecah/", isian | pecahan)
    assert "Unit baru itu belum diisi namanya" in teks(jawaban)


def test_rencana_dibatalkan_dengan_alasan_dan_sandi(meja, pemeran, hari):
    perubahan = kini(gabung, pemeran.dinkes, pemeran.dpupr, pemeran.ppid, berlaku=hari + timedelta(days=30))
    meja.post(reverse("sotk_batal", args=[perubahan.pk]), {"alasan": "SK dicabut", "sandi": SANDI})
    perubahan.refresh_from_db()
    assert (perubahan.status, perubahan.jejak().last().catatan) == ("dibatalkan", "SK dicabut")


def test_batal_tanpa_sandi_yang_cocok_ditolak(meja, pemeran, hari):
    perubahan = kini(gabung, pemeran.dinkes, pemeran.dpupr, pemeran.ppid, berlaku=hari + timedelta(days=30))
    jawaban = meja.post(reverse("sotk_batal", args=[perubahan.pk]), {"alasan": "SK dicabut", "sandi": "salah"})
    perubahan.refresh_from_db()
    assert (jawaban.status_code, perubahan.status) == (422, "direncanakan")


def test_kueri_daftar_tetap_dengan_lebih_banyak_perubahan(meja, pemeran, hari):
    def banyak_kueri():
        with CaptureQueriesContext(connection) as kueri:
            assert meja.get(DAFTAR).status_code == 200
        return len(kueri)

    kini(ganti_nama, pemeran.dinkes, pemeran.ppid, berlaku=hari + timedelta(days=3))
    sedikit = banyak_kueri()
    for n in range(10):
        kini(ganti_nama, buat_unit(f"badan-{n}"), pemeran.ppid, f"Badan Baru {n}", berlaku=hari + timedelta(days=n % 2))
    assert banyak_kueri() <= sedikit


def test_halaman_unit_menyebut_nama_lamanya(client, pemeran, hari):
    kini(ganti_nama, pemeran.dpupr, pemeran.ppid)
    isi = teks(client.get("/unit/dpupr/"))
    assert "Dinas Bina Marga" in isi
    assert "Sebelumnya: Unit dpupr, sampai" in isi


def test_halaman_unit_menyebut_perubahan_yang_akan_datang(client, pemeran):
    kini(ganti_nama, pemeran.dpupr, pemeran.ppid, berlaku=tanggal(timezone.now()) + timedelta(days=3))
    assert "Unit dpupr berganti nama menjadi Dinas Bina Marga." in teks(client.get("/unit/dpupr/"))


@pytest.mark.parametrize("jalur", ["/unit/{}/", "/unit/{}/kontak/", "/umpan/atom/unit/{}/", "/api/v1/unit/{}/"])
def test_alamat_lama_diteruskan(jalur, client, pemeran):
    kini(ganti_nama, pemeran.dpupr, pemeran.ppid, slug="bina-marga")
    jawaban = client.get(jalur.format("dpupr"))
    assert (jawaban.status_code, jawaban.url) == (301, jalur.format("bina-marga"))


def test_alamat_yang_tidak_pernah_ada_tetap_404(client, pemeran):
    kini(ganti_nama, pemeran.dpupr, pemeran.ppid, slug="bina-marga")
    assert client.get("/unit/dinas-khayal/").status_code == 404


def test_halaman_unit_lama_menunjuk_penerusnya(client, pemeran):
    kini(gabung, pemeran.dinkes, pemeran.dpupr, pemeran.ppid)
    isi = teks(client.get("/unit/dinkes/"))
    assert "bergabung ke Unit dpupr" in isi
    assert 'href="/unit/dpupr/">Buka halaman DPUPR' in isi


def test_halaman_penerus_menyebut_yang_diteruskannya(client, pemeran):
    kini(gabung, pemeran.dinkes, pemeran.dpupr, pemeran.ppid)
    assert 'Meneruskan: <a href="/unit/dinkes/">Unit dinkes</a>' in teks(client.get("/unit/dpupr/"))


def test_unit_yang_akan_ada_belum_punya_halaman(client, pemeran, hari):
    besok = hari + timedelta(days=1)
    (unit,) = baru_dari(kini(pecah, pemeran.dpupr, pemeran.ppid, "Dinas Air", terusan=None, berlaku=besok))
    assert client.get(unit.get_absolute_url()).status_code == 404


def test_unit_lama_di_bawah_daftar_dan_tidak_dihitung(client, pemeran):
    sebelum = Unit.objects.count()
    kini(gabung, pemeran.dinkes, pemeran.dpupr, pemeran.ppid)
    isi = teks(client.get("/unit/"))
    assert f"<strong>{sebelum - 1} unit</strong>" in isi
    assert "Unit dinkes" in isi.split("Unit lama</h2>")[1]


def test_unit_dicari_dengan_nama_lamanya(client, pemeran):
    kini(ganti_nama, pemeran.dpupr, pemeran.ppid)
    assert "Dinas Bina Marga" in teks(client.get("/unit/?q=unit+dpupr")).split("Unit lama</h2>")[1]


def test_pencarian_menyarankan_unit_lama_hanya_dengan_namanya(client, pemeran):
    kini(gabung, pemeran.dinkes, pemeran.dpupr, pemeran.ppid)
    assert 'href="/unit/dinkes/"' in teks(client.get("/cari/?q=dinkes"))
    assert 'href="/unit/dinkes/"' not in teks(client.get("/cari/?q=unit"))


def test_api_menyebut_akhir_dan_penerus(client, pemeran, hari):
    kini(gabung, pemeran.dinkes, pemeran.dpupr, pemeran.ppid)
    isi = client.get("/api/v1/unit/dinkes/").json()
    assert (isi["berlaku_sampai"], isi["penerus"]) == (str(hari - timedelta(days=1)), "dpupr")


def test_daftar_api_hanya_unit_yang_ada(client, pemeran):
    kini(gabung, pemeran.dinkes, pemeran.dpupr, pemeran.ppid)
    assert "dinkes" not in {u["slug"] for u in client.get("/api/v1/unit/").json()["hasil"]}


def test_tautan_sotk_hanya_bagi_yang_menata(client, pemeran):
    tampak = []
    for orang in (pemeran.verifikator, pemeran.ppid):
        client.force_login(orang, backend=MASUK)
        tampak.append(DAFTAR in teks(client.get("/meja/unit/")))
    assert tampak == [False, True]
