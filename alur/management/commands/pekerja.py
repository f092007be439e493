import logging
import signal
import threading

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import DatabaseError, close_old_connections
from django.utils import timezone
from django.utils.module_loading import import_string

from alur.models import Detak

catatan = logging.getLogger("ppid.pekerja")
SEKALI_SAPU = 200  # steps of one task before the next one gets its turn


class Command(BaseCommand):
    help = "Mengerjakan yang tertunda (PPID_TUGAS) sampai dihentikan; --sekali menyapu satu kali lalu selesai."

    def add_arguments(self, parser):
        parser.add_argument("--sekali", action="store_true")
        parser.add_argument("--jeda", type=float, default=2.0, help="detik antara dua sapuan")

    def handle(self, *, sekali, jeda, **options):
        berhenti = threading.Event()
        if not sekali:
            for isyarat in (signal.SIGTERM, signal.SIGINT):
                signal.signal(isyarat, lambda *_: berhenti.set())
        tugas = {nama: import_string(nama) for nama in settings.PPID_TUGAS}
        while True:
            for nama, kerjakan in tugas.items():
                sapu(nama, kerjakan, berhenti)
            if sekali or berhenti.wait(jeda):
                return


def sapu(nama, kerjakan, berhenti):
    """Run one task, a function (waktu) -> whether it did anything, until nothing is due.

    A task that fails is logged and tried again in the next round: its rows are its memory.
    """
    close_old_connections()
    try:
        for _ in range(SEKALI_SAPU):
            if berhenti.is_set() or not kerjakan(timezone.now()):
                break
        Detak.objects.update_or_create(nama=nama, defaults={"terakhir": timezone.now()})
    except DatabaseError as galat:
        catatan.warning("%s menunggu basis data: %s", nama, type(galat).__name__)
    except Exception:
        catatan.exception("%s gagal", nama)
