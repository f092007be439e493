"""The facets and chips beside a filtered list: what can be chosen, how many rows each choice gives, what is chosen."""

from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from informasi.kueri import BATAS_HITUNG
from informasi.kueri_publik import SUMBU, silangan
from informasi.status import Klasifikasi

TAMPAK = 5  # choices shown before "semua"


@dataclass(frozen=True)
class Pilihan:
    """One choice: its value in the address, its words, its number of rows, and whether it is chosen."""

    nilai: str
    label: str
    keterangan: str
    jumlah: int
    dipilih: bool


@dataclass(frozen=True)
class Faset:
    """One group of choices: the chosen and the biggest first, the rest folded away."""

    nama: str
    judul: str
    utama: list
    lainnya: list


@dataclass(frozen=True)
class Chip:
    """One chosen value and the address of the list without it."""

    label: str
    url: str


def faset(saring):
    """([Faset], whether only the newest matches were counted) of a SaringInformasi, in one query.

    Each facet is counted under all other filters, from one table of how many rows each combination has.
    """
    silang = silangan(saring.qs_kata)
    jumlah = {nama: _jumlah(silang, saring, nama) for nama in SUMBU}
    daftar = [_faset_unit(saring, jumlah["unit"]), _faset_tahun(saring, jumlah["tahun"])]
    if "klasifikasi" in saring.filters:
        daftar.insert(0, _faset_klasifikasi(saring, jumlah["klasifikasi"]))
    return daftar, bool(saring.kelompok) and sum(silang.values()) >= BATAS_HITUNG


def _jumlah(silang, saring, nama):
    """{value: number of rows} on one axis, counting the combinations that the choices on the other axes leave."""
    syarat = [
        (letak, saring.dipilih(lain)) for letak, lain in enumerate(SUMBU) if lain != nama and saring.dipilih(lain)
    ]
    jumlah = Counter()
    for kunci, banyak in silang.items():
        if all(kunci[letak] in boleh for letak, boleh in syarat):
            jumlah[kunci[SUMBU.index(nama)]] += banyak
    return jumlah


def chip(saring):
    """[Chip] of everything chosen, the words searched for last."""
    pasangan = [(nama, nilai) for nama, nilai in saring.pasangan() if nama != "urut"]
    return [
        Chip(_label(saring, *satu), alamat([lain for lain in saring.pasangan() if lain != satu])) for satu in pasangan
    ]


def alamat(pasangan):
    """The address with these (name, value) pairs; "?" alone is the list without any filter."""
    return "?" + urlencode(pasangan)


def alamat_urut(saring, urut):
    """The address of the same result in another order, from its first page."""
    tetap = [satu for satu in saring.pasangan() if satu[0] != "urut"]
    return alamat(tetap if urut == "terbaru" else [*tetap, ("urut", urut)])


def _label(saring, nama, nilai):
    if nama == "klasifikasi":
        return Klasifikasi(nilai).label
    if nama == "unit":
        return str(saring.daftar_unit[nilai])
    return f"“{nilai}”" if nama == "q" else nilai


def _faset_klasifikasi(saring, jumlah):
    dipilih = saring.dipilih("klasifikasi")
    utama = [Pilihan(k.value, k.label, "", jumlah[k.value], k.value in dipilih) for k in Klasifikasi]
    return Faset("klasifikasi", _("Klasifikasi"), utama, [])


def _faset_unit(saring, jumlah):
    dipilih = saring.dipilih("unit")
    semua = [
        Pilihan(slug, str(unit), unit.nama if unit.nama != str(unit) else "", jumlah[unit.pk], unit.pk in dipilih)
        for slug, unit in saring.daftar_unit.items()
    ]
    ada = [pilihan for pilihan in semua if pilihan.jumlah or pilihan.dipilih]
    return _bagi("unit", _("Unit"), sorted(ada, key=lambda p: (not p.dipilih, -p.jumlah, p.label)))


def _faset_tahun(saring, jumlah):
    dipilih = saring.dipilih("tahun")
    semua = sorted({*jumlah, *dipilih}, reverse=True)
    pilihan = [Pilihan(str(tahun), str(tahun), "", jumlah[tahun], tahun in dipilih) for tahun in semua]
    return _bagi("tahun", _("Tahun"), sorted(pilihan, key=lambda p: not p.dipilih))


def _bagi(nama, judul, pilihan):
    """The chosen all stand in view, with the first others up to TAMPAK; one single rest is not worth folding."""
    batas = max(TAMPAK, sum(p.dipilih for p in pilihan))
    batas = len(pilihan) if len(pilihan) == batas + 1 else batas
    return Faset(nama, judul, pilihan[:batas], pilihan[batas:])
