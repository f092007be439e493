"""The live score: questions as data, evidence that stands on the portal, bands, what to do next, files of 2 MB."""

import json
import random
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pytest
from django.core.exceptions import PermissionDenied

from alur.mesin import jalankan, lahirkan
from alur.transisi import TransisiDitolak
from laporan.models import BuktiTerperiksa, PenetapanBobot
from laporan.skor import ekspor
from laporan.skor.nilai import bobot, skor_kota, skor_semua
from laporan.skor.pertanyaan import BERKAS, Kualifikasi, batas_berikut, kualifikasi, pertanyaan, susun
from laporan.skor.sapuan import periksa_satu
from opd.models import Unit
from tests.pabrik import SENIN
from tests.pabrik_informasi import buat_informasi_terbit

ESOK = SENIN + timedelta(days=1)


def skor(unit, waktu=ESOK):
    return skor_semua([unit], waktu, sekota=list(Unit.objects.all()))[0]


def jawaban(unit, kode, waktu=ESOK):
    return next(j for j in skor(unit, waktu).jawaban if j.pertanyaan.kode == kode)


def test_bobot_bawaan_berjumlah_seratus_untuk_opd_dan_sama_rata_untuk_kelurahan():
    assert sum(p.bobot for p in pertanyaan() if p.untuk("dinas")) == 100
    assert sum(p.bobot for p in pertanyaan() if p.untuk("kelurahan")) == 90  # no procurement: out of 90


@pytest.mark.parametrize(
    ("nilai", "band"), [(100, "informatif"), (90, "informatif"), (89.9, "menuju_informatif"), (60, "cukup_informatif"),
    (59.9, "kurang_informatif"), (40, "kurang_informatif"), (39.9, "tidak_informatif"), (0, "tidak_informatif")],
)  # fmt: skip
def test_batas_kualifikasi(nilai, band):
    assert kualifikasi(nilai) == Kualifikasi(band)


def test_batas_berikut():
    assert [batas_berikut(n) for n in (0, 40, 75, 89.9, 95)] == [40, 60, 80, 90, None]


@pytest.mark.parametrize(("medan", "nilai"), [("bobot", 0), ("indikator", "lain"), ("jenis_unit", ["desa"])])
def test_kuesioner_yang_keliru_disebut(medan, nilai):
    isi = json.loads(BERKAS.read_text())
    isi["pertanyaan"][3][medan] = nilai
    with pytest.raises(ValueError, match=isi["pertanyaan"][3]["kode"] if medan != "jenis_unit" else "jenis unit"):
        susun(isi)


def test_skor_mengikuti_yang_terbit(pemeran, django_assert_max_num_queries):
    awal = skor(pemeran.dpupr)
    assert not jawaban(pemeran.dpupr, "kinerja").terpenuhi
    versi = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, butir="kinerja")
    with django_assert_max_num_queries(8):
        kini = skor(pemeran.dpupr)
    ada = jawaban(pemeran.dpupr, "kinerja")
    assert ada.terpenuhi and ada.bukti[0].teks == versi.judul
    naik = kini.pembilang - awal.pembilang
    assert naik == 4 + 8 + 5  # the paper itself, the DIP of this year, something new this month
    assert not jawaban(pemeran.dpupr, "pembaruan", ESOK + timedelta(days=40)).terpenuhi
    keliru = {"alasan_tarik": "keliru", "keterangan_tarik": "Angkanya keliru semua."}
    jalankan(versi, "tarik", pelaku=pemeran.penanggung_jawab, waktu=ESOK, **keliru)
    assert not jawaban(pemeran.dpupr, "kinerja", ESOK + timedelta(hours=1)).terpenuhi


def test_yang_perlu_dikerjakan_cukup_untuk_naik_satu_tingkat(pemeran):
    satu = skor(pemeran.dpupr)
    tambah = sum(j.bobot for j, _poin in satu.kerjakan)
    batas = batas_berikut(satu.nilai)
    assert 100 * (satu.pembilang + tambah) >= batas * satu.penyebut
    kecil = min(j.bobot for j, _poin in satu.kerjakan)
    assert 100 * (satu.pembilang + tambah - kecil) < batas * satu.penyebut


