"""No number of an applicant anywhere a stranger can reach (design 10)."""

import re

import pytest
from django.urls import reverse

from tests.pabrik import buat_pemeran
from tests.pabrik_perkara import DATA_DIRI, NIK
from tests.test_keterlihatan import BARIS, buat_dunia

ENAM_BELAS = re.compile(rb"(?<!\d)3673\d{12}(?!\d)")
RAHASIA = [DATA_DIRI[m].encode() for m in ("nama", "nik", "alamat", "telepon", "surel")]


@pytest.fixture(scope="module")
def dunia(basis_modul):
    return buat_dunia(buat_pemeran())


def test_pola_memang_mengenali_nik_pemohon():
    assert ENAM_BELAS.search(NIK.encode())


def test_tidak_ada_halaman_umum_yang_memuat_data_pemohon(dunia, client):
    bocor = {}
    for nama, (kunci, harapan) in BARIS.items():
        if harapan.get("warga", harapan["lain"]) != 200:
            continue
        alamat = reverse(nama, args=[dunia[k] for k in kunci])
        isi = client.get(alamat).getvalue() + alamat.encode()
        temuan = [r for r in RAHASIA if r in isi] + ENAM_BELAS.findall(isi)
        bocor |= {nama: temuan} if temuan else {}
    assert bocor == {}
