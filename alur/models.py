"""The memory of official objects: events, their seal, and the notices that follow from them."""

import uuid

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models.functions import Now

from alur.kueri import KueriPemberitahuan, KueriPeristiwa


class ObjekResmi(models.Model):
    """An object whose life is a table of steps; subclasses set `ALUR` (alur.transisi.Alur)."""

    ALUR = None

    class Meta:
        abstract = True

    @classmethod
    def kunci(cls, pk):
        """The row, locked until the transaction ends. Override where a parent must be locked first."""
        # no_key: other transactions check foreign keys to this row at COMMIT, some after they took the seal's
        # lock. A full lock would make them wait for us there while we wait for the seal: a deadlock.
        return cls._base_manager.select_for_update(of=("self",), no_key=True).get(pk=pk)

    def jejak(self):
        """The events of this object, oldest first."""
        return Peristiwa.objects.tentang(self)


class Peristiwa(models.Model):
    """One line of the trail: who did what to which object, when. Never changed, never removed.

    Names are copied as they were on that day. A batch names its objects in `anggota`.
    """

    jenis_objek = models.ForeignKey(ContentType, models.PROTECT, related_name="+")
    id_objek = models.BigIntegerField(null=True)
    objek = GenericForeignKey("jenis_objek", "id_objek")
    label_objek = models.CharField(max_length=200)
    nama = models.CharField(max_length=50)
    label = models.CharField(max_length=100)
    dari = models.CharField(max_length=30, blank=True)
    ke = models.CharField(max_length=30, blank=True)
    catatan = models.TextField(blank=True)
    pelaku = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    pelaku_nama = models.CharField(max_length=200)
    pelaku_jabatan = models.CharField(max_length=200, blank=True)
    pelaku_unit = models.CharField(max_length=200, blank=True)
    umum = models.BooleanField(default=False)
    waktu = models.DateTimeField()
    dicatat = models.DateTimeField(db_default=Now(), editable=False)
    sidik_rincian = models.CharField(max_length=64, blank=True)  # salted digest, see alur/jejak.py
    sidik_anggota = models.CharField(max_length=64, blank=True)  # digest of a batch's list

    objects = KueriPeristiwa.as_manager()

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["jenis_objek", "id_objek", "id"], name="peristiwa_objek"),
            models.Index(fields=["pelaku", "-id"], name="peristiwa_pelaku"),
        ]

    def __str__(self):
        return f"{self.label}: {self.label_objek}"


class AnggotaPeristiwa(models.Model):
    """One object of a batch event. Append-only like the event itself."""

    peristiwa = models.ForeignKey(Peristiwa, models.PROTECT, related_name="anggota")
    id_objek = models.BigIntegerField()
    label_objek = models.CharField(max_length=200)
    dari = models.CharField(max_length=30, blank=True)
    ke = models.CharField(max_length=30, blank=True)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["id_objek", "peristiwa"], name="anggota_objek")]

    def __str__(self):
        return self.label_objek


class PeristiwaRincian(models.Model):
    """Old and new values and the address of an event: may be erased by schedule, never altered."""

    peristiwa = models.OneToOneField(Peristiwa, models.PROTECT, related_name="rincian")
    garam = models.CharField(max_length=32)
    isi = models.JSONField()

    def __str__(self):
        return f"Rincian {self.peristiwa_id}"


class Segel(models.Model):
    """The chain: each event sealed at COMMIT by the database itself (migration 0003)."""

    nomor = models.BigIntegerField(primary_key=True)
    peristiwa = models.OneToOneField(Peristiwa, models.PROTECT, related_name="segel")
    sebelum = models.BinaryField()
    hash = models.BinaryField(unique=True)

    class Meta:
        ordering = ["nomor"]

    def __str__(self):
        return f"Segel {self.nomor}"


class Pemberitahuan(models.Model):
    """Outbox: written with the event, sent later by `pekerja`; also what the desk shows as a notice."""

    peristiwa = models.ForeignKey(Peristiwa, models.PROTECT, null=True, related_name="pemberitahuan")
    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="kabar")
    alamat = models.EmailField(blank=True)
    penerima = models.CharField(max_length=60, blank=True)  # a key; the address behind it is looked up when sending
    judul = models.CharField(max_length=200)
    isi = models.TextField(blank=True)
    tautan = models.CharField(max_length=300, blank=True)
    rahasia = models.BooleanField(default=False)
    selama_status = models.CharField(max_length=30, blank=True)
    dorongan = models.BooleanField(default=False)
    mingguan = models.BooleanField(default=False)
    kode = models.UUIDField(
        default=uuid.uuid4, unique=True, editable=False
    )  # the Message-ID: a receiver can de-duplicate
    dibuat = models.DateTimeField()
    dibaca = models.DateTimeField(null=True)
    # Sending: a lease instead of a lock, so that a killed worker blocks nobody.
    coba_setelah = models.DateTimeField()
    disewa_sampai = models.DateTimeField(null=True)
    percobaan = models.PositiveSmallIntegerField(default=0)
    dikirim = models.DateTimeField(null=True)
    batal = models.CharField(max_length=200, blank=True)  # why it was not sent, in words
    galat = models.CharField(max_length=300, blank=True)

    objects = KueriPemberitahuan.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="pemberitahuan_beralamat",
                condition=models.Q(pengguna__isnull=False) | ~models.Q(alamat="") | ~models.Q(penerima=""),
            )
        ]
        indexes = [
            models.Index(
                fields=["coba_setelah"],
                name="pemberitahuan_antre",
                condition=models.Q(dikirim__isnull=True, batal=""),
            ),
            models.Index(fields=["pengguna", "-id"], name="pemberitahuan_meja"),
        ]

    def __str__(self):
        return self.judul


class CaraKabar(models.TextChoices):
    LANGSUNG = "langsung", "Langsung, satu surel tiap kabar"
    MINGGUAN = "mingguan", "Satu surel tiap Senin pagi"
    TIDAK = "tidak", "Tanpa surel, cukup di meja"


class PilihanKabar(models.Model):
    """How a person wants the mail of nudges; notices with a duty or a right behind them never ask."""

    pengguna = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="pilihan_kabar"
    )
    cara = models.CharField("surel pengingat", max_length=10, choices=CaraKabar, default=CaraKabar.LANGSUNG)

    class Meta:
        verbose_name = "pilihan kabar"

    def __str__(self):
        return self.get_cara_display()


class Detak(models.Model):
    """The worker's sign of life, one row per task: shown at /sehat/ and /meja/sistem/."""

    nama = models.CharField(max_length=50, primary_key=True)
    terakhir = models.DateTimeField()

    def __str__(self):
        return self.nama
