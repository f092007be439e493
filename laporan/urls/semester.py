"""Addresses of the semester reports: the desk's, and everybody's."""

from django.urls import path

from laporan.semester.views import berkas, kompilasi, langkah, meja, umum

LAPORAN = "meja/laporan/<slug:slug>/<int:tahun>/<int:semester>/"
KOTA = "meja/laporan/kompilasi/<int:tahun>/<int:semester>/"
UMUM = "laporan/<int:tahun>/<int:semester>/"
PDF, XLSX = {"akhiran": "pdf"}, {"akhiran": "xlsx"}
rute = [
    path("laporan/", umum.daftar, name="daftar"),
    path(f"{UMUM}kota/", umum.kompilasi, name="kompilasi"),
    path(f"{UMUM}kota.pdf", berkas.kompilasi_berkas, PDF, name="kompilasi_pdf"),
    path(f"{UMUM}kota.xlsx", berkas.kompilasi_berkas, XLSX, name="kompilasi_xlsx"),
    path(f"{UMUM}unit/<slug:slug>/", umum.satu, name="semester"),
    path(f"{UMUM}unit/<slug:slug>.pdf", berkas.berkas_umum, PDF, name="semester_pdf"),
    path(f"{UMUM}unit/<slug:slug>.xlsx", berkas.berkas_umum, XLSX, name="semester_xlsx"),
    path("meja/laporan/", meja.meja, name="meja"),
    path("meja/laporan/terima/", langkah.terima_bersama, name="terima_bersama"),
    path(KOTA, kompilasi.kompilasi_meja, name="kompilasi_meja"),
    path(f"{KOTA}umumkan/", kompilasi.kompilasi_umumkan, name="kompilasi_umumkan"),
    path(f"{KOTA}rincian/<slug:angka>/", meja.kompilasi_rincian, name="kompilasi_rincian"),
    path(LAPORAN, meja.semester_meja, name="semester_meja"),
    path(f"{LAPORAN}langkah/<slug:nama>/", langkah.langkah, name="semester_langkah"),
    path(f"{LAPORAN}laporan.pdf", berkas.berkas_meja, PDF, name="meja_pdf"),
    path(f"{LAPORAN}laporan.xlsx", berkas.berkas_meja, XLSX, name="meja_xlsx"),
    path(f"{LAPORAN}rincian/<slug:angka>/", meja.rincian, name="semester_rincian"),
]
