"""The manual says what the pages say: every button it names stands on a page, every picture it shows exists."""

import ast
import re

import pytest

from script.daftar_gambar import DAFTAR
from tests.aturan_rumah import AKAR, PANAH, berkas_kode

FOLDER = AKAR / "docs" / "panduan"
NASKAH = sorted(FOLDER.glob("*.md"))
TERBESAR, SEMUANYA = 60_000, 3_000_000  # bytes
TEBAL = re.compile(r"\*\*(.+?)\*\*", re.S)
GAMBAR = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
TAUTAN = re.compile(r"(?<!!)\[[^\]]+\]\(([^)#:]+)\)")
KATA_TEMPLAT = re.compile(r"""(?:\{%-?\s*translate\s+|\b_\()(["'])(.+?)\1""")
BLOK = re.compile(r"\{%\s*blocktranslate[^%]*%\}(.*?)\{%\s*endblocktranslate\s*%\}", re.S)


def rapat(kata):
    return " ".join(kata.split())


def kata_templat():
    """Every text of the templates, gaps as they stand there."""
    for berkas in (AKAR / "templates").rglob("*.html"):
        isi = berkas.read_text(encoding="utf-8")
        yield from (kata for _kutip, kata in KATA_TEMPLAT.findall(isi))
        yield from (rapat(kata) for kata in BLOK.findall(isi))


def kata_kode():
    """Every short text in the code that may become a label: what is called, not what explains."""
    for _letak, pohon in berkas_kode(*PANAH):
        for simpul in ast.walk(pohon):
            if isinstance(simpul, ast.Constant) and isinstance(simpul.value, str) and "\n" not in simpul.value:
                yield simpul.value


def pola(kata):
    """The text as a pattern: a gap holds anything but nothing."""
    return re.compile(r".+".join(re.escape(bagian) for bagian in re.split(r"\{\{.*?\}\}", kata)))


@pytest.fixture(scope="module")
def dikenal():
    """(texts as they are, patterns of those with gaps)."""
    templat = set(kata_templat())
    bercelah = [pola(kata) for kata in templat if "{{" in kata and len(re.sub(r"\{\{.*?\}\}", "", kata)) > 5]
    return templat | set(kata_kode()), bercelah


def tak_dikenal(naskah, dikenal):
    """The names in bold that stand on no page."""
    tepat, bercelah = dikenal
    disebut = {rapat(kata) for kata in TEBAL.findall(naskah)} - {"tebal"}
    return sorted(kata for kata in disebut if kata not in tepat and not any(p.fullmatch(kata) for p in bercelah))


@pytest.mark.parametrize("berkas", NASKAH, ids=lambda b: b.name)
def test_tiap_nama_tebal_tertulis_di_layar(berkas, dikenal):
    assert tak_dikenal(berkas.read_text(encoding="utf-8"), dikenal) == []


def test_nama_tombol_yang_tidak_ada_tertangkap(dikenal):
    assert tak_dikenal("Ketuk **Ajukan**, lalu **Kirim sekarang juga**.", dikenal) == ["Kirim sekarang juga"]


@pytest.mark.parametrize("berkas", [*NASKAH, AKAR / "README.md"], ids=lambda b: b.name)
def test_tiap_gambar_ada_berketerangan_dan_kecil(berkas):
    gambar = [(alt, berkas.parent / jalur) for alt, jalur in GAMBAR.findall(berkas.read_text(encoding="utf-8"))]
    salah = [b.name for alt, b in gambar if not alt or not b.is_file() or b.stat().st_size > TERBESAR]
    assert salah == []


@pytest.mark.parametrize("berkas", NASKAH, ids=lambda b: b.name)
def test_tiap_tautan_panduan_berujung(berkas):
    tautan = TAUTAN.findall(berkas.read_text(encoding="utf-8"))
    assert [jalur for jalur in tautan if not (berkas.parent / jalur).is_file()] == []


def test_gambar_dibuat_dari_daftar_dan_semuanya_ringan():
    ada = {b.name: b.stat().st_size for b in (FOLDER / "gambar").iterdir()}
    assert set(ada) == {f"{satu.nama}-{lebar}.webp" for satu in DAFTAR for lebar in (360, 1280)}
    assert sum(ada.values()) <= SEMUANYA and max(ada.values()) <= TERBESAR


def test_panduan_memuat_tiap_tugas():
    judul = {b.name: re.findall(r"^## \d+\. (.+)$", b.read_text(encoding="utf-8"), re.M) for b in NASKAH}
    assert {nama: len(isi) for nama, isi in judul.items()} == {
        "README.md": 0,
        "operator.md": 12,
        "ppid-utama.md": 13,
        "warga.md": 7,
    }
