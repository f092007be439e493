"""Numbers of cases and letters: one after the other, per kind and year, without a gap (UU 14/2008 Ps 22(4))."""

from permohonan.models import Penghitung

ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
POLA = {
    "permohonan": "{urut:04d}/PPID/KOTA-SRG/{bulan}/{tahun}",
    "keberatan": "{urut:04d}/KEB-PPID/KOTA-SRG/{bulan}/{tahun}",
    "surat": "{urut:04d}/{kode}/PPID/{bulan}/{tahun}",
}


def ambil(jenis: str, tahun: int) -> int:
    """The next number of `jenis` in `tahun`. The row stays locked until the transaction ends: rolled back, it is
    given to the next one."""
    baris = _kunci(jenis, tahun)
    baris.terakhir += 1
    baris.save(update_fields=["terakhir"])
    return baris.terakhir


def majukan(jenis: str, tahun: int, terakhir: int) -> None:
    """From now on numbers of `jenis` in `tahun` follow `terakhir`; never back. The row stays locked as in `ambil`."""
    baris = _kunci(jenis, tahun)
    if terakhir > baris.terakhir:
        baris.terakhir = terakhir
        baris.save(update_fields=["terakhir"])


def berikut(jenis: str, tahun: int, *, kunci: bool = False) -> int:
    """The number that the next case will get; with `kunci` nobody else takes it until the transaction ends."""
    if kunci:
        return _kunci(jenis, tahun).terakhir + 1
    return (Penghitung.objects.filter(jenis=jenis, tahun=tahun).values_list("terakhir", flat=True).first() or 0) + 1


def _kunci(jenis, tahun):
    Penghitung.objects.get_or_create(jenis=jenis, tahun=tahun)
    return Penghitung.objects.select_for_update().get(jenis=jenis, tahun=tahun)


def tulis(pola: str, urut: int, hari, kode: str = "") -> str:
    """The number as it is printed; `hari` is the day (date, WIB) it belongs to."""
    return POLA[pola].format(urut=urut, bulan=ROMAWI[hari.month - 1], tahun=hari.year, kode=kode)
