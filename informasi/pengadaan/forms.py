"""What an operator types about a package, and which papers belong to it. Forms check the shape only."""

from django import forms

from informasi.models import Konten
from informasi.pengadaan.rupiah import baca_rupiah, rupiah
from informasi.pengadaan.status import Tahap
from opd.forms import IsianSopan

TAHUN_AWAL, TAHUN_AKHIR = 2000, 2200
NOMOR_TERBESAR = 2_000_000_000


class IsianRupiah(forms.Field):
    """A whole sum of rupiah, with or without "Rp" and dots."""

    def to_python(self, value):
        try:
            return baca_rupiah(str(value or ""))
        except ValueError as galat:
            raise forms.ValidationError("Tulis angka rupiah bulat, misalnya 1.250.000.000.") from galat

    def prepare_value(self, value):
        return rupiah(value).removeprefix("Rp") if isinstance(value, int) else value


def _uang(label, bantuan):
    kotak = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "maxlength": "40"})
    return IsianRupiah(label=label, help_text=bantuan, required=False, widget=kotak)


def _teks(label, panjang, bantuan="", *, wajib=False):
    return forms.CharField(label=label, max_length=panjang, help_text=bantuan, required=wajib)


class FormPaket(IsianSopan, forms.Form):
    """The package as far as it is known; what its stage needs is asked for when it is submitted."""

    nama = _teks("Nama paket", 150, "Seperti di SiRUP, misalnya: Rehabilitasi drainase Lopang.", wajib=True)
    tahun = forms.IntegerField(label="Tahun anggaran", min_value=TAHUN_AWAL, max_value=TAHUN_AKHIR)
    kode_rup = forms.RegexField(
        r"^\d{4,20}$",
        label="Kode RUP",
        required=False,
        help_text="Angka dari SiRUP.",
        error_messages={"invalid": "Kode RUP hanya angka, seperti di SiRUP."},
    )
    lokasi = _teks("Lokasi", 200, "Jalan, kelurahan, atau kecamatannya.")
    tahap = forms.ChoiceField(label="Tahap sekarang", choices=Tahap.choices, initial=Tahap.PERENCANAAN)
    pagu = _uang("Pagu anggaran", "Dalam rupiah.")
    hps = _uang("Harga perkiraan sendiri (HPS)", "Dalam rupiah.")
    pemenang = _teks("Penyedia (pemenang)", 150, "Nama perusahaannya.")
    nilai_kontrak = _uang("Nilai kontrak", "Dalam rupiah.")
    nomor_sunting = forms.IntegerField(
        min_value=0, max_value=NOMOR_TERBESAR, widget=forms.HiddenInput, required=False, initial=0
    )

    def nilai(self):
        """The fields of the package as they were typed."""
        return {nama: isi for nama, isi in self.cleaned_data.items() if nama != "nomor_sunting"}


def awal_paket(paket):
    """The form's first values of a package that exists."""
    return {nama: getattr(paket, nama) for nama in (*paket.MEDAN, "nomor_sunting")}


class FormDokumen(forms.Form):
    """The papers of a package, among those that the unit has published or is writing about procurement."""

    dokumen = forms.ModelMultipleChoiceField(
        label="Dokumen paket ini",
        required=False,
        queryset=Konten.objects.none(),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, pilihan, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["dokumen"].queryset = Konten.objects.filter(pk__in=[pk for pk, _judul in pilihan])
        self.fields["dokumen"].choices = pilihan


class FormPutusan(forms.Form):
    """What goes with a step: the number of the edit that was on the screen, a note."""

    nomor_sunting = forms.IntegerField(min_value=0, max_value=NOMOR_TERBESAR, required=False)
    catatan = forms.CharField(max_length=200, required=False)
