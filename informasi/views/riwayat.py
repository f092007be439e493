"""The public history of a text: its versions and what the last one changed."""

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from informasi.ajuan import bentuk, uraikan
from informasi.beda_publik import beda_teks
from informasi.models import Terbitan, Versi
from informasi.status import JenisKonten
from informasi.teks.banding import beda_kata
from informasi.tinjau.rincian_teks import baris_teks


def riwayat_teks(request, pk, jenis):
    """The page of the versions of the konten `pk` of one kind; Http404 when it is not public."""
    publik = Terbitan.objects.publik(timezone.now()).filter(jenis=jenis)
    terbitan = get_object_or_404(publik.select_related("unit", "versi"), konten=pk)
    daftar = list(Versi.objects.riwayat_umum(pk))
    konteks = {
        "terbitan": terbitan,
        "unit": terbitan.unit,
        "daftar": daftar,
        "banding": _beda(*daftar[:2]) if len(daftar) > 1 else [],
        "induk_url": reverse(f"informasi:{jenis}_daftar"),
        "induk_label": JenisKonten(jenis).label,
    }
    return render(request, "informasi/teks_riwayat.html", konteks)


def _beda(baru, lama):
    """[(label, segments)] of what changed: when and where first, then the words."""
    baris = baris_teks(*(uraikan(bentuk(versi)) for versi in (lama, baru)), umum=True)
    return [(label, beda_kata(*kata)) for label, *kata in baris if kata[0] != kata[1]] + beda_teks(baru, lama)
