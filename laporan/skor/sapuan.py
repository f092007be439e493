"""Every night: does what proves an answer open for a stranger? One address a call. Task of `pekerja`."""

from urllib.parse import urlsplit

from django.conf import settings
from django.test import Client

from informasi.penjaga.sapuan import malam_terakhir
from kalender.hari import tanggal
from laporan.models import BuktiTerperiksa
from laporan.skor.bukti import Rak
from laporan.skor.pertanyaan import pertanyaan
from opd.models import Unit


def periksa_satu(waktu):
    """Gather the addresses once a night, then try the one that waited longest; False when all were tried."""
    malam = malam_terakhir(waktu)
    if not BuktiTerperiksa.objects.filter(dilihat__gte=malam).exists():
        return kumpulkan(waktu)
    menunggu = BuktiTerperiksa.objects.filter(dilihat__gte=malam).exclude(diperiksa__gte=malam)
    satu = menunggu.order_by("diperiksa", "pk").first()
    if satu is None:
        return False
    satu.terbuka, satu.diperiksa = terbuka(satu.alamat), waktu
    satu.save(update_fields=["terbuka", "diperiksa"])
    return True


def kumpulkan(waktu):
    """Note every address that is evidence of anything now; whether there was any."""
    units = list(Unit.objects.berlaku_pada(tanggal(waktu)))
    rak = Rak(units, waktu)
    alamat = {b.alamat for u in units for p in pertanyaan() if p.untuk(u.jenis) for b in rak.bukti(p, u) if b.alamat}
    BuktiTerperiksa.objects.bulk_create(
        [BuktiTerperiksa(alamat=a, dilihat=waktu) for a in sorted(alamat)],
        update_conflicts=True,
        update_fields=["dilihat"],
        unique_fields=["alamat"],
    )
    return bool(alamat)


def terbuka(alamat) -> bool:
    """Whether a stranger's browser gets the page: asked through the whole portal, without leaving this process."""
    situs = urlsplit(settings.PPID_SITUS)
    peramban = Client(raise_request_exception=False, SERVER_NAME=situs.hostname)
    return peramban.get(alamat, secure=situs.scheme == "https").status_code == 200
