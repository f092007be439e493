"""Make .venv and install what a requirements file pins. Runs on a bare Python 3.11, before anything is there.

python -m script.siapkan requirements.txt
"""

import hashlib
import subprocess
import sys
import venv
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
VENV = AKAR / ".venv"
PYTHON = VENV / "bin" / "python"


def siapkan(nama):
    """Bring .venv in line with the requirements file `nama`, unless it is so since an earlier start."""
    berkas = AKAR / nama
    tanda = VENV / f"terpasang-{berkas.stem}"
    sidik = hashlib.sha256(berkas.read_bytes()).hexdigest()
    if berjalan() and tanda.exists() and tanda.read_text() == sidik:
        return
    if not berjalan():
        lapor("Menyiapkan lingkungan Python di .venv ...")
        venv.create(VENV, clear=True, with_pip=True, symlinks=True)
    lapor(f"Memasang pustaka dari {nama} (hanya bila daftarnya berubah, paling lama beberapa menit) ...")
    pasang(berkas)
    tanda.write_text(sidik)


def berjalan():
    """Whether .venv is there and its Python starts: it breaks when the system's Python goes away."""
    if not PYTHON.exists():
        return False
    return subprocess.run([PYTHON, "-c", "import pip"], capture_output=True).returncode == 0


def pasang(berkas):
    """pip install with hashes; leaves with a sentence when it fails."""
    perintah = [PYTHON, "-m", "pip", "install", "-qq", "--no-input", "--disable-pip-version-check"]
    if subprocess.run([*perintah, "--require-hashes", "-r", berkas]).returncode:
        sys.exit(
            "Pemasangan pustaka gagal; sebabnya tertulis di atas. "
            "Periksa sambungan internet dan ruang kosong disk, lalu jalankan lagi."
        )


def lapor(kalimat):
    """One line of progress."""
    print(kalimat, flush=True)


if __name__ == "__main__":
    siapkan(sys.argv[1])
