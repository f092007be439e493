"""What was planted is taken out at save and told; what was honestly written stays to the letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from informasi.layanan import simpan_draf
from informasi.penjaga.saring import saring, saring_nilai
from informasi.teks.bersih import bersihkan
from tests.pabrik import SENIN, buat_draf

JUJUR = [
    "<p>Slot waktu pelayanan dibuka pukul 08.00.</p>",
    "<p>Lomba burung gacor di <a href='https://maps.example/kasemen'>lapangan Kasemen</a>.</p>",
    "<p>Polisi membongkar bandar togel; warga diminta waspada.</p>",
    "<table><tr><th>No.</th><td>Rp1.000</td></tr></table>",
    "<p style='color:red'>Penting</p><ul><li>Satu</li></ul>",
    "<p>Daftar di <a href='https://bit.ly/ppdb'>sini</a>.</p>",
    "<p>a<br>b</p><hr><blockquote><p>kutipan</p></blockquote>",
    "<table><colgroup><col style='display:none'></colgroup><tr><td>isi tabel</td></tr></table>",
]
SEMBUNYI = [
    "<span style='display:none;mso-hide:all'>slot gacor</span>",
    "<a style='position:absolute;left:-9999px' href='https://contoh.example/'>menang besar</a>",
    "<div hidden><p>menang besar</p></div>",
    "<span style='font-size:0'>menang <b>besar</b></span>",
]


@pytest.mark.parametrize("html", JUJUR)
def test_tulisan_jujur_tidak_berubah_dan_tidak_dilaporkan(html):
    hasil = saring(html)
    assert (hasil.html, hasil.laporan) == (bersihkan(html), ())


@pytest.mark.parametrize("keping", SEMBUNYI)
def test_yang_tersembunyi_dibuang_dan_disebut(keping):
    hasil = saring(f"<p>Kerja bakti warga.</p><p>Sore {keping} selesai.</p>")
    assert "gacor" not in hasil.html and "menang" not in hasil.html
    assert "Kerja bakti warga." in hasil.html
    assert "teks tersembunyi" in hasil.laporan[0]


@pytest.mark.parametrize(
    "tautan",
    [
        "<a href='https://slot88.example/'>di sini</a>",
        "<a href='https://bit.ly/abc'>slot gacor</a>",
        "<a href='https://contoh.example/a'>situs togel</a>",
        "<a href='https://situs-togel.example'></a>",
    ],
)
def test_tautan_judi_dibuang_bersama_katanya(tautan):
    hasil = saring(f"<p>Baca {tautan} selengkapnya.</p>")
    assert "href" not in hasil.html
    assert ("tautan judi" in " ".join(hasil.laporan)) == (">" + "</a>" not in tautan)


@pytest.mark.parametrize("iklan", ["Menang di sl0t g4c0r", "Daftar slot, link gacor, gampang maxwin"])
def test_paragraf_iklan_dibuang(iklan):
    hasil = saring(f"<p>Kerja bakti warga.</p><p>{iklan}</p>")
    assert hasil.html == "<p>Kerja bakti warga.</p>"
    assert "mirip iklan judi" in hasil.laporan[0]


def test_yang_tersembunyi_dalam_tempelan_dibuang_meski_menjadi_tampak():
    tempelan = "<p>Sore selesai.<span style='display:none'>menang besar tiap hari</span></p>"
    hasil = saring("<p>Sore selesai. menang besar tiap hari</p>", tempelan)
    assert hasil.html == "<p>Sore selesai.</p>"
    assert "menang besar tiap hari" in hasil.laporan[0]


def test_tempelan_tanpa_yang_tersembunyi_tidak_mengubah_apa_pun():
    assert saring("<p>Sore selesai.</p>", "<p>Sore selesai.</p>").laporan == ()


def test_judul_iklan_dikosongkan_dan_disebut():
    nilai, laporan = saring_nilai({"judul": "T0gel dan m4xw1n", "tahun": 2026})
    assert nilai == {"judul": "", "tahun": 2026}
    assert "mengosongkan" in laporan[0]


def test_simpan_draf_membuang_dan_melaporkan(pemeran):
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    isi = f"<p>Kerja bakti warga.</p><p>{SEMBUNYI[0]}</p>"
    versi = simpan_draf(versi, pelaku=pemeran.operator, waktu=SENIN, nomor_sunting=1, nilai={"isi": isi})
    assert versi.isi == "<p>Kerja bakti warga.</p>"
    assert "slot gacor" in versi.laporan_penjaga[0]


def test_halaman_menyampaikan_apa_yang_dibuang(client, pemeran):
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    client.force_login(pemeran.operator)
    isian = {"judul": versi.judul, "isi": f"<p>Sore {SEMBUNYI[0]} selesai.</p>", "isi_bentuk": "html"}
    isian |= {"nomor_sunting": versi.nomor_sunting, "aksi": "simpan"}
    jawaban = client.post(f"/meja/konten/{versi.pk}/sunting/", isian, follow=True)
    assert "membuang teks tersembunyi" in jawaban.content.decode()


def test_simpan_sendiri_menyampaikan_apa_yang_dibuang(client, pemeran):
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    client.force_login(pemeran.operator)
    isian = {"judul": versi.judul, "isi": "<p>Baru</p><p>m4xw1n</p>", "isi_bentuk": "html"}
    jawaban = client.post(f"/meja/konten/{versi.pk}/simpan/", isian | {"nomor_sunting": versi.nomor_sunting}).json()
    assert jawaban["kini"]["isi"] == "<p>Baru</p>"
    assert "mirip iklan judi" in jawaban["penjaga"][0]


@given(st.text(max_size=200), st.text(max_size=100))
def test_menyaring_tidak_pernah_gagal_dan_hasilnya_bersih(html, tempelan):
    hasil = saring(html, tempelan)
    assert bersihkan(hasil.html) == hasil.html
