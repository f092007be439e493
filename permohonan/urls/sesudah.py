"""After the answer: the survey, what is asked often, and one answer for everybody."""

from django.urls import path

from permohonan.views import sesudah

rute = [
    path("layanan/survei/", sesudah.survei, name="survei"),
    path("layanan/survei/hasil/", sesudah.survei_hasil, name="survei_hasil"),
    path("layanan/sering-diminta/", sesudah.sering, name="sering"),
    path("meja/permohonan/butir/<int:pk>/jadikan-publik/", sesudah.jadikan, name="jadikan_publik"),
]