def test_rata_rata_kota(pemeran):
    daftar = skor_semua([pemeran.dpupr, pemeran.banten], ESOK, sekota=list(Unit.objects.all()))
    assert skor_kota(daftar)[0] == round(sum(s.nilai for s in daftar) / 2, 1)
    assert skor_kota([]) == (None, None)


def test_bukti_yang_tidak_terbuka_tidak_dihitung(pemeran):
    """The sweep opens each address once a night through the whole portal."""
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, butir="kinerja")
    assert periksa_satu(ESOK)
    rusak = BuktiTerperiksa.objects.create(alamat="/informasi/999999/tidak-ada/", dilihat=ESOK)
    banyak = 0
    while periksa_satu(ESOK):
        banyak += 1
    assert banyak == BuktiTerperiksa.objects.count()
    rusak.refresh_from_db()
    assert rusak.terbuka is False
    assert set(BuktiTerperiksa.objects.exclude(pk=rusak.pk).values_list("terbuka", flat=True)) == {True}
    alamat = jawaban(pemeran.dpupr, "kinerja").bukti[0].alamat
    BuktiTerperiksa.objects.filter(alamat=alamat).update(terbuka=False)
    assert not jawaban(pemeran.dpupr, "kinerja").terpenuhi


def test_bobot_hanya_diubah_ppid_utama_dengan_alasan(pemeran):
    baru = {p.kode: p.bobot for p in pertanyaan()} | {"kinerja": 20}

    def tetapkan(oleh, bobot=baru, alasan="Sesuai kuesioner 2027"):
        satu = PenetapanBobot(bobot=bobot, alasan=alasan, ditetapkan_oleh=oleh, ditetapkan_pada=ESOK)
        lahirkan(satu, pelaku=oleh, waktu=ESOK)

    with pytest.raises(PermissionDenied):
        tetapkan(pemeran.verifikator)
    for isi in ({"alasan": " "}, {"bobot": {**baru, "kinerja": 101}}, {"bobot": {"kinerja": 5}}):
        with pytest.raises(TransisiDitolak):
            tetapkan(pemeran.ppid, **isi)
    tetapkan(pemeran.ppid)
    assert bobot()["kinerja"] == 20


def test_berkas_bukti_tidak_lebih_dari_batas(pemeran, monkeypatch):
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, butir="kinerja")
    satu = skor(pemeran.dpupr)
    ada = next(j for j in satu.jawaban if j.pertanyaan.kode == "kinerja")
    besar = pikepdf.new()
    for n in range(3):
        besar.add_blank_page().Contents = besar.make_stream(random.Random(n).randbytes(4_000))
    (isi := BytesIO()) and besar.save(isi)
    monkeypatch.setattr(ekspor, "_dokumen", lambda _j: [isi.getvalue()] * 3)
    (berkas,) = ekspor.berkas_bukti(satu, ada, ESOK)
    with pikepdf.open(BytesIO(berkas)) as pdf:
        assert len(pdf.pages) == 1 + 9
    batas = len(ekspor.cetak("bukti_skor.typ", ekspor._data(satu, ada, ESOK))) + 6_000
    monkeypatch.setattr(ekspor, "TERBESAR", batas)
    banyak = ekspor.berkas_bukti(satu, ada, ESOK)
    assert len(banyak) > 1 and all(len(b) <= batas for b in banyak)


def test_halaman_skor_hanya_untuk_yang_berhak(client, pemeran):
    client.force_login(pemeran.operator)
    assert client.get("/meja/skor/").url == "/meja/skor/dpupr/"
    assert "Agar naik ke" in client.get("/meja/skor/dpupr/").content.decode()
    assert client.get("/meja/skor/dinkes/").status_code == 404
    assert client.get("/meja/skor/bobot/").status_code == 403
    client.force_login(pemeran.verifikator)
    assert "Rata-rata skor 5 unit" in client.get("/meja/skor/").content.decode()
    with ZipFile(BytesIO(client.get("/meja/skor/dpupr/bukti.zip").content)) as arsip:
        assert "form-permohonan-1.pdf" in arsip.namelist()
    pdf = client.get("/meja/skor/dpupr/form-permohonan-1.pdf")
    assert pdf.content.startswith(b"%PDF") and client.get("/meja/skor/dpupr/form-permohonan-9.pdf").status_code == 404
