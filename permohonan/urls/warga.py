"""What a citizen opens: the door of the status page and the case behind it."""

from django.urls import path

from permohonan.views import perkara_warga, warga

rute = [
    path("layanan/status/", warga.status, name="status"),
    path("layanan/status/kode/", warga.kode_hilang, name="status_kode"),
    path("layanan/status/tutup/", warga.tutup, name="status_tutup"),
    path("layanan/status/perkara/", perkara_warga.perkara, name="status_perkara"),
    path("layanan/status/perkara/lengkapi/", perkara_warga.lengkapi, name="status_lengkapi"),
    path("layanan/status/perkara/cabut/", perkara_warga.cabut, name="status_cabut"),
    path("layanan/status/perkara/berkas/<int:pk>/", perkara_warga.berkas, name="status_berkas"),
]
