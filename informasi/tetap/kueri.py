"""Reads of standing pages; all of them from Terbitan."""

from django.db.models import F, Window
from django.db.models.functions import Coalesce, RowNumber

from informasi.halaman import Urutan
from informasi.models import Terbitan, Versi
from informasi.status import JenisKonten, KelompokHalaman, StatusVersi, TingkatAturan
from opd.peran import PeranPPID

PER_TINGKAT = 10


def _tahun(teks):
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) <= 4 else None


MENURUT_TAHUN = Urutan("tahun_aturan", True, str, _tahun)


def halaman_publik(waktu):
    """Standing pages that are public at `waktu`, with their unit, in the order they were first published."""
    kueri = Terbitan.objects.publik(waktu).filter(jenis=JenisKonten.HALAMAN).select_related("unit")
    return kueri.defer("kata_judul", "kata_isi", "vektor").order_by("publik_sejak", "pk")


def halaman_kota(waktu, kelompok):
    """The city's pages of one group: those of PPID utama."""
    return halaman_publik(waktu).filter(kelompok=kelompok, unit__peran_ppid=PeranPPID.UTAMA)


def profil_ditarik(slug):
    """Key of the Konten whose withdrawn page stood at /profil/<slug>/, the newest one; None when there was none."""
    ditarik = Versi.objects.filter(
        status=StatusVersi.DITARIK,
        konten__unit__peran_ppid=PeranPPID.UTAMA,
        rincian_halaman__kelompok=KelompokHalaman.PROFIL,
    )
    # The address is made of the title: few pages were ever withdrawn, so they are compared here.
    return next((v.konten_id for v in ditarik.order_by("-pk").defer("isi") if v.slug == slug), None)


def halaman_unit_lain(waktu, kelompok):
    """Pages of one group by the other units, for a long list."""
    return halaman_publik(waktu).filter(kelompok=kelompok).exclude(unit__peran_ppid=PeranPPID.UTAMA)


def regulasi(waktu):
    """Regulations of all units with their details, the newest first; `tahun_aturan` orders them."""
    kueri = halaman_publik(waktu).filter(kelompok=KelompokHalaman.REGULASI)
    kueri = kueri.annotate(tahun_aturan=Coalesce(F("versi__rincian_halaman__tahun"), 0))
    return kueri.select_related("versi__rincian_halaman").order_by(*MENURUT_TAHUN.kolom_urut())


def per_tingkat(waktu):
    """[(level, its newest PER_TINGKAT regulations)] from the highest level down, in one query."""
    nomor = Window(RowNumber(), partition_by="tingkat", order_by=[F("tahun_aturan").desc(), F("pk").desc()])
    baris = list(regulasi(waktu).annotate(nomor_baris=nomor).filter(nomor_baris__lte=PER_TINGKAT))
    daftar = [(tingkat, [t for t in baris if t.tingkat == tingkat]) for tingkat in TingkatAturan]
    return [(tingkat, isi) for tingkat, isi in daftar if isi]
