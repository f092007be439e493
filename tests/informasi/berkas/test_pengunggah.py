"""What is too large is dropped while it comes in: no full disk, no full memory, no lost text, no 500."""

import hashlib
import io
import tempfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test.client import BOUNDARY, MULTIPART_CONTENT
from django.urls import reverse

from informasi.berkas import gambar, jenis, pengunggah
from informasi.berkas.badan import BADAN_TERBESAR
from informasi.berkas.hasil import BerkasDitolak
from informasi.berkas.pengunggah import PembatasUnggahan, TidakDisimpan
from informasi.berkas.terima import terima_berkas
from informasi.models import Berkas
from tests.pabrik import SENIN, buat_draf
from tests.pabrik_informasi import buat_informasi

MODEL = "django.contrib.auth.backends.ModelBackend"
SKRIP = {"X-Requested-With": "fetch"}


@pytest.fixture
def kecil(monkeypatch):
    """The same limits, made small: 300 kB for a document, 200 kB for a picture, 700 kB together."""
    monkeypatch.setattr(jenis, "UKURAN_TERBESAR", 300_000)
    monkeypatch.setattr(gambar, "UKURAN_TERBESAR", 200_000)
    monkeypatch.setattr(pengunggah, "KIRIMAN_TERBESAR", 700_000)


@pytest.fixture
def operator(client, pemeran):
    """A client logged in as the operator."""
    client.force_login(pemeran.operator, backend=MODEL)
    return client


def isi(bita, nama="laporan.pdf"):
    return SimpleUploadedFile(nama, b"%PDF-1.7" + b"x" * (bita - 8))


def unggah(client, versi, berkas, **kepala):
    return client.post(reverse("informasi:dokumen_unggah", args=[versi.pk]), {"dokumen": berkas}, headers=kepala)


@pytest.fixture
def informasi(pemeran):
    return buat_informasi(pemeran.dpupr, pemeran.operator)


@pytest.mark.parametrize(("bita", "status"), [(300_000, 201), (300_001, 422), (5_000_000, 422)])
def test_dokumen_di_atas_batas_ditolak_dengan_kalimatnya(kecil, operator, informasi, bita, status):
    jawaban = unggah(operator, informasi, isi(bita), **SKRIP)
    assert jawaban.status_code == status
    assert ("lebih besar dari" in jawaban.json()["pesan"]) == (status == 422)
    assert Berkas.objects.count() == (status == 201)


def test_batas_sebenarnya_lima_puluh_mb(operator, informasi):
    jawaban = unggah(operator, informasi, isi(50 * 1024 * 1024 + 1), **SKRIP)
    assert jawaban.status_code == 422
    assert jawaban.json()["pesan"].startswith("Berkas ini lebih besar dari 50 MB.")


def test_tanpa_skrip_penolakan_menjadi_halaman(kecil, operator, informasi):
    jawaban = unggah(operator, informasi, isi(400_000))
    assert jawaban.status_code == 422
    assert "lebih besar dari" in jawaban.content.decode()


def test_yang_dibuang_tidak_menyentuh_cakram(kecil, operator, informasi, settings, tmp_path, monkeypatch):
    settings.FILE_UPLOAD_TEMP_DIR, settings.FILE_UPLOAD_MAX_MEMORY_SIZE = str(tmp_path), 0
    terbesar = []
    asli = PembatasUnggahan.receive_data_chunk

    def catat(self, *args):
        terbesar.append(sum(b.stat().st_size for b in tmp_path.iterdir()))
        return asli(self, *args)

    monkeypatch.setattr(PembatasUnggahan, "receive_data_chunk", catat)
    unggah(operator, informasi, isi(20_000_000), **SKRIP)
    assert len(terbesar) > 100
    assert max(terbesar) <= 300_000
    assert list(tmp_path.iterdir()) == []


