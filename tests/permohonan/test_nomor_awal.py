"""A year that began in a paper register goes on in the portal: forward only, by PPID utama, without a gap."""

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from alur.mesin import lahirkan
from alur.models import Peristiwa
from alur.transisi import TransisiDitolak
from kalender.hari import tanggal
from permohonan.models import NomorAwal
from permohonan.nomor import berikut
from tests.alur.serentak import serentak
from tests.pabrik import SENIN
from tests.pabrik_perkara import buat_keberatan, buat_permohonan, buat_petugas

ALAMAT = "/meja/permohonan/nomor-awal/"
SANDI = "rahasia sekali"
ALASAN = "Nomor terakhir di buku register adalah 57."


def tetapkan(nomor, pelaku, *, jenis="permohonan", tahun=SENIN.year, catatan=ALASAN):
    lahirkan(NomorAwal(jenis=jenis, tahun=tahun, nomor=nomor), pelaku=pelaku, waktu=SENIN, catatan=catatan)


@pytest.fixture
def ppid(pemeran, client):
    """PPID utama, logged in, with a password."""
    pemeran.ppid.set_password(SANDI)
    pemeran.ppid.save()
    client.force_login(pemeran.ppid)
    return pemeran.ppid


def isian(**ganti):
    return {"jenis": "permohonan", "nomor": "58", "alasan": ALASAN, "sandi": SANDI, **ganti}


def test_nomor_berlanjut_tanpa_lompatan_dan_tiap_register_sendiri(pemeran):
    pertama = buat_permohonan()
    tetapkan(58, pemeran.ppid)
    tetapkan(7, pemeran.ppid, jenis="keberatan")
    dua = [buat_permohonan(), buat_permohonan()]
    assert [p.urut for p in (pertama, *dua)] == [1, 58, 59] and dua[0].nomor.startswith("0058/PPID/")
    assert buat_keberatan(dua[0]).nomor.startswith("0007/KEB-PPID/")
    assert berikut("permohonan", SENIN.year + 1) == 1


@pytest.mark.parametrize(
    ("nomor", "kata"), [(2, "memang sudah 2"), (1, "tidak pernah dimundurkan"), (10**6, "Periksa")]
)
def test_nomor_hanya_maju_dan_masuk_akal(nomor, kata, pemeran):
    buat_permohonan()
    with pytest.raises(TransisiDitolak, match=kata):
        tetapkan(nomor, pemeran.ppid)
    assert buat_permohonan().urut == 2 and not NomorAwal.objects.exists()


def test_hanya_ppid_utama_dan_hanya_beralasan(pemeran):
    with pytest.raises(PermissionDenied):
        tetapkan(58, pemeran.verifikator)
    with pytest.raises(TransisiDitolak, match="alasannya"):
        tetapkan(58, pemeran.ppid, catatan=" ")
    assert berikut("permohonan", SENIN.year) == 1


def test_yang_dibatalkan_tidak_meninggalkan_lompatan(pemeran):
    """Rolled back, nothing was set: the counter and the trail are of one transaction."""
    with pytest.raises(TransisiDitolak):
        tetapkan(58, pemeran.ppid, catatan="")
    tetapkan(58, pemeran.ppid)
    assert buat_permohonan().urut == 58
    with pytest.raises(TransisiDitolak, match="sudah 59|memang sudah 59"):
        tetapkan(58, pemeran.ppid)


def test_halaman_memperlihatkan_rupa_nomornya_lalu_menetapkannya(ppid, client):
    hari = tanggal(timezone.now())
    assert "0001/PPID/KOTA-SRG/" in client.get(ALAMAT).text
    halaman = client.get(ALAMAT, {"jenis": "permohonan", "nomor": "58"}).text
    assert "Nomor 1 sampai 57 tidak lagi" in halaman
    assert "0058/PPID/KOTA-SRG/" in halaman and berikut("permohonan", hari.year) == 1  # only looked at
    assert client.post(ALAMAT, isian()).status_code == 302
    assert "0058/PPID/KOTA-SRG/" in client.get(ALAMAT).text and ALASAN in client.get(ALAMAT).text
    jejak = Peristiwa.objects.get(nama="tetapkan")
    assert (jejak.catatan, jejak.pelaku, jejak.label_objek) == (ALASAN, ppid, f"Permohonan {hari.year} mulai nomor 58")


def test_sandi_keliru_alasan_kosong_dan_nomor_lama_ditolak_dengan_isian_utuh(ppid, client):
    keliru = client.post(ALAMAT, isian(sandi="keliru"))
    assert keliru.status_code == 422 and ALASAN in keliru.text and "tidak cocok" in keliru.text
    assert client.post(ALAMAT, isian(alasan="")).status_code == 422
    client.post(ALAMAT, isian())
    basi = client.post(ALAMAT, isian(nomor="40"))
    assert basi.status_code == 422 and "tidak pernah dimundurkan" in basi.text and ALASAN in basi.text
    assert NomorAwal.objects.count() == 1


@pytest.mark.parametrize("nomor", ["", "dua", "-3", "٥٨", "9" * 40, "58.5"])
def test_nomor_kacau_disebut_kelirunya(nomor, ppid, client):
    for jawaban in (
        client.get(ALAMAT, {"jenis": "x", "nomor": nomor}),
        client.post(ALAMAT, isian(nomor=nomor, jenis="x")),
    ):
        assert jawaban.status_code in (200, 422) and "ringkasan-galat" in jawaban.text
    assert not NomorAwal.objects.exists()


def test_meja_layanan_tidak_menemukan_pintunya(pemeran, client):
    client.force_login(buat_petugas(pemeran))
    assert "nomor-awal" not in client.get("/meja/permohonan/register/").text
    assert client.get(ALAMAT).status_code == 403
    client.force_login(pemeran.ppid)
    assert "nomor-awal" in client.get("/meja/permohonan/register/").text


@pytest.mark.django_db(transaction=True)
def test_serentak_dengan_pengajuan_tidak_ada_nomor_ganda_atau_hilang(pemeran):
    def giliran(n):
        if n == 3:
            tetapkan(58, pemeran.ppid)
            return None
        return buat_permohonan().urut

    urut = sorted(u for u in serentak(giliran, list(range(7))) if u)
    sebelum, sesudah = [u for u in urut if u < 58], [u for u in urut if u >= 58]
    assert sebelum == list(range(1, len(sebelum) + 1))
    assert sesudah == list(range(58, 58 + len(sesudah))) and len(urut) == 6
