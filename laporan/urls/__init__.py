"""The addresses of the room (design 5), one file for each subject."""

from laporan.urls import monitor, rakor, semester, statistik

app_name = "laporan"
urlpatterns = [*statistik.rute, *monitor.rute, *rakor.rute, *semester.rute]
