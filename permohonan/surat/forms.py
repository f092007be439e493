"""Forms about letters."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

MB = 1024 * 1024
TERBESAR = 10 * MB
BUKAN_PDF = _("Pilih berkas PDF. Berkas lain tidak dapat dipakai di sini.")
TERLALU_BESAR = _("PDF lebih besar dari 10 MB. Pilih PDF suratnya saja.")
PEMBUKA_PDF = b"%PDF-"


def pdf_sah(unggahan):
    """Raise ValidationError unless the upload is a PDF of at most 10 MB."""
    if unggahan.size > TERBESAR:
        raise ValidationError(TERLALU_BESAR)
    pembuka = unggahan.read(len(PEMBUKA_PDF))
    unggahan.seek(0)
    if pembuka != PEMBUKA_PDF or not unggahan.name.lower().endswith(".pdf"):
        raise ValidationError(BUKAN_PDF)


class FormPDF(forms.Form):
    """One PDF."""

    use_required_attribute = False
    berkas = forms.FileField(
        label=_("Berkas PDF"),
        validators=[pdf_sah],
        widget=forms.FileInput({"accept": "application/pdf,.pdf"}),
        error_messages={"required": _("Pilih berkas PDF dulu."), "empty": _("Berkas ini kosong. Pilih PDF lain.")},
    )


class FormTTE(FormPDF):
    """The signed letter."""


class FormKode(forms.Form):
    """A verification code as somebody types it from paper."""

    use_required_attribute = False
    kode = forms.CharField(
        label=_("Kode verifikasi"),
        max_length=40,
        help_text=_("Dua belas huruf dan angka di bagian bawah surat. Tanda hubung boleh tidak ditulis."),
        error_messages={"required": _("Ketik kode yang tertulis di bagian bawah surat.")},
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )

    def clean_kode(self):
        kode = bersih(self.cleaned_data["kode"])
        if not kode:
            raise ValidationError(_("Ketik kode yang tertulis di bagian bawah surat."))
        return kode


def bersih(kode):
    """The code as it is kept: capitals and digits, without dashes and spaces."""
    return "".join(h for h in kode.upper() if h.isascii() and h.isalnum())
