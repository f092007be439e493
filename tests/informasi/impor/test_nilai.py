import pytest
from hypothesis import given
from hypothesis import strategies as st

from informasi.impor import nilai
from informasi.impor.sel import NilaiDitolak, rapi


@pytest.mark.parametrize(
    ("tertulis", "kelas"),
    [
        ("BERKALA", "berkala"),
        ("Informasi Berkala", "berkala"),
        ("Informasi yang wajib disediakan dan diumumkan secara berkala", "berkala"),
        ("serta-merta", "serta_merta"),
        ("Serta Merta", "serta_merta"),
        ("serta_merta", "serta_merta"),
        ("SM", "serta_merta"),
        ("setiap saat", "setiap_saat"),
        ("Tersedia Setiap Saat", "setiap_saat"),
    ],
)
def test_klasifikasi_dibaca_seperti_orang_menulisnya(tertulis, kelas):
    assert nilai.klasifikasi(tertulis) == kelas


@pytest.mark.parametrize("tertulis", ["dikecualikan", "Informasi Dikecualikan", "RAHASIA"])
def test_informasi_dikecualikan_diarahkan_ke_dik(tertulis):
    with pytest.raises(NilaiDitolak, match=r"^Informasi dikecualikan tidak masuk DIP\. Catat di DIK\.$"):
        nilai.klasifikasi(tertulis)


@pytest.mark.parametrize(
    ("tertulis", "kalimat"), [("", "kosong"), ("berkala dan setiap saat", "tidak dikenal"), ("umum", "tidak dikenal")]
)
def test_klasifikasi_yang_tidak_jelas_ditolak(tertulis, kalimat):
    with pytest.raises(NilaiDitolak, match=kalimat):
        nilai.klasifikasi(tertulis)


@pytest.mark.parametrize("tanda", ["V", "v", "✓", "x", "√", "TRUE", "1"])
def test_tanda_di_kolom_kelas_dikenali(tanda):
    assert nilai.klasifikasi_bertanda({"berkala": "-", "serta_merta": tanda, "setiap_saat": ""}) == "serta_merta"


@pytest.mark.parametrize(
    ("tanda", "kalimat"),
    [
        ({"berkala": "", "setiap_saat": ""}, "Beri tanda V"),
        ({"berkala": "v", "setiap_saat": "v"}, "Sisakan satu"),
        ({"berkala": "mungkin"}, "tidak dikenal"),
        ({"berkala": "", "dikecualikan": "v"}, "Catat di DIK"),
    ],
)
def test_tanda_yang_tidak_jelas_ditolak(tanda, kalimat):
    with pytest.raises(NilaiDitolak, match=kalimat):
        nilai.klasifikasi_bertanda(tanda)


@pytest.mark.parametrize(("tertulis", "hasil"), [("2024", 2024), ("TA 2024", 2024), ("2024.0", 2024), ("", None)])
def test_tahun_dibaca(tertulis, hasil):
    assert nilai.tahun(tertulis) == hasil


@pytest.mark.parametrize("tertulis", ["2024-2026", "dua ribu", "24", "20245"])
def test_tahun_yang_tidak_tunggal_ditolak(tertulis):
    with pytest.raises(NilaiDitolak, match="satu tahun"):
        nilai.tahun(tertulis)


@pytest.mark.parametrize(
    ("tertulis", "hasil"),
    [
        ("5", "5 tahun"),
        ("5 thn.", "5 tahun"),
        ("5 (lima) Tahun", "5 tahun"),
        ("lima tahun", "5 tahun"),
        ("6 bln", "6 bulan"),
        ("Permanen", "permanen"),
        ("Selama masih berlaku", "selama berlaku"),
        ("aktif 2 tahun, inaktif 3 tahun", "aktif 2 tahun, inaktif 3 tahun"),
    ],
)
def test_retensi_diseragamkan(tertulis, hasil):
    assert nilai.retensi(tertulis) == hasil


def test_judul_dirapikan():
    assert nilai.judul("  Renja\n Diskominfo\u200b  2024\x00 ") == "Renja Diskominfo 2024"


@pytest.mark.parametrize(
    ("tertulis", "kalimat"), [(" - ", "Judul kosong"), ("a" * 151, "151 karakter, paling banyak 150")]
)
def test_judul_kosong_atau_terlalu_panjang_ditolak(tertulis, kalimat):
    with pytest.raises(NilaiDitolak, match=kalimat):
        nilai.judul(tertulis)


def test_judul_150_karakter_diterima_utuh():
    assert len(nilai.judul("a" * 150)) == 150


@pytest.mark.parametrize(
    ("tertulis", "hasil"),
    [("Soft copy & Hard Copy", "softcopy, hardcopy"), ("cetak", "hardcopy"), ("PDF; video", "PDF, video"), ("-", "")],
)
def test_bentuk_diseragamkan(tertulis, hasil):
    assert nilai.bentuk(tertulis) == hasil


@pytest.mark.parametrize(
    ("tertulis", "hasil"),
    [
        ("https://serangkota.go.id/renja.pdf?tahun=2024", "https://serangkota.go.id/renja.pdf?tahun=2024"),
        ("HTTP://serangkota.go.id:8080/", "HTTP://serangkota.go.id:8080/"),
        ("dokumen/renja 2024.pdf", "dokumen/renja 2024.pdf"),
        ("dokumen\\renja.pdf", "dokumen/renja.pdf"),
        ("./renja.pdf", "renja.pdf"),
        ("-", ""),
    ],
)
def test_alamat_dan_jalur_zip_diterima(tertulis, hasil):
    assert nilai.tautan(tertulis) == hasil


@pytest.mark.parametrize(
    "tertulis",
    [
        "javascript:alert(1)",
        "ftp://serangkota.go.id/a.pdf",
        "file:///etc/passwd.txt",
        "//serangkota.go.id/a.pdf",
        "/etc/passwd.txt",
        "../rahasia.pdf",
        "dokumen/../../rahasia.pdf",
        "C:\\Dokumen\\renja.pdf",
        "www.serangkota.go.id/renja.pdf",
        "https://",
        "https://serang@jahat.test/a.pdf",
        "https://serangkota.go.id/a b.pdf",
        "http://[serang",
        "https://serangkota.go.id:99999/",
        "ada",
        "a.pdf/" + "b" * 300,
    ],
)
def test_tautan_lain_ditolak(tertulis):
    with pytest.raises(NilaiDitolak, match="Tulis alamat lengkap"):
        nilai.tautan(tertulis)


@pytest.mark.parametrize(
    "pembaca", [nilai.klasifikasi, nilai.tahun, nilai.retensi, nilai.judul, nilai.bentuk, nilai.tautan]
)
@given(teks=st.text(max_size=60))
def test_teks_apa_pun_bernilai_atau_ditolak_dengan_kalimat(pembaca, teks):
    try:
        assert not isinstance(hasil := pembaca(teks), str) or hasil == rapi(hasil)
    except NilaiDitolak as e:
        assert str(e).endswith(".")
