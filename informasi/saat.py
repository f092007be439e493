"""When the public pages changed last, and when they change although nobody writes anything."""

from django.db.models import Min

from informasi.models import Peringatan, Terbitan
from informasi.status import JenisKonten


def diperbarui(waktu):
    """The instant (datetime) at which the newest text that is public at `waktu` appeared, or None."""
    return Terbitan.objects.publik(waktu).order_by("-tampil_sejak").values_list("tampil_sejak", flat=True).first()


def saat_berikut(waktu):
    """The first instant after `waktu` at which something scheduled starts or ends, or None; midnight not counted.

    Whoever keeps a page rendered at `waktu` must not show it from that instant on.
    """
    kegiatan = Terbitan.objects.filter(jenis=JenisKonten.KEGIATAN)
    jadwal = (
        (Terbitan.objects, "tampil_sejak"),
        (Terbitan.objects, "publik_sampai"),
        (kegiatan, "mulai"),
        (kegiatan, "selesai"),
        (Peringatan.objects, "mulai"),
        (Peringatan.objects, "berakhir"),
    )
    saat = [kueri.filter(**{f"{medan}__gt": waktu}).aggregate(saat=Min(medan))["saat"] for kueri, medan in jadwal]
    return min((s for s in saat if s), default=None)
