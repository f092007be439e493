"""What this room puts on the desk: texts to mend, texts to review, drafts to finish."""

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.dateformat import format as tulis_tanggal

from alur.kartu import Kartu
from informasi.ajuan import konten_berincian
from informasi.dikecualikan.meja import kartu_dik
from informasi.impor.meja import kartu_impor
from informasi.kewajiban.meja import kartu_kewajiban
from informasi.models import Lampiran, Versi
from informasi.pengadaan.meja import kartu_paket
from informasi.penjaga.meja import kartu_penjaga
from informasi.status import Pemeriksaan, StatusVersi, kata_alasan
from kalender.hari import tanggal
from opd.peran import PENULIS

TERBANYAK = 5


def kartu(pengguna, waktu):
    """Task cards (list of Kartu) of `pengguna` at `waktu`."""
    kartu_teks = (*_perlu_perbaikan(pengguna, waktu), *_antrean(pengguna, waktu), *_draf(pengguna, waktu))
    kartu_lain = (kartu_impor, kartu_dik, kartu_kewajiban, kartu_paket)
    return [*kartu_penjaga(pengguna, waktu), *kartu_teks, *(k for cari in kartu_lain for k in cari(pengguna, waktu))]


def kiriman(pengguna, waktu, banyak=5):
    """The newest texts of the person's own units that are on their way or public."""
    return (
        _milik(pengguna, waktu)
        .filter(status__in=(StatusVersi.DIAJUKAN, StatusVersi.TERBIT))
        .lengkap()
        .order_by("-disimpan_pada", "-pk")[:banyak]
    )


def boleh_menulis(pengguna, waktu):
    """Whether the big "write" button stands on this desk."""
    return pengguna.berperan(waktu, *PENULIS)


def _milik(pengguna, waktu):
    """Texts of the units this person writes for; a kecamatan's desk shows its kelurahan on a page of its own."""
    return Versi.objects.filter(konten__unit__in=pengguna.unit_dengan(waktu, *PENULIS))


def _perlu_perbaikan(pengguna, waktu):
    for versi in _milik(pengguna, waktu).filter(status=StatusVersi.PERLU_PERBAIKAN).lengkap()[:TERBANYAK]:
        ajuan = versi.ajuan_terakhir()
        catatan = "; ".join([*kata_alasan(ajuan.alasan), *([f"“{ajuan.catatan}”"] if ajuan.catatan else [])])
        yield Kartu(
            urutan=10,
            makna="ingat",
            ikon="pencil-exclamation",
            sebab="Perlu perbaikan",
            judul=str(versi),
            keterangan=f"Catatan {ajuan.dijawab_oleh}: {catatan}" if ajuan.dijawab_oleh else catatan,
            url=reverse("informasi:konten_sunting", args=[versi.pk]),
            tindakan="Perbaiki",
        )


def _antrean(pengguna, waktu):
    if not pengguna.peninjau_pada(waktu):
        return
    antrean = Versi.objects.antrean()
    if tertua := antrean.first():
        hari = (tanggal(waktu) - tanggal(tertua.diajukan_pada)).days
        yield Kartu(
            urutan=20,
            makna="bahaya" if hari > 1 else "kabar",
            ikon="checks",
            sebab="Menunggu pemeriksaan" if hari < 1 else f"Tertua menunggu {hari} hari",
            judul=f"{antrean.count()} kiriman perlu diperiksa",
            keterangan=f"Tertua: {tertua}",
            url=reverse("informasi:tinjau", args=[tertua.pk]),
            tindakan="Mulai memeriksa",
        )


def _draf(pengguna, waktu):
    ditolak = Lampiran.objects.filter(versi=OuterRef("pk"), berkas__pemeriksaan=Pemeriksaan.DITOLAK)
    draf = _milik(pengguna, waktu).filter(status=StatusVersi.DRAF).lengkap().select_related("rincian__butir")
    for versi in draf.annotate(ditolak=Exists(ditolak)).order_by("-ditolak", "-disimpan_pada")[:3]:
        yield Kartu(
            urutan=15 if versi.ditolak else 40,
            makna="ingat" if versi.ditolak else "netral",
            ikon="alert-triangle" if versi.ditolak else "pencil",
            sebab="Berkasnya tidak dapat dipakai" if versi.ditolak else "Draf belum dikirim",
            judul=_sebutan(versi),
            keterangan=f"{versi.konten.unit}, terakhir disimpan {tulis_tanggal(tanggal(versi.disimpan_pada), 'j F Y')}",
            url=reverse("informasi:konten_sunting", args=[versi.pk]),
            tindakan="Lanjutkan" if konten_berincian(versi) else "Lanjutkan menulis",
        )


def _sebutan(versi):
    """What a draft is called before it has a title: an informasi publik by its butir."""
    butir = versi.rincian.butir if konten_berincian(versi) else None
    return versi.judul or (butir.nama if butir else str(versi))
