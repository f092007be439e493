from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from informasi.manifes.periksa import BukanManifes, baca_berkas, periksa_berkas


class Command(BaseCommand):
    help = "Memeriksa manifes yang diunduh terhadap portal yang berjalan; keluar dengan kode 1 bila ada yang berbeda."

    def add_arguments(self, parser):
        parser.add_argument("berkas", type=Path)

    def handle(self, *, berkas, **options):
        try:
            with berkas.open(encoding="utf-8") as terbuka:
                entri, ringkas, sidik = baca_berkas(terbuka)
        except (OSError, BukanManifes) as galat:
            raise CommandError(str(galat)) from galat
        if salah := periksa_berkas(entri, ringkas, sidik):
            raise CommandError("Manifes TIDAK cocok:\n" + "\n".join(salah))
        jenis = "sementara, utuh" if ringkas["sementara"] else "cocok dengan portal"
        self.stdout.write(f"Manifes {ringkas['hari']} {jenis}: {len(entri)} entri, sidik {sidik}.")
