"""The desk's calendar through HTTP: PPID utama keeps it, verifikators read it."""

from datetime import date

import pytest
from django.urls import reverse

from kalender.impor import impor_libur
from kalender.models import HariLibur, TahunKalender
from kalender.status import StatusLibur, StatusTahun
from tests.pabrik import SENIN, UJI

ISIAN = {
    "tanggal": "2026-08-10",
    "nama": "Hari Jadi Kota Serang",
    "jenis": "libur_daerah",
    "dasar": "Keputusan Wali Kota 003/2026",
}


@pytest.fixture
def ppid(pemeran, client):
    """A browser of PPID utama, with 2026 imported."""
    impor_libur(2026, pelaku=UJI, waktu=SENIN)
    return masuk(client, pemeran.ppid)


@pytest.fixture
def natal(ppid):
    return HariLibur.objects.get(tanggal=date(2026, 12, 25))


def masuk(client, pengguna):
    client.force_login(pengguna, backend="django.contrib.auth.backends.ModelBackend")
    return client


def lihat(client, tahun=2026):
    return client.get(f"{reverse('kalender')}?tahun={tahun}")


def isi_formulir(client, alamat, *argumen, **ganti):
    """Post what the form of that page shows, with some values changed. Returns the response."""
    konteks = client.get(reverse(alamat, args=argumen)).context
    awal = {n: konteks["form"][n].value() or "" for n in konteks["form"].fields}
    return client.post(reverse(alamat, args=argumen), awal | {"dilihat": konteks.get("dilihat", "")} | ganti)


def test_tahun_menunjukkan_libur_hari_kerja_dan_dasarnya(ppid):
    isi = lihat(ppid).content.decode()
    assert "Hari Raya Idul Fitri" in isi
    assert "240 hari" in isi
    assert "Nomor 1497, 2, 5 Tahun 2025" in isi


@pytest.mark.parametrize("tahun", ["", "abc", "99999", "1999", "²²²²"])
def test_tahun_yang_tidak_dikenal_menjadi_tahun_ini(tahun, ppid):
    assert lihat(ppid, tahun).status_code == 200


def test_tahun_kosong_menyebut_apa_yang_dapat_dilakukan(ppid):
    isi = lihat(ppid, 2030).content.decode()
    assert "Belum ada hari libur di tahun ini" in isi
    assert "belum dapat dihitung" in isi


def test_perkiraan_ditandai(ppid):
    impor_libur(2027, pelaku=UJI, waktu=SENIN)
    isi = lihat(ppid, 2027).content.decode()
    assert "3 tanggal masih perkiraan" in isi
    assert isi.count("Perkiraan, perlu konfirmasi") == 3


def test_verifikator_membaca_tanpa_tombol_ubah(ppid, pemeran, natal):
    isi = lihat(masuk(ppid, pemeran.verifikator)).content.decode()
    assert natal.nama in isi
    assert reverse("kalender_ubah", args=[natal.pk]) not in isi
    assert reverse("kalender_impor", args=[2026]) not in isi


@pytest.mark.parametrize("nama", ["kalender_tambah", "kalender_ubah", "kalender_hapus"])
def test_verifikator_tidak_mengubah_hari_libur(nama, ppid, pemeran, natal):
    alamat = reverse(nama, args=[] if nama == "kalender_tambah" else [natal.pk])
    assert masuk(ppid, pemeran.verifikator).post(alamat, ISIAN | {"alasan": "x"}).status_code == 403


@pytest.mark.parametrize("nama", ["kalender_impor", "kalender_lengkap", "kalender_ulang"])
def test_verifikator_tidak_mengubah_tahun(nama, ppid, pemeran):
    alamat = reverse(nama, args=[2026])
    assert masuk(ppid, pemeran.verifikator).post(alamat, {"dasar": "x", "alasan": "x"}).status_code == 403


@pytest.mark.parametrize("nama", ["kalender_ubah", "kalender_hapus"])
def test_ppid_utama_membuka_formulir_hari_libur(nama, ppid, natal):
    assert ppid.get(reverse(nama, args=[natal.pk])).status_code == 200


