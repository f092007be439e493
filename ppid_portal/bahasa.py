"""The language of a page comes from its address alone: Indonesian at the root, English under /en/ (ADR 0016).

No cookie and no Accept-Language is read, so a shared cache may keep a public page by its path. Only pages are in two
languages; the desk, the API, feeds and files have one address.
"""

import re

from django.urls import URLPattern, URLResolver
from django.utils.translation import get_language, override

ASAL, LAIN = "id", "en"
SATU_BAHASA = ("meja/", "masuk/", "keluar/", "sehat/", "siap/", "umpan/", "api/", "kelola-sistem/")


class AwalanBahasa:
    """A URL pattern that is "en/" while English is active and nothing otherwise, so that reverse() follows.

    Django's own LocalePrefixPattern does the same but may not stand inside a namespace, where our rooms' pages are.
    """

    converters = {}

    @property
    def regex(self):
        return re.compile(re.escape(str(self)))

    def match(self, jalur):
        awalan = str(self)
        return (jalur.removeprefix(awalan), (), {}) if jalur.startswith(awalan) else None

    def check(self):
        return []

    def describe(self):
        return f"'{self}'"

    def __str__(self):
        return f"{LAIN}/" if get_language() == LAIN else ""


def dua_bahasa(rute):
    """The same routes (list), the public pages among them behind the language's prefix, the others after them."""
    halaman = [r for r in rute if isinstance(r, URLPattern) and dwibahasa(str(r.pattern))]
    return [URLResolver(AwalanBahasa(), halaman), *[r for r in rute if r not in halaman]]


def dwibahasa(rute):
    """Whether a route (str, without language) is a public page: pages end in a slash, files do not."""
    return not rute or (rute.endswith("/") and not rute.startswith(SATU_BAHASA))


def bahasa_alamat(lanjut):
    """Middleware: answer in the language of the address, and say so in Content-Language."""

    def perantara(request):
        kode = LAIN if f"{request.path_info}/".startswith(f"/{LAIN}/") else ASAL
        with override(kode):
            jawaban = lanjut(request)
        jawaban.headers.setdefault("Content-Language", kode)
        return jawaban

    return perantara


def alamat_bahasa(request):
    """{language: path of this same page}; {} where the address has one language only, or is nobody's."""
    cocok = request.resolver_match
    if cocok is None or not dwibahasa(cocok.route.removeprefix(f"{LAIN}/")):
        return {}
    jalur = tanpa_bahasa(request.path)
    return {ASAL: jalur, LAIN: f"/{LAIN}{jalur}"}


def tanpa_bahasa(jalur):
    """A path without its language prefix: "/en/berita/" -> "/berita/"."""
    return jalur.removeprefix(f"/{LAIN}") if jalur.startswith(f"/{LAIN}/") else jalur
