"""One informasi publik as citizens read it, its history and schedule, the unit's tab, and what nobody sees."""

import re
from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from alur.mesin import jalankan
from informasi.kueri_publik import jadwal
from informasi.layanan import mulai_versi_baru, simpan_draf
from informasi.layanan_lampiran import lepas_berkas
from informasi.models import ButirWajib
from informasi.pemutakhiran import pemutakhiran
from kalender.hari import WIB
from opd.peran import Peran
from tests.informasi.rak import buat_rak, judul_di
from tests.pabrik import SENIN, buat_pengguna, setujui
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi, buat_informasi_ajuan, buat_informasi_terbit

DAFTAR = "/informasi/"


@pytest.fixture
def rak(pemeran):
    return buat_rak(pemeran)


def versi_baru(terbit, oleh, peninjau, *, waktu=SENIN + timedelta(days=3), lepas=False, **nilai):
    """A second public version of an entry."""
    versi = mulai_versi_baru(terbit.konten, pelaku=oleh, waktu=waktu)
    if lepas:
        lepas_berkas(versi, versi.lampiran.get().pk, pelaku=oleh, waktu=waktu)
        versi.refresh_from_db()
    simpan_draf(versi, pelaku=oleh, waktu=waktu, nomor_sunting=versi.nomor_sunting, nilai=nilai)
    versi.refresh_from_db()
    jalankan(versi, "ajukan", pelaku=oleh, waktu=waktu)
    setujui(versi, peninjau, waktu=waktu)
    versi.refresh_from_db()
    return versi


# --- one entry


def test_halaman_informasi_memuat_semua_kolom_dip(pemeran, client):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    terbit = buat_informasi_terbit(
        pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=berkas, ringkasan="Capaian dinas setahun.",
        penanggung_jawab="Kepala Subbagian Program", waktu_dibuat=date(2026, 1, 15), tempat_dibuat="Serang",
        bentuk="Softcopy dan hardcopy", retensi="5 tahun",
    )  # fmt: skip
    isi = client.get(terbit.terbitan.get_absolute_url()).content.decode()
    harapan = (
        "Capaian dinas setahun.", "Berkala", "Ringkasan kinerja", "Unit dpupr", "Kepala Subbagian Program",
        "15 Januari 2026, Serang", "Softcopy dan hardcopy", "5 tahun", "2 November 2026, 09.00 WIB",
        "Paling lambat 30 November 2027", "diperiksa dan disetujui PPID Utama pada 2 November 2026", berkas.url,
    )  # fmt: skip
    assert [satu for satu in harapan if satu not in isi] == []


def test_informasi_tanpa_berkas_menawarkan_untuk_meminta(rak, client):
    terbitan = rak[0].terbitan
    isi = client.get(terbitan.get_absolute_url()).content.decode()
    assert "Minta berkas ini" in isi and f'href="/layanan/permohonan/?informasi={terbitan.konten_id}"' in isi


def test_laporkan_kesalahan_membuka_surel_unit_dengan_alamat_halaman(rak, pemeran, client, settings):
    type(pemeran.dpupr).objects.filter(pk=pemeran.dpupr.pk).update(surel="dpupr@uji.serangkota.go.id")
    isi = client.get(rak[0].terbitan.get_absolute_url()).content.decode()
    tautan = re.search(r'href="(mailto:dpupr@uji[^"]+subject[^"]+)"', isi)[1]
    assert "Kekeliruan%20pada" in tautan and rak[0].terbitan.get_absolute_url().replace("/", "%2F")[:12] in tautan


def test_laporkan_kesalahan_ke_ppid_utama_bila_unit_tanpa_kontak(rak, pemeran, client):
    type(pemeran.diskominfo).objects.filter(pk=pemeran.diskominfo.pk).update(wa="0812 0000 1042")
    assert (
        "https://wa.me/6281200001042?text=Kekeliruan" in client.get(rak[0].terbitan.get_absolute_url()).content.decode()
    )


def test_slug_lama_dialihkan_tetap(rak, client):
    jawaban = client.get(f"/informasi/{rak[0].konten_id}/judul-lama/")
    assert (jawaban.status_code, jawaban.url) == (301, rak[0].terbitan.get_absolute_url())


def test_riwayat_membandingkan_kolom_dan_berkas(pemeran, client):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator, nama="laporan-lama.pdf")
    terbit = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=berkas)
    baru = versi_baru(
        terbit,
        pemeran.operator,
        pemeran.verifikator,
        lepas=True,
        retensi="10 tahun",
        catatan_publik="Retensi diperbaiki.",
    )
    isi = client.get(reverse("informasi:informasi_riwayat", args=[terbit.konten_id, baru.slug])).content.decode()
    assert "<del>5</del><ins>10</ins>" in isi and "<del>laporan-lama.pdf</del>" in isi and "Retensi diperbaiki." in isi


# --- the schedule of renewal


@pytest.mark.parametrize(
    ("bulan", "hari", "jatuh"),
    [
        (6, (2026, 12, 2), date(2027, 6, 30)),
        (12, (2026, 1, 31), date(2027, 1, 31)),
        (3, (2026, 11, 30), date(2027, 2, 28)),
        (1, (2027, 12, 31), date(2028, 1, 31)),
    ],
)
def test_pemutakhiran_jatuh_pada_akhir_bulan(bulan, hari, jatuh):
    waktu = datetime(*hari, 9, tzinfo=WIB)
    assert pemutakhiran(ButirWajib(bulan=bulan), waktu, waktu).jatuh == jatuh


