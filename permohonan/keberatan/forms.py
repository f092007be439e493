"""The desk's forms: one for each step of an objection that needs more than its button."""

from django import forms
from django.utils.translation import gettext_lazy as _

from opd.forms import IsianTanggal, isian_sandi
from permohonan.forms import FormTampak
from permohonan.keberatan.alasan import KATA
from permohonan.keberatan.syarat import HASIL, tanggapan_salah
from permohonan.status import StatusKeberatan


def _kalimat(label, panjang, bantuan="", baris=3, wajib=True):
    kotak = forms.Textarea({"rows": baris})
    return forms.CharField(label=label, max_length=panjang, help_text=bantuan, required=wajib, widget=kotak)


class FormKosong(FormTampak):
    """A step that needs nothing but the button."""

    def __init__(self, *args, keberatan, **lain):
        super().__init__(*args, **lain)
        self.keberatan = keberatan

    def isian(self):
        """What the step reads (dict); "catatan" is its note."""
        return {k: v for k, v in self.cleaned_data.items() if k != "dilihat"}


class FormPokok(FormKosong):
    pokok = forms.CharField(
        label=_("Pokok keberatan untuk register"), max_length=150, help_text=_("Kalimat Anda, tanpa nama siapa pun.")
    )

    def __init__(self, *args, keberatan, **lain):
        awal = {"pokok": keberatan.pokok, **lain.pop("initial", {})}
        super().__init__(*args, keberatan=keberatan, initial=awal, **lain)

    def isian(self):
        return {"nilai": {"pokok": self.cleaned_data["pokok"]}}


class FormCatatan(FormKosong):
    catatan = _kalimat(_("Alasan"), 1000)


class FormKesepakatan(FormKosong):
    hasil = _kalimat(_("Isi kesepakatan"), 2000, _("Apa yang diberikan atau dilakukan, dan kapan."))


class FormNota(FormKosong):
    nota = _kalimat(_("Pertimbangan Tim"), 4000, _("Pendapat atas tiap alasan keberatan, untuk Atasan PPID."), 6)


class FormLaksana(FormKosong):
    pelaksanaan = _kalimat(_("Apa yang sudah dilaksanakan"), 2000, _("Pemohon membaca kalimat ini."))
    tanggal = IsianTanggal(label=_("Tanggal pelaksanaan"))


class FormTerima(FormKosong):
    tanggal = IsianTanggal(label=_("Pemohon menerima pada"), help_text=_("Menurut bukti kirim."))


class FormKataPemohon(FormKosong):
    tanggapan_pemohon = _kalimat(_("Tanggapan pemohon"), 500)

    def isian(self):
        return {"nilai": {"tanggapan_pemohon": self.cleaned_data["tanggapan_pemohon"]}}


class _FormPutusan(FormKosong):
    """What an answer says: one box for each ground, the outcome, reasons, an order with its day."""

    hasil = forms.ChoiceField(
        label=_("Hasil"), widget=forms.RadioSelect, choices=[(h.value, h.label) for h in HASIL],
        error_messages={"required": _("Pilih hasil tanggapan.")},
    )  # fmt: skip
    alasan = _kalimat(_("Alasan tertulis"), 4000, _("Wajib bila putusan PPID dikuatkan, juga sebagian."), wajib=False)
    perintah = _kalimat(_("Perintah kepada PPID"), 2000, _("Wajib bila dikabulkan, juga sebagian."), wajib=False)
    batas = IsianTanggal(label=_("Dilaksanakan paling lambat"), required=False)

    def __init__(self, *args, keberatan, **lain):
        super().__init__(*args, keberatan=keberatan, **lain)
        for huruf in keberatan.alasan:
            self.fields[self._nama(huruf)] = _kalimat(_("Jawaban: %s") % KATA[huruf], 2000)
        self.order_fields([*(self._nama(h) for h in keberatan.alasan), "hasil", "alasan", "perintah", "batas"])

    @staticmethod
    def _nama(huruf):
        return f"jawaban_{huruf}"

    def putusan(self):
        """hasil, tanggapan, alasan, perintah, batas; an order only where something is granted."""
        isi = self.cleaned_data
        ditolak = isi["hasil"] == StatusKeberatan.DITOLAK
        return {
            "hasil": isi["hasil"],
            "tanggapan": {h: isi[self._nama(h)] for h in self.keberatan.alasan},
            "alasan": isi["alasan"],
            "perintah": "" if ditolak else isi["perintah"],
            "batas": None if ditolak else isi["batas"],
        }


class FormTanggapan(_FormPutusan):
    """By the account of the Atasan PPID; the password again, since it binds the city."""

    sandi = isian_sandi(_("Kata sandi Anda, sekali lagi"), "current-password")

    def isian(self):
        return self.putusan()


class _FormKertas(FormKosong):
    """The signed paper as staff A reads it."""

    berkas = forms.FileField(
        label=_("Pindaian yang ditandatangani (PDF)"),
        widget=forms.ClearableFileInput({"accept": ".pdf,application/pdf"}),
    )
    nomor = forms.CharField(label=_("Nomor surat"), max_length=100, required=False)
    tanggal = IsianTanggal(label=_("Tanggal surat"))
    penanda_tangan = forms.CharField(
        label=_("Ditandatangani oleh"), max_length=200,
        help_text=_("Nama dan jabatan pada tanggal itu, termasuk Plt. atau Plh."),
    )  # fmt: skip

    def kertas(self, isi):
        """What `catat_<paper>` reads."""
        return {k: self.cleaned_data[k] for k in ("berkas", "nomor", "tanggal", "penanda_tangan")} | {"isi": isi}


class FormKertasNota(_FormKertas):
    nota = FormNota.base_fields["nota"]

    def isian(self):
        return self.kertas({"nota": self.cleaned_data["nota"]})


class FormKertasTanggapan(_FormKertas, _FormPutusan):
    def clean(self):
        isi = super().clean()
        if not self.errors and (salah := tanggapan_salah(self.keberatan, self.putusan(), isi["tanggal"])):
            raise forms.ValidationError(salah)
        return isi

    def isian(self):
        putusan = self.putusan()
        batas = putusan["batas"]
        return self.kertas({**putusan, "batas": batas.isoformat() if batas else None})


FORM_LANGKAH = {
    "daftarkan": FormPokok,
    "ubah_pokok": FormPokok,
    "sepakati": FormKesepakatan,
    "gagal_musyawarah": FormCatatan,
    "telaah": FormNota,
    "catat_nota_tim": FormKertasNota,
    "tanggapi": FormTanggapan,
    "catat_tanggapan_atasan": FormKertasTanggapan,
    "laksanakan": FormLaksana,
    "catat_terima": FormTerima,
    "catat_pemohon": FormKataPemohon,
    "lihat_identitas": FormCatatan,
}
