"""Refusals of the API: one form, a sentence that says what to do, and no 500 whatever is sent."""

import pytest

from ppid_portal.api.halaman import PENANDA
from tests.pabrik_informasi import buat_informasi_terbit

DAFTAR = ("/api/v1/unit/", "/api/v1/informasi/", "/api/v1/berita/")
KACAU = ("%00", "%ff%fe", "%ED%A0%80", "'\"><script>", "9" * 400, "-1", "💥", "a" * 5000, "1e9", "٣", " ", "null")
PARAMETER = ("unit", "tahun", "klasifikasi", "q", "urut", "kursor", "ukuran", "jenis", "induk", "format", "asing")


def galat(client, jalur, **kepala):
    jawaban = client.get(jalur, headers=kepala)
    assert jawaban.headers["Content-Type"] == "application/json"
    assert list(jawaban.json()) == ["galat"]
    return jawaban.status_code, jawaban.json()["galat"]


@pytest.mark.parametrize(
    ("jalur", "kalimat"),
    [
        ("informasi/?taun=2025", "Parameter “taun” tidak dikenal. Yang dikenal: klasifikasi"),
        ("informasi/1/?tahun=2025", "Alamat ini tidak memakai parameter."),
        (
            "informasi/?klasifikasi=rahasia",
            "Parameter “klasifikasi” tidak dapat dipakai. Nilai “rahasia” tidak dikenal.",
        ),
        ("informasi/?klasifikasi=dikecualikan", "“dikecualikan” tidak dikenal"),
        ("informasi/?unit=tidak-ada", "Parameter “unit”"),
        ("informasi/?tahun=dua", "Parameter “tahun”"),
        ("informasi/?tahun=2025&tahun=dua", "“dua”"),
        ("informasi/?unit=100%25", "“100%” tidak dikenal"),
        ("informasi/?urut=", "Nilai “” tidak dikenal"),
        ("informasi/?urut=acak", "Parameter “urut”"),
        ("informasi/?ukuran=0", "dari 1 sampai 100"),
        ("informasi/?ukuran=101", "dari 1 sampai 100"),
        ("informasi/?ukuran=", "dari 1 sampai 100"),
        ("informasi/?kursor=sembarang", "Mulai lagi tanpa “kursor”"),
        ("berita/?klasifikasi=berkala", "Parameter “klasifikasi” tidak dikenal."),
        ("unit/?jenis=kerajaan", "Parameter “jenis”"),
        ("unit/?induk=atlantis", "Parameter “induk”"),
        ("?format=xml", "Parameter “format” tidak dikenal."),
        ("unit/?q=%00", "huruf yang tidak dapat dibaca"),
    ],
)
def test_parameter_keliru_ditolak_dengan_kalimat(jalur, kalimat, pemeran, client):
    status, pesan = galat(client, f"/api/v1/{jalur}")
    assert status == 400 and kalimat in pesan


@pytest.mark.parametrize(
    "jalur", ["tidak-ada/", "informasi/999999/", f"berita/{10**30}/", "unit/atlantis/", "unit/x/y/z/", "unit/a%0Ab/"]
)
def test_yang_tidak_ada_dijawab_404_berkalimat(jalur, pemeran, client):
    status, pesan = galat(client, f"/api/v1/{jalur}")
    assert status == 404 and "/api/v1/" in pesan


@pytest.mark.parametrize("cara", ["post", "put", "patch", "delete"])
def test_cara_menulis_ditolak_dengan_kalimat(cara, pemeran, client):
    jawaban = getattr(client, cara)("/api/v1/informasi/")
    assert (jawaban.status_code, jawaban.headers["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert jawaban.json() == {"galat": f"Cara {cara.upper()} tidak dilayani. API ini hanya untuk dibaca: pakai GET."}
    assert "Access-Control-Allow-Origin" not in jawaban.headers


@pytest.mark.parametrize("terima", ["text/html", "application/xml", "image/*"])
def test_selain_json_ditolak_406(terima, pemeran, client):
    status, pesan = galat(client, "/api/v1/unit/", Accept=terima)
    assert status == 406 and "JSON" in pesan


@pytest.mark.parametrize("terima", ["*/*", "application/json", "text/html,application/xhtml+xml,*/*;q=0.8"])
def test_peramban_dan_program_mendapat_json(terima, pemeran, client):
    jawaban = client.get("/api/v1/unit/", headers={"Accept": terima})
    assert (jawaban.status_code, jawaban.headers["Content-Type"]) == (200, "application/json")


def test_penolakan_tidak_disimpan_penyimpan_sementara(pemeran, client):
    assert client.get("/api/v1/unit/atlantis/").headers["Cache-Control"] == "no-cache"


def test_kursor_milik_urutan_lain_ditolak(pemeran, client):
    for n in range(2):
        orang = (pemeran.dpupr, pemeran.operator, pemeran.verifikator)
        buat_informasi_terbit(*orang, judul=f"Laporan ke-{n}")
    kursor = client.get("/api/v1/informasi/?ukuran=1").json()["berikutnya"].partition("kursor=")[2]
    status, pesan = galat(client, f"/api/v1/informasi/?urut=judul&kursor={kursor}")
    assert status == 400 and "urutan lain" in pesan


def test_kursor_yang_diubah_ditolak(pemeran, client):
    kursor = PENANDA.sign_object([["-publik_sejak", "-pk"], False, ["2026-01-01T00:00:00+00:00", 1]])
    assert client.get(f"/api/v1/informasi/?kursor={kursor}").status_code == 200
    assert client.get(f"/api/v1/informasi/?kursor={kursor[:-1]}").status_code == 400


def test_parameter_terlalu_banyak_ditolak_dengan_kalimat(pemeran, client):
    status, pesan = galat(client, "/api/v1/informasi/?" + "&".join(["unit=dpupr"] * 600))
    assert status == 400 and "Kurangi" in pesan


@pytest.mark.parametrize("kacau", KACAU)
@pytest.mark.parametrize("jalur", DAFTAR)
def test_parameter_kacau_tidak_menjatuhkan_api(jalur, kacau, pemeran, client):
    status = {client.get(f"{jalur}?{p}={kacau}").status_code for p in PARAMETER}
    assert status <= {200, 400}


@pytest.mark.parametrize("kacau", KACAU)
def test_jalur_kacau_tidak_menjatuhkan_api(kacau, pemeran, client):
    jalur = (f"/api/v1/unit/{kacau}/", f"/api/v1/informasi/{kacau}/", f"/api/v1/{kacau}/", f"/umpan/atom/{kacau}/")
    assert {client.get(j).status_code for j in jalur} <= {400, 404}
