"""What an applicant wants done with their data."""

from django import forms
from django.utils.translation import gettext_lazy as _

from permohonan.hak_subjek.layanan import DAPAT_DIKOREKSI
from permohonan.status import JenisHak


class FormHak(forms.Form):
    """Which right; for a correction the right values, the others stay empty."""

    use_required_attribute = False

    jenis = forms.ChoiceField(
        label=_("Apa yang Anda minta?"),
        choices=JenisHak,
        widget=forms.RadioSelect,
        error_messages={"required": _("Pilih salah satu."), "invalid_choice": _("Pilih salah satu.")},
    )
    nama = forms.CharField(label=_("Nama yang benar"), required=False, max_length=150)
    alamat = forms.CharField(label=_("Alamat yang benar"), required=False, max_length=300)
    telepon = forms.CharField(label=_("Telepon yang benar"), required=False, max_length=30)
    surel = forms.EmailField(
        label=_("Surel yang benar"),
        required=False,
        max_length=150,
        error_messages={"invalid": _("Tulis alamat surel seperti nama@contoh.id.")},
    )
    pekerjaan = forms.CharField(label=_("Pekerjaan yang benar"), required=False, max_length=100)

    def perubahan(self):
        """The typed corrections; {} for other rights."""
        if self.cleaned_data["jenis"] != JenisHak.KOREKSI:
            return {}
        return {m: self.cleaned_data[m] for m in DAPAT_DIKOREKSI if self.cleaned_data[m]}

    def koreksi(self):
        """The bound fields of a correction."""
        return [self[m] for m in DAPAT_DIKOREKSI]


class FormJawabHak(forms.Form):
    """The desk's answer; a refusal says why."""

    use_required_attribute = False

    catatan = forms.CharField(
        label="Penjelasan untuk pemohon", required=False, max_length=1000, widget=forms.Textarea({"rows": 4})
    )
