"""The small forms of the status page."""

from django import forms
from django.utils.translation import gettext_lazy as _


class FormNomor(forms.Form):
    """The number of a case."""

    use_required_attribute = False

    nomor = forms.CharField(
        label=_("Nomor pendaftaran"),
        max_length=60,
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        help_text=_("Ada di tanda bukti Anda, misalnya 0001/PPID/KOTA-SRG/XI/2026."),
        error_messages={"required": _("Tulis nomor pendaftaran Anda.")},
    )


class FormStatus(FormNomor):
    """Number and secret code."""

    kode = forms.CharField(
        label=_("Kode rahasia"),
        max_length=20,
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        help_text=_("Sepuluh huruf dan angka. Huruf besar kecil dan tanda hubung tidak berpengaruh."),
        error_messages={"required": _("Tulis kode rahasia Anda.")},
    )
