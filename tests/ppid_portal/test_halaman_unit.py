"""The unit's page in seven tabs: what stands on each, full and empty, and what never does."""

from datetime import timedelta

import pytest

from alur.mesin import jalankan
from informasi.models import ButirWajib, PenetapanDIP
from ppid_portal.tab_unit import TAB
from tests.pabrik import SENIN, buat_draf, buat_pengguna, buat_terbit
from tests.pabrik_dik import buat_ditetapkan
from tests.pabrik_halaman import buat_halaman_terbit, buat_regulasi
from tests.pabrik_informasi import buat_informasi_terbit
from tests.pabrik_kegiatan import MULAI, buat_kegiatan, buat_pengumuman, terbitkan

JALUR = ("", "berita/", "informasi/", "layanan/", "regulasi/", "laporan/", "kontak/")


def isi(client, jalur, slug="dpupr"):
    jawaban = client.get(f"/unit/{slug}/{jalur}")
    assert jawaban.status_code == 200
    return jawaban.content.decode()


def jumlah_tab(client, slug="dpupr"):
    return [t["jumlah"] for t in client.get(f"/unit/{slug}/").context["tab"]]


@pytest.mark.parametrize("jalur", JALUR)
@pytest.mark.parametrize("slug", ["dpupr", "kelurahan-banten"])
def test_tab_kosong_tetap_menunjukkan_jalan(jalur, slug, pemeran, client):
    halaman = isi(client, jalur, slug)
    assert halaman.count('aria-current="page">') >= 1 and f"/unit/{slug}/kontak/" in halaman


@pytest.mark.parametrize(("jalur", "nomor"), [(j, n) for n, j in enumerate(JALUR)])
def test_tujuh_tab_dan_satu_yang_dibuka(jalur, nomor, pemeran, client):
    tab = client.get(f"/unit/dpupr/{jalur}").context["tab"]
    assert [t["aktif"] for t in tab] == [n == nomor for n in range(7)]


def test_setiap_tab_punya_nama_yang_berbeda():
    assert len({str(label) for _kunci, label, _nama in TAB}) == len({nama for *_, nama in TAB}) == 7


def test_jumlah_di_tab_menghitung_yang_umum_saja(pemeran, client):
    orang = (pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    buat_terbit(*orang)
    terbitkan(buat_pengumuman(*orang[:2]), pemeran.verifikator)
    buat_informasi_terbit(*orang)
    buat_informasi_terbit(*orang, judul="SK PPID pembantu", butir="peraturan")
    buat_halaman_terbit(*orang, "prosedur", judul="Izin gedung")
    buat_halaman_terbit(*orang, "profil", judul="Tugas dinas")
    buat_halaman_terbit(*orang, "sop", judul="SOP izin gedung")
    buat_draf(*orang[:2], judul="Belum jadi")
    assert jumlah_tab(client) == [0, 2, 2, 1, 2, 1, 0]
    assert sum(jumlah_tab(client, "dinkes")) == 0


def test_naskah_yang_ditarik_tidak_dihitung(pemeran, client):
    versi = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    alasan = {"alasan_tarik": "keliru", "keterangan_tarik": "Angka pada halaman ini keliru."}
    jalankan(versi, "tarik", pelaku=pemeran.penanggung_jawab, waktu=SENIN + timedelta(hours=2), **alasan)
    assert sum(jumlah_tab(client)) == 0


def test_laporan_dikelompokkan_menurut_tahun(pemeran, client):
    for tahun in (2024, 2025):
        judul = f"Laporan kinerja {tahun}"
        buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=judul, tahun=tahun)
    buat_informasi_terbit(
        pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Daftar paket", butir="pbj", tahun=2025
    )
    laporan = client.get("/unit/dpupr/laporan/").context["laporan"]
    assert [(t, [b.terbitan.judul for b in isi]) for t, isi in laporan] == [
        (2025, ["Laporan kinerja 2025"]),
        (2024, ["Laporan kinerja 2024"]),
    ]


