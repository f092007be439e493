import pytest
from django.utils import timezone

from alur.jejak import nomor_jejak
from kalender.hari import tanggal
from opd.kelengkapan import kontak_kurang
from tests.pabrik import buat_pengguna

DAFTAR = "/meja/unit/"
DPUPR = "/meja/unit/dpupr/"
ISI = {
    "alamat": "Jalan Contoh Nomor 1",
    "telepon": "(0254) 555 0101",
    "wa": "0812-0000-0001",
    "surel": "ppid.dpupr@uji.serangkota.go.id",
    "jam_layanan": "Senin–Jumat, 08.00–15.30 WIB",
    "situs_sendiri": "",
    "pejabat_nama": "Pejabat Contoh",
    "pejabat_jabatan": "Sekretaris Dinas",
    "pejabat_sk": "188/12/2026",
    "pejabat_sk_tanggal": "2026-01-12",
}


def simpan(klien, unit, dilihat=None, **ubah):
    return klien.post(f"/meja/unit/{unit.slug}/", {**ISI, **ubah, "dilihat": dilihat or nomor_jejak(unit)})


@pytest.mark.parametrize("siapa", ["operator_lain", "camat", "auditor"])
def test_unit_orang_lain_tidak_ada(meja, siapa):
    assert meja(siapa).get(DPUPR).status_code == 404
    assert meja(siapa).post(f"{DPUPR}masih-sama/").status_code == 404


@pytest.mark.parametrize("peran", ["petugas_layanan", "auditor", "pimpinan", "atasan_ppid", "bagian_hukum"])
def test_anggota_unit_tanpa_wewenang_ditolak(meja, pemeran, peran):
    orang = buat_pengguna("anggota", peran, pemeran.dpupr)
    assert meja(orang).get(DPUPR).status_code == 403
    assert simpan(meja(orang), pemeran.dpupr).status_code == 403
    assert meja(orang).post(f"{DPUPR}masih-sama/").status_code == 403


@pytest.mark.parametrize("siapa", ["operator", "penanggung_jawab", "verifikator", "ppid"])
def test_yang_berwenang_dapat_menyunting(meja, siapa):
    assert meja(siapa).get(DPUPR).status_code == 200


def test_kecamatan_menyunting_kelurahannya_dan_bukan_sebaliknya(meja):
    assert meja("camat").get("/meja/unit/kelurahan-banten/").status_code == 200
    assert meja("lurah").get("/meja/unit/kecamatan-kasemen/").status_code == 404


def test_tamu_diminta_masuk(client, pemeran):
    assert client.get(DPUPR).url == f"/masuk/?next={DPUPR}"


def test_kontak_tersimpan_dan_tercatat_diperiksa(meja, pemeran):
    assert simpan(meja("operator"), pemeran.dpupr).url == DPUPR
    pemeran.dpupr.refresh_from_db()
    assert pemeran.dpupr.telepon == "(0254) 555 0101"
    assert pemeran.dpupr.kontak_diperiksa == tanggal(timezone.now())


def test_riwayat_mencatat_hanya_yang_berubah(meja, pemeran):
    klien = meja("operator")
    simpan(klien, pemeran.dpupr)
    simpan(klien, pemeran.dpupr, telepon="(0254) 555 0999")
    assert pemeran.dpupr.jejak().last().rincian.isi == {
        "lama": {"telepon": "(0254) 555 0101"},
        "baru": {"telepon": "(0254) 555 0999"},
    }
    assert "(0254) 555 0999" in klien.get(DPUPR).content.decode()


def test_sunting_yang_basi_tidak_menimpa_dan_memperlihatkan_keduanya(meja, pemeran):
    lama = nomor_jejak(pemeran.dpupr)
    simpan(meja("operator"), pemeran.dpupr, alamat="Jalan Pertama")
    jawaban = simpan(meja("penanggung_jawab"), pemeran.dpupr, dilihat=lama, alamat="Jalan Kedua")
    isi = jawaban.content.decode()
    assert jawaban.status_code == 409
    assert 'value="Jalan Kedua"' in isi and "<dd>Jalan Pertama</dd>" in isi
    pemeran.dpupr.refresh_from_db()
    assert pemeran.dpupr.alamat == "Jalan Pertama"


