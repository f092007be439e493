"""Rights of the data subject: the applicant's page and the desk's."""

from django.urls import path

from permohonan.views import hak_subjek

rute = [
    path("layanan/data-pribadi/", hak_subjek.data_pribadi, name="data_pribadi"),
    path("meja/permohonan/hak-subjek/", hak_subjek.daftar, name="hak_daftar"),
    path("meja/permohonan/hak-subjek/<int:pk>/", hak_subjek.satu, name="hak_subjek"),
    path("meja/permohonan/hak-subjek/<int:pk>/<str:nama>/", hak_subjek.langkah, name="hak_langkah"),
]
