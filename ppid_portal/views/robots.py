"""Two short texts for machines: what a search engine leaves alone, and whom to tell of a hole."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from kalender.hari import tanggal

TERTUTUP = ("/meja/", "/cari/", "/masuk/", "/keluar/", "/kelola-sistem/")
BERLAKU = timedelta(days=180)


@require_safe
def robots(request):
    """robots.txt: closed parts, and where the map of the site lies (RFC 9309)."""
    baris = ["User-agent: *", *(f"Disallow: {jalur}" for jalur in TERTUTUP), "", f"Sitemap: {_penuh('peta_situs')}"]
    return _teks(baris)


@require_safe
def keamanan(request):
    """security.txt (RFC 9116); its end moves on with the day, for the address is read from the settings."""
    habis = tanggal(timezone.now()) + BERLAKU
    baris = [
        f"Contact: mailto:{settings.PPID_SUREL_PENGIRIM}",
        f"Expires: {habis:%Y-%m-%d}T00:00:00+07:00",
        "Preferred-Languages: id, en",
        f"Canonical: {_penuh('keamanan')}",
    ]
    return _teks(baris)


def _penuh(nama):
    return f"{settings.PPID_SITUS}{reverse(nama)}"


def _teks(baris):
    return HttpResponse("\n".join([*baris, ""]), content_type="text/plain; charset=utf-8")
