"""Security headers on every answer, and settings that produksi refuses."""

import os
import subprocess
import sys

import pytest

JALUR = ("/", "/berita/", "/cari/?q=x", "/masuk/", "/tidak-ada/", "/meja/", "/sehat/", "/api/v1/unit/", "/umpan/atom/")
KETAT = (
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
    "connect-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
)  # fmt: skip


@pytest.mark.parametrize("jalur", JALUR)
def test_kebijakan_isi_ketat_di_semua_halaman(jalur, pemeran, client):
    arahan = {a.strip() for a in client.get(jalur).headers["Content-Security-Policy"].split(";")}
    assert arahan == set(KETAT)


@pytest.mark.parametrize("jalur", JALUR)
def test_kepala_aman_di_semua_halaman(jalur, pemeran, client):
    kepala = client.get(jalur).headers
    assert (kepala["X-Content-Type-Options"], kepala["Cross-Origin-Opener-Policy"]) == ("nosniff", "same-origin")
    assert "camera=()" in kepala["Permissions-Policy"]
    assert kepala["Referrer-Policy"] == "strict-origin-when-cross-origin"


def test_hanya_halaman_editor_yang_longgar_gayanya(pemeran, client):
    client.force_login(pemeran.operator, backend="django.contrib.auth.backends.ModelBackend")
    kebijakan = client.get("/meja/konten/baru/").headers["Content-Security-Policy"]
    assert "style-src 'self' 'unsafe-inline'" in kebijakan
    assert "script-src 'self';" in kebijakan + ";"


def test_halaman_orang_yang_masuk_tidak_tersimpan(pemeran, client):
    client.force_login(pemeran.operator, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/meja/").headers["Cache-Control"] == "no-store"


AMAN = {
    "PPID_MODE": "produksi",
    "PPID_KUNCI_IDENTITAS": f"{'A' * 43}=",
    "SECRET_KEY": "k9" * 30,
    "ALLOWED_HOSTS": "ppid.serangkota.go.id",
    "PPID_SITUS": "https://ppid.serangkota.go.id",
    "DATABASE_URL": "postgres://portal:rahasia@basis/portal",
}


def muat_pengaturan(**ganti):
    lingkungan = {k: v for k, v in os.environ.items() if not k.startswith(("PPID_", "DATABASE_", "DJANGO_"))}
    lingkungan |= {k: v for k, v in (AMAN | ganti).items() if v is not None}
    return subprocess.run(
        [sys.executable, "-c", "import ppid_portal.settings"], env=lingkungan, capture_output=True, text=True
    )


def test_produksi_menerima_pengaturan_yang_aman():
    assert muat_pengaturan().returncode == 0


@pytest.mark.parametrize(
    ("ganti", "kalimat"),
    [
        ({"SECRET_KEY": None}, "SECRET_KEY"),
        ({"SECRET_KEY": "pendek"}, "SECRET_KEY terlalu lemah"),
        ({"ALLOWED_HOSTS": None}, "ALLOWED_HOSTS"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS"),
        ({"PPID_SITUS": "http://ppid.serangkota.go.id"}, "https"),
        ({"DATABASE_URL": None}, "DATABASE_URL"),
        ({"DATABASE_URL": "sqlite:///x.db"}, "PostgreSQL"),
        ({"PPID_BASIS_TERTANAM": "1"}, "tertanam"),
        ({"PPID_MODE": "produksii"}, "PPID_MODE"),
        ({"PPID_KUNCI_IDENTITAS": ""}, "PPID_KUNCI_IDENTITAS"),
        ({"PPID_KUNCI_IDENTITAS": "terlalu-pendek"}, "salah bentuk"),
        ({"PPID_PROKSI": "banyak"}, "PPID_PROKSI"),
    ],
)
def test_produksi_menolak_pengaturan_yang_lemah(ganti, kalimat):
    hasil = muat_pengaturan(**ganti)
    assert hasil.returncode
    assert kalimat in hasil.stderr
