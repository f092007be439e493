"""Addresses of the yearly report: the desk's, and everybody's."""

from django.urls import path

from laporan.tahunan.views import meja, umum

rute = [
    path("laporan/tahunan/<int:tahun>/", umum.satu, name="tahunan"),
    path("laporan/tahunan/<int:tahun>.pdf", umum.berkas_pdf, name="tahunan_pdf"),
    path("laporan/tahunan/<int:tahun>.xlsx", umum.berkas_xlsx, name="tahunan_xlsx"),
    path("meja/laporan/tahunan/", meja.daftar, name="tahunan_daftar"),
    path("meja/laporan/tahunan/<int:tahun>/", meja.satu, name="tahunan_meja"),
    path("meja/laporan/tahunan/<int:tahun>/langkah/<slug:nama>/", meja.langkah, name="tahunan_langkah"),
]
