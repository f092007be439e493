"""A warning: public at once, told to everybody concerned, confirmed afterwards, never withdrawn by the machine."""

from datetime import datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from alur.mesin import jalankan
from alur.models import Pemberitahuan
from alur.transisi import TransisiDitolak
from informasi.models import Terbitan, Versi
from informasi.serta_merta.bahaya import STRIP_TERPANJANG, susun_strip, teks_tetap
from informasi.serta_merta.layanan import umumkan_peringatan
from informasi.serta_merta.strip import pita_berlaku
from informasi.serta_merta.tugas import menunggu_konfirmasi, tegur_yang_terlambat
from informasi.status import Bahaya
from kalender.hari import WIB
from tests.pabrik import buat_unit

MINGGU_DINI = datetime(2026, 12, 6, 2, 15, tzinfo=WIB)
ISIAN = {
    "bahaya": "banjir",
    "tempat": "Kampung Margaluyu, Kasemen",
    "saat": MINGGU_DINI - timedelta(minutes=30),
    "dampak": "Sekitar 40 rumah di tepi Sungai Cibanten.",
    "tindakan": "Jauhi sungai. Pindah ke balai warga.",
    "kontak": "112",
    "strip": "Banjir di Kampung Margaluyu, sejak 01.45 WIB. Jauhi sungai.",
}


def umumkan(unit, oleh, *, waktu=MINGGU_DINI, sandi=True, berakhir=None, **ganti) -> Versi:
    return umumkan_peringatan(
        unit, pelaku=oleh, waktu=waktu, isian=ISIAN | ganti, sandi_diulang=sandi, berakhir=berakhir
    )


def teks_pita(waktu=MINGGU_DINI):
    return [p.teks for p in pita_berlaku(waktu)]


def test_peringatan_terbit_seketika_di_hari_minggu(pemeran):
    umumkan(pemeran.dpupr, pemeran.operator)
    terbitan = Terbitan.objects.publik(MINGGU_DINI).get()
    assert (terbitan.klasifikasi, terbitan.butir.kode) == ("serta_merta", "sm-bencana-alam")


def test_pita_memuat_kalimatnya(pemeran):
    umumkan(pemeran.dpupr, pemeran.operator)
    assert teks_pita() == [ISIAN["strip"]]


def test_operator_tanpa_sandi_ditolak_dan_tidak_ada_yang_tersisa(pemeran):
    with pytest.raises(TransisiDitolak, match="kata sandi"):
        umumkan(pemeran.dpupr, pemeran.operator, sandi=False)
    assert not Versi.objects.exists()


def test_penanggung_jawab_tidak_perlu_mengulang_sandi(pemeran):
    assert umumkan(pemeran.dpupr, pemeran.penanggung_jawab, sandi=False).status == "terbit"


def test_orang_unit_lain_tidak_dapat_mengumumkan(pemeran):
    with pytest.raises(PermissionDenied):
        umumkan(pemeran.dpupr, pemeran.operator_lain)


ALAMAT = ["Lihat https://contoh.com", "Buka www.contoh.id", "Awas <b>banjir</b>", "ada di contoh.xyz"]


@pytest.mark.parametrize("strip", ALAMAT)
def test_pita_tidak_boleh_memuat_tautan(strip, pemeran):
    with pytest.raises(TransisiDitolak, match="tautan"):
        umumkan(pemeran.dpupr, pemeran.operator, strip=strip)


def test_pita_kelurahan_menjangkau_kelurahan_dan_kecamatannya(pemeran):
    umumkan(pemeran.banten, pemeran.lurah)
    assert pita_berlaku(MINGGU_DINI)[0].unit == {pemeran.banten.pk, pemeran.kasemen.pk}


def test_pita_dinas_menjangkau_semua_halaman(pemeran):
    umumkan(pemeran.dpupr, pemeran.operator)
    assert pita_berlaku(MINGGU_DINI)[0].unit is None


def test_verifikator_memperluas_ke_seluruh_kota(pemeran):
    versi = umumkan(pemeran.banten, pemeran.lurah)
    jalankan(versi, "perluas_peringatan", pelaku=pemeran.verifikator, waktu=MINGGU_DINI, cakupan="kota")
    assert pita_berlaku(MINGGU_DINI)[0].unit is None


def test_cakupan_kecamatan_menjangkau_kelurahan_lain_di_dalamnya(pemeran):
    lain = buat_unit("kelurahan-kasemen", jenis="kelurahan", kode="36.73.02.1007", induk=pemeran.kasemen)
    versi = umumkan(pemeran.banten, pemeran.lurah)
    jalankan(versi, "perluas_peringatan", pelaku=pemeran.verifikator, waktu=MINGGU_DINI, cakupan="kecamatan")
    assert lain.pk in pita_berlaku(MINGGU_DINI)[0].unit


