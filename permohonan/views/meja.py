"""The desk's view of one case."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from permohonan.models import Permohonan


@login_required
@require_safe
def perkara(request, pk):
    terlihat = Permohonan.objects.terlihat_oleh(request.user, timezone.now()).lengkap()
    return render(request, "permohonan/perkara.html", {"perkara": get_object_or_404(terlihat, pk=pk)})
