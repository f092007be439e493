"""What PPID utama types about coaching. Forms check; they never write."""

from django import forms

from laporan.models import Pembinaan
from laporan.pembinaan.status import JenisPembinaan
from opd.forms import IsianSopan, IsianTanggal
from opd.models import Unit


class FormPembinaan(IsianSopan, forms.Form):
    """One record; `nomor_sunting` says which text was shown."""

    use_required_attribute = False

    jenis = forms.ChoiceField(label="Jenis", choices=JenisPembinaan)
    tanggal = IsianTanggal(label="Tanggal")
    sasaran = forms.ModelMultipleChoiceField(
        label="Unit yang dibina", queryset=Unit.objects.none(), widget=forms.CheckboxSelectMultiple
    )
    materi = forms.CharField(label="Materi", max_length=500, widget=forms.Textarea({"rows": 2}))
    hasil = forms.CharField(label="Hasil", max_length=2000, required=False, widget=forms.Textarea({"rows": 3}))
    tindak_lanjut = forms.CharField(label="Tindak lanjut", max_length=500, required=False)
    tindak_lanjut_batas = IsianTanggal(label="Tindak lanjut paling lambat", required=False)
    nomor_sunting = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, unit, pembinaan=None, **lain):
        awal = None
        if pembinaan:
            awal = {m: getattr(pembinaan, m) for m in (*Pembinaan.ISIAN, "nomor_sunting")}
            awal["sasaran"] = [u.pk for u in pembinaan.sasaran.all()]
        super().__init__(*args, initial=awal, **lain)
        self.fields["sasaran"].queryset = unit
        self.fields["sasaran"].label_from_instance = lambda satu: satu.nama

    def nilai(self):
        """The fields of Pembinaan.ISIAN (dict)."""
        return {m: self.cleaned_data[m] for m in Pembinaan.ISIAN}
