"""Rapat koordinasi on the desk."""

from django.urls import path

from laporan.rakor.views import paket, papan, rapat, undangan

rute = [
    path("meja/rakor/", rapat.daftar, name="rakor_daftar"),
    path("meja/rakor/baru/", rapat.baru, name="rakor_baru"),
    path("meja/rakor/hadir/", undangan.hadir_kini, name="rakor_hadir_kini"),
    path("meja/rakor/keputusan/<int:pk>/", rapat.keputusan, name="rakor_keputusan"),
    path("meja/rakor/keputusan/<int:pk>/<slug:nama>/", rapat.keputusan_langkah, name="rakor_keputusan_langkah"),
    path("meja/rakor/<int:pk>/", rapat.satu, name="rakor"),
    path("meja/rakor/<int:pk>/ubah/", rapat.ubah, name="rakor_ubah"),
    path("meja/rakor/<int:pk>/langkah/<slug:nama>/", rapat.langkah, name="rakor_langkah"),
    path("meja/rakor/<int:pk>/keputusan/", rapat.keputusan_baru, name="rakor_keputusan_baru"),
    path("meja/rakor/<int:pk>/undangan/", undangan.undangan, name="rakor_undangan"),
    path("meja/rakor/<int:pk>/undangan/tambah/", undangan.tambah, name="rakor_undangan_tambah"),
    path("meja/rakor/<int:pk>/undangan.pdf", undangan.surat, name="rakor_surat"),
    path("meja/rakor/<int:pk>/hadir/", undangan.hadir, name="rakor_hadir"),
    path("meja/rakor/<int:pk>/papan/", papan.papan, name="rakor_papan"),
    path("meja/rakor/<int:pk>/papan.json", papan.papan_isi, name="rakor_papan_isi"),
    path("meja/rakor/<int:pk>/paket/", paket.paket, name="rakor_paket"),
    path("meja/rakor/<int:pk>/paket/susun/", paket.paket_pesan, name="rakor_paket_pesan"),
    path("meja/rakor/<int:pk>/paket/<int:nomor>.<slug:bentuk>", paket.paket_unduh, name="rakor_paket_unduh"),
]