def test_hari_terakhir_belum_lewat_dan_besoknya_lewat_satu_hari():
    dibuat = datetime(2026, 12, 2, 9, tzinfo=WIB)
    malam = datetime(2027, 6, 30, 23, 59, tzinfo=WIB)
    hasil = [pemutakhiran(ButirWajib(bulan=6), dibuat, w).lewat for w in (malam, malam + timedelta(minutes=1))]
    assert hasil == [0, 1]


def test_butir_tanpa_periode_tidak_pernah_lewat(rak):
    assert jadwal(rak[2].terbitan, SENIN + timedelta(days=3000)) is None


def test_laporan_lama_tidak_lewat_setelah_ada_yang_baru(rak, pemeran):
    nanti = SENIN + timedelta(days=700)
    lama = rak[0].terbitan
    assert jadwal(lama, nanti).lewat > 0
    buat_informasi_terbit(
        pemeran.dpupr,
        pemeran.operator,
        pemeran.verifikator,
        judul="Laporan kinerja 2026",
        waktu=nanti - timedelta(days=9),
    )
    assert jadwal(lama, nanti) is None


def test_label_lewat_jadwal_tampil_di_daftar(pemeran, client):
    waktu = datetime(2022, 1, 10, 9, tzinfo=WIB)
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, waktu=waktu)
    assert "Lewat jadwal pemutakhiran" in client.get(DAFTAR).content.decode()


# --- the unit's tab and the front page


def test_tab_unit_menghitung_butir_terisi(rak, pemeran, client):
    jawaban = client.get("/unit/dpupr/informasi/")
    butir = ButirWajib.objects.filter(aktif=True, jenis_unit__contains=["dinas"]).exclude(klasifikasi="serta_merta")
    butir = butir.exclude(sifat="per_tahap")  # owed by a procurement when it reaches the stage, not by the unit
    assert f"3 dari {butir.count()} butir terisi" in jawaban.content.decode() and len(judul_di(jawaban)) == 3


def test_dua_dokumen_untuk_satu_butir_dihitung_satu(rak, pemeran, client):
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Laporan kinerja lagi")
    assert client.get("/unit/dpupr/informasi/").context["terisi"] == 3


def test_butir_yang_diwarisi_terisi_oleh_ppid_utama(pemeran, client):
    kode = ButirWajib.objects.filter(diwarisi=True, jenis_unit__contains=["kelurahan"]).first().kode
    penulis = buat_pengguna("operator_utama", Peran.OPERATOR, pemeran.diskominfo)
    assert client.get("/unit/kelurahan-banten/informasi/").context["terisi"] == 0
    buat_informasi_terbit(pemeran.diskominfo, penulis, pemeran.verifikator, butir=kode)
    assert client.get("/unit/kelurahan-banten/informasi/").context["terisi"] == 1


def test_ringkasan_unit_menampilkan_tiga_terbaru(rak, pemeran, client):
    buat_informasi_terbit(
        pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Paling baru", waktu=SENIN + timedelta(1)
    )
    assert [b.terbitan.judul for b in client.get("/unit/dpupr/").context["informasi"]][0] == "Paling baru"
    assert len(client.get("/unit/dpupr/").context["informasi"]) == 3


def test_beranda_memuat_dokumen_terbaru_dan_menu(rak, client):
    isi = client.get("/").content.decode()
    assert "Wabah demam berdarah" in isi and 'href="/informasi/"' in isi and 'href="/informasi/serta-merta/"' in isi


# --- what nobody sees


DI_MANA_PUN = (
    "/",
    DAFTAR,
    "/informasi/berkala/",
    f"{DAFTAR}?q=rahasia+dapur",
    "/unit/dpupr/",
    "/unit/dpupr/informasi/",
)


@pytest.mark.parametrize("pabrik", [buat_informasi, buat_informasi_ajuan])
def test_yang_belum_terbit_tidak_tampak_di_mana_pun(pabrik, pemeran, client):
    pabrik(pemeran.dpupr, pemeran.operator, judul="Rahasia dapur kantor")
    isi = "".join(client.get(j).content.decode() for j in DI_MANA_PUN)
    assert "Rahasia dapur kantor" not in isi


def test_alamat_yang_belum_terbit_404(pemeran, client):
    draf = buat_informasi(pemeran.dpupr, pemeran.operator)
    assert client.get(f"/informasi/{draf.konten_id}/{draf.slug}/").status_code == 404


def test_berkas_yang_diganti_tidak_tampak_dan_tidak_terunduh(pemeran, client):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator, nama="versi-lama.pdf")
    terbit = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=berkas)
    assert client.get(berkas.url).status_code == 200
    baru = versi_baru(terbit, pemeran.operator, pemeran.verifikator, lepas=True, catatan_publik="Berkas dilepas.")
    assert berkas.acak not in client.get(baru.terbitan.get_absolute_url()).content.decode()
    assert (berkas.acak in client.get(DAFTAR).content.decode(), client.get(berkas.url).status_code) == (False, 404)


def test_versi_yang_menunggu_jamnya_belum_tampak(pemeran, client):
    terbit = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    besok = timezone.now() + timedelta(days=1)
    versi_baru(terbit, pemeran.operator, pemeran.verifikator, judul="Judul yang menunggu jamnya", jadwal_terbit=besok)
    alamat = terbit.terbitan.get_absolute_url()
    isi = "".join(client.get(j).content.decode() for j in (*DI_MANA_PUN, alamat, f"{alamat}riwayat/"))
    assert "Judul yang menunggu jamnya" not in isi and "Versi 2" not in isi


def test_berita_bukan_informasi(pemeran, client):
    terbit = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    assert client.get(f"/berita/{terbit.konten_id}/{terbit.slug}/").status_code == 404
