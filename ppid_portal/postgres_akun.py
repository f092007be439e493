"""The operating-system account that runs the embedded PostgreSQL, which refuses to run as root."""

import os
import pwd
import shutil
import stat
import subprocess
from dataclasses import dataclass

from ppid_portal.postgres_biner import BasisGagal

AKUN_LAYANAN = "ppid-portal"
LINGKUNGAN = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}


@dataclass(frozen=True)
class Akun:
    """A user and group id; `turun` tells that we are root and must step down to it."""

    uid: int
    gid: int
    turun: bool

    def jalankan(self, *perintah):
        """Run a command as this account; returns its output, raises BasisGagal with the end of it."""
        turun = {"user": self.uid, "group": self.gid, "extra_groups": []} if self.turun else {}
        hasil = subprocess.run(
            [str(kata) for kata in perintah],
            cwd="/",
            env=LINGKUNGAN,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            **turun,
        )
        if hasil.returncode:
            raise BasisGagal(f"PostgreSQL tertanam gagal berjalan. Keterangannya:\n{hasil.stdout[-2000:]}")
        return hasil.stdout

    def menjangkau(self, folder):
        """Whether the account may walk down to `folder`; what does not exist yet is made by us and passes."""
        if not self.turun:
            return True
        return all(
            ada.st_mode & stat.S_IXOTH or ada.st_uid == self.uid
            for ada in (letak.stat() for letak in (folder, *folder.parents) if letak.exists())
        )

    def buat_folder(self, folder):
        """Make `folder`, closed to everybody else; raises BasisGagal when another user holds it already."""
        for induk in reversed(folder.parents):
            if not induk.exists():
                induk.mkdir()
                induk.chmod(0o755)  # whatever the umask: the account has to walk through
        folder.mkdir(mode=0o700, exist_ok=True)
        ada = folder.lstat()
        # What lies ready in /tmp may belong to a stranger.
        if not stat.S_ISDIR(ada.st_mode) or ada.st_uid not in {os.geteuid(), self.uid}:
            raise BasisGagal(f"Folder {folder} milik pengguna lain. Hapus folder itu, lalu ulangi.")
        if self.turun:
            os.chown(folder, self.uid, self.gid)
        folder.chmod(0o700)


def akun_kini():
    """Ourselves; for root the user `postgres`, else a system user made once, else `nobody`."""
    if os.geteuid() != 0:
        return Akun(os.geteuid(), os.getegid(), turun=False)
    baris = _cari("postgres") or _cari(AKUN_LAYANAN) or _buat() or pwd.getpwnam("nobody")
    return Akun(baris.pw_uid, baris.pw_gid, turun=True)


def _cari(nama):
    """The user's row of the system, or None."""
    try:
        return pwd.getpwnam(nama)
    except KeyError:
        return None


def _buat():
    """A system user without home or shell, or None where users cannot be made."""
    if not shutil.which("useradd"):
        return None
    perintah = ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", AKUN_LAYANAN]
    subprocess.run(perintah, capture_output=True, check=False)
    return _cari(AKUN_LAYANAN)
