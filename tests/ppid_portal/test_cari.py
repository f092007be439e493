"""The search page: what citizens see of a result, of none, and of a hostile query."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from informasi.models import KataTakTemu
from tests.pabrik import ISI, buat_terbit
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi_terbit

# Words of one family meet on the page, whichever stands in the text and whichever is typed.
BERTEMU = """
memohon permohonan
penolakan ditolak
perencanaan rencana
keterbukaan terbuka
pengumuman mengumumkan
pelayanan melayani
penganggaran anggaran
pembangunan membangun
pendidikan mendidik
pengaduan diadukan
pertanian petani
perdagangan pedagang
kebersihan bersih
persampahan sampah
perpustakaan pustaka
kependudukan penduduk
permukiman pemukiman
penanaman menanam
penanggulangan menanggulangi
pemberdayaan memberdayakan
perlindungan melindungi
pengawasan mengawasi
pemeriksaan diperiksa
penerimaan menerima
pembiayaan membiayai
penyaluran menyalurkan
pendapatan mendapatkan
pelaporan laporan
penilaian dinilai
pelatihan melatih
pencatatan mencatat
penertiban menertibkan
perbaikan diperbaiki
peningkatan meningkatkan
pernikahan menikah
perpajakan pajak
penerangan menerangi
pengesahan disahkan
persetujuan menyetujui
keperawatan perawat
pemeliharaan memelihara
kemiskinan miskin
keberatan berkeberatan
pengecualian dikecualikan
perizinan izin
"""
# Look-alikes stay apart: the first stands in the title, the second is typed.
BERPISAH = """
pengadaan ada
perempuan empu
kepala pala
beruang uang
perkara kara
malam alam
perangkat perang
pemilu milu
sekolah olah
persetujuan tujuan
penduduk duduk
pemerintah perintah
selatan lat
kelas las
rumah rum
berita beri
"""


def pasangan(tabel):
    return [tuple(baris.split()) for baris in tabel.strip().splitlines()]


def terbitkan(pemeran, judul, **nilai):
    return buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=judul, isi=ISI, **nilai)


def isi_halaman(client, q, **parameter):
    jawaban = client.get("/cari/", {"q": q, **parameter})
    assert jawaban.status_code == 200
    return jawaban.content.decode()


@pytest.mark.parametrize(("tertulis", "dicari"), pasangan(BERTEMU))
def test_kata_serumpun_bertemu_di_halaman_cari(tertulis, dicari, pemeran, client):
    terbitkan(pemeran, f"Kabar {tertulis} hari ini")
    terbitkan(pemeran, f"Kabar {dicari} hari ini")
    assert all(isi_halaman(client, q).count('class="daftar-petikan"') == 2 for q in (tertulis, dicari))


@pytest.mark.parametrize(("tertulis", "dicari"), pasangan(BERPISAH))
def test_kata_yang_hanya_mirip_tidak_bertemu_di_halaman_cari(tertulis, dicari, pemeran, client):
    terbitkan(pemeran, f"Kabar {tertulis} hari ini")
    assert 'class="daftar-petikan"' not in isi_halaman(client, dicari)


def test_halaman_cari_tidak_diindeks(pemeran, client):
    assert '<meta name="robots" content="noindex">' in isi_halaman(client, "trotoar")


def test_temuan_dalam_berkas_menyebut_nama_halaman_dan_tautannya(pemeran, client):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator, baris=["Gorong-gorong Kasemen selesai"])
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=berkas)
    isi = isi_halaman(client, "kasemen")
    assert f'href="{berkas.url}#page=1"' in isi
    assert "Di dalam berkas laporan-kinerja.pdf, hal. 1" in isi and "<mark>Kasemen</mark>" in isi


def test_baris_dokumen_menyebut_kelas_tahun_unit_dan_berkas(pemeran, client):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=berkas)
    isi = isi_halaman(client, "laporan kinerja")
    assert all(teks in isi for teks in ("Berkala", ">2025<", ">DPUPR<", "PDF, "))


def test_chip_jenis_menyimpan_kata_dan_jumlahnya(pemeran, client):
    terbitkan(pemeran, "Trotoar baru")
    isi = isi_halaman(client, "trotoar", jenis="berita")
    assert 'href="?q=trotoar&amp;jenis=informasi"' in isi
    assert 'href="?q=trotoar&amp;jenis=berita" aria-current="page"' in isi


def test_jenis_tanpa_hasil_menawarkan_semua_hasil(pemeran, client):
    terbitkan(pemeran, "Trotoar baru")
    assert "Tampilkan semua hasil" in isi_halaman(client, "trotoar", jenis="informasi")


def test_halaman_kosong_menawarkan_permintaan_kepada_ppid_utama(pemeran, client):
    isi = isi_halaman(client, "trotoar")
    assert 'href="/layanan/permohonan/?q=trotoar&amp;unit=diskominfo"' in isi and "Minta informasi ini" in isi


def test_halaman_kosong_menawarkan_permintaan_kepada_unit_yang_disebut(pemeran, client):
    assert "?q=trotoar%20dinkes&amp;unit=dinkes" in isi_halaman(client, "trotoar dinkes")


def test_kata_belum_selesai_dijelaskan_kepada_warga(pemeran, client):
    terbitkan(pemeran, "Permohonan informasi")
    assert "diawali “permoh”" in isi_halaman(client, "permoh")


def test_kata_tak_temu_tercatat_dari_halaman(pemeran, client):
    isi_halaman(client, "Trotoar Cipocok")
    assert KataTakTemu.objects.get().kata == "trotoar cipocok"


def test_kata_yang_ditemukan_tidak_tercatat(pemeran, client):
    terbitkan(pemeran, "Trotoar baru")
    isi_halaman(client, "trotoar")
    isi_halaman(client, "trotoar", jenis="informasi")
    assert not KataTakTemu.objects.exists()


@pytest.mark.parametrize("cara", ["head", "perayap"])
def test_yang_bukan_orang_tidak_tercatat(cara, pemeran, client):
    if cara == "head":
        client.head("/cari/?q=trotoar")
    else:
        client.get("/cari/?q=trotoar", headers={"User-Agent": "Mozilla/5.0 (compatible; Contohbot/2.1)"})
    assert not KataTakTemu.objects.exists()


def test_head_menjawab_tanpa_isi(pemeran, client):
    jawaban = client.head("/cari/?q=trotoar")
    assert (jawaban.status_code, jawaban.content) == (200, b"")


def test_kueri_halaman_cari_dengan_berkas_terbatas(pemeran, client):
    for n in range(12):
        berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator, baris=[f"Trotoar ruas {n}"], nama=f"ruas-{n}.pdf")
        buat_informasi_terbit(
            pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=f"Data ruas jalan {n}", berkas=berkas
        )
    with CaptureQueriesContext(connection) as kueri:
        isi = isi_halaman(client, "trotoar")
    assert isi.count("Di dalam berkas") == 10 and len(kueri) <= 12


def test_halaman_kedua_melanjutkan_yang_pertama(pemeran, client):
    for n in range(12):
        terbitkan(pemeran, f"Trotoar ruas {n}")
    satu, dua = isi_halaman(client, "trotoar"), isi_halaman(client, "trotoar", hal="2")
    judul = [re.findall(r"</mark> ruas (\d+)", halaman) for halaman in (satu, dua)]
    assert 'href="?q=trotoar&amp;hal=2"' in satu
    assert (len(judul[0]), {*judul[0], *judul[1]}) == (10, {str(n) for n in range(12)})


KACAU = [
    "\x00", "a\x00b", "x" * 10_240, "& | ! : * ' \" ( )", "a & b | !c:*", "kota:* & !rahasia",
    "'; SELECT pg_sleep(9)--",
    "((((", "<->", "a <-> b", "kota <2> serang", "💥 posyandu 💥", "\u202eatok\u202c", "\u200fkota", "\ud800", "%00%ff",
    "kota\\", "kota':*A", "中文", "*", "-", "\t\n", "yang dan di",
]  # fmt: skip


@pytest.mark.parametrize("q", KACAU)
@pytest.mark.parametrize("nama", ["q", "jenis", "hal"])
def test_kueri_jahat_tidak_menjatuhkan_halaman(q, nama, pemeran, client):
    parameter = {"q": "kota", nama: q.encode("utf-8", "surrogatepass")}
    assert client.get("/cari/", parameter).status_code in {200, 400}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(q=st.text(st.characters() | st.sampled_from("&|!:*'\"()<->\\ kota"), max_size=120))
def test_kueri_apa_pun_dijawab(q, db, client):
    jawaban = client.get("/cari/", {"q": q.encode("utf-8", "surrogatepass")})
    assert jawaban.status_code in {200, 400}
