"""Statistics count what the public can read now, and nothing else; every figure can be checked with plain SQL."""

import csv
import io
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.utils import timezone

from alur.mesin import jalankan
from informasi.berkas.unduhan import catat_unduhan
from informasi.models import Terbitan
from kalender.hari import WIB, tanggal
from laporan.bagan import LEBAR, TINGGI, palang_unit, tiang_masa
from laporan.kueri import JENIS
from laporan.statistik import Baris, Pecahan, hitung, tahun_tersedia
from tests.pabrik import SENIN, buat_draf, buat_terbit, buat_unit, setujui
from tests.pabrik_halaman import buat_halaman_terbit
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi_terbit
from tests.pabrik_kegiatan import buat_kegiatan, buat_pengumuman, terbitkan

SQL = """
SELECT t.jenis, u.slug, to_char(t.publik_sejak AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM'), count(*)
FROM informasi_terbitan t JOIN opd_unit u ON u.id = t.unit_id
WHERE t.tampil_sejak <= %s AND (t.publik_sampai IS NULL OR t.publik_sampai > %s) AND t.jenis <> 'halaman'
GROUP BY 1, 2, 3
"""
NANTI = SENIN + timedelta(days=1)
KIRANYA = ("berita", "kegiatan", "pengumuman", "informasi")


@pytest.fixture
def isi(pemeran):
    """Something of every kind, of two units, in two months and two years."""
    for bulan, banyak in ((9, 2), (10, 1)):
        for n in range(banyak):
            waktu = SENIN.replace(month=bulan, day=n + 3)
            buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, waktu=waktu, judul=f"Saluran {bulan} {n}")
    buat_terbit(pemeran.dinkes, pemeran.operator_lain, pemeran.verifikator, waktu=SENIN.replace(year=2025))
    terbitkan(buat_kegiatan(pemeran.dpupr, pemeran.operator), pemeran.verifikator)
    terbitkan(buat_pengumuman(pemeran.dpupr, pemeran.operator), pemeran.verifikator)
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    buat_halaman_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, "profil")
    return pemeran


def sql(waktu=NANTI):
    with connection.cursor() as kursor:
        kursor.execute(SQL, [waktu, waktu])
        return kursor.fetchall()


def angka(tahun=2026, waktu=NANTI):
    return hitung(waktu, tahun, tahun_tersedia(waktu)[-1])


def menurut(baris, letak):
    """{key: {kind: number}} of rows of SQL."""
    hasil = {}
    for satu in baris:
        per_jenis = hasil.setdefault(satu[letak], dict.fromkeys(KIRANYA, 0))
        per_jenis[satu[0]] += satu[3]
    return hasil


def milik(daftar):
    """The same of [Baris], without rows of nothing."""
    return {b.kunci: dict(zip(KIRANYA, b.bagian, strict=True)) for b in daftar if b.jumlah}


def baca_csv(jawaban):
    teks = b"".join(jawaban.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(teks)))


def test_angka_menurut_unit_sama_dengan_hitungan_sql(isi):
    assert milik(angka().unit) == menurut([b for b in sql() if b[2].startswith("2026")], 1)


def test_angka_menurut_bulan_sama_dengan_hitungan_sql(isi):
    assert milik(angka().masa) == menurut([b for b in sql() if b[2].startswith("2026")], 2)


def test_semua_tahun_memuat_tahun_lama_dan_dibagi_menurut_tahun(isi):
    semua = angka(None)
    assert [(b.kunci, b.jumlah) for b in semua.masa] == [("2025", 1), ("2026", semua.jenis.jumlah - 1)]
    assert semua.jenis.jumlah == sum(b[3] for b in sql())


def test_kelas_dihitung_dari_seluruh_informasi_publik(isi):
    assert [(k.value, p.pembilang, p.penyebut) for k, p in angka().kelas] == [
        ("berkala", 1, 1),
        ("serta_merta", 0, 1),
        ("setiap_saat", 0, 1),
    ]


