"""The map of the site for people; the one for search engines is peta_situs."""

from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def peta(request):
    return render(request, "ppid_portal/peta.html")
