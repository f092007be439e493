"""The bundle and the chronology on the desk: who sees, asks and takes along, and what they do not tell."""

import hashlib

import pytest
from django.urls import reverse

from alur.mesin import jalankan
from alur.models import Pemberitahuan
from informasi.berkas.gudang import rahasia
from sengketa.bundel.susun import susun_satu
from sengketa.bundel.usulan import usulan
from tests.pabrik import SENIN
from tests.pabrik_perkara import NIK, buat_berkas_jawaban, buat_dijawab, buat_keberatan, buat_petugas
from tests.pabrik_sengketa import buat_bukti, buat_pdf, buat_sengketa, susun_bundel

KUERI_KRONOLOGI = 22


def masuk(client, pengguna):
    client.force_login(pengguna, backend="django.contrib.auth.backends.ModelBackend")
    return client


def langkah(client, sengketa, nama, **isian):
    alamat = reverse("sengketa:langkah", args=[sengketa.pk, nama])
    return client.post(alamat, {"status": sengketa.status, **isian})


@pytest.fixture
def dari_register(pemeran):
    """A dispute about an answered request with an objection."""
    petugas = buat_petugas(pemeran)
    permohonan = buat_dijawab(petugas, pemeran.ppid, pokok="Saluran air Pamarican")
    buat_berkas_jawaban(permohonan, petugas, isi=buat_pdf("jawaban"))
    return buat_sengketa(pemeran, permohonan=permohonan, keberatan=buat_keberatan(permohonan), alasan=("d",))


def test_diminta_di_halaman_disusun_pekerja_lalu_diunduh(pemeran, client):
    sengketa = buat_sengketa(pemeran)
    buat_bukti(sengketa, pemeran.operator, isi=buat_pdf())
    masuk(client, pemeran.operator)
    assert langkah(client, sengketa, "minta_berkas").status_code == 302
    halaman = client.get(sengketa.get_absolute_url()).content.decode()
    assert 'data-bundel="disusun"' in halaman and "Versi 1 sedang disusun" in halaman and "bundel.js" in halaman
    ditolak = langkah(client, sengketa, "minta_berkas")
    assert ditolak.status_code == 422 and "sedang disusun" in ditolak.content.decode()
    pesanan = sengketa.bundel.get()
    while susun_satu(pesanan.diminta_pada):
        pass
    pesanan.refresh_from_db()
    halaman = client.get(sengketa.get_absolute_url()).content.decode()
    assert pesanan.pdf_sha256 in halaman and pesanan.zip_sha256 in halaman and "Susun versi baru" in halaman
    assert Pemberitahuan.objects.filter(pengguna=pemeran.operator, judul__startswith="Berkas sengketa siap").exists()
    for bentuk in ("pdf", "zip"):
        jawaban = client.post(reverse("sengketa:bundel", args=[sengketa.pk, 1, bentuk]))
        isi = b"".join(jawaban.streaming_content)
        assert hashlib.sha256(isi).hexdigest() == getattr(pesanan, f"{bentuk}_sha256")
        assert jawaban["Content-Length"] == str(len(isi)) and "no-store" in jawaban["Cache-Control"]
    catatan = sengketa.jejak().filter(nama="unduh_berkas").values_list("catatan", "pelaku")
    assert list(catatan) == [("Versi 1, PDF", pemeran.operator.pk), ("Versi 1, ZIP", pemeran.operator.pk)]


def test_perubahan_sesudahnya_minta_versi_baru(pemeran, client):
    sengketa = buat_sengketa(pemeran)
    susun_bundel(sengketa, pemeran.operator)
    masuk(client, pemeran.operator)
    jalankan(sengketa, "tulis_catatan", pelaku=pemeran.operator, waktu=SENIN, catatan="Sudah dibaca")
    assert "Susun versi baru sebelum" not in client.get(sengketa.get_absolute_url()).content.decode()
    buat_bukti(sengketa, pemeran.operator)
    assert "Susun versi baru sebelum" in client.get(sengketa.get_absolute_url()).content.decode()


