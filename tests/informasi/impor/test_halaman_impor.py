"""The pages of an import: upload, report, samples, decision; every refusal says what to do."""

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from alur.mesin import jalankan
from informasi.impor.kirim import BATAS_TABEL
from informasi.impor.ringkas import impor_menunggu
from informasi.models import KirimanImpor
from informasi.status import HasilBaris, StatusKiriman
from opd.peran import Jenis
from tests.informasi.berkas.korpus import pdf, zip_dari
from tests.informasi.impor.kiriman_uji import (
    ajukan,
    baris,
    buka_semua_contoh,
    csv_dari,
    dip_diskominfo,
    kirim,
    pekerja,
    siap,
    terbitkan,
)
from tests.pabrik import SENIN
from tests.test_kueri_halaman import banyak_kueri

RENJA = baris("Rencana kerja dinas 2025")
LAPORAN = baris("Laporan kinerja dinas 2025", klasifikasi="setiap saat")
KELIRU = baris("Anggaran dinas 2025", klasifikasi="rahasia")


@pytest.fixture
def masuk(client):
    def _masuk(pengguna):
        client.force_login(pengguna, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return _masuk


def tabel(isi=None, nama="dip.csv"):
    return SimpleUploadedFile(nama, isi or csv_dari(RENJA))


def langkah(kiriman, nama):
    return reverse("informasi:impor_langkah", args=[kiriman.pk, nama])


def test_unggahan_diterima_lalu_menunjukkan_kemajuannya(pemeran, masuk):
    jawaban = masuk(pemeran.operator).post("/meja/impor/", {"tabel": tabel()}, follow=True)
    assert KirimanImpor.objects.get().status == StatusKiriman.DIBACA
    assert "Membaca tabel" in jawaban.content.decode()


@pytest.mark.parametrize(
    ("isian", "kalimat"),
    [
        ({}, "Pilih tabelnya dahulu."),
        ({"tabel": ("dip.xls", b"x")}, "Pilih tabel Excel (.xlsx) atau CSV"),
        ({"tabel": ("dip.pdf", b"x")}, "Pilih tabel Excel (.xlsx) atau CSV"),
        ({"tabel": ("dip.csv", b"judul"), "zip": ("a.rar", b"x")}, "Berkas pendamping harus ZIP"),
    ],
)
def test_unggahan_yang_salah_ditolak_dengan_jalan_keluarnya(isian, kalimat, pemeran, masuk):
    kiriman = {medan: SimpleUploadedFile(*satu) for medan, satu in isian.items()}
    jawaban = masuk(pemeran.operator).post("/meja/impor/", kiriman)
    assert jawaban.status_code == 422
    assert kalimat in jawaban.content.decode()


def test_tabel_terlalu_besar_ditolak_di_pintu(pemeran, masuk, monkeypatch):
    monkeypatch.setitem(BATAS_TABEL, "csv", 10)
    jawaban = masuk(pemeran.operator).post("/meja/impor/", {"tabel": tabel()})
    assert jawaban.status_code == 422


def test_yang_menulis_untuk_beberapa_unit_memilih_unitnya(pemeran, masuk):
    isian = {"tabel": tabel(), "unit": pemeran.banten.slug}
    masuk(pemeran.camat).post("/meja/impor/", isian)
    assert KirimanImpor.objects.get().unit == pemeran.banten


def test_unit_orang_lain_tidak_dapat_dipilih(pemeran, masuk):
    isian = {"tabel": tabel(), "unit": pemeran.dpupr.slug}
    assert masuk(pemeran.camat).post("/meja/impor/", isian).status_code == 422


def test_verifikator_tidak_mengunggah(pemeran, masuk):
    assert masuk(pemeran.verifikator).post("/meja/impor/", {"tabel": tabel()}).status_code == 403


def test_laporan_menyebut_tiap_baris_dan_yang_ditinggalkan(pemeran, masuk):
    kiriman = siap(pemeran.dpupr, pemeran.operator, RENJA, KELIRU)
    isi = masuk(pemeran.operator).get(kiriman.get_absolute_url()).content.decode()
    assert "Ajukan 1 baris" in isi
    assert "1 baris ditinggalkan karena tidak dapat diambil" in isi
    assert "Informasi dikecualikan tidak masuk DIP" in isi


@pytest.mark.parametrize(("hasil", "judul"), [("galat", "Anggaran dinas 2025"), ("baru", "Rencana kerja dinas 2025")])
def test_laporan_disaring_menurut_hasil(hasil, judul, pemeran, masuk):
    kiriman = siap(pemeran.dpupr, pemeran.operator, RENJA, KELIRU)
    daftar = masuk(pemeran.operator).get(f"{kiriman.get_absolute_url()}?hasil={hasil}").context["daftar"]
    assert [b.isi["judul"] for b in daftar] == [judul]


def test_laporan_panjang_terbagi_halaman(pemeran, masuk):
    kiriman = siap(pemeran.dpupr, pemeran.operator, *(baris(f"Laporan kegiatan nomor {n}") for n in range(60)))
    halaman = masuk(pemeran.operator).get(f"{kiriman.get_absolute_url()}?hal=1")
    assert (len(halaman.context["daftar"]), halaman.context["berikut"]) == (10, "")


def test_laporan_diunduh_tanpa_rumus(pemeran, masuk):
    kiriman = siap(pemeran.dpupr, pemeran.operator, {**RENJA, "ringkasan": "=1+1"}, KELIRU)
    jawaban = masuk(pemeran.operator).get(reverse("informasi:impor_laporan", args=[kiriman.pk]))
    isi = b"".join(jawaban.streaming_content).decode("utf-8-sig")
    satu, dua = csv.DictReader(io.StringIO(isi), delimiter=";")
    assert (satu["baris"], satu["hasil"], satu["ringkasan"]) == ("2", "Baru", "'=1+1")
    assert "tidak masuk DIP" in dua["catatan"]


def test_ajukan_lewat_halaman_masuk_antrean_tinjau(pemeran, masuk):
    kiriman = siap(pemeran.dpupr, pemeran.operator, RENJA)
    masuk(pemeran.operator).post(langkah(kiriman, "ajukan"))
    assert list(impor_menunggu()) == [kiriman]
    isi = masuk(pemeran.verifikator).get("/meja/tinjau/").content.decode()
    assert "1 informasi dari DPUPR" in isi


def test_tabel_tanpa_baris_baru_tidak_dapat_diajukan(pemeran, masuk):
    kiriman = siap(pemeran.dpupr, pemeran.operator, KELIRU)
    jawaban = masuk(pemeran.operator).post(langkah(kiriman, "ajukan"))
    assert jawaban.status_code == 422
    assert "Tidak ada baris baru atau berubah" in jawaban.content.decode()


def test_contoh_dibuka_dengan_ketukan_bukan_dengan_melihat(pemeran, masuk):
    kiriman = ajukan(siap(pemeran.dpupr, pemeran.operator, RENJA))
    alamat = reverse("informasi:impor_baris", args=[kiriman.pk, kiriman.contoh[0]])
    peninjau = masuk(pemeran.verifikator)
    peninjau.get(alamat)
    kiriman.refresh_from_db()
    assert kiriman.contoh_tersisa(pemeran.verifikator) == kiriman.contoh
    peninjau.post(alamat)
    kiriman.refresh_from_db()
    assert kiriman.contoh_tersisa(pemeran.verifikator) == []


def test_operator_tidak_menandai_contoh(pemeran, masuk):
    kiriman = ajukan(siap(pemeran.dpupr, pemeran.operator, RENJA))
    alamat = reverse("informasi:impor_baris", args=[kiriman.pk, kiriman.contoh[0]])
    assert masuk(pemeran.operator).post(alamat).status_code == 403


def test_baris_berubah_tampil_lama_di_samping_baru(pemeran, masuk):
    terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, {**RENJA, "penanggung_jawab": "Bidang lama"})
    kiriman = ajukan(siap(pemeran.dpupr, pemeran.operator, {**RENJA, "penanggung_jawab": "Bidang baru"}))
    alamat = reverse("informasi:impor_baris", args=[kiriman.pk, 2])
    isi = masuk(pemeran.verifikator).get(alamat).content.decode()
    assert "<del>lama</del>" in isi
    assert "<ins>baru</ins>" in isi


