"""Filing without an account."""

from django.urls import path

from permohonan.views import ajukan, terima

rute = [
    path("layanan/permohonan/", ajukan.ajukan, name="ajukan"),
    path("layanan/permohonan/cocok/", ajukan.cocok, name="cocok"),
    path("layanan/permohonan/terima/", terima.terima, name="terima"),
]
