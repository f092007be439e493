"""How a reader is told of a file: "2,4 MB", "86 halaman"."""

from django.utils.formats import number_format
from django.utils.translation import ngettext

KB, MB = 1_000, 1_000_000


def ukuran_terbaca(bita):
    """A number of bytes in words: "310 kB", "2,4 MB"; "" for None."""
    if bita is None:
        return ""
    if bita < MB:
        return f"{max(1, round(bita / KB))} kB"
    return f"{number_format(round(bita / MB, 1), 1)} MB"


def jumlah_halaman(berkas):
    """How many pages, sheets or slides a Berkas has, in words; "" where nobody knows or asks."""
    if not berkas.halaman:
        return ""
    kata = {
        "XLSX": ngettext("{} lembar", "{} lembar", berkas.halaman),
        "ODS": ngettext("{} lembar", "{} lembar", berkas.halaman),
        "PPTX": ngettext("{} salindia", "{} salindia", berkas.halaman),
    }.get(berkas.akhiran, ngettext("{} halaman", "{} halaman", berkas.halaman))
    return kata.format(number_format(berkas.halaman))


def uraian_lampiran(lampiran):
    """A Lampiran (with its berkas) as the plain values a script reads."""
    berkas = lampiran.berkas
    medan = ("nama", "akhiran", "pemeriksaan", "halaman", "berteks", "judul_terbaca", "peringatan", "sebab_tolak")
    isi = {nama: getattr(berkas, nama) for nama in (*medan, "halaman_pribadi")}
    return {"kunci": lampiran.pk, "peran": lampiran.peran, "ukuran": ukuran_terbaca(berkas.ukuran), **isi}
