"""What the pages of tests show: lists, states in words, the steps somebody can take now."""

from dataclasses import dataclass
from datetime import date, timedelta

from django import forms

from alur.transisi import Transisi
from informasi.dikecualikan.forms import FORM_LANGKAH, FormDokumen, FormKosong
from informasi.dikecualikan.hukum import peringatan
from informasi.dikecualikan.jadwal import TERJAUH, hari_ingat
from informasi.dikecualikan.status import BELUM_DIUJI, TERTUTUP_LAGI, StatusUji
from informasi.dikecualikan.wewenang import penyunting
from informasi.models import InventarisDIK, UjiKonsekuensi
from kalender.hari import tanggal
from opd.models import Unit
from opd.peran import PENULIS
from opd.wewenang import menulis_untuk

TANPA_TOMBOL = ("ubah", "atur_peserta")  # have pages of their own
MAJU = ("ajukan", "bahas", "tandatangani", "setujui", "tetapkan")
TERBANYAK = 100
SETAHUN = timedelta(days=365)
TAB = {
    "proses": ("Belum ditetapkan", BELUM_DIUJI),
    "berlaku": ("Ditetapkan", (StatusUji.DITETAPKAN,)),
    "selesai": (
        "Selesai",
        (StatusUji.BERAKHIR, StatusUji.DITOLAK, StatusUji.DIUBAH, StatusUji.DIBATALKAN_PUTUSAN, StatusUji.DIBUANG),
    ),
}


@dataclass(frozen=True)
class TombolUji:
    """One step on the page: its row of the table, its form, whether it was just refused."""

    transisi: Transisi
    form: forms.Form
    terbuka: bool

    @property
    def maju(self):
        """Whether it is the step that carries the test on: the one full button of the group."""
        return self.transisi.nama in MAJU

    @property
    def tersembunyi(self):
        """Whether a plain button is enough."""
        return not self.form.visible_fields()


def daftar_uji(pengguna, saringan, waktu):
    """The context (dict) of the desk's list of tests."""
    tab = saringan.get("tab") if saringan.get("tab") in TAB else "proses"
    terlihat = UjiKonsekuensi.objects.terlihat_oleh(pengguna, waktu)
    uji = terlihat.filter(status__in=TAB[tab][1]).lengkap()[:TERBANYAK]
    hari = tanggal(waktu)
    return {
        "tab": [(kunci, kata, kunci == tab) for kunci, (kata, _status) in TAB.items()],
        "daftar": [(satu, keadaan(satu, hari)) for satu in uji],
        "belum_diuji": tab == "proses",
        "inventaris": _inventaris(pengguna, waktu),
        "tahun": hari.year,
        "menulis": pengguna.berperan(waktu, *PENULIS) or pengguna.peninjau_pada(waktu),
    }


def _inventaris(pengguna, waktu):
    """Own units that have not yet said "ada" or "nihil" this year."""
    tahun = tanggal(waktu).year
    sudah = InventarisDIK.objects.filter(tahun=tahun).values("unit")
    return Unit.objects.filter(pk__in=pengguna.unit_dengan(waktu, *PENULIS)).exclude(pk__in=sudah)


def keadaan(uji, hari: date):
    """The state (code, words) that a reader sees on the day `hari`: terms are read from dates, not stored."""
    if uji.status != StatusUji.DITETAPKAN:
        return uji.status, uji.get_status_display()
    entri = uji.entri
    if entri.berlaku_sampai and entri.berlaku_sampai < hari:
        return StatusUji.BERAKHIR.value, "Berakhir"
    if entri.berlaku_sampai and entri.berlaku_sampai <= hari + TERJAUH and hari >= hari_ingat(entri.berlaku_sampai):
        return "akan_berakhir", "Akan berakhir"
    if entri.syarat_akhir and entri.syarat_ditinjau and entri.syarat_ditinjau + SETAHUN < hari:
        return "akan_berakhir", "Syaratnya perlu ditinjau"
    return "berlaku", "Berlaku"


def isi_uji(uji, pengguna, waktu, dicoba="", form=None):
    """The context (dict) of one test's page; `dicoba` with `form` is the step that was just refused."""
    boleh_ubah = uji.status in uji.ALUR["ubah"].dari and penyunting(pengguna, uji, waktu)
    return {
        "uji": uji,
        "entri": getattr(uji, "entri", None),
        "keadaan": keadaan(uji, tanggal(waktu)),
        "belum_diuji": uji.status in BELUM_DIUJI,
        "peringatan": peringatan(uji.alasan, f"{uji.dokumen} {uji.informasi}"),
        "peserta": uji.peserta.select_related("pengguna"),
        "kertas": uji.kertas.filter(gugur=False).select_related("berkas", "dicatat_oleh", "dibenarkan_oleh"),
        "berkas": uji.berkas.filter(peran="dokumen"),
        "jejak": uji.jejak(),
        "boleh_ubah": boleh_ubah,
        "boleh_peserta": uji.status == StatusUji.PERTIMBANGAN and pengguna.peninjau_pada(waktu),
        "boleh_buka": _boleh_buka(uji, pengguna, waktu),
        "boleh_ganti": uji.status == StatusUji.DITETAPKAN and uji.ALUR.lahir.boleh(pengguna, uji, waktu),
        "unggah": (form if dicoba == "unggah" else FormDokumen()) if boleh_ubah else None,
        "langkah": [_tombol(uji, t, dicoba, form) for t in uji.ALUR.tersedia(uji, pengguna, waktu) if _tampil(uji, t)],
    }


def _boleh_buka(uji, pengguna, waktu):
    terbuka = uji.status in TERTUTUP_LAGI and not uji.konten_pembukaan_id
    return terbuka and menulis_untuk(pengguna, uji.unit, waktu)


def _tampil(uji, transisi):
    """Steps with pages of their own, and papers that nobody has recorded, have no button here."""
    if transisi.nama in TANPA_TOMBOL:
        return False
    awalan, _pisah, peran = transisi.nama.partition("_")
    if awalan == "benarkan":
        return uji.kertas.filter(peran=peran, gugur=False, dibenarkan_oleh=None).exists()
    return not (awalan == "catat" and uji.status == StatusUji.DITETAPKAN and uji.entri.sk_bertanda_tangan)


def _tombol(uji, transisi, dicoba, form):
    if transisi.nama == dicoba:
        return TombolUji(transisi, form, True)
    kelas, awal = FORM_LANGKAH.get(transisi.nama, FormKosong), {"nomor_sunting": uji.nomor_sunting}
    if transisi.nama.startswith("benarkan_"):
        kertas = uji.kertas.filter(peran=transisi.nama.removeprefix("benarkan_"), gugur=False).first()
        awal["kertas"] = kertas.pk
    return TombolUji(transisi, kelas(initial=awal, auto_id=f"id_{transisi.nama}_%s"), False)
