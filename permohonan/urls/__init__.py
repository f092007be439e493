"""The addresses of the room (design 5), one file for each subject; the desk's catch-alls come last in theirs."""

from permohonan.urls import meja, sesudah, warga

app_name = "permohonan"
urlpatterns = [
    *warga.rute,
    *sesudah.rute,
    *meja.rute,
]
