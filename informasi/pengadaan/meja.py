"""What procurement puts on the desk: packages to review."""

from django.urls import reverse

from alur.kartu import Kartu
from informasi.models import PaketPengadaan


def kartu_paket(pengguna, waktu):
    """One task card (list of Kartu) for reviewers while packages wait."""
    if not pengguna.peninjau_pada(waktu):
        return []
    antrean = PaketPengadaan.objects.antrean()
    tertua = antrean.select_related("unit").first()
    if tertua is None:
        return []
    return [
        Kartu(
            urutan=23,
            makna="kabar",
            ikon="archive",
            sebab="Menunggu pemeriksaan",
            judul=f"{antrean.count()} paket pengadaan perlu diperiksa",
            keterangan=f"Tertua: {tertua}, {tertua.unit}",
            url=reverse("informasi:paket_daftar"),
            tindakan="Periksa",
        )
    ]
