"""A form sent after the session had ended: kept until somebody logs in, then shown again as it was typed.

It lies in the session of nobody (a row of the database behind a random HttpOnly cookie), which the log-in carries over.
"""

from datetime import datetime, timedelta
from functools import wraps

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

NAMA = "titipan"
UMUR = timedelta(minutes=30)
TERBESAR = 600_000  # characters; a text of the largest size allowed, percent-encoded


def masuk_dahulu(view):
    """As `login_required`, but what was sent is kept and comes back on the same page after the log-in."""

    @wraps(view)
    def terbungkus(request, *args, **kwargs):
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        if request.method == "POST":
            titipkan(request, request.path)
        return redirect_to_login(request.get_full_path())

    return terbungkus


def titipkan(request, jalur):
    """Keep the form that was sent for the page `jalur`, and say so on the log-in page."""
    kiriman = request.POST.copy()
    kiriman.pop("csrfmiddlewaretoken", None)
    isi = kiriman.urlencode()
    if len(isi) > TERBESAR:
        return
    request.session[NAMA] = {"jalur": jalur, "isi": isi, "sejak": timezone.now().isoformat()}
    kalimat = _("Sesi Anda sudah berakhir. Teks Anda kami simpan 30 menit: masuk lagi, lalu teruskan menulis.")
    messages.warning(request, f"{kalimat} {_('Foto dan berkas perlu dipilih lagi.')}" if request.FILES else kalimat)


def ambil_titipan(request):
    """The form kept for this page (QueryDict), handed out once; None without one or after UMUR."""
    titipan = request.session.get(NAMA)
    if not titipan or titipan["jalur"] != request.path:
        return None
    del request.session[NAMA]
    if datetime.fromisoformat(titipan["sejak"]) + UMUR < timezone.now():
        return None
    messages.warning(request, _("Ini teks Anda dari sesi yang berakhir, belum tersimpan. Periksa, lalu ketuk Simpan."))
    return QueryDict(titipan["isi"])
