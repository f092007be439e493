"""How many taps the frequent jobs cost on a phone, from the desk (ui 1). Typing is not a tap; choosing a photo is one.

Job 3, a document in four taps, is counted in test_terbit_dokumen.py.
"""

import re

import pytest
from playwright.sync_api import expect

from alur.mesin import jalankan
from informasi.models import Versi
from tests.pabrik import SENIN, buat_ajuan, buat_foto
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi_terbit
from tests.pabrik_kegiatan import buat_kegiatan, terbitkan
from tests.pabrik_perkara import buat_didisposisikan, buat_permohonan, buat_petugas
from tests.perjalanan.test_terbit_dokumen import Jari

ISI = "Warga RW 04 membersihkan saluran air di tepi Jalan Raya Banten sepanjang pagi."


@pytest.fixture
def telepon(pemeran, buka, masuk):
    """A function telepon(siapa): somebody's finger on a phone at the desk."""

    def _telepon(siapa):
        page = buka("360")
        masuk(page, getattr(pemeran, siapa) if isinstance(siapa, str) else siapa)
        page.goto("/meja/")
        return Jari(page)

    return _telepon


def ajukan(jari):
    jari.ketuk(jari.page.get_by_role("button", name=re.compile("^Ajukan")).first)
    expect(jari.page.get_by_text("Terkirim.")).to_be_visible()


def test_berita_berfoto_tiga_ketukan(telepon):
    jari = telepon("operator")
    jari.ketuk(jari.page.locator("main").get_by_role("link", name="Tulis berita", exact=True))
    jari.page.get_by_label("Judul").fill("Kerja bakti RW 04 Pamarican")
    jari.page.get_by_label("Isi berita").fill(ISI)
    with jari.page.expect_file_chooser() as pemilih:
        jari.ketuk(jari.page.locator("#foto"))
    pemilih.value.set_files({"name": "f.jpg", "mimeType": "image/jpeg", "buffer": buat_foto()})
    jari.page.get_by_label("Apa yang terlihat di foto ini?").fill("Warga mengangkat lumpur")
    ajukan(jari)
    assert (jari.ketukan, Versi.objects.get().lampiran.count()) == (3, 1)


def test_kegiatan_dua_ketukan(telepon):
    jari = telepon("operator")
    jari.ketuk(jari.page.locator("main").get_by_role("link", name="Umumkan kegiatan", exact=True))
    jari.page.get_by_label("Judul").first.fill("Pasar murah Alun-alun Barat")
    jari.page.get_by_label("Tanggal", exact=False).first.fill("2099-12-31")
    jari.page.get_by_label("Tempat").fill("Alun-alun Barat")
    jari.page.get_by_label("Tentang kegiatan ini").fill(ISI)
    ajukan(jari)
    assert jari.ketukan == 2


def test_kegiatan_menjadi_berita_satu_ketukan(pemeran, telepon):
    kegiatan = buat_kegiatan(pemeran.dpupr, pemeran.operator)
    terbitkan(kegiatan, pemeran.verifikator)
    jari = telepon("operator")
    jari.page.goto(kegiatan.get_absolute_url())
    jari.ketuk(jari.page.get_by_role("button", name="Jadikan berita"))
    expect(jari.page.get_by_text("Berita sudah disusun dari kegiatan ini.")).to_be_visible()
    assert jari.ketukan == 1


def test_memperbaiki_yang_dikembalikan_dua_ketukan(pemeran, telepon):
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator, judul="Saluran air")
    isian = {"sidik": versi.ajuan_terakhir().sidik, "alasan": ["judul"]}
    jalankan(versi, "kembalikan", pelaku=pemeran.verifikator, waktu=SENIN, **isian)
    jari = telepon("operator")
    jari.ketuk(jari.page.get_by_role("link", name="Perbaiki").first)
    jari.page.get_by_label("Judul").fill("Warga Pamarican membersihkan saluran air")
    ajukan(jari)
    assert jari.ketukan == 2


