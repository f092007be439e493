"""The notice board: what stands on it, and that it promises nothing the unit did not."""

import re

from opd.models import Unit
from ppid_portal.views.papan import gambar_qr, ringkas
from tests.pabrik import buat_draf, buat_pengguna
from tests.pabrik_halaman import buat_halaman, buat_halaman_terbit
from tests.pabrik_informasi import buat_informasi_terbit

DPUPR = "/unit/dpupr/papan/"


def isi(client, jalur=DPUPR):
    return client.get(jalur).content.decode()


def test_tanpa_maklumat_papan_memuat_janji_undang_undang_saja(pemeran, client):
    halaman = isi(client)
    assert "Janji undang-undang kepada Anda" in halaman and "Maklumat pelayanan</h3>" not in halaman
    assert "Paling lama 10 hari kerja" in halaman


def test_maklumat_unit_tampil_dengan_keenam_bagiannya(pemeran, client):
    buat_halaman_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, "maklumat")
    halaman = isi(client)
    assert "Maklumat pelayanan</h3>" in halaman
    assert re.findall(r"<div><dt>([^<]+)</dt>", halaman.split("papan-bagian")[1].split("</dl>")[0]) == [
        "Dasar hukum",
        "Sistem, mekanisme, dan prosedur",
        "Jangka waktu",
        "Biaya",
        "Jaminan",
        "Evaluasi kinerja",
    ]


def test_maklumat_yang_belum_disetujui_tidak_tampil(pemeran, client):
    buat_halaman(pemeran.dpupr, pemeran.operator, "maklumat")
    assert "Maklumat pelayanan</h3>" not in isi(client)


def test_tanpa_maklumat_sendiri_dipakai_maklumat_kota(pemeran, client):
    penulis = buat_pengguna("penulis_kota", "operator", pemeran.diskominfo)
    buat_halaman_terbit(pemeran.diskominfo, penulis, pemeran.verifikator, "maklumat")
    assert f"{pemeran.diskominfo.nama} sanggup melayani" in isi(client)


def test_maklumat_unit_lain_tidak_dipinjam(pemeran, client):
    buat_halaman_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, "maklumat")
    assert "Maklumat pelayanan</h3>" not in isi(client, "/unit/dinkes/papan/")


def test_unit_tanpa_kontak_menunjuk_ppid_utama(pemeran, client):
    Unit.objects.filter(slug="dpupr").update(alamat="", telepon="", wa="", surel="")
    assert f"Hubungi PPID Utama: {pemeran.diskominfo.nama}" in isi(client)


def test_pejabat_dan_jam_layanan_tampil(pemeran, client):
    Unit.objects.filter(slug="dpupr").update(
        pejabat_nama="Pejabat Contoh", pejabat_sk="188/12/2026", jam_layanan="Senin–Jumat, 08.00–15.30 WIB", telepon="1"
    )
    halaman = isi(client)
    assert all(kata in halaman for kata in ("Pejabat Contoh", "188/12/2026", "Senin–Jumat, 08.00–15.30 WIB"))


def test_dokumen_terbit_tampil_dan_draf_tidak(pemeran, client):
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Laporan kinerja dinas")
    buat_draf(pemeran.dpupr, pemeran.operator, judul="Rahasia draf")
    halaman = isi(client)
    assert "Laporan kinerja dinas" in halaman and "Rahasia draf" not in halaman


def test_qr_hanya_gambar_dengan_atribut():
    svg = gambar_qr("https://uji.serangkota.go.id/unit/dpupr/")
    assert svg.startswith("<svg") and not re.search(r"style=|<script|href=|on\w+=", svg)


def test_kalimat_panjang_dipotong_di_akhir_kalimat():
    teks = "Kalimat pertama selesai. " + "Kalimat kedua yang panjang sekali " * 20
    assert ringkas(teks, 60) == "Kalimat pertama selesai."


def test_satu_kalimat_panjang_diberi_tanda_terpotong():
    assert ringkas("kata " * 100, 50).endswith(" …")


def test_papan_tidak_diindeks_dan_tidak_menyentuh_sesi(pemeran, client):
    jawaban = client.get(DPUPR)
    assert 'content="noindex"' in jawaban.content.decode() and not jawaban.cookies
