"""The list of butir wajib in the database: the file is the truth, the table what other rows point at."""

from dataclasses import asdict

from informasi.butir import baca_butir

TIDAK_DISIMPAN = {"alias", "kode"}


def selaraskan_butir(model):
    """Make the table of `model` (ButirWajib, also a migration's historical one) say what the file says.

    A butir that left the file stays as inactive: what was published under it still names it.
    """
    daftar = baca_butir()
    for butir in daftar:
        nilai = {nama: isi for nama, isi in asdict(butir).items() if nama not in TIDAK_DISIMPAN}
        nilai |= {"jenis_unit": sorted(butir.jenis_unit), "aktif": True}
        model.objects.update_or_create(kode=butir.kode, defaults=nilai)
    model.objects.exclude(kode__in=[b.kode for b in daftar]).update(aktif=False)
