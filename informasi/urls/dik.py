"""Exempt information: the public list, its files, and the desk of consequence tests."""

from django.urls import path

from informasi.views import dik, dik_langkah, dik_surat, dik_umum

rute = [
    path("informasi/dikecualikan/", dik_umum.dikecualikan, name="dikecualikan"),
    path("data/dik.csv", dik_umum.dik_berkas, {"akhiran": "csv"}, name="dik_csv"),
    path("data/dik.xlsx", dik_umum.dik_berkas, {"akhiran": "xlsx"}, name="dik_xlsx"),
    path("data/dik.json", dik_umum.dik_berkas, {"akhiran": "json"}, name="dik_json"),
    path("meja/dik/", dik.uji_daftar, name="uji_daftar"),
    path("meja/dik/baru/", dik.uji_baru, name="uji_baru"),
    path("meja/dik/inventaris/<slug:slug>/", dik.inventaris, name="uji_inventaris"),
    path("meja/dik/<int:pk>/", dik.uji, name="uji"),
    path("meja/dik/<int:pk>/sunting/", dik.uji_sunting, name="uji_sunting"),
    path("meja/dik/<int:pk>/peserta/", dik.uji_peserta, name="uji_peserta"),
    path("meja/dik/<int:pk>/unggah/", dik_langkah.uji_unggah, name="uji_unggah"),
    path("meja/dik/<int:pk>/pembukaan/", dik_langkah.uji_pembukaan, name="uji_pembukaan"),
    path("meja/dik/<int:pk>/berkas/<int:berkas>/<str:nama>", dik_langkah.uji_berkas, name="uji_berkas"),
    path("meja/dik/<int:pk>/lembar.pdf", dik_surat.uji_lembar, name="uji_lembar"),
    path("meja/dik/<int:pk>/sk.pdf", dik_surat.uji_sk, name="uji_sk"),
    path("meja/dik/<int:pk>/<str:nama>/", dik_langkah.uji_langkah, name="uji_langkah"),
]
