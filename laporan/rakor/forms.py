"""What PPID utama and the units type about a meeting. Forms check; they never write."""

from datetime import datetime

from django import forms
from django.utils.timezone import localtime

from kalender.hari import WIB
from laporan.models import RapatKoordinasi
from laporan.rakor.status import Kehadiran, Sasaran
from opd.forms import IsianSopan, IsianTanggal
from opd.models import Unit


def _kalimat(label, panjang, baris=3, **lain):
    return forms.CharField(label=label, max_length=panjang, widget=forms.Textarea({"rows": baris}), **lain)


class IsianJam(forms.TimeField):
    """An hour, picked from the device's own clock."""

    default_error_messages = {"invalid": "Tulis jam yang benar, misalnya 09:00."}
    widget = forms.TimeInput(format="%H:%M", attrs={"type": "time"})


class FormRapat(IsianSopan, forms.Form):
    """The plan of a meeting; `nomor_sunting` says which text was shown."""

    use_required_attribute = False

    judul = forms.CharField(label="Judul rapat", max_length=150)
    hari = IsianTanggal(label="Tanggal")
    jam = IsianJam(label="Jam mulai (WIB)")
    tempat = forms.CharField(label="Tempat", max_length=200)
    agenda = _kalimat("Agenda", 4000, 6, help_text="Satu baris untuk satu pokok bahasan.")
    nomor_surat = forms.CharField(
        label="Nomor surat undangan", max_length=80, required=False, help_text="Tercetak di surat undangan PDF."
    )
    sasaran = forms.MultipleChoiceField(
        label="Yang diundang", choices=Sasaran, widget=forms.CheckboxSelectMultiple, initial=list(Sasaran.values)
    )
    nomor_sunting = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, rapat=None, **lain):
        super().__init__(*args, initial=_awal(rapat) if rapat else None, **lain)

    def nilai(self):
        """The fields of RapatKoordinasi.RENCANA (dict)."""
        isi = self.cleaned_data
        saat = datetime.combine(isi["hari"], isi["jam"], WIB)
        return {m: isi[m] for m in RapatKoordinasi.RENCANA if m in isi} | {"waktu_rapat": saat}


def _awal(rapat):
    saat = localtime(rapat.waktu_rapat, WIB)
    tetap = {m: getattr(rapat, m) for m in RapatKoordinasi.RENCANA if m != "waktu_rapat"}
    return {**tetap, "hari": saat.date(), "jam": saat.time(), "nomor_sunting": rapat.nomor_sunting}


class FormLangkah(IsianSopan, forms.Form):
    """A step that needs nothing but its button."""

    use_required_attribute = False

    def __init__(self, *args, rapat, **lain):
        super().__init__(*args, **lain)
        self.rapat = rapat

    def isian(self):
        """What the step reads (dict); "catatan" is its note."""
        return dict(self.cleaned_data)


class FormAlasan(FormLangkah):
    catatan = _kalimat("Alasan", 1000)


class FormNotulen(FormLangkah):
    notulen = _kalimat("Notulen", 40000, 10, required=False)
    nomor_sunting = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, rapat, **lain):
        awal = {"notulen": rapat.notulen, "nomor_sunting": rapat.nomor_sunting}
        super().__init__(*args, rapat=rapat, **{**lain, "initial": awal})


FORM_LANGKAH = {
    "undang": FormLangkah,
    "mulai": FormLangkah,
    "tulis_notulen": FormNotulen,
    "selesai": FormLangkah,
    "batalkan": FormAlasan,
}


class FormPutusan(FormLangkah):
    """One decision: what, who, until when."""

    uraian = _kalimat("Keputusan", 500, 2, help_text="Mulai dengan kata kerja, misalnya “Melengkapi …”.")
    unit = forms.ModelChoiceField(label="Penanggung jawab", queryset=None, required=False, empty_label="PPID Utama")
    batas = IsianTanggal(label="Paling lambat")

    def __init__(self, *args, rapat, **lain):
        super().__init__(*args, rapat=rapat, **lain)
        self.fields["unit"].queryset = Unit.objects.filter(undangan_rakor__rapat=rapat).order_by("nama")
        self.fields["unit"].label_from_instance = lambda unit: unit.nama


class FormHasil(FormLangkah):
    hasil = _kalimat("Hasil", 1000, 2)


class FormBatas(FormLangkah):
    batas = IsianTanggal(label="Batas baru")
    catatan = _kalimat("Alasan", 1000, 2)


FORM_KEPUTUSAN = {
    "nyatakan_selesai": FormHasil,
    "ubah_batas": FormBatas,
    "batalkan": FormHasil,
    "buka_lagi": FormAlasan,
}


class FormUndangJuga(FormLangkah):
    """One more unit."""

    unit = forms.ModelChoiceField(label="Unit", queryset=None, empty_label="Pilih unit")

    def __init__(self, *args, rapat, pilihan, **lain):
        super().__init__(*args, rapat=rapat, **lain)
        self.fields["unit"].queryset = pilihan
        self.fields["unit"].label_from_instance = lambda unit: unit.nama


class FormHadir(FormLangkah):
    """A row of the attendance list; `pilihan` are the invitations this person may fill in (list)."""

    undangan = forms.ChoiceField(label="Unit")
    kehadiran = forms.ChoiceField(
        label="Kehadiran",
        choices=[c for c in Kehadiran.choices if c[0] != Kehadiran.BELUM],
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih salah satu.", "invalid_choice": "Pilih salah satu."},
    )
    siapa = forms.CharField(
        label="Nama dan jabatan yang datang", max_length=150, required=False, help_text="Kosongkan bila tidak hadir."
    )

    def __init__(self, *args, rapat, pilihan, **lain):
        super().__init__(*args, rapat=rapat, **lain)
        self.pilihan = {str(u.pk): u for u in pilihan}
        self.fields["undangan"].choices = [(k, u.unit.nama) for k, u in self.pilihan.items()]
        if len(self.pilihan) == 1:
            self.fields["undangan"].widget = forms.HiddenInput()
            self.fields["undangan"].initial = next(iter(self.pilihan))

    def baris(self):
        """The chosen invitation."""
        return self.pilihan[self.cleaned_data["undangan"]]
