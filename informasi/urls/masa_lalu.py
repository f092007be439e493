"""The daily manifest, and what was public on a past day."""

from django.urls import path

from informasi.views import manifes

rute = [
    path("data/manifes.json", manifes.manifes, name="manifes"),
    path("data/manifes/<str:hari>.json", manifes.manifes_hari, name="manifes_hari"),
]
