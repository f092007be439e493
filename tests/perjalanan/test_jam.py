"""The clock moved under the whole portal: what begins, ends and waits by the hour, without any worker."""

from datetime import date, datetime, timedelta

import pytest
from playwright.sync_api import expect

from informasi.models import Terbitan, Versi
from kalender.hari import WIB
from tests.pabrik import SANDI, SENIN, buat_draf, buat_terbit
from tests.pabrik_kegiatan import buat_pengumuman, terbitkan

SELASA = SENIN + timedelta(days=1)
MINGGU_DINI = datetime(2026, 12, 6, 2, 15, tzinfo=WIB)
SENIN_PAGI = datetime(2026, 12, 7, 8, 30, tzinfo=WIB)
NIK = "3673010101900001"
PITA = "Banjir di Kampung Margaluyu"


@pytest.fixture
def pada(time_machine):
    """A function pada(waktu): from now on it is that moment, and the clock runs."""
    return lambda waktu: time_machine.move_to(waktu, tick=True)


def baca(page, jalur):
    """Status and text of a public page."""
    status = page.goto(jalur).status
    return status, page.locator("body").inner_text()


def pita(page, jalur="/"):
    """The words of the strip on a public page, "" without one."""
    page.goto(jalur)
    return " ".join(page.get_by_role("region", name="Peringatan").all_inner_texts())


def test_yang_dijadwalkan_tampil_pada_jamnya_tanpa_pekerja(pemeran, buka, pada):
    versi = buat_terbit(
        pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Pasar murah Kasemen", jadwal_terbit=SELASA
    )
    alamat, warga = Terbitan.objects.get(versi=versi).get_absolute_url(), buka("360", skrip=False)
    pada(SELASA - timedelta(minutes=1))
    assert baca(warga, alamat)[0] == 404
    assert "Pasar murah Kasemen" not in baca(warga, "/berita/")[1]
    pada(SELASA + timedelta(seconds=1))
    assert "Pasar murah Kasemen" in baca(warga, "/berita/")[1]
    assert baca(warga, alamat)[0] == 200
    assert Versi.objects.get().status == "disetujui"


def test_pengumuman_berlaku_di_antara_dua_hari_lalu_pindah_ke_arsip(pemeran, buka, pada):
    judul = "Jam layanan selama perbaikan gedung"
    draf = buat_pengumuman(
        pemeran.dpupr, pemeran.operator, judul=judul, jadwal_terbit=SELASA, berlaku_sampai=date(2026, 11, 5)
    )
    terbitkan(draf, pemeran.verifikator)
    warga = buka("360", skrip=False)
    letak = []
    for saat in (SELASA - timedelta(minutes=1), SELASA + timedelta(hours=1), datetime(2026, 11, 6, 0, 1, tzinfo=WIB)):
        pada(saat)
        letak.append(tuple(judul in baca(warga, jalur)[1] for jalur in ("/pengumuman/", "/pengumuman/?arsip=1")))
    assert letak == [(False, False), (True, False), (False, True)]


def test_pita_hilang_pada_jam_berakhirnya_tanpa_pekerja(pemeran, buka, masuk, pada):
    pada(MINGGU_DINI)
    operator = buka("360", skrip=False)
    masuk(operator, pemeran.operator)
    umumkan(operator, berakhir="2026-12-06T06:00")
    warga = buka("360", skrip=False)
    assert PITA in pita(warga)
    pada(datetime(2026, 12, 6, 6, 0, 1, tzinfo=WIB))
    assert pita(warga) == ""


def umumkan(page, berakhir=""):
    """From the desk: warning, hazard, place, password, send; with an hour of its end when given."""
    page.goto("/meja/")
    page.get_by_role("link", name="Peringatan serta-merta").click()
    page.get_by_role("link", name="Banjir").click()
    page.get_by_label("Di mana?").fill("Kampung Margaluyu")
    if berakhir:
        page.get_by_text("Rincian lain").click()
        page.locator("[name=berakhir]").fill(berakhir)
    page.get_by_label("Kata sandi Anda sekali lagi").fill(SANDI)
    page.get_by_role("button", name="Umumkan sekarang").click()
    expect(page.get_by_text("Sudah terbit dan tampil sebagai pita")).to_be_visible()


def test_banjir_minggu_dini_hari_diakhiri_satu_ketukan_dan_menunggu_dibenarkan_hari_senin(pemeran, buka, masuk, pada):
    pada(MINGGU_DINI)
    operator = buka("360", skrip=False)
    masuk(operator, pemeran.operator)
    umumkan(operator)
    warga, peninjau = buka("360", skrip=False), buka("360")
    for jalur in ("/", "/berita/", "/informasi/", "/unit/dinkes/", "/cari/?q=banjir", "/layanan/"):
        assert PITA in pita(warga, jalur)
    masuk(peninjau, pemeran.verifikator)
    peninjau.goto("/meja/")
    peninjau.get_by_role("button", name="Akhiri").click()
    expect(peninjau.get_by_text("Pitanya sudah hilang")).to_be_visible()
    assert pita(warga) == ""
    pada(SENIN_PAGI)
    masuk(peninjau, pemeran.ppid)
    peninjau.goto("/meja/")
    expect(peninjau.get_by_role("link", name=f"{PITA}, 6 Desember", exact=False).first).to_be_visible()
    peninjau.get_by_role("button", name="Benarkan").click()
    expect(peninjau.get_by_text("Peringatan dibenarkan.")).to_be_visible()
    assert Versi.objects.get().peringatan.dikonfirmasi_pada > SENIN_PAGI


def test_nik_menahan_pengaju_lalu_persetujuan_sampai_orang_kedua_memberi_alasan(pemeran, buka, masuk):
    versi = buat_draf(pemeran.dpupr, pemeran.operator, isi=f"<p>Bantuan tersalur.</p><p>Atas nama {NIK}.</p>")
    operator = buka("360", skrip=False)
    masuk(operator, pemeran.operator)
    operator.goto(f"/meja/konten/{versi.pk}/sunting/")
    operator.get_by_role("button", name="Ajukan").click()
    expect(operator.get_by_text("Ada NIK atau nomor KK di isi, paragraf 2.")).to_be_visible()
    operator.get_by_role("button", name="Tetap ajukan").click()
    peninjau = buka("1280", skrip=False)
    masuk(peninjau, pemeran.verifikator)
    peninjau.goto(f"/meja/tinjau/{versi.pk}/")
    peninjau.get_by_role("button", name="Setujui").click()
    expect(peninjau.get_by_text("Ada NIK atau nomor KK").first).to_be_visible()
    assert Versi.objects.get().status == "diajukan"
    peninjau.get_by_label("Mengapa nomor itu boleh diumumkan?").fill("Perintah putusan pengadilan yang sudah tetap.")
    peninjau.get_by_role("button", name="Setujui").click()
    peninjau.wait_for_load_state()
    assert Versi.objects.get().status == "terbit"
