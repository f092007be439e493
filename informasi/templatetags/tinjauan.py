"""Words for the reviewer's page."""

from django import template

register = template.Library()


@register.filter
def teks_awal(teks, berkas):
    """The first words of `berkas` (Berkas or None) out of {key: words}, or ""."""
    return (teks or {}).get(berkas.pk, "") if berkas else ""
