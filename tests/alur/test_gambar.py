"""docs/alur.md is what the tables say, and cannot rot."""

import pytest
from django.core.management import CommandError, call_command

from alur.gambar import bagian, dokumen, objek_resmi
from informasi.models import Versi
from opd.models import Unit


@pytest.fixture
def berkas(settings, tmp_path):
    """The document's place in an otherwise empty project."""
    settings.BASE_DIR = tmp_path
    (tmp_path / "docs").mkdir()
    return tmp_path / "docs" / "alur.md"


def test_dokumen_alur_di_repositori_sesuai_tabelnya():
    call_command("gambar_alur", periksa=True)


def test_pemeriksaan_gagal_bila_dokumen_berbeda(berkas):
    berkas.write_text(dokumen().replace("Setujui", "Terima"), encoding="utf-8")
    with pytest.raises(CommandError, match="Jalankan: manage.py gambar_alur"):
        call_command("gambar_alur", periksa=True)


def test_pemeriksaan_gagal_bila_dokumen_tidak_ada(berkas):
    with pytest.raises(CommandError, match="tidak sama"):
        call_command("gambar_alur", periksa=True)


def test_pemeriksaan_tidak_menulis(berkas):
    with pytest.raises(CommandError):
        call_command("gambar_alur", periksa=True)
    assert not berkas.exists()


def test_dokumen_yang_baru_ditulis_lolos_pemeriksaan(berkas):
    call_command("gambar_alur")
    call_command("gambar_alur", periksa=True)
    assert berkas.read_text(encoding="utf-8") == dokumen()


@pytest.mark.parametrize("model", objek_resmi(), ids=lambda m: m.__name__)
def test_tiap_langkah_punya_baris(model):
    assert all(f"| `{t.nama}` | {t.label} |" in bagian(model) for t in model.ALUR.semua())


def test_gambar_menunjukkan_panah_dari_status_ke_status():
    panah = {"[*] --> draf: Tulis", "diajukan --> terbit: Setujui", "diajukan --> diajukan: Pegang"}
    assert panah <= set(map(str.strip, bagian(Versi).splitlines()))


def test_objek_tanpa_status_hanya_bertabel():
    assert "mermaid" not in bagian(Unit)
