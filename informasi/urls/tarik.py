"""Withdrawal, before the desk's catch-alls."""

from django.urls import path

from informasi.views import tarik

rute = [
    path("meja/konten/<int:pk>/tarik/", tarik.tarik, name="tarik"),
    path("meja/konten/<int:pk>/tarikan/<str:nama>/", tarik.tarikan_putus, name="tarikan_putus"),
]
