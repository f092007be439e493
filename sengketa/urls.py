"""The addresses of the room (design 5)."""

from django.urls import path

from sengketa.views import bundel, perkara, umum

app_name = "sengketa"
urlpatterns = [
    path("layanan/sengketa/", umum.sengketa_umum, name="umum"),
    path("meja/sengketa/", perkara.daftar, name="daftar"),
    path("meja/sengketa/baru/", perkara.baru, name="baru"),
    path("meja/sengketa/sidang.ics", perkara.jadwal_ics, name="jadwal_ics"),
    path("meja/sengketa/<int:pk>/", perkara.perkara, name="perkara"),
    path("meja/sengketa/<int:pk>/langkah/<slug:nama>/", perkara.langkah, name="langkah"),
    path("meja/sengketa/<int:pk>/berkas/<int:berkas>/", perkara.berkas, name="berkas"),
    path("meja/sengketa/<int:pk>/kronologi/", bundel.kronologi, name="kronologi"),
    path("meja/sengketa/<int:pk>/bundel/<int:versi>/<slug:bentuk>/", bundel.unduh_bundel, name="bundel"),
]
