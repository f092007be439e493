"""Addresses of the statistics; one name for each file."""

from django.urls import path

from laporan import views
from laporan.tabel import KOLOM

rute = [
    path("statistik/", views.statistik, name="statistik"),
    *[
        path(f"statistik/{nama}.csv", views.statistik_csv, {"nama": nama}, name=f"statistik_{nama}_csv")
        for nama in KOLOM
    ],
]
