"""The demo texts: what a mayor reads first must be complete, harmless and easy to read."""

import csv
import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parents[2]
BERITA = json.loads((AKAR / "informasi/data/demo_berita.json").read_text(encoding="utf-8"))
KONTAK = json.loads((AKAR / "opd/data/demo_kontak.json").read_text(encoding="utf-8"))
TEKS_UNIT = (AKAR / "opd/data/unit_kota_serang.csv").read_text(encoding="utf-8")
UNIT = {baris["slug"]: baris for baris in csv.DictReader(TEKS_UNIT.splitlines())}
BERUNIT = {berita["unit"] for berita in BERITA}

# A full stop inside "18.00" does not end a sentence.
SATU_KALIMAT = r"(?=.{80,200}$)[^.!?]+(\.\d+[^.!?]*)*\."
BLOK = {"h2", "daftar", "kutipan"}
KUNCI_KONTAK = {
    "alamat",
    "telepon",
    "wa",
    "surel",
    "jam_layanan",
    "pejabat_nama",
    "pejabat_jabatan",
    "pejabat_sk",
    "pejabat_sk_tanggal",
}


def paragraf(berita):
    return [blok for blok in berita["isi"] if isinstance(blok, str)]


def susunan(berita):
    """The kinds of its blocks in order: p for a paragraph, else the block's own key."""
    return tuple("p" if isinstance(blok, str) else next(iter(blok)) for blok in berita["isi"])


def teks(berita):
    """Everything a reader sees of one berita, as one string."""
    potongan = [berita["judul"], berita["ringkasan"]]
    for blok in berita["isi"]:
        nilai = [blok] if isinstance(blok, str) else list(blok.values())
        for bagian in nilai:
            potongan += bagian if isinstance(bagian, list) else [bagian]
    return "\n".join(potongan)


def jumlah_unit(jenis):
    return sum(UNIT[slug]["jenis"] == jenis for slug in BERUNIT)


def yang(syarat):
    """Titles of the berita for which `syarat` holds, so that a failure names the culprit."""
    return [berita["judul"] for berita in BERITA if syarat(berita)]


def test_berita_demo_berjumlah_enam_puluh_enam():
    assert len(BERITA) == 66


def test_daftar_unit_memuat_semua_unit_kota():
    assert len(UNIT) == 99


def test_setiap_unit_penulis_terdaftar():
    assert BERUNIT - UNIT.keys() == set()


def test_paling_sedikit_empat_puluh_empat_unit_menulis():
    assert len(BERUNIT) >= 44


def test_paling_sedikit_lima_puluh_unit_sengaja_tanpa_berita():
    assert len(UNIT.keys() - BERUNIT) >= 50


@pytest.mark.parametrize(
    ("jenis", "paling_sedikit"),
    [("dinas", 15), ("badan", 5), ("sekretariat", 1), ("kecamatan", 4), ("kelurahan", 18)],
)
def test_setiap_jenis_unit_terwakili(jenis, paling_sedikit):
    assert jumlah_unit(jenis) >= paling_sedikit


def test_judul_paling_panjang_sembilan_puluh_huruf():
    assert yang(lambda berita: len(berita["judul"]) > 90) == []


def test_judul_tidak_kembar():
    jumlah = Counter(berita["judul"].casefold() for berita in BERITA)
    assert [judul for judul, kali in jumlah.items() if kali > 1] == []


def test_judul_tidak_berteriak_dengan_huruf_besar():
    assert yang(lambda berita: sum(map(str.isupper, berita["judul"])) > len(berita["judul"]) / 4) == []


def test_ringkasan_satu_kalimat_80_sampai_200_huruf():
    assert yang(lambda berita: not re.fullmatch(SATU_KALIMAT, berita["ringkasan"])) == []


def test_berita_memuat_tiga_sampai_enam_paragraf():
    assert yang(lambda berita: not 3 <= len(paragraf(berita)) <= 6) == [BERITA[0]["judul"]]


def test_blok_selain_paragraf_hanya_judul_daftar_dan_kutipan():
    jenis = {kunci for berita in BERITA for blok in berita["isi"] if isinstance(blok, dict) for kunci in blok}
    assert jenis == BLOK


def test_susunan_berita_beragam():
    assert len({susunan(berita) for berita in BERITA}) >= 15


def test_umur_berita_antara_satu_dan_430_hari():
    assert [b["judul"] for b in BERITA[1:] if not 1 <= b["hari_lalu"] <= 430] == []


