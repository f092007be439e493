"""Open data, and the desk of the yearly decree."""

from django.urls import path

from informasi.ekspor.jawaban import JENIS
from informasi.views import data, penetapan

rute = [
    path("data/", data.data, name="data"),
    *[path(f"data/dip.{akhiran}", data.dip_berkas, {"akhiran": akhiran}, name=f"dip_{akhiran}") for akhiran in JENIS],
    path("data/dip/cetak/", data.dip_cetak, name="dip_cetak"),
    path("data/penetapan/", data.penetapan_daftar, name="penetapan_daftar"),
    path("data/penetapan/<int:tahun>/", data.penetapan, name="penetapan"),
    path("data/penetapan/<int:tahun>/dip.csv", data.penetapan_berkas, {"akhiran": "csv"}, name="penetapan_csv"),
    path("data/penetapan/<int:tahun>/dip.json", data.penetapan_berkas, {"akhiran": "json"}, name="penetapan_json"),
    path("meja/penetapan/", penetapan.penetapan_meja, name="penetapan_meja"),
    path("meja/penetapan/siap/", penetapan.penetapan_siap, name="penetapan_siap"),
]
