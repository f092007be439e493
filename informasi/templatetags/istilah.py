"""The plain sentence under a word of the law, wherever that word is a heading, a badge, a facet or a row."""

from django import template
from django.utils.html import format_html

from informasi.istilah import ISTILAH

register = template.Library()


@register.simple_tag
def arti(kunci):
    """The sentence of the term `kunci` as a line of its own; KeyError for a term nobody has explained."""
    return format_html('<span class="arti">{}</span>', ISTILAH[kunci].arti)


@register.simple_tag
def daftar_istilah():
    """[(key, Istilah)] in the order of their names, as the visitor's language writes them."""
    return sorted(ISTILAH.items(), key=lambda satu: str(satu[1].nama).casefold())
