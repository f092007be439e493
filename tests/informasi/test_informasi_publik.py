"""The list of informasi publik as citizens read it: filters, facets, chips, pages, classes."""

from urllib.parse import parse_qs

import pytest
from django.http import QueryDict
from django.utils import timezone

from informasi.faset import chip, faset
from informasi.kueri_publik import informasi_publik
from informasi.models import Terbitan
from informasi.saring import SaringInformasi
from tests.informasi.rak import buat_rak, judul_di
from tests.pabrik_informasi import buat_informasi_terbit

DAFTAR = "/informasi/"


@pytest.fixture
def rak(pemeran):
    return buat_rak(pemeran)


def saring(alamat="", **pilihan):
    return SaringInformasi(QueryDict(alamat), queryset=informasi_publik(timezone.now()), **pilihan)


def jumlah_faset(alamat, nama):
    """{choice: count} of one facet."""
    satu = next(f for f in faset(saring(alamat))[0] if f.nama == nama)
    return {p.nilai: p.jumlah for p in [*satu.utama, *satu.lainnya] if p.jumlah}


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
    unit = next(f for f in faset(saring("unit=kecamatan-kasemen"))[0] if f.nama == "unit")
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


@pytest.mark.parametrize("alamat", ["klasifikasi=rahasia", "unit=tidak-ada", "tahun=20x6", "tahun=99999", "urut=acak"])
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
    urutan = ("judul", "pk") if urut == "judul" else ("-publik_sejak", "-pk")
    semua = list(Terbitan.objects.order_by(*urutan).values_list("judul", flat=True))
    assert dibaca == [semua[:12], semua[12:24], semua[24:]]


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


def test_unduhan_daftar_membawa_saringan_yang_sama(rak, client):
    isi = client.get("/informasi/berkala/?unit=dpupr&unit=tidak-ada").content.decode()
    assert 'href="/data/dip.csv?klasifikasi=berkala&amp;unit=dpupr"' in isi
