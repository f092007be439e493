"""A rapat koordinasi: planned, invited to, opened, written down, closed; and what the next one starts with."""

from datetime import timedelta
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from alur.mesin import jalankan
from alur.models import Pemberitahuan
from alur.transisi import LangkahBasi, TransisiDitolak
from laporan.models import KeputusanRakor, RapatKoordinasi
from laporan.rakor.layanan import undang_juga
from laporan.rakor.status import Sasaran, StatusRakor
from laporan.rakor.surat import data_undangan, surat_undangan
from opd.peran import Peran
from tests.pabrik import SENIN, buat_pengguna
from tests.pabrik_rakor import BULAN, buat_berlangsung, buat_diundang, buat_keputusan, buat_rapat

ESOK = SENIN + timedelta(days=1)


def langkah(objek, nama, pelaku, *, waktu=SENIN, **isian):
    jalankan(objek, nama, pelaku=pelaku, waktu=waktu, **isian)
    return objek


def ditolak(kata, objek, nama, pelaku, **isian):
    with pytest.raises(TransisiDitolak, match=kata):
        langkah(objek, nama, pelaku, **isian)


def test_undangan_sampai_ke_tiap_orang_unit_satu_kali(pemeran):
    rapat = buat_diundang(pemeran.ppid, sasaran=[Sasaran.OPD, Sasaran.KELURAHAN])
    assert {u.unit.slug for u in rapat.undangan.all()} == {"diskominfo", "dpupr", "dinkes", "kelurahan-banten"}
    kabar = Pemberitahuan.objects.filter(judul__startswith="Undangan: ")
    penerima = [pemeran.operator, pemeran.operator_lain, pemeran.penanggung_jawab, pemeran.lurah]
    assert sorted(k.pengguna.nama for k in kabar) == sorted(p.nama for p in penerima)
    satu = kabar.first()
    assert "Senin, 2 November 2026 pukul 10.00 WIB di Aula Diskominfo" in satu.isi
    assert (satu.tautan, satu.selama_status) == (f"/meja/rakor/{rapat.pk}/", "diundang")


def test_unit_dapat_ditambahkan_sesudah_undangan_terkirim(pemeran):
    rapat = buat_diundang(pemeran.ppid, sasaran=[Sasaran.OPD])
    undang_juga(rapat, pemeran.banten, pelaku=pemeran.ppid, waktu=SENIN)
    assert Pemberitahuan.objects.filter(judul__startswith="Undangan: ", pengguna=pemeran.lurah).count() == 1
    with pytest.raises(TransisiDitolak, match="sudah diundang"):
        undang_juga(rapat, pemeran.banten, pelaku=pemeran.ppid, waktu=SENIN)
    rapat.refresh_from_db()
    nilai = {"nilai": {"sasaran": list(Sasaran.values)}, "nomor_sunting": 0}
    ditolak("satu per satu", rapat, "ubah", pemeran.ppid, **nilai)


def test_rencana_yang_lewat_ditolak_dan_perpindahan_dikabarkan(pemeran):
    with pytest.raises(TransisiDitolak, match="sudah lewat"):
        buat_rapat(pemeran.ppid, waktu_rapat=SENIN - timedelta(days=1))
    rapat = buat_diundang(pemeran.ppid)
    langkah(rapat, "ubah", pemeran.ppid, nilai={"agenda": "Satu pokok"}, nomor_sunting=0)
    assert not Pemberitahuan.objects.filter(judul__startswith="Perubahan").exists()
    with pytest.raises(LangkahBasi):
        langkah(rapat, "ubah", pemeran.ppid, nilai={"tempat": "Gedung lain"}, nomor_sunting=0)
    langkah(rapat, "ubah", pemeran.ppid, nilai={"tempat": "Gedung lain"}, nomor_sunting=1)
    assert "Gedung lain" in Pemberitahuan.objects.filter(judul__startswith="Perubahan").first().isi


def test_rapat_dibuka_pada_harinya_dan_hanya_satu_yang_berlangsung(pemeran):
    besok = buat_diundang(pemeran.ppid, waktu_rapat=ESOK)
    ditolak("pada harinya", besok, "mulai", pemeran.ppid)
    pertama = buat_berlangsung(pemeran.ppid)
    ditolak("masih berlangsung", besok, "mulai", pemeran.ppid, waktu=ESOK)
    langkah(pertama, "selesai", pemeran.ppid, waktu=ESOK)
    langkah(besok, "mulai", pemeran.ppid, waktu=ESOK)
    assert list(RapatKoordinasi.objects.berlangsung()) == [besok]


