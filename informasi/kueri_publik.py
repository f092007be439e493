"""Reads of informasi publik for the pages of citizens. Everything here starts at Terbitan."""

from dataclasses import dataclass

from django.db.models import BooleanField, Count, ExpressionWrapper, Max, Prefetch, Q
from django.db.models.functions import Upper

from informasi.cari.sorot import sorot
from informasi.models import Berkas, Lampiran, Terbitan
from informasi.pemutakhiran import pemutakhiran
from informasi.status import JenisKonten, PeranLampiran

SUMBU = ("klasifikasi", "unit", "tahun")
TAK_DITAMPILKAN = ("kata_judul", "kata_isi", "vektor", "versi__isi")


@dataclass(frozen=True)
class Baris:
    """One entry in a list: title and summary as (text, hit?) segments, its first file, how many days overdue."""

    terbitan: Terbitan
    judul: list
    ringkasan: list
    berkas: Berkas | None
    berkas_lain: int
    lewat: int


def informasi_publik(waktu):
    """Informasi publik that is public at `waktu`; `judul_besar` is the title for the order by title."""
    kueri = Terbitan.objects.publik(waktu).filter(jenis=JenisKonten.INFORMASI)
    return kueri.annotate(judul_besar=Upper("judul")).order_by("-publik_sejak", "-pk")


def berbaris(kueri):
    """With what a row shows, in two queries whatever the number of rows; `berisi`: whether there is text to read."""
    lampiran = Prefetch("versi__lampiran", queryset=_dokumen(), to_attr="dokumen")
    kueri = kueri.annotate(berisi=ExpressionWrapper(~Q(versi__isi=""), BooleanField()))
    return kueri.select_related("unit", "butir", "versi__rincian").defer(*TAK_DITAMPILKAN).prefetch_related(lampiran)


def dokumen_versi(versi):
    """The documents (Lampiran) of one version, in order."""
    return list(_dokumen().filter(versi=versi))


def _dokumen():
    return Lampiran.objects.filter(peran=PeranLampiran.DOKUMEN).select_related("berkas")


def susun_baris(daftar, waktu, akar=frozenset()):
    """[Baris] of Terbitan read with `berbaris`; words with a root in `akar` are marked."""
    terakhir = _pemutakhiran_terakhir(daftar, waktu)
    return [_baris(terbitan, waktu, akar, terakhir) for terbitan in daftar]


def _baris(terbitan, waktu, akar, terakhir):
    dokumen = terbitan.versi.dokumen
    jatuh = _jadwal(terbitan, waktu, terakhir)
    return Baris(
        terbitan,
        sorot(terbitan.judul, akar),
        sorot(terbitan.ringkasan, akar),
        dokumen[0].berkas if dokumen else None,
        max(len(dokumen) - 1, 0),
        jatuh.lewat if jatuh else 0,
    )


def _pemutakhiran_terakhir(daftar, waktu):
    """{(unit, butir): datetime}: when each unit last renewed the butir of these entries, by any of its papers."""
    berkala = {(t.unit_id, t.butir_id) for t in daftar if t.butir_id and t.butir.bulan}
    if not berkala:
        return {}
    kueri = informasi_publik(waktu).filter(unit__in={u for u, _b in berkala}, butir__in={b for _u, b in berkala})
    baris = kueri.order_by().values_list("unit", "butir").annotate(terakhir=Max("dimutakhirkan"))
    return {(unit, butir): terakhir for unit, butir, terakhir in baris}


def jadwal(terbitan, waktu):
    """Pemutakhiran of one entry, or None when it has no period or a later paper of the unit has taken its place.

    Last year's report is not overdue once this year's is public: the duty is the butir's, not the paper's.
    """
    return _jadwal(terbitan, waktu, _pemutakhiran_terakhir([terbitan], waktu))


def _jadwal(terbitan, waktu, terakhir):
    if terakhir.get((terbitan.unit_id, terbitan.butir_id)) != terbitan.dimutakhirkan:
        return None
    return pemutakhiran(terbitan.butir, terbitan.dimutakhirkan, waktu)


def silangan(kueri):
    """{(klasifikasi, key of the unit, tahun): number of rows} of `kueri`, for counts of any kind from one pass.

    A query with words is bounded already (KueriTerbitan.cocok).
    """
    baris = kueri.order_by().values_list(*SUMBU).annotate(banyak=Count("pk"))
    return {tuple(sumbu): banyak for *sumbu, banyak in baris}
