"""The form that takes papers of the register over as exhibits."""

from django import forms

from sengketa.bundel.usulan import usulan
from sengketa.meja.forms import FormLangkah


class FormAmbilBukti(FormLangkah):
    pilihan = forms.MultipleChoiceField(
        label="Surat dan berkas dari register",
        widget=forms.CheckboxSelectMultiple,
        help_text="Tiap pilihan menjadi bukti T dengan nomor berikutnya. Surat kepada pemohon memuat namanya.",
    )

    def __init__(self, *args, **lain):
        super().__init__(*args, **lain)
        self.fields["pilihan"].choices = [(u.kunci, u.keterangan) for u in usulan(self.sengketa)]
