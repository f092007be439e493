"""Forms of semester reports: they validate only."""

from django import forms
from django.core.exceptions import ValidationError

from laporan.models import Kelembagaan, LaporanSemester
from laporan.semester.susun import NARASI

PANJANG = 3000
TERMAHAL = 10**13
ORANG = {"min_value": 0, "max_value": 10_000, "required": False}
TANGGAL = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
PETUNJUK = {
    "kendala_internal": "Misalnya petugas berganti atau arsip belum rapi. Bila tidak ada, tulis “tidak ada”.",
    "kendala_eksternal": "Misalnya permohonan yang tidak jelas.",
    "rekomendasi": "Yang Anda minta dari PPID Utama atau pimpinan.",
    "rencana": "Apa, oleh siapa, kapan.",
}


class FormLaporan(forms.Form):
    """Narrative and yearly facts of one report, and the hash of the figures on the screen."""

    sidik = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    dilihat = forms.CharField(max_length=16, required=False, widget=forms.HiddenInput)
    sk_nomor = forms.CharField(label="Nomor SK PPID", max_length=80, required=False)
    sk_tanggal = forms.DateField(label="Tanggal SK PPID", required=False, widget=TANGGAL)
    petugas = forms.IntegerField(label="Petugas layanan informasi (orang)", **ORANG)
    terlatih = forms.IntegerField(label="Di antaranya pernah dilatih (orang)", **ORANG)
    pelatihan = forms.CharField(label="Pelatihan yang diikuti tahun ini", max_length=300, required=False)
    anggaran = forms.IntegerField(
        label="Anggaran layanan informasi (rupiah)", min_value=0, max_value=TERMAHAL, required=False,
        help_text="Angka saja, tanpa titik.",
    )  # fmt: skip

    def __init__(self, *args, **pilihan):
        super().__init__(*args, **pilihan)
        for medan in NARASI:
            label = LaporanSemester._meta.get_field(medan).verbose_name.capitalize()
            self.fields[medan] = forms.CharField(
                label=label, max_length=PANJANG, required=False, help_text=PETUNJUK[medan],
                widget=forms.Textarea(attrs={"rows": 3}),
            )  # fmt: skip

    def clean(self):
        isi = super().clean()
        petugas, terlatih = isi.get("petugas"), isi.get("terlatih")
        if terlatih and terlatih > (petugas or 0):
            self.add_error("terlatih", ValidationError("Yang terlatih tidak lebih banyak daripada petugasnya."))
        return isi

    def narasi(self):
        """The cleaned narrative by field."""
        return {medan: self.cleaned_data[medan] for medan in NARASI}

    def fakta(self):
        """The cleaned yearly facts by field."""
        return {medan: self.cleaned_data[medan] for medan in Kelembagaan.ISI}

    @property
    def isian_fakta(self):
        return [self[medan] for medan in Kelembagaan.ISI]

    @property
    def isian_narasi(self):
        return [self[medan] for medan in NARASI]


class FormTerima(forms.Form):
    """One report accepted: the hash that was read."""

    sidik = forms.CharField(max_length=64)


class FormKembali(forms.Form):
    """One report returned, with what is to be mended."""

    catatan = forms.CharField(label="Yang perlu diperbaiki", max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))


class FormTambah(forms.Form):
    """An explanation after acceptance."""

    teks = forms.CharField(label="Penjelasan tambahan", max_length=PANJANG, widget=forms.Textarea(attrs={"rows": 3}))


class FormBersama(forms.Form):
    """A batch: which reports, and the hash of the list that was shown."""

    tahun = forms.IntegerField(min_value=0, max_value=9999)
    semester = forms.IntegerField(min_value=1, max_value=2)
    sidik = forms.CharField(max_length=64)
