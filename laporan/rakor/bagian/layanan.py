"""Requests, objections, disputes, the list of exempt information and the survey. No citizen's words, no names."""

from datetime import timedelta
from statistics import median

from django.db.models import Count
from django.db.models.functions import TruncDate

from informasi.models import EntriDIK
from informasi.surat.kop import hari_kata
from kalender.hari import WIB, tanggal
from laporan.rakor.bagian.bentuk import Bagian, periode, persen
from permohonan.models import ButirPermohonan, Keberatan, Permohonan
from permohonan.register.hitung import angka
from permohonan.status import HasilButir
from permohonan.survei.hasil import TERSEDIKIT, hasil
from sengketa.models import Sengketa

TERBANYAK = 10
ENAM_BULAN = timedelta(days=183)


def permohonan(rapat, waktu):
    """Number, median days, on-time share of the half-year, beside the last one."""
    kini = periode(rapat)
    sekarang, lalu = _angka_permohonan(kini), _angka_permohonan(kini.sebelum)
    baris = [[nama, isi, lalu[nama]] for nama, isi in sekarang.items()]
    return Bagian("Permohonan informasi", ("Uraian", f"{kini} (berjalan)", str(kini.sebelum)), baris)


def _angka_permohonan(masa):
    kueri = Permohonan.objects.filter(diterima__range=masa.hari)
    hitung = angka(kueri)
    dijawab = kueri.exclude(diputuskan_pada=None).annotate(pada=TruncDate("diputuskan_pada", tzinfo=WIB))
    lama = [(pada - diterima).days for diterima, pada in dijawab.values_list("diterima", "pada")]
    return {
        "Masuk": str(hitung.masuk),
        "Dijawab": str(hitung.dijawab),
        "Lama menjawab, median (hari kalender)": f"{median(lama):g}" if lama else "tidak ada",
        "Tepat waktu dari yang dijawab": persen(hitung.tepat_waktu, hitung.dijawab),
    }


def pokok_terbanyak(rapat, waktu):
    """The subjects asked for most, in the officer's words."""
    kueri = Permohonan.objects.filter(diterima__range=periode(rapat).hari).exclude(pokok="")
    baris = kueri.order_by().values_list("pokok").annotate(n=Count("pk")).order_by("-n", "pokok")[:TERBANYAK]
    return Bagian("Pokok yang paling sering diminta", ("Pokok", "Permohonan"), [[p, str(n)] for p, n in baris])


def penolakan(rapat, waktu):
    """Items refused, by the letter of UU 14/2008 Ps 17."""
    butir = ButirPermohonan.objects.filter(
        permohonan__diterima__range=periode(rapat).hari, hasil__in=(HasilButir.DITOLAK, HasilButir.SEBAGIAN)
    )
    kunci = ("hasil", "entri_dik__alasan")
    hitung = butir.order_by().values_list(*kunci).annotate(n=Count("pk")).order_by(*kunci)
    baris = [[HasilButir(h).label, f"Pasal 17 huruf {a}" if a else "tanpa entri DIK", str(n)] for h, a, n in hitung]
    return Bagian("Permohonan yang ditolak", ("Hasil", "Alasan", "Butir"), [[str(s) for s in b] for b in baris])


def keberatan(rapat, waktu):
    """Open objections with their next day."""
    baris = Keberatan.objects.terbuka().select_related("unit").order_by("jatuh_tempo", "pk")
    isi = [[k.nomor, str(k.get_status_display()), hari_kata(k.jatuh_tempo)] for k in baris]
    return Bagian("Keberatan yang belum ditanggapi", ("Nomor", "Keadaan", "Batas"), isi)


def sengketa(rapat, waktu):
    """Open disputes with their stage and next day."""
    baris = Sengketa.objects.terbuka().select_related("unit").order_by("jatuh_tempo", "pk")
    isi = [[s.pokok, str(s.unit), str(s.get_status_display()), hari_kata(s.jatuh_tempo) or "-"] for s in baris]
    return Bagian("Sengketa yang berjalan", ("Pokok", "Unit", "Tahap", "Batas"), isi)


def dik_berakhir(rapat, waktu):
    """Exempt entries in force that end within six months."""
    hari = tanggal(waktu)
    entri = EntriDIK.objects.berlaku_pada(hari).filter(berlaku_sampai__lte=hari + ENAM_BULAN)
    baris = entri.select_related("unit").order_by("berlaku_sampai", "pk")
    isi = [[e.informasi, "semua unit" if e.se_kota else str(e.unit), hari_kata(e.berlaku_sampai)] for e in baris]
    return Bagian("DIK yang berakhir dalam 6 bulan", ("Informasi", "Unit", "Berakhir"), isi)


def survei(rapat, waktu):
    """The nine marks of the year and their index."""
    nilai = hasil(periode(rapat).tahun)
    baris = [[str(u.unsur.nama), f"{u.indeks:.1f}".replace(".", ",")] for u in nilai.unsur]
    if nilai.indeks is not None:
        baris.append(["Indeks kepuasan (IKM)", f"{nilai.indeks:.1f}".replace(".", ",")])
    kosong = f"Baru {nilai.jawaban} jawaban; nilai ditampilkan mulai {TERSEDIKIT} jawaban."
    return Bagian(
        "Survei kepuasan", ("Unsur", "Nilai (25-100)"), baris, f"{nilai.jawaban} jawaban tahun {nilai.tahun}.", kosong
    )
