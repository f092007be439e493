"""What the law does not allow, with the sentence that says so."""

from datetime import date

import pytest

from informasi.dikecualikan.hukum import peringatan, salah_alasan, salah_dasar, salah_waktu, tambah_tahun

MULAI = date(2026, 11, 2)


def waktu(alasan, **isian):
    bawaan = {"sampai": None, "syarat": "", "tanpa_batas": False, "alasan_tanpa_batas": ""}
    return salah_waktu(alasan, MULAI, **{**bawaan, **isian})


@pytest.mark.parametrize("alasan", "abcdef")
def test_huruf_a_sampai_f_harus_bertanggal(alasan):
    assert "tidak bersifat permanen" in waktu(alasan)


@pytest.mark.parametrize("alasan", "abcdefij")
def test_tidak_terbatas_hanya_untuk_huruf_g_dan_h(alasan):
    assert "hanya untuk huruf g dan h" in waktu(alasan, tanpa_batas=True, alasan_tanpa_batas="Selama orangnya hidup.")


@pytest.mark.parametrize("alasan", "gh")
def test_tidak_terbatas_harus_beralasan(alasan):
    assert "Jelaskan mengapa" in waktu(alasan, tanpa_batas=True)


@pytest.mark.parametrize("alasan", "gh")
def test_huruf_g_dan_h_boleh_tidak_terbatas_dengan_alasan(alasan):
    assert waktu(alasan, tanpa_batas=True, alasan_tanpa_batas="Selama orang itu perlu dilindungi.") is None


@pytest.mark.parametrize("alasan", "gh")
def test_huruf_g_dan_h_tanpa_waktu_ditolak(alasan):
    assert "isi tanggal berakhir, atau pilih" in waktu(alasan)


def test_tidak_terbatas_dan_bertanggal_sekaligus_ditolak():
    isian = {"tanpa_batas": True, "alasan_tanpa_batas": "Selama orangnya hidup.", "sampai": date(2030, 1, 1)}
    assert "Pilih salah satu" in waktu("h", **isian)


@pytest.mark.parametrize(("sampai", "boleh"), [(date(2056, 11, 2), True), (date(2056, 11, 3), False)])
def test_huruf_a_paling_lama_tiga_puluh_tahun(sampai, boleh):
    assert (waktu("a", sampai=sampai) is None) is boleh


@pytest.mark.parametrize("alasan", "ij")
def test_huruf_i_dan_j_perlu_tanggal_atau_syarat(alasan):
    assert "tanggal berakhir atau syarat" in waktu(alasan)


@pytest.mark.parametrize("alasan", "ij")
def test_huruf_i_dan_j_boleh_bersyarat(alasan):
    assert waktu(alasan, syarat="penyidikan selesai") is None


def test_tanggal_berakhir_harus_sesudah_mulai():
    assert "sesudah" in waktu("b", sampai=MULAI)


def test_tahun_kabisat_mundur_sehari():
    assert tambah_tahun(date(2024, 2, 29), 1) == date(2025, 2, 28)


@pytest.mark.parametrize(
    "hukum",
    [
        "PP 61 Tahun 2010",
        "Perwal 35 Tahun 2022",
        "Perda Nomor 5 Tahun 2020",
        "PerKI 1/2021",
        "UU",
        "Permendagri 3/2017",
        "",
    ],
)
def test_dasar_bukan_undang_undang_ditolak(hukum):
    assert "Undang-Undang" in salah_dasar(hukum, "Pasal 17")


@pytest.mark.parametrize("hukum", ["UU 14 Tahun 2008", "Undang-Undang Nomor 27 Tahun 2022 tentang PDP", "UU 14/2008"])
def test_undang_undang_bernomor_diterima(hukum):
    assert salah_dasar(hukum, "Pasal 17 huruf h") is None


def test_pasal_harus_disebut():
    assert "Sebut pasalnya" in salah_dasar("UU 14 Tahun 2008", "huruf h")


@pytest.mark.parametrize("alasan", "acefh")
def test_alasan_berincian_harus_dirinci(alasan):
    assert "Pilih yang dimaksud" in salah_alasan(alasan, None)


@pytest.mark.parametrize("alasan", "bdgij")
def test_alasan_tanpa_rincian_tidak_dirinci(alasan):
    assert "tidak terbagi" in salah_alasan(alasan, 1)


def test_alasan_di_luar_pasal_17_ditolak():
    assert "huruf a sampai j" in salah_alasan("k", None)


@pytest.mark.parametrize(
    "teks",
    [
        "Salinan putusan Pengadilan Negeri Serang",
        "SP3 perkara jalan lingkar",
        "Surat Edaran Kejaksaan Negeri",
        "Rencana pengeluaran tahunan Kepolisian Resor",
        "Laporan pengembalian uang hasil korupsi",
        "RAB yang dinyatakan terbuka oleh putusan KI Banten",
    ],
)
def test_yang_tak_pernah_tertutup_diperingatkan(teks):
    assert any("tidak pernah dapat dikecualikan" in k for k in peringatan("b", teks))


def test_data_pribadi_diingatkan_pasal_18_ayat_2():
    assert "Pasal 18 ayat (2)" in peringatan("h", "Rekening penerima bantuan")[0]


def test_jabatan_publik_disebut_khusus():
    assert "menyebut jabatan" in peringatan("h", "LHKPN kepala dinas")[0]


def test_informasi_biasa_tidak_diperingatkan():
    assert peringatan("b", "Formula resep obat tradisional milik perusahaan") == []
