from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.core import mail
from django.test import Client
from django.utils import timezone

from alur.models import Pemberitahuan
from alur.pengiriman import kirim_satu
from opd.sandi import jalur_sandi_baru, minta_sandi_baru
from tests.pabrik import SENIN, buat_pengguna

LUPA = "/masuk/lupa/"
BARU = "kalimat sandi yang sangat baru"


@pytest.fixture
def orang(db):
    return buat_pengguna("operator")


def minta(surel):
    return Client().post(LUPA, {"surel": surel})


def surat(orang):
    return Pemberitahuan.objects.filter(pengguna=orang, rahasia=True)


def setel(klien, jalur, sandi=BARU):
    return klien.post(jalur, {"sandi": sandi, "ulangi": sandi})


def test_surat_masuk_antrean_dan_tidak_dikirim_saat_itu(orang):
    minta(orang.surel)
    assert surat(orang).get().dikirim is None
    assert mail.outbox == []


def test_jawaban_sama_untuk_surel_tak_dikenal(orang):
    jawaban = minta(orang.surel), minta("siapa@uji.serangkota.go.id")
    assert jawaban[0].status_code == jawaban[1].status_code == 200
    assert jawaban[0].content == jawaban[1].content


def test_huruf_besar_pada_surel_tetap_dikenal(orang):
    minta(orang.surel.upper())
    assert surat(orang).count() == 1


def test_akun_nonaktif_tidak_mendapat_surat(orang):
    type(orang).objects.update(is_active=False)
    minta(orang.surel)
    assert not surat(orang).exists()


def test_paling_banyak_tiga_surat_sejam(orang):
    jawaban = [minta(orang.surel) for _ in range(5)]
    assert surat(orang).count() == 3
    assert len({j.content for j in jawaban}) == 1


def test_sejam_kemudian_boleh_meminta_lagi(orang):
    for menit in (0, 1, 2, 3, 61):
        minta_sandi_baru(orang.surel, SENIN + timedelta(minutes=menit))
    assert surat(orang).count() == 4


def test_batas_satu_akun_tidak_mengenai_akun_lain(orang):
    lain = buat_pengguna("lain")
    for _ in range(4):
        minta(orang.surel)
    minta(lain.surel)
    assert surat(lain).count() == 1


def test_surat_memuat_jalur_yang_membuka_formulir(client, orang):
    minta(orang.surel)
    while kirim_satu(timezone.now() + timedelta(seconds=1)):
        pass
    isi = mail.outbox[-1].body
    jalur = isi.split("http://127.0.0.1:8000", 1)[1].split()[0]
    assert client.get(jalur).status_code == 200


def test_rahasia_dihapus_setelah_surat_terkirim(orang):
    minta(orang.surel)
    jalur = surat(orang).get().tautan
    while kirim_satu(timezone.now() + timedelta(seconds=1)):
        pass
    terkirim = surat(orang).get()
    assert jalur and terkirim.dikirim
    assert (terkirim.isi, terkirim.tautan) == ("", "")


def test_kata_sandi_baru_lalu_masuk(client, orang):
    jawaban = setel(client, jalur_sandi_baru(orang))
    assert jawaban.url == "/masuk/"
    assert "Kata sandi baru sudah tersimpan" in client.get("/masuk/").content.decode()
    assert client.post("/masuk/", {"surel": orang.surel, "sandi": BARU}).status_code == 302


def test_jalur_dari_surat_hanya_sekali(client, orang):
    jalur = jalur_sandi_baru(orang)
    setel(client, jalur)
    assert setel(client, jalur, "kalimat sandi lain lagi").status_code == 410


def test_jalur_dari_surat_tidak_langsung_masuk(client, orang):
    setel(client, jalur_sandi_baru(orang))
    assert "_auth_user_id" not in client.session


def test_jalur_dari_surat_berlaku_satu_jam(client, orang, time_machine):
    time_machine.move_to(SENIN, tick=False)
    jalur = jalur_sandi_baru(orang)
    time_machine.move_to(SENIN + timedelta(minutes=59), tick=False)
    assert client.get(jalur).status_code == 200
    time_machine.move_to(SENIN + timedelta(minutes=61), tick=False)
    assert client.get(jalur).status_code == 410


def test_ganti_sandi_lewat_surat_tercatat(client, orang):
    setel(client, jalur_sandi_baru(orang))
    assert orang.jejak().last().nama == "ganti_sandi"


def test_ganti_sandi_lewat_surat_membuka_kunci(client, orang):
    for _ in range(8):
        Client().post("/masuk/", {"surel": orang.surel, "sandi": "tebakan"})
    setel(client, jalur_sandi_baru(orang))
    assert not AccessAttempt.objects.exists()


def test_jalur_orang_lain_tidak_berlaku_dengan_token_ini(client, orang):
    lain = buat_pengguna("lain")
    token = jalur_sandi_baru(orang).split("/")[-2]
    uid = jalur_sandi_baru(lain).split("/")[-3]
    assert client.get(f"/masuk/sandi/{uid}/{token}/").status_code == 410


@pytest.mark.parametrize("uid", ["x", "!!!", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5", "LTE", "4pyT", "A" * 9000])
def test_jalur_rusak_memberi_halaman_yang_jelas(client, db, uid):
    jawaban = client.get(f"/masuk/sandi/{uid}/abc-def/")
    assert jawaban.status_code == 410
    assert "Tautan tidak berlaku" in jawaban.content.decode()


def test_jalur_rahasia_tidak_diteruskan_dan_tidak_disimpan(client, orang):
    jawaban = client.get(jalur_sandi_baru(orang))
    assert (jawaban["Referrer-Policy"], jawaban["Cache-Control"]) == ("strict-origin", "no-store")
