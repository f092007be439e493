"""What citizens sought in vain, counted for PPID utama ("dicari warga, belum ada"); no citizen is in it.

Asking is a GET, and caches may answer it: the count is of the queries that reached this server, no promise. It never
changes what the page says.
"""

import logging
import re

from django.db import DatabaseError, connection, transaction

from informasi.cari.kata import KATA_HENTI, lipat
from informasi.models import KataTakTemu

BATAS_BARIS = 5_000
PANJANG = 100
KATA_TERBANYAK, KATA_TERPANJANG = 8, 30
log = logging.getLogger("ppid.cari")

# Eight digits or more, however grouped: NIK, phone, account, date of birth. Whoever typed it is not our business.
_PRIBADI = re.compile(r"\S@\S|\d(?:[\s./-]*\d){7}")
_SAMPAH = re.compile(r"[<>{}\[\]|\\;=%$^~`]|https?:|//|www\.|\.(com|net|org|xyz|php)\b")
_KATA = re.compile(r"[a-z0-9]+(?:[./'-][a-z0-9]+)*")

_CATAT = """
INSERT INTO informasi_katataktemu AS lama (kata, jumlah, terakhir, ditangani) VALUES (%s, 1, %s, false)
ON CONFLICT (kata) DO UPDATE SET jumlah = lama.jumlah + 1, terakhir = excluded.terakhir
RETURNING jumlah
"""


def bentuk_tercatat(q):
    """The query as it is kept: folded words in their order, at most 100 letters; "" for what must not be kept.

    Not kept: e-mail addresses, long numbers, and the rubbish of machines.
    """
    teks = " ".join(lipat(q[: PANJANG * 3]).split())
    kata = [k for k in _KATA.findall(teks) if k not in KATA_HENTI]
    if _PRIBADI.search(teks) or _SAMPAH.search(teks) or not 0 < len(kata) <= KATA_TERBANYAK:
        return ""
    if max(map(len, kata)) > KATA_TERPANJANG or sum(h.isalpha() for h in "".join(kata)) < 3:
        return ""
    return " ".join(kata)[:PANJANG].rstrip()


def catat_tak_temu(q, waktu):
    """Count one query that found nothing. Never raises: a page that found nothing must still be shown."""
    if not (kata := bentuk_tercatat(q)):
        return
    try:
        with transaction.atomic(), connection.cursor() as kursor:
            kursor.execute(_CATAT, [kata, waktu])
            if kursor.fetchone()[0] == 1:
                _singkirkan()
    except DatabaseError:
        log.exception("Kata yang tidak ditemukan gagal dihitung.")


def _singkirkan():
    """Drop what lies beyond the bound: the words sought least, the oldest of them first."""
    urut = KataTakTemu.objects.order_by("-jumlah", "-terakhir", "-pk").values("pk")
    KataTakTemu.objects.filter(pk__in=list(urut[BATAS_BARIS : BATAS_BARIS + 100].values_list("pk", flat=True))).delete()
