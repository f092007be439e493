"""What an inspection answers: a verdict that can travel between processes, or a refusal in one sentence."""

import json
from dataclasses import asdict, dataclass

RUSAK = "Berkas ini rusak atau terpotong sehingga tidak dapat dibuka. Salin ulang dari sumbernya, lalu unggah lagi."
TERLALU_RUMIT = (
    "Berkas ini terlalu rumit untuk diperiksa. Sederhanakan atau bagi menjadi beberapa berkas, simpan ulang"
    " sebagai PDF, lalu unggah lagi."
)


class BerkasDitolak(ValueError):
    """A file that is not taken; the message is the sentence for the person at the screen."""


@dataclass(frozen=True)
class Isi:
    """What one parser found: `teks` are (page, text) pairs, `judul` the title in the metadata ("" if none).

    `halaman` counts pages, slides or sheets; None where the format has none (its whole text is then page 1).
    `berteks` is False for scans, None where the question makes no sense. `terpendam` are (page, text) pairs a reader
    may uncover (deletions, comments, cached values): not to be found by the search, but looked through for NIK.
    """

    halaman: int | None = None
    teks: tuple[tuple[int, str], ...] = ()
    judul: str = ""
    berteks: bool | None = None
    peringatan: tuple[str, ...] = ()
    terpendam: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class HasilPeriksa:
    """The verdict on a file that may be taken.

    `jenis` MIME type, `akhiran` extension without dot, `halaman` pages/slides/sheets or None, `berteks` whether a
    PDF has a text layer, `judul` a proposed title or "", `peringatan` sentences for the officer, `potongan` pieces
    (page, text) for the search, `dugaan_pribadi` pages whose text holds a number of 16 digits.
    """

    jenis: str
    akhiran: str
    halaman: int | None
    berteks: bool | None
    judul: str
    peringatan: tuple[str, ...]
    potongan: tuple[tuple[int, str], ...]
    dugaan_pribadi: tuple[int, ...]

    def ke_json(self) -> str:
        """The verdict as JSON, for `dari_json` in another process."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def dari_json(cls, teks: str) -> "HasilPeriksa":
        """The verdict written by `ke_json`. Raises ValueError, KeyError or TypeError for anything else."""
        isi = json.loads(teks)
        isi["potongan"] = tuple((int(halaman), str(potong)) for halaman, potong in isi["potongan"])
        for daftar in ("peringatan", "dugaan_pribadi"):
            isi[daftar] = tuple(isi[daftar])
        return cls(**isi)
