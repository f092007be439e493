"""Kegiatan and pengumuman as citizens read them, and the desk's short ways to a text; before its catch-alls."""

from django.urls import path

from informasi.views import kegiatan, lapor, pengumuman

rute = [
    path("kegiatan/", kegiatan.kegiatan_daftar, name="kegiatan_daftar"),
    path("kegiatan/kegiatan.ics", kegiatan.kegiatan_umpan, name="kegiatan_umpan"),
    path("kegiatan/<int:pk>/<slug:slug>.ics", kegiatan.kegiatan_ics, name="kegiatan_ics"),
    path("kegiatan/<int:pk>/<str:slug>/", kegiatan.kegiatan, name="kegiatan"),
    path("kegiatan/<int:pk>/<str:slug>/riwayat/", kegiatan.kegiatan_riwayat, name="kegiatan_riwayat"),
    path("pengumuman/", pengumuman.pengumuman_daftar, name="pengumuman_daftar"),
    path("pengumuman/<int:pk>/<str:slug>/", pengumuman.pengumuman, name="pengumuman"),
    path("pengumuman/<int:pk>/<str:slug>/riwayat/", pengumuman.pengumuman_riwayat, name="pengumuman_riwayat"),
    path("meja/lapor/", lapor.lapor_kegiatan, name="lapor_kegiatan"),
    path("meja/konten/<int:pk>/jadikan-berita/", lapor.jadikan_berita, name="jadikan_berita"),
]
