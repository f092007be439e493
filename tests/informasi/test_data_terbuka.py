"""Open data: what is public now, in files that are safe to open and cheap to ask for again."""

import csv
import io
import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook

from alur.mesin import jalankan
from informasi.dip import NAMA_KOLOM, mutakhir
from informasi.ekspor.sel import sel
from informasi.layanan import mulai_versi_baru, simpan_draf
from informasi.status import AlasanTarik
from tests.pabrik import SENIN, setujui
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi, buat_informasi_ajuan, buat_informasi_terbit

KALIMAT = "Angkanya keliru dan sedang diperbaiki."


def isi(jawaban):
    """The whole body, whether streamed or not."""
    return b"".join(jawaban.streaming_content) if jawaban.streaming else jawaban.content


def baca_csv(client, alamat="/data/dip.csv"):
    return list(csv.DictReader(io.StringIO(isi(client.get(alamat)).decode("utf-8-sig"))))


def baca_xlsx(client, alamat="/data/dip.xlsx"):
    lembar = load_workbook(io.BytesIO(isi(client.get(alamat)))).active
    kepala, *baris = lembar.iter_rows(values_only=True)
    return [dict(zip(kepala, satu, strict=True)) for satu in baris]


def terbit(pemeran, **nilai):
    return buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, **nilai)


def tarik(versi, pelaku, alasan=AlasanTarik.KELIRU, waktu=SENIN):
    jalankan(versi, "tarik", pelaku=pelaku, waktu=waktu, alasan_tarik=alasan, keterangan_tarik=KALIMAT)


def test_csv_memuat_semua_kolom_dip(pemeran, client):
    terbit(pemeran)
    assert tuple(baca_csv(client)[0]) == NAMA_KOLOM


def test_json_memuat_baris_yang_sama_dengan_csv(pemeran, client):
    terbit(pemeran, berkas=buat_berkas_pdf(pemeran.dpupr, pemeran.operator))
    baris = json.loads(isi(client.get("/data/dip.json")))["baris"]
    polos = [{n: " ".join(v) if isinstance(v, list) else str(v) for n, v in satu.items()} for satu in baris]
    assert polos == baca_csv(client)


def test_json_kosong_tetap_utuh(pemeran, client):
    assert json.loads(isi(client.get("/data/dip.json")))["baris"] == []


def test_xlsx_memuat_judul_dan_tahun_sebagai_angka(pemeran, client):
    terbit(pemeran, judul="Laporan kinerja 2025")
    assert [(b["judul"], b["tahun"]) for b in baca_xlsx(client)] == [("Laporan kinerja 2025", 2025)]


def test_json_menyebut_lisensi_dan_sumber(pemeran, client):
    data = json.loads(isi(client.get("/data/dip.json")))
    assert data["lisensi"] == "Bebas dipakai dengan menyebut sumber." and data["sumber"].endswith("/data/")


def test_csv_diawali_tanda_urutan_bita_agar_excel_membacanya(pemeran, client):
    assert isi(client.get("/data/dip.csv")).startswith(b"\xef\xbb\xbf")


def test_nama_berkas_menyebut_tanggal_wib(pemeran, client, monkeypatch):
    dini_hari = SENIN.replace(day=3, hour=0, minute=30)  # in UTC it is still the evening before
    monkeypatch.setattr(timezone, "now", lambda: dini_hari)
    assert "daftar-informasi-publik-2026-11-03.csv" in client.get("/data/dip.csv")["Content-Disposition"]


def test_alamat_berkas_di_csv_dapat_dibuka_warga(pemeran, client):
    terbit(pemeran, berkas=buat_berkas_pdf(pemeran.dpupr, pemeran.operator))
    alamat = baca_csv(client)[0]["berkas"]
    assert client.get("/" + alamat.split("/", 3)[3]).status_code == 200


def test_alamat_halaman_di_csv_dapat_dibuka_warga(pemeran, client):
    terbit(pemeran)
    alamat = baca_csv(client)[0]["tautan"]
    assert client.get("/" + alamat.split("/", 3)[3]).status_code == 200


def test_draf_ajuan_dan_berita_tidak_ada_di_berkas_mana_pun(pemeran, client):
    buat_informasi(pemeran.dpupr, pemeran.operator, judul="Draf rahasia unit")
    buat_informasi_ajuan(pemeran.dpupr, pemeran.operator, judul="Ajuan rahasia unit")
    assert baca_csv(client) == [] and baca_xlsx(client) == []


