"""Kegiatan as a calendar file (iCalendar, RFC 5545): one, or all that are near."""

from datetime import UTC, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from kalender.hari import tanggal

PENGENAL = "-//PPID//Kegiatan//ID"


def kalender_ics(daftar, judul):
    """The bytes of a calendar named `judul` with these Terbitan (read with `kueri.kegiatan_publik`)."""
    kalender = Calendar()
    kalender.add("prodid", PENGENAL)
    kalender.add("version", "2.0")
    kalender.add("method", "PUBLISH")
    kalender.add("x-wr-calname", judul)
    for terbitan in daftar:
        kalender.add_component(_acara(terbitan))
    return kalender.to_ical()


def _acara(terbitan):
    """One event. The UID stays with the page, SEQUENCE counts its versions: calendars change what they hold."""
    rincian, acara = terbitan.versi.rincian_kegiatan, Event()
    alamat = f"{settings.PPID_SITUS}{terbitan.get_absolute_url()}"
    berubah = terbitan.tampil_sejak.astimezone(UTC).replace(microsecond=0)
    acara.add("uid", f"kegiatan-{terbitan.konten_id}@{urlsplit(settings.PPID_SITUS).hostname}")
    acara.add("sequence", terbitan.versi.nomor - 1)
    acara.add("status", "CANCELLED" if terbitan.batal else "CONFIRMED")
    acara.add("dtstamp", berubah)
    acara.add("last-modified", berubah)
    for nama, nilai in _saat(terbitan, rincian):
        acara.add(nama, nilai)
    acara.add("summary", _("BATAL: %(judul)s") % {"judul": terbitan.judul} if terbitan.batal else terbitan.judul)
    acara.add("location", ", ".join(bagian for bagian in (rincian.tempat, rincian.alamat) if bagian))
    acara.add("description", "\n\n".join(bagian for bagian in (terbitan.ringkasan, alamat) if bagian))
    if rincian.kontak:
        acara.add("contact", rincian.kontak)
    acara.add("url", alamat)
    acara.add("categories", [terbitan.unit.nama])
    return acara


def _saat(terbitan, rincian):
    """Moments in UTC; of a whole day only the days, the end being the day after (RFC 5545, 3.6.1)."""
    if rincian.seharian:
        akhir = tanggal(terbitan.selesai or terbitan.mulai) + timedelta(days=1)
        return [("dtstart", tanggal(terbitan.mulai)), ("dtend", akhir)]
    saat = [("dtstart", terbitan.mulai.astimezone(UTC))]
    return [*saat, ("dtend", terbitan.selesai.astimezone(UTC))] if terbitan.selesai else saat
