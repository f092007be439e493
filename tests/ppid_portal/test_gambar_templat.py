"""Every picture keeps its place before it comes, says what it shows, and waits until it is near (design 11)."""

import re

from informasi.views.publik import isi_aman
from tests.ppid_portal.test_rupa import AKAR, TEMPLAT

# Seen at once on every page, the same file wherever it stands: the city's emblem. Without src: filled in by a script.
SEGERA = {"komponen/_merek.html", "opd/identitas.html", "komponen/_foto_menunggu.html"}
GAMBAR = re.compile(r"<img\b(?:[^>{]|\{\{.*?\}\}|\{%.*?%\})*>", re.S)


def cacat_gambar(tag, nama):
    """What an <img> (text) of the template `nama` lacks, as names of attributes."""
    wajib = ["alt", "width", "height"]
    if nama not in SEGERA and 'fetchpriority="high"' not in tag:
        wajib.append("loading")
    if "url_lebar_800" in tag:
        wajib += ["srcset", "sizes", "loading"]
    return sorted({satu for satu in wajib if not re.search(rf'\s{satu}="|\}}\s*{satu}="', tag)})


def test_tiap_gambar_berukuran_berketerangan_dan_menunggu_gilirannya():
    semua = {str(b.relative_to(AKAR / "templates")): GAMBAR.findall(b.read_text()) for b in TEMPLAT}
    cacat = {nama: c for nama, tag in semua.items() for satu in tag if (c := cacat_gambar(satu, nama))}
    assert cacat == {} and sum(map(len, semua.values())) >= 8


def test_gambar_yang_kurang_tertangkap():
    assert cacat_gambar('<img src="x" alt="">', "contoh.html") == ["height", "loading", "width"]
    assert cacat_gambar('<img src="{{ a.url_lebar_800 }}" alt="" width="1" height="1" loading="lazy">', "x") == [
        "sizes", "srcset",
    ]  # fmt: skip


def test_gambar_di_dalam_naskah_menunggu_gilirannya_dan_punya_tempat():
    html = isi_aman('<p>Isi</p><img src="/berkas/a/b.jpg"><img src="/berkas/a/c.jpg" alt=\'"<img onerror=x>\'>')
    assert html.count('loading="lazy"') == 2 and html.count("alt=") == 2 and "<img onerror" not in html
    assert ".prosa img:not([width][height]) { width: 100%; aspect-ratio" in (AKAR / "static/css/berita.css").read_text()
