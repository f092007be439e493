"""From the desk to a draft of informasi publik."""

from django.urls import path

from informasi.views import informasi_tulis

rute = [
    path("meja/unggah/", informasi_tulis.informasi_pilih, name="informasi_pilih"),
    path("meja/unggah/<str:kode>/", informasi_tulis.informasi_baru, name="informasi_baru"),
]
