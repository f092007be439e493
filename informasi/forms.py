"""Forms of the desk: they check and translate, they never write."""

from django import forms
from django.utils.translation import gettext_lazy as _

from informasi.models import EntriDIK
from informasi.penjaga.saring import saring
from informasi.status import ALASAN_KEMBALI, DIPILIH_ORANG
from informasi.teks.bersih import bersihkan
from informasi.teks.polos import dari_polos, ke_polos
from opd.forms import IsianSopan, IsianTanggal

JUDUL_TERPANJANG, RINGKASAN_TERPANJANG, ISI_TERPANJANG, TEMPELAN_TERPANJANG = 150, 300, 200_000, 200_000
TAHUN_PERTAMA, TAHUN_TERAKHIR = 2010, 2200  # UU 14/2008 is in force since 30 April 2010


class FormBerita(forms.Form):
    """Title, summary and text of a berita. `isi` comes as plain text from a phone, as HTML from the editor."""

    judul = forms.CharField(
        label=_("Judul"),
        max_length=JUDUL_TERPANJANG,
        required=False,
        help_text=_("Satu kalimat: siapa melakukan apa. Contoh: Warga Kasemen membersihkan saluran air."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "maxlength": JUDUL_TERPANJANG}),
    )
    ringkasan = forms.CharField(
        label=_("Ringkasan"),
        max_length=RINGKASAN_TERPANJANG,
        required=False,
        help_text=_("Satu kalimat yang tampil di daftar berita. Bila kosong, dipakai kalimat pertama."),
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": RINGKASAN_TERPANJANG}),
    )
    isi = forms.CharField(
        label=_("Isi berita"),
        max_length=ISI_TERPANJANG,
        required=False,
        help_text=_("Apa, kapan, di mana, dan siapa. Kosongkan satu baris untuk paragraf baru."),
        widget=forms.Textarea(attrs={"rows": 12, "class": "isian-panjang"}),
    )
    isi_bentuk = forms.ChoiceField(
        choices=[("polos", "polos"), ("html", "html")], required=False, initial="polos", widget=forms.HiddenInput
    )
    catatan_publik = forms.CharField(
        label=_("Apa yang berubah?"),
        max_length=200,
        required=False,
        help_text=_("Tampil di riwayat, agar pembaca tahu. Contoh: Jadwal diperbarui."),
    )
    tempelan = forms.CharField(required=False, widget=forms.HiddenInput)  # raw HTML pasted since the last save
    nomor_sunting = forms.IntegerField(min_value=0, max_value=2_000_000_000, widget=forms.HiddenInput, required=False)

    laporan = ()

    def __init__(self, *args, isi_lama="", versi_kedua=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.isi_lama = isi_lama
        # A draft may be empty; what the step "ajukan" will ask for is not called optional.
        self.fields["judul"].wajib_diajukan = True
        if not versi_kedua:
            del self.fields["catatan_publik"]

    def tampilan(self):
        """The text as (plain, HTML) for the page, whichever way it came."""
        if not self.is_bound:
            return self.initial.get("isi", ""), bersihkan(self.isi_lama)
        teks = self.data.get("isi", "").replace("\x00", "")
        if self.data.get("isi_bentuk") == "html":
            return ke_polos(teks), bersihkan(teks)
        return teks, dari_polos(teks, self.isi_lama)

    def nilai(self):
        """The fields as `layanan.simpan_draf` takes them: text as clean HTML, a summary when none was written.

        What the guard took out of the text as it came from the page is told in `laporan` (sentences).
        """
        bersih = self.cleaned_data
        isi = bersih["isi"] if bersih["isi_bentuk"] == "html" else dari_polos(bersih["isi"], self.isi_lama)
        saringan = saring(isi, bersih["tempelan"][:TEMPELAN_TERPANJANG])
        self.laporan = saringan.laporan
        nilai = {"judul": bersih["judul"], "ringkasan": bersih["ringkasan"], "isi": saringan.html}
        if "catatan_publik" in bersih:
            nilai["catatan_publik"] = bersih["catatan_publik"]
        return nilai


class FormKembali(forms.Form):
    """Why a submission goes back: chips, a note, or both."""

    alasan = forms.MultipleChoiceField(
        label=_("Bila dikembalikan, karena"),
        choices=list(ALASAN_KEMBALI.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    catatan = forms.CharField(
        label=_("Catatan untuk operator"),
        max_length=2_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    alasan_pribadi = forms.CharField(
        label=_("Mengapa nomor itu boleh diumumkan?"),
        max_length=300,
        required=False,
        help_text=_("Tercatat di jejak bersama nama Anda. Jangan mengulang nomornya."),
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": 300, "form": "setujui"}),
    )
    sidik = forms.CharField(max_length=64, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["alasan_pribadi"].wajib_diajukan = True  # shown only where it is asked for


class FormTarik(IsianSopan, forms.Form):
    """One reason of the closed list, and a sentence that stands on the page afterwards."""

    alasan_tarik = forms.ChoiceField(label=_("Mengapa ditarik?"), choices=DIPILIH_ORANG, widget=forms.RadioSelect)
    entri_dik = forms.ModelChoiceField(
        label=_("Entri DIK yang menutupnya"),
        queryset=EntriDIK.objects.none(),
        required=False,
        empty_label=_("Tidak dikecualikan"),
        help_text=_("Hanya bila alasannya dikecualikan. Yang ditutup sebagian cukup dihitamkan lewat versi baru."),
    )
    keterangan_tarik = forms.CharField(
        label=_("Kalimat untuk pembaca"),
        max_length=200,
        help_text=_("Tampil di alamat halaman ini. Jangan mengulang data yang keliru atau data pribadinya."),
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": 200}),
    )

    def __init__(self, *args, entri, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["entri_dik"].queryset = entri


class FormSK(IsianSopan, forms.Form):
    """Year, number and date of the decree."""

    tahun = forms.IntegerField(
        label=_("DIP tahun"),
        min_value=TAHUN_PERTAMA,
        max_value=TAHUN_TERAKHIR,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": 4, "autocomplete": "off"}),
    )
    sk_nomor = forms.CharField(
        label=_("Nomor SK"),
        max_length=80,
        help_text=_("Seperti tertulis pada SK, misalnya 555/12-PPID/2026."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "maxlength": 80}),
    )
    sk_tanggal = IsianTanggal(label=_("Tanggal SK"))


class FormSurat(FormSK):
    """The decree with its signed paper, at the door."""

    surat = forms.FileField(
        label=_("SK yang sudah ditandatangani (PDF)"),
        help_text=_("SK diumumkan bersama daftarnya. Pastikan tidak memuat NIK atau alamat rumah."),
        widget=forms.ClearableFileInput(attrs={"accept": ".pdf,application/pdf"}),
    )


class FormTetapkan(FormSK):
    """The decree as it was read back, with the letter's address and the hash of the list on the screen."""

    tahun = forms.IntegerField(min_value=TAHUN_PERTAMA, max_value=TAHUN_TERAKHIR, widget=forms.HiddenInput)
    sk_nomor = forms.CharField(max_length=80, widget=forms.HiddenInput)
    sk_tanggal = IsianTanggal(label=_("Tanggal SK"), widget=forms.HiddenInput)
    surat = forms.CharField(max_length=24, widget=forms.HiddenInput)
    sidik = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
