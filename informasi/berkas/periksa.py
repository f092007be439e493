"""The one door for files: name, size, first bytes, then the real parser; one verdict or one sentence."""

from pathlib import Path

from informasi.berkas.gambar import GambarDitolak, periksa_gambar
from informasi.berkas.hasil import RUSAK, TERLALU_RUMIT, BerkasDitolak, HasilPeriksa, Isi
from informasi.berkas.jenis import JENIS, MB, Jenis
from informasi.berkas.kantor import periksa_kantor
from informasi.berkas.kepala import pastikan_isi
from informasi.berkas.nama import jenis_dari_nama
from informasi.berkas.pdf import periksa_pdf
from informasi.berkas.teks import dugaan_pribadi, potong, usul_judul
from informasi.berkas.teks_biasa import periksa_teks

KOSONG = "Berkas ini kosong. Pilih berkasnya lagi, lalu unggah ulang."
TERLALU_BESAR = "Berkas ini lebih besar dari {} MB. Perkecil atau bagi menjadi beberapa berkas, lalu unggah lagi."


def _pastikan_ukuran(jalur: Path, jenis: Jenis) -> None:
    besar = jalur.stat().st_size
    if not besar:
        raise BerkasDitolak(KOSONG)
    if besar > jenis.batas:
        raise BerkasDitolak(TERLALU_BESAR.format(jenis.batas // MB))


def _baca(jalur: Path, jenis: Jenis) -> tuple[Jenis, Isi]:
    if jenis.keluarga == "gambar":
        gambar = periksa_gambar(jalur.read_bytes(), f"a.{jenis.akhiran}", batas=jenis.batas)
        # The content decides: a PNG named .jpg is a PNG.
        return JENIS["jpg" if gambar.jenis == "jpeg" else gambar.jenis], Isi()
    pembaca = {"pdf": periksa_pdf, "teks": periksa_teks}.get(jenis.keluarga, periksa_kantor)
    return jenis, pembaca(jalur, jenis)


def _nyatakan(jenis: Jenis, isi: Isi) -> HasilPeriksa:
    # The first line of a CSV file names its columns.
    judul, peringatan = usul_judul(isi.judul, () if jenis.akhiran == "csv" else isi.teks)
    return HasilPeriksa(
        jenis=jenis.mime,
        akhiran=jenis.akhiran,
        halaman=isi.halaman,
        berteks=isi.berteks,
        judul=judul,
        peringatan=(*isi.peringatan, *([peringatan] if peringatan else [])),
        potongan=tuple(potong(isi.teks)),
        dugaan_pribadi=dugaan_pribadi((*isi.teks, *isi.terpendam)),
    )


def periksa_berkas(jalur: Path, nama: str) -> HasilPeriksa:
    """Inspect the file at `jalur`, uploaded under `nama`. Raises BerkasDitolak, and nothing else, on any content.

    Use `anak.periksa_terpisah` for files from outside: this function has no limit on time or memory. Of a
    picture nothing but what `informasi.berkas.gambar.periksa_gambar` makes of it may be stored.
    """
    jenis = jenis_dari_nama(nama)
    _pastikan_ukuran(jalur, jenis)
    pastikan_isi(jalur, jenis)
    try:
        return _nyatakan(*_baca(jalur, jenis))
    except BerkasDitolak:
        raise
    except GambarDitolak as galat:
        raise BerkasDitolak(str(galat)) from galat
    except (MemoryError, RecursionError) as galat:
        raise BerkasDitolak(TERLALU_RUMIT) from galat
    except Exception as galat:  # a parser may raise anything on hostile bytes
        raise BerkasDitolak(RUSAK) from galat
