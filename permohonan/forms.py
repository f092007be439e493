"""What every form of a step on a case carries."""

from django import forms


class FormTampak(forms.Form):
    """`dilihat` is the newest change of the case that the page showed."""

    use_required_attribute = False
    dilihat = forms.IntegerField(min_value=0, max_value=2**62, widget=forms.HiddenInput)

    def segarkan(self, dilihat):
        """Shown again after a stale step, the form answers to the page that now stands around it."""
        self.data = self.data.copy()
        self.data["dilihat"] = dilihat
