"""The semester report in a real browser: an operator fills and sends it on a phone, PPID utama accepts it."""

from datetime import timedelta

from django.utils import timezone

from kalender.hari import tanggal
from laporan.models import LaporanSemester
from laporan.semester.periode import terakhir_berakhir
from tests.perjalanan.test_akses import cacat


def test_operator_mengirim_di_telepon_lalu_diterima(pemeran, buka, masuk):
    periode = terakhir_berakhir(tanggal(timezone.now() - timedelta(minutes=1)))
    page = buka("360")
    masuk(page, pemeran.operator)
    page.goto("/meja/laporan/")
    page.get_by_role("link", name="Buka dan kirim").first.click()
    page.get_by_label("Kendala internal").fill("Arsip lama belum rapi.")
    page.get_by_label("Rencana tindak lanjut").fill("Menata arsip bulan depan.")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert cacat(page) == []
    page.get_by_role("button", name="Kirim dan kunci").click()
    page.get_by_text("Laporan terkirim dan terkunci.").wait_for()
    laporan = LaporanSemester.objects.get(unit=pemeran.dpupr, tahun=periode.tahun, semester=periode.semester)
    page.context.clear_cookies()
    masuk(page, pemeran.verifikator)
    page.goto(laporan.get_absolute_url())
    page.get_by_role("button", name="Terima laporan").click()
    page.get_by_text("Laporan diterima dan tampil di halaman umum.").wait_for()
    page.context.clear_cookies()
    page.goto(f"/laporan/{periode.tahun}/{periode.semester}/unit/dpupr/")
    page.get_by_text("Menata arsip bulan depan.").wait_for()
    assert cacat(page) == []
