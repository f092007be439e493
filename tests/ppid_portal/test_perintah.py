"""What script/server is made of: port, static files, and the guard over web and worker."""

import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from script import layani, statis
from script.penjaga import Penjaga
from script.siapkan import AKAR

TIDUR = (sys.executable, "-c", "import time; time.sleep(60)")
MATI = (sys.executable, "-c", "raise SystemExit(3)")


def masih_jalan(pid):
    """Whether the process runs; a zombie that nobody has reaped does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def tunggu(syarat):
    """Whether `syarat()` becomes true within ten seconds."""
    batas = time.monotonic() + 10
    while not syarat() and time.monotonic() < batas:
        time.sleep(0.02)
    return syarat()


def jaga_sampai(penjaga, syarat):
    """Let the guard look around until `syarat()` holds."""

    def lihat():
        penjaga._periksa_pekerja()
        return syarat()

    return tunggu(lihat)


@pytest.fixture
def rumah(tmp_path):
    """A small project with static sources that have been collected."""
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "dasar.css").write_text("body{}")
    for nama in ("requirements.txt", "ppid_portal/penyimpanan.py"):
        (tmp_path / nama).parent.mkdir(exist_ok=True)
        (tmp_path / nama).touch()
    (tmp_path / "staticfiles").mkdir()
    statis.tandai(tmp_path, tmp_path / "var")
    return tmp_path


def test_berkas_tampilan_yang_sama_tidak_dikumpulkan_lagi(rumah):
    assert not statis.berubah(rumah, rumah / "var")


def test_berkas_tampilan_yang_berubah_dikumpulkan_lagi(rumah):
    (rumah / "static" / "dasar.css").write_text("body{margin:0}")
    assert statis.berubah(rumah, rumah / "var")


def test_berkas_tampilan_baru_dikumpulkan(rumah):
    (rumah / "static" / "baru.css").touch()
    assert statis.berubah(rumah, rumah / "var")


def test_hasil_kumpulan_yang_hilang_dibuat_lagi(rumah):
    shutil.rmtree(rumah / "staticfiles")
    assert statis.berubah(rumah, rumah / "var")


@pytest.mark.parametrize("teks", ["", "abc", "0", "70000", "²"])
def test_nomor_pintu_yang_keliru_ditolak_dengan_kalimat(teks):
    with pytest.raises(SystemExit, match="bukan nomor pintu"):
        layani.pintu_bebas(teks)


def test_pintu_yang_sedang_dipakai_ditolak_dengan_jalan_keluar():
    with socket.create_server(("127.0.0.1", 0)) as lain:
        pintu = lain.getsockname()[1]
        with pytest.raises(SystemExit, match=f"PORT={pintu % 65535 + 1} script/server"):
            layani.pintu_bebas(str(pintu))


def test_pekerja_yang_mati_dijalankan_lagi(capsys):
    with Penjaga(web=TIDUR, pekerja=TIDUR) as penjaga:
        pertama = penjaga.proses["pekerja"]
        pertama.kill()
        assert jaga_sampai(penjaga, lambda: penjaga.proses["pekerja"] is not pertama)


def test_matinya_pekerja_diberitahukan(capsys):
    with Penjaga(web=TIDUR, pekerja=MATI) as penjaga:
        jaga_sampai(penjaga, lambda: penjaga.mulai_lagi)
    assert "Pekerja berhenti sendiri (kode 3)" in capsys.readouterr().out


def test_pekerja_yang_terus_mati_dicoba_makin_jarang():
    with Penjaga(web=TIDUR, pekerja=MATI) as penjaga:
        assert jaga_sampai(penjaga, lambda: penjaga.jeda == 4)


def test_portal_ikut_berhenti_bila_web_mati():
    with Penjaga(web=MATI, pekerja=TIDUR) as penjaga, pytest.raises(SystemExit, match=r"Web berhenti .*kode 3"):
        penjaga.jaga()


def test_web_dan_pekerja_tidak_tertinggal_bila_portal_dibunuh_paksa():
    perintah = (
        "import os, sys; from script.penjaga import Penjaga; "
        f"penjaga = Penjaga(web={TIDUR!r}, pekerja={TIDUR!r}); penjaga.__enter__(); "
        "print(*(satu.pid for satu in penjaga.proses.values()), flush=True); os.kill(os.getpid(), 9)"
    )
    hasil = subprocess.run([sys.executable, "-c", perintah], cwd=AKAR, stdout=subprocess.PIPE, text=True)
    assert tunggu(lambda: not any(masih_jalan(pid) for pid in hasil.stdout.split()))


def test_web_dan_pekerja_ikut_berhenti_bersama_portal():
    with Penjaga(web=TIDUR, pekerja=TIDUR) as penjaga:
        proses = list(penjaga.proses.values())
    assert all(satu.poll() is not None for satu in proses)
