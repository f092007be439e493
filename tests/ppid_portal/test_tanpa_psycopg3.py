"""psycopg 3 stays out: Django prefers it silently as soon as it can be imported."""

import importlib.util
import re
from pathlib import Path

import pytest
from django.db.backends.postgresql.psycopg_any import is_psycopg3

AKAR = Path(__file__).resolve().parents[2]


def pin(nama):
    """Package and version of every pinned line of a requirements file."""
    return dict(re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", (AKAR / nama).read_text(), re.MULTILINE))


def test_django_memakai_psycopg2():
    assert is_psycopg3 is False


def test_psycopg3_tidak_terpasang():
    assert importlib.util.find_spec("psycopg") is None


@pytest.mark.parametrize("nama", ["requirements.txt", "requirements-dev.txt"])
def test_psycopg3_tidak_diminta(nama):
    assert {"psycopg", "psycopg-binary", "psycopg-c"}.isdisjoint(pin(nama))


def test_uji_memakai_versi_pustaka_yang_sama_dengan_portal():
    assert pin("requirements.txt").items() <= pin("requirements-dev.txt").items()


@pytest.mark.parametrize("nama", ["requirements.txt", "requirements-dev.txt"])
def test_setiap_pustaka_disertai_sidik(nama):
    isi = (AKAR / nama).read_text()
    assert all("--hash=sha256:" in bagian for bagian in re.split(r"^(?=\S+==)", isi, flags=re.MULTILINE)[1:])
