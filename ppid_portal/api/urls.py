"""Addresses of the open API, version 1 (design 5, contract)."""

from django.urls import path, re_path

from ppid_portal.api.views import data, kalender, keterangan, permohonan, pintu, statistik

app_name = "api"
urlpatterns = [
    path("", keterangan.Akar.as_view(), name="akar"),
    path("openapi.json", keterangan.OpenAPI.as_view(), name="openapi"),
    path("dokumentasi/", keterangan.dokumentasi, name="dokumentasi"),
    path("unit/", data.DaftarUnit.as_view(), name="unit_daftar"),
    path("unit/<slug:slug>/", data.SatuUnit.as_view(), name="unit"),
    path("informasi/", data.DaftarInformasi.as_view(), name="informasi_daftar"),
    path("informasi/<int:id>/", data.SatuInformasi.as_view(), name="informasi"),
    path("berita/", data.DaftarBerita.as_view(), name="berita_daftar"),
    path("berita/<int:id>/", data.SatuBerita.as_view(), name="berita"),
    path("statistik/", statistik.StatistikTerbitan.as_view(), name="statistik"),
    path("dik/", data.DaftarDIK.as_view(), name="dik"),
    path("permohonan-statistik/", permohonan.StatistikPermohonan.as_view(), name="permohonan_statistik"),
    path("hari-libur/", kalender.HariLiburSetahun.as_view(), name="hari_libur"),
    path("tenggat/", kalender.HitungTenggat.as_view(), name="tenggat"),
    re_path(r"^(?P<sisa>[\s\S]*)/$", pintu.TidakAda.as_view(), name="tidak_ada"),
]
