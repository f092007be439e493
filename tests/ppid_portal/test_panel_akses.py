"""The panel keeps its promises on paper: contrast measured, both dark blocks alike, no cookie, no other host."""

import re
from pathlib import Path

import pytest
from django.conf import settings

GAYA = (Path(settings.BASE_DIR) / "static/css/aksesibilitas.css").read_text()
TAMPILAN = (Path(settings.BASE_DIR) / "static/js/tampilan.js").read_text()
PANEL = (Path(settings.BASE_DIR) / "templates/komponen/_tampilan.html").read_text()
BLOK = {
    "terang": re.search(r"html\[data-kontras\]:root \{(.*?)\n\}", GAYA, re.S)[1],
    "gelap": re.search(r'html\[data-kontras\]\[data-bs-theme="dark"\]:root \{(.*?)\n\}', GAYA, re.S)[1],
    "perangkat": re.search(r"html\[data-kontras\]:root:not\(\[data-bs-theme\]\) \{(.*?)\n  \}", GAYA, re.S)[1],
}
ALAS = ("alas", "permukaan", "permukaan-2")
TEKS = ("teks", "teks-2", "tautan", "tautan-lewat", "baik", "ingat", "bahaya", "kabar", "netral")
BERPASANGAN = (
    ("pada-utama", "utama"),
    ("pada-utama", "utama-lewat"),
    ("tautan", "utama-muda"),
    ("pada-dalam", "dalam"),
    ("pada-dalam-2", "dalam"),
    ("pada-dalam-2", "dalam-2"),
    *((makna, f"{makna}-alas") for makna in ("baik", "ingat", "bahaya", "kabar", "netral")),
)


def _warna(blok):
    """{role: hex} of a block."""
    return dict(re.findall(r"--warna-([\w-]+): (#[0-9a-f]{6})", BLOK[blok]))


def _terang(heks):
    """Relative luminance after WCAG."""
    nilai = [int(heks[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in nilai]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _kontras(satu, dua):
    rendah, tinggi = sorted((_terang(satu), _terang(dua)))
    return (tinggi + 0.05) / (rendah + 0.05)


@pytest.mark.parametrize("tema", ["terang", "gelap"])
def test_kontras_tinggi_memberi_teks_sepuluh_banding_satu(tema):
    warna = _warna(tema)
    pasangan = [(t, a) for t in TEKS for a in ALAS] + list(BERPASANGAN)
    assert {
        p: round(_kontras(warna[p[0]], warna[p[1]]), 1) for p in pasangan if _kontras(*map(warna.get, p)) < 10
    } == {}


def test_kontras_tinggi_gelap_sama_bagi_pilihan_dan_perangkat():
    assert _warna("gelap") == _warna("perangkat") and set(_warna("gelap")) == set(_warna("terang"))


def test_setiap_sakelar_panel_punya_kunci_dan_gaya():
    sakelar = re.findall(r'data-sakelar="(\w+)"', PANEL)
    assert len(sakelar) == len(set(sakelar)) > 0
    assert [s for s in sakelar if f'{s}: "{s}"' not in TAMPILAN or f"html[data-{s}]" not in GAYA] == []


def test_setiap_ukuran_teks_punya_gaya():
    ukuran = re.search(r"UKURAN = \[([\d., ]+)\]", TAMPILAN)[1].split(", ")
    assert re.findall(r'html\[data-teks="\d"\] \{ font-size: ([\d.]+)%', GAYA) == ukuran[1:]


def test_pilihan_pembaca_tidak_pernah_menjadi_kuki():
    skrip = TAMPILAN + (Path(settings.BASE_DIR) / "static/js/bacakan.js").read_text()
    assert re.findall(r"cookie|fetch\(|XMLHttpRequest|sendBeacon", skrip) == []
