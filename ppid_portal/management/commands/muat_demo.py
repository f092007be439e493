from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from informasi import demo as demo_informasi
from kalender import demo as demo_kalender
from laporan.monitor import demo as demo_monitor
from laporan.rakor import demo as demo_rakor
from laporan.semester import demo as demo_semester
from laporan.tahunan import demo as demo_tahunan
from opd import demo as demo_opd
from permohonan import demo as demo_permohonan
from sengketa import demo as demo_sengketa

RUANG = (
    ("kalender 2023–2027", demo_kalender),
    ("99 unit dan akunnya", demo_opd),
    ("berita contoh", demo_informasi),
    ("permohonan dan keberatan contoh", demo_permohonan),
    ("sengketa contoh", demo_sengketa),
    ("rapat koordinasi contoh", demo_rakor),
    ("monitor unit contoh", demo_monitor),
    ("laporan semester contoh", demo_semester),
    ("laporan tahunan contoh", demo_tahunan),
)


class Command(BaseCommand):
    help = "Mengisi data contoh (hanya PPID_MODE demo atau uji). Aman diulang: yang sudah ada tidak disentuh."

    @transaction.atomic
    def handle(self, **options):
        if settings.PRODUKSI:
            raise CommandError("Data contoh tidak boleh dimuat pada PPID_MODE=produksi.")
        waktu = timezone.now()
        for nama, ruang in RUANG:
            self.stdout.write(f"Memuat {nama} …")
            ruang.muat(waktu)
        self.stdout.write("Data contoh siap.")
