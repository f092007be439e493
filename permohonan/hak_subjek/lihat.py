"""What an applicant may see of their own data, and who looked at it (UU 27/2022 Ps 7, 32)."""

from django.utils.translation import gettext_lazy as _

from permohonan.identitas.pembukaan import PEMBUKAAN
from permohonan.identitas.simpan import isi
from permohonan.status import JenisHak, StatusHak

LABEL = {
    "nama": _("Nama"),
    "nik": _("NIK"),
    "nomor_badan": _("Nomor pengesahan badan hukum"),
    "alamat": _("Alamat"),
    "telepon": _("Telepon"),
    "surel": _("Surel"),
    "pekerjaan": _("Pekerjaan"),
    "kuasa_nama": _("Nama kuasa"),
    "kuasa_alamat": _("Alamat kuasa"),
    "kuasa_telepon": _("Telepon kuasa"),
}


def data_terlihat(perkara):
    """[(label, value)] once the desk has granted access, [] before: a lost code alone shows nobody's data."""
    if not perkara.hak_subjek.filter(jenis=JenisHak.AKSES, status=StatusHak.DIKABULKAN).exists():
        return []
    data = isi(perkara.identitas)
    return [(label, data[medan]) for medan, label in LABEL.items() if data.get(medan)]


def pembaca(perkara):
    """[(when, office)] of every look at the applicant's data: the office, not the officer's name."""
    lihat = perkara.jejak().filter(nama__in=PEMBUKAAN).order_by("-id")
    return [(p.waktu, ", ".join(filter(None, (p.pelaku_jabatan, p.pelaku_unit)))) for p in lihat]
