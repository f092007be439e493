"""Where in a version personal numbers stand; the numbers themselves are never repeated."""

from django.db.models import Q

from informasi.models import PotonganTeks
from informasi.models.rincian import rincian_dari
from informasi.penjaga.pribadi import kunci_hubungan, macam_nomor
from informasi.status import PeranLampiran
from informasi.teks.bersih import teks_saja
from opd.models import Unit

POTONGAN_TERBANYAK = 300  # pieces of 200 kB that hold a candidate; beyond that the first ones decide
HALAMAN_DISEBUT = 8


def letak_pribadi(versi):
    """Sentence parts (list) such as "NIK atau nomor KK di judul", for texts and attached documents of `versi`."""
    letak = [f"{macam} di {tempat}" for tempat, teks in bagian(versi) for macam in macam_nomor(teks)]
    return letak + _di_berkas(versi)


def kontak_unit():
    """The public contacts of all units, in the form of `kunci_hubungan`."""
    baris = Unit.objects.values_list("telepon", "wa", "surel")
    return frozenset(kunci_hubungan(x) for satu in baris for x in satu if x)


def bagian(versi):
    """(where, plain text) of everything a reader will read outside the files."""
    yield "judul", versi.judul
    yield "ringkasan", versi.ringkasan
    yield "catatan perubahan", versi.catatan_publik
    for nomor, paragraf in enumerate(teks_saja(versi.isi).split("\n\n"), start=1):
        yield f"isi, paragraf {nomor}", paragraf
    for x in versi.lampiran.all():
        yield "penjelasan foto", f"{x.alt}\n{x.keterangan}"
    if rincian := rincian_dari(versi):
        yield from _kolom(rincian)


def _kolom(rincian):
    """The columns of a page's details that hold words, under the names people know."""
    for nama in rincian.MEDAN:
        if isinstance(isi := getattr(rincian, nama), str):
            yield str(rincian._meta.get_field(nama).verbose_name), isi


def _di_berkas(versi):
    dokumen = {x.berkas_id: x.berkas for x in versi.lampiran.all() if x.peran == PeranLampiran.DOKUMEN}
    halaman = {}
    for berkas, nomor, teks in _calon(dokumen):
        for macam in macam_nomor(teks):
            halaman.setdefault((macam, berkas), []).append(nomor)
    return [f"{macam} di {dokumen[berkas]}, halaman {_sebut(nomor)}" for (macam, berkas), nomor in halaman.items()]


def _calon(dokumen):
    """(file, page, text) of the pages worth reading: where the parser saw long numbers, or the word for accounts."""
    if not dokumen:
        return ()
    syarat = Q(teks__icontains="rekening") | Q(teks__icontains="norek") | Q(teks__icontains="no. rek")
    for kunci, berkas in dokumen.items():
        syarat |= Q(berkas=kunci, halaman__in=berkas.halaman_pribadi)
    potongan = PotonganTeks.objects.filter(syarat, berkas__in=dokumen).order_by("berkas", "urutan")
    return potongan.values_list("berkas", "halaman", "teks")[:POTONGAN_TERBANYAK]


def _sebut(nomor):
    urut = sorted(set(nomor))
    return ", ".join(map(str, urut[:HALAMAN_DISEBUT])) + ("…" if len(urut) > HALAMAN_DISEBUT else "")
