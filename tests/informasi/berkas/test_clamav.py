"""The scanner: what it finds is refused, its silence makes files wait."""

import socket
import struct
from threading import Thread

import pytest

from informasi.berkas.clamav import PemindaiDiam, pindai
from informasi.berkas.terima import periksa_satu
from informasi.models import Berkas
from tests.pabrik import SENIN
from tests.pabrik_informasi import buat_berkas_pdf


class ClamPalsu:
    """A clamd on loopback that answers one stream with a fixed sentence and keeps what it was sent."""

    def __init__(self, jawaban):
        self.jawaban, self.diterima, self.perintah = jawaban, b"", b""
        self.soket = socket.create_server(("127.0.0.1", 0))
        self.soket.settimeout(10)
        self.alamat = f"127.0.0.1:{self.soket.getsockname()[1]}"
        self.utas = Thread(target=self._layani, daemon=True)
        self.utas.start()

    def _layani(self):
        sambungan, _ = self.soket.accept()
        with sambungan, sambungan.makefile("rb") as masuk:
            self.perintah = masuk.read(10)
            while panjang := struct.unpack("!I", masuk.read(4))[0]:
                self.diterima += masuk.read(panjang)
            sambungan.sendall(self.jawaban)


@pytest.fixture
def clam():
    dibuat = []

    def buat(jawaban):
        dibuat.append(ClamPalsu(jawaban))
        return dibuat[-1]

    yield buat
    for satu in dibuat:
        satu.soket.close()


@pytest.fixture
def berkas(tmp_path):
    jalur = tmp_path / "a.pdf"
    jalur.write_bytes(b"isi" * 50_000)
    return jalur


def test_berkas_bersih_lolos(clam, berkas):
    assert pindai(berkas, clam(b"stream: OK\0").alamat) == ""


def test_nama_virus_dikembalikan(clam, berkas):
    assert pindai(berkas, clam(b"stream: Eicar-Signature FOUND\0").alamat) == "Eicar-Signature"


def test_seluruh_isi_sampai_ke_pemindai(clam, berkas):
    palsu = clam(b"stream: OK\0")
    pindai(berkas, palsu.alamat)
    assert (palsu.perintah, palsu.diterima) == (b"zINSTREAM\0", berkas.read_bytes())


@pytest.mark.parametrize("jawaban", [b"", b"INSTREAM size limit exceeded. ERROR\0", b"\xff\0"])
def test_jawaban_lain_bukan_izin(jawaban, clam, berkas):
    with pytest.raises(PemindaiDiam):
        pindai(berkas, clam(jawaban).alamat)


def test_pemindai_yang_mati_membuat_berkas_menunggu_tanpa_kehilangan_kesempatan(pemeran, settings):
    settings.PPID_CLAMAV = "127.0.0.1:1"
    unggahan = buat_berkas_pdf(pemeran.dpupr, pemeran.operator, periksa=False)
    assert [periksa_satu(SENIN) for _ in range(5)] == [False] * 5
    segar = Berkas.objects.get(pk=unggahan.pk)
    assert (segar.pemeriksaan, segar.percobaan) == ("menunggu", 0)


def test_berkas_bervirus_ditolak_dengan_kalimat(pemeran, settings, clam):
    settings.PPID_CLAMAV = clam(b"stream: Eicar-Signature FOUND\0").alamat
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    assert (berkas.pemeriksaan, "memuat virus" in berkas.sebab_tolak) == ("ditolak", True)


def test_tanpa_pengaturan_pemindai_tidak_ditanya(pemeran, settings):
    settings.PPID_CLAMAV = ""
    assert buat_berkas_pdf(pemeran.dpupr, pemeran.operator).pemeriksaan == "layak"
