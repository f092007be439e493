"""Database, demo data, static files, then web and worker until Ctrl-C (started by script/server)."""

import os
import signal
import socket
import sys

import django
from django.apps import apps
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

from ppid_portal.postgres_biner import BasisGagal
from ppid_portal.postgres_tertanam import basis_data
from script import statis
from script.penjaga import Penjaga
from script.siapkan import AKAR, lapor

VAR = AKAR / "var"
TANDA_BERHENTI = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
GUNICORN = ("--worker-class", "gthread", "--workers", "2", "--threads", "4", "--no-control-socket")


def utama():
    """Run until the first signal; leaves with a sentence when something is missing."""
    for nomor in TANDA_BERHENTI:
        # nohup asks to outlive the terminal; an ignored SIGINT is only how shells start background jobs.
        if nomor != signal.SIGHUP or signal.getsignal(nomor) != signal.SIG_IGN:
            signal.signal(nomor, berhenti)
    try:
        pintu = pintu_bebas(os.environ.get("PORT") or "8000")
        os.environ.setdefault("PPID_SITUS", f"http://127.0.0.1:{pintu}")
        with basis_data(os.environ, VAR):
            siapkan()
            layani(pintu)
    except (BasisGagal, ImproperlyConfigured) as galat:
        sys.exit(str(galat))
    except OperationalError as galat:
        sys.exit(f"Basis data tidak dapat dipakai. Periksa DATABASE_URL dan servernya. Keterangan: {galat}")
    except KeyboardInterrupt:
        lapor("Portal sudah berhenti.")


def berhenti(tanda, bingkai):
    """End on the first signal; further ones must not cut short the stopping of web and database."""
    for nomor in TANDA_BERHENTI:
        signal.signal(nomor, signal.SIG_IGN)
    raise KeyboardInterrupt


def pintu_bebas(teks):
    """The port as a number; leaves with a sentence when it is none or somebody listens there already."""
    if not (teks.isascii() and teks.isdigit() and 0 < int(teks) < 65536):
        sys.exit(f"PORT={teks!r} bukan nomor pintu. Isi angka 1 sampai 65535, misalnya PORT=8001.")
    with socket.socket() as coba:
        coba.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            coba.bind(("127.0.0.1", int(teks)))
        except OSError:
            sys.exit(
                f"Pintu {teks} tidak dapat dipakai: mungkin program lain memakainya. Hentikan program itu, "
                f"atau pilih pintu lain: PORT={int(teks) % 65535 + 1} script/server"
            )
    return int(teks)


def siapkan():
    """Bring database and static files up to date; quick when nothing has changed."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ppid_portal.settings")
    lapor("Memeriksa basis data ...")
    django.setup()
    migrasi()
    if settings.PPID_MODE != "produksi" and not apps.get_model("opd", "Unit").objects.exists():
        lapor("Memuat data contoh (hanya pada jalan pertama) ...")
        call_command("muat_demo")
    if settings.PPID_MODE != "uji" and statis.berubah(AKAR, VAR):  # uji reads the sources themselves
        lapor("Menyiapkan berkas tampilan (hanya bila berubah) ...")
        call_command("collectstatic", interactive=False, verbosity=0)
        statis.tandai(AKAR, VAR)
    connection.close()


def migrasi():
    """Apply what is not applied yet; asking first spares a second of `migrate` at every start."""
    pelaksana = MigrationExecutor(connection)
    if pelaksana.migration_plan(pelaksana.loader.graph.leaf_nodes()):
        lapor("Menyusun tabel basis data ...")
        call_command("migrate", interactive=False, verbosity=0)


def layani(pintu):
    """Web and worker; the worker is started again when it dies, without the web all stop."""
    web = (sys.executable, "-m", "gunicorn", "ppid_portal.wsgi", "--bind", f"127.0.0.1:{pintu}", *GUNICORN)
    pekerja = (sys.executable, "manage.py", "pekerja")
    with Penjaga(web=(*web, "--log-level", "warning"), pekerja=pekerja) as penjaga:
        penjaga.tunggu_siap(pintu)
        lapor(f"Portal siap: http://127.0.0.1:{pintu}  (berhenti: Ctrl-C)")
        if settings.PPID_MODE == "demo":
            lapor(f"Akun contoh: superadmin@demo.serangkota.go.id, sandi {settings.PPID_SANDI_DEMO}")
        penjaga.jaga()


if __name__ == "__main__":
    utama()