@pytest.mark.parametrize("alamat", ["/data/dip.csv", "/data/dip.json", "/data/dip/cetak/"])
def test_yang_ditarik_hilang_seketika(alamat, pemeran, client):
    versi = terbit(pemeran, judul="Tabel yang keliru")
    assert b"Tabel yang keliru" in isi(client.get(alamat))
    tarik(versi, pemeran.penanggung_jawab)
    assert b"Tabel yang keliru" not in isi(client.get(alamat))


def test_versi_baru_menggantikan_yang_lama_dengan_nomornya(pemeran, client):
    versi = terbit(pemeran)
    baru = mulai_versi_baru(versi.konten, pelaku=pemeran.operator, waktu=SENIN)
    nilai = {"judul": "Laporan kinerja 2025 (perbaikan)"}
    baru = simpan_draf(baru, pelaku=pemeran.operator, waktu=SENIN, nomor_sunting=baru.nomor_sunting, nilai=nilai)
    jalankan(baru, "ajukan", pelaku=pemeran.operator, waktu=SENIN)
    setujui(baru, pemeran.verifikator)
    assert [(b["judul"], b["versi"]) for b in baca_csv(client)] == [("Laporan kinerja 2025 (perbaikan)", "2")]


# ---- formulas


@pytest.mark.parametrize("awal", ["=", "+", "-", "@", "\t", "\r"])
def test_teks_yang_mirip_rumus_diberi_petik(awal):
    assert sel(f"{awal}cmd|' /C calc'!A0") == f"'{awal}cmd|' /C calc'!A0"


def test_huruf_kendali_di_depan_rumus_tidak_menyelundupkannya():
    assert sel("\x0b=1+1") == "'=1+1"


def test_angka_tetap_angka():
    assert sel(-5) == -5


def test_rumus_di_judul_tidak_dijalankan_csv(pemeran, client):
    terbit(pemeran, judul='=HYPERLINK("x";"klik")')
    assert baca_csv(client)[0]["judul"].startswith("'=HYPERLINK")


def test_rumus_di_judul_tidak_dijalankan_xlsx(pemeran, client):
    terbit(pemeran, judul='=HYPERLINK("x";"klik")')
    lembar = load_workbook(io.BytesIO(isi(client.get("/data/dip.xlsx")))).active
    assert {sel_.data_type for sel_ in lembar["C"]} == {"s"}


@pytest.mark.parametrize(("alamat", "nama"), [("/data/dip.xlsx", "DIP"), ("/data/dik.xlsx", "DIK")])
def test_lembar_buku_kerja_bernama_menurut_daftarnya(db, client, alamat, nama):
    assert load_workbook(io.BytesIO(isi(client.get(alamat)))).sheetnames == [nama]


def test_json_tidak_diberi_petik(pemeran, client):
    terbit(pemeran, judul="=1+1 adalah dua")
    assert json.loads(isi(client.get("/data/dip.json")))["baris"][0]["judul"] == "=1+1 adalah dua"


# ---- filters


@pytest.mark.parametrize(
    ("saringan", "judul"),
    [
        ("unit=dinkes", {"Profil kesehatan"}),
        ("tahun=2024", {"Laporan kinerja 2024"}),
        ("klasifikasi=setiap_saat", {"Profil kesehatan"}),
        ("unit=dpupr&unit=dinkes", {"Laporan kinerja 2024", "Profil kesehatan"}),
        ("q=kesehatan", {"Profil kesehatan"}),
    ],
)
def test_saringan_halaman_berlaku_pada_berkas(saringan, judul, pemeran, client):
    terbit(pemeran, judul="Laporan kinerja 2024", tahun=2024)
    buat_informasi_terbit(
        pemeran.dinkes, pemeran.operator_lain, pemeran.verifikator, judul="Profil kesehatan", butir=""
    )
    assert {b["judul"] for b in baca_csv(client, f"/data/dip.csv?{saringan}")} == judul


@pytest.mark.parametrize(
    ("saringan", "disebut"),
    [
        ("unit=tidak-ada", "tidak-ada"),
        ("klasifikasi=dikecualikan", "dikecualikan"),
        ("tahun=dua", "dua"),
        ("taun=2025", "taun"),
    ],
)
def test_saringan_tak_dikenal_ditolak_dan_disebut(saringan, disebut, pemeran, client):
    jawaban = client.get(f"/data/dip.csv?{saringan}")
    assert jawaban.status_code == 400 and f"“{disebut}”" in jawaban.content.decode()


