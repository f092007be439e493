"""What this room hands over with a role: tasks of disputes that bear the person's name."""

from django.db.models import Q

from opd.peran import PENINJAU, PENULIS, Peran
from sengketa.models import TugasPendampingan


def ringkas(keanggotaan, waktu):
    """What would go along with `keanggotaan`: [(what, [item, …])], nothing moved."""
    return [("Tugas sengketa yang belum selesai", [f"{t.sengketa}: {t}" for t in _tugas(keanggotaan)])]


def serahkan(keanggotaan, kepada, waktu):
    """Give the open tasks to `kepada`; answers as `ringkas`."""
    isi = ringkas(keanggotaan, waktu)
    TugasPendampingan.objects.filter(pk__in=[t.pk for t in _tugas(keanggotaan)]).update(orang=kepada)
    return isi


def _tugas(keanggotaan):
    """Of a writer those of the unit's cases, of whoever keeps cases all."""
    terbuka = TugasPendampingan.objects.filter(orang=keanggotaan.pengguna, selesai=None, tidak_perlu=False)
    if keanggotaan.peran in PENULIS:
        unit = keanggotaan.unit
        terbuka = terbuka.filter(Q(sengketa__termohon=unit) | Q(sengketa__unit=unit))
    elif keanggotaan.peran not in (*PENINJAU, Peran.BAGIAN_HUKUM):
        return []
    return list(terbuka.select_related("sengketa__termohon").order_by("batas", "pk"))
