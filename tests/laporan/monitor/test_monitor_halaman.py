"""The pages of the watch: figures with their denominator, who may see and do what, the week of the city."""

import csv
import io
from datetime import timedelta
from urllib.parse import unquote

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alur.mesin import jalankan
from kalender.hari import tanggal
from laporan.models import PantauanUnit
from laporan.monitor import demo
from laporan.monitor.daftar import daftar, perlu_ditelepon
from laporan.monitor.peninjau import meter_peninjau
from laporan.monitor.sapuan import pantauan_unit, sapu_satu
from laporan.monitor.tampil import ringkas, terpantau
from laporan.monitor.ukur import Meter, Tingkat
from opd.models import Pengguna
from opd.peran import Peran
from ppid_portal.kota_minggu import kota_minggu
from tests.pabrik import SANDI, SENIN, buat_ajuan, buat_pengguna, buat_terbit, setujui
from tests.pabrik_kegiatan import buat_kegiatan, terbitkan
from tests.pabrik_perkara import buat_terdaftar

DASAR = "django.contrib.auth.backends.ModelBackend"
LAMA = timedelta(days=50)


def masuk(orang):
    klien = Client()
    klien.force_login(orang, backend=DASAR)
    return klien


@pytest.fixture
def senyap(pemeran):
    """dpupr wrote 50 days ago and is called for; everybody else was never heard of."""
    sekarang = timezone.now()
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, waktu=sekarang - LAMA)
    Pengguna.objects.filter(pk=pemeran.operator.pk).update(wa="0812-3456-7890")
    while sapu_satu(sekarang):
        pass
    return pemeran


def test_halaman_umum_menyebut_penyebut_dan_tidak_menyebut_sebab(senyap, client):
    pantauan = PantauanUnit.objects.get(unit=senyap.dpupr)
    kata = {"pelaku": senyap.operator, "waktu": timezone.now(), "komentar": "Operator kami sedang cuti."}
    jalankan(pantauan, "komentari", **kata)
    isian = {"pelaku": senyap.ppid, "waktu": timezone.now(), "sebab": "petugas", "catatan": "Rahasia dapur unit."}
    jalankan(pantauan, "catat_sebab", **isian)
    teks = client.get("/monitor/").content.decode()
    for kalimat in ("1 dari 5 unit", "Mulai jarang", "50 hari", "Kata unit", "Operator kami sedang cuti."):
        assert kalimat in teks
    assert "Rahasia dapur" not in teks and "Tidak ada petugas" not in teks
    assert "1 dari 3 unit" in client.get("/monitor/?jenis=opd").content.decode()
    assert client.get("/monitor/?jenis=x&hal=zz").status_code == 200
    inggris = client.get("/en/monitor/").content.decode()
    assert "Becoming rare" in inggris and "1 of 5 units" in inggris


def test_berkas_sama_dengan_halaman(senyap, client):
    teks = b"".join(client.get("/monitor/unit.csv").streaming_content).decode("utf-8-sig")
    baris = {b["unit"]: b for b in csv.DictReader(io.StringIO(teks))}
    assert len(baris) == 5
    assert (baris["dpupr"]["berita_hari"], baris["dpupr"]["berita_keadaan"]) == ("50", "jarang")
    assert baris["dinkes"]["berita_terakhir"] == "" and baris["dinkes"]["jawaban_keadaan"] == "tenang"


def test_ringkasan_menjumlah_ke_banyaknya_unit(senyap):
    for satu in ringkas(terpantau(timezone.now())):
        assert sum(n for _, n in satu.bagian) == satu.dari == 5
    berita = next(s for s in ringkas(terpantau(timezone.now(), "opd")) if s.meter == Meter.BERITA)
    assert (berita.jumlah[Tingkat.JARANG], berita.dari) == (1, 3)


def test_meter_ppid_utama(pemeran):
    cepat = buat_ajuan(pemeran.dpupr, pemeran.operator, waktu=SENIN, judul="Yang cepat dijawab")
    setujui(cepat, pemeran.verifikator, waktu=SENIN + timedelta(days=1))
    lambat = buat_ajuan(pemeran.dinkes, pemeran.operator_lain, waktu=SENIN, judul="Yang lambat dijawab")
    setujui(lambat, pemeran.verifikator, waktu=SENIN + timedelta(days=4))
    buat_ajuan(pemeran.dpupr, pemeran.operator, waktu=SENIN + timedelta(days=3), judul="Yang masih menunggu")
    satu = meter_peninjau(SENIN + timedelta(days=7))  # Monday a week later
    assert (satu.menunggu, satu.lewat, satu.umur, satu.tertua) == (1, 1, 2, tanggal(SENIN + timedelta(days=3)))
    assert (satu.dijawab, satu.tepat, satu.median) == (2, 1, 2.5)
    kosong = meter_peninjau(SENIN - timedelta(days=1))
    assert (kosong.menunggu, kosong.median, kosong.umur) == (0, None, None)


