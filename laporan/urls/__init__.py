"""The addresses of the room (design 5), one file for each subject."""

from laporan.urls import monitor, pembinaan, rakor, semester, skor, statistik, tahunan

app_name = "laporan"
urlpatterns = [
    *monitor.rute,
    *pembinaan.rute,
    *rakor.rute,
    *semester.rute,
    *skor.rute,
    *statistik.rute,
    *tahunan.rute,
]
