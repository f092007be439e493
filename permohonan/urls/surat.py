"""Letters: the citizen's, the desk's, and what anybody may verify."""

from django.urls import path

from permohonan.views import surat, verifikasi

rute = [
    path("layanan/surat/<str:kode>/", surat.surat_warga, name="surat_warga"),
    path("meja/permohonan/surat/<int:pk>.pdf", surat.surat_meja, name="surat_meja"),
    path("meja/permohonan/surat/<int:pk>/tanda-tangan/", surat.unggah_tte, name="surat_tte"),
    path("verifikasi/", verifikasi.verifikasi_ketik, name="verifikasi_ketik"),
    path("verifikasi/<str:kode>/", verifikasi.verifikasi, name="verifikasi"),
]
