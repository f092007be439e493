"""The kecamatan's desk over its kelurahan."""

from urllib.parse import unquote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from informasi.layanan import tulis_berita
from opd.models import Pengguna
from opd.peran import Jenis
from tests.pabrik import SENIN, buat_ajuan, buat_draf, buat_terbit, buat_unit

DASAR = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def camat(pemeran):
    klien = Client()
    klien.force_login(pemeran.camat, backend=DASAR)
    return klien


def isi(klien):
    return klien.get(reverse("kecamatan"))


def test_keadaan_tiap_kelurahan_tampil(camat, pemeran):
    buat_terbit(pemeran.banten, pemeran.lurah, pemeran.verifikator)
    buat_draf(pemeran.banten, pemeran.lurah, judul="Posyandu bulan ini")
    buat_ajuan(pemeran.banten, pemeran.lurah, judul="Kerja bakti hari Sabtu")
    teks = isi(camat).content.decode()
    for kata in ("Terakhir terbit 2 November 2026", "1 draf", "1 menunggu diperiksa", pemeran.lurah.nama):
        assert kata in teks


def test_kelurahan_kecamatan_lain_tidak_tampil(camat, pemeran):
    curug = buat_unit("kecamatan-curug", jenis=Jenis.KECAMATAN, kode="36.73.05")
    buat_unit("kelurahan-sukawana-curug", jenis=Jenis.KELURAHAN, kode="36.73.05.1001", induk=curug)
    assert [b["unit"] for b in isi(camat).context["baris"]] == [pemeran.banten]


def test_yang_belum_pernah_terbit_di_atas(camat, pemeran):
    buat_terbit(pemeran.banten, pemeran.lurah, pemeran.verifikator)
    sepi = buat_unit("kelurahan-terumbu", jenis=Jenis.KELURAHAN, kode="36.73.02.1007", induk=pemeran.kasemen)
    lain = buat_unit("kelurahan-warung-jaud", jenis=Jenis.KELURAHAN, kode="36.73.02.1008", induk=pemeran.kasemen)
    assert [b["unit"] for b in isi(camat).context["baris"]] == [sepi, lain, pemeran.banten]


def test_ingatkan_membuka_teks_wa_siap_kirim(camat, pemeran):
    Pengguna.objects.filter(pk=pemeran.lurah.pk).update(wa="0812-3456-7890")
    buat_draf(pemeran.banten, pemeran.lurah)
    wa = isi(camat).context["baris"][0]["wa"]
    assert wa.startswith("https://wa.me/6281234567890?text=")
    assert f"Ada 1 tulisan {pemeran.banten.nama} yang belum dikirim." in unquote(wa)


def test_tanpa_nomor_wa_dikatakan_demikian(camat, pemeran):
    assert f"Nomor WhatsApp {pemeran.banten.nama} belum ada." in isi(camat).content.decode()


def test_tulis_untuk_kelurahan_memilih_unitnya(camat, pemeran):
    alamat = f"{reverse('informasi:konten_baru')}?unit={pemeran.banten.slug}"
    assert alamat in isi(camat).content.decode()
    assert f'value="{pemeran.banten.slug}" selected' in camat.get(alamat).content.decode()


def test_tulisan_kecamatan_untuk_kelurahan_tercatat_demikian(pemeran):
    versi = tulis_berita(
        pemeran.banten, pelaku=pemeran.camat, waktu=SENIN, nilai={"judul": "Posyandu", "isi": "<p>a</p>"}
    )
    peristiwa = versi.jejak().first()
    assert (versi.konten.unit, peristiwa.pelaku_unit) == (pemeran.banten, pemeran.kasemen.singkatan)


@pytest.mark.parametrize("siapa", ["operator", "lurah", "verifikator", "auditor"])
def test_bukan_orang_kecamatan_ditolak(siapa, pemeran, client):
    client.force_login(getattr(pemeran, siapa), backend=DASAR)
    assert isi(client).status_code == 403


def test_banyak_kelurahan_tidak_menambah_kueri(camat, pemeran):
    with CaptureQueriesContext(connection) as sedikit:
        isi(camat)
    for n in range(10):
        buat_unit(f"kelurahan-{n}", jenis=Jenis.KELURAHAN, kode=f"36.73.02.20{n}", induk=pemeran.kasemen)
    with CaptureQueriesContext(connection) as banyak:
        isi(camat)
    assert len(banyak) <= len(sedikit)
