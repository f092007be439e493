"""The form of a warning: as little as possible, the rest is standing text."""

from django import forms
from django.utils.translation import gettext_lazy as _

from informasi.serta_merta.bahaya import STRIP_TERPANJANG, susun_strip
from informasi.status import Bahaya
from informasi.tulis.waktu import isian_waktu
from kalender.hari import WIB
from opd.forms import IsianSopan, isian_sandi

MEDAN_RINCIAN = ("bahaya", "tempat", "saat", "dampak", "tindakan", "kontak")


class FormPeringatan(IsianSopan, forms.Form):
    """What, where, since when, what to do. An operator gives the password again; a penanggung jawab need not."""

    bahaya = forms.ChoiceField(choices=Bahaya.choices, widget=forms.HiddenInput)
    tempat = forms.CharField(
        label=_("Di mana?"), max_length=150, help_text=_("Kampung, jalan, atau kelurahan. Contoh: Kampung Margaluyu.")
    )
    saat = isian_waktu(label=_("Sejak kapan?"))
    tindakan = forms.CharField(
        label=_("Apa yang harus dilakukan warga?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 4})
    )
    dampak = forms.CharField(label=_("Siapa yang terdampak?"), max_length=200, required=False)
    kontak = forms.CharField(
        label=_("Kontak bantuan"), max_length=100, required=False, help_text=_("Nomor yang benar-benar dijawab.")
    )
    strip = forms.CharField(
        label=_("Teks pita"),
        max_length=STRIP_TERPANJANG,
        required=False,
        help_text=_("Paling banyak 160 huruf, tanpa tautan. Bila kosong, kami susun dari isian di atas."),
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": STRIP_TERPANJANG}),
    )
    berakhir = isian_waktu(
        label=_("Diperkirakan berakhir"),
        required=False,
        help_text=_("Boleh kosong. Anda dapat mengakhirinya kapan saja."),
    )
    sandi = isian_sandi(_("Kata sandi Anda sekali lagi"), "current-password")

    def __init__(self, *args, perlu_sandi, waktu, **kwargs):
        super().__init__(*args, **kwargs)
        self.waktu = waktu
        if not perlu_sandi:
            del self.fields["sandi"]

    def clean(self):
        """Times must make sense: it has begun, and it ends after now."""
        bersih = super().clean()
        if bersih.get("saat") and bersih["saat"] > self.waktu:
            self.add_error("saat", _("Waktu ini belum tiba. Untuk rencana gangguan, tulis kapan kabar ini berlaku."))
        if bersih.get("berakhir") and bersih["berakhir"] <= self.waktu:
            self.add_error("berakhir", _("Waktu berakhir sudah lewat."))
        return bersih

    def rincian(self):
        """The columns of RincianSertaMerta (dict); the strip is composed when none was written."""
        isi = {nama: self.cleaned_data[nama] for nama in MEDAN_RINCIAN}
        saat = isi["saat"].astimezone(WIB)
        strip = " ".join(self.cleaned_data["strip"].split())
        return isi | {"strip": strip or susun_strip(isi["bahaya"], isi["tempat"], saat)}
