"""The desk's pages of requests: who sees what, steps with their refusals, the counter."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from alur.jejak import nomor_jejak
from alur.mesin import jalankan
from permohonan.meja import kartu
from permohonan.models import Permohonan
from permohonan.status import HasilButir, PeranBerkas
from tests.pabrik import SANDI, SENIN
from tests.pabrik_perkara import (
    DATA_DIRI,
    NIK,
    buat_berkas_jawaban,
    buat_didisposisikan,
    buat_permohonan,
    buat_petugas,
    buat_terdaftar,
    jawab_butir,
)


@pytest.fixture
def petugas(pemeran):
    return buat_petugas(pemeran)


def kirim(client, permohonan, nama, **isi):
    """Post a step as the page just shown would."""
    isi = {"dilihat": nomor_jejak(permohonan), **isi}
    return client.post(reverse("permohonan:langkah", args=[permohonan.pk, nama]), isi)


def test_daftar_memuat_permohonan_menurut_keadaannya(client, petugas):
    permohonan = buat_permohonan()
    client.force_login(petugas)
    assert permohonan.nomor in client.get("/meja/permohonan/").content.decode()
    assert permohonan.nomor not in client.get("/meja/permohonan/?tab=ditolak").content.decode()


def test_pencarian_nama_menampilkan_nomor_tanpa_nama(client, petugas):
    permohonan = buat_permohonan()
    client.force_login(petugas)
    isi = client.post("/meja/permohonan/", {"cari": "siti contoh"}).content.decode()
    assert permohonan.nomor in isi
    assert DATA_DIRI["nama"] not in isi


def test_auditor_membaca_semua_tetapi_tidak_mencari_nama(client, pemeran):
    permohonan = buat_permohonan()
    client.force_login(pemeran.auditor)
    assert permohonan.nomor not in client.post("/meja/permohonan/", {"cari": "siti"}).content.decode()
    isi = client.get(permohonan.get_absolute_url())
    assert isi.status_code == 200
    assert "Nyatakan lengkap" not in isi.content.decode()


def test_daftar_tidak_bertambah_kueri_bersama_barisnya(client, petugas):
    buat_permohonan()
    client.force_login(petugas)
    client.get("/meja/permohonan/")
    with CaptureQueriesContext(
        connection,
    ) as sedikit:
        client.get("/meja/permohonan/")
    for _ in range(6):
        buat_permohonan()
    with CaptureQueriesContext(connection) as banyak:
        client.get("/meja/permohonan/")
    assert len(banyak) == len(sedikit)
    milik_halaman = [q for q in banyak.captured_queries if "permohonan_" in q["sql"] or "harilibur" in q["sql"]]
    assert len(milik_halaman) <= 12


def test_unit_hanya_melihat_yang_diserahkan_kepadanya(client, pemeran, petugas):
    permohonan = buat_didisposisikan(petugas, pemeran.dpupr)
    client.force_login(pemeran.operator)
    isi = client.get(permohonan.get_absolute_url()).content.decode()
    assert "Kirim konsep" in isi
    assert permohonan.tujuan not in isi
    client.force_login(pemeran.operator_lain)
    assert client.get(permohonan.get_absolute_url()).status_code == 404
    assert permohonan.nomor not in client.get("/meja/permohonan/").content.decode()


def test_petugas_menyatakan_lengkap_setelah_ktp_diperlihatkan(client, petugas):
    permohonan = buat_permohonan()
    client.force_login(petugas)
    tolak = kirim(client, permohonan, "nyatakan_lengkap")
    assert (tolak.status_code, "KTP diperlihatkan" in tolak.content.decode()) == (422, True)
    assert kirim(client, permohonan, "nyatakan_lengkap", diperlihatkan="on").status_code == 302
    permohonan.refresh_from_db()
    assert permohonan.status == "terdaftar"


def test_halaman_yang_basi_dijawab_409_dengan_isian(client, petugas):
    permohonan = buat_terdaftar(petugas)
    lama = nomor_jejak(permohonan)
    jalankan(permohonan, "ubah_pokok", pelaku=petugas, waktu=SENIN, nilai={"pokok": "Saluran air"})
    client.force_login(petugas)
    jawab = kirim(client, permohonan, "ubah_pokok", dilihat=lama, pokok="Pokok yang saya ketik")
    assert jawab.status_code == 409
    halaman = jawab.content.decode()
    assert "Pokok yang saya ketik" in halaman and f'name="dilihat" value="{lama}"' not in halaman


def test_unit_tidak_mengambil_langkah_meja(client, pemeran, petugas):
    permohonan = buat_didisposisikan(petugas, pemeran.dpupr)
    client.force_login(pemeran.operator)
    assert kirim(client, permohonan, "perpanjang", catatan="x").status_code == 403


def test_disposisi_konsep_dan_kembali_lewat_halaman(client, pemeran, petugas):
    permohonan = buat_terdaftar(petugas)
    client.force_login(petugas)
    butir = permohonan.butir.get()
    isi = {"butir": [butir.pk], "units": [pemeran.dpupr.pk, pemeran.dinkes.pk]}
    assert kirim(client, permohonan, "disposisi", **isi).status_code == 302
    satu, dua = permohonan.disposisi.order_by("unit__slug")
    client.force_login(pemeran.operator_lain)
    kirim(client, permohonan, "kembalikan", disposisi=satu.pk, catatan="Ada di DPUPR.")
    client.force_login(pemeran.operator)
    berkas = SimpleUploadedFile("rab.pdf", b"%PDF-1.4 isi\n%%EOF\n", "application/pdf")
    kirim(client, permohonan, "usul_jawaban", disposisi=dua.pk, konsep="Ada, terlampir.", berkas=berkas)
    permohonan.refresh_from_db()
    assert permohonan.status == "ditinjau"
    assert permohonan.berkas.get().butir == butir


def test_menolak_tanpa_uji_ditunjukkan_jalannya(client, petugas):
    permohonan = buat_terdaftar(petugas)
    client.force_login(petugas)
    assert "Mulai uji konsekuensi" in client.get(permohonan.get_absolute_url()).content.decode()
    butir = permohonan.butir.get()
    tolak = kirim(client, permohonan, "simpan_butir", butir=butir.pk, hasil="ditolak", alasan="Rahasia.")
    assert tolak.status_code == 422


def test_memutuskan_butuh_kata_sandi_dan_ppid(client, pemeran, petugas):
    permohonan = buat_terdaftar(petugas)
    jawab_butir(permohonan, petugas)
    client.force_login(petugas)
    assert kirim(client, permohonan, "putuskan", sandi_ulang=SANDI).status_code == 403
    client.force_login(pemeran.ppid)
    assert kirim(client, permohonan, "putuskan", sandi_ulang="salah sama sekali").status_code == 422
    assert kirim(client, permohonan, "putuskan", sandi_ulang=SANDI).status_code == 302
    permohonan.refresh_from_db()
    assert permohonan.status == "dikabulkan_seluruhnya"


def test_identitas_tampil_sekali_dengan_alasan(client, petugas):
    permohonan = buat_permohonan()
    client.force_login(petugas)
    assert NIK not in client.get(permohonan.get_absolute_url()).content.decode()
    assert kirim(client, permohonan, "lihat_identitas").status_code == 422
    buka = kirim(client, permohonan, "lihat_identitas", catatan="Menghubungi pemohon.")
    assert NIK in buka.content.decode()
    assert "no-store" in buka["Cache-Control"]


def test_kode_baru_tampil_hanya_bila_tanpa_surel(client, petugas):
    client.force_login(petugas)
    tanpa = buat_permohonan(data_diri={**DATA_DIRI, "surel": ""})
    assert "kode-serah" in kirim(client, tanpa, "ganti_kode").content.decode()
    assert "kode-serah" not in kirim(client, buat_permohonan(), "ganti_kode").content.decode()


def test_berkas_pemohon_terbuka_hanya_dengan_alasan(client, petugas):
    permohonan = buat_permohonan()
    ktp = buat_berkas_jawaban(permohonan, petugas)
    type(ktp).objects.filter(pk=ktp.pk).update(peran=PeranBerkas.IDENTITAS)
    client.force_login(petugas)
    alamat = reverse("permohonan:perkara_berkas", args=[permohonan.pk, ktp.pk])
    assert client.get(alamat).status_code == 403
    assert client.post(alamat).status_code == 302
    assert client.post(alamat, {"catatan": "Memeriksa kelengkapan."}).content.startswith(b"%PDF")
    assert permohonan.jejak().filter(nama="lihat_identitas").count() == 1


def test_berkas_jawaban_diunggah_lalu_ditarik(client, petugas):
    permohonan = buat_terdaftar(petugas)
    client.force_login(petugas)
    berkas = SimpleUploadedFile("rab.pdf", b"%PDF-1.4 isi\n%%EOF\n", "application/pdf")
    alamat = reverse("permohonan:perkara_unggah", args=[permohonan.pk])
    client.post(alamat, {"butir": permohonan.butir.get().pk, "berkas": berkas})
    satu = permohonan.berkas.get()
    client.post(reverse("permohonan:perkara_tarik", args=[permohonan.pk, satu.pk]))
    satu.refresh_from_db()
    assert satu.ditarik


LOKET = {
    "kanal": "loket",
    "diterima": "2026-11-02",
    "nama": "Warga Contoh Loket",
    "jenis_pemohon": "perorangan",
    "alamat": "Jalan Contoh 9",
    "diperlihatkan": "on",
    "butir_1": "Daftar ruas jalan yang diperbaiki tahun 2026",
    "tujuan": "Mengetahui rencana perbaikan jalan",
    "cara_memperoleh": "softcopy",
    "cara_salinan": "ambil",
}


def test_permohonan_di_meja_dicatat_tanpa_salinan_ktp(client, petugas):
    client.force_login(petugas)
    isi = {**LOKET, "token": uuid.uuid4()}
    jadi = client.post("/meja/permohonan/baru/", isi)
    permohonan = Permohonan.objects.get()
    assert permohonan.nomor in jadi.content.decode()
    assert "kode-serah" in jadi.content.decode()
    assert (permohonan.identitas_diperlihatkan, permohonan.berkas.count()) == (True, 0)
    client.post("/meja/permohonan/baru/", isi)
    assert Permohonan.objects.count() == 1


def test_tanggal_diterima_di_masa_depan_ditolak_dan_isian_tetap(client, petugas):
    client.force_login(petugas)
    jadi = client.post("/meja/permohonan/baru/", {**LOKET, "token": uuid.uuid4(), "diterima": "2099-01-01"})
    assert jadi.status_code == 422
    assert LOKET["butir_1"] in jadi.content.decode()


def test_meja_memberi_kartu_kepada_petugas_dan_unit(pemeran, petugas):
    buat_permohonan()
    buat_didisposisikan(petugas, pemeran.dpupr)
    assert [k.sebab for k in kartu(petugas, SENIN)] == ["Permohonan baru"]
    assert [k.tindakan for k in kartu(pemeran.operator, SENIN)] == ["Jawab"]
    assert kartu(pemeran.operator_lain, SENIN) == []


def test_putusan_butir_tersimpan_dengan_yang_diperlukannya(client, petugas):
    permohonan = buat_terdaftar(petugas)
    client.force_login(petugas)
    butir = permohonan.butir.get()
    kosong = {"butir": butir.pk, "hasil": HasilButir.BELUM_DIDOKUMENTASIKAN, "alasan": "Sedang disusun."}
    assert kirim(client, permohonan, "simpan_butir", **kosong).status_code == 422
    tanggal = f"{timezone.localdate():%Y}-12-31"
    assert kirim(client, permohonan, "simpan_butir", **kosong, tersedia_pada=tanggal).status_code == 302
    butir.refresh_from_db()
    assert butir.hasil == HasilButir.BELUM_DIDOKUMENTASIKAN
