"""Around the queue: neighbours of an item, why somebody may not approve it, whom to appoint."""

from dataclasses import replace

from alur.transisi import Langkah, LangkahBasi
from informasi.models import Versi
from informasi.syarat import berkas_di_umum, pribadi_beralasan
from kalender.hari import tanggal
from opd.models import Pengguna
from opd.peran import PENINJAU


def tetangga(versi):
    """(the one before, the one after) in the queue, either None; after the last comes the first."""
    urut = list(Versi.objects.antrean().only("pk", "status", "diajukan_pada")[:500])
    kunci = [v.pk for v in urut]
    if versi.pk not in kunci:
        return None, urut[0] if urut else None
    i = kunci.index(versi.pk)
    sebelum = urut[i - 1] if i else None
    lain = [v for v in urut if v.pk != versi.pk]
    return sebelum, urut[i + 1] if i + 1 < len(urut) else (lain[0] if lain else None)


def halangan_setuju(versi, ajuan, pelaku, waktu):
    """Why `pelaku` may not approve this now, as a sentence, or "": the button says so before it is pressed."""
    langkah = Langkah(pelaku=pelaku, waktu=waktu, isian={"sidik": ajuan.sidik})
    setujui = versi.ALUR["setujui"]
    # Files are copied to the public store only when the button is pressed (informasi/penerbitan.py), and the reason
    # for a personal number is written beside the button.
    nanti = (berkas_di_umum, pribadi_beralasan)
    sekarang = replace(setujui, syarat=tuple(s for s in setujui.syarat if s not in nanti))
    try:
        return sekarang.halangan(versi, langkah) or ""
    except LangkahBasi as basi:
        return str(basi)


def saran_penunjukan(pelaku, waktu):
    """A sentence when nobody but `pelaku` reviews on this day: four eyes need a second pair, or ""."""
    lain = Pengguna.objects.berperan(tanggal(waktu), *PENINJAU).exclude(pk=pelaku.pk)
    if lain.exists():
        return ""
    return (
        "Hari ini hanya Anda yang bertugas memeriksa. Tunjuk verifikator kedua agar tulisan Anda sendiri dapat terbit."
    )
