from django.contrib import admin
from django.urls import include, path

from ppid_portal.views import beranda, cari, kelola, meja, peta_situs, robots, sehat, umpan, unit

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
    path("umpan/atom/", umpan.umpan_semua, name="umpan"),
    path("umpan/atom/<slug:jenis>/", umpan.umpan_jenis, name="umpan_jenis"),
    path("umpan/atom/unit/<slug:slug>/", umpan.umpan_unit, name="umpan_unit"),
    path("sitemap.xml", peta_situs.peta_situs, name="peta_situs"),
    path("sitemap-halaman.xml", peta_situs.peta_halaman, name="peta_halaman"),
    path("sitemap-unit.xml", peta_situs.peta_unit, name="peta_unit"),
    path("sitemap-terbitan-<int:bagian>.xml", peta_situs.peta_terbitan, name="peta_terbitan"),
    path("robots.txt", robots.robots, name="robots"),
    path(".well-known/security.txt", robots.keamanan, name="keamanan"),
    path("api/v1/", include("ppid_portal.api.urls")),
    path("", include("opd.urls")),
    path("", include("informasi.urls")),
]
