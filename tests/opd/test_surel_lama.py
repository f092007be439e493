"""A changed address is told to the old one; Django's own admin has no log-in beside the lock."""

from alur.mesin import jalankan
from alur.models import Pemberitahuan
from tests.pabrik import SENIN


def ubah(pemeran, **nilai):
    jalankan(pemeran.operator, "ubah_data", pelaku=pemeran.verifikator, waktu=SENIN, nilai=nilai)
    return Pemberitahuan.objects.filter(judul="Surel akun Anda diganti")


def test_surel_lama_diberi_tahu_bila_diganti(pemeran):
    lama = pemeran.operator.surel
    assert ubah(pemeran, surel="baru@uji.serangkota.go.id").get().alamat == lama


def test_surel_lama_tidak_diberi_tahu_bila_hanya_nama_berubah(pemeran):
    assert not ubah(pemeran, nama="Nama Lain").exists()


def test_masuk_admin_django_lewat_pintu_portal(db, client):
    assert client.get("/kelola-sistem/login/").url.startswith("/masuk/?next=")


def test_masuk_admin_django_tidak_menerima_kata_sandi(db, client):
    kiriman = {"username": "superadmin@demo.serangkota.go.id", "password": "tebakan"}
    assert client.post("/kelola-sistem/login/", kiriman).status_code == 405
