"""The stages as data: the file holds, and the validator catches what is wrong with one."""

import json

import pytest

from sengketa.status import BERAKHIR, Jalur, Tahap
from sengketa.tafsir import Tafsir
from sengketa.tahapan import FOLDER, susun, tahapan

TAFSIR = Tafsir(False, True, "kelurahan")


def isi():
    return json.loads((FOLDER / "tahapan-1.json").read_text(encoding="utf-8"))


def lanjutan(kode, jalur, tafsir=TAFSIR):
    return {t.kode for t in tahapan().lanjutan(kode, jalur, tafsir)}


def test_berkas_memuat_semua_tahap_dengan_dasarnya():
    daftar = tahapan().tahap
    assert set(daftar) == set(Tahap)
    assert {k for k, t in daftar.items() if t.akhir} == set(BERAKHIR)
    assert all(t.dasar and t.arti and t.kejadian for t in daftar.values())


@pytest.mark.parametrize(
    ("kode", "medan", "nilai", "sebab"),
    [
        ("mediasi", "aturan", "MEDIASI_CEPAT", "tidak dikenal"),
        ("mediasi", "mulai", "", "kejadian yang memulainya"),
        ("putusan_ki", "putusan", ["menang"], "amar"),
        ("gugur", "putusan", [], "hanya berakhir dengan putusan"),
        ("registrasi", "lanjut", [], "harus berlanjut"),
        ("registrasi", "lanjut", ["sidang_kilat"], "tidak ada"),
        ("ajudikasi", "lanjut", ["selesai"], "hanya lewat langkah menyelesaikan"),
        ("pembuktian", "kode", "pembuktian_baru", "tidak dikenal"),
        ("musyawarah_majelis", "lanjut", ["dicabut"], "putusan_ki: tidak terjangkau"),
        ("kesimpulan", "pelaku", "wali", "pelaku"),
    ],
)
def test_berkas_yang_keliru_disebut_salahnya(kode, medan, nilai, sebab):
    rusak = isi()
    satu = next(t for t in rusak["tahap"] if t["kode"] == kode)
    satu[medan] = nilai
    with pytest.raises(ValueError, match=sebab):
        susun(rusak)


def test_tahap_ganda_dan_pemilik_asing_ditolak():
    rusak = isi()
    rusak["tahap"].append(rusak["tahap"][0])
    rusak["tahap"][2]["tugas"][0]["pemilik"] = "tetangga"
    with pytest.raises(ValueError, match="berulang.*pemilik tugas"):
        susun(rusak)


def test_alasan_a_tidak_bertemu_mediasi():
    assert lanjutan("pemeriksaan_awal", Jalur.AJUDIKASI) == {
        "ajudikasi", "putusan_sela_tidak_diterima", "gugur", "dicabut",
    }  # fmt: skip
    assert "ajudikasi" not in lanjutan("pemeriksaan_awal", Jalur.MEDIASI)
    assert lanjutan("mediasi_gagal", Jalur.MEDIASI) == {"ajudikasi", "dicabut"}


def test_putusan_mediasi_final_kecuali_diatur_lain():
    assert lanjutan("putusan_mediasi", Jalur.MEDIASI) == {"pelaksanaan_putusan"}
    lain = Tafsir(True, True, "kelurahan")
    assert "keberatan_pengadilan" in lanjutan("putusan_mediasi", Jalur.MEDIASI, lain)


def test_dicabut_hanya_sebelum_putusan_dibacakan():
    dapat = {k for k, t in tahapan().tahap.items() if "dicabut" in t.lanjut}
    assert "musyawarah_majelis" in dapat
    assert not dapat & {"putusan_ki", "putusan_mediasi", "pelaksanaan_putusan", "kasasi", "inkracht"}
