"""Every word of the law on the pages has one plain sentence under it, from one list."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Context, Template
from django.urls import reverse
from django.utils.translation import override

from informasi.istilah import ISTILAH
from informasi.status import Klasifikasi
from tests.pabrik_informasi import buat_informasi_terbit

TEMPLAT = sorted((Path(settings.BASE_DIR) / "templates").rglob("*.html"))
WAJIB = {
    *("berkala", "serta_merta", "setiap_saat", "dikecualikan", "dip", "dik", "keberatan", "sengketa", "ppid"),
    *("uji_konsekuensi", "maklumat", "retensi", "permohonan", "klasifikasi"),
}


def test_istilah_yang_dijanjikan_ada():
    assert set(ISTILAH) >= WAJIB


@pytest.mark.parametrize("kunci", ISTILAH)
def test_arti_ialah_satu_kalimat_pendek(kunci):
    arti = str(ISTILAH[kunci].arti)
    assert arti.endswith(".") and not re.search(r"[.!?] ", arti) and len(arti.split()) <= 18


def test_setiap_klasifikasi_punya_arti():
    assert set(Klasifikasi.values) <= set(ISTILAH)


def test_templat_hanya_memanggil_istilah_yang_ada():
    dipanggil = {k for b in TEMPLAT for k in re.findall(r'\{% arti "(\w+)" %\}', b.read_text())}
    assert dipanggil and dipanggil <= set(ISTILAH)


def test_istilah_yang_belum_dijelaskan_tidak_lolos_diam_diam():
    with pytest.raises(KeyError):
        Template('{% load istilah %}{% arti "entah" %}').render(Context())


def test_halaman_layanan_memuat_semua_istilah_menurut_abjad(db, client):
    isi = client.get(reverse("informasi:layanan")).content.decode()
    with override("id"):
        nama = sorted((str(i.nama) for i in ISTILAH.values()), key=str.casefold)
    assert re.findall(r'<div id="istilah-\w+"><dt>(.*?)</dt>', isi) == nama


def test_arti_berdiri_di_saringan_dan_di_rincian(pemeran, client):
    terbit = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    daftar = client.get(reverse("informasi:informasi_daftar")).content.decode()
    rincian = client.get(terbit.terbitan.get_absolute_url()).content.decode()
    assert all(f'<span class="arti">{ISTILAH[k].arti}</span>' in daftar for k in Klasifikasi.values)
    assert str(ISTILAH["retensi"].arti) in rincian


def test_pernyataan_aksesibilitas_ada_walau_kota_belum_menulis_halamannya(db, client):
    isi = client.get(reverse("informasi:aksesibilitas")).content.decode()
    assert "Pernyataan aksesibilitas situs ini" in isi and "WCAG" in isi and '<span lang="en">' in isi
