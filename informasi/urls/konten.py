"""The operator's desk."""

from django.urls import path

from informasi.views import konten, simpan, tulis

rute = [
    path("meja/konten/", konten.konten_daftar, name="konten_daftar"),
    path("meja/konten/baru/", tulis.konten_baru, name="konten_baru"),
    path("meja/konten/baru/simpan/", simpan.draf_baru, name="draf_baru"),
    path("meja/konten/<int:pk>/", konten.konten, name="konten"),
    path("meja/konten/<int:pk>/sunting/", tulis.konten_sunting, name="konten_sunting"),
    path("meja/konten/<int:pk>/simpan/", simpan.draf, name="draf"),
    path("meja/konten/<int:pk>/foto/", simpan.foto, name="foto"),
    path("meja/konten/<int:pk>/versi-baru/", konten.konten_versi_baru, name="konten_versi_baru"),
    path("meja/konten/<int:pk>/usulan/<int:usulan>/pakai/", konten.usulan_pakai, name="usulan_pakai"),
    path("meja/konten/<int:pk>/<str:nama>/", konten.konten_langkah, name="konten_langkah"),
]
