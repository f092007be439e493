from itertools import chain

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.module_loading import import_string

from permohonan.identitas.kunci import KunciSalah

LAPOR = 500


class Command(BaseCommand):
    help = (
        "Mengunci ulang data pemohon, surat, berkas perkara dan sengketa dengan kunci pertama di PPID_KUNCI_IDENTITAS. "
        "Sesudahnya kunci lama boleh dihapus. Aman dijalankan lagi bila terputus."
    )

    def handle(self, **options):
        banyak = 0
        semua = chain.from_iterable(import_string(antrean)() for antrean in settings.PPID_TERKUNCI)
        try:
            for banyak, (putar, pk) in enumerate(semua, 1):
                putar(pk)
                if banyak % LAPOR == 0:
                    self.stdout.write(f"{banyak} …")
        except KunciSalah as galat:
            raise CommandError(f"{galat} Tambahkan kunci lamanya di belakang, lalu jalankan lagi.") from galat
        self.stdout.write(self.style.SUCCESS(f"Selesai: {banyak} baris dikunci dengan kunci terbaru."))
