"""Standing pages: doors at addresses that people know, each page at one that never changes."""

from django.urls import path

from informasi.status import KelompokHalaman as K
from informasi.tetap.bagian import LAYANAN
from informasi.views import halaman_tetap, halaman_tulis, regulasi

rute = [
    path("layanan/", halaman_tetap.layanan, name="layanan"),
    *[
        path(f"layanan/{k.value.replace('_', '-')}/", halaman_tetap.pintu, {"kelompok": k}, name=k.value)
        for k in LAYANAN
    ],
    path("profil/", halaman_tetap.pintu, {"kelompok": K.PROFIL}, name="profil"),
    path("profil/<slug:slug>/", halaman_tetap.profil, name="profil_satu"),
    path("privasi/", halaman_tetap.pintu, {"kelompok": K.PRIVASI}, name="privasi"),
    path("regulasi/", regulasi.regulasi_daftar, name="regulasi"),
    path("kontak/", halaman_tetap.kontak, name="kontak"),
    path("halaman/<int:pk>/<str:slug>/", halaman_tetap.halaman, name="halaman"),
    path("halaman/<int:pk>/<str:slug>/riwayat/", halaman_tetap.halaman_riwayat, name="halaman_riwayat"),
    path("meja/konten/halaman/", halaman_tulis.halaman_pilih, name="halaman_pilih"),
    path("meja/konten/halaman/<str:kelompok>/", halaman_tulis.halaman_baru, name="halaman_baru"),
]
