"""Kegiatan in the real browser: announced from a phone, offered to the citizen's calendar; told of in a minute."""

import re

from icalendar import Calendar
from playwright.sync_api import expect

from informasi.models import Versi
from tests.pabrik import buat_foto
from tests.pabrik_kegiatan import buat_kegiatan, buat_pengumuman, perbarui, terbitkan
from tests.perjalanan.test_akses_semua import cacat_kedua_tema

TENTANG = "Beras, minyak goreng, dan telur dijual di bawah harga pasar untuk semua warga."


def ketuk(page, peran, nama):
    page.get_by_role(peran, name=re.compile(nama)).first.click()


def test_kegiatan_dari_telepon_sampai_ke_kalender_warga(pemeran, buka, masuk):
    telepon = buka("360")
    masuk(telepon, pemeran.operator)
    telepon.goto("/meja/")
    ketuk(telepon, "link", "Umumkan kegiatan")
    for label, teks in (("Judul", "Pasar murah Alun-alun Barat"), ("Tanggal", "2099-12-31"), ("Jam mulai", "08:00")):
        telepon.get_by_label(label, exact=False).first.fill(teks)
    telepon.get_by_label("Tempat").fill("Alun-alun Barat")
    telepon.get_by_label("Tentang kegiatan ini").fill(TENTANG)
    ketuk(telepon, "button", "^Ajukan")
    expect(telepon.get_by_text("Terkirim.")).to_be_visible()

    peninjau = buka("1280")
    masuk(peninjau, pemeran.verifikator)
    peninjau.goto(f"/meja/tinjau/{Versi.objects.get().pk}/")
    expect(peninjau.get_by_text("Kamis, 31 Desember 2099, pukul 08.00 WIB")).to_be_visible()
    ketuk(peninjau, "button", "^Setujui")
    expect(peninjau.get_by_text("Terbit:")).to_be_visible()

    warga = buka("360", skrip=False)
    warga.goto("/")
    ketuk(warga, "link", "Semua kegiatan")
    ketuk(warga, "link", "Pasar murah Alun-alun Barat")
    assert warga.evaluate("document.documentElement.scrollWidth") == 360
    with warga.expect_download() as unduhan:
        ketuk(warga, "link", "Simpan ke kalender")
    kalender = Calendar.from_ical(unduhan.value.path().read_bytes())
    (acara,) = kalender.walk("VEVENT")
    assert acara["summary"] == "Pasar murah Alun-alun Barat"


def test_lapor_kegiatan_menjadi_berita_terkirim_tanpa_skrip(pemeran, buka, masuk, tmp_path):
    """From the desk to a submitted berita: three buttons, one choice of photos, three boxes; the day is today's."""
    foto = tmp_path / "posyandu.jpg"
    foto.write_bytes(buat_foto())
    telepon, ketukan = buka("360", skrip=False), 0
    masuk(telepon, pemeran.operator)
    telepon.goto("/meja/")
    langkah = (
        lambda: ketuk(telepon, "link", "Lapor kegiatan"),
        lambda: telepon.get_by_label("Foto").set_input_files(foto),
        lambda: telepon.get_by_label("Apa kegiatannya?").fill("posyandu balita"),
        lambda: telepon.get_by_label("Di mana?").fill("Balai RW 04 Kelurahan Banten"),
        lambda: telepon.get_by_label("Siapa yang ikut?").fill("kader posyandu dan 40 balita"),
        lambda: ketuk(telepon, "button", "Susun berita"),
        lambda: ketuk(telepon, "button", "^Ajukan"),
    )
    for satu in langkah:
        satu()
        ketukan += 1
    expect(telepon.get_by_text("Terkirim.")).to_be_visible()
    versi = Versi.objects.get()
    assert (versi.status, versi.judul) == ("diajukan", "Posyandu balita di Balai RW 04 Kelurahan Banten")
    assert ketukan <= 7


def test_halaman_kegiatan_dan_pengumuman_bebas_cacat(pemeran, buka, masuk):
    kegiatan = terbitkan(buat_kegiatan(pemeran.dpupr, pemeran.operator), pemeran.verifikator)
    kegiatan = perbarui(kegiatan, pemeran.operator, pemeran.verifikator, batal=True)
    pengumuman = terbitkan(buat_pengumuman(pemeran.dpupr, pemeran.operator), pemeran.verifikator)
    satu = [x.terbitan.get_absolute_url() for x in (kegiatan, pengumuman)]
    umum = ("/kegiatan/", "/kegiatan/?bulan=2026-12", "/pengumuman/", *satu, f"{satu[0]}riwayat/")
    temuan = {}
    for ukuran in ("360", "1280"):
        page = buka(ukuran)
        masuk(page, pemeran.operator)
        for jalur in (*umum, "/meja/lapor/", "/meja/konten/baru/?jenis=kegiatan", f"/meja/konten/{kegiatan.pk}/"):
            page.goto(jalur)
            if ukuran == "1280" and "baru" in jalur:  # the editor names its role a moment after it is drawn
                expect(page.locator(".cke_editable[role=textbox]")).to_be_visible()
            temuan[ukuran, jalur] = cacat_kedua_tema(page)
    assert {j: c for j, c in temuan.items() if c} == {}
