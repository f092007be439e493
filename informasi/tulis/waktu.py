"""A box for a day and an hour, picked from the device's own calendar."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

TAHUN_WAJAR = range(2010, 2200)


def tahun_wajar(nilai):
    """Refuse a year (of a date or datetime) that can only be a slip."""
    if nilai.year not in TAHUN_WAJAR:
        raise ValidationError(_("Periksa tahunnya."))


def isian_waktu(**pilihan):
    """A DateTimeField in WIB; takes what `datetime-local` sends and what people type."""
    kotak = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    salah = {"invalid": _("Tulis tanggal dan jam, misalnya 06-12-2026 02.15.")}
    bentuk = ["%Y-%m-%dT%H:%M", "%d-%m-%Y %H.%M", "%d-%m-%Y %H:%M"]
    return forms.DateTimeField(
        widget=kotak, input_formats=bentuk, error_messages=salah, validators=[tahun_wajar], **pilihan
    )


def isian_jam(**pilihan):
    """A TimeField; takes "08:00" of the device and "08.00" of people."""
    kotak = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    salah = {"invalid": _("Tulis jam, misalnya 08.00.")}
    bentuk = ["%H:%M", "%H.%M", "%H:%M:%S"]
    return forms.TimeField(widget=kotak, input_formats=bentuk, error_messages=salah, required=False, **pilihan)
