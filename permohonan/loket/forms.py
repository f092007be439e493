"""A request that did not come through the portal: counter, letter, mail, telephone, WhatsApp, fax, in one screen."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from opd.forms import NOMOR, IsianSopan, IsianSurel, IsianTanggal, PilihanUnit
from opd.models import Unit
from permohonan.models.permohonan import JENIS_KELAMIN
from permohonan.perkara.forms import teks
from permohonan.status import CaraMemperoleh, CaraSalinan, JenisPemohon, Kanal

BUTIR_TERBANYAK = 5
DIRI = ("nama", "nik", "nomor_badan", "alamat", "telepon", "surel", "pekerjaan")
KUASA = ("kuasa_nama", "kuasa_alamat", "kuasa_telepon")
LUAR_PORTAL = [
    (k.value, k.label) for k in (Kanal.LOKET, Kanal.SURAT, Kanal.TELEPON, Kanal.WHATSAPP, Kanal.FAKS, Kanal.SUREL)
]


class FormLoket(IsianSopan, forms.Form):
    """Everything the law asks for (UU 14/2008 Ps 22; domain 4.2), and that the card was seen."""

    use_required_attribute = False

    kanal = forms.ChoiceField(label=_("Datang lewat"), choices=LUAR_PORTAL, widget=forms.RadioSelect)
    diterima = IsianTanggal(
        label=_("Tanggal diterima"), help_text=_("Boleh tanggal lampau. Batas jawaban dihitung dari sini.")
    )
    nama = teks(_("Nama pemohon"), 150)
    jenis_pemohon = forms.ChoiceField(label=_("Pemohon"), choices=JenisPemohon, initial=JenisPemohon.PERORANGAN)
    jenis_kelamin = forms.ChoiceField(
        label=_("Jenis kelamin"), choices=[("", _("Tidak disebut")), *JENIS_KELAMIN], required=False
    )
    nik = forms.CharField(
        label="NIK",
        max_length=16,
        required=False,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}),
    )
    nomor_badan = teks(_("Nomor pengesahan badan hukum"), 100, wajib=False)
    alamat = teks(_("Alamat"), 300)
    telepon = teks(_("Telepon"), 30, wajib=False, validators=[NOMOR])
    surel = IsianSurel(required=False, help_text=_("Tanpa surel, kabar disampaikan lewat telepon atau pos."))
    pekerjaan = teks(_("Pekerjaan"), 100, wajib=False)
    diperlihatkan = forms.BooleanField(
        label=_("KTP atau bukti identitas diperlihatkan kepada saya"),
        required=False,
        help_text=_("Cukup dilihat. Salinannya tidak disimpan."),
    )
    kuasa_nama = teks(_("Nama kuasa"), 150, wajib=False)
    kuasa_alamat = teks(_("Alamat kuasa"), 300, wajib=False)
    kuasa_telepon = teks(_("Telepon kuasa"), 30, wajib=False, validators=[NOMOR])
    tujuan = teks(_("Tujuan penggunaan"), 1000, baris=2)
    cara_memperoleh = forms.ChoiceField(
        label=_("Cara memperoleh"), choices=CaraMemperoleh, initial=CaraMemperoleh.SOFTCOPY
    )
    cara_salinan = forms.ChoiceField(
        label=_("Cara mendapat salinan"),
        choices=[("", _("Tidak perlu salinan")), *CaraSalinan.choices],
        initial=CaraSalinan.AMBIL,
        required=False,
    )
    unit_tujuan = PilihanUnit(
        label=_("Unit yang dituju"), queryset=Unit.objects.none(), required=False, empty_label=_("Belum tahu")
    )
    token = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args, hari, **kwargs):
        super().__init__(*args, **kwargs)
        self.hari = hari
        for n in range(1, BUTIR_TERBANYAK + 1):
            self.fields[f"butir_{n}"] = teks(
                _("Informasi yang diminta (%(n)s)") % {"n": n}, 2000, baris=2, wajib=n == 1
            )
        self.fields["unit_tujuan"].queryset = Unit.objects.berlaku_pada(hari).select_related("induk")
        self.initial = {"diterima": hari, "token": uuid.uuid4(), "kanal": Kanal.LOKET, **self.initial}

    def clean_diterima(self):
        if self.cleaned_data["diterima"] > self.hari:
            raise forms.ValidationError(_("Tanggal diterima tidak boleh di masa depan."))
        return self.cleaned_data["diterima"]

    def clean_nik(self):
        nik = self.cleaned_data["nik"].strip()
        if nik and not (nik.isascii() and nik.isdigit() and len(nik) == 16):
            raise forms.ValidationError(_("NIK terdiri atas 16 angka. Kosongkan bila tidak diketahui."))
        return nik

    def clean(self):
        isi = super().clean()
        if not isi.get("telepon") and not isi.get("surel") and not isi.get("alamat"):
            self.add_error("telepon", _("Isi sekurangnya satu cara menghubungi pemohon."))
        return isi

    def nilai(self):
        """The fields (dict) of the request itself."""
        isi = self.cleaned_data
        medan = (
            "kanal",
            "diterima",
            "jenis_pemohon",
            "jenis_kelamin",
            "tujuan",
            "cara_memperoleh",
            "cara_salinan",
            "unit_tujuan",
        )
        lewat_kuasa = bool(isi["kuasa_nama"])
        return {
            **{m: isi[m] for m in medan},
            "identitas_diperlihatkan": isi["diperlihatkan"],
            "lewat_kuasa": lewat_kuasa,
        }

    def data_diri(self):
        return {m: self.cleaned_data[m] for m in (*DIRI, *KUASA)}

    def butir(self):
        """What is asked for, as `layanan.ajukan` takes it."""
        isi = [self.cleaned_data[f"butir_{n}"].strip() for n in range(1, BUTIR_TERBANYAK + 1)]
        return [{"uraian": uraian, "konten": None} for uraian in isi if uraian]

    def kelompok(self, *nama):
        """The bound fields of these names."""
        return [self[n] for n in nama]

    def isian_diri(self):
        return self.kelompok("nama", "nik", "alamat", "telepon", "surel")

    def isian_diri_lain(self):
        return self.kelompok("jenis_pemohon", "nomor_badan", "jenis_kelamin", "pekerjaan", *KUASA)

    def isian_butir_lain(self):
        return self.kelompok(*(f"butir_{n}" for n in range(2, BUTIR_TERBANYAK + 1)))

    def isian_diri_lain_salah(self):
        """Whether the folded part holds something to mend."""
        return any(isian.errors for isian in self.isian_diri_lain())
