"""Addresses of the room: coming in, and the desk's pages of people and units."""

from django.urls import path

from opd.views import akun, identitas, kabar, kode, masuk, pengguna, perangkat, sandi, tautan, unit

app_name = "opd"
urlpatterns = [
    path("masuk/", masuk.masuk, name="masuk"),
    path("masuk/kode/", kode.kode, name="kode"),
    path("masuk/lupa/", sandi.lupa_sandi, name="lupa_sandi"),
    path("masuk/sandi/<str:uidb64>/<str:token>/", sandi.sandi_baru, name="sandi_baru"),
    path("masuk/tautan/<str:token>/", sandi.tautan, name="tautan"),
    path("keluar/", masuk.keluar, name="keluar"),
    path("meja/akun/", akun.akun, name="akun"),
    path("meja/akun/data/", akun.data_sendiri, name="akun_data"),
    path("meja/akun/sandi/", akun.ganti_sandi, name="akun_sandi"),
    path("meja/akun/kabar/", kabar.kabar, name="akun_kabar"),
    path("kabar/berhenti/<str:token>/", kabar.kabar_berhenti, name="kabar_berhenti"),
    path("meja/akun/dua-langkah/", akun.dua_langkah, name="dua_langkah"),
    path("meja/akun/kode-baru/", akun.kode_baru, name="kode_baru"),
    path("meja/akun/dua-langkah-matikan/", akun.matikan, name="dua_langkah_matikan"),
    path("meja/pengguna/", pengguna.daftar, name="pengguna_daftar"),
    path("meja/pengguna/baru/", pengguna.baru, name="pengguna_baru"),
    path("meja/pengguna/<int:pk>/", pengguna.lihat, name="pengguna"),
    path("meja/pengguna/<int:pk>/ubah/", pengguna.ubah, name="pengguna_ubah"),
    path("meja/pengguna/<int:pk>/keaktifan/", pengguna.keaktifan, name="pengguna_keaktifan"),
    path("meja/pengguna/<int:pk>/peran/<int:nomor>/akhiri/", pengguna.akhiri_peran, name="peran_akhiri"),
    path("meja/pengguna/<int:pk>/tautan/", tautan.tautan_buat, name="tautan_buat"),
    path("meja/pengguna/<int:pk>/undang/", tautan.undang_orang, name="undang"),
    path("meja/akun/perangkat/<int:pk>/lupakan/", perangkat.lupakan_perangkat, name="perangkat_lupakan"),
    path("meja/sistem/identitas/", identitas.identitas, name="identitas"),
    path("meja/unit/", unit.daftar, name="unit_meja"),
    path("meja/unit/<slug:slug>/", unit.sunting_kontak, name="unit_sunting"),
    path("meja/unit/<slug:slug>/masih-sama/", unit.masih_sama, name="unit_masih_sama"),
]
