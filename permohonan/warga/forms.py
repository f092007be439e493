"""The citizen's form: what is asked for, how it is received, who asks (UU 14/2008 Ps 4(3), 22; domain 4.2)."""

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from opd.models import Unit
from permohonan.models import Identitas
from permohonan.status import CaraMemperoleh, CaraSalinan, JenisPemohon, Kanal
from permohonan.warga.cocok import terbitan_umum

BUKAN, DIRI = "bukan", "diri"
BARIS = 3  # rows to begin with, and to add
PALING = 20
KOSONG = _("Tulis informasi yang Anda minta.")
PANJANG_NIK, PANJANG_TELEPON = 16, 8
PRIBADI = _(
    "Data tentang diri Anda sendiri tidak perlu permohonan informasi. Ikuti petunjuk di bawah pertanyaan ini, atau "
    "pilih “Bukan” bila yang Anda minta informasi publik."
)
KONTAK = _("Isi surel, nomor telepon, atau alamat, sekurangnya satu, agar kami dapat menjawab Anda.")
MEDAN_KUASA = ("kuasa_nama", "kuasa_alamat", "kuasa_telepon")


def _teks(label, panjang, *, wajib=False, pesan="", bantuan="", otomatis="", **atribut):
    """A line of text; `otomatis` is the browser's own name for what it may fill in."""
    kotak = forms.TextInput({"autocomplete": otomatis or "off", **atribut})
    galat = {"required": pesan} if pesan else None
    return forms.CharField(
        label=label, max_length=panjang, required=wajib, help_text=bantuan, widget=kotak, error_messages=galat
    )


def _pilih(label, pilihan, *, pesan, bantuan="", awal=None):
    return forms.ChoiceField(
        label=label,
        choices=pilihan,
        widget=forms.RadioSelect,
        help_text=bantuan,
        initial=awal,
        error_messages={"required": pesan},
    )


def _centang(label, pesan):
    return forms.BooleanField(label=label, error_messages={"required": pesan})


class FormButir(forms.Form):
    """One thing asked for; `konten` where it was chosen from what is published."""

    use_required_attribute = False

    uraian = forms.CharField(required=False, max_length=2000, widget=forms.Textarea({"rows": 3}))
    konten = forms.CharField(required=False, max_length=9, widget=forms.HiddenInput)


class _Butir(forms.BaseFormSet):
    """Rows without words are left out."""

    def clean(self):
        if not self.terisi():
            raise forms.ValidationError(KOSONG)

    def terisi(self):
        """The cleaned rows that say something."""
        return [f.cleaned_data for f in self.forms if getattr(f, "cleaned_data", {}).get("uraian", "").strip()]

    def daftar(self, waktu):
        """[{uraian, konten}] as `layanan.ajukan` takes them; what is no longer public is asked for in words alone."""
        satu = [(b["uraian"].strip(), terbitan_umum(b.get("konten") or "", waktu)) for b in self.terisi()]
        return [{"uraian": uraian, "konten": terbitan and terbitan.konten} for uraian, terbitan in satu]

    @property
    def galat(self):
        """[(id, label, sentence)] of all rows."""
        if not self.is_bound:
            return []
        umum = [("id_butir-0-uraian", gettext("Informasi yang diminta"), g) for g in self.non_form_errors()]
        baris = [(f["uraian"].auto_id, n, g) for n, f in enumerate(self.forms, 1) for g in f["uraian"].errors]
        return umum + [(kotak, gettext("Butir %d") % n, g) for kotak, n, g in baris]


FormsetButir = forms.formset_factory(
    FormButir, formset=_Butir, extra=BARIS, max_num=PALING, absolute_max=PALING, validate_max=True
)


