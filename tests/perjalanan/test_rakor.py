"""A rakor in a real browser: opened, an operator submits in the room, the tile turns green, a decision follows on."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from laporan.models import RapatKoordinasi
from tests.pabrik import buat_draf
from tests.pabrik_rakor import buat_diundang
from tests.perjalanan.test_akses import cacat


@pytest.fixture
def rapat(pemeran):
    """A meeting of today to which all are invited, before its hour."""
    return buat_diundang(pemeran.ppid, waktu=timezone.now() - timedelta(minutes=2), waktu_rapat=timezone.now())


def test_rakor_dari_dibuka_sampai_tindak_lanjut(rapat, pemeran, buka, masuk):
    pemimpin, dinding, ruang = buka(), buka("1280", gelap=True), buka("360")
    for page, orang in ((pemimpin, pemeran.ppid), (dinding, pemeran.ppid), (ruang, pemeran.operator)):
        masuk(page, orang)
    pemimpin.goto(rapat.get_absolute_url())
    pemimpin.get_by_role("button", name="Buka rapat").click()
    pemimpin.get_by_text("Buka rapat: tercatat.").wait_for()

    dinding.clock.install()
    dinding.goto(reverse("laporan:rakor_papan", args=[rapat.pk]))
    assert dinding.locator(".ubin-sudah").count() == 0 and dinding.get_by_text("0 dari 5", exact=True).is_visible()
    assert cacat(dinding) == []

    ruang.goto(reverse("laporan:rakor_hadir_kini"))
    ruang.get_by_text("Hadir", exact=True).click()
    ruang.get_by_label("Nama dan jabatan yang datang").fill("Kasubag Umum")
    ruang.get_by_role("button", name="Simpan kehadiran").click()
    ruang.get_by_text("DPUPR: hadir. Terima kasih.").wait_for()
    draf = buat_draf(pemeran.dpupr, pemeran.operator, waktu=timezone.now(), ringkasan="Warga membersihkan saluran.")
    ruang.goto(reverse("informasi:konten_sunting", args=[draf.pk]))
    ruang.get_by_role("button", name=re.compile("^Ajukan")).first.click()
    ruang.get_by_text("Terkirim.").wait_for()

    dinding.clock.fast_forward(11_000)
    hijau = dinding.locator(".ubin-sudah")
    hijau.wait_for()
    assert hijau.inner_text().split() == ["DPUPR", "diajukan"]
    assert dinding.get_by_text("1 dari 5", exact=True).is_visible()

    pemimpin.reload()
    pemimpin.get_by_label("Keputusan", exact=True).fill("Melengkapi informasi berkala")
    pemimpin.get_by_label("Penanggung jawab").select_option(label=pemeran.dpupr.nama)
    pemimpin.get_by_label("Paling lambat").fill("2031-01-31")
    pemimpin.get_by_role("button", name="Simpan keputusan").click()
    pemimpin.get_by_text("Keputusan tercatat.").wait_for()
    assert cacat(pemimpin) == []
    pemimpin.get_by_role("button", name="Tutup rapat").click()
    pemimpin.get_by_text("Tutup rapat: tercatat.").wait_for()

    berikut = buat_diundang(pemeran.ppid, waktu=timezone.now(), judul="Rakor berikutnya")
    pemimpin.goto(berikut.get_absolute_url())
    lalu = pemimpin.locator("section", has=pemimpin.get_by_role("heading", name="Tindak lanjut rapat sebelumnya"))
    assert "Melengkapi informasi berkala" in lalu.last.inner_text()
    assert RapatKoordinasi.objects.get(pk=rapat.pk).undangan.datang().count() == 1
