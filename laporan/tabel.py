"""The tables of the statistics page as rows of a file: which columns, and what stands in them."""

from laporan.kueri import JENIS

_JENIS = tuple(jenis.value for jenis in JENIS)
KOLOM = {
    "kelas": ("kelas", "jumlah", "dari_informasi_publik"),
    "unit": ("unit", "nama", *_JENIS, "jumlah"),
    "bulan": ("masa", *_JENIS, "jumlah"),
}


def baris_tabel(nama, angka):
    """[dict by KOLOM[nama]] of a Statistik; plain values."""
    if nama == "kelas":
        return [dict(zip(KOLOM[nama], (k.value, p.pembilang, p.penyebut), strict=True)) for k, p in angka.kelas]
    if nama == "unit":
        return [{"unit": b.kunci, "nama": b.label, **_angka(b)} for b in angka.unit]
    return [{"masa": b.kunci, **_angka(b)} for b in angka.masa]


def _angka(baris):
    return {**dict(zip(_JENIS, baris.bagian, strict=True)), "jumlah": baris.jumlah}
