"""Gambling spam told from the ordinary language of a city."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from informasi.penjaga.judol import cari_judol, mengiklankan, pemendek, situs_judi

SAMARAN = [
    "sl0t g4c0r",
    "5lot gacor",
    "s l o t g a c o r",
    "s.l.o.t g.a.c.o.r",
    "S-L-O-T  G-A-C-O-R",
    "ѕlоt gасоr",
    "ｓｌｏｔ ｇａｃｏｒ",
    "𝓼𝓵𝓸𝓽 𝓰𝓪𝓬𝓸𝓻",
    "slót gácor",
    "sl\u200bot gac\u200dor",
    "slot_gac0r",
    "t0gel",
    "T0G3L",
    "m4xw1n",
    "m a x w i n",
    "p0ker 0nline",
]
TERANG = ["slot gacor", "Situs Togel", "RTP live", "gampang maxwin", "slot88", "toto4d", "gacor77", "Slot-Gacor"]
BIASA = [
    "Slot waktu pelayanan dibuka pukul 08.00 sampai 15.00.",
    "Pilih slot waktu kunjungan secara daring.",
    "Lomba burung gacor tingkat Kecamatan Kasemen, hadiah uang pembinaan.",
    "Burung murai paling gacor hari Minggu mendapat piala.",
    "Daya tampung maksimal 200 orang, maks. win-win solution.",
    "Bonus demografi dan deposito daerah.",
    "Setoran deposit jaminan lelang disimpan di kas daerah.",
    "RT 04 RW 09 live musik di alun-alun.",
    "Bandara, bandar udara, dan bandar perikanan.",
    "Slot parkir elektronik bertambah 88 unit.",
    "Dana desa tahap II cair Senin.",
    "Scatter plot data kependudukan.",
    "Foto gelombang dan logo togelan tidak ada.",
    "Sertifikat slot gerai UMKM: 1. 0 gerai kosong",
    "Pola tanam padi bulan ini.",
    "Akun prioritas dan akun profil pengguna SPBE.",
    "Lomba domino antar-RW, turnamen catur, dan panahan.",
    "Slot 10 s.d. 12 dipakai Dinas Perhubungan.",
    "Total pajak 2026: Rp88.000.000",
    "Toto Sugiarto, Judi Hartono, dan Hoki Wijaya hadir.",
    "Taruhan nyawa petugas pemadam kebakaran.",
    "",
]


@pytest.mark.parametrize("teks", SAMARAN)
def test_kata_yang_disamarkan_pasti_iklan_judi(teks):
    assert any(satu.samar for satu in cari_judol(f"Kunjungi {teks} sekarang"))
    assert mengiklankan(f"Kunjungi {teks} sekarang")


@pytest.mark.parametrize("teks", TERANG)
def test_kata_terang_ditemukan_tetapi_belum_pasti(teks):
    temuan = cari_judol(f"Ini {teks} hari")
    assert temuan and not any(satu.samar for satu in temuan)
    assert not mengiklankan(f"Ini {teks} hari")


@pytest.mark.parametrize("teks", BIASA)
def test_bahasa_kota_sehari_hari_tidak_tersangkut(teks):
    assert cari_judol(teks) == []


def test_tiga_frasa_sekaligus_adalah_iklan():
    assert mengiklankan("Daftar slot di situs slot terbaik, link gacor hari ini, gampang maxwin")


def test_berita_yang_melawan_judi_boleh_menyebut_namanya():
    teks = "Polisi merazia bandar togel. Warga diminta waspada terhadap situs slot, agen judi, dan link gacor."
    assert len(cari_judol(teks)) >= 3
    assert not mengiklankan(teks)


@pytest.mark.parametrize(
    "alamat",
    [
        "https://slot88.example/",
        "http://www.gacor77.example",
        "https://situs-togel.example",
        "https://dewa-slotgacor.id/a",
    ],
)
def test_nama_situs_judi_dikenali(alamat):
    assert situs_judi(alamat)


@pytest.mark.parametrize(
    "alamat",
    [
        "https://www.toto.com/",
        "https://bandarlampungkota.go.id/",
        "https://slotgacor.serangkota.go.id/",
        "https://serangkota.go.id/slot88",
        "https://bandaraonline.co.id",
        "https://alfabet.id/",
        "https://www.diabetes.or.id/",
        "mailto:slot88@contoh.id",
        "/berkas/slot88.pdf",
        "https://[rusak",
        "",
    ],
)
def test_nama_situs_biasa_tidak_dituduh(alamat):
    assert situs_judi(alamat) == ""


def test_pemendek_tautan_dikenali():
    assert [pemendek(a) for a in ("https://bit.ly/abc", "https://www.s.id/x", "https://serangkota.go.id/bit.ly")] == [
        "bit.ly",
        "s.id",
        "",
    ]


@given(st.text(max_size=300))
def test_pemeriksaan_judol_tidak_pernah_gagal(teks):
    assert isinstance(cari_judol(teks), list)
    assert isinstance(mengiklankan(teks), bool)
    assert isinstance(situs_judi(teks) + pemendek("https://" + teks), str)
