"""The weights of the questionnaire, one box for each question."""

from django import forms

from laporan.skor.alur import TERBERAT
from laporan.skor.nilai import bobot
from laporan.skor.pertanyaan import pertanyaan


class FormBobot(forms.Form):
    use_required_attribute = False

    def __init__(self, *args, **lain):
        super().__init__(*args, **lain)
        berat = bobot()
        for p in pertanyaan():
            self.fields[p.kode] = forms.IntegerField(
                label=p.tanya, min_value=0, max_value=TERBERAT, initial=berat[p.kode]
            )
        kotak = forms.Textarea({"rows": 2})
        self.fields["alasan"] = forms.CharField(label="Alasan mengubah", max_length=500, widget=kotak)

    def bobot(self):
        """{code: points} as typed."""
        return {p.kode: self.cleaned_data[p.kode] for p in pertanyaan()}
