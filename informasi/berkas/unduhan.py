"""How often files are opened: one number for each file and day, without cookies and without readers (design 8)."""

import logging

from django.db import DatabaseError, connection, transaction
from django.db.models import Sum

from informasi.models import Unduhan
from informasi.status import PeranLampiran
from kalender.hari import tanggal

catatan = logging.getLogger("ppid.unduhan")
TAMBAH = """
INSERT INTO informasi_unduhan AS u (berkas_id, hari, jumlah) VALUES (%s, %s, 1)
ON CONFLICT (berkas_id, hari) DO UPDATE SET jumlah = u.jumlah + 1
"""


def catat_unduhan(berkas, waktu):
    """Count one download of a Berkas on its day in Serang. A count that fails is logged; the reader gets the file."""
    try:
        with transaction.atomic(), connection.cursor() as kursor:
            kursor.execute("SET LOCAL lock_timeout = '250ms'")  # the reader waits
            kursor.execute(TAMBAH, [berkas.pk, tanggal(waktu)])
    except DatabaseError as galat:
        catatan.warning("unduhan berkas %s tidak terhitung: %s", berkas.pk, type(galat).__name__)


def dibaca(berkas_pks):
    """{key: how often} for the keys of Berkas; 0 for what nobody has opened yet."""
    kunci = list(berkas_pks)
    jumlah = Unduhan.objects.filter(berkas__in=kunci).values_list("berkas").annotate(n=Sum("jumlah"))
    return dict.fromkeys(kunci, 0) | dict(jumlah)


def dibaca_versi(versi):
    """How often the documents of a version were opened, all together."""
    dokumen = {"berkas__lampiran__versi": versi, "berkas__lampiran__peran": PeranLampiran.DOKUMEN}
    return Unduhan.objects.filter(**dokumen).aggregate(n=Sum("jumlah"))["n"] or 0
