"""The score on the desk."""

from django.urls import path

from laporan.skor.views import meja

rute = [
    path("meja/skor/", meja.daftar, name="skor_daftar"),
    path("meja/skor/bobot/", meja.bobot, name="skor_bobot"),
    path("meja/skor/<slug:slug>/", meja.unit, name="skor_unit"),
    path("meja/skor/<slug:slug>/bukti.zip", meja.arsip, name="skor_arsip"),
    path("meja/skor/<slug:slug>/<slug:kode>-<int:nomor>.pdf", meja.bukti, name="skor_bukti"),
]
