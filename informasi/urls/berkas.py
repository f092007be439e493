"""Files, through their one door."""

from django.urls import path

from informasi.views import berkas

rute = [
    path("berkas/<str:acak>/<str:nama>", berkas.berkas, name="berkas"),
]
