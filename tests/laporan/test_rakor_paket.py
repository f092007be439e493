"""The pack of a meeting: built in the background for the whole city, with progress, frozen; not for everybody."""

import hashlib
from datetime import timedelta
from io import BytesIO
from time import monotonic

import pikepdf
import pypdfium2
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from alur.mesin import jalankan
from laporan.models import PaketRakor
from laporan.rakor import paket as penyusun
from laporan.rakor.bagian import BAGIAN
from laporan.rakor.paket import PERCOBAAN_TERBANYAK, SEWA, buat_satu, pesan
from opd.peran import Jenis, Peran
from tests.pabrik import SENIN, buat_pengguna, buat_terbit, buat_unit
from tests.pabrik_rakor import BULAN, buat_berlangsung, buat_diundang, buat_keputusan

PALING_LAMA = 30  # seconds, for the 99 units of the city


def teks(pdf):
    return " ".join(" ".join(h.get_textpage().get_text_range() for h in pypdfium2.PdfDocument(pdf)).split())


@pytest.fixture
def lalu(pemeran):
    """A meeting that was held, with one decision still owed."""
    rapat = buat_berlangsung(pemeran.ppid, waktu=SENIN - BULAN, judul="Rakor lalu")
    buat_keputusan(rapat, pemeran.ppid, pemeran.dpupr, waktu=SENIN - BULAN)
    jalankan(rapat, "selesai", pelaku=pemeran.ppid, waktu=SENIN - BULAN)
    return rapat


def test_paket_seluruh_kota_jadi_dengan_kemajuan_dan_dibekukan(pemeran, lalu, client, monkeypatch):
    for n in range(94):
        buat_unit(f"bagian-{n}", jenis=Jenis.BADAN)
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    rapat = buat_diundang(pemeran.ppid)
    kemajuan = []
    monkeypatch.setattr(
        penyusun, "_maju", lambda p, asli=penyusun._maju: (asli(p), kemajuan.append((p.selesai, p.dari)))
    )
    client.force_login(pemeran.ppid, backend="django.contrib.auth.backends.ModelBackend")
    assert client.post(reverse("laporan:rakor_paket_pesan", args=[rapat.pk])).status_code == 302
    pesan(rapat, pelaku=pemeran.ppid, waktu=SENIN)
    halaman = reverse("laporan:rakor_paket", args=[rapat.pk])
    assert "0 dari 17 bagian" in client.get(halaman).content.decode()
    mulai = monotonic()
    with CaptureQueriesContext(connection) as kueri:
        assert buat_satu(SENIN) and not buat_satu(SENIN)
    assert monotonic() - mulai < PALING_LAMA and len(kueri) < 100  # however many units there are
    assert kemajuan == [(n, len(BAGIAN) + 2) for n in range(1, len(BAGIAN) + 2)]

    satu = PaketRakor.objects.get()
    assert (satu.jadi_pada, satu.selesai, satu.berjalan) == (SENIN, satu.dari, False)
    assert "SHA-256" in client.get(halaman).content.decode()
    berkas = {b: _unduh(client, rapat, satu, b) for b in ("pdf", "xlsx")}
    assert hashlib.sha256(berkas["pdf"]).hexdigest() == satu.pdf_sha256
    assert hashlib.sha256(berkas["xlsx"]).hexdigest() == satu.xlsx_sha256
    isi = teks(berkas["pdf"])
    for kata in ("Peringkat keterisian", "Unit bagian-93", "Melengkapi daftar informasi publik", "Lembar keputusan"):
        assert kata in isi
    with pikepdf.open(BytesIO(berkas["pdf"])) as dokumen:
        assert "/StructTreeRoot" in dokumen.Root
    buku = load_workbook(BytesIO(berkas["xlsx"]), read_only=True)
    assert len(buku.sheetnames) == len(BAGIAN) + 1
    keaktifan = list(buku["Peringkat keaktifan"].values)
    assert len(keaktifan) == 100 and keaktifan[1][1:] == ("Unit dpupr", "1")


def _unduh(client, rapat, satu, bentuk):
    jawaban = client.get(reverse("laporan:rakor_paket_unduh", args=[rapat.pk, satu.pk, bentuk]))
    assert jawaban.status_code == 200
    return b"".join(jawaban.streaming_content)


def test_pekerja_yang_mati_tidak_menghilangkan_pesanan(pemeran, monkeypatch):
    rapat = buat_diundang(pemeran.ppid)
    pesan(rapat, pelaku=pemeran.ppid, waktu=SENIN)

    def mati(paket, waktu):
        raise KeyboardInterrupt

    monkeypatch.setattr(penyusun, "_buat", mati)
    for kali in range(PERCOBAAN_TERBANYAK):
        with pytest.raises(KeyboardInterrupt):
            buat_satu(SENIN + kali * SEWA)
        assert not buat_satu(SENIN + kali * SEWA + timedelta(seconds=1))  # leased
    assert buat_satu(SENIN + PERCOBAAN_TERBANYAK * SEWA)
    assert "tiga kali" in PaketRakor.objects.get().sebab_gagal
    assert pesan(rapat, pelaku=pemeran.ppid, waktu=SENIN).berjalan  # may be ordered anew


def test_paket_dibaca_pimpinan_bukan_unit(pemeran, client):
    rapat = buat_diundang(pemeran.ppid)
    pimpinan = buat_pengguna("wali", Peran.PIMPINAN, pemeran.diskominfo)
    for orang, harapan in ((pimpinan, 200), (pemeran.auditor, 200), (pemeran.operator, 403)):
        client.force_login(orang, backend="django.contrib.auth.backends.ModelBackend")
        assert client.get(reverse("laporan:rakor_paket", args=[rapat.pk])).status_code == harapan
        assert client.post(reverse("laporan:rakor_paket_pesan", args=[rapat.pk])).status_code == 403
