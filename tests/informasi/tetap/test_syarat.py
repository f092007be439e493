"""What a standing page must hold before it is submitted."""

import pytest

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.status import KelompokHalaman
from informasi.tetap.bagian import SEMUA
from informasi.tetap.kerangka import kerangka
from informasi.tetap.syarat import maklumat_kurang
from tests.pabrik import SENIN, buat_pengguna
from tests.pabrik_halaman import BAGIAN_MAKLUMAT, buat_halaman, isi_maklumat


def ajukan(versi, oleh):
    jalankan(versi, "ajukan", pelaku=oleh, waktu=SENIN)


def tolakan(versi, oleh):
    with pytest.raises(TransisiDitolak) as ditolak:
        ajukan(versi, oleh)
    return str(ditolak.value)


def test_maklumat_lengkap_dapat_diajukan(pemeran):
    versi = buat_halaman(pemeran.dpupr, pemeran.operator, "maklumat", isi=isi_maklumat())
    ajukan(versi, pemeran.operator)
    versi.refresh_from_db()
    assert versi.status == "diajukan"


@pytest.mark.parametrize("bagian", BAGIAN_MAKLUMAT)
def test_bagian_maklumat_yang_kurang_disebut_dengan_namanya(bagian, pemeran):
    versi = buat_halaman(pemeran.dpupr, pemeran.operator, "maklumat", isi=isi_maklumat(tanpa=(bagian,)))
    kalimat = tolakan(versi, pemeran.operator)
    assert f"“{bagian}”" in kalimat and "PerKI 1/2021 Pasal 47 ayat (2)" in kalimat


def test_hanya_bagian_yang_kurang_yang_disebut(pemeran):
    versi = buat_halaman(pemeran.dpupr, pemeran.operator, "maklumat", isi=isi_maklumat(tanpa=("Biaya", "Jaminan")))
    kalimat = tolakan(versi, pemeran.operator)
    assert [b for b in BAGIAN_MAKLUMAT if f"“{b}”" in kalimat] == ["Biaya", "Jaminan"]


def test_judul_tanpa_isi_belum_memenuhi_maklumat():
    isi = isi_maklumat(tanpa=("Jaminan",)) + "<h2>Jaminan</h2><p>Ada.</p>"
    assert maklumat_kurang(isi) == ["Jaminan"]


def test_judul_maklumat_dikenal_apa_pun_huruf_besarnya():
    isi = isi_maklumat(tanpa=("Biaya",)) + "<h3>BIAYA ATAU TARIF</h3><p>Layanan ini tidak dipungut biaya.</p>"
    assert maklumat_kurang(isi) == []


def test_kata_di_dalam_paragraf_bukan_bagian_maklumat():
    isi = isi_maklumat(tanpa=("Biaya",)) + "<p>Biaya: tidak dipungut sama sekali.</p>"
    assert maklumat_kurang(isi) == ["Biaya"]


def test_halaman_lain_tidak_dituntut_isi_maklumat(pemeran):
    versi = buat_halaman(pemeran.dpupr, pemeran.operator, "profil")
    ajukan(versi, pemeran.operator)
    versi.refresh_from_db()
    assert versi.status == "diajukan"


def test_celah_kerangka_harus_diisi_sebelum_diajukan(pemeran):
    isi = "<h2>Jam layanan</h2><p>Kantor kami buka pada (isi: hari dan jam layanan) setiap pekan.</p>"
    versi = buat_halaman(pemeran.dpupr, pemeran.operator, "waktu_biaya", isi=isi)
    assert "(isi: hari dan jam layanan)" in tolakan(versi, pemeran.operator)


def test_regulasi_tanpa_nomor_ditolak_dengan_petunjuk(pemeran):
    versi = buat_halaman(pemeran.dpupr, pemeran.operator, "regulasi", tingkat="keputusan_unit", tahun=2025)
    assert "nomor dan tahun" in tolakan(versi, pemeran.operator)


def test_halaman_privasi_hanya_dari_ppid_utama(pemeran):
    versi = buat_halaman(pemeran.dpupr, pemeran.operator, "privasi", judul="Pemberitahuan privasi kami")
    assert "PPID Utama" in tolakan(versi, pemeran.operator)


def test_ppid_utama_boleh_mengajukan_halaman_privasi(pemeran):
    penulis = buat_pengguna("operator_kominfo", "operator", pemeran.diskominfo)
    versi = buat_halaman(pemeran.diskominfo, penulis, "privasi", judul="Pemberitahuan privasi kami")
    ajukan(versi, penulis)
    versi.refresh_from_db()
    assert versi.status == "diajukan"


@pytest.mark.parametrize("kelompok", KelompokHalaman.values)
def test_setiap_bagian_punya_pintu_dan_kerangka(kelompok, pemeran):
    assert kelompok in {b.kelompok for b in SEMUA}
    assert "(isi:" in kerangka(kelompok, pemeran.dpupr)["isi"]


def test_kerangka_maklumat_memuat_keenam_bagian(pemeran):
    assert maklumat_kurang(kerangka("maklumat", pemeran.dpupr)["isi"]) == []


def test_nama_unit_di_kerangka_tidak_menjadi_html(pemeran):
    pemeran.dpupr.nama = "Dinas <b>A & B</b>"
    assert "<b>" not in kerangka("profil", pemeran.dpupr)["isi"]
