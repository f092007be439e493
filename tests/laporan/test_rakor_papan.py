"""The wall of a meeting: tiles by what units put in, in few queries; and 99 operators behind one address."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from alur.mesin import jalankan
from informasi.kewajiban.layanan import nyatakan
from informasi.models import Berkas, ButirWajib, Kewajiban
from laporan.rakor.papan import susun
from opd.peran import Jenis, Peran
from tests.informasi.berkas.korpus import pdf
from tests.pabrik import SANDI, SENIN, buat_ajuan, buat_draf, buat_pengguna, buat_terbit, buat_unit
from tests.pabrik_informasi import buat_informasi
from tests.pabrik_rakor import buat_berlangsung, buat_diundang

PDF = pdf(["Laporan kinerja"])
SKRIP = {"X-Requested-With": "fetch"}
SEJAM = timedelta(hours=1)
KINI = SENIN + SEJAM
MASUK = 3  # queries of any page for somebody logged in: session, person, second factor


def kata(rapat, waktu=KINI):
    """{short name of the unit: word on its tile}"""
    return {u.pendek: u.kata for k in susun(rapat, waktu).kelompok for u in k.ubin}


def test_ubin_hijau_menurut_yang_dimasukkan_sejak_rapat_dibuka(pemeran):
    lama = SENIN - SEJAM
    buat_terbit(pemeran.dinkes, pemeran.operator_lain, pemeran.verifikator, waktu=lama)
    rapat = buat_berlangsung(pemeran.ppid)
    assert set(kata(rapat).values()) == {""}
    buat_ajuan(pemeran.dpupr, pemeran.operator, waktu=KINI)
    buat_draf(pemeran.banten, pemeran.lurah, waktu=KINI)
    assert kata(rapat) | {"DPUPR": "diajukan"} == kata(rapat)
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, waktu=KINI, judul="Jalan Trip diperbaiki")
    butir = ButirWajib.objects.filter(sifat="selama_berlaku").first()
    wajib = Kewajiban.objects.create(
        unit=pemeran.banten, butir=butir, periode_awal=date(2026, 1, 1), jatuh_tempo=date(2026, 12, 31)
    )
    nyatakan(wajib, "tidak_ada", pelaku=pemeran.lurah, waktu=KINI)
    hasil = {"DPUPR": "terbit", "Banten": "dinyatakan", "DINKES": "", "DISKOMINFO": "", "Kec. Kasemen": ""}
    assert kata(rapat) == hasil
    papan = susun(rapat, KINI)
    assert [(k.nama, k.sudah, len(k.ubin)) for k in papan.kelompok] == [
        ("Perangkat daerah", 1, 3),
        ("Unit kecamatan-kasemen", 1, 2),
    ]
    assert (papan.sudah, papan.dari) == (2, 5)

    jalankan(rapat, "selesai", pelaku=pemeran.ppid, waktu=KINI)
    buat_ajuan(pemeran.dinkes, pemeran.operator_lain, waktu=KINI + SEJAM, judul="Imunisasi di posyandu")
    assert kata(rapat, KINI + 2 * SEJAM) == hasil  # the wall stays as it was when the meeting closed


def test_papan_murah_dan_tetap_dapat_dibaca_tanpa_skrip(pemeran, client):
    rapat = buat_berlangsung(pemeran.ppid)
    client.force_login(pemeran.operator, backend="django.contrib.auth.backends.ModelBackend")
    isi, papan = (reverse(f"laporan:rakor_papan{akhir}", args=[rapat.pk]) for akhir in ("_isi", ""))
    for n in range(20):
        buat_unit(f"unit-{n}")
    for alamat in (isi, papan):
        client.get(alamat)
        with CaptureQueriesContext(connection) as kueri:
            jawaban = client.get(alamat)
        assert jawaban.status_code == 200 and len(kueri) <= MASUK + 4
    with CaptureQueriesContext(connection) as kueri:
        susun(rapat, timezone.now())
    assert len(kueri) == 2
    html = jawaban.content.decode()
    assert '<noscript><meta http-equiv="refresh" content="10"></noscript>' in html
    assert "<strong>0 dari 5</strong>" in html and "ubin-kata" in client.get(isi).json()["isi"]
    diundang = buat_diundang(pemeran.ppid, judul="Belum dibuka")
    assert set(kata(diundang).values()) == {""}


def test_sembilan_puluh_sembilan_operator_dari_satu_alamat(pemeran):
    """Limits count failures of an account, never log-ins of an address (design 9)."""
    unit = [buat_unit(f"ruang-{n}", jenis=Jenis.BADAN) for n in range(99)]
    orang = [buat_pengguna(f"op{n}", Peran.OPERATOR, u) for n, u in enumerate(unit)]
    naskah = [buat_informasi(u, o) for u, o in zip(unit, orang, strict=True)]
    for salah in range(9):  # somebody mistypes all the time: only that account is stopped
        tolak = Client().post(reverse("opd:masuk"), {"surel": pemeran.operator.surel, "sandi": f"keliru-{salah}"})
    assert tolak.status_code == 429
    for satu, draf in zip(orang, naskah, strict=True):
        web = Client(REMOTE_ADDR="127.0.0.1")  # the same address as the one that mistyped
        masuk = web.post(reverse("opd:masuk"), {"surel": satu.surel, "sandi": SANDI})
        assert masuk.status_code == 302 and masuk.url == reverse("meja")
        kirim = {"dokumen": SimpleUploadedFile("laporan.pdf", PDF, "application/pdf")}
        jawaban = web.post(reverse("informasi:dokumen_unggah", args=[draf.pk]), kirim, headers=SKRIP)
        assert jawaban.status_code < 300, jawaban.content
    assert Berkas.objects.filter(unit__in=unit).count() == 99


@pytest.mark.parametrize("orang", ["operator", "auditor"])
def test_papan_tertutup_bagi_yang_tidak_diundang(orang, pemeran, client):
    rapat = buat_diundang(pemeran.ppid, sasaran=["kelurahan"])
    client.force_login(getattr(pemeran, orang), backend="django.contrib.auth.backends.ModelBackend")
    harapan = 200 if orang == "auditor" else 404
    assert client.get(reverse("laporan:rakor_papan", args=[rapat.pk])).status_code == harapan
