from django.contrib import admin
from django.urls import include, path

from ppid_portal.views import beranda, cari, kelola, meja, sehat, unit

urlpatterns = [
    path("", beranda.beranda, name="beranda"),
    path("cari/", cari.cari_halaman, name="cari"),
    path("unit/", unit.unit_daftar, name="unit_daftar"),
    path("unit/<slug:slug>/", unit.unit_halaman, name="unit"),
    path("unit/<slug:slug>/informasi/", unit.unit_informasi, name="unit_informasi"),
    path("unit/<slug:slug>/berita/", unit.unit_berita, name="unit_berita"),
    path("unit/<slug:slug>/kontak/", unit.unit_kontak, name="unit_kontak"),
    path("meja/", meja.meja, name="meja"),
    path("meja/kabar/dibaca/", meja.kabar_dibaca, name="kabar_dibaca"),
    path("sehat/", sehat.sehat, name="sehat"),
    path("siap/", sehat.siap, name="siap"),
    path("kelola-sistem/login/", kelola.masuk, name="kelola_masuk"),
    path("kelola-sistem/", admin.site.urls),
    path("meja/kalender/", include("ppid_portal.urls_kalender")),
    path("", include("opd.urls")),
    path("", include("informasi.urls")),
]
