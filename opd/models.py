"""People and units: who the city's public bodies are, who acts for them since when, and by which letter."""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models import F, Q, prefetch_related_objects
from django.db.models.functions import Lower
from django.urls import reverse

from alur.models import ObjekResmi
from alur.transisi import TabelAlur
from kalender.hari import tanggal
from opd.identitas.models import IdentitasKota  # noqa: F401 - a table of this room
from opd.kueri import KueriKeanggotaan, KueriPengguna, KueriUnit
from opd.peran import PENINJAU, Jenis, Peran, PeranPPID, Sifat
from opd.sotk.jenis import JenisSotk, Kedudukan, StatusSotk
from opd.wa import tautan_wa


class Unit(ObjekResmi):
    """A public body of the city: OPD, kecamatan or kelurahan. Keyed by `kode`, never by name."""

    ALUR = TabelAlur("opd.alur.ALUR_UNIT")

    kode = models.CharField(max_length=30, unique=True)
    slug = models.SlugField(max_length=80, unique=True)
    nama = models.CharField("nama", max_length=150)
    singkatan = models.CharField("nama singkat", max_length=40)
    jenis = models.CharField("jenis", max_length=20, choices=Jenis)
    induk = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="anak")
    peran_ppid = models.CharField("peran PPID", max_length=10, choices=PeranPPID, default=PeranPPID.PEMBANTU)
    kode_wilayah = models.CharField("kode wilayah", max_length=20, blank=True)
    alamat = models.CharField("alamat kantor", max_length=200, blank=True)
    telepon = models.CharField("telepon", max_length=30, blank=True)
    wa = models.CharField("nomor WhatsApp layanan", max_length=30, blank=True)
    surel = models.EmailField("surel layanan", blank=True)
    jam_layanan = models.CharField("jam layanan", max_length=120, blank=True)
    situs_sendiri = models.URLField("situs unit sendiri", blank=True)
    pejabat_nama = models.CharField("nama pejabat PPID", max_length=120, blank=True)
    pejabat_jabatan = models.CharField("jabatan", max_length=120, blank=True)
    pejabat_sk = models.CharField("nomor SK", max_length=80, blank=True)
    pejabat_sk_tanggal = models.DateField("tanggal SK", null=True, blank=True)
    kontak_diperiksa = models.DateField(null=True, blank=True, editable=False)
    berlaku_sejak = models.DateField(null=True, blank=True)
    berlaku_sampai = models.DateField(null=True, blank=True)
    penerus = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="pendahulu")
    atasan_ppid = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="bawahan_ppid")

    objects = KueriUnit.as_manager()

    class Meta:
        verbose_name = "unit"
        ordering = ["nama", "kode"]
        constraints = [
            models.UniqueConstraint(
                fields=["peran_ppid"],
                condition=Q(peran_ppid="utama", berlaku_sampai=None),
                name="satu_ppid_utama",
            ),
            models.CheckConstraint(
                condition=~Q(jenis="kelurahan") | Q(induk__isnull=False), name="kelurahan_berkecamatan"
            ),
        ]

    def __str__(self):
        return self.singkatan or self.nama

    def get_absolute_url(self):
        return reverse("unit", args=[self.slug])

    def berakhir_pada(self, hari):
        """Whether the unit had ended before `hari` (WIB date); its page and what it published stay."""
        return self.berlaku_sampai is not None and self.berlaku_sampai < hari

    def ada_pada(self, hari):
        """Whether the unit exists on `hari`: begun and not ended."""
        return not self.berakhir_pada(hari) and (self.berlaku_sejak is None or self.berlaku_sejak <= hari)

    @property
    def punya_kontak(self):
        """Whether a citizen can reach this unit by what its page shows."""
        return any((self.telepon, self.wa, self.surel, self.alamat))

    @property
    def tautan_wa(self):
        """The wa.me address of the unit's service number, or ""."""
        return tautan_wa(self.wa)


class PengelolaPengguna(BaseUserManager.from_queryset(KueriPengguna)):
    def get_by_natural_key(self, username):
        return self.get(surel__iexact=username)

    def create_superuser(self, surel, nama, password):
        """The administrator of the machine: no right over content follows from it."""
        pengguna = self.model(surel=surel.lower(), nama=nama, is_superuser=True)
        pengguna.set_password(password)
        pengguna.save(using=self._db)
        return pengguna