@pytest.mark.parametrize("nama", ["kalender_lengkap", "kalender_ulang"])
def test_ppid_utama_membuka_formulir_tahun(nama, ppid):
    assert ppid.get(reverse(nama, args=[2026])).status_code == 200


def test_hari_libur_ditambah_dan_tampak_di_tahunnya(ppid):
    jawaban = ppid.post(reverse("kalender_tambah"), ISIAN, follow=True)
    assert jawaban.redirect_chain == [(f"{reverse('kalender')}?tahun=2026", 302)]
    assert "10-08-2026 Hari Jadi Kota Serang tersimpan." in jawaban.content.decode()


@pytest.mark.parametrize(
    ("ganti", "kalimat"),
    [
        ({"tanggal": ""}, "Bagian ini belum diisi."),
        ({"tanggal": "31-02-2026"}, "Tulis tanggal yang benar"),
        ({"dasar": ""}, "Bagian ini belum diisi."),
        ({"jenis": "libur_lain"}, "Pilih jenis dari daftar."),
        ({"tanggal": "1999-01-01"}, "Tahun harus antara 2008 dan 2100"),
        ({"tanggal": "2026-12-25"}, "sudah tercatat sebagai “Hari Raya Natal” (libur nasional)"),
    ],
)
def test_isian_yang_salah_kembali_dengan_alasan_dan_yang_diketik(ganti, kalimat, ppid):
    jawaban = ppid.post(reverse("kalender_tambah"), ISIAN | {"nama": "Libur yang diketik"} | ganti)
    assert jawaban.status_code == 422
    assert kalimat in jawaban.content.decode()
    assert "Libur yang diketik" in jawaban.content.decode()


def test_hari_libur_diubah(ppid, natal):
    isi_formulir(ppid, "kalender_ubah", natal.pk, dasar="SKB perubahan")
    natal.refresh_from_db()
    assert (natal.dasar, natal.disunting) == ("SKB perubahan", True)


def test_formulir_basi_menjadi_409_dengan_kedua_isi(ppid, natal):
    isi_formulir(ppid, "kalender_ubah", natal.pk, nama="Natal menurut rekan")
    jawaban = ppid.post(
        reverse("kalender_ubah", args=[natal.pk]),
        {**ISIAN, "tanggal": "2026-12-25", "nama": "Natal menurut saya", "dilihat": "1"},
    )
    assert jawaban.status_code == 409
    assert "Natal menurut rekan" in jawaban.content.decode()
    assert "Natal menurut saya" in jawaban.content.decode()


def test_formulir_tanpa_nomor_yang_dilihat_dianggap_basi(ppid, natal):
    assert ppid.post(reverse("kalender_hapus", args=[natal.pk]), {"alasan": "x"}).status_code == 409


def test_hari_libur_dihapus_dengan_alasan(ppid, natal):
    isi_formulir(ppid, "kalender_hapus", natal.pk, alasan="Dibatalkan SKB perubahan")
    natal.refresh_from_db()
    assert natal.status == StatusLibur.DIHAPUS
    assert "Dibatalkan SKB perubahan" in lihat(ppid).content.decode()


def test_penghapusan_tanpa_alasan_ditolak(ppid, natal):
    assert isi_formulir(ppid, "kalender_hapus", natal.pk, alasan="").status_code == 422


def test_hari_libur_yang_sudah_dihapus_tidak_ditemukan(ppid, natal):
    isi_formulir(ppid, "kalender_hapus", natal.pk, alasan="Dibatalkan")
    assert ppid.get(reverse("kalender_ubah", args=[natal.pk])).status_code == 404


def test_formulir_hari_libur_yang_dihapus_rekan_ditolak_dengan_kalimat(ppid, natal):
    isi_formulir(ppid, "kalender_hapus", natal.pk, alasan="Dibatalkan")
    jawaban = ppid.post(reverse("kalender_ubah", args=[natal.pk]), ISIAN)
    assert jawaban.status_code == 422
    assert "berstatus “Dihapus”" in jawaban.content.decode()


def test_tombol_impor_memuat_tahun(ppid):
    jawaban = ppid.post(reverse("kalender_impor", args=[2025]), follow=True)
    assert "Kalender 2025: 28 hari ditambah, 0 diubah, 0 dihapus." in jawaban.content.decode()


