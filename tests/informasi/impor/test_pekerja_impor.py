"""The worker killed, doubled, overloaded: nothing is lost, nothing comes twice, memory stays small."""

import time
import tracemalloc

import pytest
from django.core.files.base import ContentFile
from django.db import DatabaseError, connection, transaction

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.impor import pembaca, penerbit
from informasi.impor.pembaca import baca_kiriman, baca_satu, contoh_acak
from informasi.impor.penerbit import terbitkan_satu
from informasi.impor.sidik import sidik_daftar
from informasi.models import BarisImpor, KirimanImpor, Konten, Terbitan
from informasi.status import StatusKiriman
from tests.informasi.impor.kiriman_uji import (
    KEPALA,
    ajukan,
    baris,
    buka_semua_contoh,
    csv_dari,
    kirim,
    pekerja,
    siap,
    terbitkan,
)
from tests.informasi.impor.lembar_uji import tulis_excel
from tests.pabrik import SENIN

BANYAK = 10_000
MB = 1024 * 1024


class Terbunuh(BaseException):
    """What a killed process looks like from inside: nothing catches it."""


def daftar(banyak):
    return [baris(f"Laporan kegiatan nomor {n}") for n in range(banyak)]


@pytest.fixture
def potongan_kecil(monkeypatch):
    monkeypatch.setattr(pembaca, "POTONGAN", 10)


def bunuh_setelah(monkeypatch, modul, nama, kali):
    """Let `nama` of `modul` run this often, then die."""
    asli, sudah = getattr(modul, nama), []

    def terhenti(*isian, **pilihan):
        if len(sudah) == kali:
            raise Terbunuh
        sudah.append(1)
        return asli(*isian, **pilihan)

    monkeypatch.setattr(modul, nama, terhenti)
    return lambda: monkeypatch.setattr(modul, nama, asli)


def test_pembacaan_yang_terbunuh_dilanjutkan_dari_potongan_terakhir(pemeran, potongan_kecil, monkeypatch):
    kiriman = kirim(pemeran.dpupr, pemeran.operator, *daftar(35))
    hidupkan = bunuh_setelah(monkeypatch, pembaca, "_simpan", 2)
    with pytest.raises(Terbunuh):
        baca_satu(SENIN)
    kiriman.refresh_from_db()
    assert (kiriman.status, kiriman.dikerjakan, kiriman.baris.count()) == (StatusKiriman.DIBACA, 20, 20)
    hidupkan()
    pekerja()
    kiriman.refresh_from_db()
    assert (kiriman.status, kiriman.jumlah) == (StatusKiriman.SIAP, 35)


def test_penerbitan_yang_terbunuh_di_tengah_baris_dilanjutkan(pemeran, monkeypatch):
    kiriman = ajukan(siap(pemeran.dpupr, pemeran.operator, *daftar(8)))
    buka_semua_contoh(kiriman, pemeran.verifikator)
    jalankan(kiriman, "setujui", pelaku=pemeran.verifikator, waktu=SENIN, sidik=kiriman.sidik)
    hidupkan = bunuh_setelah(monkeypatch, penerbit, "siapkan_umum", 3)
    with pytest.raises(Terbunuh):
        pekerja()
    assert (Terbitan.objects.count(), Konten.objects.count()) == (3, 3)
    hidupkan()
    pekerja()
    kiriman.refresh_from_db()
    assert (kiriman.status, kiriman.dikerjakan, Terbitan.objects.count()) == (StatusKiriman.SELESAI, 8, 8)


def test_sesudah_selesai_pekerja_tidak_berbuat_apa_pun_lagi(pemeran):
    terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, *daftar(2))
    assert not terbitkan_satu(SENIN)
    assert not baca_satu(SENIN)


def test_tabel_yang_berulang_kali_membunuh_pekerja_dinyatakan_gagal(pemeran, monkeypatch):
    kiriman = kirim(pemeran.dpupr, pemeran.operator, *daftar(2))
    bunuh_setelah(monkeypatch, pembaca, "_baca_semua", 0)
    for _ in range(pembaca.PERCOBAAN_TERBANYAK):
        with pytest.raises(Terbunuh):
            baca_satu(SENIN)
    baca_satu(SENIN)
    kiriman.refresh_from_db()
    assert kiriman.status == StatusKiriman.GAGAL


def test_tabel_yang_sedang_dibaca_pekerja_lain_dibiarkan(pemeran):
    kiriman = kirim(pemeran.dpupr, pemeran.operator, *daftar(2))
    lain = connection.copy()
    with lain.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_lock(%s, %s)", [pembaca.KUNCI_BACA, kiriman.pk])
        assert not baca_kiriman(kiriman, SENIN)
        kursor.execute("SELECT pg_advisory_unlock_all()")
    lain.close()
    assert baca_kiriman(kiriman, SENIN)


def test_kesalahan_di_akhir_tabel_tidak_meninggalkan_baris(pemeran, potongan_kecil):
    rusak = csv_dari(*daftar(30)) + b"\njudul,klasifikasi,tahun\nlain,judul,klasifikasi\n"
    dua_tabel = rusak + b"klasifikasi,judul,ringkasan,tahun,butir,retensi,bentuk\n"
    kiriman = siap(pemeran.dpupr, pemeran.operator, isi=dua_tabel)
    assert (kiriman.status, kiriman.baris.count()) == (StatusKiriman.GAGAL, 0)
    assert "dua tabel" in kiriman.galat


