"""The daily manifest, and what was public on a past day."""

from django.urls import path

from informasi.views import manifes, masa_lalu

rute = [
    path("data/manifes.json", manifes.manifes, name="manifes"),
    path("data/manifes/<str:hari>.json", manifes.manifes_hari, name="manifes_hari"),
    path("data/pada/", masa_lalu.pada, name="pada"),
    path("data/pada.csv", masa_lalu.pada_csv, name="pada_csv"),
    path("data/pada/<int:pk>/", masa_lalu.versi_pada, name="versi_pada"),
]