def test_halaman_tetap_tidak_dihitung(isi):
    assert Terbitan.objects.filter(jenis="halaman").exists()
    assert dict(zip(KIRANYA, angka().jenis.bagian, strict=True)) == {
        "berita": 3,
        "kegiatan": 1,
        "pengumuman": 1,
        "informasi": 1,
    }


def test_pembilang_dan_penyebut_unit_dari_unit_yang_ada(isi):
    assert (angka().unit_menerbitkan.pembilang, angka().unit_menerbitkan.penyebut) == (1, 5)


def test_unit_yang_sudah_tidak_ada_tetap_terhitung_naskahnya_tetapi_bukan_penyebut(isi):
    type(isi.dpupr).objects.filter(pk=isi.dpupr.pk).update(berlaku_sampai=tanggal(SENIN))
    assert (angka().unit_menerbitkan.pembilang, angka().unit_menerbitkan.penyebut) == (0, 4)
    assert angka().unit[0].kunci == "dpupr"


def test_terbitan_malam_tahun_baru_masuk_tahun_menurut_wib(pemeran):
    malam = datetime(2026, 12, 31, 17, 30, tzinfo=UTC)  # 00.30 WIB of 1 January
    buat_terbit(
        pemeran.dpupr,
        pemeran.operator,
        pemeran.verifikator,
        waktu=malam - timedelta(hours=1),
        judul="Berita akhir tahun",
    )
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, waktu=malam, judul="Berita awal tahun")
    waktu = datetime(2027, 1, 2, 9, 0, tzinfo=WIB)
    assert [milik(angka(t, waktu).masa) for t in (2026, 2027)] == [
        {"2026-12": dict.fromkeys(KIRANYA, 0) | {"berita": 1}},
        {"2027-01": dict.fromkeys(KIRANYA, 0) | {"berita": 1}},
    ]
    assert tahun_tersedia(waktu) == [2027, 2026]


def test_tahun_berjalan_hanya_sampai_bulan_ini_dan_tahun_lalu_dua_belas(isi):
    assert (len(angka(2026).masa), len(angka(2025).masa)) == (11, 12)


def test_rata_rata_dari_yang_kosong_ditulis_tidak_ada(pemeran, client):
    halaman = client.get("/statistik/").content.decode()
    assert halaman.count("tidak ada</strong>") == 2 and halaman.count('<td data-judul="Bagian">tidak ada</td>') == 3


def test_kota_tanpa_unit_dan_terbitan_tetap_berhalaman(db, client):
    assert "0 dari 0 unit" in client.get("/statistik/").content.decode()


def test_pecahan_tanpa_penyebut_tidak_bernilai():
    assert (Pecahan(0, 0).nilai, Pecahan(0, 0).persen, Pecahan(1, 4).persen) == (None, None, 25)


def test_yang_ditarik_hilang_dari_angka_saat_itu_juga(pemeran, client):
    waktu = timezone.now() - timedelta(days=1)
    versi = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, waktu=waktu)
    sebelum = [b["jumlah"] for b in baca_csv(client.get("/statistik/unit.csv?tahun=semua")) if b["unit"] == "dpupr"]
    isian = {"alasan_tarik": "data_pribadi", "keterangan_tarik": "Memuat nomor telepon warga."}
    jalankan(versi, "tarik", pelaku=pemeran.operator, waktu=timezone.now(), **isian)
    sesudah = [b["jumlah"] for b in baca_csv(client.get("/statistik/unit.csv?tahun=semua")) if b["unit"] == "dpupr"]
    assert (sebelum, sesudah) == (["1"], ["0"])


