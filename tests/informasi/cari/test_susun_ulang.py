"""Search words written again after the stems changed."""

from django.core.management import call_command

from informasi.cari.telusur import cari
from informasi.models import PotonganTeks, TeksTerbitan, Terbitan
from tests.pabrik import SENIN
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi_terbit


def rusakkan_kata():
    Terbitan.objects.update(kata_judul="x", kata_isi="x")
    PotonganTeks.objects.update(kata="x")
    TeksTerbitan.objects.update(kata="x")


def test_susun_ulang_mengembalikan_kata_entri_dan_berkas(pemeran):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=berkas)
    rusakkan_kata()
    hilang = [cari(q, SENIN).jumlah for q in ("kinerja", "drainase")]
    call_command("susun_ulang_pencarian")
    assert (hilang, [cari(q, SENIN).jumlah for q in ("kinerja", "drainase")]) == ([0, 0], [1, 1])


def test_susun_ulang_tidak_mengubah_tanggal_terbit(pemeran):
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    sebelum = Terbitan.objects.values_list("publik_sejak", "dimutakhirkan", "tampil_sejak").get()
    call_command("susun_ulang_pencarian")
    assert Terbitan.objects.values_list("publik_sejak", "dimutakhirkan", "tampil_sejak").get() == sebelum
