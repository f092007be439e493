"""For whoever watches the machine: is it alive (/sehat/), is it ready (/siap/)."""

from django.db import DatabaseError, connection
from django.http import JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@never_cache
@require_safe
def sehat(request):
    """The process answers."""
    return JsonResponse({"sehat": True})


@never_cache
@require_safe
def siap(request):
    """The database answers too; 503 otherwise."""
    try:
        with connection.cursor() as kursor:
            kursor.execute("SELECT 1")
    except DatabaseError:
        return JsonResponse({"siap": False, "sebab": "basis data tidak menjawab"}, status=503)
    return JsonResponse({"siap": True})
