"""What the open API tells of the statistics: the tables of /statistik/, exactly these fields."""

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from informasi.status import Klasifikasi
from laporan.kueri import JENIS
from laporan.tabel import baris_tabel

SEMUA = "semua"
TAHUN_SALAH = f"Tulis tahun dengan empat angka, misalnya 2026, atau {SEMUA}."
_HITUNG = {"berita": 15, "kegiatan": 4, "pengumuman": 2, "informasi": 9, "jumlah": 30}
CONTOH_STATISTIK = {
    "tahun": 2026,
    "terbitan": _HITUNG,
    "unit_menerbitkan": 1,
    "dari_unit": 99,
    "kelas": [{"klasifikasi": "berkala", "jumlah": 9, "dari_informasi_publik": 9}],
    "masa": [{"masa": "2026-11", **_HITUNG}],
    "unit": [{"unit": "dpupr", "nama": "Dinas Pekerjaan Umum dan Penataan Ruang", **_HITUNG}],
}


@extend_schema_serializer(component_name="JumlahTerbitan")
class BentukHitung(serializers.Serializer):
    """How many of each kind."""

    berita = serializers.IntegerField(help_text="Banyaknya berita.")
    kegiatan = serializers.IntegerField(help_text="Banyaknya kegiatan.")
    pengumuman = serializers.IntegerField(help_text="Banyaknya pengumuman.")
    informasi = serializers.IntegerField(help_text="Banyaknya informasi publik.")
    jumlah = serializers.IntegerField(help_text="Jumlah keempatnya.")


@extend_schema_serializer(component_name="StatistikKelas")
class BentukKelas(serializers.Serializer):
    """One class of informasi publik."""

    klasifikasi = serializers.ChoiceField(
        source="kelas", choices=Klasifikasi, help_text="Kelas informasi menurut UU 14/2008 Ps 9-11."
    )
    jumlah = serializers.IntegerField(help_text="Banyaknya informasi publik dalam kelas ini.")
    dari_informasi_publik = serializers.IntegerField(help_text="Banyaknya seluruh informasi publik.")


@extend_schema_serializer(component_name="StatistikMasa")
class BentukMasa(BentukHitung):
    """One month, or one year."""

    masa = serializers.CharField(help_text="Bulan (TTTT-BB), atau tahun bila semua tahun diminta.")


@extend_schema_serializer(component_name="StatistikUnit")
class BentukUnit(BentukHitung):
    """One unit."""

    unit = serializers.CharField(help_text="Slug unit, kunci di /api/v1/unit/.")
    nama = serializers.CharField(help_text="Nama unit.")


@extend_schema_serializer(component_name="Statistik")
class BentukStatistik(serializers.Serializer):
    """All figures of one year, from what is public now."""

    tahun = serializers.IntegerField(allow_null=True, help_text="Tahun terbit pertama (WIB), atau null untuk semua.")
    terbitan = BentukHitung(help_text="Seluruh terbitan tahun itu yang kini dapat dibaca umum.")
    unit_menerbitkan = serializers.IntegerField(help_text="Banyaknya unit yang menerbitkan paling sedikit satu.")
    dari_unit = serializers.IntegerField(help_text="Banyaknya unit yang ada sekarang.")
    kelas = BentukKelas(many=True, help_text="Informasi publik menurut kelas.")
    masa = BentukMasa(many=True, help_text="Terbitan menurut bulan, atau menurut tahun.")
    unit = BentukUnit(many=True, help_text="Terbitan menurut unit, yang terbanyak dahulu.")


class TanyaStatistik(serializers.Serializer):
    """Parameters of the statistics."""

    tahun = serializers.RegexField(
        rf"\A(?:[0-9]{{4}}|{SEMUA})\Z",
        required=False,
        help_text=f"Tahun terbit pertama, atau {SEMUA}; bila tidak disebut, tahun ini.",
        error_messages=dict.fromkeys(("invalid", "null", "blank"), TAHUN_SALAH),
    )


def statistik_api(angka):
    """What BentukStatistik shows of a Statistik."""
    per_jenis = dict(zip((jenis.value for jenis in JENIS), angka.jenis.bagian, strict=True))
    return {
        "tahun": angka.tahun,
        "terbitan": {**per_jenis, "jumlah": angka.jenis.jumlah},
        "unit_menerbitkan": angka.unit_menerbitkan.pembilang,
        "dari_unit": angka.unit_menerbitkan.penyebut,
        "kelas": baris_tabel("kelas", angka),
        "masa": baris_tabel("bulan", angka),
        "unit": baris_tabel("unit", angka),
    }
