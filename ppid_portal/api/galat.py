"""Refusals of the API: one form {"galat": sentence}, and each sentence says what to do."""

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404
from drf_spectacular.utils import extend_schema_serializer
from rest_framework import exceptions, serializers
from rest_framework.views import exception_handler

TIDAK_ADA = "Alamat ini tidak ada, atau isinya tidak terbit lagi. Lihat daftar alamat di /api/v1/."
TERLALU_BANYAK = "Permintaan tidak dapat dibaca. Kurangi parameternya, lalu coba lagi."
BUKAN_JSON = "API ini hanya menjawab dengan JSON. Kirim kepala “Accept: application/json” atau tanpa kepala itu."


@extend_schema_serializer(component_name="Galat")
class BentukGalat(serializers.Serializer):
    """The body of every refusal."""

    galat = serializers.CharField(help_text="Apa yang keliru dan apa yang dapat Anda lakukan.")


class ParameterSalah(exceptions.APIException):
    """A parameter the API does not know or cannot read; `detail` is the sentence."""

    status_code = 400


def jawab_galat(galat, konteks):
    """The answer to an exception raised in a view, or None for what is no refusal (DRF's EXCEPTION_HANDLER)."""
    if isinstance(galat, SuspiciousOperation):  # Django refuses the request itself, such as one of 1,000 parameters
        galat = ParameterSalah(TERLALU_BANYAK)
    jawaban = exception_handler(galat, konteks)
    if jawaban is not None:
        jawaban.data = {"galat": _kalimat(galat, konteks["request"])}
    return jawaban


def _kalimat(galat, request):
    if isinstance(galat, Http404 | PermissionDenied | exceptions.NotFound):
        return TIDAK_ADA
    if isinstance(galat, exceptions.MethodNotAllowed):
        return f"Cara {request.method} tidak dilayani. API ini hanya untuk dibaca: pakai GET."
    if isinstance(galat, exceptions.NotAcceptable):
        return BUKAN_JSON
    if isinstance(galat, exceptions.ValidationError):
        nama, pesan = next(iter(galat.detail.items()))
        return f"Parameter “{nama}” tidak dapat dipakai. {pesan[0]}"
    return str(galat.detail)
