"""The phone's plain textarea: what was there comes back, what was typed is kept, nothing unsafe passes."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from informasi.teks.bersih import bersihkan, teks_saja
from informasi.teks.polos import dari_polos, ke_polos

TABEL = "<table><tbody><tr><td>1</td></tr></tbody></table>"
GAMBAR = '<figure><img src="/berkas/a/rapat.jpg" alt="Rapat [kota]"></figure>'

# Signs of our plain text, prefixes of lines and backslashes on purpose.
KATA = st.text(st.sampled_from("ab1. -#>*_~[]()\\&<é\xa0"), min_size=1, max_size=12).map(
    lambda t: t.replace("&", "&amp;").replace("<", "&lt;")
)
SEBARIS = st.one_of(
    KATA,
    st.builds("<{0}>{1}</{0}>".format, st.sampled_from(["strong", "em", "u", "s"]), KATA),
    st.builds("<strong>{} <em>{}</em></strong>".format, KATA, KATA),
    st.builds(
        '<a href="{}">{}</a>'.format,
        st.sampled_from(["https://a.id/(b)_*?x=1&amp;y", "/unit/", "mailto:a@b.id"]),
        KATA,
    ),
    st.just("<br>"),
)
ISI = st.lists(SEBARIS, min_size=1, max_size=4).map("".join)
BLOK = st.one_of(
    st.builds("<{0}>{1}</{0}>".format, st.sampled_from(["p", "p", "h2", "h3", "h4"]), ISI),
    st.builds(
        "<{0}>{1}</{0}>".format,
        st.sampled_from(["ul", "ol"]),
        st.lists(ISI.map("<li>{}</li>".format), min_size=1, max_size=3).map("".join),
    ),
    st.lists(ISI.map("<p>{}</p>".format), min_size=1, max_size=3).map(
        lambda p: f"<blockquote>{''.join(p)}</blockquote>"
    ),
    st.sampled_from([TABEL, GAMBAR, "<hr>", "<ul><li>a<ol><li>b</li></ol></li></ul>"]),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(BLOK, max_size=5).map("".join))
def test_pergi_pulang_tidak_mengubah_apa_pun(html):
    assert dari_polos(ke_polos(html), html) == bersihkan(html)


@settings(max_examples=300, deadline=None)
@given(
    st.text(
        st.characters(exclude_characters="*_~#>[]\\-\0\u200b\ufeff", exclude_categories=["Cs", "Cc"]),
        max_size=120,
    )
)
def test_teks_biasa_tidak_kehilangan_satu_huruf_pun(teks):
    teks = "x" + teks  # not a line that begins like "1. "
    assert "".join(teks_saja(dari_polos(teks)).split()) == "".join(teks.split())


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("abc *_~#>[](\\-\n!<&'\""), max_size=80))
def test_tanda_apa_pun_tidak_menelan_huruf(teks):
    def huruf(isi):
        return [h for h in isi if h.isalpha()]

    assert huruf(teks_saja(dari_polos(teks))) == huruf(teks)


@pytest.mark.parametrize(
    ("polos", "html"),
    [
        ("satu\ndua\n\ntiga", "<p>satu<br>dua</p><p>tiga</p>"),
        ("satu\r\n\r\ndua\rtiga", "<p>satu</p><p>dua<br>tiga</p>"),
        ("## Judul\nisi", "<h2>Judul</h2><p>isi</p>"),
        ("### Kecil", "<h3>Kecil</h3>"),
        ("#### Paling kecil", "<h4>Paling kecil</h4>"),
        ("Syarat:\n- KTP\n- surat", "<p>Syarat:</p><ul><li>KTP</li><li>surat</li></ul>"),
        ("1. satu\n2. dua", "<ol><li>satu</li><li>dua</li></ol>"),
        ("1. satu\n\n2. dua", "<ol><li>satu</li><li>dua</li></ol>"),
        ("> kutip\n> lagi\n>\n> lain", "<blockquote><p>kutip<br>lagi</p><p>lain</p></blockquote>"),
        ("**tebal** dan *miring*", "<p><strong>tebal</strong> dan <em>miring</em></p>"),
        ("***dua-duanya***", "<p><strong><em>dua-duanya</em></strong></p>"),
        ("__garis__ ~~coret~~", "<p><u>garis</u> <s>coret</s></p>"),
        ("[PPID](https://a.id)", '<p><a href="https://a.id" rel="noopener nofollow ugc">PPID</a></p>'),
        ("\\*bukan\\* \\- \\[x\\]", "<p>*bukan* - [x]</p>"),
        ("", ""),
        ("\n \n", ""),
    ],
)
def test_tulisan_polos_menjadi_html(polos, html):
    assert dari_polos(polos) == html


@pytest.mark.parametrize(
    ("html", "polos"),
    [
        ("<h2>Judul</h2><p>a<br>b</p>", "## Judul\n\na\nb"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        ("<p><b>a</b> <i>b</i></p>", "**a** *b*"),
        ('<p><a href="https://a.id">b</a></p>', "[b](https://a.id)"),
        (
            "<p>- bukan daftar<br>2019. bukan nomor<br>1. bukan</p>",
            "\\- bukan daftar\n2019. bukan nomor\n1\\. bukan",
        ),
        ("<p>2 * 3</p>", "2 \\* 3"),
        ("<p>nama_berkas</p>", "nama_berkas"),
        ("", ""),
    ],
)
def test_html_menjadi_tulisan_polos(html, polos):
    assert ke_polos(html) == polos


@pytest.mark.parametrize(
    "polos",
    [
        "2 * 3 * 4",
        "bintang ** lepas *",
        "Nama: ______ Alamat: ____",
        "[lihat lampiran](halaman 3)",
        "# bukan judul",
        "5. mulai dari lima",
        "31. Desember",
        "-tanpa spasi",
        "10.30 WIB",
        "****",
    ],
)
def test_tulisan_yang_bukan_tanda_tetap_apa_adanya(polos):
    assert teks_saja(dari_polos(polos)) == polos


@pytest.mark.parametrize(
    "jahat",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,a)",
        "[x](//jahat.id)",
        '[x](https://a.id"onclick=alert)',
        "## <img src=x onerror=alert(1)>",
        "- <svg onload=alert(1)>",
    ],
)
def test_tulisan_jahat_hanya_menjadi_huruf(jahat):
    html = dari_polos(jahat)
    assert not any(
        tanda in html for tanda in ("<script", "<img", "<svg", 'href="javascript', 'href="data', '" onclick')
    )


def test_bagian_yang_tidak_terkatakan_menjadi_satu_baris():
    assert ke_polos(f"<p>a</p>{TABEL}{GAMBAR}<hr>") == (
        "a\n\n[[bagian 1: tabel]]\n\n[[bagian 2: gambar Rapat kota]]\n\n[[bagian 3: garis]]"
    )


def test_bagian_kembali_dari_html_lama():
    assert dari_polos("baru\n\n[[bagian 1: tabel]]", TABEL) == f"<p>baru</p>{TABEL}"


def test_baris_bagian_yang_dihapus_menghapus_bagiannya():
    assert dari_polos("a", f"<p>a</p>{TABEL}") == "<p>a</p>"


def test_bagian_dapat_dipindah():
    assert dari_polos("[[bagian 2]]\n[[bagian 1]]", f"{TABEL}<hr>") == f"<hr>{TABEL}"


def test_bagian_di_tengah_kalimat_memisah_paragraf():
    assert dari_polos("awal [[bagian 1: tabel]] akhir", TABEL) == f"<p>awal</p>{TABEL}<p>akhir</p>"


def test_bagian_yang_tidak_ada_tetap_sebagai_tulisan():
    assert dari_polos("[[bagian 9: tabel]]", TABEL) == "<p>[[bagian 9: tabel]]</p>"


def test_bagian_dari_html_lama_yang_jahat_dibersihkan():
    assert "onclick" not in dari_polos("[[bagian 1]]", "<table onclick=x><tr><td>1</td></tr></table>")


def test_tulisan_mirip_penanda_dalam_teks_lama_bukan_penanda():
    html = f"<p>[[bagian 1]]</p>{TABEL}"
    assert dari_polos(ke_polos(html), html) == html


@pytest.mark.parametrize("rusak", ["a\0b", "\ud800", "\udfff**x**", "[[bagian \0]]"])
def test_huruf_rusak_tidak_menggagalkan(rusak):
    assert dari_polos(ke_polos(dari_polos(rusak)), "") == dari_polos(rusak)


@pytest.mark.parametrize(
    "keping",
    [
        "<",
        "*a ",
        "**a",
        "[",
        "[a](https://",
        "> ",
        "\\",
        "[[bagian 1",
        "\n- a",
        "a\n\n",
        "_",
        "#",
        "[[bagian 1]]",
        "*",
        "1. ",
    ],
)
def test_lima_puluh_kilobita_jahat_tetap_cepat(keping):
    mulai = time.perf_counter()
    html = dari_polos((keping * 50_000)[:50_000], "<hr>")
    polos = ke_polos(html)
    assert time.perf_counter() - mulai < 4
    assert dari_polos(polos, html) == html