def test_tombol_impor_menyebut_hari_yang_dibiarkan(ppid, natal):
    isi_formulir(ppid, "kalender_ubah", natal.pk, nama="Natal")
    jawaban = ppid.post(reverse("kalender_impor", args=[2026]), follow=True)
    assert "1 hari isian petugas tidak diubah." in jawaban.content.decode()


def test_impor_yang_gagal_menyebut_alasannya(ppid, monkeypatch):
    monkeypatch.setattr("kalender.impor.baca_sumber", lambda tahun: {})
    jawaban = ppid.post(reverse("kalender_impor", args=[2030]))
    assert jawaban.status_code == 422
    assert "Tambahkan harinya satu per satu." in jawaban.content.decode()


@pytest.mark.parametrize("nama", ["kalender_impor", "kalender_lengkap", "kalender_ulang"])
@pytest.mark.parametrize("tahun", [1, 2007, 2101, 10**30])
def test_tahun_di_luar_kalender_menjadi_404(nama, tahun, ppid):
    assert ppid.post(reverse(nama, args=[tahun]), {"dasar": "x", "alasan": "x"}).status_code == 404


def test_tahun_dinyatakan_lengkap_dengan_nomor_sk(ppid):
    isi_formulir(ppid, "kalender_lengkap", 2028, dasar="SKB 2028")
    assert TahunKalender.objects.get(tahun=2028).status == StatusTahun.LENGKAP


def test_tahun_tanpa_nomor_sk_ditolak(ppid):
    assert isi_formulir(ppid, "kalender_lengkap", 2028, dasar=" ").status_code == 422
    assert not TahunKalender.objects.filter(tahun=2028).exists()


@pytest.mark.parametrize(("tahun", "nomor"), [(2027, ""), (2026, "SKB 3 Menteri Nomor 1497, 2, 5 Tahun 2025")])
def test_nomor_sk_yang_belum_dicatat_tidak_ditawarkan_sebagai_nomor(tahun, nomor, ppid):
    impor_libur(2027, pelaku=UJI, waktu=SENIN)
    form = ppid.get(reverse("kalender_lengkap", args=[tahun])).context["form"]
    assert form["dasar"].value() == nomor


def test_riwayat_hari_libur_memakai_kata_bukan_kode(ppid, natal):
    isi_formulir(ppid, "kalender_ubah", natal.pk, jenis="cuti_bersama")
    isi = ppid.get(reverse("kalender_ubah", args=[natal.pk])).content.decode()
    assert "<del>Libur nasional</del> <ins>Cuti bersama</ins>" in isi


def test_tahun_diperiksa_ulang_dengan_alasan(ppid):
    isi_formulir(ppid, "kalender_ulang", 2026, alasan="Ada SKB perubahan")
    isi = lihat(ppid).content.decode()
    assert "Sedang diperiksa ulang" in isi
    assert "Ada SKB perubahan" in isi


def test_pernyataan_lengkap_yang_basi_menjadi_409(ppid):
    jawaban = ppid.post(reverse("kalender_lengkap", args=[2026]), {"dasar": "SKB lain", "dilihat": "1"})
    assert jawaban.status_code == 409


@pytest.mark.parametrize("nilai", ["\x00", "<script>", "9" * 400])
def test_isian_kacau_tidak_menjatuhkan_kalender(nilai, ppid):
    assert ppid.post(reverse("kalender_tambah"), dict.fromkeys(ISIAN, nilai)).status_code == 422


def test_menu_kalender_hanya_untuk_peninjau(ppid, pemeran):
    alamat = f'href="{reverse("kalender")}"'.encode()
    tampak = [alamat in masuk(ppid, p).get("/meja/").content for p in (pemeran.ppid, pemeran.operator)]
    assert tampak == [True, False]


def test_kueri_halaman_tahun_tidak_bertambah_dengan_isinya(ppid, django_assert_max_num_queries):
    impor_libur(2027, pelaku=UJI, waktu=SENIN)
    with django_assert_max_num_queries(16):
        lihat(ppid, 2027)