def test_teks_di_belakang_berkas_besar_tetap_tersimpan(kecil, operator, pemeran):
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    nilai = {"judul": "Judul sesudah foto besar", "isi": "Isi yang ditulis di telepon.", "isi_bentuk": "polos"}
    kiriman = {"foto": isi(900_000, "a.jpg"), **nilai, "nomor_sunting": versi.nomor_sunting, "aksi": "simpan"}
    operator.post(reverse("informasi:konten_sunting", args=[versi.pk]), kiriman)
    versi.refresh_from_db()
    assert versi.judul == "Judul sesudah foto besar"


@pytest.mark.parametrize("nama", ["informasi:foto", "informasi:dokumen_foto"])
def test_foto_berbatas_sendiri(kecil, operator, informasi, nama):
    alamat = reverse(nama, args=[informasi.pk])
    jawaban = operator.post(alamat, {"foto": isi(250_000, "a.jpg")}, headers=SKRIP)
    assert jawaban.status_code == 422
    assert "lebih besar dari" in jawaban.json()["pesan"]


def test_semua_berkas_satu_kiriman_berbatas_bersama(kecil):
    pembatas = PembatasUnggahan()
    for nomor in range(3):
        pembatas.new_file("dokumen", f"{nomor}.pdf", "application/pdf", None, None, {})
        pembatas.receive_data_chunk(b"x" * 290_000, 0)
        hasil = pembatas.file_complete(290_000)
    with pytest.raises(TidakDisimpan, match="satu per satu"):
        hasil.read()


CARA_BACA = {
    "read": lambda u: u.read(),
    "chunks": lambda u: list(u.chunks()),
    "baris": list,
    "sidik": lambda u: hashlib.file_digest(u, "sha256"),
}


@pytest.mark.parametrize("baca", CARA_BACA.values(), ids=CARA_BACA)
def test_membaca_yang_dibuang_berbunyi_kalimatnya(baca):
    with pytest.raises(TidakDisimpan, match="lebih besar"):
        baca(pengunggah.UnggahanTerlaluBesar("a.pdf", 9, "Berkas ini lebih besar dari 50 MB."))


def test_berkas_yang_dibuang_karena_kiriman_penuh_tidak_tersimpan_kosong(pemeran):
    dibuang = pengunggah.UnggahanTerlaluBesar("a.pdf", 40_000_000, pengunggah.TERLALU_BANYAK)
    with pytest.raises(BerkasDitolak, match="satu per satu"):
        terima_berkas(dibuang, unit=pemeran.dpupr, pelaku=pemeran.operator, waktu=SENIN)
    assert not Berkas.objects.exists()


@pytest.mark.parametrize("kepala", [SKRIP, {}])
def test_kiriman_raksasa_dijawab_tanpa_dibaca(operator, informasi, kepala):
    alamat = reverse("informasi:dokumen_unggah", args=[informasi.pk])
    badan = io.BytesIO(b"--" + BOUNDARY.encode())
    panjang = {"CONTENT_LENGTH": str(BADAN_TERBESAR + 1), "wsgi.input": badan}
    jawaban = operator.generic("POST", alamat, b"x", MULTIPART_CONTENT, headers=kepala, **panjang)
    assert (jawaban.status_code, badan.tell()) == (422, 0)
    assert "satu per satu" in (jawaban.json()["pesan"] if kepala else jawaban.content.decode())


def test_kiriman_yang_terputus_tidak_menyisakan_berkas(operator, informasi, settings, tmp_path):
    settings.FILE_UPLOAD_TEMP_DIR, settings.FILE_UPLOAD_MAX_MEMORY_SIZE = str(tmp_path), 0
    kepala = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="dokumen"; filename="a.pdf"\r\n\r\n%PDF-1.7 '
    alamat = reverse("informasi:dokumen_unggah", args=[informasi.pk])
    jawaban = operator.generic("POST", alamat, kepala.encode() + b"x" * 500_000, MULTIPART_CONTENT, headers=SKRIP)
    assert jawaban.status_code in {400, 422}
    assert not Berkas.objects.exists()
    assert list(Path(tempfile.gettempdir()).glob("*.upload*")) == list(tmp_path.iterdir()) == []
