"""Public answers go out compressed, but none that holds a token."""

import gzip

import brotli
import pytest


@pytest.mark.parametrize(("minta", "sandi"), [("br, gzip", "br"), ("gzip", "gzip"), ("gzip;q=0", ""), ("", "")])
def test_badan_dikempa_menurut_peramban(minta, sandi, client, pemeran):
    polos = client.get("/").content
    jawaban = client.get("/", headers={"accept-encoding": minta})
    buka = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}[sandi]
    assert (buka(jawaban.content), jawaban.get("Content-Encoding", "")) == (polos, sandi)
    assert "Accept-Encoding" in jawaban["Vary"]


def test_halaman_bertoken_tidak_dikempa(client, pemeran):
    jawaban = client.get("/masuk/", headers={"accept-encoding": "gzip, br"})
    assert b"csrfmiddlewaretoken" in jawaban.content and not jawaban.has_header("Content-Encoding")


def test_head_tanpa_badan_dengan_panjangnya(client, pemeran):
    panjang = client.get("/").headers["Content-Length"]
    jawaban = client.head("/")
    assert (jawaban.content, jawaban.headers["Content-Length"]) == (b"", panjang)
