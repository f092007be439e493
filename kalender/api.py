"""What the open API tells of the calendar: the days off of a year, and a deadline with its days (design 5)."""

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from kalender.aturan import ATURAN
from kalender.layanan import tenggat
from kalender.models import TAHUN_PERTAMA, TAHUN_TERAKHIR, HariLibur, TahunKalender
from kalender.status import JenisLibur, StatusTahun

YA, TIDAK = "ya", "tidak"
TAHUN_SALAH = f"Tulis tahun dari {TAHUN_PERTAMA} sampai {TAHUN_TERAKHIR}, misalnya 2026."
TANGGAL_SALAH = "Tulis tanggal yang benar seperti 2026-11-24."
PILIH_ATURAN = f"Pilih salah satu: {', '.join(ATURAN)}."
PILIH_PERPANJANG = f"Pilih {YA} atau {TIDAK}."
CONTOH_TAHUN = {
    "tahun": 2026,
    "lengkap": True,
    "dasar": "SKB 3 Menteri Nomor 1497, 2, 5 Tahun 2025",
    "hasil": [
        {
            "tanggal": "2026-12-25",
            "nama": "Hari Raya Natal",
            "jenis": "libur_nasional",
            "dasar": "SKB 3 Menteri Nomor 1497, 2, 5 Tahun 2025",
            "perkiraan": False,
        }
    ],
}
CONTOH_TENGGAT = {
    "aturan": "KONFIRMASI_SERTA_MERTA",
    "mulai": "2026-11-06",
    "jatuh_tempo": "2026-11-09",
    "dasar": "Ketentuan portal ini; UU 14/2008 Pasal 10",
    "belum_pasti": [],
    "hari": [
        {"tanggal": "2026-11-06", "dihitung": False, "alasan": "hari ke-0 (informasi terbit), tidak dihitung"},
        {"tanggal": "2026-11-07", "dihitung": False, "alasan": "Sabtu"},
        {"tanggal": "2026-11-08", "dihitung": False, "alasan": "Minggu"},
        {"tanggal": "2026-11-09", "dihitung": True, "alasan": "hari kerja ke-1"},
    ],
}


@extend_schema_serializer(component_name="HariLibur")
class BentukHariLibur(serializers.Serializer):
    """One day off in force."""

    tanggal = serializers.DateField(help_text="Tanggal libur.")
    nama = serializers.CharField(help_text="Nama hari libur.")
    jenis = serializers.ChoiceField(choices=JenisLibur, help_text="Jenis libur; ketiganya bukan hari kerja.")
    dasar = serializers.CharField(help_text="Keputusan yang menetapkannya.")
    perkiraan = serializers.BooleanField(help_text="Apakah tanggalnya masih perkiraan.")


@extend_schema_serializer(component_name="TahunKalender")
class BentukTahun(serializers.Serializer):
    """A year with all its days off: short enough to come in one answer."""

    tahun = serializers.IntegerField(help_text="Tahun yang diminta.")
    lengkap = serializers.BooleanField(help_text="Apakah semua hari libur tahun itu sudah dicatat.")
    dasar = serializers.CharField(help_text="Nomor SK hari libur tahun itu; kosong bila belum dicatat.")
    hasil = BentukHariLibur(many=True, help_text="Hari libur menurut tanggal.")


@extend_schema_serializer(component_name="HariTenggat")
class BentukHari(serializers.Serializer):
    """One day of a count."""

    tanggal = serializers.DateField(help_text="Tanggal.")
    dihitung = serializers.BooleanField(help_text="Apakah hari itu dihitung.")
    alasan = serializers.CharField(help_text="Mengapa dihitung atau dilewati.")


@extend_schema_serializer(component_name="Tenggat")
class BentukTenggat(serializers.Serializer):
    """A deadline, from kalender.tenggat.Tenggat."""

    aturan = serializers.ChoiceField(source="aturan.kode", choices=[*ATURAN], help_text="Nama aturan.")
    mulai = serializers.DateField(help_text="Hari ke-0.")
    jatuh_tempo = serializers.DateField(help_text="Hari terakhir, berlaku sampai pukul 23.59.59 WIB.")
    dasar = serializers.CharField(source="aturan.dasar", help_text="Pasal yang menetapkan lamanya.")
    belum_pasti = serializers.ListField(
        child=serializers.DateField(), help_text="Hari libur yang masih perkiraan: bila bergeser, tenggatnya ikut."
    )
    hari = BentukHari(many=True, help_text="Tiap hari menurut urutan hitungan.")


def _kalimat(kalimat):
    """Whatever is wrong with a parameter, one sentence says what to write."""
    sebab = ("required", "invalid", "invalid_choice", "null", "blank", "min_value", "max_value", "max_string_length")
    return dict.fromkeys(sebab, kalimat)


class TanyaTahun(serializers.Serializer):
    """Parameters of the days off."""

    tahun = serializers.IntegerField(
        min_value=TAHUN_PERTAMA,
        max_value=TAHUN_TERAKHIR,
        required=False,
        help_text="Tahun; bila tidak disebut, tahun ini.",
        error_messages=_kalimat(TAHUN_SALAH),
    )


class TanyaTenggat(serializers.Serializer):
    """Parameters of a deadline."""

    aturan = serializers.ChoiceField(
        choices=[*ATURAN],
        help_text="Nama aturan: " + "; ".join(f"{a.kode} ({a.nama.lower()}, {a.hari} hari)" for a in ATURAN.values()),
        error_messages=_kalimat(PILIH_ATURAN),
    )
    mulai = serializers.DateField(
        input_formats=["%Y-%m-%d"],
        help_text="Hari ke-0, ditulis TTTT-BB-HH.",
        error_messages=_kalimat(TANGGAL_SALAH),
    )
    perpanjang = serializers.ChoiceField(
        choices=[YA, TIDAK],
        default=TIDAK,
        help_text="Hitung sampai akhir perpanjangan, bila aturannya mengizinkan.",
        error_messages=_kalimat(PILIH_PERPANJANG),
    )


def tahun_api(tahun):
    """What BentukTahun shows of `tahun`."""
    baris = TahunKalender.objects.filter(tahun=tahun).first()
    return {
        "tahun": tahun,
        "lengkap": baris is not None and baris.status == StatusTahun.LENGKAP,
        "dasar": baris.dasar if baris else "",
        "hasil": HariLibur.objects.berlaku().tahun(tahun),
    }


def tenggat_api(*, aturan, mulai, perpanjang):
    """What BentukTenggat shows. Raises KalenderBelumLengkap, TidakDapatDiperpanjang."""
    return tenggat(aturan, mulai, perpanjang=perpanjang == YA)
