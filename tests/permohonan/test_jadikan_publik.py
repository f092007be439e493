"""From one answer to everybody's, and what is asked again and again."""

import pytest
from django.core.exceptions import PermissionDenied

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.status import StatusVersi
from permohonan.jadikan_publik import jadikan_publik
from permohonan.layanan import putuskan
from permohonan.sering import sering_diminta
from tests.pabrik import SENIN
from tests.pabrik_informasi import buat_informasi_terbit
from tests.pabrik_perkara import (
    BUTIR,
    buat_berkas_jawaban,
    buat_dijawab,
    buat_permohonan,
    buat_petugas,
    buat_terdaftar,
    jawab_butir,
)


@pytest.fixture
def petugas(pemeran):
    return buat_petugas(pemeran)


@pytest.fixture
def diberikan(pemeran, petugas):
    """Answered with a file of dpupr, the subject line written by the officer."""
    permohonan = buat_terdaftar(petugas, unit_tujuan=pemeran.dpupr)
    buat_berkas_jawaban(permohonan, petugas)
    nilai = {"pokok": "Rencana anggaran biaya saluran air 2026"}
    jalankan(permohonan, "ubah_pokok", pelaku=petugas, waktu=SENIN, nilai=nilai)
    jawab_butir(permohonan, petugas)
    putuskan(permohonan, pelaku=pemeran.ppid, waktu=SENIN)
    return permohonan


def test_jawaban_menjadi_draf_dengan_pokok_petugas_dan_salinan_berkas(pemeran, diberikan):
    versi = jadikan_publik(diberikan.butir.get(), pelaku=pemeran.operator, waktu=SENIN)
    assert (versi.judul, versi.status) == (diberikan.pokok, StatusVersi.DRAF)
    assert versi.lampiran.get().berkas.nama == "rab.pdf"
    assert BUTIR[0]["uraian"] not in f"{versi.judul} {versi.ringkasan} {versi.isi}"


def test_satu_butir_hanya_sekali_dijadikan_publik(pemeran, diberikan):
    jadikan_publik(diberikan.butir.get(), pelaku=pemeran.operator, waktu=SENIN)
    with pytest.raises(TransisiDitolak, match="sudah dibuat"):
        jadikan_publik(diberikan.butir.get(), pelaku=pemeran.operator, waktu=SENIN)


def test_unit_lain_tidak_menjadikannya_publik(pemeran, diberikan):
    with pytest.raises(PermissionDenied):
        jadikan_publik(diberikan.butir.get(), pelaku=pemeran.operator_lain, waktu=SENIN)


def test_yang_belum_diberikan_tidak_dijadikan_publik(pemeran, petugas):
    with pytest.raises(TransisiDitolak, match="sudah diberikan"):
        jadikan_publik(buat_terdaftar(petugas).butir.get(), pelaku=pemeran.operator, waktu=SENIN)


def test_tiga_permohonan_atas_informasi_yang_sama_menjadi_sering_diminta(pemeran):
    versi = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    for _ in range(3):
        buat_permohonan(butir=[{"uraian": "Minta ini", "konten": versi.konten}])
    (satu,) = sering_diminta(SENIN)
    assert (satu.judul, satu.jumlah) == (versi.judul, 3)
    assert satu.url


def test_pokok_yang_sama_tiga_kali_disebut_tanpa_kata_pemohon(pemeran, petugas):
    for kata in ("Gaji honorer", "gaji honorer", "Gaji Honorer"):
        permohonan = buat_dijawab(petugas, pemeran.ppid)
        jalankan(permohonan, "ubah_pokok", pelaku=petugas, waktu=SENIN, nilai={"pokok": kata})
    (satu,) = sering_diminta(SENIN)
    assert (satu.judul.lower(), satu.jumlah, satu.url) == ("gaji honorer", 3, "")


def test_yang_baru_diminta_dua_kali_belum_disebut(pemeran, petugas):
    for _ in range(2):
        permohonan = buat_dijawab(petugas, pemeran.ppid)
        jalankan(permohonan, "ubah_pokok", pelaku=petugas, waktu=SENIN, nilai={"pokok": "Gaji honorer"})
    assert not sering_diminta(SENIN)
