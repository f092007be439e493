"""What a change of the calendar would move is shown once before it is saved (domain 7, R8)."""

from hashlib import sha256

from django.shortcuts import render

from kalender.jam import dugaan_pergeseran
from opd.views.formulir import formulir

TAMPIL = 50  # rows of the list; the number above it says how many there are


def belum_ditegaskan(request, ubah):
    """What the page needs to show the clocks that `ubah()` would move (dict), or {} when it may be saved.

    It may when none moves, or when the person has seen exactly this list. Raises whatever `ubah` raises.
    """
    geser = dugaan_pergeseran(ubah)
    sidik = sha256(repr([(p.jam.pk, p.lama, p.baru) for p in geser]).encode()).hexdigest()[:16]
    if not geser or request.POST.get("tegas") == sidik:
        return {}
    return {"geser": geser[:TAMPIL], "banyak_geser": len(geser), "sisa_geser": len(geser[TAMPIL:]), "tegas": sidik}


def formulir_geser(request, templat, form, konteks, ubah, selesai):
    """As `opd.views.formulir.formulir`, but a change that moves clocks is shown first, with the form as typed.

    `ubah(cleaned_data)` changes the calendar, `selesai(what it gave back)` answers.
    """

    def tindakan(isi):
        if dugaan := belum_ditegaskan(request, lambda: ubah(isi)):
            return render(request, templat, {**konteks, **dugaan, "form": form})
        return selesai(ubah(isi))

    return formulir(request, templat, form, tindakan, konteks)
