"""The whole-page cache: what is kept, for whom, until when, and under which headers (docs/keputusan/0014)."""

import re
import time
from datetime import datetime, timedelta

import psycopg2
import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from alur.mesin import jalankan
from informasi.dikecualikan.status import SebabAkhir
from informasi.models import EntriDIK, Terbitan
from informasi.serta_merta.layanan import umumkan_peringatan
from kalender.hari import WIB
from opd.models import Unit
from ppid_portal.halaman_disimpan import DISIMPAN
from ppid_portal.pendengar import PENDENGAR
from tests.pabrik import buat_terbit
from tests.pabrik_dik import buat_ditetapkan
from tests.pabrik_halaman import buat_regulasi
from tests.pabrik_informasi import buat_informasi_terbit
from tests.pabrik_kegiatan import buat_kegiatan, buat_pengumuman, perbarui, terbitkan
from tests.pabrik_paket import buat_paket_terbit
from tests.pabrik_tahunan import buat_tahunan

JUDUL = "Saluran Lopang dibersihkan"
PERINGATAN = {
    "bahaya": "banjir",
    "tempat": "Lopang",
    "tindakan": "Pindah ke tempat yang lebih tinggi.",
    "strip": "Banjir di Lopang, pindah ke tempat tinggi.",
}
BERUNIT = {nama for nama in DISIMPAN if nama.startswith("unit")} - {"unit_daftar"}
SATU = {
    f"informasi:{n}" for n in ("berita", "kegiatan", "pengumuman", "informasi", "halaman", "profil_satu", "pengadaan")
}
SATU |= {"laporan:tahunan"}
# Tables of a public page that tell nobody of a change, with the reason.
DIAM = {
    "informasi_versi": "frozen once public; its status has a trigger of its own",
    "informasi_ajuan": "frozen; whoever submits or answers changes the status of its version, which tells",
    "informasi_barisimpor": "read with the version that is published from it, whose status tells",
    "informasi_konten": "identity of a page, written once",
    "informasi_lampiran": "frozen with the version",
    "informasi_rincianinformasi": "frozen with the version",
    "informasi_rinciankegiatan": "frozen with the version",
    "informasi_rincianhalaman": "frozen with the version",
    "informasi_rinciansertamerta": "frozen with the version",
    "alur_peristiwa": "only grows; what a page shows of it is written with the publication",
    "alur_anggotaperistiwa": "only grows, together with its Peristiwa",
    "informasi_unduhan": "a count of readers, which may be as old as the page: a day at most",
    "django_content_type": "the list of models",
}


def tunggu(syarat, batas=5.0):
    """Seconds until `syarat()` holds; fails after `batas`."""
    awal = time.monotonic()
    while not syarat():
        assert time.monotonic() - awal < batas
        time.sleep(0.005)
    return time.monotonic() - awal


@pytest.fixture
def pemeran(transactional_db, rekaman_pemeran):
    return rekaman_pemeran.putar()


@pytest.fixture
def simpanan(settings, pemeran):
    """The cache switched on, its listener in its place; ended before the test's database goes."""
    settings.PPID_SIMPANAN = 5_000_000
    tunggu(lambda: PENDENGAR.generasi() is not None)
    yield PENDENGAR
    PENDENGAR.berhenti()


@pytest.fixture
def berubah(simpanan):
    """A function that does something and waits until this process has heard of it."""

    def _berubah(kerjakan, *argumen, **isian):
        sebelum = simpanan.generasi()
        hasil = kerjakan(*argumen, **isian)
        tunggu(lambda: (simpanan.generasi() or 0) > sebelum, 1.0)
        time.sleep(0.05)  # steps of several commits
        return hasil

    return _berubah


def terbitkan_berita(pemeran, **isian):
    return buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=JUDUL, **isian)


def isi(client, jalur="/"):
    return client.get(jalur).content.decode()


def pukul(monkeypatch, saat):
    monkeypatch.setattr(timezone, "now", lambda: saat)


