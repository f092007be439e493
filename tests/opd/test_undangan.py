"""A new account is invited: 72 hours, again when needed, and the state is there to see."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alur.models import Pemberitahuan
from alur.transisi import TransisiDitolak
from opd.layanan import UMUR_UNDANGAN, pakai_tautan, tambah_pengguna, undang
from opd.models import Pengguna, TautanAkses
from opd.peran import Peran
from tests.pabrik import SANDI, SENIN

BARU = "kalimat sandi yang sangat baru"


@pytest.fixture
def baru(pemeran):
    isi = {"nama": "Nur Aini", "surel": "nur@uji.serangkota.go.id", "unit": pemeran.dpupr, "peran": Peran.OPERATOR}
    return tambah_pengguna(**isi, pelaku=pemeran.penanggung_jawab, waktu=SENIN).pengguna


def test_undangan_berlaku_tiga_hari(baru, pemeran):
    akses, _ = undang(baru, pelaku=pemeran.penanggung_jawab, waktu=SENIN)
    assert akses.kedaluwarsa - SENIN == UMUR_UNDANGAN == timedelta(hours=72)


def test_undangan_terkirim_lewat_surel_sebagai_rahasia(baru, pemeran):
    _, token = undang(baru, pelaku=pemeran.penanggung_jawab, waktu=SENIN)
    kabar = Pemberitahuan.objects.get(judul="Undangan masuk ke Meja PPID")
    assert (kabar.pengguna, kabar.rahasia, kabar.tautan) == (baru, True, reverse("opd:tautan", args=[token]))


def test_undangan_baru_mengakhiri_yang_lama(baru, pemeran):
    lama, _ = undang(baru, pelaku=pemeran.penanggung_jawab, waktu=SENIN)
    undang(baru, pelaku=pemeran.penanggung_jawab, waktu=SENIN + timedelta(hours=1))
    lama.refresh_from_db()
    with pytest.raises(TransisiDitolak, match="kedaluwarsa"):
        pakai_tautan(lama, sandi=BARU, waktu=SENIN + timedelta(hours=2))


def test_yang_sudah_pernah_masuk_tidak_diundang(pemeran):
    Pengguna.objects.filter(pk=pemeran.operator.pk).update(last_login=SENIN)
    pemeran.operator.refresh_from_db()
    with pytest.raises(TransisiDitolak, match="sudah pernah masuk"):
        undang(pemeran.operator, pelaku=pemeran.penanggung_jawab, waktu=SENIN)


def test_yang_tidak_mengelola_tidak_dapat_mengundang(baru, pemeran):
    with pytest.raises(PermissionDenied):
        undang(baru, pelaku=pemeran.operator_lain, waktu=SENIN)


def test_menambah_akun_baru_langsung_menuju_undangan(meja, pemeran):
    isi = {"nama": "Nur", "surel": "n@uji.serangkota.go.id", "unit": pemeran.dpupr.pk, "peran": "operator"}
    isi |= {"sifat": "definitif", "sejak": "2026-01-01", "sandi_ulang": SANDI}
    jawaban = meja("penanggung_jawab").post(reverse("opd:pengguna_baru"), isi)
    orang = Pengguna.objects.get(surel="n@uji.serangkota.go.id")
    assert jawaban["Location"] == reverse("opd:undang", args=[orang.pk])


def test_halaman_undangan_menampilkan_teks_wa_sekali(meja, baru):
    Pengguna.objects.filter(pk=baru.pk).update(wa="0812-3456-7890")
    jawaban = meja("penanggung_jawab").post(reverse("opd:undang", args=[baru.pk]), {"sandi_ulang": SANDI})
    assert "https://wa.me/6281234567890?text=" in jawaban.content.decode()


def test_kata_sandi_pengundang_diminta(meja, baru):
    jawaban = meja("penanggung_jawab").post(reverse("opd:undang", args=[baru.pk]), {"sandi_ulang": "salah"})
    assert jawaban.status_code == 422 and not TautanAkses.objects.exists()


@pytest.mark.parametrize(("umur", "kata"), [(1, "berlaku sampai"), (73, "Kedaluwarsa. Kirim lagi.")])
def test_keadaan_undangan_tampil(umur, kata, meja, baru, pemeran):
    undang(baru, pelaku=pemeran.penanggung_jawab, waktu=timezone.now() - timedelta(hours=umur))
    assert kata in meja("penanggung_jawab").get(reverse("opd:pengguna", args=[baru.pk])).content.decode()


@pytest.mark.parametrize(("peran", "tujuan"), [(Peran.OPERATOR, "meja"), (Peran.VERIFIKATOR, "opd:dua_langkah")])
def test_masuk_pertama_membuat_sandi_lalu_menawarkan_dua_langkah_bila_perlu(peran, tujuan, pemeran):
    unit = pemeran.diskominfo
    isi = {"nama": "Nur Aini", "surel": "nur@uji.serangkota.go.id", "unit": unit, "peran": peran}
    orang = tambah_pengguna(**isi, pelaku=pemeran.ppid, waktu=SENIN).pengguna
    _, token = undang(orang, pelaku=pemeran.ppid, waktu=timezone.now())
    jawaban = Client().post(reverse("opd:tautan", args=[token]), {"sandi": BARU, "ulangi": BARU})
    assert jawaban["Location"] == reverse(tujuan)
