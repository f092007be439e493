"""The one way a form of this room is shown, refused and carried out."""

from django.db import IntegrityError
from django.shortcuts import render

from alur.transisi import LangkahBasi, TransisiDitolak

SUDAH_ADA = "Data yang sama baru saja tersimpan. Muat ulang halaman untuk melihatnya."


def formulir(request, templat, form, tindakan, konteks=None):
    """Show `form`; when it was sent and is valid run `tindakan(cleaned_data)` -> HttpResponse.

    An invalid form and a refused step come back as 422, a stale one as 409, always with what was typed.
    """
    status = 200
    if form.is_bound:
        try:
            if form.is_valid():
                return tindakan(form.cleaned_data)
            status = 422
        except LangkahBasi as alasan:
            status = _tolak(form, alasan, 409)
        except TransisiDitolak as alasan:
            status = _tolak(form, alasan, 422)
        except IntegrityError:  # the same button pressed twice: the database let only the first one in
            status = _tolak(form, SUDAH_ADA, 409)
    return render(request, templat, {**(konteks or {}), "form": form, "basi": status == 409}, status=status)


def terkirim(request):
    """The posted data for a form, or None while it is only shown."""
    return request.POST if request.method == "POST" else None


def _tolak(form, alasan, status):
    form.add_error(None, str(alasan))
    return status
