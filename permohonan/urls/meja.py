"""The desk's cases."""

from django.urls import path

from permohonan.views import meja

rute = [
    path("meja/permohonan/<int:pk>/", meja.perkara, name="perkara"),
    path("meja/keberatan/<int:pk>/", meja.keberatan_perkara, name="keberatan_perkara"),
]
