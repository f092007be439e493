"""What a citizen opens without an account."""

from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def status(request):
    return render(request, "permohonan/status.html", {})
