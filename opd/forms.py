"""What people type into the pages of people and units. Forms check; they never write."""

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, URLValidator

from opd.kelola import peran_diberikan, peran_pilihan, unit_penunjukan
from opd.models import Pengguna, Unit
from opd.peran import Peran, Sifat

NOMOR = RegexValidator(r"^[+(]?[0-9][0-9 ()./-]{6,27}\Z", "Tulis nomor dengan angka, misalnya 0812-3456-7890.")
# PostgreSQL's upper-casing folds "ı" and "ſ" into I and S: such twins of an address would escape the lock.
HURUF_BIASA = RegexValidator(r"^[\x21-\x7e]+\Z", "Tulis alamat surel dengan huruf biasa, tanpa tanda khusus.")
ULANG = "Untuk memastikan ini memang Anda."
SANDI_TERPANJANG = 128  # a hash of megabytes would cost seconds


class IsianSopan:
    """Mixin: an empty box is refused in one plain sentence; the page names the box beside it."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for isian in self.fields.values():
            isian.error_messages["required"] = "Bagian ini belum diisi."


class IsianSurel(forms.EmailField):
    """An e-mail address, kept in lower case."""

    default_validators = [*forms.EmailField.default_validators, HURUF_BIASA]
    default_error_messages = {"invalid": "Tulis alamat surel yang lengkap, misalnya nama@serangkota.go.id."}

    def __init__(self, **kwargs):
        super().__init__(**{"max_length": 254, "label": "Surel", **kwargs})

    def clean(self, value):
        return super().clean(value).lower()


class IsianTanggal(forms.DateField):
    """A day, picked from the device's own calendar."""

    default_error_messages = {"invalid": "Tulis tanggal yang benar, misalnya 31-12-2026."}
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


def isian_sandi(label, lengkap, **kwargs):
    """A password box; `lengkap` is the autocomplete token the browser's own keeper understands."""
    kotak = forms.PasswordInput(attrs={"autocomplete": lengkap})
    return forms.CharField(label=label, widget=kotak, strip=False, max_length=SANDI_TERPANJANG, **kwargs)


class FormMasuk(IsianSopan, forms.Form):
    """Log-in."""

    surel = IsianSurel(widget=forms.EmailInput(attrs={"autocomplete": "username"}))
    sandi = isian_sandi("Kata sandi", "current-password")
    ingat = forms.BooleanField(
        label="Ingat telepon ini 14 hari",
        required=False,
        help_text="Hanya untuk operator dan penanggung jawab, di perangkat milik sendiri.",
    )


class FormLupaSandi(IsianSopan, forms.Form):
    """Asking for a reset letter."""

    surel = IsianSurel(widget=forms.EmailInput(attrs={"autocomplete": "username"}))


class FormSandiBaru(IsianSopan, forms.Form):
    """A new password for `pengguna`, twice, by the rules of AUTH_PASSWORD_VALIDATORS."""

    sandi = isian_sandi(
        "Kata sandi baru",
        "new-password",
        help_text="Sedikitnya 12 huruf atau angka. Kalimat pendek mudah diingat. "
        "Jangan memakai nama, surel, atau kata sandi yang umum.",
    )
    ulangi = isian_sandi("Ulangi kata sandi baru", "new-password")

    def __init__(self, *args, pengguna, **kwargs):
        super().__init__(*args, **kwargs)
        self.pengguna = pengguna

    def clean_sandi(self):
        validate_password(self.cleaned_data["sandi"], self.pengguna)
        return self.cleaned_data["sandi"]

    def clean_ulangi(self):
        sandi, ulangi = self.cleaned_data.get("sandi"), self.cleaned_data["ulangi"]
        if sandi and sandi != ulangi:
            raise ValidationError("Kedua kata sandi belum sama. Ketik ulang kata sandi yang sama.")
        return ulangi


class FormSandiUlang(IsianSopan, forms.Form):
    """One's own password again, below everything else, before something dangerous."""

    sandi_ulang = isian_sandi("Kata sandi Anda sekarang", "current-password", help_text=ULANG)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.field_order is None:
            self.order_fields([nama for nama in self.fields if nama != "sandi_ulang"])


class FormAlasan(IsianSopan, forms.Form):
    """Why something is done that others will ask about."""

    alasan = forms.CharField(label="Alasan", max_length=200, help_text="Tercatat dalam riwayat.")


class FormAlasanBersandi(FormSandiUlang, FormAlasan):
    """Why, with the password: an account is stopped or opened again, a one-time link is made."""


class FormAkhiri(FormAlasanBersandi):
    """Ending a role."""

    sampai = IsianTanggal(label="Hari terakhir bertugas")
    field_order = ["sampai", "alasan", "sandi_ulang"]


