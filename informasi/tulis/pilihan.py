"""The list one chooses from before uploading: the butir wajib of a unit, what is missing first."""

from dataclasses import dataclass, field

from informasi.butir import baca_butir, sederhana
from informasi.models import ButirWajib, Terbitan, Versi
from informasi.status import TERBUKA, JenisKonten, Klasifikasi, SifatButir
from informasi.tulis.forms import butir_untuk

PENGADAAN = "pengadaan"
KELOMPOK = (
    *((k.value, k.label) for k in (Klasifikasi.BERKALA, Klasifikasi.SETIAP_SAAT, Klasifikasi.SERTA_MERTA)),
    (PENGADAAN, "Pengadaan barang dan jasa, per tahap"),
)


@dataclass(frozen=True)
class Pilihan:
    """One butir to choose: how many are public, whether a text of it is being written, words to find it by."""

    butir: ButirWajib
    terbit: int
    terakhir: int | None  # newest year that is public
    dikerjakan: bool
    kata: str

    @property
    def terpenuhi(self):
        """Whether the unit need not be reminded: public, or fulfilled by its kecamatan or PPID utama."""
        return bool(self.terbit) or self.butir.diwarisi


@dataclass(frozen=True)
class Kelompok:
    """The butir of one class; those of procurement stand apart, they are many."""

    kode: str
    label: str
    isi: list = field(default_factory=list)

    @property
    def belum(self):
        """How many of them are missing."""
        return sum(not p.terpenuhi for p in self.isi)


def kelompok_butir(unit, waktu, cari=""):
    """Groups of Pilihan for `unit` at `waktu`, the missing ones first; with `cari` only those whose words hold it."""
    terbit, dikerjakan, kata = _terbit(unit, waktu), _dikerjakan(unit), _kata()
    dicari = sederhana(cari[:100]).split()
    daftar = []
    for butir in butir_untuk(unit):
        tahun = terbit.get(butir.pk, [])
        kata_butir = kata.get(butir.kode) or sederhana(f"{butir.nama} {butir.keterangan}")
        if all(k in kata_butir for k in dicari):
            akhir = max(tahun, default=None)
            daftar.append(Pilihan(butir, len(tahun), akhir, butir.pk in dikerjakan, kata_butir))
    daftar.sort(key=lambda p: p.terpenuhi)
    kelompok = [Kelompok(kode, label, [p for p in daftar if _kode(p.butir) == kode]) for kode, label in KELOMPOK]
    return [k for k in kelompok if k.isi]


def _kode(butir):
    return PENGADAAN if butir.sifat == SifatButir.PER_TAHAP else butir.klasifikasi


def _terbit(unit, waktu):
    """{key of butir: years that are public}."""
    terbit = {}
    baris = Terbitan.objects.publik(waktu).filter(unit=unit, jenis=JenisKonten.INFORMASI, butir__isnull=False)
    for pk, tahun in baris.values_list("butir", "tahun"):
        terbit.setdefault(pk, []).append(tahun)
    return terbit


def _dikerjakan(unit):
    """Keys of the butir that somebody of the unit is writing now."""
    return set(Versi.objects.filter(konten__unit=unit, status__in=TERBUKA).values_list("rincian__butir", flat=True))


def _kata():
    """{code: words}: names, explanation and the aliases of the file, in one plain form."""
    return {b.kode: sederhana(" ".join((b.nama, b.keterangan, *b.alias))) for b in baca_butir()}