def test_halaman_kedua_kali_tanpa_kueri(simpanan, client, django_assert_num_queries):
    pertama = client.get("/")
    with django_assert_num_queries(0):
        kedua = client.get("/")
    assert (pertama.content, dict(pertama.items())) == (kedua.content, dict(kedua.items()))


def test_halaman_tersimpan_berkepala_aman(simpanan, client):
    client.get("/")
    kepala = client.get("/").headers
    assert {"Content-Security-Policy", "Permissions-Policy", "X-Content-Type-Options", "Referrer-Policy"} <= set(kepala)


def test_yang_terbit_langsung_tampak(simpanan, berubah, pemeran, client):
    sebelum = JUDUL in isi(client)
    berubah(terbitkan_berita, pemeran)
    assert (sebelum, JUDUL in isi(client)) == (False, True)


def test_yang_dikoreksi_langsung_tampak(simpanan, berubah, pemeran, client):
    versi = berubah(terbitkan_berita, pemeran)
    sebelum = JUDUL in isi(client)
    berubah(perbarui, versi, pemeran.operator, pemeran.verifikator, judul="Saluran Kasemen dikeruk")
    assert (sebelum, JUDUL in isi(client), "Saluran Kasemen dikeruk" in isi(client)) == (True, False, True)


def test_yang_ditarik_langsung_hilang(simpanan, berubah, pemeran, client):
    versi = berubah(terbitkan_berita, pemeran)
    jalur = versi.terbitan.get_absolute_url()
    sebelum = client.get(jalur).status_code, client.get(jalur).status_code
    alasan = {"alasan_tarik": "data_pribadi", "keterangan_tarik": "Memuat nomor telepon warga."}
    berubah(jalankan, versi, "tarik", pelaku=pemeran.operator, waktu=timezone.now(), **alasan)
    assert (sebelum, client.get(jalur).status_code, JUDUL in isi(client)) == ((200, 200), 410, False)


def tab_tampak(client):
    """What two tabs of a unit and the statistics (units that publish) show now."""
    unit_menerbitkan = re.search(r"<strong>(\d+) dari", isi(client, "/statistik/?tahun=semua"))[1]
    tab = isi(client, "/unit/dpupr/regulasi/"), isi(client, "/unit/dpupr/papan/")
    return "Peraturan Saluran" in tab[0], JUDUL in tab[1], unit_menerbitkan


