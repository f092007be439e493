"""Planted gambling taken out of what is about to be saved, and told to whoever saves it (design 10)."""

from dataclasses import dataclass

from informasi.penjaga.judol import cari_judol, mengiklankan, pemendek, situs_judi
from informasi.teks.bersih import bersihkan, disembunyikan, pohon_bergaya, rapikan_teks, teks_simpul
from informasi.teks.pohon import Simpul, telusuri, tulis, uraikan

PETIK = 60
TERPENDEK = 3  # letters; hidden dots and spaces of a word processor are taken out without a word
BLOK = frozenset({"p", "h2", "h3", "h4", "li", "td", "th", "caption", "figcaption"})
SEMBUNYI = (
    "Kami membuang teks tersembunyi yang ikut tertempel: “{}”. Pembaca tidak melihatnya, mesin pencari melihatnya."
)
TAUTAN = "Kami membuang tautan judi atau spam: “{}”. Bila tautan itu benar, tulis alamat lengkapnya tanpa pemendek."
IKLAN = "Kami membuang kalimat yang mirip iklan judi: “{}”. Tulis ulang bila itu bagian tulisan Anda."
MEDAN = "Kami mengosongkan satu isian karena mirip iklan judi: “{}”. Tulis ulang dengan kata lain."


@dataclass(frozen=True)
class Saringan:
    """Clean HTML without what was planted, and a sentence for each thing taken out."""

    html: str
    laporan: tuple[str, ...] = ()


def saring_nilai(nilai):
    """(values of a draft without planted gambling, sentences): `isi` as clean HTML, other texts stripped."""
    laporan, hasil = [], dict(nilai)
    for nama, isi in nilai.items():
        if nama == "isi":
            saringan = saring(isi)
            hasil[nama], laporan = saringan.html, [*laporan, *saringan.laporan]
        elif isinstance(isi, str):
            hasil[nama] = isi.strip()
            if mengiklankan(isi) or situs_judi(isi):
                hasil[nama], laporan = "", [*laporan, MEDAN.format(_petik(isi))]
    return hasil, tuple(laporan)


def saring(html, tempelan=""):
    """The Saringan of any HTML; `tempelan` is the RAW paste whose hidden parts an editor may have made visible."""
    laporan = []
    pohon = pohon_bergaya(html)
    laporan += [SEMBUNYI.format(_petik(teks)) for teks in _buang_tersembunyi(pohon) if _berarti(teks)]
    # Without anything hidden the text goes the straight way: the tree with styles knows fewer tags.
    bersih = uraikan(bersihkan(tulis(pohon) if laporan else html))
    laporan += _buang_tautan(bersih)
    laporan += _buang_iklan(bersih)
    laporan += _buang_tempelan(bersih, tempelan)
    return Saringan(bersihkan(tulis(bersih)), tuple(dict.fromkeys(laporan)))


def _petik(teks):
    satu = " ".join(teks.split())
    return satu if len(satu) <= PETIK else f"{satu[:PETIK].rstrip()}…"


def _berarti(teks):
    return sum(h.isalnum() for h in teks) >= TERPENDEK


def _kata(simpul):
    return rapikan_teks(teks_simpul(simpul))


def _buang_tersembunyi(simpul):
    """Take hidden elements out of the tree; returns their texts."""
    tampak, hilang = [], []
    for anak in simpul.anak:
        if isinstance(anak, Simpul) and disembunyikan(anak):
            hilang.append(_kata(anak))
            continue
        if isinstance(anak, Simpul):
            hilang += _buang_tersembunyi(anak)
        tampak.append(anak)
    simpul.anak = tampak
    return hilang


def _buang_tautan(pohon):
    """Empty links to gambling sites, links with gambling words, and shorteners beside such words."""
    laporan = []
    for simpul in telusuri(pohon):
        alamat = simpul.atribut.get("href", "") if simpul.tag == "a" else ""
        if alamat and (situs_judi(alamat) or _berjudi(alamat, _kata(simpul))):
            laporan.append(TAUTAN.format(_petik(_kata(simpul) or alamat)))
            simpul.anak, simpul.atribut = [], {}
    return laporan


def _berjudi(alamat, teks):
    """Gambling words on a link: certain behind a shortener, or where the site is no government's."""
    luar = alamat.lower().startswith(("http://", "https://"))
    return luar and bool(cari_judol(teks)) and (bool(pemendek(alamat)) or ".go.id" not in alamat.split("/")[2])


def _buang_iklan(pohon):
    """Empty blocks that advertise."""
    laporan = []
    for simpul in telusuri(pohon):
        if simpul.tag in BLOK and mengiklankan(teks := _kata(simpul)):
            laporan.append(IKLAN.format(_petik(teks)))
            simpul.anak = []
    return laporan


def _buang_tempelan(pohon, tempelan):
    """Take out words that were hidden in the paste and became visible on the way through the editor."""
    tersembunyi = _buang_tersembunyi(pohon_bergaya(tempelan)) if tempelan else []
    laporan = []
    for teks in filter(_berarti, tersembunyi):
        if _hapus_kata(pohon, " ".join(teks.split())):
            laporan.append(SEMBUNYI.format(_petik(teks)))
    return laporan


def _hapus_kata(simpul, kata):
    """Take every occurrence of these words out of the texts below; whether there was one."""
    ada = False
    for nomor, anak in enumerate(simpul.anak):
        if isinstance(anak, Simpul):
            ada = _hapus_kata(anak, kata) or ada
        elif kata in (satu := " ".join(anak.split())):
            simpul.anak[nomor], ada = satu.replace(kata, " "), True
    return ada


def laporan_penjaga(form, versi):
    """Sentences (list, each once) on what was taken out by a form (its `laporan`) and by the save behind it."""
    return list(dict.fromkeys((*getattr(form, "laporan", ()), *versi.laporan_penjaga)))
