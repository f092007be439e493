"""Procurement packages: the public pages and the desk."""

from django.urls import path

from informasi.views import pengadaan, pengadaan_meja

rute = [
    path("informasi/pengadaan/", pengadaan.pengadaan_daftar, name="pengadaan_daftar"),
    path("informasi/pengadaan/<int:pk>/<str:slug>/", pengadaan.pengadaan, name="pengadaan"),
    path("meja/pengadaan/", pengadaan_meja.paket_daftar, name="paket_daftar"),
    path("meja/pengadaan/baru/", pengadaan_meja.paket_baru, name="paket_baru"),
    path("meja/pengadaan/<int:pk>/", pengadaan_meja.paket, name="paket"),
    path("meja/pengadaan/<int:pk>/sunting/", pengadaan_meja.paket_sunting, name="paket_sunting"),
    path("meja/pengadaan/<int:pk>/dokumen/", pengadaan_meja.paket_dokumen, name="paket_dokumen"),
    path("meja/pengadaan/<int:pk>/<str:nama>/", pengadaan_meja.paket_langkah, name="paket_langkah"),
]
