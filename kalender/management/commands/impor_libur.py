from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from alur.transisi import Sistem
from kalender.impor import ImporGagal, impor_libur


class Command(BaseCommand):
    help = "Mengimpor libur nasional dan cuti bersama satu tahun; aman diulang, isian petugas tidak diubah."

    def add_arguments(self, parser):
        parser.add_argument("tahun", type=int)

    def handle(self, *, tahun, **options):
        try:
            hasil = impor_libur(tahun, pelaku=Sistem("impor hari libur"), waktu=timezone.now())
        except ImporGagal as galat:
            raise CommandError(str(galat)) from None
        self.stdout.write(hasil.ringkasan)
        for tanda, daftar in (
            ("+", hasil.ditambah),
            ("~", hasil.diubah),
            ("-", hasil.dihapus),
            ("dibiarkan, milik petugas:", hasil.dibiarkan),
            ("perkiraan, perlu konfirmasi:", hasil.perkiraan),
        ):
            for hari in daftar:
                self.stdout.write(f"  {tanda} {hari}")
        self.stdout.write(f"Tahun {tahun} {'lengkap' if hasil.lengkap else 'belum lengkap'}.")
