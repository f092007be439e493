"""What PPID utama types into the table of synonyms. The form checks; it never writes."""

from django import forms

from informasi.cari.kata import PILIHAN_PER_KATA, kata_akar
from informasi.models import Sinonim

PADANAN_TERBANYAK = PILIHAN_PER_KATA - 1  # a query looks for the term itself and this many others
PANJANG_PADANAN = Sinonim._meta.get_field("padanan").base_field.max_length


class FormSinonim(forms.Form):
    """A term and what else it is called, one phrase on each line."""

    istilah = forms.CharField(
        label="Istilah",
        max_length=60,
        help_text="Singkatan atau sebutan yang biasa diketik warga, misalnya APBD.",
        error_messages={"required": "Tulis istilahnya.", "max_length": "Istilah paling panjang 60 huruf."},
    )
    padanan = forms.CharField(
        label="Padanan",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Sebutan lain yang sama artinya, satu di setiap baris. Berlaku dua arah.",
        error_messages={"required": "Tulis paling sedikit satu padanan."},
    )

    def __init__(self, *args, sinonim=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.sinonim = sinonim

    def clean_istilah(self):
        istilah = " ".join(self.cleaned_data["istilah"].split())
        if not kata_akar(istilah):
            raise forms.ValidationError("Istilah ini tidak memuat kata yang dapat dicari. Pakai huruf atau angka.")
        sama = Sinonim.objects.filter(istilah__iexact=istilah)
        if sama.exclude(pk=self.sinonim.pk if self.sinonim else None).exists():
            raise forms.ValidationError("Istilah ini sudah ada di daftar. Ubah baris yang sudah ada itu.")
        return istilah

    def clean_padanan(self):
        baris = [" ".join(b.split()) for b in self.cleaned_data["padanan"].splitlines()]
        padanan = list(dict.fromkeys(b for b in baris if kata_akar(b)))
        if not padanan:
            raise forms.ValidationError("Tulis paling sedikit satu padanan yang memuat huruf atau angka.")
        if len(padanan) > PADANAN_TERBANYAK:
            raise forms.ValidationError(f"Paling banyak {PADANAN_TERBANYAK} padanan. Hapus yang jarang dipakai.")
        if panjang := next((b for b in padanan if len(b) > PANJANG_PADANAN), None):
            raise forms.ValidationError(f"Padanan “{panjang[:30]}…” lebih dari {PANJANG_PADANAN} huruf. Pendekkan.")
        return padanan
