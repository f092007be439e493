"""The inspection survives whatever a parser does: it is another process, on a short leash."""

import os
import sys
from contextlib import suppress
from time import monotonic, sleep

import pytest

from informasi.berkas import anak, terbatas
from informasi.berkas.anak import periksa_terpisah
from informasi.berkas.hasil import BerkasDitolak
from informasi.berkas.periksa import periksa_berkas
from informasi.berkas.terbatas import AnakGagal, jalankan_terbatas
from tests.informasi.berkas import korpus as k
from tests.informasi.berkas import korpus_office as o


def python(program, detik=10, pesanan=""):
    """Run a tiny program on the leash; it waits for stdin as the real child does."""
    perintah = (sys.executable, "-c", f"import sys; sys.stdin.read()\n{program}")
    return jalankan_terbatas(perintah, pesanan.encode(), detik).decode()


@pytest.mark.parametrize(
    ("data", "nama"), [(k.pdf(["NIK 3673011234560001"], []), "a.pdf"), (o.excel(), "a.xlsx")], ids=["pdf", "xlsx"]
)
def test_hasil_terpisah_sama_dengan_hasil_langsung(data, nama, tmp_path):
    (jalur := tmp_path / "unggahan").write_bytes(data)
    assert periksa_terpisah(jalur, nama) == periksa_berkas(jalur, nama)


def test_penolakan_terpisah_membawa_kalimatnya(tmp_path):
    (jalur := tmp_path / "a.pdf").write_bytes(k.pdf(hias=k.skrip_pembuka))
    with pytest.raises(BerkasDitolak, match="memuat skrip"):
        periksa_terpisah(jalur, "a.pdf")


def test_berkas_yang_tidak_ada_tidak_menjatuhkan_induk(tmp_path):
    with pytest.raises(BerkasDitolak, match="terlalu rumit"):
        periksa_terpisah(tmp_path / "hilang.pdf", "a.pdf")


def test_pdf_delapan_puluh_halaman_di_bawah_satu_detik(tmp_path):
    (jalur := tmp_path / "a.pdf").write_bytes(k.pdf(*[[f"baris {n} rencana kerja" for n in range(45)]] * 80))
    mulai = monotonic()
    assert periksa_berkas(jalur, "a.pdf").halaman == 80
    assert monotonic() - mulai < 1


def test_program_yang_berputar_dihentikan_pada_waktunya():
    mulai = monotonic()
    with pytest.raises(AnakGagal):
        python("while True: pass", detik=1)
    assert monotonic() - mulai < 3


def test_program_yang_hanya_tidur_dihentikan_juga():
    with pytest.raises(AnakGagal):
        python("import time; time.sleep(60)", detik=0.5)


@pytest.mark.parametrize(
    "program",
    [
        "x = bytearray(2 << 30)",
        "import os; os.kill(os.getpid(), 11)",
        "raise SystemExit(3)",
        "x = [open('/dev/null') for _ in range(100)]",
        "sys.stdout.write('x' * (65 << 20)); sys.stdout.flush()",
    ],
    ids=["memori", "ambruk", "gagal", "berkas terbuka", "jawaban raksasa"],
)
def test_program_yang_melampaui_batas_dihentikan(program):
    with pytest.raises(AnakGagal):
        python(program)


def test_waktu_prosesor_dibatasi(monkeypatch):
    monkeypatch.setitem(terbatas.BATAS, terbatas.resource.RLIMIT_CPU, 1)
    mulai = monotonic()
    with pytest.raises(AnakGagal):
        python("while True: pass", detik=30)
    assert monotonic() - mulai < 15


def test_jawaban_ngawur_menjadi_penolakan(tmp_path, monkeypatch):
    monkeypatch.setattr(anak, "PERINTAH", (sys.executable, "-c", "print('diterima\\n{}')"))
    with pytest.raises(BerkasDitolak, match="terlalu rumit"):
        periksa_terpisah(tmp_path / "a", "a.pdf")


def test_cucu_ikut_dihentikan(tmp_path):
    catatan = tmp_path / "pid"
    program = (
        "import subprocess, time; p = subprocess.Popen(['sleep', '60']);"
        f" open({str(catatan)!r}, 'w').write(str(p.pid)); time.sleep(60)"
    )
    with pytest.raises(AnakGagal):
        python(program, detik=2)
    assert not _hidup(int(catatan.read_text()))


def _hidup(pid):
    """Whether the process still runs; a corpse nobody has buried does not count."""
    for _ in range(20):
        with suppress(OSError), open(f"/proc/{pid}/stat") as keadaan:
            if keadaan.read().rpartition(")")[2].split()[0] not in "ZX":
                sleep(0.1)
                continue
        return False
    return True


def test_lingkungan_anak_tidak_membawa_rahasia(monkeypatch):
    monkeypatch.setenv("RAHASIA", "jangan")
    assert "RAHASIA" not in python("import os; print(dict(os.environ))")


def test_anak_berdiri_di_akar_dan_mendapat_pesanannya():
    program = "import os; print(os.getcwd())"
    assert python(program, pesanan="apa saja") == "/\n"


def test_anak_tidak_memuat_django():
    program = "import informasi.berkas.anak; print('django' in sys.modules)"
    assert python(program) == "False\n"


def test_induk_tidak_menyisakan_berkas_terbuka():
    sebelum = len(os.listdir("/proc/self/fd"))
    with pytest.raises(AnakGagal):
        python("raise SystemExit(1)")
    assert len(os.listdir("/proc/self/fd")) == sebelum