def test_ringkasan_menyebut_kelas_dan_tahun(pemeran, masuk):
    kiriman = ajukan(siap(pemeran.dpupr, pemeran.operator, RENJA, LAPORAN))
    konteks = masuk(pemeran.verifikator).get(reverse("informasi:impor_tinjau", args=[kiriman.pk])).context
    assert konteks["kelas"] == [("Berkala", 1), ("Setiap Saat", 1)]
    assert konteks["tahun"] == [("2025", 2)]


def test_setuju_sebelum_contoh_dibaca_menjadi_422(pemeran, masuk):
    kiriman = ajukan(siap(pemeran.dpupr, pemeran.operator, RENJA))
    jawaban = masuk(pemeran.verifikator).post(langkah(kiriman, "setujui"), {"sidik": kiriman.sidik})
    assert jawaban.status_code == 422
    assert "Buka dahulu 1 baris contoh" in jawaban.content.decode()


@pytest.mark.parametrize("nama", ["setujui", "kembalikan"])
def test_daftar_basi_menjadi_409(nama, pemeran, masuk):
    kiriman = ajukan(siap(pemeran.dpupr, pemeran.operator, RENJA))
    buka_semua_contoh(kiriman, pemeran.verifikator)
    isian = {"sidik": "0" * 64, "catatan": "Perbaiki"}
    assert masuk(pemeran.verifikator).post(langkah(kiriman, nama), isian).status_code == 409


