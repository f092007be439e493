"""The public calculator of deadlines: the count the cases run by, with every day explained."""

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from kalender.hari import tanggal
from kalender.layanan import tenggat
from ppid_portal.forms_kalkulator import FormKalkulator


@require_safe
def kalkulator(request):
    """The form, and below it the answer once it was asked; 422 when the question is incomplete."""
    ditanya = any(nama in request.GET for nama in FormKalkulator.base_fields)
    awal = {"aturan": "JAWABAN", "tanggal": tanggal(timezone.now())}
    form = FormKalkulator(request.GET if ditanya else None, initial=awal)
    hasil = _hitung(**form.cleaned_data) if form.is_valid() else None
    status = 422 if ditanya and hasil is None else 200
    return render(request, "ppid_portal/kalkulator.html", {"form": form, "hasil": hasil}, status=status)


def _hitung(*, aturan, tanggal, perpanjang):
    return tenggat(aturan, tanggal, perpanjang=perpanjang, sementara=True)
