"""Official papers of a case, and decisions taken on paper (domain 11; design 9)."""

from django.db import models
from django.db.models import F, Q

from opd.models import Pengguna
from permohonan.kueri import KueriSurat
from permohonan.models.identitas import BerkasPerkara
from permohonan.models.keberatan import Keberatan
from permohonan.models.permohonan import Permohonan
from permohonan.status import JenisKertas, JenisSurat


class Surat(models.Model):
    """One letter: its words frozen under lock on the day it was made; the PDF is printed from them."""

    jenis = models.CharField(max_length=30, choices=JenisSurat)
    permohonan = models.ForeignKey(Permohonan, models.PROTECT, null=True, related_name="surat")
    keberatan = models.ForeignKey(Keberatan, models.PROTECT, null=True, related_name="surat")
    nomor = models.CharField("nomor surat", max_length=100)
    tanggal = models.DateField()
    kode = models.CharField("kode verifikasi", max_length=16, unique=True)
    terkunci = models.BinaryField(null=True)  # the data of the template, encrypted; null once erased
    penanda_tangan = models.CharField(max_length=200, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)  # of the printed PDF
    jalur = models.CharField(max_length=120, blank=True)
    bertanda_tangan = models.ForeignKey(BerkasPerkara, models.PROTECT, null=True, related_name="+")
    dibuat = models.DateTimeField()

    objects = KueriSurat.as_manager()

    class Meta:
        verbose_name = "surat"
        verbose_name_plural = "surat"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["jenis", "nomor"], name="surat_nomor_sekali"),
            models.CheckConstraint(
                condition=Q(permohonan__isnull=False) | Q(keberatan__isnull=False), name="surat_berperkara"
            ),
        ]

    def __str__(self):
        return f"{self.get_jenis_display()} {self.nomor}"

    @property
    def perkara(self):
        """The request or objection it is about."""
        return self.keberatan or self.permohonan

    @property
    def nama_berkas(self):
        """The name of the PDF on the reader's device: kind and code, nobody's name."""
        return f"{self.jenis.replace('_', '-')}-{self.kode}.pdf"


class KertasPerkara(models.Model):
    """A decision on paper: staff A records the signed paper and what it says, staff B confirms it (design 9)."""

    jenis = models.CharField(max_length=20, choices=JenisKertas)
    permohonan = models.ForeignKey(Permohonan, models.PROTECT, null=True, related_name="kertas")
    keberatan = models.ForeignKey(Keberatan, models.PROTECT, null=True, related_name="kertas")
    berkas = models.ForeignKey(BerkasPerkara, models.PROTECT, related_name="+")
    nomor = models.CharField("nomor surat", max_length=100, blank=True)
    tanggal = models.DateField("tanggal surat")
    penanda_tangan = models.CharField("ditandatangani oleh", max_length=200)
    isi = models.JSONField(default=dict)  # what the paper decides, as the step would take it
    dicatat_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    dicatat_pada = models.DateTimeField()
    dibenarkan_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    dibenarkan_pada = models.DateTimeField(null=True)
    gugur = models.BooleanField(default=False)

    class Meta:
        verbose_name = "keputusan di atas kertas"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["permohonan", "jenis"],
                condition=Q(gugur=False, permohonan__isnull=False),
                name="kertas_permohonan_berlaku",
            ),
            models.UniqueConstraint(
                fields=["keberatan", "jenis"],
                condition=Q(gugur=False, keberatan__isnull=False),
                name="kertas_keberatan_berlaku",
            ),
            models.CheckConstraint(
                condition=Q(dibenarkan_oleh__isnull=True) | ~Q(dibenarkan_oleh=F("dicatat_oleh")),
                name="kertas_perkara_dua_orang",
            ),
        ]

    def __str__(self):
        return f"{self.get_jenis_display()}, {self.tanggal}"