@pytest.mark.parametrize(
    "ubah",
    [{"isi": {"judul": "Judul lain"}}, {"hasil": "galat"}, {"nomor": 99}, {"kunci": "lain"}, {"pesan": "Lain"}],
    ids=lambda u: next(iter(u)),
)
def test_basis_data_menolak_mengubah_baris_yang_sudah_dibaca(ubah, pemeran):
    kiriman = siap(pemeran.dpupr, pemeran.operator, *daftar(1))
    with pytest.raises(DatabaseError, match="tidak dapat diubah"), transaction.atomic():
        kiriman.baris.update(**ubah)


def test_basis_data_menolak_membuang_dan_menambah_baris(pemeran):
    kiriman = siap(pemeran.dpupr, pemeran.operator, *daftar(1))
    with pytest.raises(DatabaseError), transaction.atomic():
        kiriman.baris.all().delete()
    with pytest.raises(DatabaseError), transaction.atomic():
        BarisImpor.objects.create(kiriman=kiriman, nomor=99, hasil="baru")


@pytest.mark.parametrize("ubah", [{"sidik": "x"}, {"jumlah": 9}, {"contoh": []}], ids=lambda u: next(iter(u)))
def test_basis_data_menolak_mengubah_pokok_kiriman(ubah, pemeran):
    kiriman = siap(pemeran.dpupr, pemeran.operator, *daftar(1))
    with pytest.raises(DatabaseError, match="tidak dapat diubah"), transaction.atomic():
        KirimanImpor.objects.filter(pk=kiriman.pk).update(**ubah)


def test_baris_yang_berubah_di_balik_penjaga_menghentikan_persetujuan(pemeran):
    kiriman = ajukan(siap(pemeran.dpupr, pemeran.operator, *daftar(1)))
    buka_semua_contoh(kiriman, pemeran.verifikator)
    with connection.cursor() as kursor:
        kursor.execute("SET LOCAL session_replication_role = replica")
        kursor.execute("UPDATE informasi_barisimpor SET isi = jsonb_set(isi, '{judul}', '\"Judul susupan\"')")
        kursor.execute("SET LOCAL session_replication_role = origin")
    with pytest.raises(TransisiDitolak, match="tidak sama dengan daftar"):
        jalankan(kiriman, "setujui", pelaku=pemeran.verifikator, waktu=SENIN, sidik=kiriman.sidik)


@pytest.mark.parametrize(("baris_", "banyak"), [(0, 0), (3, 3), (40, 5), (80, 8), (10_000, 20)])
def test_banyak_contoh_sepersepuluh_antara_lima_dan_dua_puluh(baris_, banyak):
    nomor = list(range(2, baris_ + 2))
    contoh = contoh_acak(nomor)
    assert (len(contoh), set(contoh) <= set(nomor)) == (banyak, True)


def test_contoh_tidak_dapat_ditebak():
    nomor = list(range(1_000))
    assert len({tuple(contoh_acak(nomor)) for _ in range(5)}) == 5


def test_sidik_berubah_bila_satu_sel_berubah(pemeran):
    satu = siap(pemeran.dpupr, pemeran.operator, baris("Laporan kegiatan dinas"))
    lain = siap(pemeran.dpupr, pemeran.operator, baris("Laporan kegiatan dinas", ringkasan="x"))
    assert satu.sidik == sidik_daftar(satu) != lain.sidik


def test_sepuluh_ribu_baris_dengan_kemajuan_dan_ingatan_terbatas(pemeran, tmp_path):
    isi = [[f"Laporan kegiatan nomor {n}", "", "berkala", "", "", "", "", "", "5 tahun", 2025] for n in range(BANYAK)]
    jalur = tulis_excel(tmp_path / "besar.xlsx", KEPALA[:10], *isi)
    kiriman = kirim(pemeran.dpupr, pemeran.operator, isi=jalur.read_bytes(), nama="besar.xlsx")
    kemajuan, mulai = [], time.monotonic()
    baca_kiriman(kiriman, SENIN, kemajuan.append)
    assert (kemajuan[0], kemajuan[-1], len(kemajuan)) == (200, BANYAK, 50)
    pekerja()
    kiriman.refresh_from_db()
    assert (kiriman.status, kiriman.jumlah, len(kiriman.contoh)) == (StatusKiriman.SIAP, BANYAK, 20)
    assert time.monotonic() - mulai < 30


def test_ingatan_tidak_tumbuh_bersama_tabel(pemeran):
    def puncak(banyak):
        isi = ContentFile(csv_dari(*daftar(banyak)), name="a.csv").read()
        kiriman = kirim(pemeran.dpupr, pemeran.operator, isi=isi)
        tracemalloc.start()
        baca_kiriman(kiriman, SENIN)
        try:
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    sedikit = puncak(400)
    assert puncak(4_000) - sedikit < 4 * MB
