"""The survey as a form: one row of four marks for each element."""

from django import forms
from django.utils.translation import gettext_lazy as _

from permohonan.survei.unsur import NILAI, UNSUR


class FormSurvei(forms.Form):
    """Marks of the nine elements and an optional word."""

    use_required_attribute = False

    saran = forms.CharField(
        label=_("Saran Anda"),
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Jangan menulis nama, NIK, atau nomor telepon."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for unsur in UNSUR:
            self.fields[unsur.medan] = forms.TypedChoiceField(
                label=unsur.tanya,
                choices=NILAI,
                coerce=int,
                widget=forms.RadioSelect,
                error_messages={"required": _("Pilih salah satu nilai.")},
            )

    def unsur(self):
        """The bound fields of the elements, in their order."""
        return [self[u.medan] for u in UNSUR]
