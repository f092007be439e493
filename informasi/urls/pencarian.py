"""PPID utama's desk over the search."""

from django.urls import path

from informasi.views import pencarian

rute = [
    path("meja/sinonim/", pencarian.sinonim_daftar, name="sinonim_daftar"),
    path("meja/sinonim/baru/", pencarian.sinonim_baru, name="sinonim_baru"),
    path("meja/sinonim/<int:pk>/", pencarian.sinonim_ubah, name="sinonim_ubah"),
    path("meja/sinonim/<int:pk>/hapus/", pencarian.sinonim_hapus, name="sinonim_hapus"),
    path("meja/kata-tak-temu/", pencarian.kata_tak_temu, name="kata_tak_temu"),
    path("meja/kata-tak-temu/<int:pk>/ditangani/", pencarian.kata_ditangani, name="kata_ditangani"),
]
