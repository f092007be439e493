"""Whoever returned or withdrew a text can tell the unit by WhatsApp."""

from urllib.parse import unquote

import pytest

from alur.mesin import jalankan
from opd.models import Pengguna
from tests.pabrik import SENIN, buat_ajuan, buat_terbit

DASAR = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def kembali(pemeran):
    Pengguna.objects.filter(pk=pemeran.operator.pk).update(wa="0812-3456-7890")
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    isian = {"sidik": versi.ajuan_terakhir().sidik, "alasan": ["judul"]}
    jalankan(versi, "kembalikan", pelaku=pemeran.verifikator, waktu=SENIN, **isian)
    return versi


def lihat(client, orang, versi):
    client.force_login(orang, backend=DASAR)
    return unquote(client.get(versi.get_absolute_url()).content.decode())


def test_peninjau_mengabari_operator_bahwa_tulisannya_perlu_diperbaiki(kembali, pemeran, client):
    isi = lihat(client, pemeran.verifikator, kembali)
    assert f"https://wa.me/6281234567890?text=Yth. Operator. “{kembali}” perlu diperbaiki." in isi


def test_penulis_tidak_ditawari_mengabari_dirinya(kembali, pemeran, client):
    assert "wa.me" not in lihat(client, pemeran.operator, kembali)


def test_tulisan_yang_terbit_biasa_tidak_perlu_dikabarkan(pemeran, client):
    versi = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    assert "Pastikan unit tahu" not in lihat(client, pemeran.verifikator, versi)
