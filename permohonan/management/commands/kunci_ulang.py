from django.core.management.base import BaseCommand, CommandError

from permohonan.identitas.kunci import KunciSalah
from permohonan.identitas.pemutaran import antrean

LAPOR = 500


class Command(BaseCommand):
    help = (
        "Mengunci ulang data pemohon, surat, dan berkas perkara dengan kunci pertama di PPID_KUNCI_IDENTITAS. "
        "Sesudahnya kunci lama boleh dihapus. Aman dijalankan lagi bila terputus."
    )

    def handle(self, **options):
        banyak = 0
        try:
            for banyak, (putar, pk) in enumerate(antrean(), 1):
                putar(pk)
                if banyak % LAPOR == 0:
                    self.stdout.write(f"{banyak} …")
        except KunciSalah as galat:
            raise CommandError(f"{galat} Tambahkan kunci lamanya di belakang, lalu jalankan lagi.") from galat
        self.stdout.write(self.style.SUCCESS(f"Selesai: {banyak} baris dikunci dengan kunci terbaru."))