def test_masih_sama_sekali_ketuk(meja, pemeran):
    simpan(meja("operator"), pemeran.dpupr)
    type(pemeran.dpupr).objects.filter(pk=pemeran.dpupr.pk).update(kontak_diperiksa="2025-01-01")
    assert meja("operator").post(f"{DPUPR}masih-sama/").url == DPUPR
    pemeran.dpupr.refresh_from_db()
    assert (pemeran.dpupr.kontak_diperiksa, pemeran.dpupr.alamat) == (tanggal(timezone.now()), ISI["alamat"])


def test_masih_sama_hanya_dengan_tombol(meja):
    assert meja("operator").get(f"{DPUPR}masih-sama/").status_code == 405


def test_tombol_masih_sama_tidak_tampil_selama_kontak_kosong(meja, pemeran):
    klien = meja("operator")
    assert "Masih sama" not in klien.get(DPUPR).content.decode()
    simpan(klien, pemeran.dpupr)
    assert "Masih sama" in klien.get(DPUPR).content.decode()


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ({"telepon": "nol dua lima empat"}, "Tulis nomor dengan angka"),
        ({"surel": "ppid@"}, "Tulis alamat surel yang lengkap"),
        ({"situs_sendiri": "javascript:alert(1)"}, "Tulis alamat situs yang lengkap"),
        ({"situs_sendiri": "ftp://contoh.go.id/"}, "Tulis alamat situs yang lengkap"),
        ({"pejabat_sk_tanggal": "kemarin"}, "Tulis tanggal yang benar"),
    ],
)
def test_isian_salah_dijelaskan_dan_tetap_ada(meja, pemeran, isi, kalimat):
    jawaban = simpan(meja("operator"), pemeran.dpupr, **isi)
    assert jawaban.status_code == 422
    assert kalimat in jawaban.content.decode()
    assert 'value="Jalan Contoh Nomor 1"' in jawaban.content.decode()


def test_isian_yang_salah_tidak_mengubah_judul_maupun_data(meja, pemeran):
    simpan(meja("operator"), pemeran.dpupr, surel="ppid@")
    pemeran.dpupr.refresh_from_db()
    assert pemeran.dpupr.alamat == ""


def test_nama_resmi_tidak_dapat_diselipkan(meja, pemeran):
    simpan(meja("operator"), pemeran.dpupr, nama="Unit palsu", peran_ppid="utama", slug="palsu")
    pemeran.dpupr.refresh_from_db()
    assert (pemeran.dpupr.nama, pemeran.dpupr.peran_ppid) == ("Unit dpupr", "pembantu")


def test_daftar_hanya_unit_yang_dikelola(meja):
    baris = meja("camat").get(DAFTAR).context["baris"]
    assert {b["unit"].slug for b in baris} == {"kecamatan-kasemen", "kelurahan-banten"}


def test_daftar_menyebut_yang_belum_lengkap(meja, pemeran):
    klien = meja("operator")
    simpan(klien, pemeran.dpupr, wa="", surel="")
    isi = klien.get(DAFTAR).content.decode()
    assert "5 dari 7 terisi" in isi
    assert "WhatsApp layanan, surel layanan" in isi


def test_kontak_lengkap_disebut_lengkap(meja, pemeran):
    klien = meja("operator")
    simpan(klien, pemeran.dpupr)
    pemeran.dpupr.refresh_from_db()
    assert kontak_kurang(pemeran.dpupr) == []
    assert "Kontak lengkap" in klien.get(DAFTAR).content.decode()


def test_pencarian_unit(meja):
    baris = meja("ppid").get(f"{DAFTAR}?q=banten").context["baris"]
    assert [b["unit"].slug for b in baris] == ["kelurahan-banten"]


def test_tanpa_unit_kelolaan_daftar_ditolak(meja):
    assert meja("auditor").get(DAFTAR).status_code == 403
