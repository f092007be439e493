"""Effects of a warning's steps: rows only."""

from datetime import timedelta

from informasi.akibat import umumkan_bersama
from informasi.models import Peringatan
from informasi.status import Cakupan
from kalender.hari import tanggal
from kalender.hari_kerja import KalenderBelumLengkap
from kalender.layanan import tenggat
from opd.peran import Jenis

CAKUPAN_AWAL = {Jenis.KELURAHAN: Cakupan.KELURAHAN, Jenis.KECAMATAN: Cakupan.KECAMATAN}


def umumkan_segera(versi, langkah):
    """Public in this moment; the clock for PPID utama's confirmation starts."""
    umumkan_bersama(versi, langkah)
    unit = versi.konten.unit
    Peringatan.objects.create(
        versi=versi,
        unit=unit,
        cakupan=CAKUPAN_AWAL.get(unit.jenis, Cakupan.KOTA),
        mulai=langkah.waktu,
        berakhir=langkah.isian.get("berakhir"),
        batas_konfirmasi=_batas(langkah.waktu),
    )


def _batas(waktu):
    """One working day (KONFIRMASI_SERTA_MERTA). A warning never waits for a calendar: without one, one day."""
    try:
        return tenggat("KONFIRMASI_SERTA_MERTA", tanggal(waktu)).batas
    except KalenderBelumLengkap:
        return waktu + timedelta(days=1)


def konfirmasi(versi, langkah):
    """PPID utama has looked and stands behind it."""
    _ubah(versi, dikonfirmasi_pada=langkah.waktu)


def akhiri(versi, langkah):
    """The strip goes; the page stays, saying when it ended."""
    _ubah(versi, diakhiri_pada=langkah.waktu)


def perluas(versi, langkah):
    """The warning reaches more pages."""
    _ubah(versi, cakupan=langkah.isian["cakupan"])


def catat_teguran(versi, langkah):
    """Reminded once."""
    _ubah(versi, ditegur_pada=langkah.waktu)


def _ubah(versi, **nilai):
    Peringatan.objects.filter(versi=versi).update(**nilai)
