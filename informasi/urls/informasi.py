"""Informasi publik as citizens read it."""

from django.urls import path

from informasi.status import Klasifikasi
from informasi.views import informasi

rute = [
    path("informasi/", informasi.informasi_daftar, name="informasi_daftar"),
    *[path(f"informasi/{k.slug}/", informasi.kelas, {"klasifikasi": k}, name=k.value) for k in Klasifikasi],
    path("informasi/<int:pk>/<str:slug>/", informasi.informasi, name="informasi"),
    path("informasi/<int:pk>/<str:slug>/riwayat/", informasi.informasi_riwayat, name="informasi_riwayat"),
]
