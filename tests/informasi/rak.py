"""Five public entries to look at from the citizens' side: two units, three classes, three years."""

from tests.pabrik_informasi import buat_informasi_terbit


def buat_rak(pemeran):
    """[Versi] of the five, the oldest first."""

    def isi(unit, oleh, judul, butir, tahun):
        return buat_informasi_terbit(unit, oleh, pemeran.verifikator, judul=judul, butir=butir, tahun=tahun)

    dpupr, dinkes = (pemeran.dpupr, pemeran.operator), (pemeran.dinkes, pemeran.operator_lain)
    return [
        isi(*dpupr, "Laporan kinerja DPUPR", "kinerja", 2024),
        isi(*dpupr, "Anggaran jalan DPUPR", "keuangan", 2025),
        isi(*dpupr, "Kontrak jalan lingkungan", "perjanjian", 2025),
        isi(*dinkes, "Anggaran puskesmas", "keuangan", 2025),
        isi(*dinkes, "Wabah demam berdarah", "sm-penyakit-menular", 2026),
    ]


def judul_di(jawaban):
    """Titles of the list in their order."""
    return [baris.terbitan.judul for baris in jawaban.context["baris"]]
