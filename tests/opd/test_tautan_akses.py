import re
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alur.models import Pemberitahuan
from alur.transisi import TransisiDitolak
from opd.layanan import buat_tautan, pakai_tautan, sidik_token
from opd.models import TautanAkses
from tests.pabrik import SANDI, SENIN, buat_pengguna

BARU = "kalimat sandi yang sangat baru"


@pytest.fixture
def tautan(pemeran):
    """(TautanAkses, address) made just now by the penanggung jawab for the operator."""
    akses, token = buat_tautan(pemeran.operator, pelaku=pemeran.penanggung_jawab, waktu=timezone.now())
    return akses, reverse("opd:tautan", args=[token])


def buat(klien, orang, sandi=SANDI, alasan="Surel tidak dapat dibuka"):
    return klien.post(reverse("opd:tautan_buat", args=[orang.pk]), {"alasan": alasan, "sandi_ulang": sandi})


def alamat_di(jawaban):
    return re.search(r'value="http://testserver(/masuk/tautan/[^"]+)"', jawaban.content.decode())[1]


def setel(klien, alamat, sandi=BARU):
    return klien.post(alamat, {"sandi": sandi, "ulangi": sandi})


# --- Making ---------------------------------------------------------------------------------------


def test_penanggung_jawab_membuat_tautan_dan_melihatnya_sekali(meja, pemeran):
    jawaban = buat(meja("penanggung_jawab"), pemeran.operator)
    token = alamat_di(jawaban).split("/")[-2]
    akses = TautanAkses.objects.get()
    assert akses.sidik == sidik_token(token)
    assert akses.kedaluwarsa - akses.dibuat == timedelta(minutes=30)


def test_halaman_tautan_memuat_kode_qr_tanpa_gaya_sebaris(meja, pemeran):
    isi = buat(meja("penanggung_jawab"), pemeran.operator).content.decode()
    assert "<title>Kode QR tautan masuk</title>" in isi
    assert "style=" not in isi


def test_tombol_wa_membuka_pesan_siap_kirim(meja, pemeran):
    type(pemeran.operator).objects.filter(pk=pemeran.operator.pk).update(wa="0812-3456-7890")
    isi = buat(meja("penanggung_jawab"), pemeran.operator).content.decode()
    assert "https://wa.me/6281234567890?text=Yth.%20Operator" in isi


def test_tanpa_nomor_wa_tidak_ada_tombol_wa(meja, pemeran):
    assert "wa.me" not in buat(meja("penanggung_jawab"), pemeran.operator).content.decode()


def test_kata_sandi_pembuat_diminta_lagi(meja, pemeran):
    jawaban = buat(meja("penanggung_jawab"), pemeran.operator, sandi="tebakan")
    assert jawaban.status_code == 422
    assert "Kata sandi Anda tidak cocok" in jawaban.content.decode()
    assert not TautanAkses.objects.exists()


def test_menebak_kata_sandi_pembuat_berakhir_terkunci(meja, pemeran):
    klien = meja("penanggung_jawab")
    assert [buat(klien, pemeran.operator, sandi="tebakan").status_code for _ in range(8)][-1] == 429


def test_alasan_wajib_dan_tercatat_dalam_riwayat(meja, pemeran):
    klien = meja("penanggung_jawab")
    assert buat(klien, pemeran.operator, alasan="").status_code == 422
    buat(klien, pemeran.operator, alasan="Telepon hilang")
    peristiwa = TautanAkses.objects.get().jejak().get()
    assert (peristiwa.catatan, peristiwa.pelaku) == ("Telepon hilang", pemeran.penanggung_jawab)


def test_pemilik_akun_diberi_tahu(meja, pemeran):
    buat(meja("penanggung_jawab"), pemeran.operator)
    assert Pemberitahuan.objects.filter(pengguna=pemeran.operator, judul="Tautan masuk dibuat untuk akun Anda").exists()


def test_token_tidak_tersimpan_di_mana_pun(meja, pemeran):
    token = alamat_di(buat(meja("penanggung_jawab"), pemeran.operator)).split("/")[-2]
    kabar = Pemberitahuan.objects.filter(pengguna=pemeran.operator).values_list("isi", "tautan")
    assert token not in str(list(TautanAkses.objects.values())) + str(list(kabar))


def test_kecamatan_membuat_tautan_untuk_kelurahannya(meja, pemeran):
    assert buat(meja("camat"), pemeran.lurah).status_code == 200


@pytest.mark.parametrize(
    ("pembuat", "untuk", "status"),
    [
        ("operator", "penanggung_jawab", 403),
        ("operator", "operator", 403),
        ("penanggung_jawab", "penanggung_jawab", 403),
        ("penanggung_jawab", "operator_lain", 404),
        ("penanggung_jawab", "verifikator", 404),
        ("lurah", "camat", 404),
        ("verifikator", "ppid", 403),
        ("verifikator", "verifikator2", 403),
        ("auditor", "ppid", 403),
    ],
)
def test_tidak_ke_atas_tidak_ke_samping_tidak_untuk_diri_sendiri(meja, pemeran, pembuat, untuk, status):
    assert buat(meja(pembuat), getattr(pemeran, untuk)).status_code == status
    assert not TautanAkses.objects.exists()


def test_tidak_ada_tautan_untuk_superadmin(meja, pemeran, superadmin):
    assert buat(meja("ppid"), superadmin).status_code == 403


