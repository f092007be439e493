"""The desk of duties: what is asked for now, and the unit's word on it."""

from django.urls import path

from informasi.views import kewajiban

rute = [
    path("meja/kewajiban/", kewajiban.kewajiban, name="kewajiban"),
    path("meja/kewajiban/<int:pk>/<str:kata>/", kewajiban.kewajiban_nyatakan, name="kewajiban_nyatakan"),
]
