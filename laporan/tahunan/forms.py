"""Forms of the yearly report: they validate only."""

from django import forms

from laporan.models import LaporanTahunan
from laporan.models.tahunan import PANJANG
from laporan.tahunan.susun import LABEL
from laporan.tahunan.syarat import WAJIB

PETUNJUK = {
    "kebijakan": "Peraturan, keputusan, dan maklumat yang berlaku tahun itu.",
    "pelaksanaan": "Apa yang dikerjakan PPID tahun itu, dalam beberapa kalimat.",
    "sarana": "Ruang layanan, peralatan, keadaannya, petugas, serta anggaran yang terpakai.",
    "pelayanan": "Hal yang perlu dijelaskan dari angka pelayanan.",
    "sengketa": "Hasil mediasi, ajudikasi, gugatan, dan pelaksanaannya.",
    "kendala_internal": "Bila tidak ada, tulis “tidak ada”.",
    "kendala_eksternal": "Bila tidak ada, tulis “tidak ada”.",
    "rekomendasi": "Yang diusulkan kepada pimpinan dan unit.",
    "rencana": "Apa, oleh siapa, kapan.",
}


class FormTahunan(forms.Form):
    """The narrative, the hash of the figures and the mark of the narrative on the screen."""

    sidik_angka = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    dilihat = forms.CharField(max_length=16, required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **pilihan):
        super().__init__(*args, **pilihan)
        for medan in LABEL:
            self.fields[medan] = forms.CharField(
                label=LaporanTahunan._meta.get_field(medan).verbose_name.capitalize(),
                max_length=PANJANG,
                required=False,
                help_text=PETUNJUK[medan],
                widget=forms.Textarea(attrs={"rows": 4}),
            )
            self.fields[medan].wajib_diajukan = medan in WAJIB

    def narasi(self):
        """The cleaned narrative by field."""
        return {medan: self.cleaned_data[medan] for medan in LABEL}

    @property
    def isian_narasi(self):
        return [self[medan] for medan in LABEL]


class FormTetapkan(forms.Form):
    """The report that was read."""

    sidik = forms.CharField(max_length=64)


class FormKembali(forms.Form):
    """What is to be mended."""

    catatan = forms.CharField(label="Yang perlu diperbaiki", max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))


FORM = {"simpan": FormTahunan, "kirim": FormTahunan, "tetapkan": FormTetapkan, "kembalikan": FormKembali}