def test_lapisan_bawah_pun_menolak_pembuat_yang_tidak_berhak(pemeran):
    with pytest.raises(PermissionDenied):
        buat_tautan(pemeran.verifikator, pelaku=pemeran.penanggung_jawab, waktu=SENIN)


# --- Using ----------------------------------------------------------------------------------------


def test_melihat_tautan_tidak_menghabiskannya(client, tautan):
    akses, alamat = tautan
    for _ in range(3):
        assert client.get(alamat).status_code == 200
        assert client.head(alamat).status_code == 200
    akses.refresh_from_db()
    assert akses.dipakai is None


def test_tautan_menyebut_untuk_siapa(client, tautan):
    akses, alamat = tautan
    assert akses.pengguna.surel in client.get(alamat).content.decode()


def test_tautan_memasang_kata_sandi_baru_dan_membuka_meja(client, tautan):
    akses, alamat = tautan
    jawaban = setel(client, alamat)
    akses.pengguna.refresh_from_db()
    assert (jawaban.status_code, jawaban.url) == (302, "/meja/")
    assert akses.pengguna.check_password(BARU)
    assert client.session["_auth_user_id"] == str(akses.pengguna.pk)


def test_tautan_hanya_sekali(client, tautan):
    setel(client, tautan[1])
    assert setel(Client(), tautan[1], "kalimat sandi lain lagi").status_code == 410
    assert Client().get(tautan[1]).status_code == 410


@pytest.mark.parametrize(("lewat", "status"), [(timedelta(minutes=29, seconds=59), 200), (timedelta(minutes=30), 410)])
def test_tautan_berlaku_tiga_puluh_menit(client, tautan, time_machine, lewat, status):
    time_machine.move_to(tautan[0].dibuat + lewat, tick=False)
    assert client.get(tautan[1]).status_code == status


def test_tautan_kedaluwarsa_tidak_mengganti_kata_sandi(pemeran):
    akses, _ = buat_tautan(pemeran.operator, pelaku=pemeran.penanggung_jawab, waktu=SENIN)
    with pytest.raises(TransisiDitolak, match="kedaluwarsa"):
        pakai_tautan(akses, sandi=BARU, waktu=SENIN + timedelta(minutes=30))
    pemeran.operator.refresh_from_db()
    assert pemeran.operator.check_password(SANDI)


def test_tautan_salah_memberi_halaman_yang_sama_tanpa_membocorkan_apa_pun(client, tautan):
    salah = client.get("/masuk/tautan/tidak-ada/")
    setel(Client(), tautan[1])
    bekas = client.get(tautan[1])
    assert (salah.status_code, bekas.status_code) == (404, 410)
    assert "Tautan tidak berlaku" in salah.content.decode()
    assert salah.content.replace(b"/masuk/tautan/tidak-ada/", b"") == bekas.content.replace(tautan[1].encode(), b"")


def test_tautan_akun_nonaktif_tidak_berlaku(client, tautan):
    type(tautan[0].pengguna).objects.filter(pk=tautan[0].pengguna.pk).update(is_active=False)
    assert client.get(tautan[1]).status_code == 410


@pytest.mark.parametrize("sandi", ["pendek", "password1234", "operator@uji.serangkota.go.id"])
def test_kata_sandi_lemah_ditolak_dan_tautan_tetap_berlaku(client, tautan, sandi):
    assert setel(client, tautan[1], sandi).status_code == 422
    assert setel(client, tautan[1]).status_code == 302


def test_kedua_kata_sandi_harus_sama(client, tautan):
    jawaban = client.post(tautan[1], {"sandi": BARU, "ulangi": BARU + "x"})
    assert jawaban.status_code == 422
    assert "Kedua kata sandi belum sama" in jawaban.content.decode()


def test_alamat_rahasia_tidak_diteruskan_dan_tidak_disimpan(client, tautan):
    for jawaban in (client.get(tautan[1]), setel(client, tautan[1]), client.get("/masuk/tautan/salah/")):
        assert jawaban["Referrer-Policy"] == "strict-origin"
        assert jawaban["Cache-Control"] == "no-store"


def test_tautan_membuka_kunci_akun(client, tautan):
    surel = tautan[0].pengguna.surel
    for _ in range(8):
        Client().post("/masuk/", {"surel": surel, "sandi": "tebakan"})
    setel(client, tautan[1])
    assert not AccessAttempt.objects.filter(username=surel).exists()
    assert Client().post("/masuk/", {"surel": surel, "sandi": BARU}).status_code == 302


def test_sesi_lama_berakhir_saat_kata_sandi_diganti(client, meja, tautan):
    lama = meja("operator")
    setel(client, tautan[1])
    assert lama.get("/meja/unit/").status_code == 302


def test_sesi_orang_lain_di_peramban_itu_diganti(meja, tautan):
    klien = meja("penanggung_jawab")
    setel(klien, tautan[1])
    assert klien.session["_auth_user_id"] == str(tautan[0].pengguna.pk)


def test_akun_baru_tanpa_kata_sandi_masuk_lewat_tautan(client, pemeran):
    baru = buat_pengguna("baru", "operator", pemeran.dpupr)
    baru.set_unusable_password()
    baru.save()
    _, token = buat_tautan(baru, pelaku=pemeran.penanggung_jawab, waktu=timezone.now())
    assert setel(client, reverse("opd:tautan", args=[token])).status_code == 302
