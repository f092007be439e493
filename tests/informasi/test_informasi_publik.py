"""Informasi publik as citizens read it: facets, chips, pages, what an entry tells, and what nobody sees."""

import re
from datetime import date, datetime, timedelta
from urllib.parse import parse_qs

import pytest
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from alur.mesin import jalankan
from informasi.faset import chip, faset
from informasi.kueri_publik import informasi_publik, jadwal
from informasi.layanan import mulai_versi_baru, simpan_draf
from informasi.layanan_lampiran import lepas_berkas
from informasi.models import ButirWajib, Terbitan
from informasi.pemutakhiran import pemutakhiran
from informasi.saring import SaringInformasi
from kalender.hari import WIB
from opd.peran import Peran
from tests.pabrik import SENIN, buat_pengguna, setujui
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi, buat_informasi_ajuan, buat_informasi_terbit

DAFTAR = "/informasi/"


@pytest.fixture
def rak(pemeran):
    """Five entries: two units, three classes, three years."""

    def isi(unit, oleh, judul, butir, tahun, **nilai):
        return buat_informasi_terbit(unit, oleh, pemeran.verifikator, judul=judul, butir=butir, tahun=tahun, **nilai)

    dpupr, dinkes = (pemeran.dpupr, pemeran.operator), (pemeran.dinkes, pemeran.operator_lain)
    return [
        isi(*dpupr, "Laporan kinerja DPUPR", "kinerja", 2024),
        isi(*dpupr, "Anggaran jalan DPUPR", "keuangan", 2025),
        isi(*dpupr, "Kontrak jalan lingkungan", "perjanjian", 2025),
        isi(*dinkes, "Anggaran puskesmas", "keuangan", 2025),
        isi(*dinkes, "Wabah demam berdarah", "sm-penyakit-menular", 2026),
    ]


def judul_di(jawaban):
    """Titles of the list in their order."""
    return [baris.terbitan.judul for baris in jawaban.context["baris"]]


def saring(alamat="", **pilihan):
    return SaringInformasi(QueryDict(alamat), queryset=informasi_publik(timezone.now()), **pilihan)


def jumlah_faset(alamat, nama):
    """{choice: count} of one facet."""
    satu = next(f for f in faset(saring(alamat)) if f.nama == nama)
    return {p.nilai: p.jumlah for p in [*satu.utama, *satu.lainnya] if p.jumlah}


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


# --- filters, facets, chips


def test_tanpa_saringan_semua_tampil(rak, client):
    assert len(judul_di(client.get(DAFTAR))) == 5


@pytest.mark.parametrize(
    ("alamat", "banyak"),
    [
        ("klasifikasi=berkala", 3),
        ("klasifikasi=berkala&klasifikasi=setiap_saat", 4),
        ("klasifikasi=serta-merta", 1),
        ("unit=dpupr", 3),
        ("unit=dpupr&unit=dinkes", 5),
        ("tahun=2025&unit=dpupr", 2),
        ("q=jalan", 2),
        ("q=puskesmas&tahun=2025", 1),
        ("q=tidakadakatanya", 0),
    ],
)
def test_saringan_menyempitkan_daftar(alamat, banyak, rak, client):
    assert len(judul_di(client.get(f"{DAFTAR}?{alamat}"))) == banyak


def test_faset_dihitung_di_bawah_saringan_lain(rak):
    assert jumlah_faset("unit=dpupr&tahun=2025", "klasifikasi") == {"berkala": 1, "setiap_saat": 1}


def test_faset_tidak_menyaring_dirinya_sendiri(rak):
    assert jumlah_faset("unit=dpupr", "unit") == {"dpupr": 3, "dinkes": 2}


def test_faset_dihitung_di_antara_yang_cocok_dengan_kata(rak):
    assert jumlah_faset("q=anggaran", "unit") == {"dpupr": 1, "dinkes": 1}


def test_pilihan_yang_dipakai_tetap_tampil_walau_nol(rak):
    unit = next(f for f in faset(saring("unit=kecamatan-kasemen")) if f.nama == "unit")
    assert [(p.nilai, p.jumlah) for p in unit.utama if p.dipilih] == [("kecamatan-kasemen", 0)]


def test_chip_membuang_satu_nilai_saja(rak):
    daftar = {c.label: parse_qs(c.url[1:]) for c in chip(saring("unit=dpupr&unit=dinkes&q=jalan&urut=judul"))}
    assert daftar["DPUPR"] == {"unit": ["dinkes"], "q": ["jalan"], "urut": ["judul"]}


def test_chip_tanpa_saringan_tidak_ada(rak):
    assert chip(saring("urut=judul")) == []


def test_kata_dicari_disorot_di_judul(rak, client):
    assert "<mark>Anggaran</mark> puskesmas" in client.get(f"{DAFTAR}?q=anggaran").content.decode()


def test_urut_judul_tidak_peka_huruf_besar(rak, pemeran, client):
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="anggaran kecil")
    assert judul_di(client.get(f"{DAFTAR}?urut=judul"))[:3] == [
        "Anggaran jalan DPUPR",
        "anggaran kecil",
        "Anggaran puskesmas",
    ]


# --- what an address may hold


@pytest.mark.parametrize(
    "alamat", ["klasifikasi=rahasia", "unit=tidak-ada", "tahun=20x6", "tahun=99999", "urut=acak"]
)
def test_nilai_asing_diabaikan_dengan_kalimat(alamat, rak, client):
    jawaban = client.get(f"{DAFTAR}?{alamat}")
    assert len(judul_di(jawaban)) == 5 and "tidak dikenal dan tidak dipakai" in jawaban.content.decode()


