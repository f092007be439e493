"""A word by WhatsApp where a notice matters: a text came back, was taken down, or warns (design 8)."""

from informasi.status import StatusVersi
from kalender.hari import tanggal
from opd.models import Pengguna
from opd.peran import PENULIS
from opd.wa import tautan_wa

SEBAB = {
    StatusVersi.PERLU_PERBAIKAN: "perlu diperbaiki",
    StatusVersi.DITARIK: "ditarik dari publik",
}
PERINGATAN = "adalah peringatan serta-merta yang sedang tayang"


def ajakan_unit(versi, pengguna, waktu, alamat):
    """[(Pengguna, wa.me address or "")] of the unit's writers, for a reviewer who wants to be sure they know.

    Empty where no notice matters or `pengguna` does not review. `alamat` is the full address of the page.
    """
    peringatan = versi.status == StatusVersi.TERBIT and getattr(versi, "peringatan", None)
    sebab = PERINGATAN if peringatan else SEBAB.get(versi.status)
    if sebab is None or not pengguna.peninjau_pada(waktu):
        return []
    penulis = Pengguna.objects.berperan(tanggal(waktu), *PENULIS, unit=versi.konten.unit).exclude(pk=pengguna.pk)
    return [(p, tautan_wa(p.wa, f"Yth. {p.nama}. “{versi}” {sebab}. Buka: {alamat}")) for p in penulis]
