"""Doors and standing pages as citizens read them, written and not yet written."""

import pytest

from alur.mesin import jalankan
from informasi.berkas.simpanan import simpan_gambar
from informasi.layanan import mulai_versi_baru, simpan_draf
from informasi.layanan_lampiran import tambah_foto
from informasi.tetap.kueri import PER_TINGKAT, per_tingkat
from tests.pabrik import SENIN, buat_foto, buat_pengguna, setujui
from tests.pabrik_halaman import buat_halaman, buat_halaman_terbit, buat_regulasi

PINTU = {
    "prosedur": "/layanan/prosedur/",
    "waktu_biaya": "/layanan/waktu-biaya/",
    "maklumat": "/layanan/maklumat/",
    "sop": "/layanan/sop/",
    "pengaduan": "/layanan/pengaduan/",
    "aksesibilitas": "/layanan/aksesibilitas/",
    "privasi": "/privasi/",
    "profil": "/profil/",
}
NOINDEX = '<meta name="robots" content="noindex">'


@pytest.fixture
def kominfo(pemeran):
    """An operator of PPID utama, who writes the city's pages."""
    return buat_pengguna("operator_kominfo", "operator", pemeran.diskominfo)


def teks(client, jalur):
    jawaban = client.get(jalur)
    assert jawaban.status_code == 200
    return jawaban.content.decode()


@pytest.mark.parametrize("jalur", [*PINTU.values(), "/regulasi/"])
def test_pintu_yang_belum_ditulis_menyebut_isinya_dan_tidak_diindeks(jalur, pemeran, client):
    halaman = teks(client, jalur)
    assert "Halaman ini sedang disiapkan" in halaman and NOINDEX in halaman


@pytest.mark.parametrize("kelompok,jalur", PINTU.items())
def test_pintu_menampilkan_halaman_kota_dan_boleh_diindeks(kelompok, jalur, pemeran, kominfo, client):
    buat_halaman_terbit(pemeran.diskominfo, kominfo, pemeran.verifikator, kelompok, judul="Halaman kota percobaan")
    halaman = teks(client, jalur)
    assert "sedang disiapkan" not in halaman and NOINDEX not in halaman


def test_satu_halaman_kota_tampil_utuh_di_pintunya(pemeran, kominfo, client):
    buat_halaman_terbit(pemeran.diskominfo, kominfo, pemeran.verifikator, "pengaduan")
    assert "dekat gerbang Kaibon" in teks(client, PINTU["pengaduan"])


def test_beberapa_halaman_kota_tampil_sebagai_daftar(pemeran, kominfo, client):
    for judul in ("Prosedur permohonan", "Prosedur keberatan"):
        buat_halaman_terbit(pemeran.diskominfo, kominfo, pemeran.verifikator, "prosedur", judul=judul)
    halaman = teks(client, PINTU["prosedur"])
    assert halaman.index("Prosedur permohonan") < halaman.index("Prosedur keberatan")
    assert "<h2>Alamat</h2>" not in halaman


def test_draf_dan_ajuan_tidak_tampil_di_pintu(pemeran, kominfo, client):
    versi = buat_halaman(pemeran.diskominfo, kominfo, "sop", judul="SOP rahasia percobaan")
    jalankan(versi, "ajukan", pelaku=kominfo, waktu=SENIN)
    assert "SOP rahasia percobaan" not in teks(client, PINTU["sop"])


def test_maklumat_unit_tampil_di_daftar_dan_di_halaman_unitnya(pemeran, client):
    judul = "Maklumat Pelayanan DPUPR"
    buat_halaman_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, "maklumat", judul=judul)
    assert judul in teks(client, PINTU["maklumat"]) and judul in teks(client, "/unit/dpupr/layanan/")


def test_maklumat_unit_bukan_maklumat_kota(pemeran, client):
    buat_halaman_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, "maklumat")
    assert "Halaman ini sedang disiapkan" in teks(client, PINTU["maklumat"])


def test_tab_layanan_unit_yang_kosong_menunjuk_layanan_kota(pemeran, client):
    halaman = teks(client, "/unit/dinkes/layanan/")
    assert "belum menulis halaman layanannya" in halaman and 'href="/layanan/prosedur/"' in halaman


def test_profil_kota_terbaca_di_alamat_polosnya(pemeran, kominfo, client):
    buat_halaman_terbit(pemeran.diskominfo, kominfo, pemeran.verifikator, judul="Tugas dan fungsi PPID")
    assert "dekat gerbang Kaibon" in teks(client, "/profil/tugas-dan-fungsi-ppid/")


def test_profil_kota_yang_ditarik_menjawab_410_di_alamat_polosnya(pemeran, kominfo, client):
    versi = buat_halaman_terbit(pemeran.diskominfo, kominfo, pemeran.verifikator, judul="Tugas dan fungsi PPID")
    tarikan = {"alasan_tarik": "keliru", "keterangan_tarik": "Memuat pejabat yang sudah diganti."}
    jalankan(versi, "tarik", pelaku=pemeran.ppid, waktu=SENIN, **tarikan)
    jawaban = client.get("/profil/tugas-dan-fungsi-ppid/")
    assert (jawaban.status_code, "pejabat yang sudah diganti" in jawaban.content.decode()) == (410, True)


def test_profil_unit_tidak_mengambil_alamat_profil_kota(pemeran, client):
    buat_halaman_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Tugas dan fungsi PPID")
    assert client.get("/profil/tugas-dan-fungsi-ppid/").status_code == 404


def test_judul_yang_berganti_mengalihkan_alamat_lama(pemeran, client):
    versi = buat_halaman_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    jawaban = client.get(f"/halaman/{versi.konten_id}/judul-lama/")
    assert (jawaban.status_code, jawaban["Location"]) == (301, versi.terbitan.get_absolute_url())


