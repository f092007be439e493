"""Security incidents: pages that the judol guard took down in the half-year."""

from django.contrib.contenttypes.models import ContentType

from alur.models import Peristiwa
from informasi.models import Versi
from informasi.surat.kop import hari_kata
from kalender.hari import tanggal
from laporan.rakor.bagian.bentuk import Bagian, periode


def karantina(rapat, waktu):
    """Each page held, with its unit and how it stands now."""
    awal, akhir = periode(rapat).saat
    jenis = ContentType.objects.get_for_model(Versi)
    ditahan = Peristiwa.objects.filter(jenis_objek=jenis, nama="karantina", waktu__gte=awal, waktu__lt=akhir)
    pada = dict(ditahan.values_list("id_objek", "waktu"))
    versi = Versi.objects.filter(pk__in=pada).select_related("konten__unit").order_by("pk")
    baris = [[v.judul, str(v.konten.unit), hari_kata(tanggal(pada[v.pk])), str(v.get_status_display())] for v in versi]
    kosong = "Tidak ada halaman yang ditahan penjaga pada semester ini."
    return Bagian("Kejadian keamanan", ("Halaman", "Unit", "Ditahan", "Keadaan sekarang"), baris, kosong=kosong)
