"""The demo's informasi publik: every class and state, real files, nobody's name, the same on every machine."""

import json
import re
from pathlib import Path

import pytest

from informasi.berkas.periksa import periksa_berkas
from informasi.butir import baca_butir
from informasi.demo_informasi import muat_informasi
from informasi.demo_pdf import buat_pdf, buat_pindaian
from informasi.demo_tabel import buat_csv, buat_xlsx, isi_tabel
from informasi.models import Berkas, PenetapanDIP, Versi
from informasi.status import Klasifikasi, StatusVersi
from opd.demo import muat as muat_unit
from tests.pabrik import SENIN

DAFTAR = json.loads((Path(__file__).parents[2] / "informasi/data/demo_informasi.json").read_text(encoding="utf-8"))
BAB = [["Pengantar", ["Kata pertama (dengan kurung) dan “kutipan”."]], ["Isi", ["Sedimentasi saluran kota."] * 3]]
KOLOM, BARIS = ["Uraian", "Pagu (rupiah)", "Realisasi (rupiah)"], ["Belanja pegawai", "Belanja modal"]


@pytest.fixture
def contoh(db, monkeypatch, tmp_path):
    """The demo's units and accounts, and a few rows of its informasi publik: one of each kind of file and fate."""
    jenis = {(s.get("berkas"), s.get("nasib"), s.get("versi", 1) > 1): s for s in DAFTAR}
    sedikit = [{**s, "unit": dict(list(s["unit"].items())[:1])} for s in jenis.values()]
    berkas = tmp_path / "sedikit.json"
    berkas.write_text(json.dumps(sedikit), encoding="utf-8")
    monkeypatch.setattr("informasi.demo_informasi.BERKAS", berkas)
    muat_unit(SENIN)
    muat_informasi(SENIN)


def teks(seri):
    return json.dumps(seri, ensure_ascii=False)


def test_setiap_butir_dikenal():
    dikenal = {b.kode for b in baca_butir()} | {""}
    assert {seri["butir"] for seri in DAFTAR} - dikenal == set()


def test_teks_tanpa_nomor_enam_belas_angka_dan_tanpa_telepon():
    assert [s["judul"] for s in DAFTAR if re.search(r"(?:\d[ .-]?){16}|\b0\d{2,3}[ )-]*\d{3}|\+62", teks(s))] == []


def test_tidak_ada_nama_orang_bergelar():
    assert [s["judul"] for s in DAFTAR if re.search(r"\b(Drs?|Ir|H|Hj)\. |, (S|M)\.", teks(s))] == []


def test_ringkasan_muat_di_kolomnya():
    assert [s["judul"] for s in DAFTAR if len(s["ringkasan"]) > 250] == []


def test_pdf_beberapa_halaman_dapat_dicari(tmp_path):
    berkas = tmp_path / "a.pdf"
    berkas.write_bytes(buat_pdf("Kajian saluran kota", "Badan Perencanaan Pembangunan Daerah", BAB))
    hasil = periksa_berkas(berkas, "a.pdf")
    assert (hasil.halaman, hasil.berteks, hasil.judul) == (2, True, "Kajian saluran kota")
    assert any("Sedimentasi" in isi for _halaman, isi in hasil.potongan)


def test_kurung_dan_kutipan_tampil_di_pdf(tmp_path):
    berkas = tmp_path / "a.pdf"
    berkas.write_bytes(buat_pdf("Kajian", "Dinas Contoh", BAB))
    isi = " ".join(isi for _halaman, isi in periksa_berkas(berkas, "a.pdf").potongan)
    assert "(dengan kurung)" in isi and "“kutipan”" in isi


def test_setiap_lembar_pdf_bertanda_contoh(tmp_path):
    berkas = tmp_path / "a.pdf"
    berkas.write_bytes(buat_pdf("Kajian", "Dinas Contoh", BAB))
    isi = " ".join(isi for _halaman, isi in periksa_berkas(berkas, "a.pdf").potongan)
    assert isi.count("bukan dokumen resmi") == 2


def test_pindaian_tidak_berlapis_teks(tmp_path):
    berkas = tmp_path / "a.pdf"
    berkas.write_bytes(buat_pindaian("Kajian", "Dinas Contoh", BAB))
    hasil = periksa_berkas(berkas, "a.pdf")
    assert (hasil.halaman, hasil.berteks) == (2, False)


@pytest.mark.parametrize(("buat", "nama"), [(buat_xlsx, "a.xlsx"), (buat_csv, "a.csv")])
def test_tabel_lolos_pemeriksaan(buat, nama, tmp_path):
    berkas = tmp_path / nama
    berkas.write_bytes(buat("Realisasi anggaran", KOLOM, BARIS))
    assert any("Belanja pegawai" in isi for _halaman, isi in periksa_berkas(berkas, nama).potongan)


def test_realisasi_tidak_pernah_melebihi_pagu():
    assert [b for b in isi_tabel("Realisasi anggaran", KOLOM, BARIS * 40) if b[2] > b[1]] == []


def test_angka_sama_di_setiap_mesin():
    assert isi_tabel("Realisasi", KOLOM, BARIS) == isi_tabel("Realisasi", KOLOM, BARIS)


def test_contoh_memuat_setiap_keadaan(contoh):
    ada = set(Versi.objects.values_list("status", flat=True))
    assert set(StatusVersi.values) - ada == {StatusVersi.DISETUJUI, StatusVersi.DIBUANG}


def test_semua_berkas_contoh_layak(contoh):
    assert Berkas.objects.exists() and not Berkas.objects.exclude(pemeriksaan="layak").exists()


def test_memuat_dua_kali_tidak_menambah_apa_pun(contoh):
    sebelum = Versi.objects.count()
    muat_informasi(SENIN)
    assert Versi.objects.count() == sebelum


def test_dua_penetapan_terakhir_tercatat_pada_harinya(contoh):
    assert [p.tahun for p in PenetapanDIP.objects.all()] == [2026, 2025]


def test_daftar_contoh_memuat_ketiga_kelas():
    kelas = {b.kode: b.klasifikasi for b in baca_butir()}
    assert {kelas[s["butir"]] for s in DAFTAR if s["butir"]} == set(Klasifikasi.values)
