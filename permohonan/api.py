"""What the open API tells of requests and objections: counts only, exactly these fields, nothing of anybody."""

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from permohonan.register.statistik import HASIL
from permohonan.status import Kanal, StatusPermohonan

SEMUA = "semua"
_ANGKA = {"masuk": 60, "dijawab": 48, "tepat_waktu": 47}
CONTOH_PERMOHONAN = {
    "tahun": 2026,
    "permohonan": _ANGKA,
    "keberatan": {"masuk": 3, "dijawab": 2, "tepat_waktu": 2},
    "semester": [{"tahun": 2026, "semester": 1, **_ANGKA}],
    "kanal": [{"kanal": "web", "jumlah": 40}],
    "hasil": [{"hasil": "dikabulkan_seluruhnya", "jumlah": 30}],
}


@extend_schema_serializer(component_name="AngkaPerkara")
class BentukAngka(serializers.Serializer):
    """Received, answered, in time."""

    masuk = serializers.IntegerField(help_text="Banyaknya yang diterima.")
    dijawab = serializers.IntegerField(help_text="Di antaranya, yang sudah dijawab.")
    tepat_waktu = serializers.IntegerField(help_text="Di antaranya, yang dijawab paling lambat pada hari terakhirnya.")


@extend_schema_serializer(component_name="SemesterPermohonan")
class BentukSemester(BentukAngka):
    """Requests received in one half of a year."""

    tahun = serializers.IntegerField(help_text="Tahun diterima (WIB).")
    semester = serializers.ChoiceField(choices=(1, 2), help_text="1 untuk Januari-Juni, 2 untuk Juli-Desember.")


@extend_schema_serializer(component_name="KanalPermohonan")
class BentukKanal(serializers.Serializer):
    """Requests by the way they came."""

    kanal = serializers.ChoiceField(choices=Kanal, help_text="Cara permohonan diterima.")
    jumlah = serializers.IntegerField(help_text="Banyaknya permohonan.")


@extend_schema_serializer(component_name="HasilPermohonan")
class BentukHasil(serializers.Serializer):
    """Answered requests by what was decided."""

    hasil = serializers.ChoiceField(
        choices=[(h.value, StatusPermohonan(h).label) for h in HASIL], help_text="Putusan atas permohonan."
    )
    jumlah = serializers.IntegerField(help_text="Banyaknya permohonan yang diputus demikian.")


@extend_schema_serializer(component_name="StatistikPermohonan")
class BentukPermohonan(serializers.Serializer):
    """All counts of one year, or of all years."""

    tahun = serializers.IntegerField(allow_null=True, help_text="Tahun diterima (WIB), atau null untuk semua.")
    permohonan = BentukAngka(help_text="Seluruh permohonan tahun itu.")
    keberatan = BentukAngka(help_text="Seluruh keberatan tahun itu.")
    semester = BentukSemester(many=True, help_text="Permohonan menurut semester.")
    kanal = BentukKanal(many=True, help_text="Permohonan menurut kanal, yang terbanyak dahulu.")
    hasil = BentukHasil(many=True, help_text="Permohonan yang sudah dijawab menurut putusannya.")


class TanyaPermohonan(serializers.Serializer):
    """Parameters of the counts."""

    tahun = serializers.RegexField(
        rf"\A(?:[0-9]{{4}}|{SEMUA})\Z",
        required=False,
        help_text=f"Tahun diterima, atau {SEMUA}; bila tidak disebut, tahun ini.",
        error_messages=dict.fromkeys(
            ("invalid", "null", "blank"), f"Tulis tahun dengan empat angka, misalnya 2026, atau {SEMUA}."
        ),
    )
