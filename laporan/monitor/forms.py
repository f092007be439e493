"""What is typed into the watch's steps. Forms check the shape; the rules are checked by the steps."""

from django import forms

from laporan.models import AmbangMonitor
from laporan.monitor.status import SebabSenyap
from laporan.monitor.syarat import KOMENTAR_TERPANJANG
from opd.forms import FormSandiUlang, IsianSopan, IsianTanggal
from opd.models import Pengguna
from opd.peran import PENINJAU


class FormPantauan(IsianSopan, forms.Form):
    """Any step of one unit; `hari` is the WIB day."""

    use_required_attribute = False

    def __init__(self, *args, hari, **kwargs):
        super().__init__(*args, **kwargs)
        self.siapkan(hari)

    def siapkan(self, hari):
        """Bind the choices to the day."""

    def isian(self):
        """What the step reads (dict); `catatan` is its note."""
        return {nama: nilai for nama, nilai in self.cleaned_data.items() if nama != "sandi_ulang"}


class FormSebab(FormPantauan):
    """What was heard on the telephone."""

    sebab = forms.ChoiceField(
        label="Sebab sepi",
        choices=SebabSenyap,
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih salah satu sebab."},
    )
    catatan = forms.CharField(
        label="Catatan",
        max_length=300,
        widget=forms.Textarea({"rows": 3}),
        help_text="Siapa yang dihubungi dan apa yang disepakati. Hanya dibaca petugas.",
    )


class FormKomentar(FormPantauan):
    """The unit's own words; empty takes them away."""

    komentar = forms.CharField(
        label="Komentar unit",
        required=False,
        max_length=KOMENTAR_TERPANJANG,
        widget=forms.Textarea({"rows": 3}),
        help_text=f"Tampil di halaman Monitor begitu disimpan, paling panjang {KOMENTAR_TERPANJANG} huruf. "
        "Tanpa nama orang, nomor, atau tautan. Kosongkan untuk menghapusnya.",
        error_messages={"max_length": f"Komentar paling panjang {KOMENTAR_TERPANJANG} huruf."},
    )


class FormTurun(FormPantauan):
    """Why the unit's words are taken down."""

    catatan = forms.CharField(label="Mengapa diturunkan?", max_length=300, help_text="Dikirim kepada unit.")


class FormBantuan(FormSandiUlang, FormPantauan):
    """Who of PPID utama writes for the unit, until when; one's own password again."""

    petugas = forms.ModelChoiceField(
        queryset=Pengguna.objects.none(),
        label="Petugas PPID Utama",
        error_messages={"invalid_choice": "Pilih petugas."},
    )
    sampai = IsianTanggal(label="Hari terakhir membantu", help_text="Paling lama 60 hari dari hari ini.")

    def siapkan(self, hari):
        self.fields["petugas"].queryset = Pengguna.objects.berperan(hari, *PENINJAU)


class FormAmbang(IsianSopan, forms.ModelForm):
    """The ladder's days of one kind of unit."""

    use_required_attribute = False
    dihitung_sejak = IsianTanggal(
        label="Dihitung paling awal sejak",
        required=False,
        help_text="Sepi sebelum hari ini tidak dihitung, misalnya hari portal mulai dipakai.",
    )

    class Meta:
        model = AmbangMonitor
        fields = (*AmbangMonitor.HARI, "dihitung_sejak")

    def _post_clean(self):
        """The step checks the order of the days; a form never writes into the object."""


FORM = {
    "catat_sebab": FormSebab,
    "komentari": FormKomentar,
    "turunkan_komentar": FormTurun,
    "beri_bantuan": FormBantuan,
}
