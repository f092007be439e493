"""What the pages of a meeting show: lists, one meeting with its steps, the invitations with a way to tell each."""

from dataclasses import dataclass
from urllib.parse import quote

from django import forms
from django.db.models import Count, Q

from alur.transisi import Transisi
from kalender.hari import tanggal
from laporan.models import KeputusanRakor, RapatKoordinasi
from laporan.rakor.forms import FORM_KEPUTUSAN, FORM_LANGKAH, FormPutusan
from laporan.rakor.kabar import ajakan
from laporan.rakor.status import BERISI, DATANG, StatusRakor
from laporan.rakor.wewenang import membaca_semua_rakor, memimpin_rakor, mengisi_kehadiran
from opd.models import Keanggotaan, Unit
from opd.peran import PENULIS
from opd.wa import tautan_wa

MAJU = ("undang", "mulai", "selesai", "nyatakan_selesai")


@dataclass(frozen=True)
class Tombol:
    """One step on the page: its row of the table, its form, whether it was just refused."""

    transisi: Transisi
    form: forms.Form
    terbuka: bool

    @property
    def maju(self):
        """Whether it carries the object on."""
        return self.transisi.nama in MAJU

    @property
    def polos(self):
        """Whether a plain button is enough."""
        return not self.form.visible_fields()


def isi_daftar(pengguna, waktu):
    """The context (dict) of the list: meetings seen, with how many came, and the decisions still owed."""
    rapat = RapatKoordinasi.objects.terlihat_oleh(pengguna, waktu).annotate(
        diundang=Count("undangan"), datang=Count("undangan", filter=Q(undangan__kehadiran__in=DATANG))
    )
    terbuka = KeputusanRakor.objects.belum().filter(rapat__in=rapat.values("pk")).berurut()
    return {
        "rapat": rapat[:50],
        "keputusan": terbuka[:100],
        "memimpin": memimpin_rakor(pengguna, None, waktu),
        "hari": tanggal(waktu),
    }


def isi_rapat(rapat, pengguna, waktu, dicoba="", form=None):
    """The context (dict) of one meeting's page; `dicoba` with `form` is what was just refused."""
    memimpin = memimpin_rakor(pengguna, rapat, waktu)
    langkah = tombol(rapat, FORM_LANGKAH, pengguna, waktu, dicoba, form)
    berisi = rapat.status in BERISI
    putusan = form if dicoba == "putuskan" else FormPutusan(rapat=rapat) if berisi and memimpin else None
    return {
        "rapat": rapat,
        "hari": tanggal(waktu),
        "memimpin": memimpin,
        "berpaket": membaca_semua_rakor(pengguna, rapat, waktu),
        "berisi": berisi,
        "berlangsung": rapat.status == StatusRakor.BERLANGSUNG,
        "terbuka": rapat.status in (StatusRakor.DRAF, StatusRakor.DIUNDANG),
        "hadir": rapat.undangan.aggregate(diundang=Count("pk"), datang=Count("pk", filter=Q(kehadiran__in=DATANG))),
        "mengisi": rapat.status == StatusRakor.BERLANGSUNG and bool(dapat_diisi(rapat, pengguna, waktu)),
        "notulen": next((t for t in langkah if t.transisi.nama == "tulis_notulen"), None),
        "langkah": [t for t in langkah if t.transisi.nama not in ("tulis_notulen", "ubah")],
        "form_putusan": putusan,
        "keputusan": rapat.keputusan.berurut(),
        "lalu": KeputusanRakor.objects.belum().dari_rapat_sebelum(rapat).berurut() if berisi or memimpin else (),
        "jejak": rapat.jejak(),
    }


def isi_keputusan(keputusan, pengguna, waktu, dicoba="", form=None):
    """The context (dict) of one decision's page."""
    return {
        "keputusan": keputusan,
        "hari": tanggal(waktu),
        "langkah": tombol(keputusan, FORM_KEPUTUSAN, pengguna, waktu, dicoba, form),
        "jejak": keputusan.jejak(),
    }


def tombol(objek, daftar_form, pengguna, waktu, dicoba="", form=None):
    """What can be pressed now (list of Tombol); a step that was just refused stays with what was typed."""
    tersedia = {t.nama: t for t in objek.ALUR.tersedia(objek, pengguna, waktu) if t.nama in daftar_form}
    if dicoba in daftar_form:
        tersedia.setdefault(dicoba, objek.ALUR[dicoba])
    return sorted((_tombol(objek, t, daftar_form, dicoba, form) for t in tersedia.values()), key=lambda t: not t.maju)


def _tombol(objek, transisi, daftar_form, dicoba, form):
    if transisi.nama == dicoba:
        return Tombol(transisi, form, True)
    rapat = getattr(objek, "rapat", objek)
    return Tombol(transisi, daftar_form[transisi.nama](rapat=rapat, auto_id=f"id_{transisi.nama}_%s"), False)


def dapat_diisi(rapat, pengguna, waktu):
    """The invitations (list) whose attendance this person may record."""
    semua = rapat.undangan.select_related("unit", "unit__induk").order_by("unit__nama", "pk")
    return [u for u in semua if mengisi_kehadiran(pengguna, u, waktu)]


@dataclass(frozen=True)
class BarisUndangan:
    """One invited unit with the people to tell and the wa.me address of each ("" where no number is known)."""

    undangan: object
    orang: list


def daftar_undangan(rapat, pengguna, waktu, alamat):
    """[BarisUndangan] by unit; people and their numbers only for PPID utama. Three queries for any number of units."""
    undangan = list(rapat.undangan.select_related("unit"))
    orang = {}
    if memimpin_rakor(pengguna, rapat, waktu):
        anggota = Keanggotaan.objects.berlaku_pada(tanggal(waktu)).filter(
            unit__in=[u.unit_id for u in undangan], peran__in=PENULIS, pengguna__is_active=True
        )
        for satu in anggota.select_related("pengguna").order_by("unit", "-peran", "pk"):
            pesan = f"Yth. {satu.pengguna.nama}. {ajakan(rapat)} Agenda dan surat: {alamat}"
            tautan = tautan_wa(satu.pengguna.wa, pesan)
            orang.setdefault(satu.unit_id, []).append((satu.pengguna.nama, satu.sebutan, tautan))
    return [BarisUndangan(u, orang.get(u.unit_id, [])) for u in undangan]


def teks_grup(rapat, alamat):
    """The wa.me address with the invitation for a group: WhatsApp asks which one."""
    return f"https://wa.me/?text={quote(f'{ajakan(rapat)} Agenda dan surat: {alamat}')}"


def belum_diundang(rapat, waktu):
    """Units in force that have no invitation yet, by name."""
    return Unit.objects.berlaku_pada(tanggal(waktu)).exclude(undangan_rakor__rapat=rapat).order_by("nama")
