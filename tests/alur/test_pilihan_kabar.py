"""The gate of the outbox: nudges as the person wants them, duties at once, a batch as one mail."""

import re
from datetime import datetime, timedelta

import pytest
from django.core import mail
from django.urls import reverse

from alur.jejak import antrekan
from alur.mesin import jalankan_bersama
from alur.models import CaraKabar, Pemberitahuan, PilihanKabar
from alur.pengiriman import kirim_satu, senin_pagi_setelah
from alur.transisi import Alur, Kabar, Transisi, siapa_pun
from informasi.models import Versi
from kalender.hari import WIB
from tests.pabrik import SENIN, UJI, buat_draf, buat_pengguna

SENIN_DEPAN = datetime(2026, 11, 9, 7, 0, tzinfo=WIB)


@pytest.fixture
def orang(db):
    return buat_pengguna("orang")


def pilih(orang, cara):
    PilihanKabar.objects.update_or_create(pengguna=orang, defaults={"cara": cara})


def antre(orang, judul="Kabar", waktu=SENIN, **isian):
    return antrekan([Kabar(**{"judul": judul, "isi": "Isi", "pengguna": orang, "dorongan": True} | isian)], waktu)[0]


def kirim_semua(waktu):
    while kirim_satu(waktu):
        pass


def test_tanpa_pilihan_pengingat_dikirim_langsung(orang):
    antre(orang)
    kirim_semua(SENIN)
    assert len(mail.outbox) == 1


def test_pengingat_mingguan_menunggu_senin_pagi_lalu_satu_surat(orang):
    pilih(orang, CaraKabar.MINGGUAN)
    for n in range(3):
        antre(orang, judul=f"Kabar {n}", waktu=SENIN + timedelta(days=n))
        kirim_semua(SENIN + timedelta(days=n))
    kirim_semua(SENIN_DEPAN - timedelta(minutes=1))
    assert mail.outbox == []
    kirim_semua(SENIN_DEPAN)
    assert [s.subject for s in mail.outbox] == ["[PPID] 3 kabar untuk Anda"]
    assert all(f"Kabar {n}" in mail.outbox[0].body for n in range(3))
    assert not Pemberitahuan.objects.filter(dikirim=None).exists()


def test_kabar_sama_dalam_sepekan_ditulis_sekali(orang):
    pilih(orang, CaraKabar.MINGGUAN)
    antre(orang, judul="Unit Anda sepi")
    antre(orang, judul="Unit Anda sepi", waktu=SENIN + timedelta(days=1))
    kirim_semua(SENIN_DEPAN)
    assert [(s.subject, s.body.count("Isi")) for s in mail.outbox] == [("[PPID] Unit Anda sepi", 1)]


def test_yang_memilih_tanpa_surel_hanya_membacanya_di_meja(orang):
    pilih(orang, CaraKabar.TIDAK)
    kabar = antre(orang)
    kirim_semua(SENIN)
    kabar.refresh_from_db()
    assert (mail.outbox, kabar.dibaca) == ([], None)
    assert "di meja" in kabar.batal


@pytest.mark.parametrize("cara", [CaraKabar.MINGGUAN, CaraKabar.TIDAK])
def test_kabar_wajib_tidak_menunggu_pilihan(cara, orang):
    pilih(orang, cara)
    antre(orang, dorongan=False)
    kirim_semua(SENIN)
    assert len(mail.outbox) == 1 and "List-Unsubscribe" not in mail.outbox[0].extra_headers


@pytest.mark.parametrize(
    ("waktu", "senin"),
    [
        (datetime(2026, 11, 2, 6, 59, tzinfo=WIB), datetime(2026, 11, 2, 7, 0, tzinfo=WIB)),
        (datetime(2026, 11, 2, 7, 0, tzinfo=WIB), SENIN_DEPAN),
        (datetime(2026, 11, 8, 23, 59, tzinfo=WIB), SENIN_DEPAN),
    ],
)
def test_senin_pagi_dihitung_menurut_wib(waktu, senin):
    assert senin_pagi_setelah(waktu) == senin


def test_surat_gagal_menunda_seluruh_rombongan(orang, settings):
    pilih(orang, CaraKabar.MINGGUAN)
    antre(orang, judul="Satu")
    antre(orang, judul="Dua")
    kirim_semua(SENIN)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = 1
    kirim_satu(SENIN_DEPAN)
    assert Pemberitahuan.objects.filter(coba_setelah__gt=SENIN_DEPAN, disewa_sampai=None).count() == 2


def test_langkah_bersama_mengirim_satu_surat_bukan_satu_tiap_objek(pemeran, monkeypatch):
    kabar = (lambda versi, langkah: [Kabar(judul=f"Disetujui: {versi.pk}", isi="Isi", pengguna=pemeran.operator)],)
    kabari = Transisi(nama="kabari", label="Kabari", boleh=siapa_pun, kabari=kabar)
    draf = [buat_draf(pemeran.dpupr, pemeran.operator) for _ in range(3)]
    Pemberitahuan.objects.all().delete()
    monkeypatch.setattr("informasi.alur.ALUR_VERSI", Alur(kabari, lahir=Versi.ALUR.lahir))
    jalankan_bersama(draf, "kabari", pelaku=UJI, waktu=SENIN)
    kirim_semua(SENIN)
    assert [s.subject for s in mail.outbox] == ["[PPID] 3 kabar untuk Anda"]


def alamat_berhenti(orang):
    antre(orang)
    kirim_semua(SENIN)
    kepala = mail.outbox[0].extra_headers
    assert kepala["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    return re.search(r"<http://[^/]+(/kabar/berhenti/.+/)>", kepala["List-Unsubscribe"])[1]


def test_satu_ketukan_di_surat_menghentikan_pengingat(orang, client):
    jawaban = client.post(alamat_berhenti(orang), {"List-Unsubscribe": "One-Click"})
    assert jawaban.status_code == 200 and PilihanKabar.objects.get(pengguna=orang).cara == CaraKabar.TIDAK


def test_membuka_alamat_berhenti_saja_tidak_mengubah_apa_pun(orang, client):
    assert client.get(alamat_berhenti(orang)).status_code == 200
    assert not PilihanKabar.objects.exists()


def test_alamat_berhenti_yang_dikarang_tidak_ada(orang, client):
    alamat = alamat_berhenti(orang).replace("berhenti/", "berhenti/x")
    assert client.post(alamat).status_code == 404


def test_pilihan_disimpan_dari_layar_akun(orang, client):
    client.force_login(orang, backend="django.contrib.auth.backends.ModelBackend")
    client.post(reverse("opd:akun_kabar"), {"cara": "mingguan"})
    assert PilihanKabar.objects.get(pengguna=orang).cara == CaraKabar.MINGGUAN
