"""Forms of the reviewer for an informasi publik: what is set while approving, and a better title."""

from django import forms
from django.utils.translation import gettext_lazy as _

from informasi.forms import JUDUL_TERPANJANG, RINGKASAN_TERPANJANG
from informasi.models import ButirWajib
from informasi.status import Klasifikasi
from informasi.tulis.forms import TANPA_BUTIR, butir_untuk


class FormPenetapan(forms.Form):
    """Class, butir and retention as PPID utama sets them; what is left as submitted is no decision (design 4)."""

    klasifikasi = forms.ChoiceField(label=_("Klasifikasi"), choices=Klasifikasi.choices)
    butir = forms.ModelChoiceField(
        label=_("Jenis informasi"),
        queryset=ButirWajib.objects.none(),
        to_field_name="kode",
        required=False,
        empty_label=TANPA_BUTIR,
    )
    retensi = forms.CharField(
        label=_("Disimpan berapa lama"),
        max_length=60,
        widget=forms.TextInput(attrs={"list": "daftar-retensi", "autocomplete": "off"}),
    )

    AWALAN = "tetap"
    GALAT = {
        "klasifikasi": {"invalid_choice": _("Pilih salah satu dari tiga klasifikasi.")},
        "butir": {"invalid_choice": _("Jenis itu bukan untuk unit ini. Pilih dari daftar.")},
        "retensi": {"required": _("Tulis jangka waktu penyimpanannya, misalnya 5 tahun.")},
    }

    def __init__(self, kiriman=None, *, versi):
        rincian = versi.rincian
        awal = {"klasifikasi": rincian.klasifikasi, "retensi": rincian.retensi}
        awal["butir"] = rincian.butir.kode if rincian.butir else ""
        super().__init__(kiriman, prefix=self.AWALAN, initial=awal)
        self.fields["butir"].queryset = butir_untuk(versi.konten.unit, rincian.butir_id)
        for nama, isian in self.fields.items():
            isian.error_messages.update(self.GALAT[nama])
            isian.widget.attrs["form"] = "setujui"
            isian.wajib_diajukan = True  # an empty butir is an answer too: "not in the list"

    @classmethod
    def dikirim(cls, kiriman):
        """Whether a request (QueryDict) speaks of it at all; the quick page does not."""
        return f"{cls.AWALAN}-klasifikasi" in kiriman


class FormUsulanInformasi(forms.Form):
    """A better title and summary; columns and files stay as the unit sent them."""

    judul = forms.CharField(
        label=_("Judul"),
        max_length=JUDUL_TERPANJANG,
        widget=forms.TextInput(attrs={"autocomplete": "off", "maxlength": JUDUL_TERPANJANG}),
    )
    ringkasan = forms.CharField(
        label=_("Ringkasan"),
        max_length=RINGKASAN_TERPANJANG,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": RINGKASAN_TERPANJANG}),
    )

    def __init__(self, kiriman=None, *, versi):
        super().__init__(kiriman, initial={"judul": versi.judul, "ringkasan": versi.ringkasan})
        self.isi_tetap = versi.isi

    def nilai(self):
        """The fields as the step "usulkan" takes them."""
        return {**self.cleaned_data, "isi": self.isi_tetap}
