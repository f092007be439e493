import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("opd", "0001_awal"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        TrigramExtension(),
        migrations.CreateModel(
            name="KataTakTemu",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kata", models.CharField(max_length=100, unique=True)),
                ("jumlah", models.PositiveIntegerField(default=0)),
                ("terakhir", models.DateTimeField()),
                ("ditangani", models.BooleanField(default=False)),
            ],
            options={
                "verbose_name": "kata tak temu",
                "ordering": ["-jumlah", "-terakhir"],
            },
        ),
        migrations.CreateModel(
            name="Sinonim",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("istilah", models.CharField(max_length=60, unique=True, verbose_name="istilah")),
                (
                    "padanan",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=100), size=None, verbose_name="padanan"
                    ),
                ),
            ],
            options={
                "verbose_name": "sinonim",
                "ordering": ["istilah"],
            },
        ),
        migrations.CreateModel(
            name="Berkas",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("acak", models.CharField(max_length=24, unique=True)),
                ("sha256", models.CharField(max_length=64)),
                ("nama", models.CharField(max_length=120)),
                ("jenis", models.CharField(max_length=100)),
                ("ukuran", models.PositiveBigIntegerField()),
                ("lebar", models.PositiveIntegerField(null=True)),
                ("tinggi", models.PositiveIntegerField(null=True)),
                ("halaman", models.PositiveIntegerField(null=True)),
                ("berteks", models.BooleanField(null=True)),
                ("judul_terbaca", models.CharField(blank=True, max_length=200)),
                (
                    "peringatan",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=300), default=list, size=None
                    ),
                ),
                (
                    "pemeriksaan",
                    models.CharField(
                        choices=[("menunggu", "Sedang diperiksa"), ("layak", "Layak"), ("ditolak", "Ditolak")],
                        default="layak",
                        max_length=10,
                    ),
                ),
                ("sebab_tolak", models.CharField(blank=True, max_length=300)),
                ("percobaan", models.PositiveSmallIntegerField(default=0)),
                (
                    "halaman_pribadi",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveIntegerField(), default=list, size=None
                    ),
                ),
                ("jalur", models.CharField(max_length=120)),
                ("di_umum", models.BooleanField(default=False)),
                ("ukuran_siap", models.BooleanField(default=True)),
                ("dibuat", models.DateTimeField()),
                (
                    "pengunggah",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="opd.unit"),
                ),
            ],
            options={
                "verbose_name": "berkas",
            },
        ),
        migrations.CreateModel(
            name="ButirWajib",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kode", models.CharField(max_length=40, unique=True)),
                ("nama", models.CharField(max_length=200)),
                ("keterangan", models.CharField(blank=True, max_length=300)),
                (
                    "klasifikasi",
                    models.CharField(
                        choices=[
                            ("berkala", "Berkala"),
                            ("serta_merta", "Serta Merta"),
                            ("setiap_saat", "Setiap Saat"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "jenis_unit",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("sekretariat", "Sekretariat"),
                                ("inspektorat", "Inspektorat"),
                                ("dinas", "Dinas"),
                                ("badan", "Badan"),
                                ("satuan", "Satuan"),
                                ("kecamatan", "Kecamatan"),
                                ("kelurahan", "Kelurahan"),
                            ],
                            max_length=20,
                        ),
                        size=None,
                    ),
                ),
                (
                    "sifat",
                    models.CharField(
                        choices=[
                            ("periodik", "Berkala menurut periode"),
                            ("selama_berlaku", "Selama berlaku"),
                            ("per_tahap", "Per tahap pengadaan"),
                        ],
                        max_length=20,
                    ),
                ),
                ("bulan", models.PositiveSmallIntegerField(null=True)),
                ("tahap", models.CharField(blank=True, max_length=30)),
                ("retensi", models.CharField(max_length=60)),
                ("dasar", models.CharField(max_length=120)),
                ("diwarisi", models.BooleanField(default=False)),
                ("urutan", models.PositiveSmallIntegerField()),
                ("aktif", models.BooleanField(default=True)),
            ],
            options={
                "verbose_name": "butir wajib",
                "ordering": ["urutan", "kode"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("sifat", "periodik"), _negated=True), ("bulan__gt", 0), _connector="OR"
                        ),
                        name="periodik_berbulan",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("sifat", "per_tahap"), _negated=True),
                            models.Q(("tahap", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="tahap_bernama",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="KirimanImpor",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("dibaca", "Sedang dibaca"),
                            ("siap", "Siap diajukan"),
                            ("gagal", "Tidak dapat dibaca"),
                            ("diajukan", "Diajukan, menunggu pemeriksaan"),
                            ("dikembalikan", "Dikembalikan"),
                            ("disetujui", "Disetujui, sedang diterbitkan"),
                            ("selesai", "Selesai"),
                            ("dibuang", "Dibuang"),
                        ],
                        default="dibaca",
                        max_length=20,
                    ),
                ),
                ("nama", models.CharField(max_length=120)),
                ("jalur", models.CharField(max_length=200)),
                ("jalur_zip", models.CharField(blank=True, max_length=200)),
                ("dibuat", models.DateTimeField()),
                ("jumlah", models.PositiveIntegerField(default=0)),
                ("dikerjakan", models.PositiveIntegerField(default=0)),
                ("tabel_terbaca", models.DateTimeField(null=True)),
                ("sidik", models.CharField(blank=True, max_length=64)),
                (
                    "contoh",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                ("dibuka", models.JSONField(default=dict)),
                ("galat", models.CharField(blank=True, max_length=300)),
                (
                    "pengirim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="kiriman_impor", to="opd.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "kiriman impor",
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="Konten",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "jenis",
                    models.CharField(
                        choices=[
                            ("berita", "Berita"),
                            ("pengumuman", "Pengumuman"),
                            ("kegiatan", "Kegiatan"),
                            ("halaman", "Halaman"),
                            ("informasi", "Informasi publik"),
                        ],
                        default="berita",
                        max_length=20,
                    ),
                ),
                ("dibuat", models.DateTimeField()),
                ("riwayat_sejak", models.PositiveIntegerField(default=1)),
                ("kunci_impor", models.CharField(blank=True, max_length=300)),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="konten", to="opd.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "konten",
            },
        ),
        migrations.CreateModel(
            name="PenetapanDIP",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("tahun", models.PositiveSmallIntegerField(unique=True)),
                ("sk_nomor", models.CharField(max_length=80, verbose_name="nomor SK")),
                ("sk_tanggal", models.DateField(verbose_name="tanggal SK")),
                ("isi", models.JSONField()),
                ("sidik", models.CharField(max_length=64)),
                ("jumlah", models.PositiveIntegerField()),
                ("waktu", models.DateTimeField()),
                (
                    "ditetapkan_oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "surat",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="informasi.berkas"
                    ),
                ),
            ],
            options={
                "verbose_name": "penetapan DIP",
                "ordering": ["-tahun"],
            },
        ),
        migrations.CreateModel(
            name="PotonganTeks",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("urutan", models.PositiveIntegerField()),
                ("halaman", models.PositiveIntegerField(default=1)),
                ("teks", models.TextField()),
                ("kata", models.TextField()),
                (
                    "berkas",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="potongan", to="informasi.berkas"
                    ),
                ),
            ],
            options={
                "verbose_name": "potongan teks",
                "ordering": ["berkas", "urutan"],
            },
        ),
        migrations.CreateModel(
            name="Terbitan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "jenis",
                    models.CharField(
                        choices=[
                            ("berita", "Berita"),
                            ("pengumuman", "Pengumuman"),
                            ("kegiatan", "Kegiatan"),
                            ("halaman", "Halaman"),
                            ("informasi", "Informasi publik"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "klasifikasi",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("berkala", "Berkala"),
                            ("serta_merta", "Serta Merta"),
                            ("setiap_saat", "Setiap Saat"),
                        ],
                        max_length=20,
                    ),
                ),
                ("tahun", models.PositiveSmallIntegerField()),
                (
                    "kelompok",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("profil", "Profil"),
                            ("maklumat", "Maklumat pelayanan"),
                            ("prosedur", "Prosedur"),
                            ("waktu_biaya", "Waktu dan biaya"),
                            ("sop", "SOP"),
                            ("pengaduan", "Pengaduan"),
                            ("aksesibilitas", "Aksesibilitas"),
                            ("privasi", "Privasi"),
                            ("regulasi", "Regulasi"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "tingkat",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("uu", "Undang-Undang"),
                            ("pp", "Peraturan Pemerintah"),
                            ("perpres", "Peraturan Presiden"),
                            ("peraturan_pusat", "Peraturan menteri atau lembaga"),
                            ("perda", "Peraturan Daerah"),
                            ("perwal", "Peraturan Wali Kota"),
                            ("kepwal", "Keputusan Wali Kota"),
                            ("keputusan_unit", "Keputusan kepala unit atau PPID"),
                        ],
                        max_length=20,
                    ),
                ),
                ("mulai", models.DateTimeField(null=True)),
                ("selesai", models.DateTimeField(null=True)),
                ("batal", models.BooleanField(default=False)),
                ("judul", models.CharField(max_length=150)),
                ("ringkasan", models.CharField(blank=True, max_length=300)),
                ("slug", models.CharField(max_length=80)),
                ("sampul_alt", models.CharField(blank=True, max_length=200)),
                ("publik_sejak", models.DateTimeField()),
                ("tampil_sejak", models.DateTimeField()),
                ("publik_sampai", models.DateTimeField(null=True)),
                ("berlaku_sampai", models.DateField(null=True)),
                ("dimutakhirkan", models.DateTimeField()),
                ("kata_judul", models.TextField()),
                ("kata_isi", models.TextField()),
                (
                    "vektor",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.contrib.postgres.search.CombinedSearchVector(
                            django.contrib.postgres.search.SearchVector("kata_judul", config="simple", weight="A"),
                            "||",
                            django.contrib.postgres.search.SearchVector("kata_isi", config="simple", weight="B"),
                            django.contrib.postgres.search.SearchConfig("simple"),
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                (
                    "butir",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="terbitan",
                        to="informasi.butirwajib",
                    ),
                ),
                (
                    "konten",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="terbitan", to="informasi.konten"
                    ),
                ),
                (
                    "sampul",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="informasi.berkas"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="terbitan", to="opd.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "terbitan",
                "ordering": ["-publik_sejak", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="TeksTerbitan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kata", models.TextField()),
                (
                    "vektor",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            django.contrib.postgres.search.SearchVector("kata", config="simple"),
                            function="strip",
                            output_field=django.contrib.postgres.search.SearchVectorField(),
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                (
                    "potongan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="informasi.potonganteks"
                    ),
                ),
                (
                    "terbitan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="teks_berkas", to="informasi.terbitan"
                    ),
                ),
            ],
            options={
                "verbose_name": "teks terbitan",
            },
        ),
        migrations.CreateModel(
            name="Unduhan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("hari", models.DateField()),
                ("jumlah", models.PositiveIntegerField(default=0)),
                (
                    "berkas",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="unduhan", to="informasi.berkas"
                    ),
                ),
            ],
            options={
                "verbose_name": "unduhan",
            },
        ),
        migrations.CreateModel(
            name="Versi",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nomor", models.PositiveIntegerField()),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draf", "Draf"),
                            ("diajukan", "Diajukan, menunggu pemeriksaan"),
                            ("perlu_perbaikan", "Perlu perbaikan"),
                            ("disetujui", "Disetujui, terbit pada waktunya"),
                            ("terbit", "Terbit"),
                            ("digantikan", "Digantikan versi baru"),
                            ("ditarik", "Ditarik dari publik"),
                            ("dibuang", "Dibuang sebelum terbit"),
                        ],
                        default="draf",
                        max_length=20,
                    ),
                ),
                ("judul", models.CharField(blank=True, max_length=150, verbose_name="judul")),
                ("ringkasan", models.CharField(blank=True, max_length=300, verbose_name="ringkasan")),
                ("isi", models.TextField(blank=True, verbose_name="isi")),
                ("catatan_publik", models.CharField(blank=True, max_length=200, verbose_name="apa yang berubah")),
                ("nomor_sunting", models.PositiveIntegerField(default=0)),
                ("dibuat", models.DateTimeField()),
                ("disimpan_pada", models.DateTimeField()),
                ("diajukan_pada", models.DateTimeField(null=True)),
                ("terbit_pada", models.DateTimeField(null=True)),
                ("jadwal_terbit", models.DateTimeField(blank=True, null=True, verbose_name="terbit mulai")),
                ("berlaku_sampai", models.DateField(blank=True, null=True, verbose_name="berlaku sampai")),
                ("kecil", models.BooleanField(default=False, verbose_name="koreksi kecil")),
                ("ditarik_pada", models.DateTimeField(null=True)),
                (
                    "alasan_tarik",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("keliru", "Isinya keliru"),
                            ("data_pribadi", "Memuat data pribadi"),
                            ("digantikan", "Digantikan oleh dokumen lain"),
                            ("salah_unit", "Bukan wewenang unit ini"),
                        ],
                        max_length=20,
                    ),
                ),
                ("keterangan_tarik", models.CharField(blank=True, max_length=200)),
                ("tarikan_dikonfirmasi", models.DateTimeField(null=True)),
                ("klaim_sampai", models.DateTimeField(null=True)),
                (
                    "disimpan_oleh",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "klaim_oleh",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "konten",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="versi", to="informasi.konten"
                    ),
                ),
                ("penyimpan", models.ManyToManyField(related_name="+", to=settings.AUTH_USER_MODEL)),
            ],
            options={
                "verbose_name": "kiriman",
                "ordering": ["konten", "-nomor"],
            },
        ),
        migrations.CreateModel(
            name="UsulanPerbaikan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("waktu", models.DateTimeField()),
                ("judul", models.CharField(max_length=150)),
                ("ringkasan", models.CharField(blank=True, max_length=300)),
                ("isi", models.TextField()),
                ("dipakai", models.DateTimeField(null=True)),
                (
                    "oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "versi",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="usulan", to="informasi.versi"
                    ),
                ),
            ],
            options={
                "verbose_name": "usulan perbaikan",
                "ordering": ["versi", "-waktu"],
            },
        ),
        migrations.AddField(
            model_name="terbitan",
            name="versi",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, related_name="terbitan", to="informasi.versi"
            ),
        ),
        migrations.CreateModel(
            name="RincianSertaMerta",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "bahaya",
                    models.CharField(
                        choices=[
                            ("banjir", "Banjir"),
                            ("kebakaran", "Kebakaran"),
                            ("pohon_tumbang", "Pohon tumbang"),
                            ("gangguan_air", "Gangguan air bersih"),
                            ("gangguan_listrik", "Gangguan listrik"),
                            ("penyakit", "Penyakit menular atau KLB"),
                            ("pangan", "Pangan beracun"),
                            ("pencemaran", "Pencemaran atau kecelakaan industri"),
                            ("kerusuhan", "Kerusuhan"),
                            ("lain", "Bahaya lain"),
                        ],
                        max_length=20,
                        verbose_name="apa yang terjadi",
                    ),
                ),
                ("tempat", models.CharField(max_length=150, verbose_name="di mana")),
                ("saat", models.DateTimeField(verbose_name="sejak kapan")),
                ("dampak", models.CharField(blank=True, max_length=200, verbose_name="siapa yang terdampak")),
                ("tindakan", models.TextField(max_length=1000, verbose_name="apa yang harus dilakukan")),
                ("kontak", models.CharField(blank=True, max_length=100, verbose_name="kontak bantuan")),
                ("strip", models.CharField(max_length=160, verbose_name="teks pita")),
                (
                    "versi",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rincian_serta_merta",
                        to="informasi.versi",
                    ),
                ),
            ],
            options={
                "verbose_name": "rincian serta-merta",
            },
        ),
        migrations.CreateModel(
            name="RincianKegiatan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mulai", models.DateTimeField(verbose_name="mulai")),
                ("selesai", models.DateTimeField(blank=True, null=True, verbose_name="selesai")),
                ("seharian", models.BooleanField(default=False, verbose_name="sepanjang hari")),
                ("tempat", models.CharField(blank=True, max_length=150, verbose_name="tempat")),
                ("alamat", models.CharField(blank=True, max_length=200, verbose_name="alamat")),
                ("kontak", models.CharField(blank=True, max_length=100, verbose_name="kontak")),
                ("batal", models.BooleanField(default=False, verbose_name="dibatalkan")),
                (
                    "versi",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rincian_kegiatan",
                        to="informasi.versi",
                    ),
                ),
            ],
            options={
                "verbose_name": "rincian kegiatan",
            },
        ),
        migrations.CreateModel(
            name="RincianInformasi",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "klasifikasi",
                    models.CharField(
                        choices=[
                            ("berkala", "Berkala"),
                            ("serta_merta", "Serta Merta"),
                            ("setiap_saat", "Setiap Saat"),
                        ],
                        max_length=20,
                        verbose_name="klasifikasi",
                    ),
                ),
                (
                    "penanggung_jawab",
                    models.CharField(blank=True, max_length=150, verbose_name="penanggung jawab pembuatan"),
                ),
                ("waktu_dibuat", models.DateField(blank=True, null=True, verbose_name="waktu pembuatan")),
                ("tempat_dibuat", models.CharField(blank=True, max_length=100, verbose_name="tempat pembuatan")),
                ("bentuk", models.CharField(blank=True, max_length=100, verbose_name="bentuk informasi")),
                ("retensi", models.CharField(blank=True, max_length=60, verbose_name="jangka waktu penyimpanan")),
                ("tahun", models.PositiveSmallIntegerField(verbose_name="tahun")),
                ("tautan", models.URLField(blank=True, max_length=300, verbose_name="tautan di situs lain")),
                (
                    "butir",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="informasi.butirwajib",
                    ),
                ),
                (
                    "versi",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="rincian", to="informasi.versi"
                    ),
                ),
            ],
            options={
                "verbose_name": "rincian informasi",
            },
        ),
        migrations.CreateModel(
            name="RincianHalaman",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kelompok",
                    models.CharField(
                        choices=[
                            ("profil", "Profil"),
                            ("maklumat", "Maklumat pelayanan"),
                            ("prosedur", "Prosedur"),
                            ("waktu_biaya", "Waktu dan biaya"),
                            ("sop", "SOP"),
                            ("pengaduan", "Pengaduan"),
                            ("aksesibilitas", "Aksesibilitas"),
                            ("privasi", "Privasi"),
                            ("regulasi", "Regulasi"),
                        ],
                        max_length=20,
                        verbose_name="bagian",
                    ),
                ),
                (
                    "tingkat",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("uu", "Undang-Undang"),
                            ("pp", "Peraturan Pemerintah"),
                            ("perpres", "Peraturan Presiden"),
                            ("peraturan_pusat", "Peraturan menteri atau lembaga"),
                            ("perda", "Peraturan Daerah"),
                            ("perwal", "Peraturan Wali Kota"),
                            ("kepwal", "Keputusan Wali Kota"),
                            ("keputusan_unit", "Keputusan kepala unit atau PPID"),
                        ],
                        max_length=20,
                        verbose_name="tingkat peraturan",
                    ),
                ),
                ("nomor", models.CharField(blank=True, max_length=40, verbose_name="nomor")),
                ("tahun", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="tahun")),
                ("tautan", models.URLField(blank=True, max_length=300, verbose_name="tautan JDIH")),
                (
                    "versi",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rincian_halaman",
                        to="informasi.versi",
                    ),
                ),
            ],
            options={
                "verbose_name": "rincian halaman",
            },
        ),
        migrations.CreateModel(
            name="Peringatan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "cakupan",
                    models.CharField(
                        choices=[
                            ("kota", "Seluruh kota"),
                            ("kecamatan", "Kecamatan dan kelurahannya"),
                            ("kelurahan", "Kelurahan dan kecamatannya"),
                        ],
                        max_length=20,
                        verbose_name="berlaku untuk",
                    ),
                ),
                ("mulai", models.DateTimeField()),
                ("berakhir", models.DateTimeField(blank=True, null=True, verbose_name="diperkirakan berakhir")),
                ("diakhiri_pada", models.DateTimeField(null=True)),
                ("dikonfirmasi_pada", models.DateTimeField(null=True)),
                ("batas_konfirmasi", models.DateTimeField(null=True)),
                ("ditegur_pada", models.DateTimeField(null=True)),
                (
                    "unit",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="opd.unit"),
                ),
                (
                    "versi",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="peringatan", to="informasi.versi"
                    ),
                ),
            ],
            options={
                "verbose_name": "peringatan",
            },
        ),
        migrations.CreateModel(
            name="MasaPublik",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sejak", models.DateTimeField()),
                ("sampai", models.DateTimeField(null=True)),
                (
                    "versi",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="masa_publik", to="informasi.versi"
                    ),
                ),
            ],
            options={
                "verbose_name": "masa publik",
                "ordering": ["versi", "sejak"],
            },
        ),
        migrations.CreateModel(
            name="Lampiran",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "peran",
                    models.CharField(
                        choices=[("foto", "Foto berita"), ("isi", "Gambar di dalam teks"), ("dokumen", "Dokumen")],
                        default="foto",
                        max_length=10,
                    ),
                ),
                ("alt", models.CharField(blank=True, max_length=200, verbose_name="apa yang terlihat di foto")),
                ("keterangan", models.CharField(blank=True, max_length=200, verbose_name="keterangan foto")),
                ("urutan", models.PositiveSmallIntegerField(default=0)),
                (
                    "berkas",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="lampiran", to="informasi.berkas"
                    ),
                ),
                (
                    "versi",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="lampiran", to="informasi.versi"
                    ),
                ),
            ],
            options={
                "verbose_name": "lampiran",
                "ordering": ["urutan", "pk"],
            },
        ),
        migrations.CreateModel(
            name="BarisImpor",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nomor", models.PositiveIntegerField()),
                (
                    "hasil",
                    models.CharField(
                        choices=[
                            ("baru", "Baru"),
                            ("berubah", "Berubah"),
                            ("sama", "Sama"),
                            ("galat", "Tidak dapat diambil"),
                        ],
                        max_length=10,
                    ),
                ),
                ("pesan", models.TextField(blank=True)),
                ("isi", models.JSONField(default=dict)),
                ("kunci", models.CharField(blank=True, max_length=300)),
                ("dilewati", models.CharField(blank=True, max_length=300)),
                (
                    "berkas",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="informasi.berkas"
                    ),
                ),
                (
                    "kiriman",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="baris", to="informasi.kirimanimpor"
                    ),
                ),
                (
                    "banding",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="informasi.versi"
                    ),
                ),
                (
                    "versi",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="informasi.versi"
                    ),
                ),
            ],
            options={
                "verbose_name": "baris impor",
                "ordering": ["kiriman", "nomor"],
            },
        ),
        migrations.CreateModel(
            name="Ajuan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nomor", models.PositiveIntegerField()),
                ("bentuk", models.TextField()),
                ("sidik", models.CharField(max_length=64)),
                ("waktu", models.DateTimeField()),
                (
                    "alasan",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=30), default=list, size=None
                    ),
                ),
                ("catatan", models.TextField(blank=True)),
                (
                    "diajukan_oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "dijawab_oleh",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "versi",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="ajuan", to="informasi.versi"
                    ),
                ),
            ],
            options={
                "verbose_name": "ajuan",
                "ordering": ["versi", "nomor"],
            },
        ),
        migrations.AddIndex(
            model_name="berkas",
            index=models.Index(fields=["sha256"], name="berkas_sidik"),
        ),
        migrations.AddIndex(
            model_name="berkas",
            index=models.Index(condition=models.Q(("ukuran_siap", False)), fields=["id"], name="berkas_tanpa_ukuran"),
        ),
        migrations.AddIndex(
            model_name="berkas",
            index=models.Index(condition=models.Q(("pemeriksaan", "menunggu")), fields=["id"], name="berkas_menunggu"),
        ),
        migrations.AddConstraint(
            model_name="berkas",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("pemeriksaan", "ditolak"), _negated=True),
                    models.Q(("sebab_tolak", ""), _negated=True),
                    _connector="OR",
                ),
                name="tolak_bersebab",
            ),
        ),
        migrations.AddIndex(
            model_name="konten",
            index=models.Index(fields=["unit", "-id"], name="konten_unit"),
        ),
        migrations.AddConstraint(
            model_name="konten",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kunci_impor", ""), _negated=True),
                fields=("unit", "kunci_impor"),
                name="impor_sekali",
            ),
        ),
        migrations.AddConstraint(
            model_name="potonganteks",
            constraint=models.UniqueConstraint(fields=("berkas", "urutan"), name="potongan_berurutan"),
        ),
        migrations.AddIndex(
            model_name="teksterbitan",
            index=django.contrib.postgres.indexes.GinIndex(fields=["vektor"], name="teks_terbitan_vektor"),
        ),
        migrations.AddConstraint(
            model_name="teksterbitan",
            constraint=models.UniqueConstraint(fields=("terbitan", "potongan"), name="teks_terbitan_sekali"),
        ),
        migrations.AddConstraint(
            model_name="unduhan",
            constraint=models.UniqueConstraint(fields=("berkas", "hari"), name="unduhan_harian"),
        ),
        migrations.AddIndex(
            model_name="versi",
            index=models.Index(
                condition=models.Q(("status", "diajukan")), fields=["diajukan_pada", "id"], name="versi_antrean"
            ),
        ),
        migrations.AddIndex(
            model_name="versi",
            index=models.Index(fields=["status", "-disimpan_pada"], name="versi_status"),
        ),
        migrations.AddIndex(
            model_name="versi",
            index=models.Index(
                condition=models.Q(("status", "disetujui")), fields=["jadwal_terbit"], name="versi_terjadwal"
            ),
        ),
        migrations.AddConstraint(
            model_name="versi",
            constraint=models.UniqueConstraint(fields=("konten", "nomor"), name="versi_bernomor"),
        ),
        migrations.AddConstraint(
            model_name="versi",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status__in", ("draf", "perlu_perbaikan", "diajukan", "disetujui"))),
                fields=("konten",),
                name="satu_versi_terbuka",
            ),
        ),
        migrations.AddConstraint(
            model_name="versi",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status", "terbit")), fields=("konten",), name="satu_versi_terbit"
            ),
        ),
        migrations.AddConstraint(
            model_name="versi",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status__in", ("terbit", "digantikan")), _negated=True),
                    ("terbit_pada__isnull", False),
                    _connector="OR",
                ),
                name="terbit_bertanggal",
            ),
        ),
        migrations.AddConstraint(
            model_name="versi",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "ditarik"), _negated=True),
                    models.Q(("ditarik_pada__isnull", False), models.Q(("alasan_tarik", ""), _negated=True)),
                    _connector="OR",
                ),
                name="tarik_beralasan",
            ),
        ),
        migrations.AddConstraint(
            model_name="versi",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("status__in", ("draf", "perlu_perbaikan", "dibuang")),
                    models.Q(("judul", ""), _negated=True),
                    _connector="OR",
                ),
                name="diajukan_berjudul",
            ),
        ),
        migrations.AddIndex(
            model_name="terbitan",
            index=models.Index(fields=["jenis", "-publik_sejak", "-id"], name="terbitan_jenis"),
        ),
        migrations.AddIndex(
            model_name="terbitan",
            index=models.Index(fields=["unit", "jenis", "-publik_sejak", "-id"], name="terbitan_unit"),
        ),
        migrations.AddIndex(
            model_name="terbitan",
            index=models.Index(fields=["jenis", "klasifikasi", "-publik_sejak", "-id"], name="terbitan_klasifikasi"),
        ),
        migrations.AddIndex(
            model_name="terbitan",
            index=models.Index(
                condition=models.Q(("mulai__isnull", False)), fields=["jenis", "mulai", "id"], name="terbitan_mulai"
            ),
        ),
        migrations.AddIndex(
            model_name="terbitan",
            index=models.Index(fields=["jenis", "kelompok", "id"], name="terbitan_kelompok"),
        ),
        migrations.AddIndex(
            model_name="terbitan",
            index=models.Index(fields=["jenis", "tahun", "-publik_sejak", "-id"], name="terbitan_tahun"),
        ),
        migrations.AddIndex(
            model_name="terbitan",
            index=django.contrib.postgres.indexes.GinIndex(fields=["vektor"], name="terbitan_vektor"),
        ),
        migrations.AddIndex(
            model_name="terbitan",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.indexes.OpClass(
                    django.db.models.functions.text.Upper("judul"), name="gin_trgm_ops"
                ),
                name="terbitan_judul_trgm",
            ),
        ),
        migrations.AddConstraint(
            model_name="rinciankegiatan",
            constraint=models.CheckConstraint(
                condition=models.Q(("selesai__isnull", True), ("selesai__gte", models.F("mulai")), _connector="OR"),
                name="kegiatan_urut",
            ),
        ),
        migrations.AddConstraint(
            model_name="rincianinformasi",
            constraint=models.CheckConstraint(
                condition=models.Q(("klasifikasi__in", ["berkala", "serta_merta", "setiap_saat"])),
                name="bukan_dikecualikan",
            ),
        ),
        migrations.AddConstraint(
            model_name="rincianinformasi",
            constraint=models.CheckConstraint(condition=models.Q(("tahun__range", (1945, 2200))), name="tahun_wajar"),
        ),
        migrations.AddConstraint(
            model_name="rincianhalaman",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kelompok", "regulasi"), _negated=True),
                    models.Q(("tingkat", ""), _negated=True),
                    _connector="OR",
                ),
                name="regulasi_bertingkat",
            ),
        ),
        migrations.AddIndex(
            model_name="peringatan",
            index=models.Index(
                condition=models.Q(("diakhiri_pada__isnull", True)), fields=["mulai"], name="peringatan_berlaku"
            ),
        ),
        migrations.AddIndex(
            model_name="masapublik",
            index=models.Index(fields=["sejak", "sampai"], name="masa_publik_waktu"),
        ),
        migrations.AddConstraint(
            model_name="masapublik",
            constraint=models.UniqueConstraint(
                condition=models.Q(("sampai__isnull", True)), fields=("versi",), name="satu_masa_berjalan"
            ),
        ),
        migrations.AddConstraint(
            model_name="masapublik",
            constraint=models.CheckConstraint(
                condition=models.Q(("sampai__isnull", True), ("sampai__gte", models.F("sejak")), _connector="OR"),
                name="masa_urut",
            ),
        ),
        migrations.AddConstraint(
            model_name="lampiran",
            constraint=models.UniqueConstraint(fields=("versi", "berkas", "peran"), name="lampiran_sekali"),
        ),
        migrations.AddIndex(
            model_name="barisimpor",
            index=models.Index(fields=["kiriman", "hasil", "nomor"], name="baris_impor_hasil"),
        ),
        migrations.AddConstraint(
            model_name="barisimpor",
            constraint=models.UniqueConstraint(fields=("kiriman", "nomor"), name="baris_impor_sekali"),
        ),
        migrations.AddConstraint(
            model_name="ajuan",
            constraint=models.UniqueConstraint(fields=("versi", "nomor"), name="ajuan_bernomor"),
        ),
        migrations.AddIndex(
            model_name="terbitan",
            index=models.Index(
                models.F("jenis"),
                django.db.models.functions.text.Upper("judul"),
                models.F("id"),
                name="terbitan_menurut_judul",
            ),
        ),
        migrations.AddIndex(
            model_name="terbitan",
            index=models.Index(
                fields=["jenis", "klasifikasi", "unit", "tahun"],
                include=("tampil_sejak", "publik_sampai"),
                name="terbitan_faset",
            ),
        ),
    ]
