"""What exempt information puts on the desk: what waits for this person, what is about to open, what was not said."""

from django.db.models import Q
from django.urls import reverse
from django.utils.dateformat import format as tulis_tanggal

from alur.kartu import Kartu
from informasi.dikecualikan.status import TERTUTUP_LAGI, StatusUji
from informasi.models import InventarisDIK, UjiKonsekuensi
from kalender.hari import tanggal
from opd.models import Unit
from opd.peran import PENULIS, Peran

TERBANYAK = 3
TERAKHIR = 10  # months of the year after which silence is worth a card of its own colour


def kartu_dik(pengguna, waktu):
    """Task cards (list of Kartu) of `pengguna` at `waktu`."""
    sumber = (_usulan, _tanda_tangan, _persetujuan, _dikembalikan, _terbuka, _inventaris)
    return [kartu for cari in sumber for kartu in cari(pengguna, waktu)]


def _satu(uji, urutan, makna, ikon, sebab, tindakan, keterangan=""):
    return Kartu(
        urutan=urutan,
        makna=makna,
        ikon=ikon,
        sebab=sebab,
        judul=str(uji),
        keterangan=keterangan or str(uji.unit),
        url=uji.get_absolute_url(),
        tindakan=tindakan,
    )


def _usulan(pengguna, waktu):
    if not pengguna.peninjau_pada(waktu):
        return
    for uji in UjiKonsekuensi.objects.filter(status=StatusUji.DIUSULKAN).lengkap().order_by("pk")[:TERBANYAK]:
        yield _satu(uji, 25, "kabar", "lock", "Usulan pengecualian", "Baca usulan")
    siap = UjiKonsekuensi.objects.filter(status=StatusUji.DISETUJUI_ATASAN).lengkap().order_by("pk")
    for uji in siap[:TERBANYAK]:
        yield _satu(uji, 24, "kabar", "file-check", "Disetujui Atasan PPID", "Tetapkan dengan SK")


def _tanda_tangan(pengguna, waktu):
    menunggu = Q(peserta__pengguna=pengguna, peserta__ditandatangani_pada=None)
    for uji in UjiKonsekuensi.objects.filter(menunggu, status=StatusUji.PERTIMBANGAN).lengkap()[:TERBANYAK]:
        yield _satu(uji, 22, "ingat", "pencil", "Tanda tangan Anda diminta", "Baca dan tandatangani")


def _persetujuan(pengguna, waktu):
    if not pengguna.berperan(waktu, Peran.ATASAN_PPID):
        return
    for uji in UjiKonsekuensi.objects.filter(status=StatusUji.PERTIMBANGAN).lengkap()[:TERBANYAK]:
        belum = uji.peserta.filter(ditandatangani_pada=None).exists()
        lembar = uji.kertas.filter(peran="lembar", gugur=False, dibenarkan_oleh__isnull=False).exists()
        if lembar or not belum:
            yield _satu(uji, 21, "ingat", "checks", "Menunggu persetujuan Anda", "Baca uji konsekuensi")


def _milik(pengguna, waktu):
    return UjiKonsekuensi.objects.filter(unit__in=pengguna.unit_dengan(waktu, *PENULIS)).lengkap()


def _dikembalikan(pengguna, waktu):
    for uji in _milik(pengguna, waktu).filter(status=StatusUji.DRAF)[:TERBANYAK]:
        hari = tulis_tanggal(tanggal(uji.dibuat), "j F Y")
        yield _satu(uji, 41, "netral", "lock", "Usulan pengecualian belum dikirim", "Lanjutkan", f"{uji.unit}, {hari}")


def _terbuka(pengguna, waktu):
    terbuka = _milik(pengguna, waktu).filter(status__in=TERTUTUP_LAGI, konten_pembukaan=None)
    for uji in terbuka[:TERBANYAK]:
        yield _satu(uji, 18, "ingat", "lock-open", "Pengecualian berakhir", "Siapkan untuk DIP")


def _inventaris(pengguna, waktu):
    hari = tanggal(waktu)
    sudah = InventarisDIK.objects.filter(tahun=hari.year).values("unit")
    belum = Unit.objects.filter(pk__in=pengguna.unit_dengan(waktu, *PENULIS)).exclude(pk__in=sudah)
    for unit in belum[:1]:
        yield Kartu(
            urutan=45,
            makna="ingat" if hari.month >= TERAKHIR else "netral",
            ikon="lock",
            sebab=f"Belum dinyatakan tahun {hari.year}",
            judul="Inventarisasi informasi dikecualikan",
            keterangan=f"{unit}: ada atau nihil? Satu ketukan bila nihil.",
            url=reverse("informasi:uji_daftar"),
            tindakan="Nyatakan",
        )
