"""What the public could read on a past day. Reads MasaPublik, the memory of publication, never Terbitan.

A day is the WIB calendar day from 00.00 to 24.00; of today only what was public up to now.
"""

from datetime import date, datetime, time, timedelta

from django.db.models import F, Max, Q

from informasi.models import MasaPublik
from kalender.hari import WIB, tanggal


def batas_hari(hari, waktu):
    """(first moment, first moment after) of the WIB day `hari`, cut at `waktu` while the day still runs."""
    awal = datetime.combine(hari, time.min, WIB)
    return awal, min(awal + timedelta(days=1), waktu + timedelta.resolution)


def masa_pada(hari, waktu):
    """Periods (MasaPublik) that touch the day `hari`, as far as it has come at `waktu`; none of a day to come."""
    awal, akhir = batas_hari(hari, waktu)
    nyata = Q(sampai__isnull=True) | (Q(sampai__gt=awal) & Q(sampai__gt=F("sejak")))
    return MasaPublik.objects.filter(nyata, sejak__lt=akhir) if hari <= tanggal(waktu) else MasaPublik.objects.none()


def baca_hari(teks):
    """The date written as TTTT-BB-HH, or None for anything else: one spelling only."""
    try:
        hari = date.fromisoformat(teks)
    except ValueError:
        return None
    return hari if hari.isoformat() == teks else None


def terakhir_berubah(waktu):
    """The last moment (datetime or None) up to `waktu` at which anything became public or ceased to be."""
    terakhir = MasaPublik.objects.aggregate(
        sejak=Max("sejak", filter=Q(sejak__lte=waktu)), sampai=Max("sampai", filter=Q(sampai__lte=waktu))
    )
    return max(filter(None, terakhir.values()), default=None)
