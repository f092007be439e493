"""manage.py impor_register FILE [--terapkan]"""

from collections import Counter

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from informasi.impor.kolom import LembarDitolak
from kalender.hari import tanggal
from kalender.terkini import muat_kalender
from permohonan.lampau.baca import BarisDitolak, BarisLampau
from permohonan.lampau.catat import catat, timbang
from permohonan.nomor import berikut

KEMAJUAN = 500


class Command(BaseCommand):
    """Try a past register of requests (Excel or CSV) row by row; with --terapkan write its cases."""

    help = (
        "Menguji register permohonan lampau baris demi baris; --terapkan mencatatnya. Nomor ialah jati diri baris: "
        "yang sudah ada dilewati, jadi aman dijalankan lagi."
    )

    def add_arguments(self, parser):
        parser.add_argument("berkas", help="register berkolom resmi, .xlsx atau .csv, dengan nama pemohon")
        parser.add_argument("--terapkan", action="store_true", help="catat, bukan hanya diuji")

    def handle(self, *, berkas, terapkan, **pilihan):
        waktu = timezone.now()
        try:
            # All rows are read before the first is written: a file that breaks in the middle writes nothing.
            semua = list(timbang(berkas, hari_ini=tanggal(waktu)))
        except LembarDitolak as ditolak:
            raise CommandError(str(ditolak)) from None
        except OSError as galat:
            raise CommandError(f"Berkas tidak dapat dibuka: {galat}") from None
        if terapkan:
            semua = [self._catat(n, satu, waktu) for n, satu in enumerate(semua, 1)]
        self._laporkan(semua, terapkan)

    def _catat(self, n, satu, waktu):
        if n % KEMAJUAN == 0:
            self.stdout.write(f"… {n} baris")
        return catat(satu, waktu=waktu) if isinstance(satu, BarisLampau) else satu

    def _laporkan(self, semua, terapkan):
        """What became of each row. Numbers only: nobody's name reaches a log."""
        for satu in semua:
            if isinstance(satu, BarisDitolak):
                self.stdout.write(f"Baris {satu.letak} ditolak, nomor {satu.nomor or 'kosong'}: {satu.sebab}")
        hitung = Counter(type(satu).__name__ for satu in semua)
        kata = "dicatat" if terapkan else "dapat dicatat"
        self.stdout.write(
            f"{hitung['BarisLampau']} baris {kata}, {hitung['SudahAda']} sudah ada di portal, "
            f"{hitung['BarisDitolak']} ditolak."
        )
        baik = [satu for satu in semua if isinstance(satu, BarisLampau)]
        self._kalender({satu.diterima.year for satu in baik})
        if not terapkan:
            self.stdout.write("Ini hanya uji; tidak ada yang disimpan. Tambahkan --terapkan untuk mencatatnya.")
            return
        if not baik:
            self.stdout.write("Tidak ada yang baru, jadi tidak ada yang berubah.")
        for tahun in sorted({satu.tahun for satu in baik}):
            self.stdout.write(f"Nomor urut berikutnya tahun {tahun}: {berikut('permohonan', tahun)}.")

    def _kalender(self, tahun):
        """Without its days off a year counts its last days too early, and answers in time as late."""
        lengkap = muat_kalender(min(tahun), max(tahun)).lengkap if tahun else frozenset()
        if kurang := sorted(tahun - lengkap):
            self.stdout.write(
                f"Hari libur tahun {', '.join(map(str, kurang))} belum lengkap di kalender. Lengkapi sebelum "
                "--terapkan: batas waktu lampau tidak dihitung ulang, jadi yang tepat waktu dapat tampak terlambat."
            )