def test_halaman_yang_ditarik_menjawab_410(pemeran, client):
    versi = buat_halaman_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    alamat = versi.terbitan.get_absolute_url()
    alasan = {"alasan_tarik": "keliru", "keterangan_tarik": "Alamat kantor sudah pindah."}
    jalankan(versi, "tarik", pelaku=pemeran.penanggung_jawab, waktu=SENIN, **alasan)
    assert client.get(alamat).status_code == 410
    assert client.get(f"{alamat}riwayat/").status_code == 404


def test_riwayat_menyebut_versi_lama_dan_yang_berubah(pemeran, client):
    lama = buat_halaman_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    baru = mulai_versi_baru(lama.konten, pelaku=pemeran.operator, waktu=SENIN)
    nilai = {"judul": "Profil unit yang baru", "catatan_publik": "Nama unit berubah."}
    baru = simpan_draf(baru, pelaku=pemeran.operator, waktu=SENIN, nomor_sunting=0, nilai=nilai)
    jalankan(baru, "ajukan", pelaku=pemeran.operator, waktu=SENIN)
    setujui(baru, pemeran.verifikator)
    halaman = teks(client, f"{baru.terbitan.get_absolute_url()}riwayat/")
    assert "Nama unit berubah." in halaman and "Versi 1" in halaman


def test_batas_waktu_layanan_sama_dengan_undang_undang(pemeran, client):
    halaman = teks(client, "/layanan/")
    assert "10 hari kerja" in halaman and "7 hari kerja berikutnya" in halaman
    assert "UU 14/2008 Pasal 22 ayat (7) dan (8)" in halaman and "14 hari kerja" in halaman


def test_prosedur_menyebut_hak_dan_alasan_penolakan_walau_belum_ditulis(pemeran, client):
    halaman = teks(client, "/layanan/prosedur/")
    assert "Pasal 4 ayat (2) huruf c" in halaman and "belum dikuasai atau belum didokumentasikan" in halaman
    assert "mengungkapkan rahasia pribadi" in halaman and "biaya yang dikenakan tidak wajar" in halaman


def test_regulasi_berkelompok_dari_tingkat_tertinggi(pemeran, client):
    siapa = (pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    buat_regulasi(*siapa, judul="Ketetapan dinas kami", tingkat="keputusan_unit", nomor="1", tahun=2026)
    buat_regulasi(*siapa, judul="Undang-Undang Keterbukaan", tahun=2008)
    buat_regulasi(*siapa, judul="Undang-Undang Pelindungan Data", nomor="27", tahun=2022)
    halaman = teks(client, "/regulasi/")
    urutan = [halaman.index(j) for j in ("Undang-Undang Pelindungan", "Undang-Undang Keterbukaan", "Ketetapan dinas")]
    assert urutan == sorted(urutan)


def test_regulasi_tersaring_menurut_tingkat(pemeran, client):
    siapa = (pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    buat_regulasi(*siapa, judul="Keputusan kepala dinas", tingkat="keputusan_unit")
    buat_regulasi(*siapa, judul="Undang-Undang Keterbukaan")
    halaman = teks(client, "/regulasi/?tingkat=uu")
    assert "Undang-Undang Keterbukaan" in halaman and "Keputusan kepala dinas" not in halaman


@pytest.mark.parametrize("tingkat", ["tidak-ada", "perda", "uu&tingkat=pp"])
def test_tingkat_asing_atau_kosong_tetap_menjawab(tingkat, pemeran, client):
    buat_regulasi(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Undang-Undang Keterbukaan")
    assert client.get(f"/regulasi/?tingkat={tingkat}").status_code == 200


@pytest.mark.parametrize("kursor", ["2008-1", "99999-1", "abc-1", "-1", "20080101-5", "²-1"])
def test_kursor_regulasi_apa_pun_tetap_menjawab(kursor, pemeran, client):
    buat_regulasi(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Undang-Undang Keterbukaan")
    assert client.get("/regulasi/", {"tingkat": "uu", "setelah": kursor}).status_code == 200


def test_tingkat_yang_panjang_dipotong_dan_menyebut_sisanya(pemeran, client):
    for n in range(PER_TINGKAT + 2):
        buat_regulasi(
            pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=f"Undang-Undang nomor {n}", tahun=2000 + n
        )
    ((tingkat, isi),) = per_tingkat(SENIN)
    assert (tingkat, len(isi)) == ("uu", PER_TINGKAT)
    assert "2 lagi" in teks(client, "/regulasi/")


def test_nomor_regulasi_dapat_dicari(pemeran, client):
    buat_regulasi(
        pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Peraturan tentang jalan kota", nomor="77XQ"
    )
    assert "Peraturan tentang jalan kota" in teks(client, "/cari/?q=77xq")


def test_foto_halaman_tampil_dengan_penjelasannya(pemeran, kominfo, client):
    versi = buat_halaman(pemeran.diskominfo, kominfo, judul="Struktur organisasi PPID")
    berkas = simpan_gambar(buat_foto(), "bagan.jpg", unit=pemeran.diskominfo, pelaku=kominfo, waktu=SENIN)
    tambah_foto(versi, berkas, pelaku=kominfo, waktu=SENIN, alt="Bagan susunan PPID")
    versi.refresh_from_db()
    jalankan(versi, "ajukan", pelaku=kominfo, waktu=SENIN)
    setujui(versi, pemeran.verifikator)
    assert 'alt="Bagan susunan PPID"' in teks(client, "/profil/struktur-organisasi-ppid/")
