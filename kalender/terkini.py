"""The calendar as it stands now in the database: the one way to read it for counting."""

from kalender.hari_kerja import Kalender, Libur
from kalender.models import HariLibur, TahunKalender


def muat_kalender(awal: int, akhir: int | None = None) -> Kalender:
    """The calendar around the years `awal` to `akhir` (only `awal` when left out).

    One year before and one after come along: no rule reaches further.
    """
    rentang = range(awal - 1, (akhir or awal) + 2)
    libur = HariLibur.objects.berlaku().tahun(*rentang)
    return Kalender(
        libur={h.tanggal: Libur(h.nama, h.get_jenis_display(), h.perkiraan) for h in libur},
        lengkap=TahunKalender.objects.lengkap(*rentang),
    )
