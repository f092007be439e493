"""Which day it is in Serang: moments are stored in UTC, days are counted in WIB."""

from zoneinfo import ZoneInfo

WIB = ZoneInfo("Asia/Jakarta")


def tanggal(waktu):
    """The WIB calendar day (date) of an aware datetime."""
    return waktu.astimezone(WIB).date()
