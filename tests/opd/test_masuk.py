import pytest
from axes.models import AccessAttempt
from django.test import Client
from django.urls import reverse

from tests.pabrik import SANDI, buat_pengguna, buat_unit

MASUK = "/masuk/"
SALAH = "bukan-kata-sandinya"


def coba(klien, surel, sandi=SANDI, **isian):
    return klien.post(MASUK, {"surel": surel, "sandi": sandi, **isian})


@pytest.fixture
def orang(db):
    return buat_pengguna("operator", "operator", buat_unit("dpupr"))


def test_kata_sandi_benar_membuka_meja(client, orang):
    jawaban = coba(client, orang.surel)
    assert (jawaban.status_code, jawaban.url) == (302, reverse("meja"))
    assert client.session["_auth_user_id"] == str(orang.pk)


def test_huruf_besar_pada_surel_tidak_menghalangi(client, orang):
    assert coba(client, orang.surel.upper()).status_code == 302


def test_sesi_baru_saat_masuk(client, orang):
    client.get(MASUK)
    sesi = client.session
    sesi["titipan"] = "x"
    sesi.save()
    lama = sesi.session_key
    coba(client, orang.surel)
    assert client.session.session_key != lama


def test_yang_sudah_masuk_langsung_ke_meja(client, orang):
    client.force_login(orang, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(MASUK).url == reverse("meja")


def test_akun_tidak_aktif_ditolak(client, orang):
    type(orang).objects.update(is_active=False)
    assert coba(client, orang.surel).status_code == 422


def test_jawaban_sama_untuk_akun_dikenal_dan_tidak(orang):
    dikenal = coba(Client(), orang.surel, SALAH)
    tidak = coba(Client(), "siapa@uji.serangkota.go.id", SALAH)
    bersih = [
        j.content.decode().replace(s, "").replace(str(j.context["csrf_token"]), "")
        for j, s in ((dikenal, orang.surel), (tidak, "siapa@uji.serangkota.go.id"))
    ]
    assert (dikenal.status_code, bersih[0]) == (tidak.status_code, bersih[1])


def test_akun_tak_dikenal_pun_menghitung_sidik_kata_sandi(orang, monkeypatch):
    dihitung = []
    monkeypatch.setattr(type(orang), "set_password", lambda self, sandi: dihitung.append(sandi))
    coba(Client(), "siapa@uji.serangkota.go.id", SALAH)
    assert dihitung == [SALAH]


def test_surel_yang_diketik_tetap_ada_setelah_ditolak(client, orang):
    assert f'value="{orang.surel}"' in coba(client, orang.surel, SALAH).content.decode()


def test_kata_sandi_yang_diketik_tidak_dikembalikan(client, orang):
    assert SALAH not in coba(client, orang.surel, SALAH).content.decode()


def test_isian_kosong_ditolak_dengan_kalimat(client, db):
    jawaban = client.post(MASUK, {})
    assert jawaban.status_code == 422
    assert "Bagian ini belum diisi." in jawaban.content.decode()


def test_gagal_delapan_kali_mengunci_akun_itu(orang):
    klien = Client()
    jawaban = [coba(klien, orang.surel, SALAH).status_code for _ in range(8)]
    assert jawaban == [422] * 7 + [429]


def test_akun_terkunci_menolak_kata_sandi_yang_benar(orang):
    for _ in range(8):
        coba(Client(), orang.surel, SALAH)
    assert coba(Client(), orang.surel).status_code == 429


def test_halaman_terkunci_menyebut_kapan_dan_jalan_lain(orang):
    for _ in range(8):
        jawaban = coba(Client(), orang.surel, SALAH)
    isi = jawaban.content.decode()
    assert 0 < int(jawaban["Retry-After"]) <= 900
    assert "Coba lagi setelah" in isi and "tautan masuk" in isi


def test_akun_tak_dikenal_terkunci_dengan_cara_yang_sama(db):
    jawaban = [coba(Client(), "siapa@uji.serangkota.go.id", SALAH).status_code for _ in range(8)]
    assert jawaban == [422] * 7 + [429]


def test_kunci_satu_akun_tidak_mengenai_rekan_di_alamat_yang_sama(orang):
    rekan = buat_pengguna("rekan")
    for _ in range(9):
        coba(Client(), orang.surel, SALAH)
    assert coba(Client(), rekan.surel).status_code == 302


def test_ejaan_lain_dari_surel_tidak_memberi_percobaan_tambahan(orang):
    for kali in range(8):
        coba(Client(), orang.surel.upper() if kali % 2 else f" {orang.surel}", SALAH)
    assert coba(Client(), orang.surel).status_code == 429


@pytest.mark.parametrize("kembar", ["operator@ujı.serangkota.go.id", "operator@uji.ſerangkota.go.id"])
def test_huruf_kembar_bukan_jalan_memutari_kunci(client, orang, kembar):
    jawaban = coba(client, kembar)
    assert jawaban.status_code == 422
    assert not AccessAttempt.objects.exists()


def test_kunci_terbuka_setelah_seperempat_jam(orang, time_machine):
    time_machine.move_to("2026-11-02T02:00:00+00:00", tick=False)
    for _ in range(8):
        coba(Client(), orang.surel, SALAH)
    time_machine.move_to("2026-11-02T02:15:01+00:00", tick=False)
    assert coba(Client(), orang.surel).status_code == 302


def test_percobaan_selama_terkunci_tidak_memperpanjang_kunci(orang, time_machine):
    time_machine.move_to("2026-11-02T02:00:00+00:00", tick=False)
    for _ in range(8):
        coba(Client(), orang.surel, SALAH)
    time_machine.move_to("2026-11-02T02:10:00+00:00", tick=False)
    coba(Client(), orang.surel, SALAH)
    time_machine.move_to("2026-11-02T02:15:01+00:00", tick=False)
    assert coba(Client(), orang.surel).status_code == 302


def test_99_orang_masuk_dari_satu_alamat(db):
    orang = [buat_pengguna(f"operator_{n}") for n in range(99)]
    assert [coba(Client(), o.surel).status_code for o in orang] == [302] * 99


def test_catatan_percobaan_tidak_menyimpan_kata_sandi(orang):
    coba(Client(), orang.surel, SALAH)
    catatan = AccessAttempt.objects.get()
    assert SALAH not in f"{catatan.post_data}{catatan.get_data}"


@pytest.mark.parametrize("lanjut", ["/meja/unit/", "/meja/pengguna/?q=a&unit=dpupr"])
def test_kembali_ke_halaman_yang_dituju(client, orang, lanjut):
    assert coba(client, orang.surel, next=lanjut).url == lanjut


@pytest.mark.parametrize(
    "lanjut",
    [
        "https://jahat.example/",
        "//jahat.example/",
        "///jahat.example/",
        "/\\jahat.example/",
        "\\\\jahat.example/",
        "http:jahat.example",
        "http:///jahat.example",
        "javascript:alert(1)",
        "data:text/html,x",
        " //jahat.example",
        "\t//jahat.example",
        "\x08//jahat.example",
        "/\t/jahat.example",
        "jahat.example",
        "//[jahat",
        "https:/\\jahat.example",
        "/" + "a" * 3000,
    ],
)
def test_next_tidak_membawa_ke_situs_lain(client, orang, lanjut):
    jawaban = coba(client, orang.surel, next=lanjut)
    assert (jawaban.status_code, jawaban.url) == (302, reverse("meja"))


def test_halaman_meja_meminta_masuk_dahulu(client, db):
    assert client.get("/meja/unit/").url == "/masuk/?next=/meja/unit/"


def test_keluar_mengakhiri_sesi(client, orang):
    client.force_login(orang, backend="django.contrib.auth.backends.ModelBackend")
    jawaban = client.post("/keluar/")
    assert (jawaban.url, "_auth_user_id" in client.session) == (reverse("beranda"), False)


def test_keluar_hanya_dengan_tombol(client, orang):
    client.force_login(orang, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/keluar/").status_code == 405
    assert "_auth_user_id" in client.session


def test_keluar_tidak_menghapus_draf_di_peramban(client, orang):
    client.force_login(orang, backend="django.contrib.auth.backends.ModelBackend")
    assert "Clear-Site-Data" not in client.post("/keluar/")


def test_formulir_masuk_menolak_kiriman_tanpa_token(orang):
    assert coba(Client(enforce_csrf_checks=True), orang.surel).status_code == 403