def test_meninjau_dan_menyetujui_dua_ketukan(pemeran, telepon):
    buat_ajuan(pemeran.dpupr, pemeran.operator)
    jari = telepon("verifikator")
    jari.ketuk(jari.page.locator(".tugas-daftar").get_by_role("link").first)
    jari.ketuk(jari.page.get_by_role("button", name=re.compile("^Setujui")).first)
    expect(jari.page.get_by_text("Terbit:")).to_be_visible()
    assert (jari.ketukan, Versi.objects.get().status) == (2, "terbit")


def test_warga_menemukan_berkas_dua_ketukan(pemeran, buka):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    buat_informasi_terbit(
        pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Laporan kinerja 2025", berkas=berkas
    )
    jari = Jari(buka("360"))
    jari.page.goto("/")
    jari.page.get_by_label("Cari dokumen, berita, atau nama unit").fill("laporan kinerja")
    jari.ketuk(jari.page.get_by_role("button", name="Cari", exact=True).first)
    jari.ketuk(jari.page.locator("main").get_by_role("link", name=re.compile("Laporan kinerja 2025")).first)
    expect(jari.page.get_by_role("link", name=re.compile("^Unduh")).first).to_be_in_viewport()
    assert jari.ketukan == 2


def test_menjawab_permohonan_yang_diteruskan_tiga_ketukan(pemeran, telepon):
    judul = "Rencana anggaran biaya saluran air Pamarican"
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=judul)
    permohonan = buat_didisposisikan(buat_petugas(pemeran), pemeran.dpupr)
    jari = telepon("operator")
    jari.ketuk(jari.page.locator(".kartu-tugas").get_by_role("link", name="Jawab"))
    jari.page.get_by_label("Jawaban unit Anda").fill("Sudah terbit, silakan dibuka.")
    jari.ketuk(jari.page.get_by_role("radio", name=re.compile(judul)))
    jari.ketuk(jari.page.get_by_role("button", name="Kirim konsep"))
    expect(jari.page.get_by_text("Konsep sudah terkirim")).to_be_visible()
    assert (jari.ketukan, permohonan.disposisi.get().terbit.terbitan.get().judul) == (3, judul)


def test_yang_sudah_terbit_dijawab_dua_ketukan(pemeran, telepon):
    konten = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator).konten
    permohonan = buat_permohonan(butir=[{"uraian": "Laporan kinerja", "konten": konten}])
    jari = telepon(buat_petugas(pemeran))
    jari.page.goto("/meja/permohonan/")
    jari.ketuk(jari.page.get_by_role("link", name=permohonan.nomor))
    jari.ketuk(jari.page.get_by_role("button", name="Kirim tautan yang sudah terbit"))
    expect(jari.page.get_by_text("Kirim tautan yang sudah terbit: tercatat.")).to_be_visible()
    assert jari.ketukan == 2


def test_tamu_loket_tercatat_di_satu_layar(pemeran, telepon):
    jari = telepon(buat_petugas(pemeran))
    jari.page.goto("/meja/permohonan/")
    jari.ketuk(jari.page.get_by_role("link", name="Catat permohonan"))
    jari.page.get_by_label("Informasi yang diminta (1)").fill("Daftar ruas jalan yang diperbaiki")
    jari.page.get_by_label("Tujuan penggunaan").fill("Mengetahui rencana perbaikan jalan")
    jari.page.get_by_label("Nama pemohon").fill("Warga Contoh Loket")
    jari.page.get_by_label("Alamat", exact=True).fill("Jalan Contoh 9")
    jari.ketuk(jari.page.get_by_label("KTP atau bukti identitas diperlihatkan"))
    jari.ketuk(jari.page.get_by_role("button", name="Simpan dan beri nomor"))
    expect(jari.page.locator(".kode-serah").first).to_be_visible()
    assert jari.ketukan == 3
