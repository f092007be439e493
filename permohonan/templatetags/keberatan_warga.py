"""What an objection's applicant reads: the steps with their days, and what comes next."""

from dataclasses import dataclass
from datetime import date

from django import template
from django.utils.translation import gettext as _

from kalender.hari import tanggal
from permohonan.keberatan.alasan import batas_sengketa
from permohonan.status import KEBERATAN_DIKABULKAN, KEBERATAN_TERBUKA, StatusKeberatan

register = template.Library()
_S = StatusKeberatan
LANGKAH = ("daftarkan", "musyawarah", "telaah", "benarkan_nota_tim", "lewat_batas", "cabut")


@dataclass(frozen=True)
class Titik:
    """One point of the timeline: "selesai", "kini" or "menyusul"."""

    judul: str
    hari: date | None
    keadaan: str


@register.filter
def perjalanan(keberatan):
    """The timeline (list of Titik) out of the trail: nobody's name, no note of the desk."""
    kata = {
        "daftarkan": _("Didaftar"),
        "musyawarah": _("Musyawarah dimulai"),
        "telaah": _("Ditelaah Tim Pertimbangan"),
        "benarkan_nota_tim": _("Ditelaah Tim Pertimbangan"),
        "lewat_batas": _("Batas menanggapi lewat tanpa tanggapan"),
        "cabut": _("Anda mencabut keberatan"),
    }
    sudah = [Titik(_("Keberatan diterima"), keberatan.diterima, "selesai")]
    sudah += [Titik(kata[p.nama], tanggal(p.waktu), "selesai") for p in keberatan.jejak().filter(nama__in=LANGKAH)]
    if keberatan.ditanggapi_pada:
        sudah.append(Titik(keberatan.get_status_display(), tanggal(keberatan.ditanggapi_pada), "selesai"))
    return sudah + _menyusul(keberatan)


def _menyusul(keberatan):
    """What is still to come, with its day."""
    if keberatan.status in KEBERATAN_TERBUKA:
        return [Titik(_("Atasan PPID menanggapi, paling lambat"), keberatan.jatuh_tempo, "menyusul")]
    if keberatan.status in KEBERATAN_DIKABULKAN:
        return [Titik(_("PPID melaksanakan tanggapan, paling lambat"), keberatan.batas_pelaksanaan, "menyusul")]
    return []


@register.filter
def jawaban(keberatan):
    """[(letter, ground in words, what the Atasan PPID answered)]."""
    return [(a, kata, keberatan.tanggapan.get(a, "")) for a, kata in keberatan.alasan_kata]


@register.filter
def dapat(keberatan, nama):
    """Whether the applicant can take the step `nama` now."""
    return keberatan.status in keberatan.ALUR[nama].dari


register.filter("batas_sengketa", batas_sengketa)
