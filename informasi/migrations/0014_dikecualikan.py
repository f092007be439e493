"""The consequence test, its papers, and the list of exempt information (informasi/models/dikecualikan.py)."""

import datetime

import django.db.models.deletion
import django.db.models.expressions
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("informasi", "0012_penjaga"),
        ("opd", "0003_perangkat"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="BerkasUji",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "peran",
                    models.CharField(
                        choices=[
                            ("dokumen", "Dokumen yang memuat informasi"),
                            ("lembar", "Lembar uji bertanda tangan"),
                            ("persetujuan", "Persetujuan Atasan PPID"),
                            ("sk", "SK penetapan klasifikasi"),
                        ],
                        max_length=20,
                    ),
                ),
                ("nama", models.CharField(max_length=120)),
                ("jenis", models.CharField(max_length=100)),
                ("ukuran", models.PositiveBigIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("jalur", models.CharField(max_length=120)),
                ("diunggah_pada", models.DateTimeField()),
                (
                    "diunggah_oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "berkas uji",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="UjiKonsekuensi",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draf", "Draf"),
                            ("diusulkan", "Diusulkan"),
                            ("pertimbangan", "Dalam pertimbangan"),
                            ("disetujui_atasan", "Disetujui Atasan PPID"),
                            ("ditetapkan", "Ditetapkan"),
                            ("berakhir", "Berakhir"),
                            ("ditolak", "Ditolak, informasi tetap terbuka"),
                            ("diubah", "Diganti uji baru"),
                            ("dibatalkan_putusan", "Dibuka oleh putusan"),
                            ("dibuang", "Dibuang"),
                        ],
                        editable=False,
                        max_length=20,
                    ),
                ),
                ("se_kota", models.BooleanField(default=False, verbose_name="berlaku untuk semua unit")),
                ("dokumen", models.CharField(blank=True, max_length=200, verbose_name="dokumen")),
                ("informasi", models.CharField(blank=True, max_length=300, verbose_name="bagian yang dikecualikan")),
                (
                    "alasan",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("a", "Menghambat proses penegakan hukum"),
                            ("b", "Mengganggu hak atas kekayaan intelektual dan persaingan usaha sehat"),
                            ("c", "Membahayakan pertahanan dan keamanan negara"),
                            ("d", "Mengungkapkan kekayaan alam Indonesia"),
                            ("e", "Merugikan ketahanan ekonomi nasional"),
                            ("f", "Merugikan kepentingan hubungan luar negeri"),
                            ("g", "Mengungkapkan isi akta otentik pribadi atau wasiat"),
                            ("h", "Mengungkap rahasia pribadi"),
                            ("i", "Memorandum atau surat antar badan publik yang menurut sifatnya dirahasiakan"),
                            ("j", "Tidak boleh diungkapkan berdasarkan Undang-Undang"),
                        ],
                        max_length=1,
                        verbose_name="alasan",
                    ),
                ),
                ("sub", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="rincian alasan")),
                ("undang_undang", models.CharField(blank=True, max_length=150, verbose_name="Undang-Undang")),
                ("pasal", models.CharField(blank=True, max_length=100, verbose_name="pasal")),
                ("akibat_dibuka", models.TextField(blank=True, max_length=2000, verbose_name="akibat bila dibuka")),
                ("akibat_ditutup", models.TextField(blank=True, max_length=2000, verbose_name="manfaat bila ditutup")),
                ("berlaku_sampai", models.DateField(blank=True, null=True, verbose_name="berlaku sampai")),
                ("syarat_akhir", models.CharField(blank=True, max_length=200, verbose_name="syarat yang mengakhiri")),
                ("tanpa_batas", models.BooleanField(default=False, verbose_name="tidak terbatas")),
                (
                    "alasan_tanpa_batas",
                    models.CharField(blank=True, max_length=300, verbose_name="alasan tidak terbatas"),
                ),
                ("kepentingan_umum", models.TextField(blank=True, max_length=2000, verbose_name="kepentingan umum")),
                (
                    "pendapat_tim",
                    models.TextField(blank=True, max_length=2000, verbose_name="pendapat Tim Pertimbangan"),
                ),
                (
                    "kesimpulan",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("seluruh", "Ditutup seluruhnya"),
                            ("sebagian", "Ditutup sebagian, sisanya diberikan"),
                            ("dibuka", "Dibuka"),
                        ],
                        max_length=10,
                        verbose_name="kesimpulan",
                    ),
                ),
                ("mitigasi", models.TextField(blank=True, max_length=1000, verbose_name="langkah pengamanan")),
                ("tanggal_uji", models.DateField(blank=True, null=True, verbose_name="tanggal uji")),
                ("tempat_uji", models.CharField(blank=True, max_length=100, verbose_name="tempat uji")),
                ("dibuat", models.DateTimeField()),
                ("nomor_sunting", models.PositiveIntegerField(default=0)),
                ("diingatkan_pada", models.DateTimeField(editable=False, null=True)),
                (
                    "dibuat_oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "konten_pembukaan",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="informasi.konten"
                    ),
                ),
                (
                    "menggantikan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pengganti",
                        to="informasi.ujikonsekuensi",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="uji_konsekuensi", to="opd.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "uji konsekuensi",
                "ordering": ["-dibuat", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="PesertaUji",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nama", models.CharField(max_length=120, verbose_name="nama")),
                ("jabatan", models.CharField(max_length=120, verbose_name="jabatan")),
                ("ditandatangani_pada", models.DateTimeField(null=True)),
                (
                    "pengguna",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "uji",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="peserta",
                        to="informasi.ujikonsekuensi",
                    ),
                ),
            ],
            options={
                "verbose_name": "peserta uji",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="EntriDIK",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("se_kota", models.BooleanField(default=False)),
                ("informasi", models.CharField(max_length=300)),
                (
                    "alasan",
                    models.CharField(
                        choices=[
                            ("a", "Menghambat proses penegakan hukum"),
                            ("b", "Mengganggu hak atas kekayaan intelektual dan persaingan usaha sehat"),
                            ("c", "Membahayakan pertahanan dan keamanan negara"),
                            ("d", "Mengungkapkan kekayaan alam Indonesia"),
                            ("e", "Merugikan ketahanan ekonomi nasional"),
                            ("f", "Merugikan kepentingan hubungan luar negeri"),
                            ("g", "Mengungkapkan isi akta otentik pribadi atau wasiat"),
                            ("h", "Mengungkap rahasia pribadi"),
                            ("i", "Memorandum atau surat antar badan publik yang menurut sifatnya dirahasiakan"),
                            ("j", "Tidak boleh diungkapkan berdasarkan Undang-Undang"),
                        ],
                        max_length=1,
                    ),
                ),
                ("dasar_hukum", models.CharField(max_length=300)),
                ("akibat_dibuka", models.TextField()),
                ("akibat_ditutup", models.TextField()),
                (
                    "kesimpulan",
                    models.CharField(
                        choices=[
                            ("seluruh", "Ditutup seluruhnya"),
                            ("sebagian", "Ditutup sebagian, sisanya diberikan"),
                            ("dibuka", "Dibuka"),
                        ],
                        max_length=10,
                    ),
                ),
                ("mulai", models.DateField()),
                ("berlaku_sampai", models.DateField(null=True)),
                ("syarat_akhir", models.CharField(blank=True, max_length=200)),
                ("alasan_tanpa_batas", models.CharField(blank=True, max_length=300)),
                ("sk_nomor", models.CharField(max_length=80)),
                ("sk_tanggal", models.DateField()),
                ("sk_bertanda_tangan", models.BooleanField(default=False)),
                ("syarat_ditinjau", models.DateField(null=True)),
                ("dibuka_sejak", models.DateField(null=True)),
                (
                    "sebab_akhir",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("waktu", "Jangka waktu habis"),
                            ("syarat", "Syarat pembukaan terpenuhi"),
                            ("uji_baru", "Diganti uji baru"),
                            ("putusan", "Dibuka oleh putusan"),
                        ],
                        max_length=20,
                    ),
                ),
                ("putusan", models.CharField(blank=True, max_length=150)),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="entri_dik", to="opd.unit"
                    ),
                ),
                (
                    "uji",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="entri", to="informasi.ujikonsekuensi"
                    ),
                ),
            ],
            options={
                "verbose_name": "entri DIK",
                "ordering": ["-sk_tanggal", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="CatatanKertas",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "peran",
                    models.CharField(
                        choices=[
                            ("dokumen", "Dokumen yang memuat informasi"),
                            ("lembar", "Lembar uji bertanda tangan"),
                            ("persetujuan", "Persetujuan Atasan PPID"),
                            ("sk", "SK penetapan klasifikasi"),
                        ],
                        max_length=20,
                    ),
                ),
                ("nomor", models.CharField(blank=True, max_length=80, verbose_name="nomor surat")),
                ("tanggal", models.DateField(verbose_name="tanggal surat")),
                ("penanda_tangan", models.CharField(max_length=200, verbose_name="ditandatangani oleh")),
                ("dicatat_pada", models.DateTimeField()),
                ("dibenarkan_pada", models.DateTimeField(null=True)),
                ("gugur", models.BooleanField(default=False)),
                (
                    "berkas",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="informasi.berkasuji"
                    ),
                ),
                (
                    "dibenarkan_oleh",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dicatat_oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "uji",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kertas",
                        to="informasi.ujikonsekuensi",
                    ),
                ),
            ],
            options={
                "verbose_name": "catatan keputusan",
                "ordering": ["-pk"],
            },
        ),
        migrations.AddField(
            model_name="berkasuji",
            name="uji",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="berkas", to="informasi.ujikonsekuensi"
            ),
        ),
        migrations.CreateModel(
            name="InventarisDIK",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("tahun", models.PositiveSmallIntegerField()),
                ("ada", models.BooleanField()),
                ("dinyatakan_pada", models.DateTimeField()),
                (
                    "dinyatakan_oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="inventaris_dik", to="opd.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "inventarisasi informasi dikecualikan",
                "constraints": [models.UniqueConstraint(fields=("unit", "tahun"), name="inventaris_setahun_sekali")],
            },
        ),
        migrations.AddIndex(
            model_name="ujikonsekuensi",
            index=models.Index(fields=["unit", "status"], name="uji_unit_status"),
        ),
        migrations.AddConstraint(
            model_name="pesertauji",
            constraint=models.UniqueConstraint(fields=("uji", "pengguna"), name="peserta_sekali"),
        ),
        migrations.AddConstraint(
            model_name="pesertauji",
            constraint=models.CheckConstraint(
                condition=models.Q(("ditandatangani_pada__isnull", True), ("pengguna__isnull", False), _connector="OR"),
                name="tanda_tangan_berakun",
            ),
        ),
        migrations.AddIndex(
            model_name="entridik",
            index=models.Index(fields=["unit", "mulai"], name="dik_unit_mulai"),
        ),
        migrations.AddIndex(
            model_name="entridik",
            index=models.Index(fields=["berlaku_sampai"], name="dik_sampai"),
        ),
        migrations.AddConstraint(
            model_name="entridik",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("alasan__in", ("a", "b", "c", "d", "e", "f")), _negated=True),
                    ("berlaku_sampai__isnull", False),
                    _connector="OR",
                ),
                name="dik_berjangka",
            ),
        ),
        migrations.AddConstraint(
            model_name="entridik",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("alasan", "a"), _negated=True),
                    (
                        "berlaku_sampai__lte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("mulai"), "+", models.Value(datetime.timedelta(days=10958))
                        ),
                    ),
                    _connector="OR",
                ),
                name="dik_a_tiga_puluh",
            ),
        ),
        migrations.AddConstraint(
            model_name="entridik",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("alasan__in", ("g", "h")), _negated=True),
                    ("berlaku_sampai__isnull", False),
                    models.Q(("alasan_tanpa_batas", ""), _negated=True),
                    _connector="OR",
                ),
                name="dik_tanpa_batas_beralasan",
            ),
        ),
        migrations.AddConstraint(
            model_name="entridik",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("alasan__in", ("i", "j")), _negated=True),
                    ("berlaku_sampai__isnull", False),
                    models.Q(("syarat_akhir", ""), _negated=True),
                    _connector="OR",
                ),
                name="dik_bersyarat",
            ),
        ),
        migrations.AddConstraint(
            model_name="entridik",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("berlaku_sampai__isnull", True), ("berlaku_sampai__gt", models.F("mulai")), _connector="OR"
                ),
                name="dik_urut",
            ),
        ),
        migrations.AddConstraint(
            model_name="entridik",
            constraint=models.CheckConstraint(
                condition=models.Q(("kesimpulan", "dibuka"), _negated=True), name="dik_tertutup"
            ),
        ),
        migrations.AddConstraint(
            model_name="entridik",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("dibuka_sejak__isnull", True), models.Q(("sebab_akhir", ""), _negated=True), _connector="OR"
                ),
                name="dik_dibuka_bersebab",
            ),
        ),
        migrations.AddConstraint(
            model_name="catatankertas",
            constraint=models.UniqueConstraint(
                condition=models.Q(("gugur", False)), fields=("uji", "peran"), name="satu_kertas_berlaku"
            ),
        ),
        migrations.AddConstraint(
            model_name="catatankertas",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("dibenarkan_oleh__isnull", True),
                    models.Q(("dibenarkan_oleh", models.F("dicatat_oleh")), _negated=True),
                    _connector="OR",
                ),
                name="kertas_dua_orang",
            ),
        ),
    ]
