"""The form of an informasi publik, and which form belongs to a version. Forms check and translate, they never write."""

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from informasi.ajuan import konten_berincian
from informasi.forms import JUDUL_TERPANJANG, RINGKASAN_TERPANJANG
from informasi.models import ButirWajib
from informasi.models.rincian import MEDAN_RINCIAN
from informasi.status import JenisKonten, Klasifikasi
from informasi.tulis.halaman import FormHalaman
from informasi.tulis.tautan import TAUTAN_SALAH, tautan_pemerintah
from informasi.tulis.teks import FORM
from opd.forms import IsianSopan

BENTUK = ("Softcopy", "Hardcopy", "Softcopy dan hardcopy")
RETENSI = ("selama berlaku", "1 tahun", "2 tahun", "5 tahun", "10 tahun", "permanen")
TANPA_BUTIR = _("Informasi lain, tidak ada di daftar")
JUDUL_DISARANKAN = _("Kami ambil dari dokumen atau jenisnya. Betulkan bila perlu.")
TAHUN_SALAH = _("Tulis tahun dengan empat angka, misalnya 2026.")
ARTI_KLASIFIKASI = {
    Klasifikasi.BERKALA: _("Diumumkan dan diperbarui secara rutin, misalnya anggaran atau laporan kinerja."),
    Klasifikasi.SERTA_MERTA: _("Menyangkut hajat hidup orang banyak atau keselamatan, harus segera diketahui."),
    Klasifikasi.SETIAP_SAAT: _("Selalu tersedia dan diberikan bila diminta, misalnya peraturan atau perjanjian."),
}


class PilihanButir(forms.Select):
    """A select whose options carry the class and the retention of their butir, for the script of the page."""

    def create_option(self, name, value, label, selected, index, subindex=None, attrs=None):
        pilihan = super().create_option(name, value, label, selected, index, subindex, attrs)
        if butir := getattr(value, "instance", None):
            pilihan["attrs"] |= {"data-klasifikasi": butir.klasifikasi, "data-retensi": butir.retensi}
        return pilihan


