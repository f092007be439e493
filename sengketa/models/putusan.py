"""Rulings and akta, and the orders they or a hearing give (UU 14/2008 Ps 46, 49)."""

from django.db import models
from django.db.models import Q

from opd.models import Pengguna, Unit
from sengketa.models.berkas import BerkasSengketa
from sengketa.models.sengketa import Sengketa, TahapJalan
from sengketa.status import Amar


class Putusan(models.Model):
    """What ended a stage, and with it perhaps the dispute."""

    sengketa = models.ForeignKey(Sengketa, models.PROTECT, related_name="putusan")
    tahap = models.OneToOneField(TahapJalan, models.PROTECT, related_name="putusan")
    amar = models.CharField(max_length=30, choices=Amar)
    nomor = models.CharField("nomor putusan atau akta", max_length=100)
    dibacakan = models.DateField("tanggal putusan")
    diterima = models.DateField("salinan kita terima")
    ringkas = models.CharField("ringkas amar", max_length=1000, blank=True)
    berkas = models.ForeignKey(BerkasSengketa, models.PROTECT, null=True, related_name="+")
    keliru = models.BooleanField(default=False)

    class Meta:
        verbose_name = "putusan"
        verbose_name_plural = "putusan"
        ordering = ["dibacakan", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(nomor=""), name="putusan_bernomor")]

    def __str__(self):
        return f"{self.get_amar_display()} {self.nomor}"


class Perintah(models.Model):
    """Something the panel or a ruling ordered: by whom, until when, done when."""

    sengketa = models.ForeignKey(Sengketa, models.PROTECT, related_name="perintah")
    putusan = models.ForeignKey(Putusan, models.PROTECT, null=True, related_name="perintah")
    isi = models.CharField("perintah", max_length=1000)
    pelaksana = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    batas = models.DateField("paling lambat", null=True)
    dilaksanakan = models.DateField("dilaksanakan pada", null=True)
    hasil = models.CharField("cara dan bukti pelaksanaan", max_length=1000, blank=True)
    berkas = models.ForeignKey(BerkasSengketa, models.PROTECT, null=True, related_name="+")
    dicatat_pada = models.DateTimeField()
    dilaksanakan_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = "perintah"
        verbose_name_plural = "perintah"
        ordering = ["batas", "pk"]

    def __str__(self):
        return self.isi[:80]
