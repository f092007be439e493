"""Rows behind the open API: Terbitan only, files only while they are public."""

from django.db.models import Prefetch
from django.db.models.functions import Upper

from informasi.kueri_publik import informasi_publik
from informasi.models import Berkas, Lampiran, Terbitan
from informasi.status import JenisKonten, PeranLampiran

KATA = ("kata_judul", "kata_isi", "vektor")  # for the search, long, told to nobody


def informasi_api(waktu):
    """Public informasi publik at `waktu`, newest first, each with its public documents."""
    dokumen = Lampiran.objects.filter(peran=PeranLampiran.DOKUMEN, berkas__in=Berkas.objects.publik(waktu))
    return (
        informasi_publik(waktu)
        .select_related("unit", "butir", "versi__rincian")
        .prefetch_related(Prefetch("versi__lampiran", dokumen.select_related("berkas"), to_attr="dokumen_publik"))
        .defer(*KATA, "versi__isi")
    )


def berita_api(waktu):
    """Public berita at `waktu`, newest first, each with its picture while that is public."""
    return (
        Terbitan.objects.publik(waktu)
        .filter(jenis=JenisKonten.BERITA)
        .annotate(judul_besar=Upper("judul"))
        .order_by("-publik_sejak", "-pk")
        .select_related("unit", "versi")
        .prefetch_related(Prefetch("sampul", Berkas.objects.publik(waktu)))
        .defer(*KATA)
    )