def test_yang_dijadwalkan_belum_dihitung_sebelum_tayang(pemeran):
    draf = buat_draf(pemeran.dpupr, pemeran.operator, jadwal_terbit=NANTI)
    jalankan(draf, "ajukan", pelaku=pemeran.operator, waktu=SENIN)
    setujui(draf, pemeran.verifikator)
    assert [angka(waktu=w).jenis.jumlah for w in (NANTI - timedelta(hours=1), NANTI + timedelta(hours=1))] == [0, 1]


def test_csv_memuat_angka_halamannya(isi, client):
    baris = {b["unit"]: b for b in baca_csv(client.get("/statistik/unit.csv?tahun=2026"))}
    assert [baris["dpupr"][jenis] for jenis in KIRANYA] == ["3", "1", "1", "1"]


def test_csv_kelas_menyebut_penyebutnya(isi, client):
    baris = baca_csv(client.get("/statistik/kelas.csv?tahun=2026"))
    assert baris[0] == {"kelas": "berkala", "jumlah": "1", "dari_informasi_publik": "1"}


@pytest.mark.parametrize("awal", ["=", "+", "-", "@"])
def test_nama_unit_yang_mirip_rumus_tidak_dijalankan(awal, pemeran, client):
    buat_unit("jahil", nama=f"{awal}SUM(A1)")
    baris = {b["unit"]: b["nama"] for b in baca_csv(client.get("/statistik/unit.csv"))}
    assert baris["jahil"] == f"'{awal}SUM(A1)"


def test_csv_yang_tidak_berubah_tidak_dikirim_ulang(isi, client):
    tanda = client.get("/statistik/bulan.csv?tahun=2026").headers["ETag"]
    sama = client.get("/statistik/bulan.csv?tahun=2026", headers={"if-none-match": tanda}).status_code
    buat_terbit(isi.dpupr, isi.operator, isi.verifikator, judul="Berita sesudahnya")
    assert (sama, client.get("/statistik/bulan.csv?tahun=2026", headers={"if-none-match": tanda}).status_code) == (
        304,
        200,
    )


@pytest.mark.parametrize("tahun", ["abc", "1999", "2999", "٢٠٢٦"])
def test_tahun_yang_tidak_tersedia_disebut_di_halaman_dan_ditolak_di_csv(tahun, pemeran, client):
    halaman = client.get("/statistik/", {"tahun": tahun})
    berkas = client.get("/statistik/unit.csv", {"tahun": tahun})
    assert (halaman.status_code, berkas.status_code) == (422, 400)
    assert "Pilih tahun" in halaman.content.decode() and "Pilih tahun" in berkas.content.decode()


def test_dokumen_dihitung_tiap_dibuka(pemeran):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=berkas)
    for _kali in range(3):
        catat_unduhan(berkas, NANTI)
    assert (angka(2026).dibuka, angka(2025).dibuka) == (3, 0)


def test_palang_terpanjang_memenuhi_lebar_dan_bagiannya_bersambung():
    bagan = palang_unit([Baris("a", "A", "A", (1, 0, 2, 3)), Baris("b", "B", "B", (0, 0, 0, 3))])
    assert [(x, lebar) for x, _y, lebar, _t, _seri in bagan.balok] == [(0, 60), (60, 120), (180, 180), (0, 180)]
    assert [seri for *_letak, seri in bagan.balok] == ["berita", "pengumuman", "informasi", "informasi"]


def test_tiang_tetap_di_dalam_bagan_dan_yang_kosong_tidak_bertiang():
    bagan = tiang_masa([Baris(str(n), str(n), str(n), (n, 0, 0, n)) for n in range(12)])
    assert all(
        x >= 0 and x + lebar <= LEBAR and y >= 0 and y + tinggi <= TINGGI for x, y, lebar, tinggi, _s in bagan.balok
    )
    assert len(bagan.balok) == 22


def test_bagan_bercerita_dengan_kata(isi, client):
    halaman = client.get("/statistik/?tahun=2026").content.decode()
    assert "Oktober 2026 1, November 2026 3." in halaman and halaman.count('role="img"') == len(JENIS) - 1
