"""What people type into a consequence test. Forms check the shape; the law is checked by the steps."""

from django import forms
from django.utils.translation import gettext_lazy as _

from informasi.dikecualikan.hukum import SUB_ALASAN
from informasi.dikecualikan.status import Alasan, Kesimpulan, PeranBerkas
from informasi.models import UjiKonsekuensi
from opd.forms import IsianSopan, IsianTanggal
from opd.models import Pengguna

PESERTA_TERBANYAK = 8
UU_KIP = "UU 14 Tahun 2008"


def _teks(label, panjang, bantuan="", baris=0, **lain):
    """A text box of one line, or of `baris` lines."""
    kotak = forms.Textarea(attrs={"rows": baris}) if baris else forms.TextInput(attrs={"autocomplete": "off"})
    return forms.CharField(label=label, max_length=panjang, help_text=bantuan, widget=kotak, required=False, **lain)


def _pilihan_rinci():
    kelompok = [
        (f"Huruf {a.value}", [(f"{a.value}{n}", f"{n}. {kata}") for n, kata in enumerate(SUB_ALASAN[a], 1)])
        for a in Alasan
        if a in SUB_ALASAN
    ]
    return [("", _("Tidak ada rincian")), *kelompok]


class FormUsulan(forms.Form):
    """The proposal. A draft may be empty; the step "ajukan" asks for what is missing."""

    dokumen = _teks(_("Dokumen yang memuatnya"), 200, _("Nama dokumennya. Hanya dibaca petugas."))
    informasi = _teks(
        _("Bagian yang dikecualikan"), 300, _("Tampil di DIK. Sebut jenisnya saja, misalnya: Nomor rekening penerima.")
    )
    alasan = forms.ChoiceField(
        label=_("Alasan menurut Pasal 17"),
        required=False,
        choices=[("", _("Pilih alasan")), *[(a.value, f"{a.value}. {a.label}") for a in Alasan]],
    )
    rinci = forms.ChoiceField(
        label=_("Rinciannya"), required=False, choices=_pilihan_rinci, help_text=_("Untuk huruf a, c, e, f, dan h.")
    )
    undang_undang = _teks(
        _("Undang-Undang"), 150, _("Nomor dan tahunnya. Untuk huruf j: Undang-Undang yang melarangnya."), initial=UU_KIP
    )
    pasal = _teks(_("Pasal"), 100, _("Contoh: Pasal 17 huruf h angka 3."))
    akibat_dibuka = _teks(_("Akibat bila dibuka"), 2000, _("Apa yang terjadi, kepada siapa?"), baris=4)
    akibat_ditutup = _teks(
        _("Manfaat bila ditutup"), 2000, _("Apa yang terlindungi, dan apa yang tetap terbuka?"), baris=4
    )
    berlaku_sampai = IsianTanggal(label=_("Dikecualikan sampai"), required=False)
    syarat_akhir = _teks(
        _("Atau sampai syarat ini terpenuhi"), 200, _("Hanya untuk huruf i dan j. Ditinjau setiap tahun.")
    )
    tanpa_batas = forms.BooleanField(label=_("Tidak terbatas (hanya huruf g dan h)"), required=False)
    alasan_tanpa_batas = _teks(_("Mengapa tidak terbatas?"), 300)
    nomor_sunting = forms.IntegerField(min_value=0, max_value=2_000_000_000, widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for nama in ("dokumen", "informasi", "alasan", "undang_undang", "pasal", "akibat_dibuka", "akibat_ditutup"):
            self.fields[nama].wajib_diajukan = True  # a draft may be empty, a submission may not

    def clean(self):
        isian = super().clean()
        rinci = isian.get("rinci", "")
        if rinci and rinci[0] != isian.get("alasan"):
            self.add_error("rinci", _("Rincian ini bukan bagian dari alasan yang dipilih. Pilih yang sesuai."))
        return isian

    def nilai(self):
        """The fields (dict) as `layanan.ubah` takes them."""
        isian = self.cleaned_data
        nilai = {medan: isian[medan] for medan in UjiKonsekuensi.USULAN if medan in isian}
        return {**nilai, "sub": int(isian["rinci"][1:]) if isian.get("rinci") else None}


class FormTelaah(FormUsulan):
    """The proposal with what the test adds: balance, advice, conclusion."""

    tanggal_uji = IsianTanggal(label=_("Tanggal uji"), required=False)
    tempat_uji = _teks(_("Tempat uji"), 100)
    kepentingan_umum = _teks(
        _("Kepentingan umum"), 2000, _("Apa ruginya bagi masyarakat bila ditutup, dan mengapa tetap ditutup?"), baris=4
    )
    pendapat_tim = _teks(_("Pendapat Tim Pertimbangan"), 2000, baris=3)
    kesimpulan = forms.ChoiceField(
        label=_("Kesimpulan"), required=False, choices=[("", _("Belum ada")), *Kesimpulan.choices]
    )
    mitigasi = _teks(_("Langkah pengamanan"), 1000, _("Contoh: kolom rekening dihitamkan sebelum diberikan."), baris=2)

    def nilai(self):
        return {**super().nilai(), **{medan: self.cleaned_data[medan] for medan in UjiKonsekuensi.TELAAH}}


def awal(uji):
    """The first values (dict) of a form on `uji`."""
    medan = (*UjiKonsekuensi.USULAN, *UjiKonsekuensi.TELAAH)
    rinci = f"{uji.alasan}{uji.sub}" if uji.sub else ""
    return {**{m: getattr(uji, m) for m in medan}, "rinci": rinci, "nomor_sunting": uji.nomor_sunting}


class FormPeserta(forms.Form):
    """The participants, one row each: name and office; a mail address when the person signs by account."""

    nomor_sunting = forms.IntegerField(min_value=0, max_value=2_000_000_000, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for n in range(1, PESERTA_TERBANYAK + 1):
            self.fields[f"nama_{n}"] = _teks(_("Nama peserta %(n)s") % {"n": n}, 120)
            self.fields[f"jabatan_{n}"] = _teks(_("Jabatan peserta %(n)s") % {"n": n}, 120)
            self.fields[f"surel_{n}"] = forms.EmailField(
                label=_("Surel akun peserta %(n)s") % {"n": n}, required=False, max_length=254
            )

    def baris(self):
        """[(number, name box, office box, mail box)] for the page."""
        return [
            (n, self[f"nama_{n}"], self[f"jabatan_{n}"], self[f"surel_{n}"]) for n in range(1, PESERTA_TERBANYAK + 1)
        ]

    def clean(self):
        isian = super().clean()
        surel = [isian.get(f"surel_{n}", "").lower() for n in range(1, PESERTA_TERBANYAK + 1)]
        akun = {p.surel: p for p in Pengguna.objects.filter(surel__in=[s for s in surel if s], is_active=True)}
        isian["peserta"] = []
        for n, satu in enumerate(surel, 1):
            self._satu(n, isian.get(f"nama_{n}", ""), isian.get(f"jabatan_{n}", ""), satu, akun)
        return isian

    def _satu(self, n, nama, jabatan, surel, akun):
        if not (nama or jabatan or surel):
            return
        if not (nama and jabatan):
            self.add_error(f"jabatan_{n}" if nama else f"nama_{n}", _("Isi nama dan jabatannya."))
        elif surel and surel not in akun:
            self.add_error(f"surel_{n}", _("Tidak ada akun aktif dengan surel ini. Kosongkan bila tidak berakun."))
        elif surel and any(p["pengguna"] == akun[surel] for p in self.cleaned_data["peserta"]):
            self.add_error(f"surel_{n}", _("Orang ini sudah tercatat pada baris lain."))
        else:
            satu = {"nama": nama, "jabatan": jabatan, "pengguna": akun.get(surel)}
            self.cleaned_data["peserta"].append(satu)


class FormDokumen(IsianSopan, forms.Form):
    """The secret document itself."""

    berkas = forms.FileField(
        label=_("Dokumen rahasia"), help_text=_("Hanya dibaca unit ini dan PPID Utama. Tidak pernah diumumkan.")
    )


class _FormLangkah(IsianSopan, forms.Form):
    nomor_sunting = forms.IntegerField(min_value=0, max_value=2_000_000_000, widget=forms.HiddenInput)


class FormKosong(_FormLangkah):
    """A step that needs nothing but the button."""


class FormCatatan(_FormLangkah):
    catatan = forms.CharField(label=_("Alasan"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))


class FormKertas(_FormLangkah):
    """The signed paper of a decision, as staff A reads it."""

    berkas = forms.FileField(
        label=_("Surat yang ditandatangani (PDF)"),
        widget=forms.ClearableFileInput(attrs={"accept": ".pdf,application/pdf"}),
    )
    tanggal = IsianTanggal(label=_("Tanggal surat"))
    penanda_tangan = forms.CharField(
        label=_("Ditandatangani oleh"),
        max_length=200,
        help_text=_("Nama dan jabatan pada tanggal itu, termasuk Plt. atau Plh."),
    )


class FormKertasSK(FormKertas):
    nomor = forms.CharField(label=_("Nomor SK"), max_length=80)


class FormBenarkan(_FormLangkah):
    kertas = forms.IntegerField(widget=forms.HiddenInput)


class FormSK(_FormLangkah):
    sk_nomor = forms.CharField(label=_("Nomor SK"), max_length=80, help_text=_("Misalnya 555/12-PPID/2026."))
    sk_tanggal = IsianTanggal(label=_("Tanggal SK"))


class FormPutusan(_FormLangkah):
    putusan = forms.CharField(label=_("Putusan"), max_length=150, help_text=_("Lembaga, nomor, dan tahunnya."))
    tanggal = IsianTanggal(label=_("Tanggal putusan"))


FORM_LANGKAH = {
    "kembalikan": FormCatatan,
    "tolak": FormCatatan,
    "tinjau_syarat": FormCatatan,
    "akhiri_syarat": FormCatatan,
    "tetapkan": FormSK,
    "buka_putusan": FormPutusan,
    "catat_sk": FormKertasSK,
    **{f"catat_{p}": FormKertas for p in (PeranBerkas.LEMBAR, PeranBerkas.PERSETUJUAN)},
    **{f"benarkan_{p}": FormBenarkan for p in (PeranBerkas.LEMBAR, PeranBerkas.PERSETUJUAN, PeranBerkas.SK)},
}
