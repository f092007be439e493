"""The papers that show who asks: which, for whom, and how they are taken in (domain 4.1)."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from informasi.berkas.hasil import BerkasDitolak
from permohonan.gudang import terima
from permohonan.status import JenisPemohon, PeranBerkas

PALING = 20  # files of one kind; of a group every member shows a card


@dataclass(frozen=True)
class Kertas:
    """One box for files: the form's field, what it is, and whom it concerns (a CSS class, "" for all)."""

    medan: str
    peran: PeranBerkas
    label: str
    bantuan: str = ""
    khusus: str = ""


KERTAS = (
    Kertas("berkas_identitas", PeranBerkas.IDENTITAS, _("Foto KTP"), _("Badan hukum: KTP pengurus yang mengajukan.")),
    Kertas(
        "berkas_badan_hukum",
        PeranBerkas.BADAN_HUKUM,
        _("Pengesahan badan hukum dan AD/ART"),
        khusus="khusus-badan",
    ),
    Kertas("berkas_anggota", PeranBerkas.ANGGOTA, _("KTP semua anggota kelompok"), khusus="khusus-kelompok"),
    Kertas(
        "berkas_kuasa",
        PeranBerkas.KUASA,
        _("Surat kuasa"),
        _("Kelompok orang: surat kuasa kepada wakilnya."),
        khusus="khusus-kuasa",
    ),
    Kertas("berkas_identitas_kuasa", PeranBerkas.IDENTITAS_KUASA, _("KTP penerima kuasa"), khusus="khusus-wakil"),
)


def kertas_untuk(permohonan):
    """The boxes that concern this kind of applicant, for a request that has its number."""
    tanpa = {
        "khusus-badan": permohonan.jenis_pemohon != JenisPemohon.BADAN_HUKUM,
        "khusus-kelompok": permohonan.jenis_pemohon != JenisPemohon.KELOMPOK_ORANG,
        "khusus-kuasa": not permohonan.lewat_kuasa and permohonan.jenis_pemohon != JenisPemohon.KELOMPOK_ORANG,
        "khusus-wakil": not permohonan.lewat_kuasa,
    }
    return [k for k in KERTAS if not tanpa.get(k.khusus)]


def ada_berkas(files):
    """Whether any paper was chosen in this form (MultiValueDict of uploads)."""
    return any(files.getlist(k.medan) for k in KERTAS)


def simpan_kertas(files, perkara, waktu):
    """Keep what was uploaded. Returns (number kept, [(label, why it was refused)]); a refused file never loses the
    case."""
    tersimpan, ditolak = 0, []
    for kertas in KERTAS:
        for unggahan in files.getlist(kertas.medan)[:PALING]:
            try:
                terima(unggahan, perkara=perkara, peran=kertas.peran, pelaku=None, waktu=waktu)
                tersimpan += 1
            except BerkasDitolak as sebab:
                ditolak.append((str(kertas.label), str(sebab)))
    return tersimpan, ditolak
