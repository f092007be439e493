"""Reads for the statistics. Everything here starts at Terbitan: what is not public is not counted."""

from datetime import datetime

from django.db.models import Count, Sum
from django.db.models.functions import Trunc

from informasi.models import Lampiran, Terbitan, Unduhan
from informasi.status import JenisKonten, PeranLampiran
from kalender.hari import WIB, tanggal
from opd.models import Unit

JENIS = (JenisKonten.BERITA, JenisKonten.KEGIATAN, JenisKonten.PENGUMUMAN, JenisKonten.INFORMASI)


def terbitan_tahun(waktu, tahun):
    """What is public at `waktu` and first became so in `tahun` (int; None: whenever). A year begins and ends in WIB."""
    kueri = Terbitan.objects.publik(waktu).filter(jenis__in=JENIS)
    if tahun is None:
        return kueri
    return kueri.filter(
        publik_sejak__gte=datetime(tahun, 1, 1, tzinfo=WIB), publik_sejak__lt=datetime(tahun + 1, 1, 1, tzinfo=WIB)
    )


def silangan(waktu, tahun):
    """[(jenis, klasifikasi, key of the unit, first day of the month, number)] in one query.

    Without a year the periods are years, so that the answer stays small however old the portal grows.
    """
    masa = Trunc("publik_sejak", "year" if tahun is None else "month", tzinfo=WIB)
    kueri = terbitan_tahun(waktu, tahun).order_by().annotate(masa=masa)
    baris = kueri.values_list("jenis", "klasifikasi", "unit", "masa").annotate(banyak=Count("pk"))
    return [(jenis, kelas, unit, masa.date(), banyak) for jenis, kelas, unit, masa, banyak in baris]


def tahun_pertama(waktu):
    """The WIB year of the oldest thing public at `waktu`; its own year when there is nothing."""
    tertua = terbitan_tahun(waktu, None).order_by("publik_sejak", "pk").values_list("publik_sejak", flat=True).first()
    return tanggal(tertua or waktu).year


def unit_terhitung(hari, kunci):
    """(units in force on `hari`, older units among the keys `kunci`)."""
    berlaku = list(Unit.objects.berlaku_pada(hari).only("slug", "nama", "singkatan"))
    lama = set(kunci) - {unit.pk for unit in berlaku}
    return berlaku, list(Unit.objects.filter(pk__in=lama).only("slug", "nama", "singkatan")) if lama else []


def dokumen_dibuka(waktu, tahun):
    """How often the documents of what `terbitan_tahun` leaves were opened up to today, each file counted once."""
    informasi = terbitan_tahun(waktu, tahun).filter(jenis=JenisKonten.INFORMASI)
    berkas = Lampiran.objects.filter(versi__in=informasi.order_by().values("versi"), peran=PeranLampiran.DOKUMEN)
    return Unduhan.objects.filter(berkas__in=berkas.values("berkas")).aggregate(n=Sum("jumlah"))["n"] or 0
