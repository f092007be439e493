"""The first words of each document, so that a reviewer sees what it is without opening it."""

from django.db.models.functions import Left

from informasi.models import PotonganTeks

PANJANG = 3_000


def halaman_pertama(versi):
    """{key of a berkas: its first text (str), cut at PANJANG} of the documents that have any; one query."""
    berkas = [x.berkas_id for x in versi.lampiran.all()]
    potongan = PotonganTeks.objects.filter(berkas__in=berkas, urutan=0).annotate(awal=Left("teks", PANJANG))
    return dict(potongan.values_list("berkas", "awal"))
