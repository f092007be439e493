"""What people type about their own account."""

from django import forms

from alur.models import CaraKabar
from opd.forms import NOMOR, ULANG, FormSandiBaru, FormSandiUlang, IsianSopan, IsianSurel, isian_sandi
from opd.models import Pengguna


class FormKode(IsianSopan, forms.Form):
    """A code from the app, or a recovery code."""

    kode = forms.CharField(
        label="Kode",
        max_length=20,
        help_text="Enam angka dari aplikasi kode, atau satu kode pemulihan.",
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "autocapitalize": "off", "spellcheck": "false"}),
    )


class FormKodePertama(FormKode):
    """The first code of a new device."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kode"].label = "Enam angka yang tampil di aplikasi"
        self.fields["kode"].help_text = "Angka berganti setiap 30 detik. Pakai yang tampil sekarang."
        self.fields["kode"].widget.attrs["inputmode"] = "numeric"


class FormGantiSandi(FormSandiUlang, FormSandiBaru):
    """A new password, with the old one first."""

    field_order = ["sandi_ulang", "sandi", "ulangi"]


class FormDataSendiri(IsianSopan, forms.ModelForm):
    """One's own address and number."""

    surel = IsianSurel(error_messages={"unique": "Surel ini sudah dipakai akun lain."})
    wa = forms.CharField(label="Nomor WhatsApp", max_length=30, required=False, validators=[NOMOR])
    sandi_ulang = isian_sandi("Kata sandi Anda sekarang", "current-password", help_text=ULANG)

    class Meta:
        model = Pengguna
        fields = ["surel", "wa"]


class FormKabar(IsianSopan, forms.Form):
    """How the mail of nudges comes."""

    cara = forms.ChoiceField(
        label="Surel pengingat",
        choices=CaraKabar.choices,
        widget=forms.RadioSelect,
        help_text="Kabar yang wajib dijawab, peringatan, dan keamanan akun selalu dikirim langsung.",
        error_messages={"invalid_choice": "Pilih satu dari daftar."},
    )
