"""What is asked before acts about a whole register: its export with identities, the number it goes on with."""

from django import forms
from django.utils.translation import gettext_lazy as _

from permohonan.register.alur_nomor import NOMOR_TERBESAR
from permohonan.status import JenisRegister

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


class FormNomor(forms.Form):
    """Which register goes on with which number."""

    use_required_attribute = False
    jenis = forms.ChoiceField(label="Register", choices=JenisRegister)
    nomor = forms.IntegerField(
        label="Nomor berikutnya",
        min_value=1,
        max_value=NOMOR_TERBESAR,
        help_text="Angka urutnya saja, satu di atas nomor terakhir di buku register.",
        widget=forms.TextInput({"inputmode": "numeric"}),
        error_messages={
            "required": "Isi nomor berikutnya.",
            "invalid": "Isi angka urutnya saja, misalnya 58.",
            "min_value": "Isi angka mulai dari 1.",
            "max_value": f"Nomor paling besar {NOMOR_TERBESAR}. Periksa angkanya.",
        },
    )


class FormNomorAwal(FormNomor):
    """The number that was looked at, why it is right, and the password again."""

    jenis = forms.ChoiceField(choices=JenisRegister, widget=forms.HiddenInput)
    nomor = forms.IntegerField(min_value=1, max_value=NOMOR_TERBESAR, widget=forms.HiddenInput)
    alasan = forms.CharField(
        label="Alasan",
        max_length=300,
        help_text="Misalnya: nomor terakhir di buku register 2026 adalah 57.",
        error_messages={"required": "Tulis alasannya, misalnya nomor terakhir di buku register."},
    )
    sandi = forms.CharField(
        label="Kata sandi Anda",
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
        strip=False,
        error_messages={"required": "Isi kata sandi Anda sekali lagi."},
    )
