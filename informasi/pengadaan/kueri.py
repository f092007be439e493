"""Reads of packages for the public: what is said of one, and which of its papers are there or missing."""

from dataclasses import dataclass

from informasi.models import ButirWajib, PaketTerbit, Terbitan, Versi
from informasi.pengadaan.status import butir_jatuh
from informasi.status import TERBUKA, JenisKonten, SifatButir
from opd.models import Unit

PILIHAN_TERBANYAK = 200


@dataclass(frozen=True)
class Berkas:
    """One paper of a package: its kind, and what is public of it (a list of Terbitan, empty when missing)."""

    butir: ButirWajib
    terbit: list
    jatuh: bool  # whether the stage reached makes it due

    @property
    def kurang(self):
        return self.jatuh and not self.terbit


def paket_publik():
    """Packages that are public, the newest first, with their unit."""
    return PaketTerbit.objects.select_related("unit")


def unit_berpaket():
    """Units with a public package, as choices of a filter."""
    return Unit.objects.filter(paket_terbit__isnull=False).distinct().only("slug", "singkatan", "nama")


def berkas_paket(terbit, waktu):
    """[Berkas] of a public package: those that are due by its stage, and all others that are public."""
    jatuh = butir_jatuh(terbit.tahap)
    ada = {}
    dokumen = Terbitan.objects.publik(waktu).filter(konten__paket=terbit.pk, butir__isnull=False)
    for satu in dokumen.select_related("butir").order_by("butir__urutan", "-publik_sejak"):
        ada.setdefault(satu.butir, []).append(satu)
    kosong = ButirWajib.objects.filter(kode__in=jatuh).exclude(pk__in=[b.pk for b in ada])
    semua = {**{b: [] for b in kosong}, **ada}
    return [Berkas(b, isi, b.kode in jatuh) for b, isi in sorted(semua.items(), key=lambda x: x[0].urutan)]


def pilihan_dokumen(paket, waktu):
    """[(key of the konten, its words)] of what the unit published or is writing about procurement, newest first."""
    milik = {"unit": paket.unit, "jenis": JenisKonten.INFORMASI, "butir__sifat": SifatButir.PER_TAHAP}
    terbit = Terbitan.objects.publik(waktu).filter(**milik).order_by("-publik_sejak")
    kolom = terbit.values_list("konten", "judul", "butir__nama", "tahun")[:PILIHAN_TERBANYAK]
    pilihan = {konten: f"{judul} ({butir}, {tahun})" for konten, judul, butir, tahun in kolom}
    milik = {"konten__unit": paket.unit, "rincian__butir__sifat": SifatButir.PER_TAHAP}
    terbuka = Versi.objects.filter(status__in=TERBUKA, **milik)
    for konten, judul, butir in terbuka.values_list("konten", "judul", "rincian__butir__nama")[:PILIHAN_TERBANYAK]:
        pilihan.setdefault(konten, f"{judul or 'Tanpa judul'} ({butir}, belum terbit)")
    for konten in paket.dokumen.exclude(pk__in=pilihan).values_list("pk", flat=True):
        pilihan[konten] = f"Dokumen nomor {konten} (tidak terbit)"
    return list(pilihan.items())
