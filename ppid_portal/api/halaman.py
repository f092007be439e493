"""Pages of a long list by an opaque cursor: the depth of the page does not matter for its cost."""

from datetime import datetime

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db.models import Q
from rest_framework.pagination import BasePagination
from rest_framework.response import Response

from ppid_portal.api.galat import ParameterSalah

UKURAN, UKURAN_TERBESAR = 25, 100
PENANDA = Signer(salt="ppid_portal.api.halaman")
PARAMETER = ("kursor", "ukuran")


class HalamanKursor(BasePagination):
    """One page in the order of the queryset (columns or annotations, the last one unique, all in one direction)."""

    def paginate_queryset(self, queryset, request, view=None):
        """The rows of the page asked for; raises ParameterSalah."""
        self.request, self.urutan = request, queryset.query.order_by
        ukuran = _ukuran(request.query_params.get("ukuran", str(UKURAN)))
        mundur, letak = self._letak(request.query_params.get("kursor", ""))
        if letak:
            queryset = queryset.filter(_melewati(self.urutan, letak, mundur))
        baris = list((queryset.reverse() if mundur else queryset)[: ukuran + 1])
        lebih, baris = len(baris) > ukuran, baris[:ukuran]
        self.baris = baris[::-1] if mundur else baris
        self.ada_berikut, self.ada_sebelum = (True, lebih) if mundur else (lebih, bool(letak))
        return self.baris

    def get_paginated_response(self, data):
        """The envelope, and the same two addresses as a Link header for programs that look there."""
        sebelum = self._alamat(self.baris[0], mundur=True) if self.baris and self.ada_sebelum else None
        berikut = self._alamat(self.baris[-1], mundur=False) if self.baris and self.ada_berikut else None
        kepala = ", ".join(f'<{url}>; rel="{arah}"' for url, arah in ((sebelum, "prev"), (berikut, "next")) if url)
        isi = {"sebelumnya": sebelum, "berikutnya": berikut, "hasil": data}
        return Response(isi, headers={"Link": kepala} if kepala else None)

    def get_paginated_response_schema(self, schema):
        """OpenAPI of the envelope."""
        alamat = {"type": "string", "format": "uri", "nullable": True, "example": None}
        return {
            "type": "object",
            "required": ["sebelumnya", "berikutnya", "hasil"],
            "properties": {
                "sebelumnya": {**alamat, "description": "Alamat halaman sebelumnya, atau null."},
                "berikutnya": {**alamat, "description": "Alamat halaman berikutnya, atau null bila sudah habis."},
                "hasil": schema,
            },
        }

    def get_schema_operation_parameters(self, view):
        """OpenAPI of the two parameters."""
        return [
            {
                "name": "kursor",
                "in": "query",
                "description": "Penanda halaman. Ambil dari alamat “berikutnya” atau “sebelumnya”, jangan disusun.",
                "schema": {"type": "string"},
            },
            {
                "name": "ukuran",
                "in": "query",
                "description": f"Banyaknya isi pada satu halaman, paling banyak {UKURAN_TERBESAR}; bawaannya {UKURAN}.",
                "schema": {"type": "integer", "minimum": 1, "maximum": UKURAN_TERBESAR, "default": UKURAN},
            },
        ]

    def _letak(self, kursor):
        """(backwards?, values of the row to start from) of a cursor; signed, so that it can only be one of ours."""
        if not kursor:
            return False, None
        try:
            urutan, mundur, letak = PENANDA.unsign_object(kursor)
        except (BadSignature, ValueError):
            urutan, mundur, letak = None, False, None
        if urutan != list(self.urutan):
            raise ParameterSalah("Parameter “kursor” tidak dikenal atau milik urutan lain. Mulai lagi tanpa “kursor”.")
        return mundur, letak

    def _alamat(self, baris, *, mundur):
        letak = [_nilai(baris, nama.removeprefix("-")) for nama in self.urutan]
        parameter = self.request.query_params.copy()
        parameter["kursor"] = PENANDA.sign_object([list(self.urutan), mundur, letak])
        return f"{settings.PPID_SITUS}{self.request.path}?{parameter.urlencode()}"


def _ukuran(teks):
    if teks.isascii() and teks.isdigit() and len(teks) < 4 and 1 <= int(teks) <= UKURAN_TERBESAR:
        return int(teks)
    raise ParameterSalah(f"Parameter “ukuran” harus bilangan bulat dari 1 sampai {UKURAN_TERBESAR}.")


def _nilai(baris, nama):
    """The value of a column or annotation as JSON can hold it, to the microsecond."""
    nilai = getattr(baris, nama)
    return nilai.isoformat() if isinstance(nilai, datetime) else nilai


def _melewati(urutan, letak, mundur):
    """Condition: the row comes after `letak` in the order (before it when `mundur`)."""
    syarat, sama = Q(), Q()
    for nama, nilai in zip(urutan, letak, strict=True):
        medan = nama.removeprefix("-")
        banding = "gt" if nama.startswith("-") == mundur else "lt"
        syarat |= sama & Q(**{f"{medan}__{banding}": nilai})
        sama &= Q(**{medan: nilai})
    # Said once more for the first field alone: an index can begin there, while it cannot use the alternatives.
    return Q(**{f"{urutan[0].removeprefix('-')}__{banding}e": letak[0]}) & syarat
