"""Filters of the list of informasi publik: the same words in the address for pages, files and machines (design 5)."""

from functools import cached_property

from django import forms
from django.utils.translation import gettext_lazy as _
from django_filters import Filter, FilterSet

from informasi.cari.kata import akar_kueri, ke_tsquery
from informasi.cari.sinonim import kelompok_kata
from informasi.halaman import MENURUT_JUDUL, TERBARU
from informasi.status import Klasifikasi
from opd.models import Unit

URUTAN = {"terbaru": TERBARU, "judul": MENURUT_JUDUL}
TAHUN = range(1945, 2201)
PANJANG_KATA_CARI, PANJANG_NILAI, NILAI_TERBANYAK = 200, 80, 200


class NilaiDikenal(forms.MultipleChoiceField):
    """Values that an address may repeat. What is not offered is left out and remembered in `asing`, not refused."""

    def clean(self, nilai):
        daftar = [satu.replace("\x00", "")[:PANJANG_NILAI].strip() for satu in self.to_python(nilai)]
        daftar = list(dict.fromkeys(filter(None, daftar)))[:NILAI_TERBANYAK]
        self.asing = [satu for satu in daftar if not self.valid_value(satu)]
        return [satu for satu in daftar if self.valid_value(satu)]


class GolonganDikenal(NilaiDikenal):
    """Classes as they are kept or as addresses write them: setiap_saat, setiap-saat."""

    def to_python(self, nilai):
        return [satu.replace("-", "_") for satu in super().to_python(nilai)]


class KataCari(forms.CharField):
    """Words to search for: white space folded, cut at a length nobody types."""

    def clean(self, nilai):
        return " ".join(str(nilai or "").replace("\x00", " ").split())[:PANJANG_KATA_CARI]


class SaringNilai(Filter):
    """Rows whose column is one of the values; all rows when no value is given."""

    field_class = NilaiDikenal

    def filter(self, qs, value):
        return qs.filter(**{f"{self.field_name}__in": value}) if value else qs


class SaringGolongan(SaringNilai):
    field_class = GolonganDikenal


class SaringKata(Filter):
    """Rows that match the words, by the method of the set that knows their roots."""

    field_class = KataCari


class PilihUrut(Filter):
    """The order asked for; it takes no row away."""

    field_class = NilaiDikenal

    def filter(self, qs, value):
        return qs


class SaringInformasi(FilterSet):
    """klasifikasi, unit (slug), tahun (each may be repeated), q, urut=terbaru|judul over a queryset of Terbitan.

    `qs` is the result. Nothing in an address is an error: `diabaikan` lists (label, value) of what was left out,
    so that a page can say so and a machine's door can refuse. With `kelas` the class is fixed and not a filter.
    """

    klasifikasi = SaringGolongan(label=_("Klasifikasi"), choices=Klasifikasi.choices)
    unit = SaringNilai(label=_("Unit"), field_name="unit__slug")
    tahun = SaringNilai(label=_("Tahun"), choices=[(str(t), str(t)) for t in TAHUN])
    q = SaringKata(label=_("Kata"), method="cocokkan")
    urut = PilihUrut(label=_("Urutan"), choices=[(nama, nama) for nama in URUTAN])

    def __init__(self, *args, kelas=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.daftar_unit = {unit.slug: unit for unit in Unit.objects.only("slug", "singkatan", "nama")}
        self.filters["unit"].extra["choices"] = [(slug, slug) for slug in self.daftar_unit]
        if kelas:
            del self.filters["klasifikasi"]

    @cached_property
    def nilai(self):
        """{filter: [values] or words} as they are used."""
        self.errors  # noqa: B018 - reading them binds and cleans the form
        return self.form.cleaned_data

    @property
    def diabaikan(self):
        """[(label, value)] of what stood in the address and is not known."""
        medan = [(saring, self.form.fields[nama]) for nama, saring in self.filters.items() if nama in self.nilai]
        return [(saring.label, satu) for saring, isian in medan for satu in getattr(isian, "asing", ())]

    @property
    def kata(self):
        """The words searched for, as typed."""
        return self.nilai["q"]

    @cached_property
    def kelompok(self):
        """The words searched for with their synonyms, as roots; [] when none is searchable."""
        return kelompok_kata(self.kata) if self.kata else []

    @property
    def akar(self):
        """Roots of the words searched for, for the highlighter."""
        return akar_kueri(self.kelompok)

    def cocokkan(self, kueri, _nama, _kata):
        """Rows that match the words; all rows when nothing searchable is left of them.

        The last filter of all: a common word is looked for among the rows that the others leave.
        """
        tsquery = ke_tsquery(self.kelompok)
        return kueri.cocok(tsquery) if tsquery else kueri

    @property
    def nama_urutan(self):
        """The name of the order in force: "terbaru" or "judul"."""
        return self.nilai["urut"][0] if self.nilai["urut"] else "terbaru"

    @property
    def urutan(self):
        """The Urutan in force, for `halaman.potong`."""
        return URUTAN[self.nama_urutan]

    @property
    def qs_kata(self):
        """What matches the words alone: the ground on which every facet is counted."""
        return self.cocokkan(self.queryset, "q", self.kata)

    def dipilih(self, nama):
        """The chosen values of a filter as their columns hold them (set): keys of units, years as numbers."""
        nilai = self.nilai.get(nama, ())
        if nama == "unit":
            return {self.daftar_unit[slug].pk for slug in nilai}
        return {int(tahun) for tahun in nilai} if nama == "tahun" else set(nilai)

    def pasangan(self):
        """[(name, value)] of the address that shows this very result; the usual order is not named."""
        daftar = [(n, v) for n in ("klasifikasi", "unit", "tahun") for v in self.nilai.get(n, ())]
        daftar += [("q", self.kata)] if self.kata else []
        return daftar + ([("urut", self.nama_urutan)] if self.nama_urutan != "terbaru" else [])
