"""The reviewer's desk."""

from django.urls import path

from informasi.views import tinjau

rute = [
    path("meja/tinjau/", tinjau.tinjau_daftar, name="tinjau_daftar"),
    path("meja/tinjau/cepat/", tinjau.tinjau_cepat, name="tinjau_cepat"),
    path("meja/tinjau/<int:pk>/", tinjau.tinjau, name="tinjau"),
    path("meja/tinjau/<int:pk>/usulkan/", tinjau.usulkan, name="usulkan"),
    path("meja/tinjau/<int:pk>/<str:nama>/", tinjau.putuskan, name="putuskan"),
]
