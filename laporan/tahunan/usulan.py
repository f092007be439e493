"""What the writer of the yearly report begins with: last year's words on policy, and what the units reported."""

from laporan.models import LaporanSemester, LaporanTahunan
from laporan.models.tahunan import PANJANG

DARI_TAHUN_LALU = ("kebijakan", "pelaksanaan", "sarana")
DARI_UNIT = ("kendala_internal", "kendala_eksternal", "rekomendasi", "rencana")
UNIT_DISEBUT = 3
SISANYA = "Selebihnya ada pada laporan semester setiap unit."


def usulan(tahun):
    """A proposal (dict by narrative field) for the report of `tahun`; nothing of it is stored."""
    lalu = LaporanTahunan.objects.umum().filter(tahun__lt=tahun).order_by("-tahun").first()
    laporan = list(LaporanSemester.objects.umum().filter(tahun=tahun).select_related("unit").order_by("semester", "pk"))
    tetap = {medan: getattr(lalu, medan) if lalu else "" for medan in DARI_TAHUN_LALU}
    return tetap | {medan: himpun([(s.unit, getattr(s, medan)) for s in laporan]) for medan in DARI_UNIT}


def himpun(isi):
    """One text (str) of [(unit, what it wrote)]: each sentence once with who wrote it, the most frequent first."""
    menurut = {}
    for unit, teks in isi:
        if bersih := " ".join(teks.split()):
            menurut.setdefault(bersih, {})[unit.pk] = str(unit)
    baris = [f"{teks} ({_siapa(list(unit.values()))})" for teks, unit in _terbanyak_dahulu(menurut)]
    semua = "\n".join(baris)
    if len(semua) <= PANJANG:
        return semua
    ruang, ambil = PANJANG - len(SISANYA) - 1, []
    for satu in baris:
        if len("\n".join((*ambil, satu))) > ruang:
            break
        ambil.append(satu)
    return "\n".join((*ambil, SISANYA))


def _terbanyak_dahulu(menurut):
    return sorted(menurut.items(), key=lambda satu: -len(satu[1]))


def _siapa(unit):
    return ", ".join(unit) if len(unit) <= UNIT_DISEBUT else f"{len(unit)} unit"
