"""What a page says of itself to those who share or index it: preview, structured data."""

import html
import json

from django import template
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.urls import reverse
from django.utils.html import format_html, format_html_join, strip_tags
from django.utils.safestring import mark_safe

from ppid_portal.gambar_bagikan import UKURAN
from ppid_portal.terstruktur import data_halaman, penuh, remah, unit_halaman

register = template.Library()
LEBAR_FOTO = 1200
# Inside <script> only "</" and "<!--" can end or change what follows; & and the line marks go along as in Django's own.
AMAN = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})


@register.simple_tag(takes_context=True)
def pratinjau(context):
    """Open Graph and Twitter meta of the page: absolute addresses, plain text, a picture with its size."""
    request, terbitan = context.get("request"), context.get("terbitan")
    if request is None:
        return ""
    judul = terbitan.judul if terbitan else _blok(context, "judul")
    gambar, lebar, tinggi, alt = _gambar(terbitan, unit_halaman(context), context["nama_kota"])
    isi = (
        ("og:site_name", f"PPID {context['nama_kota']}"),
        ("og:locale", "id_ID"),
        ("og:type", "article" if terbitan else "website"),
        ("og:title", judul),
        ("og:description", _blok(context, "deskripsi") or judul),
        ("og:url", penuh(request.path)),
        ("og:image", penuh(gambar)),
        ("og:image:width", lebar),
        ("og:image:height", tinggi),
        ("og:image:alt", alt),
    )
    meta = format_html_join("\n  ", '<meta property="{}" content="{}">', isi)
    return format_html('{}\n  <meta name="twitter:card" content="summary_large_image">', meta)


@register.simple_tag(takes_context=True)
def terstruktur(context):
    """The page's thing as JSON-LD, or nothing."""
    request = context.get("request")
    data = data_halaman(request.path, context.flatten()) if request else None
    return _naskah(data) if data else ""


@register.simple_tag
def remah_terstruktur(*butir):
    """BreadcrumbList of label, path, label, path, …; pairs without a label are left out."""
    pasangan = [(label, jalur) for label, jalur in zip(butir[::2], butir[1::2], strict=True) if label]
    return _naskah(remah(pasangan))


def _naskah(data):
    teks = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False).translate(AMAN)
    return mark_safe(f'<script type="application/ld+json">{teks}</script>')  # noqa: S308


def _blok(context, nama):
    """The text of a block of the page's own template, without markup."""
    blok = context.render_context[BLOCK_CONTEXT_KEY].get_block(nama)
    return " ".join(html.unescape(strip_tags(blok.render(context))).split())


def _gambar(terbitan, unit, kota):
    """(path, width, height, alternative text) of the picture: the first photo, else the unit's, else the city's."""
    foto = terbitan.sampul if terbitan else None
    if foto is not None:
        lebar = min(LEBAR_FOTO, foto.lebar) if foto.ukuran_siap else foto.lebar
        alamat = foto.url_lebar(LEBAR_FOTO, "jpg")
        return alamat, lebar, max(1, round(foto.tinggi * lebar / foto.lebar)), terbitan.sampul_alt
    if unit is not None:
        return reverse("gambar_unit", args=[unit.slug]), *UKURAN, unit.nama
    return reverse("gambar_kota"), *UKURAN, f"PPID {kota}"