class FormInformasi(IsianSopan, forms.Form):
    """Title, summary and the columns of the DIP (domain 3.6). A draft may be incomplete; a wrong value may not stay."""

    judul = forms.CharField(
        label=_("Judul"),
        max_length=JUDUL_TERPANJANG,
        required=False,
        help_text=_("Nama dokumen beserta tahunnya. Contoh: Laporan kinerja DPUPR 2025."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "maxlength": JUDUL_TERPANJANG}),
    )
    ringkasan = forms.CharField(
        label=_("Ringkasan"),
        max_length=RINGKASAN_TERPANJANG,
        required=False,
        help_text=_("Satu kalimat: apa isinya dan untuk apa."),
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": RINGKASAN_TERPANJANG}),
    )
    tahun = forms.IntegerField(
        label=_("Tahun"),
        min_value=1945,
        max_value=2200,
        help_text=_("Tahun isi dokumen, bukan tahun mengunggah."),
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), TAHUN_SALAH),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": 4, "autocomplete": "off"}),
    )
    waktu_dibuat = forms.DateField(
        label=_("Tanggal dokumen"),
        required=False,
        help_text=_("Tanggal dokumen ditetapkan atau dibuat."),
        error_messages={"invalid": _("Tanggal itu tidak ada. Tulis, misalnya, 2026-03-31.")},
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    butir = forms.ModelChoiceField(
        label=_("Jenis informasi"),
        queryset=ButirWajib.objects.none(),
        to_field_name="kode",
        required=False,
        empty_label=TANPA_BUTIR,
        error_messages={"invalid_choice": _("Jenis itu bukan untuk unit ini. Pilih dari daftar.")},
        widget=PilihanButir,
    )
    klasifikasi = forms.ChoiceField(
        label=_("Klasifikasi"),
        choices=Klasifikasi.choices,
        error_messages={"invalid_choice": _("Pilih salah satu dari tiga klasifikasi.")},
        widget=forms.RadioSelect,
    )
    retensi = forms.CharField(
        label=_("Disimpan berapa lama"),
        max_length=60,
        required=False,
        help_text=_("Jangka waktu penyimpanan menurut jadwal retensi arsip unit."),
        widget=forms.TextInput(attrs={"list": "daftar-retensi", "autocomplete": "off"}),
    )
    penanggung_jawab = forms.CharField(
        label=_("Penanggung jawab pembuatan"),
        max_length=150,
        required=False,
        help_text=_("Jabatan atau bagian, bukan nama orang. Contoh: Kepala Bidang Bina Marga."),
    )
    tempat_dibuat = forms.CharField(label=_("Tempat pembuatan"), max_length=100, required=False)
    bentuk = forms.ChoiceField(label=_("Bentuk"), choices=[(b, b) for b in BENTUK])
    tautan = forms.URLField(
        label=_("Tautan di situs lain"),
        max_length=300,
        required=False,
        assume_scheme="https",
        help_text=_("Bila dokumennya sudah ada di situs pemerintah lain, misalnya JDIH."),
        error_messages={"invalid": TAUTAN_SALAH},
        widget=forms.URLInput(attrs={"placeholder": "https://…go.id/", "autocomplete": "off"}),
    )
    catatan_publik = forms.CharField(
        label=_("Apa yang berubah?"),
        max_length=200,
        required=False,
        help_text=_("Tampil di riwayat, agar pembaca tahu. Contoh: Angka triwulan IV ditambahkan."),
    )
    nomor_sunting = forms.IntegerField(min_value=0, max_value=2_000_000_000, widget=forms.HiddenInput, required=False)

    POKOK = ("judul", "ringkasan", "tahun", "waktu_dibuat")
    WAJIB_DIAJUKAN = ("judul", "butir", "retensi", "penanggung_jawab")

    def __init__(self, *args, versi, **kwargs):
        super().__init__(*args, **kwargs)
        rincian = versi.rincian
        self.tautan_lama = rincian.tautan
        self.fields["butir"].queryset = butir_untuk(versi.konten.unit, rincian.butir_id)
        # An imported row may say it in its own words; what stands there stays a choice.
        if rincian.bentuk and rincian.bentuk not in BENTUK:
            self.fields["bentuk"].choices = [*((b, b) for b in BENTUK), (rincian.bentuk, rincian.bentuk)]
        for nama in self.WAJIB_DIAJUKAN:
            self.fields[nama].wajib_diajukan = True
        if versi.nomor == 1:
            del self.fields["catatan_publik"]
        if not versi.judul and self.initial.get("judul"):
            self.fields["judul"].help_text = JUDUL_DISARANKAN
            self.fields["judul"].widget.attrs["data-saran"] = self.initial["judul"]

    def clean_tautan(self):
        return tautan_pemerintah(self.cleaned_data["tautan"], self.tautan_lama)

    def nilai(self):
        """The fields as `layanan.simpan_draf` takes them."""
        return {nama: isi for nama, isi in self.cleaned_data.items() if nama != "nomor_sunting"}

    def pokok(self):
        """The four fields a phone shows at once (list of bound fields)."""
        return [self[nama] for nama in self.POKOK]

    def ada_galat_terlipat(self):
        """Whether something under the fold must be mended."""
        return bool(set(self.errors) - {*self.POKOK, "catatan_publik", "__all__"})

    def pilihan_klasifikasi(self):
        """[(radio, what the class means in one line)]."""
        return [(satu, ARTI_KLASIFIKASI[Klasifikasi(satu.data["value"])]) for satu in self["klasifikasi"]]

    def saran_retensi(self):
        """Words for the list of suggestions."""
        return RETENSI


def butir_untuk(unit, pakai=None):
    """The active butir wajib of this kind of unit (queryset), with the one whose key is `pakai`."""
    milik = Q(aktif=True, jenis_unit__contains=[unit.jenis])
    return ButirWajib.objects.filter(milik | Q(pk=pakai) if pakai else milik)


def form_dari(versi, kiriman=None):
    """The form of a version: as it stands, or bound to what was sent (QueryDict)."""
    if konten_berincian(versi):
        return FormInformasi(kiriman, versi=versi, initial=awal_informasi(versi))
    if versi.konten.jenis == JenisKonten.HALAMAN:
        return FormHalaman.dari(versi, kiriman)
    return FORM[versi.konten.jenis].dari(versi, kiriman)


def awal_informasi(versi):
    """What the form of an informasi publik shows first; a title is suggested while there is none."""
    rincian = versi.rincian
    awal = {nama: getattr(rincian, nama) for nama in MEDAN_RINCIAN if nama != "butir"}
    awal |= {"butir": rincian.butir.kode if rincian.butir else "", "judul": versi.judul or saran_judul(versi)}
    return awal | {
        "ringkasan": versi.ringkasan,
        "catatan_publik": versi.catatan_publik,
        "nomor_sunting": versi.nomor_sunting,
    }


def saran_judul(versi):
    """A title nobody has typed yet: what the first file calls itself, else butir and year, else ""."""
    terbaca = (
        versi.lampiran.exclude(berkas__judul_terbaca="")
        .values_list("berkas__judul_terbaca", flat=True)
        .order_by("urutan", "pk")
        .first()
    )
    rincian = versi.rincian
    bernama = f"{rincian.butir.nama} {rincian.tahun}" if rincian.butir else ""
    return (terbaca or bernama)[:JUDUL_TERPANJANG]
