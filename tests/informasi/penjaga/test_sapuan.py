"""The nightly sweep: what is certain is held, people decide, and a mistake is undone in one tap."""

from datetime import timedelta

import pytest
from django.db import connection

from alur.mesin import jalankan
from alur.models import Pemberitahuan
from alur.transisi import TransisiDitolak
from informasi.models import SapuanHalaman, TautanLuar, Terbitan, Versi
from informasi.penjaga import sapuan
from informasi.penjaga.sapuan import malam_terakhir, sapu_satu
from informasi.penjaga.temuan import asing_di_halaman, halaman_tersaji
from tests.pabrik import SENIN, UJI, buat_terbit
from tests.pabrik_informasi import buat_informasi_terbit

BESOK = SENIN + timedelta(days=1)
DI_MEJA = "Ditahan mesin karena mirip iklan judi"
IKLAN = "<p>Daftar slot, link gacor, gampang maxwin setiap hari di kota.</p>"


@pytest.fixture
def terbit(pemeran):
    return buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)


def susupi(versi, isi=IKLAN):
    """Somebody with the database in hand changes what the public reads, past every door."""
    with connection.cursor() as kursor:
        kursor.execute("SET session_replication_role = replica")
        kursor.execute("UPDATE informasi_versi SET isi = %s WHERE id = %s", [isi, versi.pk])
        kursor.execute("SET session_replication_role = origin")


def sapu(waktu=SENIN):
    """Sweep until nothing is due."""
    while sapu_satu(waktu):
        pass


def test_halaman_bersih_tetap_terbit_dan_dicatat(terbit):
    sapu()
    terbit.refresh_from_db()
    assert terbit.status == "terbit"
    assert SapuanHalaman.objects.get().diperiksa == SENIN


def test_tiap_halaman_disapu_sekali_semalam(terbit):
    sapu()
    assert not sapu_satu(SENIN + timedelta(hours=2))
    assert sapu_satu(BESOK)
    assert not sapu_satu(BESOK)


def test_malam_dimulai_pukul_satu_wib():
    dini = SENIN.replace(hour=0, minute=59)
    assert malam_terakhir(dini) == SENIN.replace(hour=1) - timedelta(days=1)
    assert malam_terakhir(dini + timedelta(minutes=1)) == SENIN.replace(hour=1)


def test_halaman_yang_disusupi_hilang_dari_publik_dan_dikabarkan(terbit, pemeran, client):
    alamat = Terbitan.objects.get().get_absolute_url()
    susupi(terbit)
    sapu()
    terbit.refresh_from_db()
    assert (terbit.status, terbit.alasan_tarik) == ("ditarik", "karantina")
    assert client.get(alamat).status_code == 410
    diberi = set(Pemberitahuan.objects.filter(judul__startswith="Ditahan mesin").values_list("pengguna", flat=True))
    assert {pemeran.operator.pk, pemeran.penanggung_jawab.pk, pemeran.ppid.pk, pemeran.verifikator.pk} <= diberi


def test_verifikator_melepaskan_dengan_satu_ketukan_dan_mesin_tidak_mengulang(terbit, pemeran, client):
    susupi(terbit)
    sapu()
    client.force_login(pemeran.verifikator2)
    assert "Mesin keliru, terbitkan kembali" in client.get(f"/meja/konten/{terbit.pk}/").content.decode()
    client.post(f"/meja/konten/{terbit.pk}/tarikan/lepas_karantina/")
    kemudian = Terbitan.objects.get(versi=terbit).tampil_sejak + timedelta(days=1)
    assert sapu_satu(kemudian)
    assert Terbitan.objects.publik(kemudian).filter(versi=terbit, versi__status="terbit").exists()


