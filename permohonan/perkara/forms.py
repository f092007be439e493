"""What is typed into the steps of a case. Forms check the shape; the law is checked by the steps."""

from django import forms
from django.utils.translation import gettext_lazy as _

from informasi.dikecualikan.entri import entri_untuk
from informasi.models import EntriDIK
from kalender.hari import tanggal
from opd.forms import FormSandiUlang, IsianSopan, IsianTanggal, PilihanUnit
from opd.models import Unit
from permohonan.forms import FormTampak, IsianTerbit
from permohonan.models import ButirPermohonan, Disposisi
from permohonan.status import HasilButir

RUPIAH_TERBANYAK = 100_000_000


def teks(label, panjang, bantuan="", *, baris=0, wajib=True, **lain):
    """A text box of one line, or of `baris` lines."""
    kotak = forms.Textarea({"rows": baris}) if baris else forms.TextInput({"autocomplete": "off"})
    return forms.CharField(label=label, max_length=panjang, help_text=bantuan, widget=kotak, required=wajib, **lain)


class FormLangkah(IsianSopan, FormTampak):
    """`perkara` and `hari` (date) bound the choices."""

    def __init__(self, *args, perkara, waktu, **kwargs):
        self.perkara, self.waktu, self.hari = perkara, waktu, tanggal(waktu)
        super().__init__(*args, **kwargs)
        self.siapkan()

    def siapkan(self):
        """Bind the choices to the case."""

    def isian(self):
        """What the step reads (dict); `catatan` is its note."""
        return {nama: nilai for nama, nilai in self.cleaned_data.items() if nama not in ("dilihat", "sandi_ulang")}


class FormLengkap(FormLangkah):
    diperlihatkan = forms.BooleanField(
        label=_("KTP atau bukti identitas diperlihatkan kepada saya"),
        required=False,
        help_text=_("Cukup dilihat. Salinannya tidak disimpan."),
    )


class FormKurang(FormLangkah):
    kurang = teks(_("Apa yang belum lengkap?"), 1000, _("Dibaca pemohon. Sebut satu per satu."), baris=4)


class FormCatatan(FormLangkah):
    catatan = teks(_("Alasan"), 1000, _("Tercatat dalam riwayat. Jangan menulis nama pemohon."), baris=3)


class FormPerpanjang(FormLangkah):
    catatan = teks(_("Mengapa perlu waktu lebih?"), 1000, _("Dibaca pemohon dan dicetak di surat."), baris=3)


class PilihanBanyakUnit(forms.ModelMultipleChoiceField):
    def label_from_instance(self, obj):
        """With the kecamatan: two kelurahan are called Sukawana."""
        return PilihanUnit.label_from_instance(self, obj)


class FormDisposisi(FormLangkah):
    butir = forms.ModelMultipleChoiceField(
        label=_("Butir"), queryset=ButirPermohonan.objects.none(), widget=forms.CheckboxSelectMultiple
    )
    units = PilihanBanyakUnit(
        label=_("Unit yang menguasai informasinya"), queryset=Unit.objects.none(), widget=forms.CheckboxSelectMultiple
    )
    pesan = teks(_("Pesan untuk unit"), 500, _("Jangan menulis nama pemohon."), baris=2, wajib=False)
    target = IsianTanggal(label=_("Konsep diharapkan paling lambat"), required=False)

    def siapkan(self):
        self.fields["butir"].queryset = self.perkara.butir.all()
        self.fields["butir"].initial = list(self.perkara.butir.all())
        self.fields["units"].queryset = Unit.objects.berlaku_pada(self.hari).select_related("induk").order_by("nama")

    def isian(self):
        isi = super().isian()
        return {**isi, "butir": list(isi["butir"]), "units": list(isi["units"])}


class FormKeDisposisi(FormLangkah):
    disposisi = forms.ModelChoiceField(queryset=Disposisi.objects.none(), widget=forms.HiddenInput)

    def siapkan(self):
        self.fields["disposisi"].queryset = self.perkara.disposisi.all()