def test_tab_unit_dan_statistik_mengikuti_yang_terbit_dan_ditarik(simpanan, berubah, pemeran, client):
    siapa = (pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    tampak = [tab_tampak(client)]
    aturan = berubah(buat_regulasi, *siapa, judul="Peraturan Saluran")
    dokumen = berubah(buat_informasi_terbit, *siapa, judul=JUDUL)
    tampak.append(tab_tampak(client))
    for versi in (aturan, dokumen):
        alasan = {"alasan_tarik": "data_pribadi", "keterangan_tarik": "Memuat nomor telepon warga."}
        berubah(jalankan, versi, "tarik", pelaku=pemeran.operator, waktu=timezone.now(), **alasan)
    tampak.append(tab_tampak(client))
    assert tampak == [(False, False, "0"), (True, True, "1"), (False, False, "0")]


def test_dik_yang_ditetapkan_dan_dibuka_langsung_tampak(simpanan, berubah, pemeran, client):
    tampak = [EntriDIK.objects.first()]
    entri = berubah(buat_ditetapkan, pemeran).entri
    for dibuka in (None, entri.mulai):
        if dibuka:
            berubah(EntriDIK.objects.update, dibuka_sejak=dibuka, sebab_akhir=SebabAkhir.UJI_BARU)
        tampak.append(entri.informasi in isi(client, "/informasi/dikecualikan/"))
    assert tampak == [None, True, False]


def test_kontak_unit_yang_diubah_langsung_tampak(simpanan, berubah, pemeran, client):
    sebelum = "0254-123987" in isi(client, "/unit/dpupr/kontak/")
    berubah(Unit.objects.filter(slug="dpupr").update, telepon="0254-123987")
    assert (sebelum, "0254-123987" in isi(client, "/unit/dpupr/kontak/")) == (False, True)


def test_kabar_datang_dalam_enam_puluh_milidetik(simpanan, pemeran):
    sebelum = simpanan.generasi()
    Unit.objects.filter(slug="dpupr").update(telepon="0254-1")
    assert tunggu(lambda: simpanan.generasi() > sebelum) < 0.06


def test_transaksi_yang_belum_selesai_tidak_mengabari(simpanan, pemeran):
    sebelum = simpanan.generasi()
    with transaction.atomic():
        Unit.objects.filter(slug="dpupr").update(telepon="0254-1")
        time.sleep(0.2)
        di_tengah = simpanan.generasi()
    tunggu(lambda: simpanan.generasi() > sebelum)
    assert di_tengah == sebelum


def test_pembaruan_tanpa_baris_tidak_mengabari(simpanan, pemeran):
    sebelum = simpanan.generasi()
    Unit.objects.filter(slug="tidak-ada").update(telepon="0254-1")
    time.sleep(0.2)
    assert simpanan.generasi() == sebelum


def test_yang_disusun_sebelum_terbit_tidak_disimpan(simpanan, berubah, pemeran, client, monkeypatch):
    asli = simpanan.generasi
    lama = asli()
    berubah(terbitkan_berita, pemeran)
    isi(client)  # the shelf has moved on
    monkeypatch.setattr(simpanan, "generasi", lambda: lama)
    with CaptureQueriesContext(connection) as kueri:
        isi(client), isi(client)
    assert len([k for k in kueri if "informasi_peringatan" in k["sql"] and "strip" in k["sql"]]) == 2


@pytest.mark.parametrize("medan", ["tampil_sejak", "publik_sampai"])
def test_jadwal_mulai_dan_berakhir_tepat_waktu(medan, simpanan, berubah, pemeran, client, monkeypatch):
    berubah(terbitkan_berita, pemeran)
    saat = datetime(2026, 11, 30, 10, 0, tzinfo=WIB)
    berubah(Terbitan.objects.update, **{medan: saat})
    pukul(monkeypatch, saat - timedelta(minutes=1))
    sebelum = JUDUL in isi(client)
    pukul(monkeypatch, saat)
    assert (sebelum, JUDUL in isi(client)) == (medan == "publik_sampai", medan == "tampil_sejak")


def test_tengah_malam_wib_menyusun_halaman_baru(simpanan, berubah, pemeran, client, monkeypatch):
    versi = buat_pengumuman(pemeran.dpupr, pemeran.operator, judul=JUDUL, berlaku_sampai="2026-11-30")
    berubah(terbitkan, versi, pemeran.verifikator)
    pukul(monkeypatch, datetime(2026, 11, 30, 23, 59, 59, tzinfo=WIB))
    sebelum = JUDUL in isi(client)
    pukul(monkeypatch, datetime(2026, 12, 1, tzinfo=WIB))
    assert (sebelum, JUDUL in isi(client)) == (True, False)


def test_pita_peringatan_mulai_dan_berakhir(simpanan, berubah, pemeran, client, monkeypatch):
    saat, strip = datetime(2026, 11, 30, 10, 0, tzinfo=WIB), PERINGATAN["strip"]
    pukul(monkeypatch, saat)
    tampak = [strip in isi(client)]
    isian = {**PERINGATAN, "saat": saat}
    akhir = saat + timedelta(hours=2)
    unit, pelaku = pemeran.dpupr, pemeran.penanggung_jawab
    berubah(umumkan_peringatan, unit, pelaku=pelaku, waktu=saat, isian=isian, berakhir=akhir, sandi_diulang=True)
    for kini in (saat, akhir - timedelta(seconds=1), akhir):
        pukul(monkeypatch, kini)
        tampak.append(strip in isi(client, "/unit/dpupr/"))
    assert tampak == [False, True, True, False]


def test_orang_yang_masuk_tidak_dilayani_dari_simpanan(simpanan, pemeran, client):
    client.get("/")
    client.force_login(pemeran.operator, backend="django.contrib.auth.backends.ModelBackend")
    with CaptureQueriesContext(connection) as kueri:
        client.get("/")
    assert len(kueri) > 0


@pytest.mark.parametrize("jalur", ["/masuk/", "/?utm_source=wa", "/berita/?asing=1", "/cari/?q=saluran", "/unit/?q=a"])
def test_yang_bukan_untuk_semua_tidak_disimpan(jalur, simpanan, client, monkeypatch):
    disimpan = []
    monkeypatch.setattr("ppid_portal.halaman_jadi.Rak.taruh", lambda *argumen: disimpan.append(argumen))
    assert (client.get(jalur).status_code, disimpan) == (200, [])


def test_urutan_parameter_tidak_membedakan(simpanan, client, django_assert_num_queries):
    client.get("/informasi/?unit=dpupr&tahun=2026")
    with django_assert_num_queries(0):
        client.get("/informasi/?tahun=2026&unit=dpupr")


def test_sambungan_yang_putus_berarti_tanpa_simpanan_lalu_pulih(simpanan, pemeran, client):
    client.get("/")
    sebelum = simpanan.generasi()
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'ppid-pendengar'"
        )
    tunggu(lambda: simpanan.generasi() is None, 1.0)
    with CaptureQueriesContext(connection) as kueri:
        client.get("/")
    tunggu(lambda: simpanan.generasi() is not None)
    assert len(kueri) > 0 and simpanan.generasi() > sebelum