def test_putusan_kedua_menjadi_409(pemeran, masuk):
    kiriman = ajukan(siap(pemeran.dpupr, pemeran.operator, RENJA))
    buka_semua_contoh(kiriman, pemeran.verifikator)
    isian = {"sidik": kiriman.sidik}
    peninjau = masuk(pemeran.verifikator)
    status = [peninjau.post(langkah(kiriman, "setujui"), isian).status_code for _ in range(2)]
    assert status == [302, 409]


def test_kembalikan_tanpa_catatan_ditolak_dan_dengan_catatan_terlihat_pengirim(pemeran, masuk):
    kiriman = ajukan(siap(pemeran.dpupr, pemeran.operator, RENJA))
    peninjau, isian = masuk(pemeran.verifikator), {"sidik": kiriman.sidik}
    assert peninjau.post(langkah(kiriman, "kembalikan"), isian).status_code == 422
    peninjau.post(langkah(kiriman, "kembalikan"), {**isian, "catatan": "Tahun pada baris 2 keliru."})
    assert "Tahun pada baris 2 keliru." in masuk(pemeran.operator).get(kiriman.get_absolute_url()).content.decode()


@pytest.mark.parametrize("nama", ["setujui", "kembalikan", "rampung", "lompat"])
def test_operator_tidak_memutuskan(nama, pemeran, masuk):
    kiriman = ajukan(siap(pemeran.dpupr, pemeran.operator, RENJA))
    isian = {"sidik": kiriman.sidik, "catatan": "x"}
    assert masuk(pemeran.operator).post(langkah(kiriman, nama), isian).status_code == 403


def test_unit_lain_tidak_menemukan_tabelnya(pemeran, masuk):
    kiriman = siap(pemeran.dpupr, pemeran.operator, RENJA)
    assert masuk(pemeran.operator_lain).post(langkah(kiriman, "ajukan")).status_code == 404


def test_peninjau_membuka_dokumen_baris_dan_orang_lain_tidak(pemeran, masuk):
    isi, zip_ = {**RENJA, "berkas": "a.pdf"}, zip_dari({"a.pdf": pdf()})
    berkas = ajukan(siap(pemeran.dpupr, pemeran.operator, isi, zip_=zip_)).baris.get().berkas
    status = [masuk(p).get(berkas.url).status_code for p in (pemeran.verifikator, pemeran.operator_lain)]
    assert status == [200, 404]


def test_meja_menunjukkan_tabel_kepada_pengirim_dan_peninjau(pemeran, masuk):
    kiriman = siap(pemeran.dpupr, pemeran.operator, RENJA)
    assert "Tabel sudah dibaca" in masuk(pemeran.operator).get("/meja/").content.decode()
    ajukan(kiriman)
    assert "Tabel menunggu putusan" in masuk(pemeran.verifikator).get("/meja/").content.decode()