class FormRevisi(FormKeDisposisi):
    catatan = teks(_("Apa yang perlu diperbaiki?"), 1000, baris=3)


class FormKonsep(IsianTerbit, FormKeDisposisi):
    konsep = teks(_("Jawaban unit Anda"), 5000, _("Tulis apa adanya. PPID yang mengirimnya ke pemohon."), baris=6)
    berkas = forms.FileField(label=_("Berkas"), required=False, help_text=_("Foto, PDF, atau dokumen."))


class FormKembali(FormKeDisposisi):
    catatan = teks(_("Menurut Anda, unit mana yang menyimpannya?"), 500, baris=2)


class FormButir(IsianTerbit, FormLangkah):
    """The outcome of one item and what that outcome needs."""

    butir = forms.ModelChoiceField(queryset=ButirPermohonan.objects.none(), widget=forms.HiddenInput)
    hasil = forms.ChoiceField(label=_("Putusan"), choices=HasilButir, widget=forms.RadioSelect)
    unit_penguasa = PilihanUnit(label=_("Unit yang menguasai"), queryset=Unit.objects.none(), required=False)
    entri_dik = forms.ModelChoiceField(
        label=_("Dasar pengecualian"), queryset=EntriDIK.objects.none(), required=False, empty_label=_("Pilih dasarnya")
    )
    penghitaman = teks(_("Bagian yang dihitamkan"), 500, wajib=False)
    pemegang = teks(_("Badan publik yang menguasai"), 200, _("Bila Anda mengetahuinya."), wajib=False)
    tersedia_pada = IsianTanggal(label=_("Akan tersedia pada"), required=False)
    alasan = teks(_("Penjelasan untuk pemohon"), 2000, baris=3, wajib=False)

    def siapkan(self):
        self.fields["butir"].queryset = self.perkara.butir.all()
        self.fields["unit_penguasa"].queryset = Unit.objects.berlaku_pada(self.hari).select_related("induk")
        self.fields["entri_dik"].queryset = EntriDIK.objects.berlaku_pada(self.hari).lengkap()

    def clean(self):
        isi = super().clean()
        hasil = isi.get("hasil")
        if hasil not in (HasilButir.DIBERIKAN, HasilButir.SEBAGIAN):
            self.errors.pop("terbit", None)  # the picker is not even shown then
        if hasil in (HasilButir.DITOLAK, HasilButir.SEBAGIAN) and not isi.get("entri_dik"):
            self.add_error("entri_dik", _("Menolak hanya boleh dengan pengecualian yang sudah ditetapkan."))
        if hasil == HasilButir.BELUM_DIDOKUMENTASIKAN and not isi.get("tersedia_pada"):
            self.add_error("tersedia_pada", _("Isi tanggal informasi itu akan tersedia."))
        return isi

    def isian(self):
        isi = self.cleaned_data
        dasar = isi["hasil"] in (HasilButir.DITOLAK, HasilButir.SEBAGIAN)
        diberi = isi["hasil"] in (HasilButir.DIBERIKAN, HasilButir.SEBAGIAN)
        nilai = {
            "hasil": isi["hasil"],
            "alasan": isi["alasan"].strip(),
            "entri_dik": isi["entri_dik"] if dasar else None,
            "penghitaman": isi["penghitaman"] if isi["hasil"] == HasilButir.SEBAGIAN else "",
            "pemegang": isi["pemegang"] if isi["hasil"] == HasilButir.TIDAK_DIKUASAI else "",
            "tersedia_pada": isi["tersedia_pada"] if isi["hasil"] == HasilButir.BELUM_DIDOKUMENTASIKAN else None,
            "dipublikasikan": isi.get("terbit") if diberi else None,
            "unit_penguasa": isi["unit_penguasa"] or isi["butir"].unit_penguasa,
        }
        return {"butir": isi["butir"], "nilai": nilai}


