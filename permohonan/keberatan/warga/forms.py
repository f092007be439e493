"""The citizen's forms: objecting to how a request was served, and to periodic information that is missing."""

from django import forms
from django.utils.translation import gettext_lazy as _

from opd.forms import IsianTanggal
from opd.models import Unit
from permohonan.keberatan.alasan import pilihan_alasan
from permohonan.models import Identitas
from permohonan.status import AlasanKeberatan, Kanal

MEDAN_KUASA = ("kuasa_nama", "kuasa_alamat", "kuasa_telepon")
PANJANG_NIK = 16
PANJANG_INFORMASI = 300


def _teks(label, panjang, bantuan="", wajib=False, **atribut):
    """One line of text; `atribut` of the box, `pesan` what to do when a needed one is empty."""
    pesan = {"required": atribut.pop("pesan")} if "pesan" in atribut else None
    kotak = forms.TextInput(atribut)
    return forms.CharField(
        label=label, max_length=panjang, help_text=bantuan, required=wajib, widget=kotak, error_messages=pesan
    )


class _FormWarga(forms.Form):
    """What both forms ask: what happened, what for, a proxy, and that nobody files twice or by machine."""

    use_required_attribute = False

    kasus_posisi = forms.CharField(
        label=_("Ceritakan apa yang terjadi"),
        max_length=3500,
        widget=forms.Textarea({"rows": 6}),
        help_text=_("Urutkan menurut waktu: apa yang Anda minta, kapan, dan jawabannya. Jangan menulis NIK."),
        error_messages={"required": _("Ceritakan apa yang terjadi, beberapa kalimat cukup.")},
    )
    lewat_kuasa = forms.BooleanField(label=_("Saya mengajukan sebagai kuasa untuk orang lain"), required=False)
    kuasa_nama = _teks(_("Nama penerima kuasa"), 150)
    kuasa_alamat = _teks(_("Alamat penerima kuasa"), 300)
    kuasa_telepon = _teks(_("Telepon penerima kuasa"), 30, inputmode="tel")
    berkas_kuasa = forms.FileField(
        label=_("Surat kuasa"), required=False, help_text=_("Foto atau PDF, paling besar 5 MB.")
    )
    situs = _teks(_("Kosongkan isian ini"), 200, autocomplete="off", tabindex="-1")
    token = forms.UUIDField(widget=forms.HiddenInput)

    def clean_situs(self):
        """People do not see this box; what fills it in is a machine, or a browser that means well."""
        if self.cleaned_data["situs"]:
            raise forms.ValidationError(_("Isian ini harus kosong. Hapus isinya, lalu kirim lagi."))
        return ""

    def clean(self):
        isi = super().clean()
        if isi.get("lewat_kuasa") and not isi.get("kuasa_nama"):
            self.add_error("kuasa_nama", _("Tulis nama penerima kuasa."))
        return isi

    def kuasa(self):
        """Who acts for the applicant (dict of Identitas.MEDAN), empty without a proxy."""
        return {m: self.cleaned_data[m] for m in MEDAN_KUASA} if self.cleaned_data["lewat_kuasa"] else {}


