"""What the case's page shows of the bundle: the newest version, its progress, whether the case has gone on since."""

from dataclasses import dataclass

from sengketa.meja.forms import FormLangkah
from sengketa.models import PesananBerkas

# Steps that change nothing a bundle holds.
TAK_MENGUBAH = (
    *("minta_berkas", "berkas_disusun", "unduh_berkas", "lihat_identitas", "ingatkan", "ingatkan_tugas"),
    *("tambah_tugas", "atur_tugas", "kerjakan_tugas", "lewati_tugas", "tulis_catatan", "tulis_memo"),
)


@dataclass(frozen=True)
class BagianBundel:
    """`versi` newest first; `form` asks for the next one, None for who may only read; `berubah`: the case has gone
    on since the newest one that is done."""

    versi: list[PesananBerkas]
    form: FormLangkah | None
    berubah: bool

    @property
    def berjalan(self):
        """The version that is being built, or None."""
        return next((p for p in self.versi if p.berjalan), None)

    @property
    def gagal(self):
        """The newest version when it failed, or None."""
        return self.versi[0] if self.versi and self.versi[0].galat else None

    @property
    def jadi(self):
        """The versions that were built."""
        return [p for p in self.versi if p.selesai]


def bagian_bundel(sengketa, form) -> BagianBundel:
    """The part of the page for a reader; `form` is that of minta_berkas when this person may ask."""
    versi = list(sengketa.bundel.select_related("diminta_oleh").defer("rencana"))
    jadi = next((p for p in versi if p.selesai), None)
    berubah = bool(jadi and sengketa.jejak().filter(id__gt=jadi.jejak).exclude(nama__in=TAK_MENGUBAH).exists())
    return BagianBundel(versi, form, berubah)