class FormJawaban(FormLangkah):
    """Cost (the service itself is free, UU 14/2008 Ps 22(7) g), way of paying, explanation."""

    biaya_salin = forms.IntegerField(label=_("Biaya penyalinan (rupiah)"), min_value=0, max_value=RUPIAH_TERBANYAK)
    biaya_kirim = forms.IntegerField(label=_("Biaya pengiriman (rupiah)"), min_value=0, max_value=RUPIAH_TERBANYAK)
    biaya_lain = forms.IntegerField(label=_("Biaya lain (rupiah)"), min_value=0, max_value=RUPIAH_TERBANYAK)
    cara_bayar = teks(_("Cara membayar"), 200, wajib=False)
    catatan_jawaban = teks(_("Penjelasan untuk pemohon"), 2000, baris=3, wajib=False)

    def siapkan(self):
        for nama in ("biaya_salin", "biaya_kirim", "biaya_lain", "cara_bayar", "catatan_jawaban"):
            self.fields[nama].initial = getattr(self.perkara, nama)

    def isian(self):
        return {"nilai": super().isian()}


class FormPutuskan(FormSandiUlang, FormLangkah):
    """The password again: what goes out binds the city."""


class FormKertasPutusan(FormLangkah):
    berkas = forms.FileField(label=_("Pindaian surat yang ditandatangani"))
    nomor = teks(_("Nomor surat"), 100, wajib=False)
    tanggal = IsianTanggal(label=_("Tanggal surat"))
    penanda_tangan = teks(_("Ditandatangani oleh"), 200, _("Nama dan jabatan pada tanggal itu."))


class FormSerah(FormLangkah):
    cara_serah = teks(_("Cara menyerahkan"), 200, _("Misalnya: diambil langsung di meja layanan."))
    tanggal = IsianTanggal(label=_("Tanggal diserahkan"), required=False)
    dibayar_pada = IsianTanggal(label=_("Biaya dibayar pada"), required=False)

    def siapkan(self):
        if not self.perkara.biaya:
            del self.fields["dibayar_pada"]


class FormTerima(FormLangkah):
    tanggal = IsianTanggal(label=_("Diterima pemohon pada"), help_text=_("Menurut bukti pengiriman."))
    berkas = forms.FileField(label=_("Bukti pengiriman"), required=False)


class FormPokok(FormLangkah):
    pokok = teks(_("Pokok permohonan"), 150, _("Kata-kata petugas untuk register umum. Tanpa nama orang."))

    def siapkan(self):
        self.fields["pokok"].initial = self.perkara.pokok

    def isian(self):
        return {"nilai": super().isian()}


FORM = {
    "nyatakan_lengkap": FormLengkap,
    "minta_lengkapi": FormKurang,
    "lengkapi": FormLengkap,
    "disposisi": FormDisposisi,
    "tarik_disposisi": FormKeDisposisi,
    "revisi": FormRevisi,
    "usul_jawaban": FormKonsep,
    "kembalikan": FormKembali,
    "simpan_butir": FormButir,
    "simpan_jawaban": FormJawaban,
    "perpanjang": FormPerpanjang,
    "putuskan": FormPutuskan,
    "catat_putusan_ppid": FormKertasPutusan,
    "benarkan_putusan_ppid": FormLangkah,
    "jawab_terbit": FormLangkah,
    "serahkan": FormSerah,
    "catat_terima": FormTerima,
    "cabut": FormCatatan,
    "ubah_pokok": FormPokok,
    "lihat_identitas": FormCatatan,
    "ganti_kode": FormLangkah,
    "tahan_pemusnahan": FormCatatan,
    "lepas_tahanan": FormCatatan,
}


def entri_butir(butir, hari):
    """The exemptions (list of EntriDIK) that may be cited for this item on `hari`; [] without a unit that holds it."""
    return list(entri_untuk(butir.unit_penguasa, hari)) if butir.unit_penguasa else []
