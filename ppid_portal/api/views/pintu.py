"""The one way in and out of the API: read only, nobody's session, open to every site."""

from django.http import Http404
from django.utils import timezone
from django.utils.functional import cached_property
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.generics import ListAPIView, RetrieveAPIView
from rest_framework.response import Response
from rest_framework.views import APIView

from ppid_portal.api.galat import ParameterSalah
from ppid_portal.api.halaman import PARAMETER
from ppid_portal.bersyarat import bersyarat

CARA = ("GET", "HEAD", "OPTIONS")
# Other sites may read with a script, and ask again with a condition; nothing they send can change anything.
# Search engines find the pages; the same words as JSON would only stand beside them.
KEPALA = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Expose-Headers": "ETag, Link",
    "Access-Control-Max-Age": "86400",
    "X-Robots-Tag": "noindex",
}


class Pintu(APIView):
    """Base of all views of the API. Unknown parameters are refused, so that no slip of the pen widens an answer."""

    http_method_names = ("get", "head", "options")

    @cached_property
    def waktu(self):
        """The time of this request."""
        return timezone.now()

    def initial(self, request, *args, **kwargs):
        """Raises ParameterSalah for a parameter that `parameter_dikenal` does not name."""
        super().initial(request, *args, **kwargs)
        dikenal = self.parameter_dikenal()
        for nama in request.query_params:
            if nama not in dikenal:
                saran = f"Yang dikenal: {', '.join(dikenal)}." if dikenal else "Alamat ini tidak memakai parameter."
                raise ParameterSalah(f"Parameter “{nama[:60]}” tidak dikenal. {saran}")

    def parameter_dikenal(self):
        """Names (list) a request may carry."""
        return []

    def options(self, request, *args, **kwargs):
        """Which methods there are; also what a browser asks before it reads from another site."""
        return Response(status=204, headers={"Allow": ", ".join(CARA)})

    def dispatch(self, request, *args, **kwargs):
        """The answer with its tag and the headers of an open API."""
        jawaban = bersyarat(request, super().dispatch(request, *args, **kwargs).render())
        if request.method in CARA:
            for nama, nilai in KEPALA.items():
                jawaban.headers[nama] = nilai
        return jawaban


class Daftar(Pintu, ListAPIView):
    """A list with filters (`filterset_class`) and pages."""

    filter_backends = (DjangoFilterBackend,)

    def parameter_dikenal(self):
        """The filters' names, and those of the pages."""
        return [*self.filterset_class.base_filters, *PARAMETER]


class Satu(Pintu, RetrieveAPIView):
    """One row, found by `lookup_field`."""


class TidakAda(Pintu):
    """Whatever address below /api/v1/ is none of ours."""

    schema = None

    def initial(self, request, *args, **kwargs):
        """Raises Http404, whatever was asked and however."""
        super(Pintu, self).initial(request, *args, **kwargs)
        raise Http404

    def get(self, request, sisa):
        """Never reached: it only says that GET is a method here."""
