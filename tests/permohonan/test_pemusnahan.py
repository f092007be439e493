"""Personal data go when their time is over, and stay while somebody needs them."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.berkas.gudang import rahasia
from permohonan.gudang import terima
from permohonan.identitas import simpan
from permohonan.jadwal import WAKTU
from permohonan.pemusnahan import JADWAL, musnahkan_identitas_satu, musnahkan_tanda_diri_satu
from permohonan.status import PeranBerkas
from tests.pabrik import SENIN
from tests.pabrik_perkara import buat_dijawab, buat_keberatan, buat_petugas, hari_lagi

SELESAI = hari_lagi(90)
SETAHUN_LAGI, DUA_TAHUN_LAGI = SENIN + timedelta(days=366), SENIN + timedelta(days=731)


@pytest.fixture
def perkara(pemeran):
    """A closed request with a card that was uploaded."""
    permohonan = buat_dijawab(buat_petugas(pemeran), pemeran.ppid)
    kartu = SimpleUploadedFile("ktp.pdf", b"%PDF-1.4 kartu\n%%EOF\n", "application/pdf")
    terima(kartu, perkara=permohonan, peran=PeranBerkas.IDENTITAS, pelaku=None, waktu=SENIN)
    jalankan(permohonan, "tutup", pelaku=WAKTU, waktu=SELESAI)
    return permohonan


def test_kartu_identitas_hilang_setelah_setahun_datanya_belum(perkara, django_capture_on_commit_callbacks):
    kartu = perkara.berkas.get()
    with django_capture_on_commit_callbacks(execute=True):
        assert musnahkan_tanda_diri_satu(SETAHUN_LAGI)
    kartu.refresh_from_db()
    assert kartu.dihapus == SETAHUN_LAGI
    assert not rahasia().exists(kartu.jalur)
    assert simpan.isi(perkara.identitas)["nama"]


def test_sebelum_waktunya_tidak_ada_yang_dimusnahkan(perkara):
    assert not musnahkan_tanda_diri_satu(SETAHUN_LAGI - timedelta(days=5))
    assert not musnahkan_identitas_satu(SETAHUN_LAGI)


def test_orangnya_hilang_setelah_dua_tahun_perkaranya_tetap(perkara):
    assert musnahkan_identitas_satu(DUA_TAHUN_LAGI)
    perkara.refresh_from_db()
    assert simpan.isi(perkara.identitas) == {}
    assert not perkara.surat.exclude(terkunci=None).exists()
    assert perkara.nomor.startswith("0001/")
    assert not musnahkan_identitas_satu(DUA_TAHUN_LAGI)


def test_keberatan_yang_terbuka_menahan_pemusnahan(pemeran):
    permohonan = buat_dijawab(buat_petugas(pemeran), pemeran.ppid)
    jalankan(permohonan, "tutup", pelaku=WAKTU, waktu=SELESAI)
    buat_keberatan(permohonan, waktu=SELESAI)
    assert not musnahkan_identitas_satu(DUA_TAHUN_LAGI)


def test_yang_ditahan_ppid_tidak_dimusnahkan(pemeran, perkara):
    jalankan(perkara, "tahan_pemusnahan", pelaku=pemeran.ppid, waktu=SELESAI, catatan="Sengketa di KI Banten")
    assert not musnahkan_identitas_satu(DUA_TAHUN_LAGI)
    with pytest.raises(TransisiDitolak, match="Sengketa di KI Banten"):
        jalankan(perkara, "musnahkan_identitas", pelaku=JADWAL, waktu=DUA_TAHUN_LAGI)


def test_tahanan_yang_dilepas_membuka_jadwal_lagi(pemeran, perkara):
    for nama in ("tahan_pemusnahan", "lepas_tahanan"):
        jalankan(perkara, nama, pelaku=pemeran.ppid, waktu=SELESAI, catatan="Sengketa")
    assert musnahkan_identitas_satu(DUA_TAHUN_LAGI)


def test_keberatan_tanpa_permohonan_juga_dimusnahkan(pemeran):
    keberatan = buat_keberatan(alasan=("b",))
    jalankan(keberatan, "cabut", pelaku=JADWAL, waktu=SENIN)
    assert musnahkan_identitas_satu(DUA_TAHUN_LAGI)
    assert simpan.isi(type(keberatan).objects.get().identitas) == {}
