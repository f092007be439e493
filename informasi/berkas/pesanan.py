"""Orders for "Foto jadi PDF": written at the door, worked off by `pekerja`, forgotten once the PDF hangs."""

from datetime import timedelta

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import Q

from alur.transisi import TransisiDitolak
from informasi.berkas.foto_pdf import TANPA_FOTO, foto_jadi_pdf
from informasi.berkas.gudang import rahasia
from informasi.berkas.hasil import BerkasDitolak
from informasi.berkas.terima import periksa, terima_berkas
from informasi.layanan import periksa_tulis
from informasi.models import PesananPDF, Versi
from informasi.status import DAPAT_DISUNTING, Pemeriksaan, PeranLampiran

PERCOBAAN_TERBANYAK = 3
# Thirty pages with OCR take at most some five minutes.
SEWA = timedelta(minutes=10)
BERULANG = (
    "PDF gagal dibuat tiga kali. Kurangi fotonya atau ambil ulang foto yang besar, lalu ketuk “Jadikan PDF” lagi."
)
FOTO_HILANG = "Ada foto yang tidak ditemukan di simpanan. Lepas foto itu, ambil ulang, lalu ketuk “Jadikan PDF” lagi."


@transaction.atomic
def pesan_pdf(versi, *, pelaku, waktu):
    """Order one PDF of the pages of an open version; one that is on its way stays. Returns the PesananPDF.

    Raises PermissionDenied, TransisiDitolak when the draft is closed or has no page.
    """
    segar = Versi.kunci(versi.pk)
    periksa_tulis(segar, pelaku, waktu)
    if not segar.lampiran.filter(peran=PeranLampiran.HALAMAN).exists():
        raise TransisiDitolak(TANPA_FOTO)
    berjalan = PesananPDF.objects.filter(versi=segar, sebab_gagal="").first()
    baru = {"pemesan": pelaku, "dipesan": waktu, "percobaan": 0, "sewa_sampai": None, "sebab_gagal": ""}
    return berjalan or PesananPDF.objects.update_or_create(versi=segar, defaults=baru)[0]


def jadikan_satu(waktu):
    """Work off one order; returns False when none is due. Task of `pekerja`.

    The attempt is counted and committed first; pages go only in the transaction that hangs the PDF.
    """
    pesanan = _ambil(waktu)
    if pesanan is None:
        return False
    try:
        if pesanan.percobaan > PERCOBAAN_TERBANYAK:
            raise BerkasDitolak(BERULANG)
        _gantungkan(pesanan, _buat(pesanan, waktu))
    except BerkasDitolak as ditolak:
        PesananPDF.objects.filter(pk=pesanan.pk).update(sebab_gagal=str(ditolak)[:300])
    return True


@transaction.atomic
def _ambil(waktu):
    """The longest waiting order that no other worker has in hands."""
    bebas = Q(sewa_sampai=None) | Q(sewa_sampai__lte=waktu)
    menunggu = PesananPDF.objects.filter(bebas, sebab_gagal="").order_by("dipesan", "pk")
    pesanan = menunggu.select_for_update(skip_locked=True, of=("self",), no_key=True).first()
    if pesanan:
        pesanan.percobaan, pesanan.sewa_sampai = pesanan.percobaan + 1, waktu + SEWA
        pesanan.save(update_fields=["percobaan", "sewa_sampai"])
    return pesanan


def _halaman(versi):
    return versi.lampiran.filter(peran=PeranLampiran.HALAMAN).select_related("berkas")


def _buat(pesanan, waktu):
    """The inspected Berkas of the PDF. Raises BerkasDitolak."""
    versi = pesanan.versi
    foto = []
    for lampiran in _halaman(versi):
        try:
            with rahasia().open(lampiran.berkas.jalur) as isi:
                foto.append(isi.read())
        except FileNotFoundError as galat:
            raise BerkasDitolak(FOTO_HILANG) from galat
    judul = versi.judul.strip() or "Dokumen dari foto"
    unggahan = ContentFile(foto_jadi_pdf(foto, judul), name=f"{versi.slug if versi.judul else 'dokumen-foto'}.pdf")
    berkas = terima_berkas(unggahan, unit=versi.konten.unit, pelaku=pesanan.pemesan, waktu=waktu)
    if berkas.pemeriksaan == Pemeriksaan.MENUNGGU:
        periksa(berkas)
    if berkas.pemeriksaan == Pemeriksaan.DITOLAK:
        raise BerkasDitolak(berkas.sebab_tolak)
    return berkas


@transaction.atomic
def _gantungkan(pesanan, berkas):
    """Hang the PDF where its pages were. A draft that was thrown away meanwhile keeps its pages and nothing else.

    The edit number stays: the writer ordered this, and goes on typing on the page that shows it.
    """
    versi = Versi.kunci(pesanan.versi_id)
    if versi.status in DAPAT_DISUNTING and PesananPDF.objects.filter(pk=pesanan.pk, sebab_gagal="").exists():
        urutan = max(versi.lampiran.values_list("urutan", flat=True), default=0) + 1
        versi.lampiran.get_or_create(berkas=berkas, peran=PeranLampiran.DOKUMEN, defaults={"urutan": urutan})
        _halaman(versi).delete()
    PesananPDF.objects.filter(pk=pesanan.pk).delete()
