"""Who asks: personal data under lock, apart from the case (UU 27/2022; design 10)."""

from django.db import models
from django.db.models import Q

from opd.models import Pengguna
from permohonan.status import PeranBerkas


class Identitas(models.Model):
    """The personal data of one applicant, locked as one whole; nothing of it stands readable in a row.

    Locked keys: nama, nik, nomor_badan, alamat, telepon, surel, pekerjaan, kuasa_nama, kuasa_alamat, kuasa_telepon.
    """

    MEDAN = (
        "nama",
        "nik",
        "nomor_badan",
        "alamat",
        "telepon",
        "surel",
        "pekerjaan",
        "kuasa_nama",
        "kuasa_alamat",
        "kuasa_telepon",
    )

    terkunci = models.BinaryField(null=True)
    ada_surel = models.BooleanField(default=False)
    ada_telepon = models.BooleanField(default=False)
    versi_persetujuan = models.CharField("versi naskah persetujuan", max_length=20)
    dibuat = models.DateTimeField()
    dihapus = models.DateTimeField(null=True)
    sebab_hapus = models.CharField(max_length=100, blank=True)
    ditahan = models.CharField("alasan ditahan", max_length=200, blank=True)  # nothing is erased while it stands

    class Meta:
        verbose_name = "identitas pemohon"
        verbose_name_plural = "identitas pemohon"
        constraints = [
            models.CheckConstraint(
                condition=Q(terkunci__isnull=False) | Q(dihapus__isnull=False), name="identitas_ada_atau_dihapus"
            )
        ]

    def __str__(self):
        return f"Identitas {self.pk}"


class KataIdentitas(models.Model):
    """A keyed digest of one word of a name or number, so that the register can be searched."""

    identitas = models.ForeignKey(Identitas, models.CASCADE, related_name="kata")
    sidik = models.CharField(max_length=64)

    class Meta:
        verbose_name = "sidik kata identitas"
        constraints = [models.UniqueConstraint(fields=["sidik", "identitas"], name="kata_identitas_sekali")]

    def __str__(self):
        return self.sidik[:8]


class BerkasPerkara(models.Model):
    """An encrypted file of a case: papers of the applicant, what was given, decisions on paper.

    It is no informasi.Berkas: nothing that serves, lists or searches public files can meet it.
    """

    permohonan = models.ForeignKey("permohonan.Permohonan", models.PROTECT, null=True, related_name="berkas")
    keberatan = models.ForeignKey("permohonan.Keberatan", models.PROTECT, null=True, related_name="berkas")
    butir = models.ForeignKey("permohonan.ButirPermohonan", models.PROTECT, null=True, related_name="berkas")
    peran = models.CharField(max_length=20, choices=PeranBerkas)
    nama = models.CharField(max_length=120)
    jenis = models.CharField(max_length=100)
    ukuran = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)  # of the readable file
    jalur = models.CharField(max_length=120)
    diunggah_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    diunggah_pada = models.DateTimeField()
    ditarik = models.DateTimeField(null=True)  # taken out of the answer before it was given
    dihapus = models.DateTimeField(null=True)  # the bytes are gone, the row tells that they were there

    class Meta:
        verbose_name = "berkas perkara"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(permohonan__isnull=False) | Q(keberatan__isnull=False), name="berkas_berperkara"
            )
        ]

    def __str__(self):
        return self.nama
