"""Documents of a draft, before the desk's catch-alls."""

from django.urls import path

from informasi.views import dokumen

rute = [
    path("meja/konten/<int:pk>/dokumen/", dokumen.dokumen_keadaan, name="dokumen_keadaan"),
    path("meja/konten/<int:pk>/dokumen/unggah/", dokumen.dokumen_unggah, name="dokumen_unggah"),
    path("meja/konten/<int:pk>/dokumen/lepas/", dokumen.dokumen_lepas, name="dokumen_lepas"),
    path("meja/konten/<int:pk>/dokumen/urut/", dokumen.dokumen_urut, name="dokumen_urut"),
    path("meja/konten/<int:pk>/dokumen/foto/", dokumen.dokumen_foto, name="dokumen_foto"),
    path("meja/konten/<int:pk>/dokumen/jadikan/", dokumen.dokumen_jadikan, name="dokumen_jadikan"),
]
