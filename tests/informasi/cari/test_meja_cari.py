"""PPID utama looks after synonyms and vain queries; nobody else does, and each change is remembered."""

import pytest

from alur.models import Peristiwa
from informasi.models import KataTakTemu, Sinonim
from tests.pabrik import SENIN

BARU = {"istilah": "Damkarmat", "padanan": "pemadam kebakaran\npenyelamatan\n"}


@pytest.fixture
def ppid(pemeran, client):
    """The client, logged in as PPID utama."""
    client.force_login(pemeran.ppid, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def kata(db):
    return KataTakTemu.objects.create(kata="jalur sepeda", jumlah=3, terakhir=SENIN)


def test_sinonim_baru_berlaku_dan_tercatat(ppid, pemeran):
    assert ppid.post("/meja/sinonim/baru/", BARU).status_code == 302
    sinonim = Sinonim.objects.get(istilah="Damkarmat")
    peristiwa = Peristiwa.objects.get(nama="tambah_sinonim")
    assert sinonim.padanan == ["pemadam kebakaran", "penyelamatan"]
    assert (peristiwa.id_objek, peristiwa.pelaku) == (sinonim.pk, pemeran.ppid)


def test_perubahan_sinonim_mencatat_nilai_lama_dan_baru(ppid):
    sinonim = Sinonim.objects.get(istilah="RUP")
    ppid.post(f"/meja/sinonim/{sinonim.pk}/", {"istilah": "RUP", "padanan": "rencana umum pengadaan\nSiRUP"})
    isi = Peristiwa.objects.get(nama="ubah_sinonim").rincian.isi
    assert isi["lama"]["padanan"] == ["rencana umum pengadaan"]
    assert isi["baru"]["padanan"] == ["rencana umum pengadaan", "SiRUP"]


def test_sinonim_yang_dihapus_meninggalkan_jejak(ppid):
    sinonim = Sinonim.objects.get(istilah="RUP")
    ppid.post(f"/meja/sinonim/{sinonim.pk}/hapus/")
    assert not Sinonim.objects.filter(istilah="RUP").exists()
    assert Peristiwa.objects.get(nama="hapus_sinonim").rincian.isi["lama"]["istilah"] == "RUP"


@pytest.mark.parametrize(
    ("isian", "kalimat"),
    [
        ({"istilah": "rup"}, "sudah ada di daftar"),
        ({"istilah": "!!"}, "tidak memuat kata"),
        ({"istilah": ""}, "Tulis istilahnya"),
        ({"istilah": "x" * 61}, "paling panjang 60"),
        ({"padanan": ""}, "paling sedikit satu padanan"),
        ({"padanan": "?\n!"}, "paling sedikit satu padanan"),
        ({"padanan": "x" * 101}, "lebih dari 100 huruf"),
        ({"padanan": "\n".join(f"padanan {n}" for n in range(8))}, "Paling banyak 7"),
    ],
)
def test_sinonim_yang_keliru_ditolak_dengan_kalimat(isian, kalimat, ppid):
    jawaban = ppid.post("/meja/sinonim/baru/", BARU | isian)
    assert jawaban.status_code == 422 and kalimat in jawaban.content.decode()


def test_kata_tak_temu_terurut_menurut_banyaknya(ppid, kata):
    KataTakTemu.objects.create(kata="taman kota", jumlah=9, terakhir=SENIN)
    isi = ppid.get("/meja/kata-tak-temu/").content.decode()
    assert isi.index("taman kota") < isi.index("jalur sepeda") and "9 kali dicari" in isi


def test_kata_yang_ditangani_pindah_daftar(ppid, kata):
    ppid.post(f"/meja/kata-tak-temu/{kata.pk}/ditangani/", {"ditangani": "1"}, follow=True)
    belum = ppid.get("/meja/kata-tak-temu/").content.decode()
    sudah = ppid.get("/meja/kata-tak-temu/?tampil=ditangani").content.decode()
    assert ("3 kali dicari" in belum, "3 kali dicari" in sudah) == (False, True)


def test_kata_yang_ditangani_dapat_dikembalikan(ppid, kata):
    KataTakTemu.objects.update(ditangani=True)
    ppid.post(f"/meja/kata-tak-temu/{kata.pk}/ditangani/", {"ditangani": "0"})
    kata.refresh_from_db()
    assert not kata.ditangani


def test_kata_tak_temu_menjadi_istilah_sinonim_baru(ppid, kata):
    assert "/meja/sinonim/baru/?istilah=jalur%20sepeda" in ppid.get("/meja/kata-tak-temu/").content.decode()
    assert 'value="jalur sepeda"' in ppid.get("/meja/sinonim/baru/?istilah=jalur%20sepeda").content.decode()


def test_kata_tak_temu_ditulis_sebagai_teks(ppid):
    KataTakTemu.objects.create(kata="<b>tebal</b>", jumlah=1, terakhir=SENIN)
    assert "<b>tebal" not in ppid.get("/meja/kata-tak-temu/").content.decode()


@pytest.mark.parametrize("siapa", ["verifikator", "operator", "penanggung_jawab", "auditor"])
def test_peran_lain_tidak_mengubah_pencarian(siapa, pemeran, client, kata):
    client.force_login(getattr(pemeran, siapa), backend="django.contrib.auth.backends.ModelBackend")
    rup = Sinonim.objects.get(istilah="RUP")
    status = {
        client.post("/meja/sinonim/baru/", BARU).status_code,
        client.post(f"/meja/sinonim/{rup.pk}/", BARU).status_code,
        client.post(f"/meja/sinonim/{rup.pk}/hapus/").status_code,
        client.post(f"/meja/kata-tak-temu/{kata.pk}/ditangani/", {"ditangani": "1"}).status_code,
    }
    assert status == {403} and Sinonim.objects.filter(istilah="RUP").exists()


@pytest.mark.parametrize("jalur", ["/meja/sinonim/", "/meja/kata-tak-temu/", "/meja/sinonim/baru/"])
@pytest.mark.parametrize(
    "kacau", ["hal=99999", "hal=x", "hal=%00", "istilah=%00", "tampil=💥", "istilah=" + "x" * 3000]
)
def test_parameter_kacau_tidak_menjatuhkan_meja_cari(jalur, kacau, ppid):
    assert ppid.get(f"{jalur}?{kacau}").status_code in {200, 400}


@pytest.mark.parametrize("medan", ["istilah", "padanan"])
@pytest.mark.parametrize("nilai", ["\x00", "x" * 100_000, "\u202e", "💥", "'; --"])
def test_isian_kacau_tidak_menjatuhkan_meja_cari(medan, nilai, ppid):
    assert ppid.post("/meja/sinonim/baru/", BARU | {medan: nilai}).status_code in {302, 400, 422}
