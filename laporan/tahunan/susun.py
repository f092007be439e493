"""The yearly report put together: six parts (PerKI 1/2021 Ps 56), each with its narrative and its figures."""

from django.utils.translation import gettext_lazy as _

from laporan.semester.blok_informasi import informasi
from laporan.semester.blok_keberatan import keberatan
from laporan.semester.blok_permohonan import penolakan, permohonan, waktu
from laporan.semester.kelembagaan import kelembagaan
from laporan.semester.lingkup import Lingkup
from laporan.semester.susun import polos
from laporan.tahunan.blok import lama, sengketa
from laporan.tahunan.periode import Setahun

BLOK = {
    "kelembagaan": kelembagaan,
    "informasi": informasi,
    "permohonan": permohonan,
    "waktu": waktu,
    "lama": lama,
    "penolakan": penolakan,
    "keberatan": keberatan,
    "sengketa": sengketa,
}
# (key, heading, narrative fields, keys of the blocks), in the order of the law
BAGIAN = (
    ("kebijakan", _("Gambaran umum kebijakan layanan informasi publik"), ("kebijakan",), ()),
    (
        "pelaksanaan",
        _("Gambaran umum pelaksanaan layanan informasi publik"),
        ("pelaksanaan", "sarana"),
        ("kelembagaan", "informasi"),
    ),
    (
        "pelayanan",
        _("Rincian pelayanan informasi publik"),
        ("pelayanan",),
        ("permohonan", "waktu", "lama", "penolakan", "keberatan"),
    ),
    ("sengketa", _("Rincian penyelesaian sengketa informasi publik"), ("sengketa",), ("sengketa",)),
    ("kendala", _("Kendala eksternal dan internal"), ("kendala_eksternal", "kendala_internal"), ()),
    ("rekomendasi", _("Rekomendasi dan rencana tindak lanjut"), ("rekomendasi", "rencana"), ()),
)
LABEL = {
    "kebijakan": _("Kebijakan"),
    "pelaksanaan": _("Pelaksanaan"),
    "sarana": _("Sarana, petugas, dan penggunaan anggaran"),
    "pelayanan": _("Catatan pelayanan"),
    "sengketa": _("Catatan penyelesaian sengketa"),
    "kendala_internal": _("Kendala internal"),
    "kendala_eksternal": _("Kendala eksternal"),
    "rekomendasi": _("Rekomendasi"),
    "rencana": _("Rencana tindak lanjut"),
}


def blok_setahun(tahun, waktu):
    """The figures of the year in plain values (list of dict), the whole city, each request once.

    They come from the same functions as a half-year's, over 1 January to 31 December.
    """
    lingkup = Lingkup(None, Setahun(tahun), waktu)
    return polos([buat(lingkup) for buat in BLOK.values()])


def isi_tahunan(tahun, blok, narasi, waktu, **lain):
    """What a yearly report says (dict, JSON-able); `narasi` by field, `blok` as `blok_setahun` gives."""
    return {
        "tahun": tahun,
        "disusun": waktu.isoformat(),
        "blok": blok,
        "narasi": {medan: narasi.get(medan, "") for medan in LABEL},
        **lain,
    }
