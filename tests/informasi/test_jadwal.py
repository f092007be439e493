"""Scheduled texts: true by the clock, whether the worker runs or not (design 4)."""

from datetime import timedelta

import pytest

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.jadwal import tayangkan_terjadwal
from informasi.layanan import mulai_versi_baru, simpan_draf
from informasi.models import Terbitan, Versi
from tests.pabrik import SENIN, buat_terbit, setujui

BESOK = SENIN + timedelta(days=1)
SEDETIK = timedelta(seconds=1)


def judul_publik(waktu):
    return [t.judul for t in Terbitan.objects.publik(waktu)]


@pytest.fixture
def terjadwal(pemeran):
    return buat_terbit(
        pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Pasar murah Kasemen", jadwal_terbit=BESOK
    )


@pytest.fixture
def pengganti(pemeran):
    """A second version that waits for tomorrow, while the first one is public."""
    lama = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Jam layanan hari biasa")
    baru = mulai_versi_baru(lama.konten, pelaku=pemeran.operator, waktu=SENIN)
    nilai = {"judul": "Jam layanan bulan puasa", "jadwal_terbit": BESOK}
    baru = simpan_draf(baru, pelaku=pemeran.operator, waktu=SENIN, nomor_sunting=baru.nomor_sunting, nilai=nilai)
    jalankan(baru, "ajukan", pelaku=pemeran.operator, waktu=SENIN)
    setujui(baru, pemeran.verifikator)
    return baru


def test_yang_dijadwalkan_belum_terbaca_sebelum_waktunya(terjadwal):
    assert (terjadwal.status, judul_publik(BESOK - SEDETIK)) == ("disetujui", [])


def test_yang_dijadwalkan_terbaca_tepat_waktu_tanpa_pekerja(terjadwal):
    assert judul_publik(BESOK) == ["Pasar murah Kasemen"]


def test_pergantian_versi_terjadi_tepat_waktu_tanpa_pekerja(pengganti):
    sebelum, sesudah = judul_publik(BESOK - SEDETIK), judul_publik(BESOK)
    assert (sebelum, sesudah) == (["Jam layanan hari biasa"], ["Jam layanan bulan puasa"])


def test_pekerja_merapikan_status_setelah_waktunya(pengganti):
    assert tayangkan_terjadwal(BESOK)
    status = dict(Versi.objects.values_list("judul", "status"))
    assert status == {"Jam layanan hari biasa": "digantikan", "Jam layanan bulan puasa": "terbit"}


def test_pekerja_yang_terlambat_tidak_mengubah_masa_publik(pengganti):
    tayangkan_terjadwal(BESOK + timedelta(hours=5))
    lama = pengganti.konten.versi.get(nomor=1).masa_publik.get()
    assert (lama.sampai, pengganti.masa_publik.get().sejak) == (BESOK, BESOK)


def test_pekerja_tidak_mendahului_jadwal(terjadwal):
    assert not tayangkan_terjadwal(BESOK - SEDETIK)


def test_terbit_pada_ialah_jadwalnya(terjadwal):
    tayangkan_terjadwal(BESOK + timedelta(hours=5))
    terjadwal.refresh_from_db()
    assert terjadwal.terbit_pada == BESOK


def test_jadwal_yang_dibatalkan_mengembalikan_yang_lama_tanpa_akhir(pengganti, pemeran):
    jalankan(pengganti, "batalkan_jadwal", pelaku=pemeran.operator, waktu=SENIN)
    assert (pengganti.status, judul_publik(BESOK)) == ("draf", ["Jam layanan hari biasa"])


def test_jadwal_yang_dibatalkan_tidak_meninggalkan_masa_publik(pengganti, pemeran):
    jalankan(pengganti, "batalkan_jadwal", pelaku=pemeran.operator, waktu=SENIN)
    assert [v.nomor for v in Versi.objects.publik_pada(BESOK)] == [1]


def test_yang_sudah_tayang_tidak_dibatalkan_diam_diam(terjadwal, pemeran):
    with pytest.raises(TransisiDitolak, match="sudah tayang"):
        jalankan(terjadwal, "batalkan_jadwal", pelaku=pemeran.operator, waktu=BESOK)


def test_tanggal_terbit_pertama_bertahan_pada_versi_terjadwal(pengganti):
    assert Terbitan.objects.publik(BESOK).get().publik_sejak == SENIN


def test_jadwal_yang_sudah_lewat_saat_disetujui_terbit_langsung(pemeran):
    versi = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, jadwal_terbit=SENIN - timedelta(hours=1))
    assert (versi.status, len(judul_publik(SENIN))) == ("terbit", 1)