def test_tanpa_basis_data_pendengar_tidak_tahu_apa_apa(simpanan, monkeypatch):
    simpanan.berhenti()

    def gagal(**alamat):
        raise psycopg2.OperationalError("basis data mati")

    monkeypatch.setattr(psycopg2, "connect", gagal)
    simpanan.generasi()
    time.sleep(0.1)
    assert simpanan.generasi() is None


@pytest.mark.parametrize("simpan", [0, 5_000_000])
def test_tanda_yang_sama_dijawab_304(simpan, simpanan, settings, client):
    settings.PPID_SIMPANAN = simpan
    kepala = client.get("/").headers
    lagi = client.get("/", headers={"if-none-match": kepala["ETag"]})
    assert (kepala["Cache-Control"], lagi.status_code, lagi.content) == ("no-cache", 304, b"")


def test_nama_host_asing_ditolak_juga_dari_simpanan(simpanan, client):
    client.get("/")
    assert client.get("/", headers={"host": "jahat.example"}).status_code == 400


def test_rak_tidak_melebihi_batasnya(simpanan, settings, client, django_assert_num_queries):
    settings.PPID_SIMPANAN = len(client.get("/berita/").content) + 20_000
    for jalur in ("/", "/berita/", "/unit/", "/kontak/"):
        client.get(jalur)
    with CaptureQueriesContext(connection) as kueri:
        client.get("/")
    assert len(kueri) > 0


def test_tiap_tabel_halaman_tersimpan_mengabarkan_perubahannya(pemeran, client):
    terbitkan_berita(pemeran)
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    terbitkan(buat_kegiatan(pemeran.dpupr, pemeran.operator), pemeran.verifikator)
    terbitkan(buat_pengumuman(pemeran.dpupr, pemeran.operator), pemeran.verifikator)
    buat_ditetapkan(pemeran)
    halaman = [t.get_absolute_url() for t in Terbitan.objects.all()]
    halaman.append(buat_paket_terbit(pemeran).terbit.get_absolute_url())
    halaman.append(reverse("laporan:tahunan", args=[buat_tahunan(pemeran).tahun]))
    halaman += [reverse(nama, args=["dpupr"] if nama in BERUNIT else []) for nama in set(DISIMPAN) - SATU]
    with CaptureQueriesContext(connection) as kueri:
        status = {client.get(jalur).status_code for jalur in halaman}
    dibaca = {t for k in kueri for t in re.findall(r'(?:FROM|JOIN) "(\w+)"', k["sql"])}
    with connection.cursor() as kursor:
        kursor.execute("SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE 'siarkan%'")
        mengabari = {baris[0] for baris in kursor}
    assert status == {200} and dibaca - mengabari - set(DIAM) == set()
