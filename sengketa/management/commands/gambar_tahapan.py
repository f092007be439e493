from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from sengketa.gambar import dokumen
from sengketa.tahapan import TERBARU, tahapan


class Command(BaseCommand):
    help = "Menulis docs/tahapan-sengketa.md dari data tahapan; --periksa hanya membandingkan dan gagal bila berbeda."

    def add_arguments(self, parser):
        parser.add_argument("--periksa", action="store_true")

    def handle(self, *, periksa, **options):
        berkas = settings.BASE_DIR / "docs" / "tahapan-sengketa.md"
        try:
            isi = dokumen(tahapan(TERBARU))
        except ValueError as salah:
            raise CommandError(f"Data tahapan keliru: {salah}") from salah
        if not periksa:
            berkas.write_text(isi, encoding="utf-8")
            self.stdout.write(f"{berkas.name} ditulis.")
        elif not berkas.exists() or berkas.read_text(encoding="utf-8") != isi:
            raise CommandError("docs/tahapan-sengketa.md tidak sama dengan datanya. Jalankan: manage.py gambar_tahapan")
        else:
            self.stdout.write("docs/tahapan-sengketa.md sesuai.")
