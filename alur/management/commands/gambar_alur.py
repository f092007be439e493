from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from alur.gambar import dokumen


class Command(BaseCommand):
    help = "Menulis docs/alur.md dari tabel alur; --periksa hanya membandingkan dan gagal bila berbeda."

    def add_arguments(self, parser):
        parser.add_argument("--periksa", action="store_true")

    def handle(self, *, periksa, **options):
        berkas, isi = settings.BASE_DIR / "docs" / "alur.md", dokumen()
        if not periksa:
            berkas.write_text(isi, encoding="utf-8")
            self.stdout.write(f"{berkas.name} ditulis.")
        elif not berkas.exists() or berkas.read_text(encoding="utf-8") != isi:
            raise CommandError("docs/alur.md tidak sama dengan tabelnya. Jalankan: manage.py gambar_alur")
        else:
            self.stdout.write("docs/alur.md sesuai.")
