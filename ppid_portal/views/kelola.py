"""Django's own admin has no log-in of its own: failures there would escape the lock of accounts."""

from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, resolve_url
from django.views.decorators.http import require_safe


@require_safe
def masuk(request):
    """To the portal's log-in; 403 for somebody logged in who is no administrator."""
    if request.user.is_authenticated and not request.user.is_superuser:
        raise PermissionDenied("Halaman ini hanya untuk administrator sistem.")
    return redirect(f"{resolve_url('opd:masuk')}?{urlencode({'next': resolve_url('admin:index')})}")
