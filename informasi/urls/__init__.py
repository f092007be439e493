"""The addresses of the room (design 5), one file for each subject; the desk's catch-alls come last in theirs."""

from informasi.urls import berita, berkas, konten, tarik, tinjau

app_name = "informasi"
urlpatterns = [*berita.rute, *berkas.rute, *tarik.rute, *konten.rute, *tinjau.rute]