class Pengguna(ObjekResmi, AbstractBaseUser, PermissionsMixin):
    """A person who works in the portal; rights come from Keanggotaan, never from this row."""

    ALUR = TabelAlur("opd.alur.ALUR_PENGGUNA")
    USERNAME_FIELD = EMAIL_FIELD = "surel"
    REQUIRED_FIELDS = ["nama"]

    surel = models.EmailField("surel", unique=True)
    nama = models.CharField("nama", max_length=120)
    jabatan = models.CharField("jabatan", max_length=120, blank=True)
    wa = models.CharField("nomor WhatsApp", max_length=30, blank=True)
    is_active = models.BooleanField("aktif", default=True)
    dibuat = models.DateTimeField(auto_now_add=True)

    objects = PengelolaPengguna()

    class Meta:
        verbose_name = "pengguna"
        ordering = ["nama", "pk"]
        constraints = [models.UniqueConstraint(Lower("surel"), name="surel_tak_peka_huruf")]

    def __str__(self):
        return self.nama

    @property
    def is_staff(self):
        """Django's own admin is for the machine's administrators only."""
        return self.is_superuser

    def keanggotaan_belum_berakhir(self, waktu):
        """Memberships that have not ended by the WIB day of `waktu`, those yet to begin included.

        Read once per instance, refreshed with it.
        """
        berunit = models.Prefetch("keanggotaan", Keanggotaan.objects.select_related("unit"))
        prefetch_related_objects([self], berunit)
        hari = tanggal(waktu)
        return [k for k in self.keanggotaan.all() if k.sampai is None or k.sampai >= hari]

    def keanggotaan_pada(self, waktu):
        """Memberships in force on the WIB day of `waktu`."""
        hari = tanggal(waktu)
        return [k for k in self.keanggotaan_belum_berakhir(waktu) if k.berlaku_pada(hari)]

    def unit_dengan(self, waktu, *peran):
        """Keys of the units where this person holds one of `peran` at `waktu`; none while the account is stopped."""
        return {k.unit_id for k in self.keanggotaan_pada(waktu) if self.is_active and k.peran in peran}

    def berperan(self, waktu, *peran):
        """Whether this person holds one of `peran` anywhere at `waktu`."""
        return self.is_active and any(k.peran in peran for k in self.keanggotaan_pada(waktu))

    def peninjau_pada(self, waktu):
        """Whether this person reviews for PPID utama at `waktu`."""
        return self.is_active and any(
            k.peran in PENINJAU and k.unit.peran_ppid == PeranPPID.UTAMA for k in self.keanggotaan_pada(waktu)
        )

    def identitas_tercatat(self, waktu):
        """Name, office and unit as they are on that day, for the trail."""
        keanggotaan = self.keanggotaan_pada(waktu)
        bantuan = [k.sebutan for k in keanggotaan if k.sifat == Sifat.BANTUAN and self.jabatan]
        jabatan = ", ".join((self.jabatan, *bantuan) if self.jabatan else dict.fromkeys(k.sebutan for k in keanggotaan))
        unit = ", ".join(dict.fromkeys(k.unit.singkatan for k in keanggotaan))
        return {"nama": self.nama, "jabatan": jabatan, "unit": unit}


class Keanggotaan(ObjekResmi):
    """One person's role in one unit from one day to another, by a letter (SK)."""

    ALUR = TabelAlur("opd.alur.ALUR_KEANGGOTAAN")

    pengguna = models.ForeignKey(Pengguna, models.PROTECT, related_name="keanggotaan")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="keanggotaan")
    peran = models.CharField("peran", max_length=20, choices=Peran)
    sifat = models.CharField("sifat", max_length=10, choices=Sifat, default=Sifat.DEFINITIF)
    sejak = models.DateField("mulai berlaku")
    sampai = models.DateField("berakhir", null=True, blank=True)
    sk_nomor = models.CharField("nomor SK", max_length=80, blank=True)
    sk_tanggal = models.DateField("tanggal SK", null=True, blank=True)

    objects = KueriKeanggotaan.as_manager()

    class Meta:
        verbose_name = "keanggotaan"
        ordering = ["unit", "peran", "-sejak"]
        constraints = [
            models.CheckConstraint(condition=Q(sampai=None) | Q(sampai__gte=F("sejak")), name="sampai_setelah_sejak"),
            models.CheckConstraint(
                condition=~Q(sifat=Sifat.BANTUAN) | Q(sampai__isnull=False), name="bantuan_berakhir"
            ),
            models.UniqueConstraint(
                fields=["pengguna", "unit", "peran"], condition=Q(sampai=None), name="satu_penunjukan_terbuka"
            ),
        ]
        indexes = [models.Index(fields=["unit", "peran"], name="keanggotaan_unit_peran")]

    def __str__(self):
        return f"{self.pengguna} sebagai {self.sebutan} {self.unit}"

    def berlaku_pada(self, hari):
        """Whether the role is held on `hari` (WIB date), both ends included."""
        return self.sejak <= hari and (self.sampai is None or self.sampai >= hari)

    @property
    def sebutan(self):
        """The role as letters print it: "Plt. Penanggung jawab"."""
        if self.sifat == Sifat.BANTUAN:
            return f"{self.get_sifat_display()} {self.unit}"
        awalan = "" if self.sifat == Sifat.DEFINITIF else f"{self.get_sifat_display()} "
        return f"{awalan}{self.get_peran_display()}"


