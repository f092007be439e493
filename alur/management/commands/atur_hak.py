from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from alur.hak import atur_hak


class Command(BaseCommand):
    help = "Memberi peran basis data aplikasi hak seperlunya (dijalankan setelah migrate --database pemilik)."

    def handle(self, **options):
        if "pemilik" not in connections:
            raise CommandError("DATABASE_URL_PEMILIK belum diisi: perintah ini dijalankan sebagai pemilik tabel.")
        peran = connections["default"].settings_dict["USER"]
        if not peran or peran == connections["pemilik"].settings_dict["USER"]:
            raise CommandError("DATABASE_URL dan DATABASE_URL_PEMILIK harus memakai dua peran yang berbeda.")
        atur_hak(connections["pemilik"], peran)
        self.stdout.write(f"Hak peran {peran} diatur.")
