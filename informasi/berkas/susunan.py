"""The files of a draft as its writer arranges them: documents, and photographed pages that become one PDF."""

from dataclasses import dataclass

from django.db import transaction

from alur.transisi import TransisiDitolak
from informasi.berkas.foto_pdf import FOTO_TERBANYAK, TERLALU_BANYAK
from informasi.layanan import periksa_tulis, tandai_disimpan
from informasi.models import Lampiran, PesananPDF, Versi
from informasi.status import Pemeriksaan, PeranLampiran

DIATUR = (PeranLampiran.DOKUMEN, PeranLampiran.HALAMAN)
SEDANG_DIBUAT = "Foto-fotonya sedang dijadikan PDF. Tunggu sebentar, lalu coba lagi."


@dataclass(frozen=True)
class SusunanBerkas:
    """Documents and pages (lists of Lampiran in their order) and the order for a PDF, or None."""

    dokumen: list
    halaman: list
    pesanan: PesananPDF | None

    @property
    def menunggu(self):
        """Whether the worker still has something to say of them."""
        diperiksa = any(x.berkas.pemeriksaan == Pemeriksaan.MENUNGGU for x in self.dokumen)
        return diperiksa or bool(self.pesanan and self.pesanan.berjalan)


def susunan_berkas(versi):
    """The SusunanBerkas of a version."""
    lampiran = list(versi.lampiran.filter(peran__in=DIATUR).select_related("berkas"))
    dokumen, halaman = ([x for x in lampiran if x.peran == peran] for peran in DIATUR)
    return SusunanBerkas(dokumen, halaman, PesananPDF.objects.filter(versi=versi).first())


def _kunci_terbuka(versi, pelaku, waktu, peran=PeranLampiran.HALAMAN):
    """The version, locked and open for `pelaku`; pages stay as they are while a PDF is made of them."""
    segar = Versi.kunci(versi.pk)
    periksa_tulis(segar, pelaku, waktu)
    if peran == PeranLampiran.HALAMAN and PesananPDF.objects.filter(versi=segar, sebab_gagal="").exists():
        raise TransisiDitolak(SEDANG_DIBUAT)
    return segar


def _milik(versi, kunci):
    """The Lampiran of `versi` with this key, or None: somebody took it off meanwhile."""
    return Lampiran.objects.filter(versi=versi, pk=kunci, peran__in=DIATUR).first()


@transaction.atomic
def tambah_halaman(versi, berkas, *, pelaku, waktu):
    """Lay a photographed page (a picture's Berkas) behind the others. Returns the Lampiran.

    Raises PermissionDenied, TransisiDitolak when the draft is closed or has 30 pages already.
    """
    segar = _kunci_terbuka(versi, pelaku, waktu)
    halaman = segar.lampiran.filter(peran=PeranLampiran.HALAMAN)
    if ada := halaman.filter(berkas=berkas).first():
        return ada
    if halaman.count() >= FOTO_TERBANYAK:
        raise TransisiDitolak(TERLALU_BANYAK)
    urutan = max((x.urutan for x in halaman), default=0) + 1
    lampiran = segar.lampiran.create(berkas=berkas, peran=PeranLampiran.HALAMAN, urutan=urutan)
    tandai_disimpan(segar, pelaku, waktu)
    return lampiran


@transaction.atomic
def lepas_lampiran(versi, kunci, *, pelaku, waktu):
    """Take a document or page off an open version; an unknown key changes nothing. Returns the fresh Versi."""
    lampiran = _milik(versi, kunci)
    segar = _kunci_terbuka(versi, pelaku, waktu, lampiran.peran if lampiran else "")
    if lampiran and lampiran.delete()[0]:
        tandai_disimpan(segar, pelaku, waktu)
    return segar


@transaction.atomic
def geser_lampiran(versi, kunci, langkah, *, pelaku, waktu):
    """Move a document or page by `langkah` places among its kind (-1 up, 1 down); the ends hold. Returns the Versi."""
    lampiran = _milik(versi, kunci)
    segar = _kunci_terbuka(versi, pelaku, waktu, lampiran.peran if lampiran else "")
    urut = list(segar.lampiran.filter(peran=lampiran.peran)) if lampiran else []
    letak = next((n for n, x in enumerate(urut) if x.pk == kunci), None)
    if letak is None or not 0 <= letak + langkah < len(urut):
        return segar
    urut.insert(letak + langkah, urut.pop(letak))
    for nomor, x in enumerate(urut, 1):
        x.urutan = nomor
    Lampiran.objects.bulk_update(urut, ["urutan"])
    tandai_disimpan(segar, pelaku, waktu)
    return segar
