"""The form of the city's identity: colours must be readable, the emblem a true picture."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, URLValidator
from django.utils.formats import number_format

from opd.forms import NOMOR, IsianSopan, IsianSurel
from opd.identitas.lambang import baca_lambang
from opd.identitas.models import IdentitasKota
from opd.identitas.warna import CUKUP, GELAP, PUTIH, kontras

WARNA_SAH = RegexValidator(r"\A#[0-9a-f]{6}\Z", "Tulis warna sebagai # dan enam angka, misalnya #0b5cab.", flags=re.I)
ALAMAT_SAH = URLValidator(["https"])
LAWAN = {"warna_utama": (PUTIH, "putih", "gelap"), "warna_dalam": (PUTIH, "putih", "gelap")}
LAWAN["warna_aksen"] = (GELAP, "teks gelap", "terang")


class FormIdentitas(IsianSopan, forms.ModelForm):
    """What PPID utama sets of the city; `lambang` in cleaned_data is PNG bytes, None when none was sent."""

    telepon = forms.CharField(label="Telepon", max_length=30, required=False, validators=[NOMOR])
    wa = forms.CharField(label="Nomor WhatsApp PPID", max_length=30, required=False, validators=[NOMOR])
    surel = IsianSurel(label="Surel PPID", required=False)
    lambang = forms.FileField(
        label="Lambang daerah",
        required=False,
        help_text="PNG, JPEG, atau WebP dari berkas resmi, paling besar 2 MB. Kosongkan bila tidak diganti.",
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg,image/webp"}),
    )

    field_order = ["nama_kota", "nama_singkat", "lambang"]

    class Meta:
        model = IdentitasKota
        fields = [
            "nama_kota", "nama_singkat", "warna_utama", "warna_dalam", "warna_aksen",
            "alamat", "jam_layanan", "telepon", "wa", "surel", "kanal",
        ]  # fmt: skip
        help_texts = {
            "nama_kota": "Sebutan lengkap, tampil di seluruh situs.",
            "nama_singkat": "Nama tempat tanpa kata kota atau kabupaten.",
            "warna_utama": "Tombol dan tautan; harus terbaca bersama putih.",
            "warna_dalam": "Alas pita beranda dan kaki situs; teksnya putih.",
            "warna_aksen": "Garis menu aktif dan tombol cari; teksnya gelap.",
            "kanal": "Aplikasi kota (RABEG, RAGEM) dan media sosial. Satu kanal setiap baris: nama | alamat https. "
            "Hanya alamat yang sudah Anda periksa; yang tidak diisi tidak tampil.",
        }
        widgets = {nama: forms.TextInput(attrs={"data-warna": nama}) for nama in LAWAN}
        widgets["kanal"] = forms.Textarea(attrs={"rows": 4})

    def clean(self):
        isi = super().clean()
        for nama, (lawan, sebutan, arah) in LAWAN.items():
            if warna := isi.get(nama):
                self._periksa_warna(nama, warna.lower(), lawan, sebutan, arah)
        return isi

    def _periksa_warna(self, nama, warna, lawan, sebutan, arah):
        try:
            WARNA_SAH(warna)
        except ValidationError as galat:
            self.add_error(nama, galat)
            return
        self.cleaned_data[nama] = warna
        if (nilai := kontras(warna, lawan)) < CUKUP:
            angka = number_format(int(nilai * 10) / 10, 1)
            self.add_error(
                nama, f"Kontrasnya dengan {sebutan} hanya {angka}, padahal paling sedikit 4,5. Pilih yang lebih {arah}."
            )

    def clean_lambang(self):
        berkas = self.cleaned_data.get("lambang")
        return baca_lambang(berkas.read()) if hasattr(berkas, "read") else None

    def clean_kanal(self):
        baris = [b.strip() for b in self.cleaned_data["kanal"].splitlines() if b.strip()]
        for nomor, isi in enumerate(baris, 1):
            nama, pemisah, alamat = (b.strip() for b in isi.partition("|"))
            try:
                ALAMAT_SAH(alamat)
            except ValidationError:
                pemisah = ""
            if not (nama and pemisah):
                raise ValidationError(f"Baris {nomor}: tulis nama, tanda |, lalu alamat yang diawali https://.")
        return "\n".join(baris)
