"""Public pages cost a few queries, and the same few with ten times the rows (design 11)."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from informasi.kewajiban.sapuan import susun_unit
from informasi.models import Terbitan
from opd.identitas.baca import kota
from tests.pabrik import SENIN, buat_ajuan, buat_terbit
from tests.pabrik_dik import buat_atasan, buat_ditetapkan
from tests.pabrik_halaman import buat_halaman_terbit, buat_regulasi
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi_terbit
from tests.pabrik_kegiatan import MULAI, buat_kegiatan, buat_pengumuman, terbitkan

BATAS = 12
HALAMAN = ("/", "/berita/", "/unit/", "/unit/dpupr/", "/unit/dpupr/berita/", "/unit/dpupr/kontak/", "/cari/?q=saluran")


def banyak_kueri(client, jalur):
    """How many queries a page costs, the city apart: the process remembers it and reads it anew by the clock."""
    kota()
    with CaptureQueriesContext(
        connection,
    ) as kueri:
        assert client.get(jalur).status_code == 200
    return len(kueri)


def isi_berita(pemeran, banyak, awal=0):
    for n in range(awal, awal + banyak):
        buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=f"Saluran air nomor {n} dibersihkan")


def kueri_tiap_halaman(client, daftar):
    return {jalur: banyak_kueri(client, jalur) for jalur in daftar}


def yang_bertambah(sedikit, banyak):
    """{path: [queries with few rows, with many]} of the pages that cost more with more rows, or more than BATAS."""
    return {j: [sedikit[j], n] for j, n in banyak.items() if not n <= sedikit[j] <= BATAS}


def test_kueri_tetap_dengan_baris_sepuluh_kali_lipat(pemeran, client):
    isi_berita(pemeran, 3)
    sedikit = kueri_tiap_halaman(client, HALAMAN)
    isi_berita(pemeran, 27, awal=3)
    assert yang_bertambah(sedikit, kueri_tiap_halaman(client, HALAMAN)) == {}


INFORMASI = (
    "/",
    "/informasi/",
    "/informasi/berkala/",
    "/informasi/?q=laporan&unit=dpupr&urut=judul",
    "/unit/dpupr/",
    "/unit/dpupr/informasi/",
    "/unit/dpupr/laporan/",
    "/unit/dpupr/papan/",
    "/unit/?urut=abjad",
    "/data/",
    "/data/dip/cetak/",
    "/data/penetapan/",
    "/data/pada/",
    "/statistik/",
    "/statistik/?tahun=semua",
    "/statistik/unit.csv",
    "/monitor/",
    "/monitor/?jenis=opd",
    "/monitor/unit.csv",
    "/api/v1/statistik/",
)


def isi_informasi(pemeran, banyak, awal=0):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    for n in range(awal, awal + banyak):
        buat_informasi_terbit(
            pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=f"Laporan nomor {n}", berkas=berkas
        )


def test_kueri_informasi_tetap_dengan_baris_sepuluh_kali_lipat(pemeran, client):
    susun_unit(pemeran.dpupr, SENIN.date())
    isi_informasi(pemeran, 3)
    sedikit = kueri_tiap_halaman(client, INFORMASI)
    isi_informasi(pemeran, 27, awal=3)
    assert yang_bertambah(sedikit, kueri_tiap_halaman(client, INFORMASI)) == {}


HALAMAN_TETAP = (
    "/layanan/",
    "/layanan/maklumat/",
    "/profil/",
    "/regulasi/",
    "/regulasi/?tingkat=uu",
    "/unit/dpupr/layanan/",
    "/unit/dpupr/regulasi/",
    "/unit/dpupr/papan/",
    "/unit/dpupr/",
    "/kontak/",
)


def isi_halaman_tetap(pemeran, banyak, awal=0):
    siapa = (pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    for n in range(awal, awal + banyak):
        for kelompok in ("maklumat", "profil"):
            buat_halaman_terbit(*siapa, kelompok, judul=f"Halaman layanan nomor {n}")
        buat_regulasi(*siapa, judul=f"Undang-Undang nomor {n}", tingkat="uu" if n % 2 else "pp", nomor=str(n))


def test_kueri_halaman_tetap_sama_dengan_baris_sepuluh_kali_lipat(pemeran, client):
    isi_halaman_tetap(pemeran, 2)
    sedikit = kueri_tiap_halaman(client, HALAMAN_TETAP)
    isi_halaman_tetap(pemeran, 18, awal=2)
    assert yang_bertambah(sedikit, kueri_tiap_halaman(client, HALAMAN_TETAP)) == {}


def test_kueri_satu_informasi_terbatas(pemeran, client):
    terbit = buat_informasi_terbit(
        pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    )
    alamat = terbit.terbitan.get_absolute_url()
    assert max(banyak_kueri(client, alamat), banyak_kueri(client, f"{alamat}riwayat/")) <= BATAS


KEGIATAN = (
    "/",
    "/kegiatan/",
    "/kegiatan/?lewat=1",
    "/kegiatan/?bulan=2026-12&unit=dpupr",
    "/kegiatan/kegiatan.ics",
    "/pengumuman/",
    "/pengumuman/?arsip=1&unit=dpupr",
    "/unit/dpupr/",
    "/unit/dpupr/berita/",
)


def isi_kegiatan(pemeran, banyak, awal=0):
    for n in range(awal, awal + banyak):
        hari = date(2026, 11, 1) if n % 2 else date(2099, 1, 1)
        mulai = MULAI if n % 3 else MULAI.replace(year=2099)
        for draf in (
            buat_kegiatan(pemeran.dpupr, pemeran.operator, judul=f"Pelatihan kader {n}", mulai=mulai, selesai=None),
            buat_pengumuman(pemeran.dpupr, pemeran.operator, judul=f"Jam layanan {n}", berlaku_sampai=hari),
        ):
            terbitkan(draf, pemeran.verifikator)


def test_kueri_kegiatan_tetap_dengan_baris_sepuluh_kali_lipat(pemeran, client):
    isi_kegiatan(pemeran, 4)
    sedikit = kueri_tiap_halaman(client, KEGIATAN)
    isi_kegiatan(pemeran, 16, awal=4)
    assert yang_bertambah(sedikit, kueri_tiap_halaman(client, KEGIATAN)) == {}


def test_kueri_satu_kegiatan_dan_pengumuman_terbatas(pemeran, client):
    isi_kegiatan(pemeran, 4)
    alamat = [t.get_absolute_url() for t in Terbitan.objects.all()]
    assert max(banyak_kueri(client, satu) for satu in [*alamat, *(f"{a}riwayat/" for a in alamat)]) <= BATAS


def test_kueri_halaman_berita_terbatas(pemeran, client):
    isi_berita(pemeran, 5)
    terbit = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    assert banyak_kueri(client, f"/berita/{terbit.konten_id}/{terbit.slug}/") <= BATAS


def test_halaman_umum_tidak_menyentuh_sesi(pemeran, client):
    jawaban = client.get("/")
    assert not jawaban.cookies


def test_antrean_tinjau_tidak_bertambah_kuerinya(pemeran, client):
    client.force_login(pemeran.verifikator, backend="django.contrib.auth.backends.ModelBackend")
    for n in range(3):
        buat_ajuan(pemeran.dpupr, pemeran.operator, judul=f"Kerja bakti pekan {n}")
    sedikit = banyak_kueri(client, "/meja/tinjau/")
    for n in range(15):
        buat_ajuan(pemeran.dpupr, pemeran.operator, judul=f"Kerja bakti bulan {n}")
    assert banyak_kueri(client, "/meja/tinjau/") <= sedikit


@pytest.mark.parametrize(
    "jalur", ["/informasi/dikecualikan/", "/informasi/dikecualikan/?q=rekening&alasan=h&unit=dpupr"]
)
def test_kueri_dik_tetap_dengan_baris_sepuluh_kali_lipat(jalur, pemeran, client):
    atasan = buat_atasan(pemeran)
    buat_ditetapkan(pemeran, atasan=atasan)
    sedikit = banyak_kueri(client, jalur)
    for _n in range(9):
        buat_ditetapkan(pemeran, atasan=atasan)
    assert banyak_kueri(client, jalur) <= sedikit <= BATAS
