"""Demo decrees on the DIP: the two last years that were set, each with its letter, by the step itself."""

from datetime import date, datetime, time

from django.core.files.base import ContentFile

from informasi.berkas.periksa import periksa_berkas
from informasi.berkas.terima import periksa, terima_berkas
from informasi.demo_pdf import buat_pindaian
from informasi.penetapan import isi_dip, sidik_isi, tetapkan
from kalender.hari import WIB, tanggal
from opd.models import Pengguna
from opd.peran import Peran

BULAN, HARI = 2, 10


def muat_penetapan(waktu):
    """Set the DIP of the two last years whose day of decree has passed at `waktu`."""
    hari = tanggal(waktu)
    ppid = Pengguna.objects.berperan(hari, Peran.PPID_UTAMA).filter(surel__contains="@demo.").first()
    terakhir = hari.year if hari > date(hari.year, BULAN, HARI) else hari.year - 1
    for tahun in (terakhir - 1, terakhir):
        _tetapkan(tahun, ppid, datetime.combine(date(tahun, BULAN, HARI), time(10), WIB))


def _tetapkan(tahun, ppid, waktu):
    unit = ppid.keanggotaan.get(peran=Peran.PPID_UTAMA).unit
    nomor = f"555/{tahun % 100}-PPID/{tahun} (contoh)"
    bab = [["Menetapkan", [f"Daftar Informasi Publik tahun {tahun} sebagaimana terlampir.", f"Nomor {nomor}."]]]
    surat = ContentFile(
        buat_pindaian(f"Keputusan PPID tentang Daftar Informasi Publik Tahun {tahun}", unit.nama, bab),
        name=f"sk-dip-{tahun}.pdf",
    )
    berkas = terima_berkas(surat, unit=unit, pelaku=ppid, waktu=waktu)
    periksa(berkas, pembaca=periksa_berkas)
    tetapkan(
        tahun=tahun,
        sk_nomor=nomor,
        sk_tanggal=tanggal(waktu),
        surat=berkas,
        sidik=sidik_isi(isi_dip(waktu)),
        pelaku=ppid,
        waktu=waktu,
    )
