"""Addresses of the semester reports: the desk's, and everybody's."""

from django.urls import path

from laporan.semester.views import kompilasi, langkah, meja

LAPORAN = "meja/laporan/<slug:slug>/<int:tahun>/<int:semester>/"
KOTA = "meja/laporan/kompilasi/<int:tahun>/<int:semester>/"
rute = [
    path("meja/laporan/", meja.meja, name="meja"),
    path("meja/laporan/terima/", langkah.terima_bersama, name="terima_bersama"),
    path(KOTA, kompilasi.kompilasi_meja, name="kompilasi_meja"),
    path(f"{KOTA}umumkan/", kompilasi.kompilasi_umumkan, name="kompilasi_umumkan"),
    path(f"{KOTA}rincian/<slug:angka>/", meja.kompilasi_rincian, name="kompilasi_rincian"),
    path(LAPORAN, meja.semester_meja, name="semester_meja"),
    path(f"{LAPORAN}langkah/<slug:nama>/", langkah.langkah, name="semester_langkah"),
    path(f"{LAPORAN}rincian/<slug:angka>/", meja.rincian, name="semester_rincian"),
]