def test_tab_laporan_kosong_menunjuk_yang_selalu_ada(pemeran, client):
    halaman = isi(client, "laporan/")
    assert "Belum ada laporan dari unit ini" in halaman and "/data/dip.csv?unit=dpupr" in halaman


def test_penetapan_dip_tampil_di_tab_laporan(pemeran, client):
    ditetapkan = {"isi": [], "sidik": "0" * 64, "jumlah": 12, "ditetapkan_oleh": pemeran.ppid, "waktu": SENIN}
    PenetapanDIP(tahun=2026, sk_nomor="555/7/2026", sk_tanggal=SENIN.date(), **ditetapkan).save()
    halaman = isi(client, "laporan/")
    assert "/data/penetapan/2026/" in halaman and "555/7/2026" in halaman


def test_regulasi_dan_sop_unit_tidak_bercampur_dengan_layanan(pemeran, client):
    orang = (pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    buat_regulasi(*orang, judul="Keputusan kepala dinas tentang loket", tingkat="keputusan_unit")
    buat_halaman_terbit(*orang, "sop", judul="SOP loket dinas")
    aturan, layanan = isi(client, "regulasi/"), isi(client, "layanan/")
    judul = ("Keputusan kepala dinas tentang loket", "SOP loket dinas")
    assert all(j in aturan for j in judul) and not any(j in layanan for j in judul)


def test_tab_berita_memuat_kegiatan_dan_pengumuman_yang_berlaku(pemeran, client):
    kegiatan = buat_kegiatan(
        pemeran.dpupr, pemeran.operator, judul="Pelatihan tukang", mulai=MULAI.replace(year=2099), selesai=None
    )
    terbitkan(kegiatan, pemeran.verifikator)
    terbitkan(buat_pengumuman(pemeran.dpupr, pemeran.operator, judul="Loket pindah"), pemeran.verifikator)
    halaman = isi(client, "berita/")
    assert "Pelatihan tukang" in halaman and "Loket pindah" in halaman


def test_kelurahan_tanpa_berita_menampilkan_kabar_kecamatannya(pemeran, client):
    kecamatan = pemeran.kasemen
    penulis = buat_pengguna("penulis_camat", "operator", kecamatan)
    buat_terbit(kecamatan, penulis, pemeran.verifikator, judul="Kerja bakti sekecamatan")
    assert all("Kerja bakti sekecamatan" in isi(client, jalur, pemeran.banten.slug) for jalur in ("", "berita/"))


def test_biaya_dan_waktu_layanan_disebut_meski_unit_belum_menulis(pemeran, client):
    halaman = isi(client, "layanan/", "kelurahan-banten")
    assert "Gratis" in halaman and "10 hari kerja" in halaman


def test_kontak_yang_belum_pernah_diperiksa_mengatakannya(pemeran, client):
    pemeran.dpupr.__class__.objects.filter(pk=pemeran.dpupr.pk).update(telepon="(0254) 555 0101", kontak_diperiksa=None)
    assert "Belum pernah diperiksa" in isi(client, "kontak/")


def test_kontak_yang_lama_diperiksa_mengatakannya(pemeran, client):
    lama = SENIN.date() - timedelta(days=900)
    pemeran.dpupr.__class__.objects.filter(pk=pemeran.dpupr.pk).update(telepon="(0254) 555 0101", kontak_diperiksa=lama)
    assert "lebih dari enam bulan" in isi(client, "kontak/")


def test_butir_laporan_dan_aturan_ada_di_daftar_wajib(pemeran):
    kode = {"kinerja", "keuangan", "akses-informasi", "peraturan", "daftar-peraturan"}
    assert set(ButirWajib.objects.filter(kode__in=kode).values_list("kode", flat=True)) == kode


def test_golongan_keempat_ditautkan_ke_daftarnya_dan_judulnya_terbaca_di_sana(pemeran, client):
    entri = buat_ditetapkan(pemeran).entri
    alamat = "/informasi/dikecualikan/?unit=dpupr"
    assert alamat in isi(client, "informasi/") and entri.informasi in client.get(alamat).content.decode()
