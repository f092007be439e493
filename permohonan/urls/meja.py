"""The desk's cases."""

from django.urls import path

from permohonan.views import meja

rute = [
    path("meja/permohonan/<int:pk>/", meja.perkara, name="perkara"),
]
