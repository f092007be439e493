"""The form of a short report: what, when, where, who."""

from django import forms
from django.utils.translation import gettext_lazy as _

from informasi.tulis.waktu import tahun_wajar
from opd.forms import IsianSopan, IsianTanggal


class FormLapor(IsianSopan, forms.Form):
    """Four short boxes; title and first paragraph are composed of them."""

    apa = forms.CharField(
        label=_("Apa kegiatannya?"), max_length=80, help_text=_("Contoh: Posyandu balita, atau membersihkan saluran.")
    )
    kapan = IsianTanggal(label=_("Kapan?"), validators=[tahun_wajar])
    di_mana = forms.CharField(label=_("Di mana?"), max_length=80, help_text=_("Contoh: Balai RW 04 Kelurahan Banten."))
    siapa = forms.CharField(
        label=_("Siapa yang ikut?"), max_length=120, help_text=_("Contoh: kader posyandu dan 40 balita.")
    )

    def keterangan_foto(self):
        """Words for a picture that nobody described yet; the operator may better them."""
        return f"{self.cleaned_data['apa']}, {self.cleaned_data['di_mana']}"[:200]
