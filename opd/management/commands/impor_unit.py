"""manage.py impor_unit FILE.csv"""

import csv
import io

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from alur.transisi import Sistem
from opd.impor import ImporGagal, impor_unit


class Command(BaseCommand):
    """Import the list of units from a CSV file (comma or semicolon, UTF-8)."""

    help = "Impor daftar unit dari berkas CSV; aman diulang."

    def add_arguments(self, parser):
        parser.add_argument("berkas")

    def handle(self, *args, **pilihan):
        try:
            with open(pilihan["berkas"], encoding="utf-8-sig", newline="") as berkas:
                baris = baca_csv(berkas.read())
            baru, berubah, sama = impor_unit(baris, pelaku=Sistem("impor unit"), waktu=timezone.now())
        except (OSError, UnicodeDecodeError) as galat:
            raise CommandError(f"Berkas tidak dapat dibaca sebagai CSV UTF-8: {galat}") from None
        except (csv.Error, ImporGagal) as galat:
            raise CommandError(str(galat)) from None
        self.stdout.write(f"{baru} unit baru, {berubah} berubah, {sama} sama.")


def baca_csv(teks):
    """Rows (dicts by heading) of CSV text; spreadsheets set to Indonesian write semicolons."""
    judul = teks.partition("\n")[0]
    return list(csv.DictReader(io.StringIO(teks, newline=""), delimiter=";" if ";" in judul else ","))
