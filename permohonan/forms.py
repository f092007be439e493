"""What every form of a step on a case carries."""

from django import forms
from django.utils.translation import gettext_lazy as _

from permohonan.perkara.terbit import nomor_terketik, terbitan_umum


class FormTampak(forms.Form):
    """`dilihat` is the newest change of the case that the page showed."""

    use_required_attribute = False
    dilihat = forms.IntegerField(min_value=0, max_value=2**62, widget=forms.HiddenInput)

    def segarkan(self, dilihat):
        """Shown again after a stale step, the form answers to the page that now stands around it."""
        self.data = self.data.copy()
        self.data["dilihat"] = dilihat


class IsianTerbit(forms.Form):
    """Mixin: `terbit` is the Konten that was pasted or marked, or None. Needs `self.waktu`."""

    terbit = forms.CharField(
        label=_("Informasi yang sudah terbit"), max_length=300, required=False,
        help_text=_("Cari dengan kata dari judulnya, lalu pilih. Alamat halaman atau nomornya juga boleh."),
        widget=forms.TextInput({"autocomplete": "off", "type": "search"}),
    )  # fmt: skip
    terbit_pilih = forms.CharField(label=_("Pilihan"), max_length=12, required=False)

    def clean(self):
        isi = super().clean()
        if "terbit" in isi:
            isi["terbit"] = self._konten(isi["terbit"].strip(), isi.pop("terbit_pilih", ""))
        return isi

    def _konten(self, ketikan, dipilih):
        """What was pasted goes before what is marked; words alone choose nothing."""
        nomor = nomor_terketik(ketikan)
        terbitan = terbitan_umum(nomor or dipilih, self.waktu)
        if terbitan is not None:
            return terbitan.konten
        if nomor or dipilih:
            self.add_error("terbit", _("Halaman itu tidak terbit. Cari judulnya, lalu pilih dari daftar."))
        elif ketikan:
            self.add_error("terbit", _("Pilih satu dari daftar, atau kosongkan kotak pencarian."))
        return None