def test_nilai_asing_tidak_membatalkan_nilai_yang_dikenal(rak, client):
    assert len(judul_di(client.get(f"{DAFTAR}?unit=dinkes&unit=tidak-ada"))) == 2


def test_nilai_asing_tidak_menjadi_html(rak, client):
    assert b"<script>alert" not in client.get(f"{DAFTAR}?unit=<script>alert(1)</script>&q=<script>alert(1)").content


def test_kata_yang_terlalu_umum_dijelaskan(rak, client):
    jawaban = client.get(f"{DAFTAR}?q=yang+di")
    assert len(judul_di(jawaban)) == 5 and "terlalu umum" in jawaban.content.decode()


@pytest.mark.parametrize("nama", ["klasifikasi", "unit", "tahun", "q", "urut", "setelah", "sebelum"])
@pytest.mark.parametrize("nilai", ["%00", "%ff%fe", "%ED%A0%80", "9" * 400, "-1", "9-9", "a" * 5000, "💥", "1-%00-1"])
def test_nilai_kacau_tidak_menjatuhkan_daftar(nama, nilai, rak, client):
    alamat = [DAFTAR, "/informasi/berkala/", "/unit/dpupr/informasi/"]
    assert {client.get(f"{a}?{nama}={nilai}&urut=judul").status_code for a in alamat} <= {200, 400}


def test_alamat_bersaringan_tidak_diindeks(rak, client):
    assert b'name="robots" content="noindex"' in client.get(f"{DAFTAR}?unit=dpupr").content


def test_alamat_polos_diindeks_dan_kanonik(rak, client, settings):
    isi = client.get(DAFTAR).content.decode()
    assert "noindex" not in isi and f'<link rel="canonical" href="{settings.PPID_SITUS}/informasi/">' in isi


# --- pages


@pytest.mark.parametrize("urut", ["terbaru", "judul"])
def test_halaman_berkursor_menampilkan_setiap_baris_sekali(urut, pemeran, client):
    for n in range(27):
        buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=f"Berkas {n % 9} ke-{n}")
    alamat, dibaca = f"?urut={urut}&unit=dpupr&unit=dinkes", []
    while alamat:
        jawaban = client.get(DAFTAR + alamat)
        dibaca.append(judul_di(jawaban))
        alamat = jawaban.context["berikut"]
    semua = list(Terbitan.objects.order_by("judul" if urut == "judul" else "-publik_sejak", "-pk").values_list("judul"))
    assert [len(h) for h in dibaca] == [12, 12, 3] and sorted(sum(dibaca, [])) == sorted(j for (j,) in semua)


@pytest.mark.parametrize("urut", ["terbaru", "judul"])
def test_halaman_sebelumnya_sama_dengan_yang_tadi(urut, pemeran, client):
    for n in range(15):
        buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=f"Berkas nomor {n:02d}")
    pertama = client.get(f"{DAFTAR}?urut={urut}")
    kedua = client.get(DAFTAR + pertama.context["berikut"])
    assert judul_di(client.get(DAFTAR + kedua.context["sebelum"])) == judul_di(pertama)


def test_alamat_halaman_membawa_setiap_nilai_saringan(pemeran, client):
    for n in range(13):
        buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=f"Berkas nomor {n:02d}")
    berikut = client.get(f"{DAFTAR}?unit=dpupr&unit=dinkes").context["berikut"]
    assert parse_qs(berikut[1:])["unit"] == ["dpupr", "dinkes"]


def test_hitungan_berhenti_di_seribu(rak, client, monkeypatch):
    monkeypatch.setattr("informasi.kueri.BATAS_HITUNG", 4)
    monkeypatch.setattr("informasi.views.informasi.BATAS_HITUNG", 4)
    assert "Lebih dari 1.000 dokumen" in client.get(DAFTAR).content.decode()


# --- classes


@pytest.mark.parametrize(
    ("jalur", "banyak", "pasal"),
    [("berkala", 3, "Pasal 9"), ("serta-merta", 1, "Pasal 10"), ("setiap-saat", 1, "Pasal 11")],
)
def test_halaman_golongan_menjelaskan_dan_mendaftar(jalur, banyak, pasal, rak, client):
    jawaban = client.get(f"/informasi/{jalur}/")
    assert len(judul_di(jawaban)) == banyak and pasal in jawaban.content.decode()


def test_halaman_golongan_tetap_pada_golongannya(rak, client):
    assert len(judul_di(client.get("/informasi/berkala/?klasifikasi=setiap_saat"))) == 3


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
    isi = client.get(rak[0].terbitan.get_absolute_url()).content.decode()
    assert "Minta berkas ini" in isi and 'href="/unit/dpupr/kontak/"' in isi


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


def test_versi_terjadwal_belum_tampak_di_riwayat(pemeran, client):
    terbit = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    versi = mulai_versi_baru(terbit.konten, pelaku=pemeran.operator, waktu=SENIN)
    simpan_draf(versi, pelaku=pemeran.operator, waktu=SENIN, nomor_sunting=versi.nomor_sunting,
                nilai={"judul": "Judul yang menunggu jamnya"})  # fmt: skip
    isi = client.get(f"{terbit.terbitan.get_absolute_url()}riwayat/").content.decode()
    assert "Judul yang menunggu jamnya" not in isi and "Versi 2" not in isi


def test_berita_bukan_informasi(pemeran, client):
    terbit = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    assert client.get(f"/berita/{terbit.konten_id}/{terbit.slug}/").status_code == 404
