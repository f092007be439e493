"""The addresses of the room (design 5), one file for each subject; the desk's catch-alls come last in theirs."""

from informasi.urls import (
    berita,
    berkas,
    data,
    dik,
    dokumen,
    halaman,
    impor,
    informasi,
    informasi_tulis,
    kegiatan,
    kewajiban,
    konten,
    masa_lalu,
    pencarian,
    pengadaan,
    serta_merta,
    tarik,
    tinjau,
)

app_name = "informasi"
urlpatterns = [
    *berita.rute,
    *berkas.rute,
    *dik.rute,
    *informasi.rute,
    *informasi_tulis.rute,
    *kegiatan.rute,
    *kewajiban.rute,
    *tarik.rute,
    *serta_merta.rute,
    *dokumen.rute,
    *impor.rute,
    *pencarian.rute,
    *pengadaan.rute,
    *data.rute,
    *masa_lalu.rute,
    *halaman.rute,
    *konten.rute,
    *tinjau.rute,
]
