"""The forms of the writing page, one for each kind of text. They check and translate, they never write."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from informasi.forms import FormBerita
from informasi.kegiatan.waktu import susun_waktu, urai_waktu
from informasi.status import JenisKonten
from informasi.teks.polos import ke_polos
from informasi.tulis.waktu import isian_jam, isian_waktu, tahun_wajar
from opd.forms import IsianTanggal


class FormTulis(FormBerita):
    """A berita, and what every kind of text shares: the hour it may go public, and whether a change is a small one.

    Other kinds name in DEPAN the boxes that stand right below the title, and their words in SEBUTAN.
    """

    jenis = JenisKonten.BERITA
    SEBUTAN = {"baru": _("Tulis berita"), "sunting": _("Sunting berita"), "perbarui": _("Perbarui berita")}
    ISI = {}  # label and help of the text box, when other than those of a berita
    CONTOH_JUDUL = ""  # help of the title, likewise
    DEPAN = ()

    jadwal_terbit = isian_waktu(
        label=_("Terbit mulai"),
        required=False,
        help_text=_(
            "Boleh kosong: teks terbit begitu disetujui. Bila diisi, teks yang sudah disetujui "
            "tampil sendiri pada jam itu (WIB), tidak lebih awal."
        ),
    )
    kecil = forms.BooleanField(
        label=_("Koreksi kecil"),
        required=False,
        help_text=_(
            "Salah ketik, tanda baca, atau penjelasan foto. Pembaca tidak dikabari lagi. "
            "Perubahan tanggal, tempat, angka, atau nama orang bukan koreksi kecil."
        ),
    )

    def __init__(self, *args, versi_kedua=False, **kwargs):
        super().__init__(*args, versi_kedua=versi_kedua, **kwargs)
        self.fields["judul"].help_text = self.CONTOH_JUDUL or self.fields["judul"].help_text
        for nama, kata in self.ISI.items():
            setattr(self.fields["isi"], nama, kata)
        if not versi_kedua:
            del self.fields["kecil"]

    @classmethod
    def dari(cls, versi, kiriman=None):
        """The form of a version: as it stands, or bound to what was sent (QueryDict)."""
        return cls(kiriman, initial=cls.awal(versi), isi_lama=versi.isi, versi_kedua=versi.nomor > 1)

    @classmethod
    def awal(cls, versi):
        """What the boxes show first (dict)."""
        sama = ("judul", "ringkasan", "nomor_sunting", "catatan_publik", "jadwal_terbit", "kecil", "berlaku_sampai")
        awal = {nama: getattr(versi, nama) for nama in sama}
        return awal | {"isi": ke_polos(versi.isi), "isi_bentuk": "polos"}

    def sebutan(self, versi):
        """The heading of the page for this version (None for a new text)."""
        return self.SEBUTAN["baru" if versi is None else "perbarui" if versi.nomor > 1 else "sunting"]

    def depan(self):
        """Bound fields that stand right below the title."""
        return [self[nama] for nama in self.DEPAN if nama in self.fields]

    def nilai(self):
        """The fields as `layanan.simpan_draf` takes them."""
        lain = ("jadwal_terbit", "kecil", "berlaku_sampai")
        return super().nilai() | {nama: self.cleaned_data[nama] for nama in lain if nama in self.cleaned_data}


class FormPengumuman(FormTulis):
    """An announcement: a text with a last day."""

    jenis = JenisKonten.PENGUMUMAN
    SEBUTAN = {
        "baru": _("Tulis pengumuman"),
        "sunting": _("Sunting pengumuman"),
        "perbarui": _("Perbarui pengumuman"),
    }
    CONTOH_JUDUL = _("Apa yang diumumkan, untuk siapa. Contoh: Jam layanan Disdukcapil selama Ramadan.")
    ISI = {"label": _("Isi pengumuman"), "help_text": _("Siapa perlu tahu, apa yang berubah, dan mulai kapan.")}
    DEPAN = ("berlaku_sampai",)

    berlaku_sampai = IsianTanggal(
        label=_("Berlaku sampai"),
        required=False,
        validators=[tahun_wajar],
        help_text=_("Hari terakhir berlakunya. Sesudahnya halaman tetap ada, di arsip. Boleh kosong."),
    )


class FormKegiatan(FormTulis):
    """An event: day, hour, place. Without an hour it takes the whole day."""

    jenis = JenisKonten.KEGIATAN
    SEBUTAN = {"baru": _("Umumkan kegiatan"), "sunting": _("Sunting kegiatan"), "perbarui": _("Perbarui kegiatan")}
    ISI = {
        "label": _("Tentang kegiatan ini"),
        "help_text": _(
            "Acaranya apa, untuk siapa, dan apa yang perlu dibawa. Kosongkan satu baris untuk paragraf baru."
        ),
    }
    CONTOH_JUDUL = _("Nama acaranya dan tempatnya. Contoh: Pasar murah di Alun-alun Barat.")
    DEPAN = ("batal", "tanggal", "jam", "sampai_jam", "sampai_tanggal", "tempat", "alamat", "kontak")
    RINCIAN = ("tempat", "alamat", "kontak")

    tanggal = IsianTanggal(label=_("Tanggal"), required=False, validators=[tahun_wajar])
    jam = isian_jam(label=_("Jam mulai"), help_text=_("Kosongkan bila sepanjang hari."))
    sampai_jam = isian_jam(label=_("Jam selesai"))
    sampai_tanggal = IsianTanggal(
        label=_("Sampai tanggal"),
        required=False,
        validators=[tahun_wajar],
        help_text=_("Hanya bila lebih dari satu hari."),
    )
    tempat = forms.CharField(label=_("Tempat"), max_length=150, required=False, help_text=_("Contoh: Alun-alun Barat."))
    alamat = forms.CharField(
        label=_("Alamat"), max_length=200, required=False, help_text=_("Jalan dan kelurahan, agar mudah ditemukan.")
    )
    kontak = forms.CharField(
        label=_("Kontak"), max_length=100, required=False, help_text=_("Nomor atau surel kantor, bukan nomor pribadi.")
    )
    batal = forms.BooleanField(
        label=_("Kegiatan ini batal"),
        required=False,
        help_text=_("Halamannya tetap ada dengan tanda batal, dan kalender warga ikut berubah."),
    )

    def __init__(self, *args, versi_kedua=False, **kwargs):
        super().__init__(*args, versi_kedua=versi_kedua, **kwargs)
        for nama in ("tanggal", "tempat"):
            self.fields[nama].wajib_diajukan = True
        if not versi_kedua:
            del self.fields["batal"]

    @classmethod
    def awal(cls, versi):
        rincian = versi.rincian_kegiatan
        awal = {nama: getattr(rincian, nama) for nama in (*cls.RINCIAN, "batal")}
        return super().awal(versi) | awal | urai_waktu(rincian.mulai, rincian.selesai, rincian.seharian)

    def clean(self):
        """The two moments out of four boxes; an end comes after its beginning."""
        bersih = super().clean()
        kotak = [bersih.get(nama) for nama in ("tanggal", "jam", "sampai_tanggal", "sampai_jam")]
        if kotak[3] and not kotak[1]:
            self.add_error("jam", ValidationError(_("Tulis juga jam mulainya.")))
        mulai, selesai, seharian = susun_waktu(*kotak)
        if selesai and selesai < mulai:
            self.add_error(
                "sampai_tanggal" if kotak[2] else "sampai_jam",
                ValidationError(_("Selesainya lebih awal daripada mulainya. Periksa tanggal dan jamnya.")),
            )
        return bersih | {"mulai": mulai, "selesai": selesai, "seharian": seharian}

    def nilai(self):
        lain = (*self.RINCIAN, "batal", "mulai", "selesai", "seharian")
        return super().nilai() | {nama: self.cleaned_data[nama] for nama in lain if nama in self.cleaned_data}


FORM = {form.jenis: form for form in (FormTulis, FormPengumuman, FormKegiatan)}


def form_baru(jenis, kiriman=None):
    """The form of a new text of the kind `jenis` (text of an address or a form; what is unknown is a berita)."""
    return FORM.get(jenis, FormTulis)(kiriman)
