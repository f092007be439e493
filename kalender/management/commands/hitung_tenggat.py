from datetime import date

from django.core.management.base import BaseCommand, CommandError

from kalender.aturan import ATURAN, AturanTidakDikenal, TidakDapatDiperpanjang
from kalender.hari_kerja import NAMA_HARI, KalenderBelumLengkap
from kalender.layanan import tenggat


class Command(BaseCommand):
    help = f"Menghitung tenggat dan menunjukkan tiap hari yang dihitung. ATURAN: {', '.join(ATURAN)}."

    def add_arguments(self, parser):
        parser.add_argument("aturan", metavar="ATURAN")
        parser.add_argument("tanggal", metavar="TANGGAL", help="hari ke-0, ditulis TTTT-BB-HH")
        parser.add_argument("--perpanjang", action="store_true", help="hitung sampai akhir perpanjangan")

    def handle(self, *, aturan, tanggal, perpanjang, **options):
        try:
            hasil = tenggat(aturan, date.fromisoformat(tanggal), perpanjang=perpanjang)
        except ValueError:
            raise CommandError(f"Tanggal {tanggal} tidak dikenal. Tulis seperti 2026-11-24.") from None
        except (AturanTidakDikenal, TidakDapatDiperpanjang, KalenderBelumLengkap) as galat:
            raise CommandError(str(galat)) from None
        self.stdout.write(f"{hasil.jatuh_tempo:%Y-%m-%d}")
        for hari in hasil.hari:
            self.stdout.write(f"{hari.tanggal:%Y-%m-%d} {NAMA_HARI[hari.tanggal.weekday()]:<6} {hari.alasan}")
        if hasil.peringatan:
            self.stdout.write(f"Paling aman sebelum {hasil.peringatan:%Y-%m-%d} berakhir (hari kalender).")
        for hari in hasil.belum_pasti:
            self.stdout.write(f"Dapat berubah: hari libur {hari:%Y-%m-%d} masih perkiraan.")
