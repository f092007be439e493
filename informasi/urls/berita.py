"""Berita as citizens read it."""

from django.urls import path

from informasi.views import publik

rute = [
    path("berita/", publik.berita_daftar, name="berita_daftar"),
    path("berita/<int:pk>/<str:slug>/", publik.berita, name="berita"),
    path("berita/<int:pk>/<str:slug>/riwayat/", publik.berita_riwayat, name="berita_riwayat"),
]
