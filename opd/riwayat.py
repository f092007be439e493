"""The history of people and units as the desk shows it."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from alur.models import Peristiwa, PeristiwaRincian

TERBANYAK = 30


def riwayat(*objek, terbanyak=TERBANYAK):
    """The newest events about these objects (of any kind), newest first.

    Each Peristiwa carries `perubahan`: a list of (label, old, new), empty when the details were erased.
    """
    pilih = Q(pk__in=())
    for benda in objek:
        jenis = ContentType.objects.get_for_model(type(benda))
        sendiri = Q(id_objek=benda.pk) | Q(id_objek__isnull=True, anggota__id_objek=benda.pk)
        pilih |= Q(jenis_objek=jenis) & sendiri
    daftar = list(Peristiwa.objects.filter(pilih).order_by("-id").distinct()[:terbanyak])
    rincian = dict(PeristiwaRincian.objects.filter(peristiwa__in=daftar).values_list("peristiwa", "isi"))
    for peristiwa in daftar:
        peristiwa.perubahan = _perubahan(peristiwa, rincian.get(peristiwa.pk) or {})
    return daftar


def _perubahan(peristiwa, isi):
    lama, baru = isi.get("lama", {}), isi.get("baru", {})
    medan = {f.name: f.verbose_name for f in peristiwa.jenis_objek.model_class()._meta.get_fields() if f.concrete}
    return [(medan.get(nama, nama), lama.get(nama), nilai) for nama, nilai in baru.items()]
