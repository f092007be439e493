"""What the desk's pages of objections show: the list by due day, one objection with its steps."""

from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext_lazy as _

from alur.transisi import Transisi
from kalender.hari import tanggal
from kalender.jam import rincian
from kalender.terkini import muat_kalender
from permohonan.keberatan.alasan import KATA, batas_sengketa, sejak_sengketa
from permohonan.keberatan.forms import FORM_LANGKAH, FormKosong
from permohonan.models import Keberatan
from permohonan.perkara.tampak import nomor_perubahan
from permohonan.status import (
    KEBERATAN_DIKABULKAN,
    KEBERATAN_TERBUKA,
    TANDA_DIRI,
    PeranBerkas,
    StatusKeberatan,
)
from permohonan.wewenang import melayani, membaca_surat, membuka_identitas

TANPA_TOMBOL = ("tahan_pemusnahan", "lepas_tahanan", "unggah_tte", "buka_surat")  # have pages of their own
MAJU = ("daftarkan", "telaah", "tanggapi", "benarkan_nota_tim", "benarkan_tanggapan_atasan", "sepakati", "laksanakan")
_S = StatusKeberatan
BELUM_DITANGGAPI = (*KEBERATAN_TERBUKA, _S.TIDAK_DITANGGAPI)
TAB = {
    "berjalan": (_("Belum ditanggapi"), BELUM_DITANGGAPI, "jatuh_tempo"),
    "pelaksanaan": (_("Menunggu dilaksanakan"), KEBERATAN_DIKABULKAN, "batas_pelaksanaan"),
    "selesai": (_("Selesai"), (_S.DITOLAK, _S.DILAKSANAKAN, _S.DICABUT), "-pk"),
}


@dataclass(frozen=True)
class Tombol:
    """One step on the page: its row of the table, its form, whether it was just refused."""

    transisi: Transisi
    form: forms.Form
    terbuka: bool

    @property
    def maju(self):
        """Whether it carries the objection on."""
        return self.transisi.nama in MAJU

    @property
    def polos(self):
        """Whether a plain button is enough."""
        return not self.form.visible_fields()


def daftar_keberatan(pengguna, pilihan, waktu):
    """(key of the tab, its objections in the order in which they fall due)."""
    tab = pilihan if pilihan in TAB else "berjalan"
    _kata, status, urut = TAB[tab]
    terlihat = Keberatan.objects.terlihat_oleh(pengguna, waktu).filter(status__in=status)
    return tab, terlihat.select_related("permohonan", "unit").order_by(urut, "pk")


def baris_daftar(daftar, hari):
    """[{perkara, sengketa, lewat}] of the objections on one page of the list: the last day to go to the Komisi
    Informasi (None where no window opened) and whether it had passed on `hari`."""
    daftar = list(daftar)
    sejak = [s for s in map(sejak_sengketa, daftar) if s]
    kalender = muat_kalender(min(sejak).year, max(sejak).year).sementara() if sejak else None
    akhir = [batas_sengketa(satu, kalender) for satu in daftar]
    return [{"perkara": k, "sengketa": a, "lewat": bool(a and hari > a)} for k, a in zip(daftar, akhir, strict=True)]


def isi_perkara(keberatan, pengguna, waktu, dicoba="", form=None):
    """The context (dict) of one objection's page; `dicoba` with `form` is the step that was just refused."""
    hari, dilihat, sengketa = tanggal(waktu), nomor_perubahan(keberatan), batas_sengketa(keberatan)
    return {
        "perkara": keberatan,
        "dilihat": dilihat,
        "lewat": keberatan.status in BELUM_DITANGGAPI and hari > keberatan.jatuh_tempo,
        "alasan": [(a, KATA[a], keberatan.tanggapan.get(a, "")) for a in keberatan.alasan],
        "sengketa": sengketa,
        "sengketa_lewat": bool(sengketa and hari > sengketa),
        "rincian": rincian(keberatan.jam),
        "surat": keberatan.surat.order_by("pk"),
        "membaca_surat": membaca_surat(pengguna, keberatan, waktu),
        "mengunggah": melayani(pengguna, keberatan, waktu),
        "kertas": keberatan.kertas.filter(gugur=False).select_related("dicatat_oleh", "dibenarkan_oleh"),
        "kuasa": keberatan.berkas.filter(peran=PeranBerkas.KUASA, dihapus=None),
        "tanda_diri": keberatan.berkas.filter(peran__in=TANDA_DIRI)
        if membuka_identitas(pengguna, keberatan, waktu)
        else [],
        "jejak": keberatan.jejak(),
        "langkah": _langkah(keberatan, pengguna, waktu, dilihat, dicoba, form),
    }


def _tanda_diri(keberatan, pengguna, waktu):
    """The applicant's papers, for whoever may open them against a reason."""
    if not membuka_identitas(pengguna, keberatan, waktu):
        return keberatan.berkas.none()
    return keberatan.berkas.filter(peran__in=TANDA_DIRI)


def form_langkah(keberatan, nama, data=None, files=None, **lain):
    """The form of step `nama`."""
    return FORM_LANGKAH.get(nama, FormKosong)(data, files, keberatan=keberatan, **lain)


def _langkah(keberatan, pengguna, waktu, dilihat, dicoba, form):
    """What can be pressed now; a step that was just refused stays with what was typed, also when it is too late."""
    tersedia = {t.nama: t for t in keberatan.ALUR.tersedia(keberatan, pengguna, waktu) if _tampil(keberatan, t)}
    if dicoba:
        tersedia.setdefault(dicoba, keberatan.ALUR[dicoba])
    tombol = [
        Tombol(t, form, True) if t.nama == dicoba else Tombol(t, _kosong(keberatan, t.nama, dilihat), False)
        for t in tersedia.values()
    ]
    return sorted(tombol, key=lambda t: not t.maju)


def _kosong(keberatan, nama, dilihat):
    return form_langkah(keberatan, nama, auto_id=f"id_{nama}_%s", initial={"dilihat": dilihat})


def _tampil(keberatan, transisi):
    """Only papers that wait for a second person have their button; ground a has no agreement."""
    nama = transisi.nama
    if nama.startswith("benarkan_"):
        jenis = nama.removeprefix("benarkan_")
        return keberatan.kertas.filter(jenis=jenis, gugur=False, dibenarkan_pada=None).exists()
    if nama == "musyawarah":
        return "a" not in keberatan.alasan
    return nama not in TANPA_TOMBOL
