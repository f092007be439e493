"""The letter of invitation as PDF, with the list of invited units behind it."""

from django.utils.translation import override

from informasi.surat.cetak import cetak
from informasi.surat.kop import hari_kata, kop, penanda_tangan
from kalender.hari import tanggal
from laporan.rakor.kabar import kapan
from opd.identitas.baca import kota
from opd.models import Unit
from opd.peran import Peran

BELUM_TTE = "belum ditandatangani elektronik"


def surat_undangan(rapat):
    """The letter (PDF bytes). Raises SuratGagal."""
    return cetak("undangan_rakor.typ", data_undangan(rapat))


@override("id")
def data_undangan(rapat):
    """What the template is filled with (dict)."""
    hari = tanggal(rapat.diundang_pada or rapat.dibuat)
    nama_kota = kota().nama_kota
    return {
        "judul": f"Undangan {rapat.judul}",
        "kop": kop(ppid_utama(hari), nama_kota),
        "kaki": f"Undangan {rapat.judul}",
        "nomor": rapat.nomor_surat or "-",
        "hal": f"Undangan {rapat.judul}",
        "tempat_tanggal": f"{nama_kota.removeprefix('Kota ')}, {hari_kata(hari)}",
        "kapan": kapan(rapat),
        "tempat": rapat.tempat,
        "agenda": [baris.strip() for baris in rapat.agenda.splitlines() if baris.strip()],
        "unit": [u.unit.nama for u in rapat.undangan.select_related("unit")],
        "penanda_tangan": penanda_tangan(Peran.PPID_UTAMA, hari),
        "tanda": BELUM_TTE,
    }


def ppid_utama(hari):
    """The unit whose letterhead papers of this day carry."""
    return Unit.objects.ppid_utama(hari) or Unit(nama="PPID")
