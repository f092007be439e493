"""The form of a standing page; its group is fixed by how it began (views/halaman_tulis.py)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from informasi.models import RincianHalaman
from informasi.status import JenisKonten, KelompokHalaman, TingkatAturan
from informasi.tulis.tautan import TAUTAN_SALAH, tautan_pemerintah
from informasi.tulis.teks import FormTulis

TAHUN_SALAH = _("Tulis tahun dengan empat angka, misalnya 2026.")


class FormHalaman(FormTulis):
    """A standing page; of a regulation also its level, number, year and where its text lies."""

    jenis = JenisKonten.HALAMAN
    ISI = {
        "label": _("Isi halaman"),
        "help_text": _("Awali judul bagian dengan ## dan satu spasi. Kosongkan satu baris untuk paragraf baru."),
    }
    BANTUAN = {
        "judul": _("Nama halaman beserta unitnya. Contoh: Maklumat Pelayanan DPUPR."),
        "ringkasan": _("Satu kalimat yang tampil di daftar. Bila kosong, dipakai kalimat pertama."),
    }
    DEPAN = RINCIAN = ("tingkat", "nomor", "tahun", "tautan")

    tingkat = forms.ChoiceField(label=_("Tingkat peraturan"), choices=TingkatAturan.choices)
    nomor = forms.CharField(
        label=_("Nomor"), max_length=40, required=False, help_text=_("Seperti tertulis pada naskahnya.")
    )
    tahun = forms.IntegerField(
        label=_("Tahun"),
        min_value=1945,
        max_value=2200,
        required=False,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), TAHUN_SALAH),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": 4, "autocomplete": "off"}),
    )
    tautan = forms.URLField(
        label=_("Tautan JDIH"),
        max_length=300,
        required=False,
        assume_scheme="https",
        help_text=_("Alamat naskah lengkapnya di situs pemerintah."),
        error_messages={"invalid": TAUTAN_SALAH},
        widget=forms.URLInput(attrs={"placeholder": "https://…go.id/", "autocomplete": "off"}),
    )

    def __init__(self, *args, regulasi=False, **kwargs):
        super().__init__(*args, **kwargs)
        for nama, kata in self.BANTUAN.items():
            self.fields[nama].help_text = kata
        if not regulasi:
            for nama in self.RINCIAN:
                del self.fields[nama]
            return
        for nama in ("nomor", "tahun"):
            self.fields[nama].wajib_diajukan = True

    @classmethod
    def dari(cls, versi, kiriman=None):
        pilihan = {"initial": cls.awal(versi), "isi_lama": versi.isi, "versi_kedua": versi.nomor > 1}
        regulasi = versi.rincian_halaman.kelompok == KelompokHalaman.REGULASI
        return cls(kiriman, regulasi=regulasi, **pilihan)

    @classmethod
    def awal(cls, versi):
        return super().awal(versi) | {nama: getattr(versi.rincian_halaman, nama) for nama in RincianHalaman.MEDAN}

    def sebutan(self, versi):
        bagian = versi.rincian_halaman.get_kelompok_display()
        return _("Perbarui %(bagian)s") % {"bagian": bagian} if versi.nomor > 1 else bagian

    def clean_tautan(self):
        return tautan_pemerintah(self.cleaned_data["tautan"], self.initial.get("tautan", ""))

    def nilai(self):
        """The fields as `layanan.simpan_draf` takes them."""
        return super().nilai() | {nama: self.cleaned_data[nama] for nama in self.RINCIAN if nama in self.cleaned_data}
