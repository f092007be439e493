"""The status page: opened by number and code only, slow to guess, and everything the applicant may do there."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from alur.mesin import jalankan
from alur.models import Pemberitahuan
from kalender.hari import tanggal
from permohonan.identitas.kode import kode_dari
from permohonan.pantau.riwayat import berikut, hak_keberatan
from permohonan.status import CaraMemperoleh, HasilButir, StatusPermohonan
from permohonan.views import warga
from permohonan.views.perkara_terbuka import DETIK
from tests.pabrik import SENIN
from tests.pabrik_perkara import (
    NIK,
    PDF,
    buat_berkas_jawaban,
    buat_dijawab,
    buat_keberatan,
    buat_permohonan,
    buat_petugas,
    buat_terdaftar,
    hari_lagi,
    jawab_butir,
)

STATUS, PERKARA, KODE = "/layanan/status/", "/layanan/status/perkara/", "/layanan/status/kode/"
LENGKAPI, CABUT = f"{PERKARA}lengkapi/", f"{PERKARA}cabut/"


def buka(client, perkara, kode=None):
    return client.post(STATUS, {"nomor": perkara.nomor, "kode": kode or kode_dari(perkara.token)})


def isi_perkara(client):
    return client.get(PERKARA).content.decode()


def foto():
    return SimpleUploadedFile("ktp.png", b"\x89PNG\r\n\x1a\n" + b"0" * 99, "image/png")


@pytest.fixture
def permohonan(db):
    return buat_permohonan(waktu=timezone.now())


@pytest.fixture
def petugas(pemeran):
    return buat_petugas(pemeran)


def perlu_dilengkapi(petugas, waktu):
    permohonan = buat_permohonan(waktu=waktu)
    jalankan(permohonan, "minta_lengkapi", pelaku=petugas, waktu=waktu, kurang="Foto KTP belum ada.")
    return permohonan


def test_nomor_dan_kode_membuka_perkara(client, permohonan):
    assert buka(client, permohonan).headers["Location"] == PERKARA
    jawaban = client.get(PERKARA)
    assert permohonan.nomor in jawaban.content.decode() and "no-store" in jawaban["Cache-Control"]


def test_huruf_kecil_dan_spasi_tidak_menghalangi(client, permohonan):
    kode = kode_dari(permohonan.token).lower().replace("-", " ")
    assert client.post(STATUS, {"nomor": f" {permohonan.nomor.lower()} ", "kode": kode}).status_code == 302


def test_kode_salah_dan_nomor_asing_dijawab_sama(client, permohonan):
    salah = client.post(STATUS, {"nomor": permohonan.nomor, "kode": "AAAAA-AAAAA"})
    asing = client.post(STATUS, {"nomor": "9999/PPID/KOTA-SRG/XI/2026", "kode": "AAAAA-AAAAA"})
    galat = [j.context["form"].non_field_errors() for j in (salah, asing)]
    assert salah.status_code == asing.status_code == 422 and galat[0] == galat[1]


def test_menebak_kode_satu_nomor_ditahan(client, permohonan, monkeypatch):
    monkeypatch.setattr(warga, "PER_NOMOR", 2)
    hasil = [buka(client, permohonan, "AAAAA-AAAAA").status_code for _ in range(3)]
    assert hasil == [422, 422, 429] and buka(Client(), permohonan).status_code == 429


def test_menebak_banyak_nomor_dari_satu_alamat_ditahan(client, db, monkeypatch):
    monkeypatch.setattr(warga, "PER_ALAMAT", 2)
    hasil = [client.post(STATUS, {"nomor": str(n), "kode": "AAAAA"}).status_code for n in range(3)]
    assert hasil == [422, 422, 429]


def test_nomor_di_alamat_mengisi_formulir_tanpa_kode(client, permohonan):
    assert client.get(f"{STATUS}?nomor={permohonan.nomor}").context["form"]["nomor"].value() == permohonan.nomor


def test_perkara_menutup_setelah_setengah_jam(client, permohonan, monkeypatch):
    buka(client, permohonan)
    nanti = timezone.now() + timedelta(seconds=DETIK + 1)
    monkeypatch.setattr(timezone, "now", lambda: nanti)
    assert client.get(PERKARA).headers["Location"] == STATUS


def test_perkara_dapat_ditutup_dari_perangkat(client, permohonan):
    buka(client, permohonan)
    client.post(f"{STATUS}tutup/")
    assert client.get(PERKARA).status_code == 302


def test_halaman_perkara_tidak_memuat_data_diri(client, permohonan):
    buka(client, permohonan)
    isi = isi_perkara(client)
    assert NIK not in isi and "Siti" not in isi and "pemohon@contoh.id" not in isi


def test_batas_waktu_disebut_dengan_pasalnya_dan_rinciannya(client, permohonan):
    buka(client, permohonan)
    isi = isi_perkara(client)
    assert "UU 14/2008 Pasal 22 ayat (7)" in isi and "Rincian hitungan" in isi


def test_foto_ktp_menyusul_sebelum_diminta(client, permohonan):
    buka(client, permohonan)
    client.post(LENGKAPI, {"berkas_identitas": foto()})
    assert permohonan.berkas.count() == 1 and "Sudah kami terima" in isi_perkara(client)


def test_melengkapi_menjalankan_permohonan_lagi(client, petugas):
    permohonan = perlu_dilengkapi(petugas, timezone.now())
    buka(client, permohonan)
    assert "Foto KTP belum ada." in isi_perkara(client)
    client.post(LENGKAPI, {"berkas_identitas": foto()})
    permohonan.refresh_from_db()
    assert permohonan.status == StatusPermohonan.TERDAFTAR


def test_melengkapi_dengan_surat_kuasa_saja_menyebut_yang_masih_kurang(client, petugas):
    permohonan = perlu_dilengkapi(petugas, timezone.now())
    buka(client, permohonan)
    client.post(LENGKAPI, {"berkas_kuasa": foto()})
    permohonan.refresh_from_db()
    assert permohonan.status == StatusPermohonan.PERLU_DILENGKAPI and permohonan.berkas.count() == 1


def test_mencabut_perlu_dua_kali_setuju(client, permohonan):
    buka(client, permohonan)
    client.post(CABUT)
    permohonan.refresh_from_db()
    assert permohonan.status == StatusPermohonan.DIAJUKAN
    client.post(CABUT, {"yakin": "1"})
    permohonan.refresh_from_db()
    assert permohonan.status == StatusPermohonan.DICABUT


def dijawab_berkas(petugas, pemeran, **nilai):
    waktu = timezone.now()
    permohonan = buat_terdaftar(petugas, waktu=waktu)
    berkas = buat_berkas_jawaban(permohonan, petugas, waktu=waktu)
    jawab_butir(permohonan, petugas, waktu=waktu, hasil=HasilButir.DIBERIKAN)
    if nilai:
        jalankan(permohonan, "simpan_jawaban", pelaku=petugas, waktu=waktu, nilai=nilai)
    jalankan(permohonan, "putuskan", pelaku=pemeran.ppid, waktu=waktu)
    return permohonan, berkas


def test_berkas_jawaban_diunduh_terbuka_dan_tidak_disimpan_di_jalan(client, petugas, pemeran):
    permohonan, berkas = dijawab_berkas(petugas, pemeran)
    buka(client, permohonan)
    jawaban = client.get(f"{PERKARA}berkas/{berkas.pk}/")
    assert b"".join(jawaban.streaming_content) == PDF and "no-store" in jawaban["Cache-Control"]
    assert jawaban["Content-Disposition"].startswith("attachment")


def test_berkas_yang_belum_dibayar_belum_terbuka(client, petugas, pemeran):
    permohonan, berkas = dijawab_berkas(petugas, pemeran, biaya_salin=5000)
    buka(client, permohonan)
    assert client.get(f"{PERKARA}berkas/{berkas.pk}/").status_code == 404
    assert "setelah biaya salinan dibayar" in isi_perkara(client)


def test_berkas_sebelum_dijawab_dan_milik_orang_lain_tidak_ada(client, petugas, pemeran):
    permohonan, berkas = dijawab_berkas(petugas, pemeran)
    lain = buat_permohonan(waktu=timezone.now())
    konsep = buat_berkas_jawaban(lain, petugas, waktu=timezone.now())
    buka(client, lain)
    assert [client.get(f"{PERKARA}berkas/{b.pk}/").status_code for b in (berkas, konsep)] == [404, 404]


def test_alasan_penolakan_tidak_terbaca_sebelum_diputus(client, petugas):
    permohonan = buat_terdaftar(petugas, waktu=timezone.now())
    jawab_butir(permohonan, petugas, waktu=timezone.now(), alasan="Konsep yang belum diputus.")
    buka(client, permohonan)
    assert "Konsep yang belum diputus." not in isi_perkara(client)


def test_jawaban_dan_keberatan_terbaca_setelah_diputus(client, petugas, pemeran):
    permohonan = buat_dijawab(petugas, pemeran.ppid, waktu=timezone.now(), cara_memperoleh=CaraMemperoleh.HARDCOPY)
    buka(client, permohonan)
    isi = isi_perkara(client)
    assert "Kami sampaikan sebagaimana diminta." in isi and "Tidak puas?" in isi and "Isi survei" in isi


def test_belum_ada_hak_keberatan_selama_dilayani_dalam_waktunya(permohonan):
    assert not hak_keberatan(permohonan, tanggal(timezone.now())).terbuka


def test_hak_keberatan_terbuka_sehari_setelah_batas_lewat(db):
    permohonan = buat_permohonan()
    hak = hak_keberatan(permohonan, permohonan.jatuh_tempo + timedelta(days=1))
    assert hak.terbuka and not hak.lewat


def test_hak_keberatan_tetap_tampak_setelah_waktunya_habis(petugas, pemeran):
    hak = hak_keberatan(buat_dijawab(petugas, pemeran.ppid), tanggal(hari_lagi(200)))
    assert hak.terbuka and hak.lewat


def test_sisa_hari_dihitung_dari_hari_ini(db):
    permohonan = buat_permohonan()
    assert [berikut(permohonan, tanggal(hari_lagi(n))).sisa for n in (0, 1, 30)] == [10, 9, 0]


def test_keberatan_atas_permohonan_membuka_permohonannya(client, petugas, pemeran):
    permohonan = buat_dijawab(petugas, pemeran.ppid, waktu=timezone.now())
    keberatan = buat_keberatan(permohonan, waktu=timezone.now())
    buka(client, keberatan, kode_dari(permohonan.token))
    isi = isi_perkara(client)
    assert keberatan.nomor in isi and permohonan.nomor in isi


def test_keberatan_tanpa_permohonan_terbuka_sendiri(client, db):
    keberatan = buat_keberatan(alasan=("b",), waktu=timezone.now())
    buka(client, keberatan)
    assert keberatan.nomor in isi_perkara(client)


def test_kode_hilang_dijawab_sama_untuk_nomor_apa_pun(client, permohonan):
    ada = client.post(KODE, {"nomor": permohonan.nomor})
    asing = client.post(KODE, {"nomor": "9999/PPID/KOTA-SRG/XI/2026"})
    assert ada.status_code == asing.status_code == 200
    assert ada.context["terkirim"] and asing.context["terkirim"] and permohonan.nomor not in ada.content.decode()


def test_kode_baru_dikirim_hanya_ke_surel_yang_tercatat(client, permohonan):
    client.post(KODE, {"nomor": permohonan.nomor})
    kabar = Pemberitahuan.objects.filter(judul="Kode rahasia baru").get()
    assert kabar.penerima == f"identitas:{permohonan.identitas_id}" and buka(client, permohonan).status_code == 422


def test_tanpa_surel_kode_lama_tetap_berlaku(client, db):
    permohonan = buat_permohonan(waktu=timezone.now(), data_diri={"nama": "Contoh", "telepon": "081200000000"})
    client.post(KODE, {"nomor": permohonan.nomor})
    assert buka(client, permohonan).status_code == 302


def test_meminta_kode_berulang_ditahan(client, permohonan):
    hasil = [client.post(KODE, {"nomor": permohonan.nomor}).status_code for _ in range(warga.KODE_PER_NOMOR + 1)]
    assert hasil[-1] == 429


def test_terlambat_disebut_apa_adanya(client, db):
    permohonan = buat_permohonan(waktu=SENIN - timedelta(days=365))
    buka(client, permohonan)
    assert "Batas waktu sudah lewat" in isi_perkara(client)


def test_putusan_tetap_disebut_setelah_informasi_diserahkan(client, petugas, pemeran):
    permohonan, _ = dijawab_berkas(petugas, pemeran)
    serah = {"cara_serah": "Diunduh di halaman status"}
    jalankan(permohonan, "serahkan", pelaku=petugas, waktu=timezone.now(), **serah)
    buka(client, permohonan)
    assert "Dikabulkan seluruhnya" in isi_perkara(client)
