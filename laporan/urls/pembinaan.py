"""Coaching on the desk."""

from django.urls import path

from laporan.pembinaan import views

rute = [
    path("meja/pembinaan/", views.daftar, name="pembinaan_daftar"),
    path("meja/pembinaan/baru/", views.baru, name="pembinaan_baru"),
    path("meja/pembinaan/<int:pk>/", views.satu, name="pembinaan"),
    path("meja/pembinaan/<int:pk>/ubah/", views.ubah, name="pembinaan_ubah"),
]
