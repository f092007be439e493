"""XML parts read without entities, network or DTD, and without ever holding a whole part in memory."""

from collections.abc import Iterable, Iterator

from lxml import etree

from informasi.berkas.hasil import RUSAK, BerkasDitolak
from informasi.berkas.jenis import MB
from informasi.berkas.paket import BOM, Paket

# A thousand pages of Word are some 30 MB; what is larger takes longer to read than anybody waits.
BAGIAN_TERBESAR = 64 * MB
AMAN = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}


def akar_xml(paket: Paket, nama: str) -> etree._Element:
    """The tree of one small part. Raises BerkasDitolak."""
    try:
        return etree.fromstring(paket.baca(nama), etree.XMLParser(**AMAN))
    except etree.XMLSyntaxError as galat:
        raise BerkasDitolak(RUSAK) from galat


def unsur(
    paket: Paket, nama: str, kejadian=("start", "end"), tag=None, batas: int = BAGIAN_TERBESAR
) -> Iterator[tuple[str, etree._Element]]:
    """(event, element) for every start and end of an element in one part, or only of those named `tag` ("{*}row").

    Raises BerkasDitolak, also for a part of more than `batas` bytes.
    """
    if paket.besar(nama) > batas:
        raise BerkasDitolak(BOM)
    pilihan = {"events": kejadian, "tag": tag, "remove_comments": True, "remove_pis": True, **AMAN}
    try:
        with paket.buka(nama) as aliran:
            yield from etree.iterparse(aliran, **pilihan)
    except etree.XMLSyntaxError as galat:
        raise BerkasDitolak(RUSAK) from galat


def lupakan(simpul: etree._Element) -> None:
    """Free an element that has been read, and its elder siblings."""
    simpul.clear(keep_tail=True)
    while simpul.getprevious() is not None:
        del simpul.getparent()[0]


def nama_lokal(simpul: etree._Element) -> str:
    """The element's name without its namespace."""
    return simpul.tag.rpartition("}")[2]


def atribut(simpul: etree._Element, nama: str) -> str:
    """The value of the attribute with this local name, in whatever namespace; "" if absent."""
    return next((nilai for kunci, nilai in simpul.items() if etree.QName(kunci).localname == nama), "")


def pastikan_akar(paket: Paket, nama: str, harapan: str) -> None:
    """Raise BerkasDitolak unless the part's root element has this local name."""
    _, akar = next(unsur(paket, nama))
    if nama_lokal(akar) != harapan:
        raise BerkasDitolak(RUSAK)


def gabung_teks(simpul: etree._Element, nama_teks: Iterable[str], pemisah: dict[str, str]) -> str:
    """The text in elements named `nama_teks`; elements in `pemisah` (tab, line break) become their character."""
    bagian = []
    for anak in simpul.iter():
        if isinstance(anak.tag, str):
            lokal = nama_lokal(anak)
            bagian.append(anak.text or "" if lokal in nama_teks else pemisah.get(lokal, ""))
    return "".join(bagian)
