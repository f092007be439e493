"""The worker builds a bundle step by step: contents, parts, front matter, PDF, ZIP. Task of `pekerja`.

Each call does one step and keeps what came of it; a killed worker loses that one step. Whoever finds the lease of a
step run out does it again, into the same place.
"""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q

from alur.mesin import jalankan
from alur.transisi import Sistem
from informasi.berkas.gudang import rahasia
from informasi.berkas.terbatas import AnakGagal
from informasi.surat.cetak import SuratGagal
from permohonan.identitas.kunci import KunciSalah
from sengketa.bundel.brankas import BrankasRusak
from sengketa.bundel.langkah import berikut
from sengketa.bundel.rencana import IsiDitolak
from sengketa.bundel.sumber import SumberRusak
from sengketa.models import PesananBerkas

PENYUSUN = Sistem("menyusun berkas sengketa")
SEWA = timedelta(minutes=15)  # PDF or ZIP of one gigabyte: a minute or two
PERCOBAAN_TERBANYAK = 5
VERSI_TERSIMPAN = 2
BERULANG = "Berkas gagal disusun lima kali. Coba susun lagi; bila tetap gagal, hubungi pengelola sistem."


def susun_satu(waktu):
    """Do one step of one bundle; False when none is due."""
    pesanan = _ambil(waktu)
    if pesanan is None:
        return False
    try:
        if pesanan.percobaan > PERCOBAAN_TERBANYAK:
            raise IsiDitolak(BERULANG)
        berikut(pesanan, waktu)
    except (IsiDitolak, SumberRusak) as sebab:
        pesanan.galat = str(sebab)[:300]
    except (AnakGagal, SuratGagal, BrankasRusak, KunciSalah, OSError) as sebab:
        return _tunda(pesanan, waktu, sebab)
    return _simpan(pesanan, waktu)


@transaction.atomic
def _ambil(waktu):
    """The longest waiting order that no other worker has in hands; the attempt is counted and committed first."""
    bebas = Q(sewa_sampai=None) | Q(sewa_sampai__lte=waktu)
    menunggu = PesananBerkas.objects.filter(bebas, selesai=None, galat="", coba_setelah__lte=waktu)
    antre = menunggu.select_related("sengketa__termohon", "sengketa__unit").order_by("diminta_pada", "pk")
    pesanan = antre.select_for_update(skip_locked=True, of=("self",), no_key=True).first()
    if pesanan:
        pesanan.percobaan, pesanan.sewa_sampai = pesanan.percobaan + 1, waktu + SEWA
        pesanan.save(update_fields=["percobaan", "sewa_sampai"])
    return pesanan


def _milik_kita(pesanan):
    """The order while our lease stands: a worker that slept over its lease must not write over another's work."""
    return PesananBerkas.objects.filter(pk=pesanan.pk, sewa_sampai=pesanan.sewa_sampai, selesai=None, galat="")


def _tunda(pesanan, waktu, sebab):
    """Try this step again later: after 1, 2, 4, … minutes."""
    jeda = timedelta(minutes=2 ** (pesanan.percobaan - 1))
    sedang = f"Tertunda, dicoba lagi: {type(sebab).__name__}"[:100]
    _milik_kita(pesanan).update(sewa_sampai=None, coba_setelah=waktu + jeda, sedang=sedang)
    return True


@transaction.atomic
def _simpan(pesanan, waktu):
    """Keep what the step did, give the lease back; the last one closes the order, tells who asked, clears up."""
    if not _milik_kita(pesanan).select_for_update(no_key=True).exists():
        return True
    pesanan.percobaan, pesanan.sewa_sampai = 0, None
    if pesanan.kemajuan == 100 and not pesanan.galat:
        pesanan.selesai, pesanan.sedang = waktu, ""
    pesanan.save()
    if pesanan.selesai or pesanan.galat:
        jalankan(pesanan.sengketa, "berkas_disusun", pelaku=PENYUSUN, waktu=waktu, pesanan=pesanan)
        buang = [b["jalur"] for b in pesanan.rencana.get("potongan", ()) if b["jalur"]]
        buang += [b["jalur"] for b in pesanan.rencana.get("bagian", ()) if b["jalur"]]
        buang += [pesanan.rencana.get("muka", {}).get("jalur", "")]
        buang += _lama(pesanan, waktu) if pesanan.selesai else [pesanan.pdf_jalur, pesanan.zip_jalur]
        transaction.on_commit(lambda: [rahasia().delete(jalur) for jalur in buang if jalur])
    return True


def _lama(pesanan, waktu):
    """The files of versions that have given way; their hashes stay in the record."""
    jadi = PesananBerkas.objects.filter(sengketa=pesanan.sengketa, dihapus=None).exclude(selesai=None)
    buang = list(jadi.order_by("-versi")[VERSI_TERSIMPAN:])
    PesananBerkas.objects.filter(pk__in=[p.pk for p in buang]).update(dihapus=waktu)
    return [jalur for p in buang for jalur in (p.pdf_jalur, p.zip_jalur)]
