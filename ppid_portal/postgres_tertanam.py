"""The embedded PostgreSQL: the database of a machine on which nobody set DATABASE_URL.

Reasons for each point: docs/keputusan/0001-postgresql-tertanam.md.
"""

import fcntl
import hashlib
import shutil
import sys
import tempfile
import time
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import psycopg2

from ppid_portal import postgres_biner, postgres_proses
from ppid_portal.postgres_akun import akun_kini
from ppid_portal.postgres_biner import BasisGagal

NAMA = "ppid"
AWALAN = "ppid-pg-"
LETAK_CADANGAN = Path("/var/lib/ppid-portal")
# The kernel cuts a socket's path at 107 bytes (103 on macOS), ".s.PGSQL.5432.lock" included.
PANJANG_SOKET = 80
SABAR = 30  # seconds for a server that is there to answer
TANPA_JAMINAN = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off"}
LOKAL = "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"


@contextmanager
def basis_data(lingkungan, akar=None):
    """Make DATABASE_URL stand in the mapping `lingkungan` while the block runs; yields the URL.

    One that is set already wins and nothing is started. Else the cluster kept in the folder `akar`, or
    without `akar` a throw-away one; PPID_BASIS_TERTANAM=1 then tells the settings so. Raises BasisGagal.
    """
    if url := lingkungan.get("DATABASE_URL", "").strip():
        yield url
        return
    biner = lingkungan.get("PPID_PG_BIN", "")
    with Klaster.tetap(akar, biner) if akar else Klaster.sekali_pakai(biner) as url:
        lingkungan |= {"DATABASE_URL": url, "PPID_BASIS_TERTANAM": "1"}
        try:
            yield url
        finally:
            del lingkungan["DATABASE_URL"], lingkungan["PPID_BASIS_TERTANAM"]


