from django.core.management.base import BaseCommand, CommandError

from alur.rantai import verifikasi


class Command(BaseCommand):
    help = "Membuktikan rantai jejak; menyebut baris rusak pertama dan keluar dengan kode 1."

    def handle(self, **options):
        hasil = verifikasi()
        if hasil.rusak:
            raise CommandError(f"Jejak TIDAK utuh: {hasil.rusak} {hasil.jumlah} peristiwa sebelumnya utuh.")
        self.stdout.write(f"Jejak utuh: {hasil.jumlah} peristiwa, kepala {hasil.kepala}.")
