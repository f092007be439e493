"""The OpenAPI description, made from the views once per process."""

from functools import cache

from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.openapi import AutoSchema

from ppid_portal.api.galat import BentukGalat

GALAT = {"400": "Parameter tidak dikenal atau tidak dapat dibaca.", "406": "Diminta jawaban selain JSON."}
GALAT_SATU = {**GALAT, "404": "Tidak ada, atau tidak terbit lagi."}


class SkemaAPI(AutoSchema):
    """OpenAPI of a view; the refusals every view can answer with are described here, once."""

    def get_paginated_name(self, serializer_name):
        """The component that holds a page of rows: "HalamanBerita" of "Berita"."""
        return f"Halaman{serializer_name}"

    def _get_response_bodies(self, direction="response"):
        jawaban = super()._get_response_bodies(direction)
        jawaban["200"]["description"] = "Berhasil."
        galat = self._get_response_for_code(BentukGalat, "400", direction=direction)
        uraian = GALAT if self._is_list_view() else GALAT_SATU
        return jawaban | {kode: {**galat, "description": uraian[kode]} for kode in sorted(uraian)}


@cache
def skema():
    """The whole description (dict); not to be changed by who reads it."""
    return SchemaGenerator().get_schema(request=None, public=True)