def test_cakupan_tidak_dapat_dipersempit(pemeran):
    versi = umumkan(pemeran.dpupr, pemeran.operator)
    with pytest.raises(TransisiDitolak, match="lebih luas"):
        jalankan(versi, "perluas_peringatan", pelaku=pemeran.verifikator, waktu=MINGGU_DINI, cakupan="kelurahan")


def test_verifikator_mana_pun_mengakhiri_dengan_satu_langkah(pemeran):
    versi = umumkan(pemeran.dpupr, pemeran.operator)
    jalankan(versi, "akhiri_peringatan", pelaku=pemeran.verifikator2, waktu=MINGGU_DINI)
    assert (teks_pita(), Terbitan.objects.publik(MINGGU_DINI).count()) == ([], 1)


def test_waktu_berakhir_menghapus_pita_tanpa_pekerja(pemeran):
    batas = MINGGU_DINI + timedelta(hours=6)
    umumkan(pemeran.dpupr, pemeran.operator, berakhir=batas)
    assert (len(teks_pita(batas - timedelta(seconds=1))), teks_pita(batas)) == (1, [])


def test_yang_ditarik_hilang_juga_pitanya(pemeran):
    versi = umumkan(pemeran.dpupr, pemeran.operator)
    isian = {"alasan_tarik": "data_pribadi", "keterangan_tarik": "Memuat nomor telepon warga."}
    jalankan(versi, "tarik", pelaku=pemeran.operator, waktu=MINGGU_DINI, **isian)
    assert teks_pita() == []


def test_semua_yang_berkepentingan_diberi_tahu(pemeran):
    umumkan(pemeran.banten, pemeran.lurah)
    kabar = Pemberitahuan.objects.filter(judul__startswith="Peringatan serta-merta")
    kepada = set(kabar.values_list("pengguna__surel", flat=True))
    siapa = (pemeran.camat, pemeran.verifikator, pemeran.verifikator2, pemeran.ppid)
    assert kepada == {p.surel for p in siapa}


def test_konfirmasi_ditunggu_sampai_akhir_hari_kerja_berikutnya(pemeran, kalender_2026):
    versi = umumkan(pemeran.dpupr, pemeran.operator)
    assert versi.peringatan.batas_konfirmasi.astimezone(WIB).date().isoformat() == "2026-12-07"


def test_tanpa_kalender_pun_peringatan_terbit(pemeran):
    assert umumkan(pemeran.dpupr, pemeran.operator).peringatan.batas_konfirmasi == MINGGU_DINI + timedelta(days=1)


def test_peringatan_menunggu_di_meja_peninjau_sampai_dibenarkan(pemeran):
    versi = umumkan(pemeran.dpupr, pemeran.operator)
    sebelum = list(menunggu_konfirmasi())
    jalankan(versi, "konfirmasi_segera", pelaku=pemeran.verifikator, waktu=MINGGU_DINI)
    assert (sebelum, list(menunggu_konfirmasi())) == ([versi], [])


def test_yang_lewat_batas_ditegur_sekali(pemeran):
    umumkan(pemeran.dpupr, pemeran.operator)
    nanti = MINGGU_DINI + timedelta(days=3)
    assert [tegur_yang_terlambat(nanti), tegur_yang_terlambat(nanti)] == [True, False]


def test_mesin_tidak_pernah_menurunkan_peringatan(pemeran):
    umumkan(pemeran.dpupr, pemeran.operator)
    nanti = MINGGU_DINI + timedelta(days=30)
    tegur_yang_terlambat(nanti)
    assert teks_pita(nanti) == [ISIAN["strip"]]


def test_tiap_bahaya_punya_teks_tetap():
    assert teks_tetap().keys() == set(Bahaya.values)


@pytest.mark.parametrize("bahaya", Bahaya.values)
def test_pita_susunan_tidak_pernah_terlalu_panjang(bahaya):
    assert len(susun_strip(bahaya, "Kampung " * 30, MINGGU_DINI)) <= STRIP_TERPANJANG


def test_pita_menyebut_apa_di_mana_dan_sejak_kapan():
    assert susun_strip("banjir", "Kasemen", MINGGU_DINI) == (
        "Banjir di Kasemen, sejak 02.15 WIB. Jauhi sungai dan jalan tergenang."
    )
