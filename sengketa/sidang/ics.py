"""Hearings as a calendar file for an officer's telephone (RFC 5545)."""

from datetime import timedelta

from icalendar import Calendar, Event

LAMA = timedelta(hours=2)


def kalender_sidang(sidang, *, waktu, alamat) -> bytes:
    """The hearings (iterable of Sidang with their case) as one .ics; `alamat(sengketa)` is the page's full address.

    Names nobody: case number, agenda, place.
    """
    kalender = Calendar()
    kalender.add("prodid", "-//PPID//Sidang sengketa//ID")
    kalender.add("version", "2.0")
    for satu in sidang:
        acara = Event()
        acara.add("uid", f"sidang-{satu.pk}@ppid")
        acara.add("summary", f"{satu.get_jenis_display()} {satu.sengketa}: {satu.agenda}")
        acara.add("dtstart", satu.waktu)
        acara.add("dtend", satu.waktu + LAMA)
        acara.add("dtstamp", waktu)
        acara.add("location", satu.ruang)
        acara.add("url", alamat(satu.sengketa))
        if satu.ditunda_ke_id:
            acara.add("status", "CANCELLED")
        kalender.add_component(acara)
    return kalender.to_ical()
