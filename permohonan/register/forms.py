"""The export of a register with identities asks who and why."""

from django import forms
from django.utils.translation import gettext_lazy as _

BENTUK = (("xlsx", "Excel (.xlsx)"), ("csv", "CSV"), ("pdf", "PDF"))


class FormEkspor(forms.Form):
    """Reason, the password again, and the kind of file."""

    use_required_attribute = False
    bentuk = forms.ChoiceField(label=_("Bentuk berkas"), choices=BENTUK)
    alasan = forms.CharField(
        label=_("Alasan"), max_length=300, error_messages={"required": _("Tulis untuk apa data pemohon diperlukan.")}
    )
    sandi = forms.CharField(
        label=_("Kata sandi Anda"),
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
        strip=False,
        error_messages={"required": _("Isi kata sandi Anda sekali lagi.")},
    )
