"""Diskominfo's help to the unit in dispute: checklist, power of attorney, the decision after a ruling (domain 6.4)."""

from django.db import models
from django.db.models import F, Q

from opd.models import Pengguna
from sengketa.models.berkas import BerkasSengketa
from sengketa.models.putusan import Putusan
from sengketa.models.sengketa import Sengketa
from sengketa.status import Pemilik, Sikap, Tahap


class TugasPendampingan(models.Model):
    """One line of the checklist: opened by itself with the stage, or added by hand (`kode` empty)."""

    sengketa = models.ForeignKey(Sengketa, models.PROTECT, related_name="tugas")
    tahap = models.CharField(max_length=30, choices=Tahap)
    kode = models.CharField(max_length=30, blank=True)
    nama = models.CharField("tugas", max_length=200)
    pemilik = models.CharField("dikerjakan", max_length=10, choices=Pemilik)
    orang = models.ForeignKey(Pengguna, models.PROTECT, null=True, blank=True, related_name="tugas_sengketa")
    batas = models.DateField("paling lambat", null=True, blank=True)
    selesai = models.DateTimeField(null=True)
    selesai_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    catatan = models.CharField(max_length=1000, blank=True)
    tidak_perlu = models.BooleanField(default=False)
    diingatkan = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = "tugas pendampingan"
        ordering = [F("batas").asc(nulls_last=True), "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["sengketa", "tahap", "kode"], condition=~Q(kode=""), name="tugas_tahap_sekali"
            )
        ]

    def __str__(self):
        return self.nama


class SuratKuasa(models.Model):
    """A special power: who represents whom, and how far they may settle (UU 14/2008 Ps 44(4); domain 11)."""

    sengketa = models.ForeignKey(Sengketa, models.PROTECT, related_name="kuasa")
    nomor = models.CharField("nomor surat", max_length=100)
    tanggal = models.DateField()
    pemberi = models.CharField("pemberi kuasa", max_length=200)
    penerima = models.CharField("penerima kuasa", max_length=500)
    boleh_berdamai = models.BooleanField("berwenang menyepakati perdamaian", default=False)
    batas_damai = models.CharField("batas wewenang berdamai", max_length=500, blank=True)
    berkas = models.ForeignKey(BerkasSengketa, models.PROTECT, null=True, related_name="+")
    dicabut = models.DateField(null=True)

    class Meta:
        verbose_name = "surat kuasa"
        ordering = ["-tanggal", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(boleh_berdamai=False) | ~Q(batas_damai=""), name="damai_berbatas")
        ]

    def __str__(self):
        return f"Surat kuasa {self.nomor}"


class MemoPutusan(models.Model):
    """The decision to accept a ruling or to challenge it, with its reasons, before the window closes."""

    sengketa = models.ForeignKey(Sengketa, models.PROTECT, related_name="memo")
    putusan = models.ForeignKey(Putusan, models.PROTECT, related_name="memo")
    sikap = models.CharField(max_length=10, choices=Sikap)
    alasan = models.TextField("alasan", max_length=3000)
    ditulis_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    ditulis_pada = models.DateTimeField()

    class Meta:
        verbose_name = "memo putusan"
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.get_sikap_display()}: {self.putusan}"