class FormPermohonan(forms.Form):
    """One page. `butir` is its set of items; `galat` lists what must be mended, items included."""

    use_required_attribute = False

    pribadi = _pilih(
        _("Apakah ini data pribadi Anda sendiri?"),
        ((BUKAN, _("Bukan, saya meminta informasi publik")), (DIRI, _("Ya, data tentang diri saya"))),
        pesan=_("Pilih salah satu."),
        bantuan=_("Misalnya KTP, kartu keluarga, ijazah, atau berkas atas nama Anda."),
    )
    tujuan = forms.CharField(
        label=_("Untuk apa informasi ini dipakai?"),
        max_length=1000,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Undang-undang meminta tujuan ditulis. Satu kalimat cukup."),
        error_messages={"required": _("Tulis tujuan Anda, satu kalimat cukup.")},
    )
    unit_tujuan = forms.ModelChoiceField(
        Unit.objects.none(),
        label=_("Ditujukan ke unit mana?"),
        required=False,
        empty_label=_("Saya tidak tahu, biarkan PPID memilih"),
        error_messages={"invalid_choice": _("Pilih unit dari daftar.")},
    )
    cara_memperoleh = _pilih(
        _("Bagaimana Anda ingin memperolehnya?"),
        (
            (CaraMemperoleh.SOFTCOPY, _("Berkas digital. Gratis.")),
            (CaraMemperoleh.HARDCOPY, _("Salinan kertas. Biaya salin dan kirim sesuai tarif yang diumumkan.")),
            (CaraMemperoleh.MELIHAT, _("Melihat, membaca, atau mencatat di tempat. Gratis.")),
        ),
        pesan=_("Pilih cara Anda ingin memperolehnya."),
        awal=CaraMemperoleh.SOFTCOPY,
    )
    cara_salinan = forms.ChoiceField(
        label=_("Salinannya disampaikan lewat"),
        required=False,
        choices=(("", _("Cara yang paling mudah")), *CaraSalinan.choices),
    )
    jenis_pemohon = _pilih(
        _("Siapa yang mengajukan?"),
        JenisPemohon.choices,
        pesan=_("Pilih siapa yang mengajukan."),
        awal=JenisPemohon.PERORANGAN,
    )
    nama = _teks(
        _("Nama lengkap"), 150, wajib=True, pesan=_("Tulis nama Anda."), otomatis="name",
        bantuan=_("Untuk kelompok atau badan hukum: nama kelompok atau badan hukumnya."),
    )  # fmt: skip
    nik = _teks(
        _("NIK"), 25, inputmode="numeric",
        bantuan=_("16 angka di KTP. Boleh menyusul, tetapi permohonan baru lengkap setelah identitas Anda ada."),
    )  # fmt: skip
    nomor_badan = _teks(_("Nomor pengesahan badan hukum"), 100)
    surel = forms.EmailField(
        label=_("Surel"),
        required=False,
        max_length=150,
        widget=forms.EmailInput({"autocomplete": "email"}),
        help_text=_("Kami mengirim tanda terima dan kabar ke sini. Tidak punya surel juga tidak apa-apa."),
        error_messages={"invalid": _("Periksa penulisan surel, misalnya nama@contoh.id.")},
    )
    telepon = _teks(_("Nomor telepon atau WhatsApp"), 30, otomatis="tel", inputmode="tel")
    alamat = _teks(_("Alamat"), 300, otomatis="street-address")
    pekerjaan = _teks(_("Pekerjaan"), 100)
    lewat_kuasa = forms.BooleanField(label=_("Saya mengajukan sebagai kuasa untuk orang lain"), required=False)
    kuasa_nama = _teks(_("Nama penerima kuasa"), 150)
    kuasa_alamat = _teks(_("Alamat penerima kuasa"), 300)
    kuasa_telepon = _teks(_("Telepon penerima kuasa"), 30, inputmode="tel")
    persetujuan = _centang(
        _("Saya setuju data saya dipakai untuk melayani permohonan ini."),
        _("Tanpa persetujuan ini kami tidak boleh menyimpan data Anda. Anda juga dapat datang ke meja layanan."),
    )
    kebenaran = _centang(
        _("Saya menyatakan isian ini benar."), _("Centang pernyataan ini agar permohonan dapat dikirim.")
    )
    situs = _teks(_("Kosongkan isian ini"), 200, tabindex="-1")
    token = forms.UUIDField(widget=forms.HiddenInput, required=False)
    cap = forms.CharField(widget=forms.HiddenInput, required=False)
    dicek = forms.CharField(widget=forms.HiddenInput, required=False)
    cocok_tampil = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data=None, *, hari, butir=(), **lain):
        super().__init__(data, **lain)
        self.fields["unit_tujuan"].queryset = Unit.objects.berlaku_pada(hari).order_by("nama")
        self.butir = FormsetButir(data, prefix="butir", initial=list(butir))

    def is_valid(self):
        """Both, so that all mistakes are told at once."""
        return all([super().is_valid(), self.butir.is_valid()])

    def clean_pribadi(self):
        if self.cleaned_data["pribadi"] == DIRI:
            raise forms.ValidationError(PRIBADI)
        return self.cleaned_data["pribadi"]

    def clean_nik(self):
        nik = "".join(self.cleaned_data["nik"].split())
        if nik and not (nik.isascii() and nik.isdigit() and len(nik) == PANJANG_NIK):
            raise forms.ValidationError(_("NIK terdiri dari 16 angka. Periksa KTP Anda, atau kosongkan dulu."))
        return nik

    def clean_telepon(self):
        telepon = self.cleaned_data["telepon"]
        if telepon and sum(h.isdigit() for h in telepon) < PANJANG_TELEPON:
            raise forms.ValidationError(_("Nomor ini terlalu pendek. Tulis lengkap, misalnya 0812 3456 7890."))
        return telepon

    def clean_situs(self):
        """People do not see this box; what fills it in is a machine, or a browser that means well."""
        if self.cleaned_data["situs"]:
            raise forms.ValidationError(_("Isian ini harus kosong. Hapus isinya, lalu kirim lagi."))
        return ""

    def clean(self):
        isi = super().clean()
        if not any(isi.get(m) or m in self.errors for m in ("surel", "telepon", "alamat")):
            self.add_error("surel", KONTAK)
        if isi.get("cara_salinan") == CaraSalinan.SUREL and not isi.get("surel"):
            self.add_error("surel", _("Anda memilih salinan lewat surel. Tulis alamat surelnya."))
        if isi.get("lewat_kuasa") and not isi.get("kuasa_nama"):
            self.add_error("kuasa_nama", _("Tulis nama penerima kuasa."))
        return isi

    @property
    def galat(self):
        """[(id of the box or "", label, sentence)] in the order of the page."""
        sendiri = [("", "", g) for g in self.non_field_errors()]
        medan = [(k.name, (k.auto_id, str(k.label).rstrip("?."), g)) for k in self for g in k.errors]
        di_atas = [satu for nama, satu in medan if nama == "pribadi"]
        return [*sendiri, *di_atas, *self.butir.galat, *(satu for nama, satu in medan if nama != "pribadi")]

    def nilai(self):
        """The fields of the Permohonan."""
        medan = ("jenis_pemohon", "lewat_kuasa", "tujuan", "cara_memperoleh", "cara_salinan", "unit_tujuan")
        return {"kanal": Kanal.WEB, **{m: self.cleaned_data[m] for m in medan}}

    def data_diri(self):
        """What goes under lock; of a proxy only where there is one."""
        lepas = () if self.cleaned_data["lewat_kuasa"] else MEDAN_KUASA
        return {m: self.cleaned_data[m] for m in Identitas.MEDAN if m not in lepas}