def test_unit_mengisi_kehadirannya_sendiri_selama_rapat(pemeran):
    rapat = buat_diundang(pemeran.ppid)
    baris = rapat.undangan.get(unit=pemeran.dpupr)
    isi = {"kehadiran": "hadir", "siapa": "Kasubag Umum"}
    ditolak("selama rapat berlangsung", baris, "catat_kehadiran", pemeran.operator, **isi)
    langkah(rapat, "mulai", pemeran.ppid)
    ditolak("nama dan jabatan", baris, "catat_kehadiran", pemeran.operator, kehadiran="hadir")
    with pytest.raises(PermissionDenied):
        langkah(baris, "catat_kehadiran", pemeran.operator_lain, **isi)
    langkah(baris, "catat_kehadiran", pemeran.operator, **isi)
    kelurahan = rapat.undangan.get(unit=pemeran.banten)
    langkah(kelurahan, "catat_kehadiran", pemeran.camat, kehadiran="tidak", siapa="Sekretaris")
    assert (rapat.undangan.datang().count(), kelurahan.siapa) == (1, "")
    langkah(rapat, "selesai", pemeran.ppid)
    ditolak("sudah ditutup", baris, "catat_kehadiran", pemeran.operator, kehadiran="tidak")
    langkah(baris, "catat_kehadiran", pemeran.ppid, kehadiran="diwakili", siapa="Staf Umum")


def test_keputusan_yang_belum_selesai_membuka_rapat_berikutnya(pemeran):
    rapat = buat_berlangsung(pemeran.ppid)
    satu = buat_keputusan(rapat, pemeran.ppid, pemeran.dpupr)
    kota = buat_keputusan(rapat, pemeran.ppid, uraian="Menyusun jadwal pendampingan")
    assert (satu.pemilik, kota.pemilik) == ("DPUPR", "PPID Utama")
    langkah(rapat, "selesai", pemeran.ppid)
    isi = Pemberitahuan.objects.get(pengguna=pemeran.operator, judul__startswith="Keputusan")
    assert "Melengkapi daftar informasi publik (paling lambat 2 Desember 2026)" in isi.isi
    assert not Pemberitahuan.objects.filter(pengguna=pemeran.operator_lain, judul__startswith="Keputusan").exists()

    nanti = SENIN + BULAN
    berikut = buat_berlangsung(pemeran.ppid, waktu=nanti, judul="Rakor berikutnya")
    lalu = KeputusanRakor.objects.belum().dari_rapat_sebelum(berikut)
    assert set(lalu) == {satu, kota}
    ditolak("hasilnya", satu, "nyatakan_selesai", pemeran.ppid, waktu=nanti, hasil=" ")
    langkah(satu, "nyatakan_selesai", pemeran.ppid, waktu=nanti, hasil="Sudah 40 dokumen.")
    assert set(lalu.all()) == {kota}
    ditolak("hari ini atau sesudahnya", kota, "ubah_batas", pemeran.ppid, waktu=nanti, batas=SENIN.date())
    langkah(satu, "buka_lagi", pemeran.ppid, waktu=nanti, catatan="Dokumennya keliru.")
    assert (satu.hasil, satu.status) == ("", "belum")


def test_keputusan_baru_dicatat_setelah_rapat_dibuka(pemeran):
    rapat = buat_diundang(pemeran.ppid)
    with pytest.raises(TransisiDitolak, match="setelah rapat dibuka"):
        buat_keputusan(rapat, pemeran.ppid)


def test_pembatalan_beralasan_dan_dikabarkan(pemeran):
    rapat = buat_diundang(pemeran.ppid)
    ditolak("alasannya", rapat, "batalkan", pemeran.ppid)
    langkah(rapat, "batalkan", pemeran.ppid, catatan="Aula dipakai.")
    assert "Aula dipakai." in Pemberitahuan.objects.get(pengguna=pemeran.operator, judul__startswith="Dibatalkan").isi


def test_yang_diundang_pimpinan_dan_auditor_membaca(pemeran):
    draf = buat_rapat(pemeran.ppid, judul="Draf")
    rapat = buat_diundang(pemeran.ppid, sasaran=[Sasaran.KELURAHAN])
    pimpinan = buat_pengguna("wali", Peran.PIMPINAN, pemeran.diskominfo)
    petugas = buat_pengguna("petugas", Peran.PETUGAS_LAYANAN, pemeran.banten)
    orang = {
        pemeran.ppid: {draf, rapat},
        pemeran.verifikator: {draf, rapat},
        pimpinan: {rapat},
        pemeran.auditor: {rapat},
        pemeran.lurah: {rapat},
        pemeran.camat: {rapat},  # looks after its kelurahan
        petugas: {rapat},
        pemeran.operator: set(),
        buat_pengguna("tamu"): set(),
    }
    assert {o: set(RapatKoordinasi.objects.terlihat_oleh(o, SENIN)) for o in orang} == orang


