from django.core.management.base import BaseCommand
from django.db import transaction

from informasi.models import Terbitan
from informasi.terbit import susun_ulang

LAPOR = 500


class Command(BaseCommand):
    help = "Menyusun ulang kata pencarian semua yang terbit; jalankan setelah daftar akar kata berubah."

    def handle(self, **options):
        kunci = list(Terbitan.objects.order_by("pk").values_list("pk", flat=True))
        for nomor, pk in enumerate(kunci, 1):
            with transaction.atomic():
                # Locked and asked again: what was withdrawn meanwhile stays withdrawn.
                terbitan = Terbitan.objects.select_for_update(no_key=True, of=("self",)).filter(pk=pk).first()
                if terbitan:
                    susun_ulang(terbitan)
            if nomor % LAPOR == 0:
                self.stdout.write(f"{nomor} dari {len(kunci)} …")
        self.stdout.write(self.style.SUCCESS(f"Selesai: {len(kunci)} terbitan."))
