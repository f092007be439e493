"""Before a change of the calendar is saved the desk shows which running clocks it moves."""

from datetime import date

import pytest
from django.urls import reverse

from alur.jejak import nomor_jejak
from kalender.jam import mulai_jam
from kalender.layanan import tambah_libur
from kalender.models import HariLibur, Jam
from tests.pabrik import SENIN, UJI

TAMBAH = "/meja/kalender/tambah/"
HARI = date(2026, 11, 9)
ISIAN = {"tanggal": f"{HARI}", "nama": "Hari Jadi", "jenis": "libur_daerah", "dasar": "Keputusan Wali Kota 003/2026"}


@pytest.fixture
def ppid(pemeran, client):
    """A browser of PPID utama."""
    client.force_login(pemeran.ppid, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def jam(db):
    """An answer due on Monday, 16 November 2026; nobody was told yet."""
    return mulai_jam("JAWABAN", SENIN.date(), waktu=SENIN, diberitahukan=False)


def kirim(client, alamat, isian=ISIAN, *, tegas=True):
    """Post; when the page shows moved clocks and `tegas`, post that they were seen. Returns the response."""
    jawaban = client.post(alamat, isian)
    if tegas and jawaban.context and jawaban.context.get("tegas"):
        jawaban = client.post(alamat, isian | {"tegas": jawaban.context["tegas"]})
    return jawaban


def test_jam_yang_akan_bergeser_ditunjukkan_dengan_tanggal_lama_dan_baru(ppid, jam):
    isi = kirim(ppid, TAMBAH, tegas=False).content.decode()
    assert "1 jam berjalan bergeser" in isi
    assert "Menjawab permohonan, sejak 2 Nov 2026" in isi
    assert isi.index('datetime="2026-11-16"') < isi.index('datetime="2026-11-17"')


def test_sebelum_ditegaskan_tidak_ada_yang_tersimpan(ppid, jam):
    kirim(ppid, TAMBAH, tegas=False)
    jam.refresh_from_db()
    assert (jam.jatuh_tempo, HariLibur.objects.count()) == (date(2026, 11, 16), 0)


def test_yang_diketik_masih_ada_saat_menegaskan(ppid, jam):
    jawaban = kirim(ppid, TAMBAH, tegas=False)
    assert jawaban.context["form"]["dasar"].value() == ISIAN["dasar"]


def test_setelah_ditegaskan_libur_tersimpan_dan_jam_bergeser(ppid, jam):
    assert kirim(ppid, TAMBAH).status_code == 302
    jam.refresh_from_db()
    assert jam.jatuh_tempo == date(2026, 11, 17)


def test_penegasan_atas_daftar_lain_menunjukkan_daftar_yang_sekarang(ppid, jam):
    tegas = kirim(ppid, TAMBAH, tegas=False).context["tegas"]
    mulai_jam("JAWABAN", SENIN.date(), waktu=SENIN, diberitahukan=False)
    jawaban = ppid.post(TAMBAH, ISIAN | {"tegas": tegas})
    assert "2 jam berjalan bergeser" in jawaban.content.decode()


def test_tanpa_jam_yang_bergeser_langsung_tersimpan(ppid):
    assert kirim(ppid, TAMBAH, tegas=False).status_code == 302


@pytest.mark.parametrize(
    ("nama", "isian"),
    [("kalender_ubah", ISIAN | {"tanggal": "2026-12-09"}), ("kalender_hapus", {"alasan": "Batal ditetapkan"})],
)
def test_mengubah_dan_menghapus_libur_pun_menunjukkan_jam_yang_bergeser(nama, isian, ppid, monkeypatch):
    monkeypatch.setattr("ppid_portal.views.kalender.timezone.now", lambda: SENIN)
    libur = tambah_libur(ISIAN | {"tanggal": HARI}, pelaku=UJI, waktu=SENIN)
    mulai_jam("JAWABAN", SENIN.date(), waktu=SENIN, diberitahukan=False)
    jawaban = kirim(ppid, reverse(nama, args=[libur.pk]), isian | {"dilihat": nomor_jejak(libur)}, tegas=False)
    assert "1 jam berjalan bergeser" in jawaban.content.decode()
    assert Jam.objects.get().jatuh_tempo == date(2026, 11, 17)


def test_impor_menunjukkan_jam_yang_bergeser_lalu_menggesernya(ppid, db):
    alamat = reverse("kalender_impor", args=[2026])
    natal = mulai_jam("JAWABAN", date(2026, 12, 21), waktu=SENIN)
    ditunjukkan = kirim(ppid, alamat, {}, tegas=False)
    assert "1 jam berjalan bergeser" in ditunjukkan.content.decode()
    assert kirim(ppid, alamat, {}).status_code == 302
    natal.refresh_from_db()
    assert natal.jatuh_tempo == date(2027, 1, 6)
