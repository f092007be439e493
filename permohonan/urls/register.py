"""Registers: the desk's, its export with identities, the number it goes on with, and everybody's."""

from django.urls import path

from permohonan.views import nomor_awal, register

rute = [
    path("layanan/register/", register.register, name="register"),
    path("data/register.csv", register.register_csv, name="register_csv"),
    path("meja/permohonan/register/", register.register_meja, name="register_meja"),
    path("meja/permohonan/register/ekspor/", register.register_ekspor, name="register_ekspor"),
    path("meja/permohonan/nomor-awal/", nomor_awal.nomor_awal, name="nomor_awal"),
]
