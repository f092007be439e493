"""What is shown before a register's next number is set: how it stands, how it would look, and what was set before."""

from django.contrib.contenttypes.models import ContentType

from alur.models import Peristiwa
from permohonan.models import NomorAwal
from permohonan.nomor import berikut, tulis
from permohonan.register.alur_nomor import halangan_maju
from permohonan.status import JenisRegister

TERBANYAK = 20


def keadaan(hari):
    """[(register, the number that comes next if a case is received on `hari` (date))]."""
    return [(jenis.label, tulis(jenis.value, berikut(jenis.value, hari.year), hari)) for jenis in JenisRegister]


def tinjau(form, hari):
    """What the bound FormNomor asks for, or None; why not then stands in the form.

    Out: {jenis, nomor, label, rupa (the number as printed), dari, sampai (the numbers that are left out)}.
    """
    if not form.is_valid():
        return None
    jenis, nomor = form.cleaned_data["jenis"], form.cleaned_data["nomor"]
    if alasan := halangan_maju(jenis, hari.year, nomor):
        form.add_error("nomor", alasan)
        return None
    lewat = {"dari": berikut(jenis, hari.year), "sampai": nomor - 1}
    rupa = {"label": JenisRegister(jenis).label, "rupa": tulis(jenis, nomor, hari)}
    return {"jenis": jenis, "nomor": nomor, **rupa, **lewat}


def riwayat():
    """The decisions taken so far (QuerySet of Peristiwa), the newest first."""
    jenis = ContentType.objects.get_for_model(NomorAwal)
    return Peristiwa.objects.filter(jenis_objek=jenis).order_by("-id")[:TERBANYAK]
