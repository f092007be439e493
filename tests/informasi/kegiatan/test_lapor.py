"""Four answers become a title and a sentence that an editor would let stand."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from informasi.kegiatan.lapor import susun_judul, susun_paragraf
from informasi.models import Versi
from informasi.status import JenisKonten, PeranLampiran
from tests.pabrik import buat_foto

KAPAN = date(2026, 11, 2)
JAWABAN = {
    "apa": "posyandu balita",
    "kapan": "2026-11-02",
    "di_mana": "Balai RW 04 Kelurahan Banten",
    "siapa": "kader posyandu dan 40 balita.",
}
JALUR = "/meja/lapor/"


@pytest.fixture
def operator(client, pemeran):
    client.force_login(pemeran.operator, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_nama_acara_menjadi_judul_dengan_tempatnya():
    judul = susun_judul("posyandu balita", "di Balai RW 04", "kader")
    assert judul == "Posyandu balita di Balai RW 04"


def test_perbuatan_didahului_pelakunya():
    judul = susun_judul("Membersihkan saluran air", "Jalan Trip Jamaksari", "warga RW 04")
    assert judul == "Warga RW 04 membersihkan saluran air di Jalan Trip Jamaksari"


@pytest.mark.parametrize("apa", ["Bersih-bersih pantai", "Memorial pahlawan", "Media gathering", "Meriah bersama"])
def test_kata_benda_yang_mirip_kata_kerja_tetap_nama_acara(apa):
    assert susun_judul(apa, "Karangantu", "warga").startswith(apa)


def test_paragraf_acara_menyebut_apa_di_mana_kapan_dan_siapa():
    assert susun_paragraf("posyandu balita", KAPAN, "Balai RW 04", "kader dan 40 balita.") == (
        "<p>Posyandu balita berlangsung di Balai RW 04 pada hari Senin, 2 November 2026. "
        "Kegiatan ini diikuti kader dan 40 balita.</p>"
    )


def test_paragraf_perbuatan_satu_kalimat():
    assert susun_paragraf("menanam bakau", KAPAN, "Sawah Luhur", "pelajar") == (
        "<p>Pelajar menanam bakau di Sawah Luhur pada hari Senin, 2 November 2026.</p>"
    )


def test_ketikan_tidak_menjadi_html():
    assert "<b>" not in susun_paragraf("lomba <b>", KAPAN, "aula", "warga")


def test_judul_panjang_dipotong():
    assert len(susun_judul("a" * 80, "b" * 80, "c")) <= 120


def test_laporan_menjadi_draf_berita_unitnya(operator, pemeran):
    operator.post(JALUR, JAWABAN)
    versi = Versi.objects.get()
    assert (versi.konten.jenis, versi.konten.unit, versi.status) == (JenisKonten.BERITA, pemeran.dpupr, "draf")


def test_laporan_membuka_halaman_sunting(operator):
    jawaban = operator.post(JALUR, JAWABAN)
    assert jawaban.url == f"/meja/konten/{Versi.objects.get().pk}/sunting/"


def test_setiap_foto_laporan_sudah_berpenjelasan(operator):
    foto = [SimpleUploadedFile(f"{n}.jpg", buat_foto(warna=(n, 9, 9))) for n in range(2)]
    operator.post(JALUR, JAWABAN | {"foto": foto})
    alt = Versi.objects.get().lampiran.filter(peran=PeranLampiran.FOTO).values_list("alt", flat=True)
    assert list(alt) == ["posyandu balita, Balai RW 04 Kelurahan Banten"] * 2


def test_foto_yang_ditolak_tidak_menghilangkan_teks(operator):
    operator.post(JALUR, JAWABAN | {"foto": SimpleUploadedFile("surat.jpg", b"bukan gambar")})
    assert Versi.objects.get().judul.startswith("Posyandu balita")


def test_jawaban_kosong_ditolak_dengan_kalimat(operator):
    jawaban = operator.post(JALUR, JAWABAN | {"siapa": ""})
    assert jawaban.status_code == 422
    assert "Bagian ini belum diisi." in jawaban.content.decode()


def test_yang_bukan_penulis_tidak_dapat_melapor(client, pemeran):
    client.force_login(pemeran.auditor, backend="django.contrib.auth.backends.ModelBackend")
    assert client.post(JALUR, JAWABAN).status_code == 403
