"""The hostile corpus: each file is refused with a sentence of its own, quickly, and by nothing but a refusal."""

from time import process_time

import pytest

from informasi.berkas.hasil import BerkasDitolak
from informasi.berkas.jenis import UKURAN_TERBESAR
from informasi.berkas.periksa import periksa_berkas
from tests.informasi.berkas import korpus as k
from tests.informasi.berkas import korpus_office as o
from tests.informasi.berkas.korpus_jahat import JAHAT


@pytest.mark.parametrize("apa", JAHAT)
def test_berkas_jahat_ditolak_dengan_kalimatnya(apa, tmp_path):
    nama, isi, kalimat = JAHAT[apa]
    (jalur := tmp_path / "unggahan").write_bytes(isi() if callable(isi) else isi)
    mulai = process_time()
    with pytest.raises(BerkasDitolak) as galat:
        periksa_berkas(jalur, nama)
    assert kalimat in str(galat.value)
    assert process_time() - mulai < 5


@pytest.mark.parametrize(("lebih", "kalimat"), [(1, "lebih besar dari 50 MB"), (0, "isinya berkas jenis lain")])
def test_batas_lima_puluh_mega(lebih, kalimat, tmp_path):
    with (jalur := tmp_path / "a.pdf").open("wb") as berkas:
        berkas.truncate(UKURAN_TERBESAR + lebih)
    with pytest.raises(BerkasDitolak, match=kalimat):
        periksa_berkas(jalur, "a.pdf")


def test_lembar_yang_menjanjikan_seluruh_kisi_tidak_memakan_waktu(tmp_path):
    (jalur := tmp_path / "a.xlsx").write_bytes(o.excel_lembar_palsu())
    mulai = process_time()
    hasil = periksa_berkas(jalur, "a.xlsx")
    assert hasil.potongan == ((1, "1\n2"),)
    assert process_time() - mulai < 5


def test_buku_kerja_penuh_kata_dibaca_dalam_waktunya(tmp_path):
    """Twelve megabytes whose weight lies in 400,000 shared strings."""
    (jalur := tmp_path / "a.xlsx").write_bytes(o.excel_penuh_kata(400_000))
    mulai = process_time()
    hasil = periksa_berkas(jalur, "a.xlsx")
    assert any("bagian depannya" in p for p in hasil.peringatan)
    assert process_time() - mulai < 5


def test_pdf_berteks_raksasa_dibatasi(tmp_path):
    halaman = [[f"baris {n} {'kata ' * 20}" for n in range(4000)]] * 12
    (jalur := tmp_path / "a.pdf").write_bytes(k.pdf(*halaman))
    mulai = process_time()
    hasil = periksa_berkas(jalur, "a.pdf")
    assert max(len(isi.encode()) for _, isi in hasil.potongan) <= 200_000
    assert process_time() - mulai < 5


@pytest.mark.parametrize("nama", ["a.pdf", "a.docx", "a.xlsx", "a.pptx", "a.odt", "a.ods"])
def test_berkas_yang_terpotong_di_mana_pun_hanya_ditolak(nama, tmp_path):
    utuh = {"pdf": k.pdf, "docx": o.word, "xlsx": o.excel, "pptx": o.powerpoint, "odt": o.odt, "ods": o.ods}[nama[2:]]()
    jalur = tmp_path / "unggahan"
    for batas in range(1, len(utuh) - 30, max(1, len(utuh) // 25)):
        jalur.write_bytes(utuh[:batas])
        with pytest.raises(BerkasDitolak):
            periksa_berkas(jalur, nama)


@pytest.mark.parametrize("nama", ["a.pdf", "a.docx", "a.xlsx", "a.pptx"])
def test_bita_yang_berubah_tidak_menjatuhkan_pemeriksa(nama, tmp_path):
    utuh = {"pdf": k.pdf, "docx": o.word, "xlsx": o.excel, "pptx": o.powerpoint}[nama[2:]]()
    jalur, galat = tmp_path / "unggahan", []
    for letak in range(0, len(utuh), max(1, len(utuh) // 60)):
        jalur.write_bytes(utuh[:letak] + bytes([utuh[letak] ^ 0xFF]) + utuh[letak + 1 :])
        try:
            periksa_berkas(jalur, nama)
        except BerkasDitolak:
            continue
        except Exception as lain:
            galat.append((letak, lain))
    assert galat == []
