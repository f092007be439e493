"""The open API: exactly the fields of the contract, public content only, filters and pages like those of the site."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alur.mesin import jalankan
from tests.pabrik import SENIN, buat_terbit
from tests.pabrik_informasi import buat_informasi_terbit
from tests.ppid_portal.conftest import TARIK, perbarui

SITUS = "http://127.0.0.1:8000"
UNIT = [
    "slug", "nama", "singkatan", "jenis", "kode_wilayah", "induk", "peran_ppid",
    "berlaku_sejak", "berlaku_sampai", "penerus",
]  # fmt: skip
INFORMASI = [
    "id", "judul", "ringkasan", "klasifikasi", "unit", "tahun", "butir", "penanggung_jawab", "waktu_dibuat", "bentuk",
    "retensi", "terbit_pada", "dimutakhirkan_pada", "tautan", "berkas",
]  # fmt: skip
BERITA = ["id", "judul", "ringkasan", "isi", "unit", "terbit_pada", "dimutakhirkan_pada", "tautan", "gambar"]
BERKAS = ["nama", "jenis", "ukuran", "halaman", "sha256", "tautan"]
DAFTAR = ("/api/v1/unit/", "/api/v1/informasi/", "/api/v1/berita/")
JALUR = ("/api/v1/", "/api/v1/openapi.json", *DAFTAR)


def hasil(client, jalur):
    jawaban = client.get(jalur)
    assert jawaban.status_code == 200, jawaban.content
    return jawaban.json()["hasil"]


def judul(client, jalur):
    return [baris["judul"] for baris in hasil(client, jalur)]


def isi_informasi(pemeran, banyak, awal=0, **nilai):
    for n in range(awal, awal + banyak):
        waktu = SENIN + timedelta(minutes=n // 2)  # two share each minute: the order must hold all the same
        orang = (pemeran.dpupr, pemeran.operator, pemeran.verifikator)
        buat_informasi_terbit(*orang, judul=f"Laporan {n:02}", waktu=waktu, **nilai)


@pytest.mark.parametrize(
    ("jalur", "medan"),
    [("unit", UNIT), ("informasi", INFORMASI), ("berita", BERITA)],
    ids=["unit", "informasi", "berita"],
)
def test_medan_daftar_tepat_seperti_kontrak(jalur, medan, dunia_umum, client):
    assert {tuple(baris) for baris in hasil(client, f"/api/v1/{jalur}/")} == {tuple(medan)}


def test_medan_berkas_tepat_seperti_kontrak(dunia_umum, client):
    assert [list(b) for b in hasil(client, "/api/v1/informasi/")[0]["berkas"]] == [BERKAS]


@pytest.mark.parametrize("jenis", ["informasi", "berita"])
def test_satu_isi_sama_dengan_barisnya_di_daftar(jenis, dunia_umum, client):
    baris = hasil(client, f"/api/v1/{jenis}/")[0]
    assert client.get(f"/api/v1/{jenis}/{baris['id']}/").json() == baris


def test_satu_unit_sama_dengan_barisnya_di_daftar(pemeran, client):
    baris = {b["slug"]: b for b in hasil(client, "/api/v1/unit/")}
    assert client.get("/api/v1/unit/kelurahan-banten/").json() == baris["kelurahan-banten"]
    assert baris["kelurahan-banten"]["induk"] == "kecamatan-kasemen"


@pytest.mark.parametrize("jalur", [*DAFTAR, "/api/v1/informasi/?q=rahasia", "/api/v1/berita/?q=rahasia"])
def test_yang_belum_atau_tidak_lagi_terbit_tidak_muncul(jalur, dunia_umum, client):
    assert b"ahasia" not in client.get(jalur).content


def test_hanya_yang_terbit_yang_muncul(dunia_umum, client):
    daftar = judul(client, "/api/v1/informasi/") + judul(client, "/api/v1/berita/")
    assert daftar == ["Laporan kinerja 2025", "Saluran air dibersihkan"]


def test_yang_ditarik_menjadi_404_saat_itu_juga(dunia_umum, pemeran, client):
    jalur = f"/api/v1/berita/{dunia_umum.berita.konten_id}/"
    sebelum = client.get(jalur).status_code
    jalankan(dunia_umum.berita, "tarik", pelaku=pemeran.penanggung_jawab, waktu=SENIN + timedelta(hours=3), **TARIK)
    assert (sebelum, client.get(jalur).status_code) == (200, 404)


def test_berita_tidak_dapat_diambil_sebagai_informasi(dunia_umum, client):
    assert client.get(f"/api/v1/informasi/{dunia_umum.berita.konten_id}/").status_code == 404


def test_semua_tautan_beralamat_penuh(dunia_umum, client):
    informasi, berita = hasil(client, "/api/v1/informasi/")[0], hasil(client, "/api/v1/berita/")[0]
    tautan = [informasi["tautan"], berita["tautan"], berita["gambar"]["tautan"], informasi["berkas"][0]["tautan"]]
    assert [t for t in tautan if not t.startswith(f"{SITUS}/")] == []


def test_tautan_berkas_dapat_diunduh_dan_sidiknya_benar(dunia_umum, client):
    berkas = hasil(client, "/api/v1/informasi/")[0]["berkas"][0]
    assert client.get(berkas["tautan"].removeprefix(SITUS)).status_code == 200
    assert berkas["sha256"] == dunia_umum.berkas.sha256


def test_isi_berita_bersih_dan_beralamat_penuh(dunia_umum, client):
    isi = hasil(client, "/api/v1/berita/")[0]["isi"]
    assert f'href="{SITUS}/unit/"' in isi and f'src="{SITUS}/berkas/' in isi


def test_versi_baru_mengganti_isi_dan_waktu_mutakhir(dunia_umum, pemeran, client):
    perbarui(dunia_umum.informasi, pemeran, judul="Laporan kinerja 2025 final")
    baris = hasil(client, "/api/v1/informasi/")[0]
    assert baris["judul"] == "Laporan kinerja 2025 final" and baris["dimutakhirkan_pada"] > baris["terbit_pada"]


def test_saringan_diulang_berarti_atau(pemeran, client):
    isi_informasi(pemeran, 1, tahun=2023)
    isi_informasi(pemeran, 1, awal=1, tahun=2024)
    isi_informasi(pemeran, 1, awal=2, tahun=2025)
    assert judul(client, "/api/v1/informasi/?tahun=2023&tahun=2025") == ["Laporan 02", "Laporan 00"]


@pytest.mark.parametrize(
    ("saringan", "banyak"),
    [
        ("klasifikasi=berkala", 1),
        ("klasifikasi=setiap_saat", 0),
        ("unit=dpupr", 1),
        ("unit=dinkes", 0),
        ("unit=dinkes&unit=dpupr", 1),
        ("q=kinerja", 1),
        ("q=puskesmas", 0),
        ("klasifikasi=berkala&unit=dpupr&tahun=2025&q=laporan", 1),
    ],
)
def test_saringan_mempersempit_daftar(saringan, banyak, dunia_umum, client):
    assert len(hasil(client, f"/api/v1/informasi/?{saringan}")) == banyak


def test_urutan_menurut_judul(pemeran, client):
    isi_informasi(pemeran, 3)
    assert judul(client, "/api/v1/informasi/?urut=judul") == ["Laporan 00", "Laporan 01", "Laporan 02"]


@pytest.mark.parametrize(
    ("saringan", "slug"), [("jenis=kelurahan", ["kelurahan-banten"]), ("induk=kecamatan-kasemen", ["kelurahan-banten"]),
                           ("q=dinkes", ["dinkes"])],
)  # fmt: skip
def test_saringan_unit_mempersempit_daftar(saringan, slug, pemeran, client):
    assert [b["slug"] for b in hasil(client, f"/api/v1/unit/?{saringan}")] == slug


def jelajahi(client, jalur, arah):
    """Titles page by page, following the addresses the answers give."""
    while jalur:
        isi = client.get(jalur.removeprefix(SITUS)).json()
        yield [b["judul"] for b in isi["hasil"]]
        jalur = isi[arah]


@pytest.mark.parametrize("urut", ["terbaru", "judul"])
def test_kursor_melewati_setiap_baris_tepat_sekali(urut, pemeran, client):
    isi_informasi(pemeran, 7)
    halaman = list(jelajahi(client, f"/api/v1/informasi/?ukuran=3&urut={urut}", "berikutnya"))
    semua = judul(client, f"/api/v1/informasi/?urut={urut}")
    assert (sum(halaman, []), [len(h) for h in halaman]) == (semua, [3, 3, 1])


@pytest.mark.parametrize("urut", ["terbaru", "judul"])
def test_kursor_mundur_kembali_ke_halaman_pertama(urut, pemeran, client):
    isi_informasi(pemeran, 7)
    jalur = f"/api/v1/informasi/?ukuran=3&urut={urut}"
    maju = list(jelajahi(client, jalur, "berikutnya"))
    mundur = list(jelajahi(client, client.get(jalur).json()["berikutnya"], "sebelumnya"))
    assert mundur == [maju[1], maju[0]]


def test_kursor_mempertahankan_saringan_yang_diulang(pemeran, client):
    isi_informasi(pemeran, 3, tahun=2024)
    isi = client.get("/api/v1/informasi/?ukuran=1&tahun=2024&tahun=2025&unit=dpupr").json()
    assert "tahun=2024&tahun=2025&unit=dpupr" in isi["berikutnya"]


def test_alamat_halaman_berikut_juga_di_kepala_link(pemeran, client):
    isi_informasi(pemeran, 2)
    jawaban = client.get("/api/v1/informasi/?ukuran=1")
    assert jawaban.headers["Link"] == f'<{jawaban.json()["berikutnya"]}>; rel="next"'


@pytest.mark.parametrize("jalur", JALUR)
def test_304_bila_tidak_ada_yang_berubah(jalur, dunia_umum, client):
    tanda = client.get(jalur).headers["ETag"]
    jawaban = client.get(jalur, headers={"If-None-Match": tanda})
    assert (jawaban.status_code, jawaban.content) == (304, b"")


@pytest.mark.parametrize("jalur", JALUR)
def test_head_berkepala_sama_tanpa_isi(jalur, dunia_umum, client):
    ambil, kepala = client.get(jalur), client.head(jalur)
    assert (kepala.content, kepala.headers["ETag"]) == (b"", ambil.headers["ETag"])


def test_penarikan_mengubah_tanda_daftar(dunia_umum, pemeran, client):
    tanda = client.get("/api/v1/berita/").headers["ETag"]
    jalankan(dunia_umum.berita, "tarik", pelaku=pemeran.penanggung_jawab, waktu=SENIN + timedelta(hours=3), **TARIK)
    assert client.get("/api/v1/berita/", headers={"If-None-Match": tanda}).status_code == 200


@pytest.mark.parametrize("jalur", JALUR)
def test_jawaban_boleh_disimpan_sebentar_dan_tanpa_kue(jalur, dunia_umum, client):
    jawaban = client.get(jalur)
    assert jawaban.headers["Cache-Control"] == "public, max-age=60, must-revalidate"
    assert not jawaban.cookies and "Cookie" not in jawaban.headers.get("Vary", "")


def test_orang_yang_masuk_mendapat_jawaban_yang_sama(dunia_umum, pemeran, client):
    asing = client.get("/api/v1/berita/")
    client.force_login(pemeran.operator, backend="django.contrib.auth.backends.ModelBackend")
    jawaban = client.get("/api/v1/berita/")
    assert (jawaban.content, jawaban.headers["Cache-Control"]) == (asing.content, asing.headers["Cache-Control"])


@pytest.mark.parametrize("cara", ["get", "head", "options"])
def test_situs_lain_boleh_membaca(cara, dunia_umum, client):
    kepala = getattr(client, cara)("/api/v1/informasi/").headers
    assert (kepala["Access-Control-Allow-Origin"], kepala["Access-Control-Allow-Methods"]) == ("*", "GET, HEAD")


@pytest.mark.parametrize("jalur", JALUR)
def test_json_tidak_diindeks_mesin_pencari(jalur, dunia_umum, client):
    assert client.get(jalur).headers["X-Robots-Tag"] == "noindex"


def test_options_menyebut_cara_yang_dilayani(client, db):
    jawaban = client.options("/api/v1/informasi/")
    assert (jawaban.status_code, jawaban.headers["Allow"]) == (204, "GET, HEAD, OPTIONS")


def banyak_kueri(client, jalur):
    with CaptureQueriesContext(connection) as kueri:
        assert client.get(jalur).status_code == 200
    return len(kueri)


@pytest.mark.parametrize(
    "jalur", ["/api/v1/informasi/", "/api/v1/informasi/?q=laporan&unit=dpupr", "/api/v1/berita/", "/api/v1/unit/"]
)
def test_kueri_tetap_dengan_baris_sepuluh_kali_lipat(jalur, dunia_umum, pemeran, client):
    sedikit = banyak_kueri(client, jalur)
    isi_informasi(pemeran, 10, berkas=dunia_umum.berkas)
    for n in range(10):
        buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=f"Saluran air {n}")
    assert banyak_kueri(client, jalur) <= sedikit <= 6
