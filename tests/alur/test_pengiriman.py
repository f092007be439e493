"""One notice at a time: sent, put off, given up, or no longer needed."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command

from alur.jejak import antrekan
from alur.mesin import jalankan, jalankan_bersama
from alur.models import Detak, Pemberitahuan
from alur.pengiriman import PERCOBAAN_TERBANYAK, SEWA, jeda, kirim_satu
from alur.transisi import Alur, Kabar, Transisi, siapa_pun
from informasi.models import Versi
from tests.alur.penerima_surat import PenerimaSurat
from tests.pabrik import SENIN, UJI, buat_draf, buat_pengguna

MENIT = timedelta(minutes=1)


@pytest.fixture
def penerima(settings):
    with PenerimaSurat() as penerima:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = penerima.server_address
        yield penerima


def antre(**isian):
    (kabar,) = antrekan([Kabar(**{"judul": "Kabar", "isi": "Isi", "alamat": "warga@contoh.id"} | isian)], SENIN)
    return kabar


def segar(kabar):
    return Pemberitahuan.objects.get(pk=kabar.pk)


def tugas_rusak(waktu):
    """A task of `pekerja` that always fails."""
    raise RuntimeError("tugas rusak")


@pytest.fixture
def versi_berkabar(pemeran, monkeypatch):
    """A draft whose only step tells a citizen something that holds while it is `draf`."""
    kabar = Kabar(judul="Kabar", isi="Isi", alamat="warga@contoh.id", selama_status="draf")
    kabari = Transisi(nama="kabari", label="Kabari", boleh=siapa_pun, kabari=(lambda *_: [kabar],))
    buang = Transisi(nama="buang", label="Buang", boleh=siapa_pun, ke="dibuang")
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    Pemberitahuan.objects.all().delete()
    monkeypatch.setattr("informasi.alur.ALUR_VERSI", Alur(kabari, buang, lahir=Versi.ALUR.lahir))
    return versi


def test_surat_terkirim_dan_barisnya_ditandai(db, penerima):
    kabar = antre()
    kirim_satu(SENIN)
    assert (len(penerima.kotak), segar(kabar).dikirim, segar(kabar).disewa_sampai) == (1, SENIN, None)


def test_surat_bernomor_tetap_menurut_kode_barisnya(db, penerima):
    kabar = antre()
    kirim_satu(SENIN)
    assert penerima.nomor_surat == [f"<{kabar.kode}@127.0.0.1>"]


def test_surat_menyapa_dan_menaut_ke_situs(db, settings):
    settings.PPID_SITUS = "https://ppid.contoh.id"
    antre(pengguna=buat_pengguna("siti"), alamat="", judul="Ada\nkabar", tautan="/meja/")
    kirim_satu(SENIN)
    surat = mail.outbox[0]
    assert (surat.subject, surat.to) == ("[PPID] Ada kabar", ["siti@uji.serangkota.go.id"])
    assert surat.body.startswith("Yth. Siti,\n\nIsi\n\nBuka: https://ppid.contoh.id/meja/")


def test_tanpa_kabar_jatuh_kirim_tidak_ada_yang_dikerjakan(db):
    antre()
    assert not kirim_satu(SENIN - MENIT)


def test_yang_sudah_terkirim_tidak_dikirim_lagi(db):
    antre()
    assert [kirim_satu(SENIN), kirim_satu(SENIN + timedelta(days=9)), len(mail.outbox)] == [True, False, 1]


def test_yang_disewa_pekerja_lain_menunggu_sewanya_berakhir(db):
    kabar = antre()
    Pemberitahuan.objects.update(disewa_sampai=SENIN + SEWA)
    assert not kirim_satu(SENIN + SEWA - MENIT)
    assert kirim_satu(SENIN + SEWA) and segar(kabar).dikirim


def test_kegagalan_menunda_menghitung_dan_menyimpan_sebabnya(db, penerima):
    penerima.tolak = "451 kotak penuh"
    kabar = antre()
    kirim_satu(SENIN)
    k = segar(kabar)
    assert (k.percobaan, k.coba_setelah, k.disewa_sampai, k.dikirim) == (1, SENIN + MENIT, None, None)
    assert "kotak penuh" in k.galat


def test_server_surat_mati_juga_hanya_menunda(db, penerima, settings):
    settings.EMAIL_PORT = 1
    kabar = antre()
    kirim_satu(SENIN)
    assert "refused" in segar(kabar).galat


def test_alamat_mustahil_menunda_dengan_sebabnya_dan_tidak_menghentikan_yang_lain(db, penerima):
    rusak, baik = antre(alamat=f"warga@{'x' * 70}.id"), antre()
    assert [kirim_satu(SENIN), kirim_satu(SENIN)] == [True, True]
    assert (bool(segar(rusak).galat), segar(rusak).percobaan, segar(baik).dikirim) == (True, 1, SENIN)


def test_berhasil_setelah_gagal_menghapus_sebab_kegagalan(db, penerima):
    penerima.tolak = "451 kotak penuh"
    kabar = antre()
    kirim_satu(SENIN)
    penerima.tolak = ""
    kirim_satu(SENIN + MENIT)
    assert (segar(kabar).galat, segar(kabar).percobaan, segar(kabar).dikirim) == ("", 2, SENIN + MENIT)


@pytest.mark.parametrize(("percobaan", "menit"), [(1, 1), (2, 2), (3, 4), (9, 256), (10, 360), (12, 360)])
def test_jeda_berlipat_dua_sampai_enam_jam(percobaan, menit):
    assert jeda(percobaan) == menit * MENIT


def test_setelah_percobaan_terakhir_kabar_masuk_daftar_mati(db, penerima):
    penerima.tolak = "550 ditolak"
    kabar = antre()
    while kirim_satu(segar(kabar).coba_setelah):
        assert segar(kabar).percobaan <= PERCOBAAN_TERBANYAK
    assert segar(kabar).percobaan == PERCOBAAN_TERBANYAK == 12
    assert list(Pemberitahuan.objects.mati(PERCOBAAN_TERBANYAK)) == [kabar]


def test_kabar_terkirim_atau_batal_tidak_terdaftar_mati(db):
    antre()
    antre()
    Pemberitahuan.objects.update(percobaan=PERCOBAAN_TERBANYAK)
    satu, dua = Pemberitahuan.objects.all()
    Pemberitahuan.objects.filter(pk=satu.pk).update(dikirim=SENIN)
    Pemberitahuan.objects.filter(pk=dua.pk).update(batal="Sebab.")
    assert not Pemberitahuan.objects.mati(PERCOBAAN_TERBANYAK).exists()


def test_kabar_yang_masih_benar_dikirim(versi_berkabar):
    jalankan(versi_berkabar, "kabari", pelaku=UJI, waktu=SENIN)
    kirim_satu(SENIN)
    assert len(mail.outbox) == 1


def test_kabar_yang_tidak_lagi_benar_batal_dengan_sebabnya(versi_berkabar):
    jalankan(versi_berkabar, "kabari", pelaku=UJI, waktu=SENIN)
    jalankan(versi_berkabar, "buang", pelaku=UJI, waktu=SENIN)
    kirim_satu(SENIN)
    kabar = Pemberitahuan.objects.get()
    assert (mail.outbox, kabar.batal, kabar.dikirim) == ([], "Keadaannya sudah berubah.", None)


def test_kabar_langkah_bersama_yang_masih_benar_dikirim(versi_berkabar):
    jalankan_bersama([versi_berkabar], "kabari", pelaku=UJI, waktu=SENIN)
    kirim_satu(SENIN)
    assert len(mail.outbox) == 1


def test_kabar_langkah_bersama_yang_tidak_lagi_benar_batal(versi_berkabar):
    jalankan_bersama([versi_berkabar], "kabari", pelaku=UJI, waktu=SENIN)
    jalankan(versi_berkabar, "buang", pelaku=UJI, waktu=SENIN)
    kirim_satu(SENIN)
    assert Pemberitahuan.objects.get().batal == "Keadaannya sudah berubah."


def test_akun_tidak_aktif_tidak_disurati(db):
    orang = buat_pengguna("orang")
    kabar = antre(pengguna=orang, alamat="")
    jalankan(orang, "nonaktifkan", pelaku=UJI, waktu=SENIN)
    kirim_satu(SENIN)
    assert (mail.outbox, segar(kabar).batal) == ([], "Akun penerima tidak aktif.")


def test_isi_dan_tautan_rahasia_terhapus_setelah_terkirim(db):
    kabar = antre(rahasia=True, tautan="/sandi/abc/")
    kirim_satu(SENIN)
    assert "/sandi/abc/" in mail.outbox[0].body
    assert (segar(kabar).isi, segar(kabar).tautan) == ("", "")


def test_isi_rahasia_tetap_ada_selama_surat_belum_terkirim(db, penerima):
    penerima.tolak = "451 kotak penuh"
    kabar = antre(rahasia=True, tautan="/sandi/abc/")
    kirim_satu(SENIN)
    assert (segar(kabar).isi, segar(kabar).tautan) == ("Isi", "/sandi/abc/")


def test_isi_kabar_biasa_tetap_terbaca_di_meja(db):
    kabar = antre(tautan="/meja/")
    kirim_satu(SENIN)
    assert (segar(kabar).isi, segar(kabar).tautan) == ("Isi", "/meja/")


@pytest.mark.django_db(transaction=True)
def test_tugas_yang_gagal_tidak_menghentikan_yang_lain(settings, caplog):
    rusak = f"{__name__}.tugas_rusak"
    settings.PPID_TUGAS = [rusak, "alur.pengiriman.kirim_satu"]
    kabar = antre(alamat="warga@contoh.id")
    Pemberitahuan.objects.update(coba_setelah="2020-01-01T00:00Z")
    call_command("pekerja", sekali=True)
    assert segar(kabar).dikirim and f"{rusak} gagal" in caplog.text
    assert list(Detak.objects.values_list("nama", flat=True)) == ["alur.pengiriman.kirim_satu"]
