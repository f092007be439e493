"""What an upload of a table is asked for."""

from django import forms

from informasi.impor.kirim import periksa_unggahan


class FormUnggah(forms.Form):
    """A table, its ZIP and the unit it speaks for; `unit` is asked only of those who write for several."""

    unit = forms.ChoiceField(label="Unit")
    tabel = forms.FileField(
        label="Tabel (Excel .xlsx atau CSV)",
        help_text="Satu baris satu informasi, dengan judul kolom di atasnya. Paling besar 30 MB.",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
        error_messages={"required": "Pilih tabelnya dahulu."},
    )
    zip = forms.FileField(
        label="ZIP berisi dokumennya",
        required=False,
        help_text="Nama berkas di dalam ZIP ditulis di kolom berkas. Paling besar 300 MB.",
        widget=forms.FileInput(attrs={"accept": ".zip"}),
    )

    def __init__(self, *isian, units, **pilihan):
        super().__init__(*isian, **pilihan)
        self.units = {unit.slug: unit for unit in units}
        self.fields["unit"].choices = [(slug, unit.nama) for slug, unit in self.units.items()]
        if len(self.units) == 1:
            self.fields["unit"].required = False
            self.fields["unit"].widget = forms.HiddenInput()

    def clean_unit(self):
        """The Unit itself; the only one when there is no choice."""
        return self.units.get(self.cleaned_data["unit"]) or next(iter(self.units.values()))

    def clean(self):
        """What name and size of both files tell."""
        nilai = super().clean()
        for medan, kalimat in periksa_unggahan(nilai.get("tabel"), nilai.get("zip")).items():
            self.add_error(medan, kalimat)
        return nilai


class FormPutusan(forms.Form):
    """A decision on a table, bound to the list on the screen."""

    sidik = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput())
    catatan = forms.CharField(
        label="Catatan untuk operator",
        max_length=2_000,
        required=False,
        help_text="Sebut nomor baris yang perlu diperbaiki.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *isian, **pilihan):
        super().__init__(*isian, **pilihan)
        self.fields["catatan"].wajib_diajukan = True  # only a return asks for it