def test_meja_mengurutkan_yang_perlu_ditelepon_dan_menyiapkan_pesan(senyap):
    klien = masuk(senyap.verifikator)
    konteks = klien.get(reverse("laporan:monitor_meja")).context
    assert [b.unit for b in konteks["telepon"]] == [senyap.dpupr]
    (orang, wa), *_ = [(o, w) for o, w in konteks["telepon"][0].orang if o.pk == senyap.operator.pk]
    assert wa.startswith("https://wa.me/6281234567890?text=") and "berita 50 hari" in unquote(wa)
    assert "1. DPUPR: berita 50 hari" in konteks["teks"]
    alamat = reverse("laporan:monitor_langkah", args=["dpupr", "catat_sebab"])
    salah = klien.post(alamat, {"catatan": "Operator pindah tugas."})
    assert salah.status_code == 422 and "Operator pindah tugas." in salah.content.decode()
    assert klien.post(alamat, {"sebab": "petugas", "catatan": "Operator pindah tugas."}).status_code == 302
    assert perlu_ditelepon(timezone.now()) == 0
    assert [b.perlu_ditelepon for b in daftar(timezone.now(), "x") if b.unit == senyap.dpupr] == [False]


def test_unit_sendiri_melihat_saran_dan_menulis_komentar(senyap):
    klien = masuk(senyap.operator)
    teks = klien.get(reverse("meja")).content.decode()
    assert "DPUPR menunggu kabar baru" in teks
    halaman = klien.get(reverse("laporan:monitor_unit", args=["dpupr"]))
    assert len(halaman.context["saran"]) == 3 and list(halaman.context["formulir"]) == ["komentari"]
    alamat = reverse("laporan:monitor_langkah", args=["dpupr", "komentari"])
    ditolak = klien.post(alamat, {"komentar": "Telepon 0812-3456-7890 ya"})
    assert ditolak.status_code == 422 and "0812-3456-7890 ya" in ditolak.content.decode()
    assert klien.post(alamat, {"komentar": "Kami kembali pekan depan."}).status_code == 302
    assert PantauanUnit.objects.get(unit=senyap.dpupr).komentar == "Kami kembali pekan depan."
    assert klien.post(reverse("laporan:monitor_langkah", args=["dpupr", "catat_sebab"])).status_code == 403
    assert klien.get(reverse("laporan:monitor_unit", args=["dinkes"])).status_code == 404
    turun = reverse("laporan:monitor_langkah", args=["dpupr", "turunkan_komentar"])
    assert masuk(senyap.verifikator).post(turun, {"catatan": "Bukan tentang kabar unit."}).status_code == 302


def test_admin_bantu_diminta_sandi_lagi_dan_ambang_diatur(senyap):
    klien = masuk(senyap.ppid)
    alamat = reverse("laporan:monitor_ambang_ubah", args=["dinas"])
    nilai = {"lencana": 7, "surat": 14, "kuning": 21, "telepon": 28, "merah": 35, "dihitung_sejak": ""}
    assert klien.post(alamat, nilai | {"surat": 7}).status_code == 422
    assert klien.post(alamat, nilai).status_code == 302
    assert "35" in klien.get(reverse("laporan:monitor_ambang")).content.decode()
    bantu = reverse("laporan:monitor_langkah", args=["dpupr", "beri_bantuan"])
    isi = {"petugas": senyap.verifikator.pk, "sampai": tanggal(timezone.now() + timedelta(days=20)).isoformat()}
    assert klien.post(bantu, isi | {"sandi_ulang": "bukan"}).status_code == 422
    assert klien.post(bantu, isi | {"sandi_ulang": SANDI}).status_code == 302
    halaman = klien.get(reverse("laporan:monitor_unit", args=["dpupr"])).content.decode()
    assert f"{senyap.verifikator.nama} menulis untuk unit ini sampai" in halaman


def test_kecamatan_melihat_sepinya_kelurahan(pemeran):
    pantauan_unit(pemeran.banten, timezone.now())
    buat_terbit(pemeran.banten, pemeran.lurah, pemeran.verifikator, waktu=timezone.now() - timedelta(days=33))
    teks = masuk(pemeran.camat).get(reverse("kecamatan")).content.decode()
    assert "Berita 33 hari" in teks and reverse("laporan:monitor_unit", args=[pemeran.banten.slug]) in teks


def test_kota_minggu_ini_untuk_pimpinan_saja(senyap):
    sekarang = timezone.now()
    terbitkan(
        buat_kegiatan(senyap.dinkes, senyap.operator_lain, waktu=sekarang, mulai=sekarang + timedelta(days=2)),
        senyap.verifikator,
        waktu=sekarang,
    )
    buat_terdaftar(senyap.verifikator, waktu=sekarang)
    isi = kota_minggu(sekarang + timedelta(hours=1))
    assert [t.judul for t in isi["kegiatan"]] and dict(isi["terbit"])["Kegiatan"] == 1
    assert (isi["tempo"][0].terbuka, isi["tempo"][0].lewat, isi["banyak_sepi"], isi["banyak_unit"]) == (1, 0, 1, 5)
    assert "Unit yang lama sepi: 1 dari 5." in isi["teks"] and isi["wa"].startswith("https://wa.me/?text=")
    wali = buat_pengguna("wali", Peran.PIMPINAN, senyap.diskominfo)
    halaman = masuk(wali).get(reverse("pimpinan"))
    assert halaman.status_code == 200 and senyap.dpupr.nama in halaman.content.decode()
    assert masuk(senyap.operator).get(reverse("pimpinan")).status_code == 403


def test_demo_memuat_pantauan_sekali(pemeran):
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, waktu=SENIN - LAMA)
    demo.muat(SENIN)
    demo.muat(SENIN)
    pantauan = PantauanUnit.objects.get(unit=pemeran.dpupr)
    assert (pantauan.komentar, pantauan.sebab) == (demo.KOMENTAR, "petugas")
    assert PantauanUnit.objects.count() == 5
