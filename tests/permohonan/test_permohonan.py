"""The life of a request, from filing to the answer."""

import uuid

import pytest

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from permohonan.layanan import PEMOHON, ajukan, putuskan
from permohonan.models import Permohonan, Surat
from permohonan.status import HasilButir, StatusPermohonan
from tests.pabrik import SENIN
from tests.pabrik_perkara import (
    BUTIR,
    DATA_DIRI,
    NILAI,
    buat_berkas_jawaban,
    buat_didisposisikan,
    buat_dijawab,
    buat_permohonan,
    buat_petugas,
    buat_terdaftar,
    hari_lagi,
    jawab_butir,
)


@pytest.fixture
def petugas(pemeran):
    return buat_petugas(pemeran)


def test_permohonan_bernomor_saat_itu_juga(pemeran):
    permohonan = buat_permohonan()
    assert permohonan.nomor == "0001/PPID/KOTA-SRG/XI/2026"
    assert permohonan.status == StatusPermohonan.DIAJUKAN
    assert f"{permohonan.jatuh_tempo}" == "2026-11-16"
    assert Surat.objects.get().jenis == "tanda_bukti"


def test_formulir_yang_terkirim_dua_kali_menjadi_satu_permohonan(pemeran):
    token = uuid.uuid4()
    isi = {"butir": BUTIR, "data_diri": DATA_DIRI, "pelaku": PEMOHON, "waktu": SENIN, "token": token}
    satu, kode, baru = ajukan(dict(NILAI), **isi)
    dua, kode_lagi, baru_lagi = ajukan(dict(NILAI), **isi)
    assert (satu.pk, kode, baru, baru_lagi) == (dua.pk, kode_lagi, True, False)


def test_nomor_berurutan_tanpa_celah_walau_ada_yang_gagal(pemeran):
    buat_permohonan()
    with pytest.raises(TransisiDitolak, match="tujuan"):
        buat_permohonan(tujuan=" ")
    assert buat_permohonan().urut == 2


def test_nik_di_rincian_ditolak_dengan_kalimat(pemeran):
    with pytest.raises(TransisiDitolak, match="Jangan menulis NIK"):
        buat_permohonan(butir=[{"uraian": f"Data warga {DATA_DIRI['nik']}"}])


def test_minta_lengkapi_setelah_tiga_hari_kerja_ditolak_dengan_tanggal(pemeran, petugas):
    permohonan = buat_permohonan()
    with pytest.raises(TransisiDitolak, match="5 November 2026"):
        jalankan(permohonan, "minta_lengkapi", pelaku=petugas, waktu=hari_lagi(4), kurang="KTP")


def test_hari_ke_nol_pindah_ke_hari_pemohon_melengkapi(pemeran, petugas):
    permohonan = buat_permohonan()
    jalankan(permohonan, "minta_lengkapi", pelaku=petugas, waktu=hari_lagi(1), kurang="KTP")
    jalankan(permohonan, "lengkapi", pelaku=petugas, waktu=hari_lagi(3), diperlihatkan=True)
    assert permohonan.status == StatusPermohonan.TERDAFTAR
    assert (f"{permohonan.jam.mulai}", f"{permohonan.jatuh_tempo}") == ("2026-11-05", "2026-11-19")


def test_disposisi_kepada_dua_unit_ditinjau_setelah_keduanya_menjawab(pemeran, petugas):
    permohonan = buat_didisposisikan(petugas, pemeran.dpupr, pemeran.dinkes)
    satu, dua = permohonan.disposisi.order_by("pk")
    jalankan(permohonan, "usul_jawaban", pelaku=pemeran.operator, waktu=SENIN, disposisi=satu, konsep="Ada.")
    assert permohonan.status == StatusPermohonan.DIDISPOSISIKAN
    jalankan(permohonan, "usul_jawaban", pelaku=pemeran.operator_lain, waktu=SENIN, disposisi=dua, konsep="Ada.")
    assert permohonan.status == StatusPermohonan.DITINJAU


def test_unit_lain_tidak_menjawab_disposisi_tetangganya(pemeran, petugas):
    permohonan = buat_didisposisikan(petugas, pemeran.dpupr, pemeran.dinkes)
    milik_dpupr = permohonan.disposisi.get(unit=pemeran.dpupr)
    with pytest.raises(TransisiDitolak, match="unit lain"):
        jalankan(
            permohonan, "usul_jawaban", pelaku=pemeran.operator_lain, waktu=SENIN, disposisi=milik_dpupr, konsep="x"
        )


def test_menolak_tanpa_entri_dik_ditolak(pemeran, petugas):
    permohonan = buat_terdaftar(petugas)
    with pytest.raises(Exception, match="butir_tolak_berdasar_dik"):
        jawab_butir(permohonan, petugas, hasil=HasilButir.DITOLAK)


def test_jawaban_yang_dapat_diunduh_langsung_terserah(pemeran, petugas):
    permohonan = buat_terdaftar(petugas)
    buat_berkas_jawaban(permohonan, petugas)
    jawab_butir(permohonan, petugas)
    putuskan(permohonan, pelaku=pemeran.ppid, waktu=SENIN)
    assert permohonan.status == StatusPermohonan.DISERAHKAN
    assert permohonan.jam.dihentikan == SENIN


def test_perpanjangan_kedua_ditolak(pemeran, petugas):
    permohonan = buat_terdaftar(petugas)
    jalankan(permohonan, "perpanjang", pelaku=petugas, waktu=hari_lagi(9), catatan="Arsip di gudang.")
    assert f"{permohonan.jatuh_tempo}" == "2026-11-25"
    with pytest.raises(TransisiDitolak, match="satu kali"):
        jalankan(permohonan, "perpanjang", pelaku=petugas, waktu=hari_lagi(9), catatan="Lagi.")


def test_permohonan_terjawab_menghentikan_jam(pemeran, petugas):
    permohonan = buat_dijawab(petugas, pemeran.ppid, waktu_jawab=hari_lagi(3))
    assert permohonan.status == StatusPermohonan.DIKABULKAN_SELURUHNYA
    assert not Permohonan.objects.terbuka().exists()
