"""A DIP as one table."""

from django.urls import path

from informasi.views import impor

rute = [
    path("meja/impor/", impor.impor, name="impor"),
    path("meja/impor/contoh.xlsx", impor.impor_contoh, name="impor_contoh"),
    path("meja/impor/<int:pk>/", impor.impor_kiriman, name="impor_kiriman"),
    path("meja/impor/<int:pk>/laporan.csv", impor.impor_laporan, name="impor_laporan"),
    path("meja/impor/<int:pk>/tinjau/", impor.impor_tinjau, name="impor_tinjau"),
    path("meja/impor/<int:pk>/baris/<int:nomor>/", impor.impor_baris, name="impor_baris"),
    path("meja/impor/<int:pk>/<str:nama>/", impor.impor_langkah, name="impor_langkah"),
]
