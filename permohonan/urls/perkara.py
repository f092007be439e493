"""The desk's requests: list, walk-in, one case with its files; the catch-all of steps comes last."""

from django.urls import path

from permohonan.views import loket, perkara, perkara_berkas

rute = [
    path("meja/permohonan/", perkara.daftar, name="daftar"),
    path("meja/permohonan/baru/", loket.baru, name="loket"),
    path("meja/permohonan/terbit/", perkara.cari_terbit, name="cari_terbit"),
    path("meja/permohonan/<int:pk>/", perkara.perkara, name="perkara"),
    path("meja/permohonan/<int:pk>/unggah/", perkara_berkas.unggah, name="perkara_unggah"),
    path("meja/permohonan/<int:pk>/berkas/<int:berkas>/", perkara_berkas.buka, name="perkara_berkas"),
    path("meja/permohonan/<int:pk>/berkas/<int:berkas>/tarik/", perkara_berkas.tarik, name="perkara_tarik"),
    path("meja/permohonan/<int:pk>/<str:nama>/", perkara.langkah, name="langkah"),
]