class FormKeberatan(_FormWarga):
    """About `permohonan`: all grounds may be ticked, those the dates show are ticked already."""

    alasan = forms.MultipleChoiceField(
        label=_("Apa keberatan Anda?"),
        choices=AlasanKeberatan.choices,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Boleh lebih dari satu. Yang sudah tampak dari tanggal permohonan Anda kami centang."),
        error_messages={"required": _("Centang sekurangnya satu alasan.")},
    )
    tujuan = forms.CharField(
        label=_("Untuk apa informasi ini dipakai?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )
    field_order = ["alasan", "kasus_posisi", "tujuan"]

    def __init__(self, data=None, files=None, *, permohonan, hari, **lain):
        self.pilihan = pilihan_alasan(permohonan, hari)
        awal = {"alasan": [p.alasan for p in self.pilihan if p.jendela], "tujuan": permohonan.tujuan}
        super().__init__(data, files, initial={**awal, **lain.pop("initial", {})}, **lain)

    def baris_alasan(self):
        """[(check box, PilihanAlasan)]."""
        return list(zip(self["alasan"], self.pilihan, strict=True))

    def nilai(self):
        """The fields of the Keberatan."""
        medan = ("alasan", "kasus_posisi", "tujuan", "lewat_kuasa")
        return {"kanal": Kanal.WEB, **{m: self.cleaned_data[m] for m in medan}}


class FormBerkala(_FormWarga):
    """Ground b without a request: which periodic information of which unit is missing, and who says so."""

    unit = forms.ModelChoiceField(
        Unit.objects.none(), label=_("Unit mana yang seharusnya mengumumkan?"), required=False,
        empty_label=_("Saya tidak tahu, biarkan PPID memilih"),
        error_messages={"invalid_choice": _("Pilih unit dari daftar.")},
    )  # fmt: skip
    informasi = _teks(
        _("Informasi apa yang tidak ada?"), PANJANG_INFORMASI, _("Misalnya: laporan keuangan tahun 2025."), True,
        pesan=_("Sebut informasi yang Anda cari."),
    )  # fmt: skip
    ditemukan = IsianTanggal(
        label=_("Kapan Anda mengetahuinya?"),
        help_text=_("Keberatan diajukan paling lama 30 hari kerja sejak hari itu."),
        error_messages={"required": _("Isi tanggal Anda mengetahuinya.")},
    )
    nama = _teks(_("Nama lengkap"), 150, "", True, pesan=_("Tulis nama Anda."), autocomplete="name")
    nik = _teks(_("NIK"), 25, _("16 angka di KTP. Boleh kosong."), inputmode="numeric", autocomplete="off")
    surel = forms.EmailField(
        label=_("Surel"), required=False, max_length=150, widget=forms.EmailInput({"autocomplete": "email"}),
        help_text=_("Tidak punya surel juga tidak apa-apa."),
        error_messages={"invalid": _("Periksa penulisan surel, misalnya nama@contoh.id.")},
    )  # fmt: skip
    telepon = _teks(_("Nomor telepon atau WhatsApp"), 30, inputmode="tel", autocomplete="tel")
    alamat = _teks(_("Alamat"), 300, autocomplete="street-address")
    pekerjaan = _teks(_("Pekerjaan"), 100)
    persetujuan = forms.BooleanField(
        label=_("Saya setuju data saya dipakai untuk melayani keberatan ini."),
        error_messages={"required": _("Tanpa persetujuan ini kami tidak boleh menyimpan data Anda.")},
    )
    field_order = ["informasi", "unit", "ditemukan", "kasus_posisi"]

    def __init__(self, data=None, files=None, *, hari, **lain):
        super().__init__(data, files, **lain)
        self.hari = hari
        self.fields["unit"].queryset = Unit.objects.berlaku_pada(hari).order_by("nama")

    def clean_ditemukan(self):
        if self.cleaned_data["ditemukan"] > self.hari:
            raise forms.ValidationError(_("Tanggal ini belum tiba. Isi hari ini atau sebelumnya."))
        return self.cleaned_data["ditemukan"]

    def clean_nik(self):
        nik = "".join(self.cleaned_data["nik"].split())
        if nik and not (nik.isascii() and nik.isdigit() and len(nik) == PANJANG_NIK):
            raise forms.ValidationError(_("NIK terdiri dari 16 angka. Periksa KTP Anda, atau kosongkan."))
        return nik

    def clean(self):
        isi = super().clean()
        if not any(isi.get(m) or m in self.errors for m in ("surel", "telepon", "alamat")):
            self.add_error("telepon", _("Isi surel, nomor telepon, atau alamat, sekurangnya satu."))
        return isi

    def nilai(self):
        """The fields of the Keberatan: what is missing comes first in the statement of the case."""
        isi = self.cleaned_data
        kasus = f"Informasi berkala yang tidak tersedia: {isi['informasi']}\n\n{isi['kasus_posisi']}"
        medan = {m: isi[m] for m in ("unit", "ditemukan", "lewat_kuasa")}
        return {"kanal": Kanal.WEB, "alasan": [AlasanKeberatan.B], "kasus_posisi": kasus, **medan}

    def data_diri(self):
        """What goes under lock."""
        sendiri = (m for m in Identitas.MEDAN if m in self.cleaned_data and m not in MEDAN_KUASA)
        return {**{m: self.cleaned_data[m] for m in sendiri}, **self.kuasa()}