class Klaster:
    """One cluster in the folder `letak`, shared by all who start it: the last one out stops the server."""

    def __init__(self, letak, *, sementara=False, biner=""):
        self.akun = akun_kini()
        self.letak = letak
        self.data = letak / "data"
        terlalu_panjang = len(str(letak)) > PANJANG_SOKET
        self.soket = Path("/tmp") / f"{AWALAN}{_sidik(letak)}" if terlalu_panjang else letak
        self.sementara = sementara
        self.pilihan = biner
        self.pemakai = None

    @classmethod
    def tetap(cls, akar, biner=""):
        """The cluster kept in `akar`, or in /var/lib where its account cannot reach that (a home of root)."""
        letak = Path(akar).resolve() / "pg"
        if not akun_kini().menjangkau(letak.parent):
            letak = LETAK_CADANGAN / _sidik(letak)
        return cls(letak, biner=biner)

    @classmethod
    def sekali_pakai(cls, biner=""):
        """A new throw-away cluster without fsync; those that killed processes left behind go first."""
        folder = Path(tempfile.gettempdir()).resolve()
        if not akun_kini().menjangkau(folder) or len(str(folder)) > PANJANG_SOKET // 2:
            folder = Path("/tmp")
        sapu_sisa(folder)
        return cls(Path(tempfile.mkdtemp(prefix=AWALAN, dir=folder)), sementara=True, biner=biner)

    @property
    def url(self):
        """The address, in the one form that both libpq and dj-database-url take."""
        return f"postgres://{NAMA}@/{NAMA}?host={quote(str(self.soket))}"

    def nyala(self):
        """Start the server ("dinyalakan") or join the running one ("bergabung"). Raises BasisGagal."""
        try:
            for folder in {self.letak, self.soket}:
                self.akun.buat_folder(folder)
            with self._kunci():
                self.ikut()
                if self._melayani():
                    return "bergabung"
                self._jalankan()
                self._lengkapi()
                return "dinyalakan"
        except PermissionError as galat:
            raise BasisGagal(
                f"Folder basis data {self.letak} milik pengguna lain. Jalankan sebagai pengguna yang sama "
                "seperti sebelumnya, atau hapus folder itu untuk mulai dari awal."
            ) from galat

    def ikut(self):
        """Count as a user: a shared lock, which the kernel takes back even after kill -9."""
        self.pemakai = open(self.letak / "pemakai", "a")  # noqa: SIM115 (held until padam)
        fcntl.flock(self.pemakai, fcntl.LOCK_SH)

    def padam(self):
        """Leave; the last one out stops the server and removes a throw-away cluster."""
        if self.pemakai is None:
            return
        with self._kunci(), closing(self.pemakai):
            if not self._terakhir():
                return
            if pid := self.induk():
                postgres_proses.hentikan(pid, self.data)
            if self.sementara:
                shutil.rmtree(self.letak, ignore_errors=True)

    def __enter__(self):
        try:
            self.nyala()
        except BaseException:  # Ctrl-C while it starts included: nothing may stay behind
            self.padam()
            raise
        return self.url

    def __exit__(self, *galat):
        self.padam()

    def induk(self):
        """The process id of the live server, or None; what a dead one left behind is cleared away."""
        berkas = self.data / "postmaster.pid"
        try:
            pid = int(berkas.read_text().split("\n")[0])
        except (FileNotFoundError, ValueError):
            return None
        if postgres_proses.hidup(pid, self.data):
            return pid
        postgres_proses.tunggu_anak(self.data)
        # Both lock files name the dead process: PostgreSQL would wait for a zombie for ever.
        for sisa in (berkas, self.soket / ".s.PGSQL.5432.lock", self.soket / ".s.PGSQL.5432"):
            sisa.unlink(missing_ok=True)
        return None

    @contextmanager
    def _kunci(self):
        """One process at a time starts, joins or leaves."""
        with open(self.letak / "kunci", "a") as kunci:
            fcntl.flock(kunci, fcntl.LOCK_EX)
            yield

    def _terakhir(self):
        """Whether nobody else counts as a user."""
        with suppress(BlockingIOError):
            fcntl.flock(self.pemakai, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False

    def _melayani(self):
        """Whether a live server answers; one that is just dying or recovering is given time."""
        for _ in range(SABAR * 10):
            if not self.induk():
                return False
            with suppress(psycopg2.OperationalError), closing(self._sambung()):
                return True
            time.sleep(0.1)
        raise BasisGagal(f"PostgreSQL berjalan tetapi tidak menjawab. Baca {self.letak / 'catatan.log'}.")

    def _sambung(self):
        """A connection to the maintenance database, for statements outside transactions."""
        sambungan = psycopg2.connect(host=str(self.soket), user=NAMA, dbname="postgres")
        sambungan.autocommit = True
        return sambungan

    def _jalankan(self):
        """Start the server with the binaries that fit the data; the first start makes the data."""
        versi = self.data / "PG_VERSION"
        mayor = int(versi.read_text()) if versi.exists() else None
        biner = postgres_biner.pilih(mayor, self.pilihan)
        if not self.akun.menjangkau(biner.folder):
            biner = postgres_biner.salin(biner, self.letak)
        if mayor is None:
            self._buat_data(biner)
        atur = {"listen_addresses": "", "unix_socket_directories": self.soket, "timezone": "UTC"}
        atur |= TANPA_JAMINAN if self.sementara else {}
        pilihan = " ".join(f"-c {nama}='{nilai}'" for nama, nilai in atur.items())
        catatan = self.letak / "catatan.log"
        self.akun.jalankan(
            biner.folder / "pg_ctl", "-D", self.data, "-w", "-t", "60", "-l", catatan, "-o", pilihan, "start"
        )

    def _buat_data(self, biner):
        """initdb beside the place and a rename: never a half-made cluster."""
        baru = self.letak / "data.baru"
        for sisa in (self.data, baru):
            shutil.rmtree(sisa, ignore_errors=True)
        tahan = "--no-sync" if self.sementara else "--data-checksums"
        pilihan = ("-U", NAMA, "--auth=trust", "-E", "UTF8", f"--locale={LOKAL}", tahan)
        self.akun.jalankan(biner.folder / "initdb", "-D", baru, *pilihan)
        baru.rename(self.data)

    def _lengkapi(self):
        """The portal's database, and the assurance that search by trigram is there."""
        with closing(self._sambung()) as sambungan:
            kursor = sambungan.cursor()
            kursor.execute("SELECT 1 FROM pg_available_extensions WHERE name = 'pg_trgm'")
            if not kursor.fetchone():
                raise BasisGagal("PostgreSQL ini tidak memiliki pg_trgm. Pasang paket postgresql-contrib.")
            kursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAMA])
            if not kursor.fetchone():
                kursor.execute(f'CREATE DATABASE "{NAMA}"')


def sapu_sisa(folder):
    """Stop and remove the throw-away clusters in `folder` whose users were all killed."""
    for berkas in folder.glob(f"{AWALAN}*/data/postmaster.pid"):
        klaster = Klaster(berkas.parent.parent, sementara=True)
        with suppress(OSError, BasisGagal):  # gone meanwhile, or not ours to end
            if klaster.letak.lstat().st_uid == klaster.akun.uid:
                klaster.ikut()
                klaster.padam()


def _sidik(letak):
    """A short name for a long path."""
    return hashlib.sha256(str(letak).encode()).hexdigest()[:12]
