"""Units side by side: three lists and no score that hides what it adds up (ui 4e); and who fell silent, and why."""

from django.db.models import Count

from informasi.kewajiban.kueri import keterisian
from informasi.models import Terbitan
from kalender.hari import tanggal
from laporan.monitor.daftar import daftar
from laporan.rakor.bagian.bentuk import Bagian, periode, persen
from laporan.rakor.bagian.kota import TERHITUNG
from opd.models import Unit


def keterisian_unit(rapat, waktu):
    """Butir wajib that are public, of those the unit owes."""
    isi = _isi(waktu)
    baris = [(u, terisi, wajib) for u, (terisi, wajib, _terlambat) in isi]
    baris.sort(key=lambda b: (-(b[1] / b[2] if b[2] else -1), b[0].nama))
    kolom = ("Nomor", "Unit", "Terisi", "Wajib", "Keterisian")
    isi = [[str(n), u.nama, str(t), str(w), persen(t, w)] for n, (u, t, w) in enumerate(baris, start=1)]
    return Bagian("Peringkat keterisian", kolom, isi, "Butir wajib yang sudah diumumkan.")


def ketepatan_unit(rapat, waktu):
    """Butir that are overdue today, the fewest first."""
    baris = sorted(((u, terlambat) for u, (_terisi, _wajib, terlambat) in _isi(waktu)), key=lambda b: (b[1], b[0].nama))
    isi = [[str(n), u.nama, str(t)] for n, (u, t) in enumerate(baris, start=1)]
    catatan = "Butir wajib yang lewat batas hari ini, paling sedikit di atas."
    return Bagian("Peringkat ketepatan waktu", ("Nomor", "Unit", "Lewat batas"), isi, catatan)


def keaktifan_unit(rapat, waktu):
    """What became public in this half-year."""
    awal, akhir = periode(rapat).saat
    terbit = Terbitan.objects.publik(waktu).filter(publik_sejak__gte=awal, publik_sejak__lt=akhir, jenis__in=TERHITUNG)
    jumlah = dict(terbit.order_by().values_list("unit").annotate(n=Count("pk")))
    baris = sorted(_unit(waktu), key=lambda u: (-jumlah.get(u.pk, 0), u.nama))
    isi = [[str(n), u.nama, str(jumlah.get(u.pk, 0))] for n, u in enumerate(baris, start=1)]
    return Bagian("Peringkat keaktifan", ("Nomor", "Unit", "Terbit"), isi, "Berita, kegiatan, pengumuman, informasi.")


def unit_senyap(rapat, waktu):
    """The units on the highest rung of the watch, with the reason heard on the telephone."""
    baris = []
    for satu in (b for b in daftar(waktu, "") if b.merah):
        lama = satu.senyap[0]
        sebab = satu.pantauan.get_sebab_display() if satu.pantauan and satu.pantauan.sebab else "belum ditanyakan"
        baris.append([satu.unit.nama, str(lama.meter.label), f"{lama.diam} hari", sebab])
    kosong = "Tidak ada unit yang senyap sampai batas merah."
    return Bagian("Unit yang senyap", ("Unit", "Yang senyap", "Lama", "Sebab"), baris, kosong=kosong)


def _unit(waktu):
    return list(Unit.objects.berlaku_pada(tanggal(waktu)))


def _isi(waktu):
    unit = _unit(waktu)
    hitung = keterisian(unit, tanggal(waktu))
    return [(u, hitung[u.pk]) for u in unit]
