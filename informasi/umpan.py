"""Feeds (Atom, RFC 4287) of what was published last: berita and informasi publik, of one unit or of all."""

import re
from datetime import UTC, datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from informasi.models import Terbitan
from informasi.status import JenisKonten

TERBANYAK = 30
# The kinds that have a page of their own.
JENIS_TERBUKA = (JenisKonten.BERITA, JenisKonten.PENGUMUMAN, JenisKonten.KEGIATAN, JenisKonten.INFORMASI)
KOSONG_SEJAK = datetime(1970, 1, 1, tzinfo=UTC)
# The year since which the site names its entries so; part of every id, never to be changed.
TAHUN_TANDA = 2026
_BUKAN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


class Umpan(Atom1Feed):
    """Atom whose date is that of its newest entry; an empty feed does not change its date at every look."""

    def latest_post_date(self):
        """The time of the newest entry."""
        return super().latest_post_date() if self.items else KOSONG_SEJAK


def terbitan_terbaru(waktu, unit=None, jenis=None):
    """The newest 30 Terbitan (list) public at `waktu`, of `unit` and of one kind when given.

    One walk of an index for each kind: over both at once the database would sort everything.
    """
    kueri = Terbitan.objects.publik(waktu).select_related("unit").defer("kata_judul", "kata_isi", "vektor")
    kueri = kueri.order_by("-publik_sejak", "-pk")
    if unit:
        kueri = kueri.filter(unit=unit)
    daftar = [t for satu in ([jenis] if jenis else JENIS_TERBUKA) for t in kueri.filter(jenis=satu)[:TERBANYAK]]
    return sorted(daftar, key=lambda t: (t.publik_sejak, t.pk), reverse=True)[:TERBANYAK]


def umpan(terbitan, *, judul, alamat, halaman):
    """The feed (Umpan) of these Terbitan: `alamat` is its own path, `halaman` that of the page it goes with."""
    hasil = Umpan(
        title=_teks(judul),
        link=_penuh(halaman),
        description="",
        language="id",
        feed_url=_penuh(alamat),
        feed_guid=_tanda(f"umpan{alamat}"),
        feed_copyright="Bebas dipakai dengan menyebut sumber.",
    )
    for satu in terbitan:
        hasil.add_item(**_butir(satu))
    return hasil


def _butir(terbitan):
    return {
        "title": _teks(terbitan.judul),
        "link": _penuh(terbitan.get_absolute_url()),
        "description": escape(_teks(terbitan.ringkasan)),  # readers take a summary for HTML
        "unique_id": _tanda(f"konten/{terbitan.konten_id}"),
        "pubdate": terbitan.publik_sejak,
        "updateddate": terbitan.dimutakhirkan,
        "author_name": _teks(terbitan.unit.nama),
        "author_link": _penuh(terbitan.unit.get_absolute_url()),
        "categories": (terbitan.get_klasifikasi_display() or terbitan.get_jenis_display(),),
    }


def _tanda(kunci):
    """An id (RFC 4151) that stays whatever becomes of the title and the address."""
    return f"tag:{urlsplit(settings.PPID_SITUS).hostname},{TAHUN_TANDA}:{kunci}"


def _penuh(jalur):
    return f"{settings.PPID_SITUS}{jalur}"


def _teks(teks):
    """Text without the characters that XML can not hold."""
    return _BUKAN_XML.sub(" ", teks)
