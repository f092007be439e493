"""The nine elements of the satisfaction survey, their questions and marks (Permenpan RB 14/2017). Pure."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

NILAI = ((1, _("Tidak baik")), (2, _("Kurang baik")), (3, _("Baik")), (4, _("Sangat baik")))
TERTINGGI = 4
PENGALI = 25  # the index runs from 25 to 100
MUTU = (
    (88.31, "A", _("Sangat baik")),
    (76.61, "B", _("Baik")),
    (65.0, "C", _("Kurang baik")),
    (0.0, "D", _("Tidak baik")),
)


@dataclass(frozen=True)
class Unsur:
    """One element: its column, its name in the results, its question."""

    medan: str
    nama: str
    tanya: str


UNSUR = (
    Unsur("persyaratan", _("Persyaratan"), _("Apakah syarat permohonannya mudah dipenuhi?")),
    Unsur("prosedur", _("Prosedur"), _("Apakah alurnya mudah diikuti?")),
    Unsur("waktu", _("Waktu"), _("Apakah jawabannya datang tepat waktu?")),
    Unsur("biaya", _("Biaya"), _("Apakah biayanya wajar atau memang gratis?")),
    Unsur("produk", _("Hasil layanan"), _("Apakah informasinya sesuai dengan yang Anda minta?")),
    Unsur("kompetensi", _("Kemampuan petugas"), _("Apakah petugas memahami permintaan Anda?")),
    Unsur("perilaku", _("Sikap petugas"), _("Apakah petugas sopan dan membantu?")),
    Unsur("sarana", _("Sarana"), _("Apakah portal atau tempat layanannya nyaman dipakai?")),
    Unsur("pengaduan", _("Penanganan keluhan"), _("Apakah keluhan atau pertanyaan Anda ditangani?")),
)


def mutu(indeks):
    """(letter, words) of a satisfaction index from 25 to 100."""
    return next((huruf, kata) for batas, huruf, kata in MUTU if indeks >= batas)
