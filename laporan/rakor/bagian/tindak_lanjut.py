"""What was decided last time and what came of it; an empty sheet for what will be decided."""

from informasi.surat.kop import hari_kata
from laporan.models import KeputusanRakor, RapatKoordinasi
from laporan.rakor.bagian.bentuk import Bagian

BARIS_KOSONG = 10


def keputusan_lalu(rapat, waktu):
    """Decisions of the last meeting, done or not, and what older ones still owe."""
    terakhir = RapatKoordinasi.objects.sebelum(rapat).first()
    semua = KeputusanRakor.objects.dari_rapat_sebelum(rapat)
    tampil = semua.filter(rapat=terakhir) | semua.belum() if terakhir else semua.none()
    isi = [
        [k.uraian, k.pemilik, hari_kata(k.batas), str(k.get_status_display()), k.hasil or "-"] for k in tampil.berurut()
    ]
    kolom = ("Keputusan", "Penanggung jawab", "Batas", "Keadaan", "Hasil")
    return Bagian("Keputusan rapat sebelumnya", kolom, isi)


def lembar_keputusan(rapat, waktu):
    """Rows to be written by hand while the meeting runs."""
    kolom = ("Nomor", "Keputusan", "Penanggung jawab", "Batas")
    isi = [[str(n), "", "", ""] for n in range(1, BARIS_KOSONG + 1)]
    return Bagian("Lembar keputusan baru", kolom, isi, "Diisi selama rapat, lalu dicatat di portal.")
