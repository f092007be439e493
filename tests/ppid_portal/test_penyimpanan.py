"""Static files: ours are compressed, the editor's 1,200 are not."""

import pytest

from ppid_portal.penyimpanan import StatisBertanda


@pytest.fixture
def hasil(tmp_path):
    """Names of the files that were compressed, out of one of ours and one of the editor's."""
    nama = ["css/dasar.css", "ckeditor/ckeditor/ckeditor.js"]
    for satu in nama:
        (tmp_path / satu).parent.mkdir(parents=True)
        (tmp_path / satu).write_text("isi yang berulang " * 200)
    simpanan = StatisBertanda(location=tmp_path, base_url="/static/")
    return {asal for asal, _ in simpanan.compress_files(nama)}


def test_berkas_sendiri_dimampatkan(hasil):
    assert "css/dasar.css" in hasil


def test_berkas_editor_tidak_dimampatkan(hasil):
    assert "ckeditor/ckeditor/ckeditor.js" not in hasil
