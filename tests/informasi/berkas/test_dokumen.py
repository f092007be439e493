"""docs/unggahan.md is what the checker does, and cannot rot."""

import pytest

from informasi.berkas.dokumen import TEMPAT, dokumen
from informasi.berkas.jenis import JENIS, TOLAKAN


def test_dokumen_unggahan_sesuai_tabelnya():
    assert TEMPAT.read_text(encoding="utf-8") == dokumen(), "Jalankan: python -m informasi.berkas.dokumen"


@pytest.mark.parametrize("jenis", JENIS.values(), ids=JENIS.keys())
def test_tiap_jenis_punya_baris(jenis):
    assert f"| .{jenis.akhiran} | {jenis.sebutan} | `{jenis.mime}` |" in dokumen()


@pytest.mark.parametrize("kalimat", [kalimat for _, kalimat in TOLAKAN])
def test_tiap_penolakan_punya_baris(kalimat):
    assert f"| {kalimat} |" in dokumen()
