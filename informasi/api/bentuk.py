"""What the open API tells of informasi publik and berita: exactly these fields, no more (design 5, contract)."""

from django.conf import settings
from drf_spectacular.utils import extend_schema_field, extend_schema_serializer
from rest_framework import serializers

from informasi.status import Klasifikasi
from informasi.teks.bersih import bersihkan
from informasi.teks.pohon import telusuri, tulis, uraikan

UNIT = {"source": "unit.slug", "help_text": "Slug unit yang menerbitkan, kunci di /api/v1/unit/."}
TERBIT = {"source": "publik_sejak", "help_text": "Waktu pertama kali terbit."}
MUTAKHIR = {"source": "dimutakhirkan", "help_text": "Waktu terbit versi yang berlaku sekarang."}
HALAMAN = {"source": "get_absolute_url", "help_text": "Alamat halamannya di situs ini."}


class Alamat(serializers.URLField):
    """A path of this site as a full address."""

    def to_representation(self, value):
        return alamat_penuh(value)


class IsiHTML(serializers.CharField):
    """Rich text, cleaned once more, with full addresses."""

    def to_representation(self, value):
        return isi_lepas(value)


def alamat_penuh(jalur):
    """A path of this site (or a whole address, which stays) as an address that works anywhere."""
    return f"{settings.PPID_SITUS}{jalur}" if jalur.startswith("/") else jalur


def isi_lepas(html):
    """Rich text that can stand on another site: clean, pictures and links with full addresses."""
    pohon = uraikan(bersihkan(html))
    for simpul in telusuri(pohon):
        for nama in simpul.atribut.keys() & {"href", "src"}:
            simpul.atribut[nama] = alamat_penuh(simpul.atribut[nama])
    return tulis(pohon)


@extend_schema_serializer(component_name="Butir")
class BentukButir(serializers.Serializer):
    """The item of the law that an entry fulfils."""

    kode = serializers.CharField(help_text="Kode butir wajib.")
    nama = serializers.CharField(help_text="Nama butir wajib.")


@extend_schema_serializer(component_name="Berkas")
class BentukBerkas(serializers.Serializer):
    """A public document, from its place (Lampiran) in the version in force."""

    nama = serializers.CharField(source="berkas.nama", help_text="Nama berkas.")
    jenis = serializers.CharField(source="berkas.jenis", help_text="Jenis isi (MIME), misalnya application/pdf.")
    ukuran = serializers.IntegerField(source="berkas.ukuran", help_text="Ukuran dalam bita.")
    halaman = serializers.IntegerField(
        source="berkas.halaman", allow_null=True, help_text="Banyaknya halaman, atau null bila tidak berhalaman."
    )
    sha256 = serializers.CharField(source="berkas.sha256", help_text="Sidik SHA-256 isi berkas, heksadesimal.")
    tautan = Alamat(source="berkas.url", help_text="Alamat unduh.")


@extend_schema_serializer(component_name="Informasi")
class BentukInformasi(serializers.Serializer):
    """An entry of the Daftar Informasi Publik, from its Terbitan."""

    id = serializers.IntegerField(source="konten_id", help_text="Nomor tetap, sama dengan nomor di alamat halamannya.")
    judul = serializers.CharField(help_text="Judul.")
    ringkasan = serializers.CharField(help_text="Ringkasan isi informasi.")
    klasifikasi = serializers.ChoiceField(choices=Klasifikasi, help_text="Kelas informasi menurut UU 14/2008 Ps 9-11.")
    unit = serializers.CharField(**UNIT)
    tahun = serializers.IntegerField(help_text="Tahun informasi.")
    butir = BentukButir(allow_null=True, help_text="Kewajiban yang dipenuhi, atau null.")
    penanggung_jawab = serializers.CharField(
        source="versi.rincian.penanggung_jawab", help_text="Penanggung jawab pembuatan; dapat kosong."
    )
    waktu_dibuat = serializers.DateField(
        source="versi.rincian.waktu_dibuat", allow_null=True, help_text="Tanggal pembuatan, atau null."
    )
    bentuk = serializers.CharField(source="versi.rincian.bentuk", help_text="Bentuk informasi; dapat kosong.")
    retensi = serializers.CharField(source="versi.rincian.retensi", help_text="Jangka waktu penyimpanan.")
    terbit_pada = serializers.DateTimeField(**TERBIT)
    dimutakhirkan_pada = serializers.DateTimeField(**MUTAKHIR)
    tautan = Alamat(**HALAMAN)
    berkas = BentukBerkas(source="versi.dokumen_publik", many=True, help_text="Dokumen yang dapat diunduh.")


@extend_schema_serializer(component_name="Gambar")
class BentukGambar(serializers.Serializer):
    """The picture of a berita."""

    tautan = serializers.URLField(help_text="Alamat gambar.")
    alt = serializers.CharField(help_text="Uraian gambar untuk yang tidak dapat melihatnya.")
    lebar = serializers.IntegerField(allow_null=True, help_text="Lebar dalam piksel.")
    tinggi = serializers.IntegerField(allow_null=True, help_text="Tinggi dalam piksel.")


@extend_schema_serializer(component_name="Berita")
class BentukBerita(serializers.Serializer):
    """A berita, from its Terbitan."""

    id = serializers.IntegerField(source="konten_id", help_text="Nomor tetap, sama dengan nomor di alamat halamannya.")
    judul = serializers.CharField(help_text="Judul.")
    ringkasan = serializers.CharField(help_text="Ringkasan, atau kalimat pertama.")
    isi = IsiHTML(source="versi.isi", help_text="Isi sebagai HTML bersih: tanpa skrip dan gaya, alamat lengkap.")
    unit = serializers.CharField(**UNIT)
    terbit_pada = serializers.DateTimeField(**TERBIT)
    dimutakhirkan_pada = serializers.DateTimeField(**MUTAKHIR)
    tautan = Alamat(**HALAMAN)
    gambar = serializers.SerializerMethodField(help_text="Foto utama, atau null.")

    @extend_schema_field(BentukGambar(allow_null=True))
    def get_gambar(self, terbitan):
        foto = terbitan.sampul
        if foto is None:
            return None
        return {
            "tautan": alamat_penuh(foto.url),
            "alt": terbitan.sampul_alt,
            "lebar": foto.lebar,
            "tinggi": foto.tinggi,
        }
