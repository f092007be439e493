"""Coaching: who writes it down, who reads it, and its figures for reports."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from alur.mesin import jalankan
from alur.transisi import LangkahBasi, TransisiDitolak
from laporan.models import Pembinaan
from tests.pabrik import SENIN
from tests.pabrik_rakor import buat_pembinaan

HARI = SENIN.date()


def test_pembinaan_terlihat_unitnya_dan_terhitung_untuk_laporan(pemeran):
    satu = buat_pembinaan(pemeran.verifikator, pemeran.dpupr, pemeran.banten)
    dua = buat_pembinaan(pemeran.ppid, pemeran.dpupr, jenis="visitasi")
    lama = buat_pembinaan(pemeran.ppid, pemeran.dinkes, tanggal=HARI - timedelta(days=400))
    orang = {
        pemeran.ppid: {satu, dua, lama},
        pemeran.auditor: {satu, dua, lama},
        pemeran.operator: {satu, dua},
        pemeran.operator_lain: {lama},
        pemeran.camat: {satu},
    }
    assert {o: set(Pembinaan.objects.terlihat_oleh(o, SENIN)) for o in orang} == orang
    angka = Pembinaan.objects.antara(HARI - timedelta(days=30), HARI).angka()
    assert angka == {"asistensi": (1, 2), "visitasi": (1, 1)}


def test_pembinaan_yang_belum_terjadi_atau_tanpa_unit_ditolak(pemeran):
    with pytest.raises(TransisiDitolak, match="setelah dilaksanakan"):
        buat_pembinaan(pemeran.ppid, pemeran.dpupr, tanggal=HARI + timedelta(days=1))
    with pytest.raises(TransisiDitolak, match="paling sedikit satu unit"):
        buat_pembinaan(pemeran.ppid)
    satu = buat_pembinaan(pemeran.ppid, pemeran.dpupr)
    nilai = {m: getattr(satu, m) for m in satu.ISIAN} | {"hasil": "Lengkap."}
    isian = {"nilai": nilai, "sasaran": [pemeran.dinkes], "nomor_sunting": 0}
    jalankan(satu, "ubah", pelaku=pemeran.ppid, waktu=SENIN, **isian)
    assert (satu.hasil, list(satu.sasaran.all())) == ("Lengkap.", [pemeran.dinkes])
    with pytest.raises(LangkahBasi):
        jalankan(satu, "ubah", pelaku=pemeran.ppid, waktu=SENIN, **isian)


def test_halaman_pembinaan(pemeran, client):
    client.force_login(pemeran.ppid, backend="django.contrib.auth.backends.ModelBackend")
    isian = {"jenis": "bimtek", "tanggal": f"{timezone.localdate():%Y-%m-%d}", "materi": "Menulis berita"}
    tolak = client.post(reverse("laporan:pembinaan_baru"), isian)
    assert tolak.status_code == 422 and "Menulis berita" in tolak.content.decode()
    jawaban = client.post(reverse("laporan:pembinaan_baru"), {**isian, "sasaran": [pemeran.dpupr.pk]})
    satu = Pembinaan.objects.get()
    assert (jawaban.status_code, jawaban.url) == (302, satu.get_absolute_url())
    ubah = reverse("laporan:pembinaan_ubah", args=[satu.pk])
    isian |= {"sasaran": [pemeran.dpupr.pk], "hasil": "Semua bisa.", "nomor_sunting": 0}
    assert [client.post(ubah, isian).status_code for _ in range(2)] == [302, 409]
    assert "Semua bisa." in client.get(satu.get_absolute_url()).content.decode()
    client.force_login(pemeran.operator_lain, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(satu.get_absolute_url()).status_code == 404