@pytest.mark.parametrize("siapa", ["operator_lain", "camat", "auditor"])
def test_unit_lain_tidak_menemukan_apa_pun(pemeran, client, siapa):
    sengketa = buat_sengketa(pemeran)
    susun_bundel(sengketa, pemeran.operator)
    masuk(client, getattr(pemeran, siapa))
    assert client.get(reverse("sengketa:kronologi", args=[sengketa.pk])).status_code == 404
    assert client.post(reverse("sengketa:bundel", args=[sengketa.pk, 1, "pdf"])).status_code == 404
    assert langkah(client, sengketa, "minta_berkas").status_code == 404
    assert not sengketa.jejak().filter(nama="unduh_berkas").exists()


def test_alamat_bundel_yang_tidak_ada(pemeran, client):
    sengketa = buat_sengketa(pemeran)
    masuk(client, pemeran.operator)
    jalankan(sengketa, "minta_berkas", pelaku=pemeran.operator, waktu=SENIN)
    alamat = [(1, "exe"), (2, "pdf")]
    assert [client.post(reverse("sengketa:bundel", args=[sengketa.pk, *a])).status_code for a in alamat] == [404, 404]
    assert client.post(reverse("sengketa:bundel", args=[sengketa.pk, 1, "pdf"])).status_code == 302  # not built yet
    assert langkah(client, sengketa, "unduh_berkas").status_code == 404  # has a door of its own
    assert not sengketa.jejak().filter(nama="unduh_berkas").exists()


def test_kronologi_dari_register_tanpa_nama_dan_nik(pemeran, client, dari_register, django_assert_max_num_queries):
    sengketa = dari_register
    masuk(client, pemeran.operator)
    with django_assert_max_num_queries(KUERI_KRONOLOGI):
        isi = client.get(reverse("sengketa:kronologi", args=[sengketa.pk])).content.decode()
    surat = sengketa.permohonan.surat.first()
    for ada in (
        f"Permohonan {sengketa.permohonan.nomor}", f"Keberatan {sengketa.keberatan.nomor}", "Ajukan keberatan",
        surat.nomor, f"kode verifikasi {surat.kode}", "hari ke-0", "dari 10 hari kerja", "Surel kepada pemohon",
        "Tahap: Registrasi sengketa",
    ):  # fmt: skip
        assert ada in isi, ada
    assert "Siti" not in isi and NIK not in isi and "pemohon@contoh.id" not in isi
    assert isi.index("Ajukan permohonan") < isi.index("Putuskan dan kirim jawaban")


def test_bukti_diambil_dari_register(pemeran, client, dari_register):
    sengketa = dari_register
    awal = usulan(sengketa)
    kunci = [u.kunci for u in awal][:2] + [u.kunci for u in awal if u.kunci.startswith("berkas:")]
    masuk(client, pemeran.operator)
    assert langkah(client, sengketa, "ambil_bukti", pilihan=kunci).status_code == 403  # letters name the applicant
    masuk(client, pemeran.verifikator)
    assert "Ambil bukti dari register" in client.get(sengketa.get_absolute_url()).content.decode()
    assert langkah(client, sengketa, "ambil_bukti").status_code == 422
    assert langkah(client, sengketa, "ambil_bukti", pilihan=kunci).status_code == 302
    bukti = list(sengketa.berkas.all())
    assert [(b.nomor_bukti, b.asal) for b in bukti] == list(enumerate(kunci, 1))
    assert client.get(reverse("sengketa:berkas", args=[sengketa.pk, bukti[0].pk])).content.startswith(b"%PDF-")
    assert not {u.kunci for u in usulan(sengketa)} & set(kunci)
    assert langkah(client, sengketa, "ambil_bukti", pilihan=kunci).status_code == 422
    pesanan = susun_bundel(sengketa, pemeran.verifikator)
    assert pesanan.halaman >= pesanan.rencana["muka"]["halaman"] + len(kunci)


def test_berkas_yang_tak_terbaca_lagi_tidak_dicatat_diunduh(pemeran, client):
    sengketa = buat_sengketa(pemeran)
    pesanan = susun_bundel(sengketa, pemeran.operator)
    rahasia().delete(pesanan.zip_jalur)
    masuk(client, pemeran.operator)
    jawaban = client.post(reverse("sengketa:bundel", args=[sengketa.pk, 1, "zip"]), follow=True)
    assert "tidak terbaca lagi" in jawaban.content.decode()
    assert not sengketa.jejak().filter(nama="unduh_berkas").exists()
