"""Template tags and filters of the visual house: icons, Indonesian dates, initials, status badges."""

from django import template
from django.templatetags.static import static
from django.utils.dateformat import format as tulis_tanggal
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.timesince import timesince
from django.utils.translation import get_language

register = template.Library()

# status -> (colour of meaning, icon); the word always stands beside them.
LENCANA_STATUS = {
    "draf": ("netral", "pencil"),
    "diajukan": ("kabar", "send"),
    "perlu_perbaikan": ("ingat", "pencil-exclamation"),
    "disetujui": ("baik", "clock-check"),
    "terbit": ("baik", "circle-check"),
    "digantikan": ("netral", "history"),
    "ditarik": ("bahaya", "ban"),
    "dibuang": ("netral", "trash"),
}


@register.simple_tag
def ikon(nama, kelas=""):
    """An icon of static/img/ikon.svg, hidden from screen readers; `kelas` adds CSS classes."""
    return format_html(
        '<svg class="{}" aria-hidden="true"><use href="{}#{}"></use></svg>',
        f"ikon {kelas}".strip(),
        static("img/ikon.svg"),
        nama,
    )


@register.simple_tag
def gapura(kelas=""):
    """The portal's one motif as a line; once per page head, once more only in an empty state."""
    return format_html(
        '<svg class="gapura {}" viewBox="0 0 140 59.25" aria-hidden="true" focusable="false">'
        '<use href="{}#gapura"></use></svg>',
        kelas,
        static("img/ikon.svg"),
    )


@register.simple_tag
def lencana_status(kode, label):
    """The badge of a version's status: icon, word and colour of meaning; unknown codes stay neutral."""
    makna, gambar = LENCANA_STATUS.get(kode, ("netral", "info-circle"))
    return format_html('<span class="lencana lencana-{}">{}{}</span>', makna, ikon(gambar), label)


@register.filter(expects_localtime=True)
def tanggal(nilai):
    """A date or datetime as "18 Desember 2026"; empty for None."""
    return tulis_tanggal(nilai, "j F Y") if nilai else ""


@register.filter(expects_localtime=True)
def tanggal_pendek(nilai):
    """A date or datetime as "2 Des 2026"; empty for None."""
    return tulis_tanggal(nilai, "j M Y") if nilai else ""


def pola_jam():
    """How the hour is written in the language of the page: 14.05, in English 14:05."""
    return "H:i" if get_language() == "en" else "H.i"


@register.simple_tag
def isi_indonesia():
    """The attribute lang="id" for what the units wrote, on a page in another language; else nothing."""
    return mark_safe(' lang="id"') if get_language() == "en" else ""


@register.filter(expects_localtime=True)
def tanggal_jam(nilai):
    """A datetime as "2 Desember 2026, 14.05 WIB" (English: 14:05); empty for None."""
    return tulis_tanggal(nilai, f"j F Y, {pola_jam()}") + " WIB" if nilai else ""


@register.filter(expects_localtime=True)
def tanggal_mesin(nilai):
    """The value of a <time datetime>: an ISO date; empty for None."""
    return tulis_tanggal(nilai, "Y-m-d") if nilai else ""


@register.filter
def inisial(nama):
    """The first letters of a name's first two words, titles after a comma left out: "AH"."""
    kata = (nama or "").split(",")[0].split()
    return "".join(k[0] for k in kata[:2]).upper()


@register.filter
def lama_menunggu(nilai):
    """How long since a datetime, in its largest unit only: "4 hari"; empty for None."""
    return timesince(nilai, depth=1) if nilai else ""


@register.filter
def menyangkut(pita, unit):
    """Whether a warning's strip stands on the pages of `unit` (a Unit, or nothing on pages of no unit)."""
    return pita.unit is None or getattr(unit, "pk", None) in pita.unit
