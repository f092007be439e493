"""Reads of the trail and the outbox."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q


class KueriPeristiwa(models.QuerySet):
    def tentang(self, objek):
        """Events of one object, its part in batches included, oldest first."""
        jenis = ContentType.objects.get_for_model(type(objek))
        sendiri = Q(id_objek=objek.pk) | Q(id_objek__isnull=True, anggota__id_objek=objek.pk)
        return self.filter(sendiri, jenis_objek=jenis).order_by("id").distinct()


class KueriPemberitahuan(models.QuerySet):
    def jatuh_kirim(self, waktu):
        """Notices that wait to be sent at `waktu` and are leased by nobody."""
        bebas = Q(disewa_sampai__isnull=True) | Q(disewa_sampai__lte=waktu)
        return self.filter(bebas, dikirim__isnull=True, batal="", coba_setelah__lte=waktu)

    def mati(self, batas):
        """Notices given up after `batas` attempts."""
        return self.filter(dikirim__isnull=True, batal="", percobaan__gte=batas)
