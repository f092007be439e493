"""The test run's database and environment, set before Django's settings are read (a conftest comes too late).

Loaded by `-p` in pyproject.toml. Workers of xdist inherit the environment and so join the one cluster.
"""

import atexit
import os
import tempfile
from contextlib import ExitStack

import pytest

from ppid_portal.postgres_biner import BasisGagal
from ppid_portal.postgres_tertanam import basis_data

TUMPUKAN = ExitStack()
atexit.register(TUMPUKAN.close)  # after every plugin has let go, and after a run that never began too


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(early_config):
    """Start what is not given. A wrapper runs before every plain hook, pytest-django's included."""
    os.environ |= {"PPID_MODE": "uji", "DJANGO_ALLOW_ASYNC_UNSAFE": "1"}
    if "PYTEST_XDIST_WORKER" not in os.environ:
        try:
            TUMPUKAN.enter_context(basis_data(os.environ))
        except BasisGagal as galat:
            raise pytest.UsageError(str(galat)) from None
        os.environ["PPID_BERKAS"] = TUMPUKAN.enter_context(tempfile.TemporaryDirectory(prefix="ppid-berkas-"))
    return (yield)
