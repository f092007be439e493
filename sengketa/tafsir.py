"""Where sources of law disagree (domain 6.3): which reading the portal follows, each with the note the pages show."""

from dataclasses import dataclass

from django.conf import settings

from sengketa.status import Tahap


@dataclass(frozen=True)
class Tafsir:
    """The readings in force."""

    putusan_mediasi_dapat_digugat: bool
    seratus_hari_sejak_registrasi: bool
    termohon_kelurahan: str  # "kelurahan" itself or its "kecamatan"


def tafsir() -> Tafsir:
    """As settings say."""
    return Tafsir(
        putusan_mediasi_dapat_digugat=settings.PPID_PUTUSAN_MEDIASI_DAPAT_DIGUGAT,
        seratus_hari_sejak_registrasi=settings.PPID_SERATUS_HARI_SEJAK_REGISTRASI,
        termohon_kelurahan=settings.PPID_TERMOHON_KELURAHAN,
    )


def catatan(tahap: str) -> list[str]:
    """What a page of a case in `tahap` says about contested readings."""
    baca = tafsir()
    if tahap == Tahap.PUTUSAN_MEDIASI:
        if baca.putusan_mediasi_dapat_digugat:
            return ["Portal ini diatur mengikuti PerKI 1/2013 Pasal 60: putusan mediasi dapat digugat."]
        return [
            "Putusan mediasi final dan mengikat (UU 14/2008 Pasal 39). PerKI 1/2013 Pasal 60 pernah dibaca lain; "
            "portal mengikuti undang-undang."
        ]
    if tahap in (Tahap.PUTUSAN_PENGADILAN, Tahap.KASASI):
        return [
            "Pasal 50 menyebut “14 hari”, PERMA 2/2011 membacanya hari kerja. Ajukan sebelum hari kalender ke-14; "
            "hari kerja ke-14 adalah batas terluar."
        ]
    if tahap == Tahap.PUTUSAN_KI:
        return ["Batas menggugat dihitung 14 hari kerja sejak salinan putusan diterima (Pasal 48 ayat (1))."]
    sejak = "registrasi" if baca.seratus_hari_sejak_registrasi else "permohonan diterima Komisi Informasi"
    return [f"Batas 100 hari kerja (Pasal 38 ayat (2)) dihitung sejak {sejak}; hanya penunjuk, tidak mengunci apa pun."]