def test_yang_dilepaskan_ditahan_lagi_bila_ada_temuan_baru(terbit, pemeran):
    susupi(terbit)
    sapu()
    jalankan(terbit, "lepas_karantina", pelaku=pemeran.verifikator, waktu=SENIN)
    susupi(terbit, IKLAN + "<p>Kunjungi t0gel sekarang juga.</p>")
    sapu(BESOK)
    assert Versi.objects.get(pk=terbit.pk).status == "ditarik"


def test_penahanan_yang_benar_hilang_dari_meja(terbit, pemeran, client):
    susupi(terbit)
    sapu()
    client.force_login(pemeran.verifikator)
    assert DI_MEJA in client.get("/meja/").content.decode()
    client.post(f"/meja/konten/{terbit.pk}/tarikan/benarkan_karantina/")
    assert DI_MEJA not in client.get("/meja/").content.decode()


def test_operator_tidak_dapat_melepaskan(terbit, pemeran, client):
    susupi(terbit)
    sapu()
    client.force_login(pemeran.operator)
    assert client.post(f"/meja/konten/{terbit.pk}/tarikan/lepas_karantina/").status_code == 403


def test_informasi_serta_merta_tidak_pernah_ditahan(pemeran):
    versi = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, klasifikasi="serta_merta")
    susupi(versi)
    sapu()
    assert Versi.objects.get(pk=versi.pk).status == "terbit"


def test_orang_tidak_dapat_menarik_dengan_alasan_mesin(terbit, pemeran):
    isian = {"alasan_tarik": "karantina", "keterangan_tarik": "Kalimat untuk pembaca."}
    with pytest.raises(TransisiDitolak, match="Pilih alasan"):
        jalankan(terbit, "tarik", pelaku=pemeran.verifikator, waktu=SENIN, **isian)


def test_tautan_luar_dicatat_dengan_hari_pertamanya(pemeran):
    isi = "<p>Lihat <a href='https://contoh.example/a'>peta</a> dan <a href='https://serangkota.go.id/'>kota</a>.</p>"
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, isi=isi + "<p>Panjang cukup untuk terbit.</p>")
    sapu()
    sapu(BESOK)
    assert list(TautanLuar.objects.values_list("alamat", "pertama")) == [("https://contoh.example/a", SENIN)]


def test_tautan_yang_kini_menuju_situs_judi_menahan_halamannya(pemeran):
    isi = "<p>Lihat <a href='https://contoh.example/a'>peta</a> lokasi kegiatan kerja bakti warga.</p>"
    versi = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, isi=isi)
    sapu()
    TautanLuar.objects.update(pindah_ke="slot88.example")
    sapu(BESOK)
    assert Versi.objects.get(pk=versi.pk).status == "ditarik"


def test_halaman_tersaji_sama_dengan_yang_dibaca_warga(terbit):
    html = halaman_tersaji(Terbitan.objects.select_related("versi__konten__unit").get())
    assert "<h1" in html and terbit.judul in html


def test_halaman_biasa_tidak_memuat_yang_asing(terbit):
    assert asing_di_halaman(Terbitan.objects.select_related("versi__konten__unit").get()) == ""


def test_halaman_yang_menyajikan_lebih_dari_teksnya_dikabarkan_sekali(terbit, pemeran, monkeypatch):
    monkeypatch.setattr(
        "informasi.penjaga.temuan.halaman_tersaji",
        lambda terbitan: "<div style='display:none'><a href='https://slot88.example/'>slot gacor</a></div>",
    )
    sapu()
    sapu(BESOK)
    kabar = Pemberitahuan.objects.filter(judul__startswith="Periksa segera")
    assert [(k.pengguna, "slot gacor" in k.isi) for k in kabar] == [(pemeran.ppid, True)]
    assert sapuan.SapuanHalaman.objects.get().asing
    assert Versi.objects.get(pk=terbit.pk).status == "terbit"


def test_mesin_saja_yang_menahan(terbit, pemeran):
    assert not Versi.ALUR["karantina"].boleh(pemeran.ppid, terbit, SENIN)
    assert Versi.ALUR["karantina"].boleh(UJI, terbit, SENIN)
