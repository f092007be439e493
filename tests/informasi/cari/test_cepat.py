"""The search stays quick with 20,000 public pages, each with a file: two bounded walks, never the whole table."""

import time

import pytest
from django.db import connection

from informasi.cari.telusur import cari
from informasi.kueri import BATAS_HITUNG, BATAS_PERINGKAT
from informasi.models import Berkas, PotonganTeks, Terbitan
from tests.pabrik import SENIN

BANYAK = 20_000
BATAS_DETIK = 0.1
# Every third page speaks of sengketa, every file of drainase, one of a thousand of zakat, one file in 997 of wakaf.
ISI = """
INSERT INTO informasi_konten (unit_id, jenis, dibuat, riwayat_sejak, kunci_impor)
SELECT %(unit)s, CASE WHEN n %% 2 = 0 THEN 'informasi' ELSE 'berita' END, %(waktu)s, 1, ''
FROM generate_series(1, %(banyak)s) n;
INSERT INTO informasi_versi (konten_id, nomor, status, judul, ringkasan, isi, catatan_publik, nomor_sunting, dibuat,
  disimpan_pada, kecil, alasan_tarik, keterangan_tarik)
SELECT id, 1, 'draf', 'Laporan', '', '', '', 0, %(waktu)s, %(waktu)s, false, '', '' FROM informasi_konten;
INSERT INTO informasi_terbitan (konten_id, versi_id, jenis, unit_id, klasifikasi, tahun, kelompok, tingkat, batal,
  judul, ringkasan, slug, sampul_alt, publik_sejak, tampil_sejak, dimutakhirkan, kata_judul, kata_isi)
SELECT k.id, v.id, k.jenis, k.unit_id, '', 2025, '', '', false, 'Laporan ' || k.id, '', 'laporan', '',
  %(waktu)s - k.id * interval '1 minute', %(waktu)s, %(waktu)s, 'lapor kinerja ' || k.id,
  'anggar belanja jalan umum layan '
    || CASE WHEN k.id %% 3 = 0 THEN 'sengketa' WHEN k.id %% 1000 = 0 THEN 'zakat' ELSE '' END
FROM informasi_konten k JOIN informasi_versi v ON v.konten_id = k.id;
INSERT INTO informasi_teksterbitan (terbitan_id, potongan_id, kata)
SELECT id, %(potongan)s, kata_judul || ' ' || kata_isi || ' drainase realisasi capai'
  || CASE WHEN id %% 997 = 0 THEN ' wakaf' ELSE '' END
FROM informasi_terbitan;
ANALYZE informasi_terbitan;
ANALYZE informasi_teksterbitan;
"""


@pytest.fixture
def ramai(pemeran):
    """20,000 rows of Terbitan and of TeksTerbitan, written by the database itself."""
    berkas = Berkas.objects.create(
        acak="ramai", sha256="0", nama="ramai.pdf", jenis="application/pdf", ukuran=1, jalur="ramai.pdf",
        unit=pemeran.dpupr, pengunggah=pemeran.operator, dibuat=SENIN,
    )  # fmt: skip
    potongan = PotonganTeks.objects.create(
        berkas=berkas, urutan=1, teks="Realisasi drainase", kata="realisasi drainase"
    )
    with connection.cursor() as kursor:
        kursor.execute(ISI, {"unit": pemeran.dpupr.pk, "waktu": SENIN, "banyak": BANYAK, "potongan": potongan.pk})


def tercepat(kerja, kali=3):
    """Seconds of the quickest of a few runs: the machine may be busy with other things."""
    lama = []
    for _ in range(kali):
        mulai = time.perf_counter()
        kerja()
        lama.append(time.perf_counter() - mulai)
    return min(lama)


def rencana(kueri):
    return kueri.explain()


def test_setiap_kueri_di_bawah_seratus_milidetik(ramai):
    publik, lambat = Terbitan.objects.publik(SENIN), {}
    for kata in ("lapor & kinerja", "anggar & sengketa", "zakat", "drainase", "wakaf", "tidakada"):
        for nama, kerja in (
            ("hitung", lambda kata=kata: publik.cocok(kata).terhitung()),
            ("peringkat", lambda kata=kata: list(publik.berperingkat(kata).defer("kata_isi", "vektor")[:11])),
        ):
            if (detik := tercepat(kerja)) >= BATAS_DETIK:
                lambat[kata, nama] = detik
    assert lambat == {}


def test_kata_langka_tidak_membaca_seluruh_tabel(ramai):
    publik = Terbitan.objects.publik(SENIN)
    for kata in ("zakat", "wakaf"):
        for teks in (rencana(publik.cocok(kata)), rencana(publik.berperingkat(kata))):
            assert "Seq Scan on informasi_terbitan" not in teks and "Seq Scan on informasi_teksterbitan" not in teks


def test_hitungan_dan_calon_berbatas(ramai):
    publik = Terbitan.objects.publik(SENIN)
    assert publik.cocok("drainase").terhitung() == BATAS_HITUNG
    assert publik.berperingkat("lapor").count() <= 2 * BATAS_PERINGKAT


def test_halaman_hasil_kata_paling_umum_tetap_cepat(ramai):
    assert cari("laporan kinerja", SENIN).lebih
    assert tercepat(lambda: cari("laporan kinerja", SENIN)) < 5 * BATAS_DETIK


def test_kata_tak_temu_dan_usulannya_tetap_cepat(ramai):
    assert cari("laporann xyzzy", SENIN).nihil
    assert tercepat(lambda: cari("laporann xyzzy", SENIN)) < 5 * BATAS_DETIK


@pytest.mark.parametrize("jenis", ["", "informasi"])
def test_tab_tidak_menyebut_angka_yang_hanya_dari_hasil_terbaru(jenis, ramai, client):
    isi = client.get("/cari/", {"q": "laporan kinerja", "jenis": jenis}).content.decode()
    assert "Lebih dari 1.000 hasil" in isi and "tab-jumlah" not in isi
