from collections import defaultdict
from pathlib import Path

import pytest

from informasi.butir import BERKAS_BUTIR, JENIS_UNIT, baca_butir, cocokkan, sederhana
from tests.informasi.impor.lembar_uji import baris_dip

DAFTAR = baca_butir()
MENURUT_KODE = {b.kode: b for b in DAFTAR}


def tulis(tmp_path, **ubah):
    """A list with one butir, some of its columns changed."""
    kolom = BERKAS_BUTIR.read_text(encoding="utf-8").splitlines()[0].split(",")
    isi = {"kode": "profil", "nama": "Profil", "klasifikasi": "berkala", "jenis_unit": "dinas", "sifat": "periodik",
           "bulan": "12", "diwarisi": "0", "urutan": "10"} | ubah  # fmt: skip
    jalur = Path(tmp_path) / "butir.csv"
    jalur.write_text(",".join(kolom) + "\n" + ",".join(isi.get(k, "") for k in kolom) + "\n", encoding="utf-8")
    return jalur


@pytest.mark.parametrize("nama", sorted({b["butir"] for b in baris_dip()}))
def test_tiap_butir_dip_diskominfo_ada_dengan_namanya(nama):
    assert cocokkan(nama, DAFTAR, "dinas").nama == nama


@pytest.mark.parametrize("jenis_unit", sorted(JENIS_UNIT))
def test_satu_nama_hanya_berarti_satu_butir_bagi_satu_jenis_unit(jenis_unit):
    arti = defaultdict(set)
    for b in DAFTAR:
        for nama in (b.nama, *b.alias) if jenis_unit in b.jenis_unit else ():
            arti[sederhana(nama)].add(b.kode)
    assert not {nama: kode for nama, kode in arti.items() if len(kode) > 1}


@pytest.mark.parametrize("b", DAFTAR, ids=lambda b: b.kode)
def test_tiap_butir_ditemukan_dengan_namanya_sendiri(b):
    assert cocokkan(b.nama, DAFTAR) == b


def test_tiap_butir_berdasar_hukum_dan_beretensi():
    assert not [b.kode for b in DAFTAR if not b.dasar.startswith("UU 14/2008 Ps ") or not b.retensi or not b.keterangan]


def test_kelurahan_tidak_mengadakan_barang():
    assert not [b.kode for b in DAFTAR if b.kode.startswith("pbj") and "kelurahan" in b.jenis_unit]


def test_anggaran_kelurahan_dan_prosedur_keberatan_diwarisi():
    assert {b.kode for b in DAFTAR if b.diwarisi} == {"kel-anggaran", "prosedur-informasi", "prosedur-keberatan"}


def test_daftar_pendek_kelurahan_berisi_lima_butir():
    assert [b.nama for b in DAFTAR if b.jenis_unit == {"kelurahan"}] == [
        "Profil dan kontak kelurahan",
        "Layanan dan syaratnya",
        "Kegiatan bulan ini",
        "Anggaran dan kegiatan kelurahan",
        "Pengumuman penting",
    ]


def test_inventarisasi_dikecualikan_wajib_bagi_semua_setahun_sekali():
    b = MENURUT_KODE["inventarisasi-dikecualikan"]
    assert (b.klasifikasi, b.bulan, b.jenis_unit) == ("berkala", 12, JENIS_UNIT)


@pytest.mark.parametrize(("tahap", "jumlah"), [("perencanaan", 1), ("pemilihan", 23), ("pelaksanaan", 14)])
def test_dokumen_pengadaan_menurut_tahap(tahap, jumlah):
    assert sum(b.tahap == tahap for b in DAFTAR) == jumlah


@pytest.mark.parametrize(
    ("tertulis", "kode"),
    [
        ("RINGKASAN PROGRAM & KEGIATAN", "program-kegiatan"),
        ("d. Ringkasan Laporan Keuangan", "keuangan"),
        ("laporan keuangan", "keuangan"),
        ("LRA", "keuangan"),
        ("LKjIP", "kinerja"),
        ("Peraturan, Keputusan dan Kebijakan", "peraturan"),
        ("Data perbendaharaan/inventaris", "inventaris"),
        ("Ringkasan laporan keuangn", "keuangan"),
        ("Bencana non-alam", "sm-bencana-nonalam"),
        ("bencana alam", "sm-bencana-alam"),
        ("RUP", "pbj-rup"),
    ],
)
def test_nama_dicocokkan_dengan_longgar(tertulis, kode):
    assert cocokkan(tertulis, DAFTAR, "dinas").kode == kode


@pytest.mark.parametrize("tertulis", ["", "...", "Resep masakan", "laporan", "Bencana onalam"])
def test_nama_asing_atau_bermakna_ganda_tidak_dicocokkan(tertulis):
    assert cocokkan(tertulis, DAFTAR, "dinas") is None


def test_alias_dua_butir_hanya_jelas_bila_jenis_unit_diketahui():
    assert cocokkan("Laporan keuangan", DAFTAR) is None
    assert cocokkan("Laporan keuangan", DAFTAR, "kelurahan").kode == "kel-anggaran"


@pytest.mark.parametrize(
    ("ubah", "kolom"),
    [
        ({"klasifikasi": "dikecualikan"}, "klasifikasi"),
        ({"jenis_unit": "dinas;desa"}, "jenis_unit"),
        ({"jenis_unit": ""}, "jenis_unit"),
        ({"bulan": "4"}, "bulan"),
        ({"bulan": ""}, "bulan"),
        ({"sifat": "per_tahap", "bulan": ""}, "tahap"),
        ({"diwarisi": "ya"}, "diwarisi"),
    ],
)
def test_daftar_yang_keliru_menyebut_baris_dan_kolomnya(tmp_path, ubah, kolom):
    with pytest.raises(ValueError, match=rf"Baris 2: .*{kolom}"):
        baca_butir(tulis(tmp_path, **ubah))


def test_daftar_yang_benar_terbaca(tmp_path):
    (b,) = baca_butir(tulis(tmp_path))
    assert (b.kode, b.bulan, b.jenis_unit) == ("profil", 12, {"dinas"})
