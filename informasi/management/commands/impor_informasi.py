"""manage.py impor_informasi FILE --unit SLUG [--terapkan] [--sebagai SUREL]"""

import time
from contextlib import nullcontext
from itertools import islice
from pathlib import Path

from django.core.exceptions import PermissionDenied
from django.core.files.base import File
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.berkas.terima import periksa_satu
from informasi.impor.ambil import Penimbang
from informasi.impor.anak import baca_tabel
from informasi.impor.arsip import Arsip
from informasi.impor.kirim import unggah
from informasi.impor.kolom import LembarDitolak
from informasi.impor.nilaikan import Penilai
from informasi.impor.pembaca import POTONGAN, baca_kiriman, baca_satu
from informasi.status import HasilBaris, StatusKiriman
from kalender.hari import tanggal
from opd.models import Keanggotaan, Pengguna, Unit
from opd.peran import Peran

KEMAJUAN = 1_000


class Command(BaseCommand):
    """Try a DIP (Excel or CSV) for one unit, or with --terapkan send it for review."""

    help = "Uji tabel DIP satu unit baris demi baris; --terapkan mengirimnya untuk diperiksa Diskominfo."

    def add_arguments(self, parser):
        parser.add_argument("berkas", help="tabel .xlsx atau .csv; ZIP bernama sama di sebelahnya ikut dibaca")
        parser.add_argument("--unit", required=True, help="slug unit, misalnya diskominfo")
        parser.add_argument("--terapkan", action="store_true", help="kirim untuk diperiksa, bukan hanya diuji")
        parser.add_argument("--sebagai", metavar="SUREL", help="pengirimnya; bawaan: penanggung jawab, lalu operator")

    def handle(self, *, berkas, unit, terapkan, sebagai, **pilihan):
        tabel, unit = Path(berkas), Unit.objects.filter(slug=unit).first()
        if unit is None:
            raise CommandError("Unit itu tidak ada. Pakai slug unit, misalnya diskominfo.")
        zip_ = tabel.with_suffix(".zip")
        try:
            self._jalankan(tabel, zip_ if zip_.is_file() else None, unit, terapkan, sebagai)
        except (LembarDitolak, TransisiDitolak) as ditolak:
            raise CommandError(str(ditolak)) from None
        except PermissionDenied:
            raise CommandError(f"{sebagai} tidak menulis untuk {unit.nama}.") from None
        except OSError as galat:
            raise CommandError(f"Berkas tidak dapat dibuka: {galat}") from None

    def _jalankan(self, tabel, zip_, unit, terapkan, sebagai):
        if terapkan:
            self._kirim(tabel, zip_, unit, _pengirim(unit, sebagai))
        else:
            self._uji(tabel, zip_, unit)

    def _uji(self, tabel, zip_, unit):
        hitung = dict.fromkeys(HasilBaris.values, 0)
        with Arsip(zip_) as arsip:
            penilai = Penilai(unit, Penimbang(arsip))
            semua = baca_tabel(tabel, unit.jenis)
            while potongan := list(islice(semua, POTONGAN)):
                for satu in penilai.nilai(potongan):
                    self._lapor(satu)
                    hitung[satu.hasil] += 1
                self._kemajuan(sum(hitung.values()))
        self._jumlah(hitung)
        self.stdout.write("Ini hanya uji; tidak ada yang disimpan. Tambahkan --terapkan untuk mengirimnya.")

    def _kirim(self, tabel, zip_, unit, pengirim):
        with open(tabel, "rb") as isi, open(zip_, "rb") if zip_ else nullcontext() as pendamping:
            kiriman = unggah(
                unit,
                pelaku=pengirim,
                waktu=timezone.now(),
                tabel=File(isi, name=tabel.name),
                zip_=File(pendamping, name=zip_.name) if zip_ else None,
            )
        self._baca(kiriman)
        if kiriman.status == StatusKiriman.GAGAL:
            raise LembarDitolak(kiriman.galat)
        for baris in kiriman.baris.order_by("nomor").iterator(POTONGAN):
            self._lapor(baris)
        self._jumlah(kiriman.baris.menurut_hasil())
        self._ajukan(kiriman, pengirim)

    def _baca(self, kiriman):
        """Do the worker's part here; where a worker runs already, wait for it."""
        baca_kiriman(kiriman, timezone.now(), self._kemajuan)
        kiriman.refresh_from_db()
        while kiriman.status == StatusKiriman.DIBACA:
            if not (periksa_satu(timezone.now()) or baca_satu(timezone.now())):
                time.sleep(0.2)
            kiriman.refresh_from_db()

    def _ajukan(self, kiriman, pengirim):
        if not kiriman.jumlah:
            jalankan(kiriman, "buang", pelaku=pengirim, waktu=timezone.now())
            self.stdout.write("Tidak ada baris baru atau berubah, jadi tidak ada yang diajukan.")
            return
        jalankan(kiriman, "ajukan", pelaku=pengirim, waktu=timezone.now())
        self.stdout.write(
            f"{kiriman.jumlah} baris diajukan atas nama {pengirim}. Verifikator membuka /meja/tinjau/, membaca contoh, "
            "lalu memutuskan sekaligus. Setelah disetujui, pekerja menerbitkannya satu per satu."
        )

    def _lapor(self, satu):
        """One line for a row that has something to say."""
        if satu.pesan:
            label = HasilBaris(satu.hasil).label.lower()
            self.stdout.write(f"Baris {satu.nomor} ({label}), {satu.isi['judul'] or 'tanpa judul'}: {satu.pesan}")

    def _kemajuan(self, banyak):
        if banyak % KEMAJUAN == 0:
            self.stdout.write(f"… {banyak} baris dibaca")

    def _jumlah(self, hitung):
        self.stdout.write(", ".join(f"{hitung[satu.value]} {satu.label.lower()}" for satu in HasilBaris) + ".")


def _pengirim(unit, surel):
    """Who sends: the person of --sebagai, else who answers for the unit today, else its operator."""
    if surel:
        pengguna = Pengguna.objects.filter(surel__iexact=surel).first()
        if pengguna is None:
            raise CommandError(f"Tidak ada akun bersurel {surel}.")
        return pengguna
    hari = tanggal(timezone.now())
    for peran in (Peran.PENANGGUNG_JAWAB, Peran.OPERATOR):
        if pejabat := Keanggotaan.objects.pejabat(unit, peran, hari).filter(pengguna__is_active=True).first():
            return pejabat.pengguna
    raise CommandError(f"{unit.nama} belum punya penanggung jawab atau operator. Tunjuk dahulu, atau pakai --sebagai.")
