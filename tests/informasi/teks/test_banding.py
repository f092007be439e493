"""Comparison of versions: nothing is lost, nothing changed passes unseen, huge texts stay bounded."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from informasi.teks import banding
from informasi.teks.banding import Blok, beda_blok, beda_daftar, beda_kata

KATA = st.text(st.sampled_from("ab \n.,<\0é"), max_size=60)


def sisi(segmen, tanpa):
    return "".join(isi for jenis, isi in segmen if jenis != tanpa)


def ringkas(blok):
    return [(b.jenis, b.tag) for b in blok]


def test_satu_kata_diganti():
    assert beda_kata("pukul 9 pagi", "pukul 10 pagi") == [
        ("sama", "pukul "),
        ("hapus", "9"),
        ("tambah", "10"),
        ("sama", " pagi"),
    ]


def test_teks_sama_satu_segmen():
    assert beda_kata("tetap sama", "tetap sama") == [("sama", "tetap sama")]


def test_dua_teks_kosong_tanpa_segmen():
    assert beda_kata("", "") == []


def test_dari_kosong_semua_tambah():
    assert beda_kata("", "baru saja") == [("tambah", "baru saja")]


def test_tanda_baca_dibandingkan_tersendiri():
    assert ("tambah", ".") in beda_kata("selesai", "selesai.")


def test_perubahan_spasi_terlihat():
    assert beda_kata("a b", "a\nb") == [("sama", "a"), ("hapus", " "), ("tambah", "\n"), ("sama", "b")]


@settings(max_examples=200, deadline=None)
@given(KATA, KATA)
def test_kedua_sisi_dapat_disusun_kembali(lama, baru):
    segmen = beda_kata(lama, baru)
    assert (sisi(segmen, "tambah"), sisi(segmen, "hapus")) == (lama, baru)


def test_teks_raksasa_diganti_seluruhnya(monkeypatch):
    monkeypatch.setattr(banding, "KATA_TERBANYAK", 3)
    segmen = beda_kata("awal a b c d akhir", "awal e b f d akhir")
    assert segmen == [("sama", "awal "), ("hapus", "a b c"), ("tambah", "e b f"), ("sama", " d akhir")]


@pytest.mark.parametrize("pola", ["<", "a ", "satu dua tiga ", "\0", "\ud800 "])
def test_lima_puluh_kilobita_dibandingkan_cepat(pola):
    lama, baru = (pola * 50_000)[:50_000], ("x " + pola * 50_000)[:49_000] + "y"
    mulai = time.perf_counter()
    segmen = beda_kata(lama, baru)
    assert time.perf_counter() - mulai < 3
    assert sisi(segmen, "hapus") == baru


def test_paragraf_yang_ditulis_ulang_dipasangkan():
    blok = beda_blok("<p>Rapat pukul 9 di aula kota.</p>", "<p>Rapat pukul 10 di aula kota.</p>")
    assert blok == [
        Blok(
            "ubah",
            "p",
            (("sama", "Rapat pukul "), ("hapus", "9"), ("sama", " di aula kota.")),
            (("sama", "Rapat pukul "), ("tambah", "10"), ("sama", " di aula kota.")),
        )
    ]


def test_blok_baru_dan_hilang_disebut_menurut_urutan():
    blok = beda_blok("<h2>Judul</h2><p>tetap</p><p>pergi jauh</p>", "<p>tetap</p><p>datang dekat</p>")
    assert ringkas(blok) == [("hapus", "h2"), ("sama", "p"), ("hapus", "p"), ("tambah", "p")]


def test_blok_baru_di_depan_blok_yang_diubah():
    blok = beda_blok("<p>warga kota serang datang</p>", "<p>sama sekali lain</p><p>warga kota serang pulang</p>")
    assert ringkas(blok) == [("tambah", "p"), ("ubah", "p")]


def test_butir_daftar_dan_baris_tabel_dibandingkan_satu_satu():
    lama = "<ul><li>a</li><li>b</li></ul><table><tr><td>1</td><td>2</td></tr></table>"
    assert ringkas(beda_blok(lama, lama.replace("<li>b", "<li>c"))) == [
        ("sama", "li"),
        ("hapus", "li"),
        ("tambah", "li"),
        ("sama", "tr"),
    ]


def test_alamat_tautan_yang_diganti_terlihat():
    blok = beda_blok('<p>lihat <a href="https://a.id">ini</a></p>', '<p>lihat <a href="https://b.id">ini</a></p>')
    assert ("tambah", "b") in blok[0].segmen_baru


def test_gambar_yang_diganti_terlihat():
    lama = '<figure><img src="/berkas/a/x.jpg" alt="Rapat"></figure>'
    assert [b.jenis for b in beda_blok(lama, lama.replace("/a/", "/b/"))] == ["ubah"]


def test_paragraf_menjadi_judul_adalah_perubahan():
    assert ringkas(beda_blok("<p>Jadwal</p>", "<h2>Jadwal</h2>")) == [("ubah", "h2")]


def test_tebal_saja_bukan_perubahan():
    assert ringkas(beda_blok("<p>a b</p>", "<p>a <strong>b</strong></p>")) == [("sama", "p")]


def test_kutipan_dipotong_per_paragraf():
    assert ringkas(beda_blok("", "<blockquote><p>a</p><p>b</p></blockquote>")) == [("tambah", "p")] * 2


def test_html_jahat_dibandingkan_sebagai_teks_bersih():
    assert beda_blok("", "<script>x</script><p onclick=x>a\0</p>")[0].segmen_baru == (("tambah", "a\ufffd"),)


def test_blok_yang_terlalu_banyak_tidak_dicari_padanannya():
    lama, baru = ("".join(f"<p>{n} {kata}</p>" for n in range(1_600)) for kata in ("lama", "baru"))
    mulai = time.perf_counter()
    blok = beda_blok(lama, baru)
    assert time.perf_counter() - mulai < 5
    assert len(blok) >= 1_600


def test_daftar_gambar_dibandingkan_menurut_kunci():
    lama, baru = [("a", 1), ("b", 1)], [("b", 2), ("c", 1)]
    assert beda_daftar(lama, baru, lambda x: x[0]) == ([("c", 1)], [("a", 1)], [("b", 2)])


def test_daftar_kosong_tanpa_beda():
    assert beda_daftar([], [], str) == ([], [], [])


def test_daftar_ganda_dihitung_satu():
    assert beda_daftar([], ["x", "x"], str) == (["x"], [], [])
