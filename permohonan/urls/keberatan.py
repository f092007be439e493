"""Objections: the citizen's pages and the desk's."""

from django.urls import path

from permohonan.views import keberatan, keberatan_warga

rute = [
    path("layanan/keberatan/", keberatan_warga.ajukan, name="keberatan_ajukan"),
    path("layanan/keberatan/berkala/", keberatan_warga.berkala, name="keberatan_berkala"),
    path("layanan/keberatan/terima/", keberatan_warga.terima, name="keberatan_terima"),
    path("layanan/keberatan/<int:pk>/cabut/", keberatan_warga.cabut, name="keberatan_cabut"),
    path("layanan/keberatan/<int:pk>/catat/", keberatan_warga.catat, name="keberatan_catat"),
    path("meja/keberatan/", keberatan.daftar, name="keberatan_daftar"),
    path("meja/keberatan/<int:pk>/", keberatan.perkara, name="keberatan_perkara"),
    path("meja/keberatan/<int:pk>/berkas/<int:berkas>/", keberatan.berkas, name="keberatan_berkas"),
    path("meja/keberatan/<int:pk>/langkah/<slug:nama>/", keberatan.langkah, name="keberatan_langkah"),
]
