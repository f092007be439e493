"""What is typed when a role is handed over."""

from django import forms
from django.core.exceptions import ValidationError

from opd.forms import NOMOR, FormSandiUlang, IsianSurel, IsianTanggal
from opd.models import Pengguna


class FormSerahTerima(FormSandiUlang):
    """Which role, to whom (a colleague with an account, or a new one), on which day."""

    keanggotaan = forms.ModelChoiceField(label="Tugas yang diserahkan", queryset=None, empty_label=None)
    kepada = forms.ModelChoiceField(
        label="Penerus yang sudah punya akun",
        queryset=None,
        required=False,
        empty_label="Belum punya akun, isi di bawah",
    )
    nama = forms.CharField(label="Nama penerus baru", max_length=120, required=False)
    surel = IsianSurel(label="Surel penerus baru", required=False)
    wa = forms.CharField(label="Nomor WhatsApp penerus baru", max_length=30, required=False, validators=[NOMOR])
    hari = IsianTanggal(label="Hari serah terima", help_text="Pada hari itu keduanya masih bertugas.")
    sk_nomor = forms.CharField(label="Nomor SK penunjukan baru", max_length=80, required=False)

    def __init__(self, *args, keanggotaan, calon, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["keanggotaan"].queryset = keanggotaan
        self.fields["keanggotaan"].label_from_instance = lambda k: f"{k.sebutan} {k.unit.nama}"
        self.fields["keanggotaan"].error_messages["invalid_choice"] = "Pilih tugas yang masih dipegang orang ini."
        self.fields["kepada"].queryset = calon
        self.fields["kepada"].label_from_instance = lambda p: f"{p.nama} ({p.surel})"
        self.fields["kepada"].error_messages["invalid_choice"] = "Pilih penerus dari daftar."

    def clean(self):
        isi = super().clean()
        if isi.get("kepada") and (isi.get("surel") or isi.get("nama")):
            raise ValidationError("Pilih penerus dari daftar atau isi data penerus baru, jangan keduanya.")
        if not isi.get("kepada") and not self.errors:
            for nama in ("nama", "surel"):
                if not isi.get(nama):
                    self.add_error(nama, "Isi bagian ini, atau pilih penerus dari daftar di atas.")
        return isi

    def penerus_baru(self):
        """The new account's data, or None when a colleague was chosen."""
        isi = self.cleaned_data
        return None if isi["kepada"] else {nama: isi[nama] for nama in ("nama", "surel", "wa")}


def calon_penerus(orang, terlihat):
    """Active people (QuerySet) of `terlihat` who may follow `orang`."""
    return terlihat.filter(is_active=True).exclude(pk=orang.pk).order_by("nama", "pk")


def tugas_dipegang(orang, boleh, waktu):
    """Roles (QuerySet) of `orang` in force at `waktu` that `boleh(keanggotaan)` lets be handed over."""
    kunci = [k.pk for k in Pengguna.keanggotaan_pada(orang, waktu) if boleh(k) and not hasattr(k, "serah_terima")]
    return orang.keanggotaan.filter(pk__in=kunci).select_related("unit", "pengguna")
