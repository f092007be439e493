"""Warnings, before the desk's catch-alls."""

from django.urls import path

from informasi.views import serta_merta

rute = [
    path("meja/konten/peringatan/", serta_merta.peringatan_baru, name="peringatan_baru"),
    path("meja/konten/<int:pk>/peringatan/<str:nama>/", serta_merta.peringatan_putus, name="peringatan_putus"),
]