def test_surat_undangan_memuat_kop_agenda_dan_daftar_unit(pemeran):
    rapat = buat_diundang(pemeran.ppid)
    data = data_undangan(rapat)
    assert (data["agenda"], len(data["unit"])) == (["Tindak lanjut rapat lalu", "Pemutakhiran informasi unit"], 5)
    pdf = surat_undangan(rapat)
    teks = " ".join(h.get_textpage().get_text_range() for h in pypdfium2.PdfDocument(pdf))
    with pikepdf.open(BytesIO(pdf)) as dokumen:
        assert "/StructTreeRoot" in dokumen.Root
    assert "UNIT DISKOMINFO" in teks and "Aula Diskominfo" in teks and "Unit kelurahan-banten" in teks


@pytest.fixture
def sebagai(client):
    def _sebagai(pengguna):
        client.force_login(pengguna, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return _sebagai


def test_perjalanan_halaman_rapat(pemeran, sebagai):
    kini = timezone.now()
    web = sebagai(pemeran.ppid)
    isian = {"judul": "Rakor", "hari": "2020-01-01", "jam": "09:00", "tempat": "Aula", "agenda": "A", "sasaran": "opd"}
    jawaban = web.post(reverse("laporan:rakor_baru"), isian)
    assert jawaban.status_code == 422 and "sudah lewat" in jawaban.content.decode()
    saat = timezone.localtime(kini) + timedelta(minutes=10)
    besok = saat + timedelta(days=1)
    jawaban = web.post(reverse("laporan:rakor_baru"), {**isian, "hari": f"{besok:%Y-%m-%d}"})
    rapat = RapatKoordinasi.objects.get()
    assert jawaban.status_code == 302 and rapat.status == StatusRakor.DRAF
    assert web.post(reverse("laporan:rakor_langkah", args=[rapat.pk, "undang"])).status_code == 302
    tolak = web.post(reverse("laporan:rakor_langkah", args=[rapat.pk, "mulai"]))
    assert tolak.status_code == 422 and "pada harinya" in tolak.content.decode()
    halaman = web.get(reverse("laporan:rakor_undangan", args=[rapat.pk])).content.decode()
    assert "Unit dpupr" in halaman and "https://wa.me/?text=Anda%20diundang" in halaman

    rapat.refresh_from_db()
    isian |= {"hari": f"{saat:%Y-%m-%d}", "jam": f"{saat:%H:%M}", "nomor_sunting": rapat.nomor_sunting}
    assert web.post(reverse("laporan:rakor_ubah", args=[rapat.pk]), isian).status_code == 302
    assert web.post(reverse("laporan:rakor_ubah", args=[rapat.pk]), isian).status_code == 409
    assert web.post(reverse("laporan:rakor_langkah", args=[rapat.pk, "mulai"])).status_code == 302
    kirim = {"uraian": "Melengkapi DIP", "unit": pemeran.dpupr.pk, "batas": "2031-01-01"}
    assert web.post(reverse("laporan:rakor_keputusan_baru", args=[rapat.pk]), kirim).status_code == 302
    kosong = web.post(reverse("laporan:rakor_keputusan_baru", args=[rapat.pk]), {**kirim, "uraian": ""})
    assert kosong.status_code == 422 and "2031-01-01" in kosong.content.decode()

    unit = sebagai(pemeran.operator)
    assert unit.get(reverse("laporan:rakor_hadir_kini")).url == reverse("laporan:rakor_hadir", args=[rapat.pk])
    baris = rapat.undangan.get(unit=pemeran.dpupr)
    hadir = {"undangan": baris.pk, "kehadiran": "hadir", "siapa": "Kasubag"}
    assert unit.post(reverse("laporan:rakor_hadir", args=[rapat.pk]), hadir).status_code == 302
    lain = rapat.undangan.get(unit=pemeran.dinkes)
    assert unit.post(reverse("laporan:rakor_hadir", args=[rapat.pk]), {**hadir, "undangan": lain.pk}).status_code == 422
    assert unit.post(reverse("laporan:rakor_langkah", args=[rapat.pk, "selesai"])).status_code == 403
    assert "Isi kehadiran" in unit.get(reverse("meja")).content.decode()