class PilihanUnit(forms.ModelChoiceField):
    def label_from_instance(self, obj):
        """With the kecamatan: two kelurahan are called Sukawana."""
        return f"{obj.nama} ({obj.induk.singkatan})" if obj.induk else obj.nama


class FormPenunjukan(FormSandiUlang):
    """A person and the role to give; offers only what `pelaku` may give at `waktu`."""

    nama = forms.CharField(label="Nama", max_length=120)
    surel = IsianSurel(help_text="Untuk masuk dan menerima kabar. Bila akunnya sudah ada, perannya ditambahkan.")
    wa = forms.CharField(label="Nomor WhatsApp", max_length=30, required=False, validators=[NOMOR])
    jabatan = forms.CharField(label="Jabatan", max_length=120, required=False)
    unit = PilihanUnit(
        label="Unit",
        queryset=Unit.objects.none(),
        empty_label="Pilih unit",
        error_messages={"invalid_choice": "Pilih unit dari daftar."},
    )
    peran = forms.ChoiceField(label="Peran", error_messages={"invalid_choice": "Pilih peran dari daftar."})
    sifat = forms.ChoiceField(
        label="Sifat penunjukan",
        choices=[pilihan for pilihan in Sifat.choices if pilihan[0] != Sifat.BANTUAN],  # given by a step of its own
        initial=Sifat.DEFINITIF,
        error_messages={"invalid_choice": "Pilih sifat penunjukan dari daftar."},
    )
    sejak = IsianTanggal(label="Mulai berlaku")
    sampai = IsianTanggal(label="Hari terakhir", required=False, help_text="Kosongkan bila belum ditentukan.")
    sk_nomor = forms.CharField(label="Nomor SK", max_length=80, required=False)
    sk_tanggal = IsianTanggal(label="Tanggal SK", required=False)

    def __init__(self, *args, pelaku, waktu, **kwargs):
        super().__init__(*args, **kwargs)
        self.pelaku, self.waktu = pelaku, waktu
        self.fields["unit"].queryset = unit_penunjukan(pelaku, waktu)
        self.fields["peran"].choices = peran_pilihan(pelaku, waktu)

    def clean(self):
        isi = super().clean()
        unit, peran = isi.get("unit"), isi.get("peran")
        if unit and peran and peran not in peran_diberikan(self.pelaku, unit, self.waktu):
            self.add_error(
                "peran",
                f"Anda tidak dapat menunjuk {Peran(peran).label} di {unit}. Pilih peran lain atau hubungi PPID Utama.",
            )
        if isi.get("sejak") and isi.get("sampai") and isi["sampai"] < isi["sejak"]:
            self.add_error("sampai", "Hari terakhir tidak boleh sebelum hari mulai berlaku.")
        return isi


class FormPengguna(IsianSopan, forms.ModelForm):
    """Changing somebody else's data; the values go to the step `ubah_data`. Whoever owns the address owns the account,
    so the password is asked again."""

    surel = IsianSurel(error_messages={"unique": "Surel ini sudah dipakai akun lain."})
    wa = forms.CharField(label="Nomor WhatsApp", max_length=30, required=False, validators=[NOMOR])
    sandi_ulang = isian_sandi("Kata sandi Anda sekarang", "current-password", help_text=ULANG)

    class Meta:
        model = Pengguna
        fields = ["nama", "surel", "wa", "jabatan"]


class FormKontak(IsianSopan, forms.ModelForm):
    """A unit's contact and official; the values go to the step `ubah_kontak`."""

    telepon = forms.CharField(label="Telepon", max_length=30, required=False, validators=[NOMOR])
    wa = forms.CharField(label="Nomor WhatsApp layanan", max_length=30, required=False, validators=[NOMOR])
    surel = IsianSurel(label="Surel layanan", required=False)
    jam_layanan = forms.CharField(
        label="Jam layanan", max_length=120, required=False, help_text="Misalnya Senin–Jumat, 08.00–15.30 WIB."
    )
    situs_sendiri = forms.URLField(
        label="Situs unit sendiri",
        required=False,
        assume_scheme="https",
        validators=[URLValidator(["http", "https"])],
        error_messages={"invalid": "Tulis alamat situs yang lengkap, misalnya https://dinkes.serangkota.go.id."},
    )
    pejabat_sk_tanggal = IsianTanggal(label="Tanggal SK", required=False)

    class Meta:
        model = Unit
        fields = [
            "alamat", "telepon", "wa", "surel", "jam_layanan", "situs_sendiri",
            "pejabat_nama", "pejabat_jabatan", "pejabat_sk", "pejabat_sk_tanggal",
        ]  # fmt: skip
