from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.module_loading import import_string

from alur.rantai import verifikasi


class Command(BaseCommand):
    help = (
        "Membuktikan rantai jejak, lalu para saksinya (PPID_SAKSI_JEJAK); menyebut baris rusak pertama dan keluar "
        "dengan kode 1."
    )

    def handle(self, **options):
        hasil = verifikasi()
        if hasil.rusak:
            raise CommandError(f"Jejak TIDAK utuh: {hasil.rusak} {hasil.jumlah} peristiwa sebelumnya utuh.")
        self.stdout.write(f"Jejak utuh: {hasil.jumlah} peristiwa, kepala {hasil.kepala}.")
        # A chain whose tail was cut is whole in itself: only who wrote its head down elsewhere can tell.
        for saksi in settings.PPID_SAKSI_JEJAK:
            kalimat, rusak = import_string(saksi)()
            if rusak:
                raise CommandError(f"Jejak TIDAK utuh: {rusak}")
            self.stdout.write(kalimat)
