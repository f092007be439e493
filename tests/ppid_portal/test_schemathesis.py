"""What nobody thought of: requests made from the API's own description, right ones and wrong ones.

No answer may be a 5xx, and each must be one the description promises: status, kind of content, headers, fields.
The seed is fixed, so that a run fails for what was changed and not by chance.
"""

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from ppid_portal.api.skema import skema

JANJI = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
BENAR, KELIRU = schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE
CARA = {BENAR: JANJI, KELIRU: [*JANJI, negative_data_rejection]}
SATU = {
    "/api/v1/berita/{id}/": lambda dunia: {"id": dunia.berita.konten_id},
    "/api/v1/informasi/{id}/": lambda dunia: {"id": dunia.informasi.konten_id},
    "/api/v1/unit/{slug}/": lambda dunia: {"slug": "kelurahan-banten"},
}
BERNOMOR = [jalur for jalur in SATU if "{id}" in jalur]  # any text is a slug: none can be of the wrong kind
BERPARAMETER = [jalur for jalur, cara in skema()["paths"].items() if cara["get"].get("parameters") and "{" not in jalur]
UTUH = {"Accept-Encoding": "identity"}  # in this process nobody unpacks a compressed answer on the way
TENANG = settings(max_examples=60, deadline=None, derandomize=True, database=None, suppress_health_check=[*HealthCheck])


@pytest.fixture
def uraian(dunia_umum):
    """The description as the portal itself hands it out, bound to the portal in this process.

    Its requests share the test's connection, so none may close it, just as in Django's own client.
    """
    aplikasi = get_wsgi_application()
    for sinyal in (request_started, request_finished):
        sinyal.disconnect(close_old_connections)
    yield schemathesis.openapi.from_wsgi("/api/v1/openapi.json", aplikasi)
    for sinyal in (request_started, request_finished):
        sinyal.connect(close_old_connections)


def tanyai(operasi, cara):
    """Ask an operation with made-up requests; raises what the first broken promise raises."""

    @TENANG
    @given(kasus=operasi.as_strategy(generation_mode=cara))
    def tanya(kasus):
        kasus.call_and_validate(checks=CARA[cara], headers=UTUH)

    tanya()


@pytest.mark.parametrize("jalur", [*BERPARAMETER, *SATU])
def test_permintaan_yang_benar_dijawab_menurut_uraian(jalur, uraian):
    tanyai(uraian[jalur]["GET"], BENAR)


@pytest.mark.parametrize("jalur", [*BERPARAMETER, *BERNOMOR])
def test_permintaan_yang_keliru_ditolak_menurut_uraian(jalur, uraian):
    tanyai(uraian[jalur]["GET"], KELIRU)


@pytest.mark.parametrize("jalur", ["/api/v1/", "/api/v1/berita/", "/api/v1/informasi/", "/api/v1/unit/"])
def test_daftar_berisi_menepati_uraian(jalur, uraian):
    assert uraian[jalur]["GET"].Case().call_and_validate(checks=JANJI, headers=UTUH).status_code == 200


@pytest.mark.parametrize("jalur", SATU)
def test_satu_isi_menepati_uraian(jalur, uraian, dunia_umum):
    kasus = uraian[jalur]["GET"].Case(path_parameters=SATU[jalur](dunia_umum))
    assert kasus.call_and_validate(checks=JANJI, headers=UTUH).status_code == 200


def test_setiap_alamat_satu_isi_punya_contoh():
    assert {jalur for jalur in skema()["paths"] if "{" in jalur} == set(SATU)


def test_medan_yang_keliru_jenisnya_ketahuan(uraian, monkeypatch):
    """Proof that the questions can fail: a field of another kind than promised."""
    monkeypatch.setattr("informasi.api.bentuk.BentukInformasi.to_representation", lambda *_: {"id": "dua"})
    with pytest.raises(FailureGroup, match="is not of type"):
        tanyai(uraian["/api/v1/informasi/"]["GET"], BENAR)
