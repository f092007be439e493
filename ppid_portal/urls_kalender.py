"""Addresses of the desk's calendar."""

from django.urls import path

from ppid_portal.views import kalender

urlpatterns = [
    path("", kalender.kalender, name="kalender"),
    path("tambah/", kalender.tambah, name="kalender_tambah"),
    path("<int:pk>/", kalender.ubah, name="kalender_ubah"),
    path("<int:pk>/hapus/", kalender.hapus, name="kalender_hapus"),
    path("tahun/<int:tahun>/impor/", kalender.impor, name="kalender_impor"),
    path("tahun/<int:tahun>/lengkap/", kalender.lengkap, name="kalender_lengkap"),
    path("tahun/<int:tahun>/periksa-ulang/", kalender.ulang, name="kalender_ulang"),
]