class TautanAkses(ObjekResmi):
    """A one-time way in for somebody whose mailbox or password is lost; only its digest is kept."""

    ALUR = TabelAlur("opd.alur.ALUR_TAUTAN")

    pengguna = models.ForeignKey(Pengguna, models.PROTECT, related_name="tautan_akses")
    dibuat_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="tautan_dibuat")
    sidik = models.CharField(max_length=64, unique=True)
    dibuat = models.DateTimeField()
    kedaluwarsa = models.DateTimeField()
    dipakai = models.DateTimeField(null=True)
    undangan = models.BooleanField(default=False)  # the first way in of a new account: 72 hours, also by mail

    class Meta:
        verbose_name = "tautan akses"
        indexes = [models.Index(fields=["dibuat_oleh", "pengguna"], name="tautan_pembuat")]

    def __str__(self):
        return f"Tautan akses untuk {self.pengguna}"


class SerahTerima(ObjekResmi):
    """One role handed over: who leaves, who follows, and what went along, as it was that day."""

    ALUR = TabelAlur("opd.alur.ALUR_SERAH_TERIMA")

    keanggotaan = models.OneToOneField(Keanggotaan, models.PROTECT, related_name="serah_terima")
    kepada = models.ForeignKey(Pengguna, models.PROTECT, related_name="serah_terima_diterima")
    tanggal = models.DateField("hari serah terima")
    sk_nomor = models.CharField("nomor SK", max_length=80, blank=True)
    dari_nama = models.CharField(max_length=120)
    kepada_nama = models.CharField(max_length=120)
    isi = models.JSONField(default=list)  # [[what, [item, …]], …] as each room reported it
    dibuat = models.DateTimeField()

    class Meta:
        verbose_name = "serah terima"

    def __str__(self):
        return f"Serah terima {self.dari_nama} kepada {self.kepada_nama}"


class PerubahanSotk(ObjekResmi):
    """A change of the city's structure: decided by a decree, true from `tanggal` on."""

    ALUR = TabelAlur("opd.sotk.alur.ALUR_SOTK")

    jenis = models.CharField("jenis perubahan", max_length=12, choices=JenisSotk)
    status = models.CharField(max_length=12, choices=StatusSotk, default=StatusSotk.DIRENCANAKAN)
    tanggal = models.DateField("mulai berlaku")
    sk_nomor = models.CharField("nomor SK atau Perwal", max_length=80)
    sk_tanggal = models.DateField("tanggal SK atau Perwal")
    keputusan = models.CharField(max_length=1000)  # the change in one sentence, with the names of that day
    penugasan = models.JSONField(default=dict)  # roles ended and begun by it, so that a plan can be undone
    dibuat = models.DateTimeField()

    class Meta:
        verbose_name = "perubahan SOTK"
        ordering = ["-tanggal", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(sk_nomor=""), name="sotk_ber_sk"),
            models.CheckConstraint(condition=Q(sk_tanggal__lte=F("tanggal")), name="sotk_sk_sebelum_berlaku"),
        ]

    def __str__(self):
        return self.keputusan[:200]


class BarisSotk(models.Model):
    """One unit in a change, with its names before it and, when renamed, after it."""

    perubahan = models.ForeignKey(PerubahanSotk, models.PROTECT, related_name="baris")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="baris_sotk")
    kedudukan = models.CharField(max_length=10, choices=Kedudukan)
    nama = models.CharField(max_length=150)
    singkatan = models.CharField(max_length=40)
    slug = models.SlugField(max_length=80)
    nama_baru = models.CharField(max_length=150, blank=True)
    singkatan_baru = models.CharField(max_length=40, blank=True)
    slug_baru = models.SlugField(max_length=80, blank=True)

    class Meta:
        verbose_name = "unit dalam perubahan SOTK"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["perubahan", "unit"], name="sotk_unit_sekali")]

    def __str__(self):
        return f"{self.nama} ({self.get_kedudukan_display()})"


class KodePemulihan(models.Model):
    """A way in for somebody whose code app is lost, good for one time; only its digest is kept."""

    pengguna = models.ForeignKey(Pengguna, models.CASCADE, related_name="kode_pemulihan")
    sidik = models.CharField(max_length=64)
    dipakai = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "kode pemulihan"
        constraints = [models.UniqueConstraint(fields=["pengguna", "sidik"], name="kode_pemulihan_sekali")]

    def __str__(self):
        return f"Kode pemulihan {self.pengguna}"


class PerangkatDiingat(models.Model):
    """A telephone that need not type the password for 14 days; its secret changes with every use."""

    pengguna = models.ForeignKey(Pengguna, models.CASCADE, related_name="perangkat")
    nama = models.CharField(max_length=60)
    sidik = models.CharField(max_length=64)
    sidik_lama = models.CharField(max_length=64, blank=True)
    diputar = models.DateTimeField()
    dibuat = models.DateTimeField()
    kedaluwarsa = models.DateTimeField()

    class Meta:
        verbose_name = "perangkat diingat"
        ordering = ["-diputar", "-pk"]

    def __str__(self):
        return self.nama