def test_jam_terbit_pada_jam_kerja():
    assert yang(lambda berita: not "08:00" <= berita["jam"] <= "16:30") == []


# Three days, so that a weekend moved to its Friday cannot bring two together.
def test_berita_satu_unit_berjarak_lebih_dari_tiga_hari():
    hari = {}
    for berita in BERITA[1:]:
        hari.setdefault(berita["unit"], []).append(berita["hari_lalu"])
    jarak = [b - a for semua in hari.values() for a, b in pairwise(sorted(semua))]
    assert min(jarak) > 3


def test_banyak_berita_terbit_dalam_sebulan_terakhir():
    assert sum(berita["hari_lalu"] <= 30 for berita in BERITA[1:]) >= 20


@pytest.mark.parametrize(
    "kata", ["permohonan", "keberatan", "pelayanan", "perencanaan", "keterbukaan", "pengadaan", "pengaduan"]
)
def test_kata_untuk_uji_pencarian_muncul_di_lebih_dari_satu_berita(kata):
    assert len(yang(lambda berita: kata in teks(berita).casefold())) >= 2


def test_tidak_ada_deretan_enam_belas_angka():
    assert yang(lambda berita: re.search(r"(?:\d[ .-]?){16}", teks(berita))) == []


def test_tidak_ada_nomor_telepon_di_dalam_berita():
    assert yang(lambda berita: re.search(r"\b0\d{2,3}[ )-]*\d{3}|\+62", teks(berita))) == []


def test_berita_pertama_adalah_rapat_6_februari_2020():
    pertama = BERITA[0]
    assert (pertama["unit"], pertama["tanggal"], pertama["jam"]) == ("diskominfo", "2020-02-06", "15:30")


def test_berita_pertama_enam_sampai_delapan_paragraf():
    assert 6 <= len(paragraf(BERITA[0])) <= 8


@pytest.mark.parametrize(
    "fakta",
    [
        "wali kota",
        "rapat koordinasi",
        "ppid pembantu",
        "ppid utama",
        "setiap kegiatan",
        "kecamatan dan kelurahan",
        "tidak takut menghadapi sengketa informasi",
        "prosedur dan tahapan",
        "menjadi jembatan",
        "setiap enam bulan",
        "tiga jenis",
        "informasi berkala",
        "informasi serta-merta",
        "informasi setiap saat",
        "informasi yang dikecualikan",
        "dua puluh situs",
        "aktif kembali",
        "berita dan informasi publik adalah dua hal yang berbeda",
    ],
)
def test_berita_pertama_memuat_isi_rapat(fakta):
    assert fakta in teks(BERITA[0]).casefold()


def test_semua_opd_dan_kecamatan_memiliki_kontak():
    atas = {slug for slug, unit in UNIT.items() if unit["jenis"] != "kelurahan"}
    assert atas - KONTAK.keys() == set()


def test_sebagian_kelurahan_memiliki_kontak():
    assert sum(UNIT[slug]["jenis"] == "kelurahan" for slug in KONTAK) == 20


def test_kontak_berkolom_lengkap_dan_terisi():
    assert [s for s, k in KONTAK.items() if k.keys() != KUNCI_KONTAK or not all(k.values())] == []


@pytest.mark.parametrize(
    ("kolom", "pola"),
    [
        ("telepon", r"\(0254\) 555 01\d\d"),
        ("wa", r"0812-0000-\d{4}"),
        ("pejabat_nama", r"Pejabat Contoh [A-Z]{2}"),
        ("pejabat_sk", r"Contoh \S+"),
        ("pejabat_sk_tanggal", r"\d{4}-\d\d-\d\d"),
        ("alamat", r"Jalan [^\d]+, Kota Serang"),
    ],
)
def test_kontak_terlihat_sebagai_contoh(kolom, pola):
    assert [slug for slug, kontak in KONTAK.items() if not re.fullmatch(pola, kontak[kolom])] == []


def test_surel_kontak_memuat_unitnya():
    assert [s for s, k in KONTAK.items() if k["surel"] != f"ppid.{s}@demo.serangkota.go.id"] == []


@pytest.mark.parametrize("kolom", ["telepon", "wa", "pejabat_nama"])
def test_isi_kontak_tidak_dipakai_dua_unit(kolom):
    assert len({kontak[kolom] for kontak in KONTAK.values()}) == len(KONTAK)