def test_unit_yang_berganti_nama_mengubah_tanda(pemeran, client):
    terbit(pemeran)
    tanda = client.get("/data/dip.csv")["ETag"]
    type(pemeran.dpupr).objects.filter(pk=pemeran.dpupr.pk).update(nama="Dinas Pekerjaan Umum")
    assert client.get("/data/dip.csv")["ETag"] != tanda


def test_cetak_satu_unit_hanya_memuat_unit_itu(pemeran, client):
    terbit(pemeran, judul="Rencana kerja PU")
    buat_informasi_terbit(pemeran.dinkes, pemeran.operator_lain, pemeran.verifikator, judul="Milik Dinas Kesehatan")
    halaman = client.get("/data/dip/cetak/?unit=dinkes").content.decode()
    assert "Milik Dinas Kesehatan" in halaman and "Rencana kerja PU" not in halaman


def test_cetak_yang_terlalu_panjang_meminta_memilih_unit(pemeran, client, monkeypatch):
    monkeypatch.setattr("informasi.views.data.CETAK_TERBANYAK", 1)
    terbit(pemeran, judul="Laporan pertama")
    terbit(pemeran, judul="Laporan kedua")
    halaman = client.get("/data/dip/cetak/").content.decode()
    assert "Pilih satu unit" in halaman and "Laporan pertama" not in halaman


# ---- asking again


@pytest.mark.parametrize("akhiran", ["csv", "json", "xlsx"])
def test_yang_belum_berubah_tidak_dikirim_ulang(akhiran, pemeran, client):
    terbit(pemeran)
    tanda = client.get(f"/data/dip.{akhiran}")["ETag"]
    assert client.get(f"/data/dip.{akhiran}", headers={"if-none-match": tanda}).status_code == 304


def test_terbitan_baru_mengubah_tanda(pemeran, client):
    terbit(pemeran, waktu=SENIN - timedelta(days=1))
    tanda = client.get("/data/dip.csv")["ETag"]
    terbit(pemeran, judul="Laporan susulan")
    assert client.get("/data/dip.csv")["ETag"] != tanda


def test_penarikan_membatalkan_salinan_menurut_tanggal(pemeran, client):
    """A copy known only by its date must not outlive a withdrawal."""
    lama, kini = SENIN - timedelta(days=900), SENIN - timedelta(days=800)
    versi = terbit(pemeran, waktu=lama)
    tanggal = client.get("/data/dip.csv")["Last-Modified"]
    tarik(versi, pemeran.penanggung_jawab, waktu=kini)
    assert client.get("/data/dip.csv", headers={"if-modified-since": tanggal}).status_code == 200


def test_saringan_lain_bertanda_lain(pemeran, client):
    terbit(pemeran)
    assert client.get("/data/dip.csv")["ETag"] != client.get("/data/dip.csv?unit=dpupr")["ETag"]


def test_mutakhir_kosong_bila_belum_pernah_ada_yang_terbit(pemeran):
    assert mutakhir(SENIN) is None


def test_mutakhir_tidak_melihat_ke_depan(pemeran):
    terbit(pemeran, waktu=SENIN)
    assert mutakhir(SENIN - timedelta(seconds=1)) is None


@pytest.mark.parametrize("akhiran", ["csv", "json", "xlsx"])
def test_head_menjawab_tanpa_isi_dan_tanpa_membaca_baris(akhiran, pemeran, client):
    terbit(pemeran)
    with CaptureQueriesContext(connection) as kueri:
        jawaban = client.head(f"/data/dip.{akhiran}")
    assert (jawaban.status_code, isi(jawaban)) == (200, b"")
    assert not [k for k in kueri.captured_queries if "jalur_berkas" in k["sql"]]


# ---- cost


@pytest.mark.parametrize("alamat", ["/data/", "/data/dip.csv", "/data/dip.json", "/data/dip.xlsx", "/data/dip/cetak/"])
def test_kueri_sedikit_dan_tidak_bertambah(alamat, pemeran, client):
    def banyak():
        with CaptureQueriesContext(connection) as kueri:
            isi(client.get(alamat))
        return len(kueri)

    terbit(pemeran)
    sedikit = banyak()
    for n in range(9):
        terbit(pemeran, judul=f"Laporan tambahan {n}")
    assert banyak() <= sedikit <= 5


def test_halaman_data_menyebut_setiap_kolom(pemeran, client):
    halaman = client.get("/data/").content.decode()
    assert [n for n in NAMA_KOLOM if f"<code>{n}</code>" not in halaman] == []


def test_halaman_data_menghitung_menurut_kelas(pemeran, client):
    terbit(pemeran)
    assert client.get("/data/").context["total"] == 1