@pytest.mark.parametrize("jenis", [Jenis.DINAS, Jenis.KELURAHAN])
def test_contoh_tabel_terbaca_kembali_dan_baris_contohnya_ditolak(jenis, pemeran, masuk):
    orang, unit = (pemeran.operator, pemeran.dpupr) if jenis == Jenis.DINAS else (pemeran.lurah, pemeran.banten)
    isi = masuk(orang).get("/meja/impor/contoh.xlsx").content
    satu = siap(unit, orang, isi=isi, nama="contoh.xlsx").baris.get()
    assert (satu.hasil, satu.pesan) == (HasilBaris.GALAT, "Ini baris contoh. Hapus baris ini dari tabel.")


def test_contoh_tabel_menyebut_butir_menurut_jenis_unit(pemeran, masuk):
    buku = load_workbook(io.BytesIO(masuk(pemeran.lurah).get("/meja/impor/contoh.xlsx").content))
    assert buku.sheetnames == ["DIP", "Cara mengisi", "Butir"]
    dinas = load_workbook(io.BytesIO(masuk(pemeran.operator).get("/meja/impor/contoh.xlsx").content))
    assert buku["Butir"].max_row != dinas["Butir"].max_row


def test_kueri_laporan_tetap_dengan_baris_sepuluh_kali_lipat(pemeran, masuk):
    sedikit = siap(pemeran.dpupr, pemeran.operator, *(baris(f"Laporan satu nomor {n}") for n in range(4)))
    banyak = siap(pemeran.dpupr, pemeran.operator, *(baris(f"Laporan dua nomor {n}") for n in range(40)))
    klien = masuk(pemeran.operator)
    klien.get("/meja/")  # what a process reads once has been read
    assert banyak_kueri(klien, banyak.get_absolute_url()) <= banyak_kueri(klien, sedikit.get_absolute_url())


def test_kueri_tinjauan_tetap_dengan_baris_sepuluh_kali_lipat(pemeran, masuk):
    klien = masuk(pemeran.verifikator)
    kueri = []
    for unit, orang, n in ((pemeran.dpupr, pemeran.operator, 4), (pemeran.dinkes, pemeran.operator_lain, 40)):
        kiriman = ajukan(siap(unit, orang, *(baris(f"Laporan kegiatan nomor {i}") for i in range(n))))
        kueri.append(banyak_kueri(klien, reverse("informasi:impor_tinjau", args=[kiriman.pk])))
    assert kueri[1] <= kueri[0]


@pytest.mark.parametrize("kacau", ["%00", "-1", "9" * 40, "abc", "%ff"])
def test_parameter_kacau_tidak_menjatuhkan_laporan(kacau, pemeran, masuk):
    kiriman = siap(pemeran.dpupr, pemeran.operator, RENJA)
    jawaban = masuk(pemeran.operator).get(f"{kiriman.get_absolute_url()}?hasil={kacau}&hal={kacau}")
    assert jawaban.status_code in {200, 400}


@pytest.mark.parametrize("nomor", [0, 999, 2**31, 10**30])
def test_baris_yang_tidak_ada_menjadi_404(nomor, pemeran, masuk):
    kiriman = siap(pemeran.dpupr, pemeran.operator, RENJA)
    assert masuk(pemeran.operator).get(f"{kiriman.get_absolute_url()}baris/{nomor}/").status_code == 404


def test_tabel_kacau_tidak_menjatuhkan_pekerja(pemeran):
    rusak = b"\x00\xff" * 50, b"PK\x03\x04" + b"\x00" * 99, b"\xd0\xcf\x11\xe0xls", b"judul\n", dip_diskominfo()[:300]
    for isi in rusak:
        kirim(pemeran.dpupr, pemeran.operator, isi=isi)
    pekerja()
    assert not KirimanImpor.objects.filter(status=StatusKiriman.DIBACA).exists()


def test_tabel_yang_dibuang_hilang_dari_daftar(pemeran, masuk):
    kiriman = siap(pemeran.dpupr, pemeran.operator, RENJA)
    jalankan(kiriman, "buang", pelaku=pemeran.operator, waktu=SENIN)
    assert "dip.csv" not in masuk(pemeran.operator).get("/meja/impor/").content.decode()


def test_auditor_membaca_daftarnya(pemeran, masuk):
    siap(pemeran.dpupr, pemeran.operator, RENJA)
    assert "dip.csv" in masuk(pemeran.auditor).get("/meja/impor/").content.decode()
