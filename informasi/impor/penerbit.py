"""The worker publishes an approved table row by row, each in a transaction of its own: killed, it just goes on."""

import logging
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import OperationalError, transaction
from django.db.models import F

from alur.mesin import jalankan
from alur.transisi import Sistem, TransisiDitolak
from informasi.berkas.simpanan import siapkan_umum
from informasi.impor.kenal import HIDUP
from informasi.impor.nilaikan import MEDAN_TERBIT, dokumen
from informasi.layanan import mulai_versi_baru, simpan_draf, tulis_informasi
from informasi.layanan_lampiran import lepas_berkas, tambah_berkas
from informasi.models import BarisImpor, ButirWajib, KirimanImpor, Konten, Versi
from informasi.status import TERBUKA, StatusKiriman, StatusVersi

catatan = logging.getLogger("ppid.impor")
CATATAN = "Diperbarui dari impor"
SUDAH_ADA = "Informasi ini sudah ada sejak tabel dibaca. Unggah lagi tabelnya untuk melihat bedanya."
BERUBAH = "Informasi ini berubah sejak tabel dibaca. Unggah lagi tabelnya untuk melihat bedanya."
DIKERJAKAN = "Informasi ini sedang dikerjakan di meja. Selesaikan dahulu, lalu unggah lagi tabelnya."
TIDAK_BERTUGAS = "Pengirim tidak bertugas lagi di unit ini. Mintalah operator yang bertugas mengirim ulang."
TAK_TERDUGA = "Baris ini tidak dapat diterbitkan. Kirim informasinya satu per satu, atau hubungi pengelola sistem."
BERKAS_HILANG = "Berkasnya tidak dapat disalin untuk umum. Unggah lagi berkas itu bersama tabelnya."


def terbitkan_satu(waktu):
    """Publish the next row of the oldest approved table, or close that table; False when none is. Task of `pekerja`."""
    disetujui = KirimanImpor.objects.filter(status=StatusKiriman.DISETUJUI)
    kiriman = disetujui.select_related("unit", "pengirim").order_by("pk").first()
    if kiriman is None:
        return False
    atas_nama = Sistem(f"atas keputusan {_pemutus(kiriman)}")
    baris = kiriman.baris.menunggu_terbit().select_related("banding__konten", "berkas").first()
    if baris is None:
        return _tutup(kiriman, atas_nama, waktu)
    try:
        _terbitkan(kiriman, baris, atas_nama, waktu)
    except TransisiDitolak as ditolak:
        _lewati(kiriman, baris, str(ditolak))
    except PermissionDenied:
        _lewati(kiriman, baris, TIDAK_BERTUGAS)
    except OSError:
        _lewati(kiriman, baris, BERKAS_HILANG)
    except OperationalError:  # the database is away: the next sweep tries again
        raise
    except Exception:
        # A row that nobody foresaw must not hold up all the others for ever.
        catatan.exception("baris %s kiriman %s tidak terbit", baris.nomor, kiriman.pk)
        _lewati(kiriman, baris, TAK_TERDUGA)
    return True


def _tutup(kiriman, atas_nama, waktu):
    try:
        jalankan(kiriman, "rampung", pelaku=atas_nama, waktu=waktu)
    except TransisiDitolak:  # another worker was first
        return False
    return True


def _pemutus(kiriman):
    return kiriman.jejak().filter(nama="setujui").values_list("pelaku_nama", flat=True).last()


@transaction.atomic
def _terbitkan(kiriman, baris, atas_nama, waktu):
    """One row as the sender would have written it, public in the same moment, and noted on its row."""
    if not _kunci_baris(baris):
        return
    tulis = _perbarui if baris.banding else _tulis_baru
    versi = tulis(kiriman, baris, kiriman.pengirim, waktu)
    if baris.berkas:
        _ganti_berkas(versi, baris.berkas, kiriman.pengirim, waktu)
    siapkan_umum(versi)
    jalankan(versi, "terbitkan_bersama", pelaku=atas_nama, waktu=waktu, pengirim=kiriman.pengirim)
    BarisImpor.objects.filter(pk=baris.pk).update(versi=versi)
    _maju(kiriman)


@transaction.atomic
def _lewati(kiriman, baris, sebab):
    """The row is not published after all; its page says why."""
    if _kunci_baris(baris):
        BarisImpor.objects.filter(pk=baris.pk).update(dilewati=sebab[:300])
        _maju(kiriman)


def _kunci_baris(baris):
    """Whether the row, locked now, still waits: a second worker finds it taken."""
    menunggu = BarisImpor.objects.filter(pk=baris.pk, versi=None, dilewati="")
    return menunggu.select_for_update(skip_locked=True, of=("self",), no_key=True).exists()


def _maju(kiriman):
    KirimanImpor.objects.filter(pk=kiriman.pk).update(dikerjakan=F("dikerjakan") + 1)


def _tulis_baru(kiriman, baris, pengirim, waktu):
    nilai = _nilai(baris.isi)
    if _sudah_ada(kiriman.unit, baris.kunci, nilai):
        raise TransisiDitolak(SUDAH_ADA)
    versi = tulis_informasi(kiriman.unit, pelaku=pengirim, waktu=waktu, nilai=nilai, butir=nilai.get("butir"))
    Konten.objects.filter(pk=versi.konten_id).update(kunci_impor=baris.kunci)
    return versi


def _sudah_ada(unit, kunci, nilai):
    """Whether somebody, or another table, wrote this entry since the table was read."""
    if Konten.objects.filter(unit=unit, kunci_impor=kunci).exists():
        return True
    serupa = Versi.objects.filter(konten__unit=unit, judul__iexact=nilai["judul"], rincian__tahun=nilai["tahun"])
    return serupa.filter(status__in=HIDUP, rincian__butir=nilai.get("butir")).exists()


def _perbarui(kiriman, baris, pengirim, waktu):
    """A new version of what the reviewer saw on the left side; anything else is not overwritten."""
    konten = Konten.objects.select_for_update(no_key=True).get(pk=baris.banding.konten_id)
    if konten.versi.filter(status__in=TERBUKA).exists():
        raise TransisiDitolak(DIKERJAKAN)
    if not konten.versi.filter(pk=baris.banding_id, status=StatusVersi.TERBIT).exists():
        raise TransisiDitolak(BERUBAH)
    konten.kunci_impor = baris.kunci
    konten.save(update_fields=["kunci_impor"])
    versi = mulai_versi_baru(konten, pelaku=pengirim, waktu=waktu)
    nilai = {**_nilai(baris.isi), "catatan_publik": CATATAN}
    return simpan_draf(versi, pelaku=pengirim, waktu=waktu, nomor_sunting=versi.nomor_sunting, nilai=nilai)


def _ganti_berkas(versi, berkas, pengirim, waktu):
    """A row has one file: it takes the place of the only document there is, and stands beside several."""
    lama = dokumen(versi)
    if berkas.pk in {x.berkas_id for x in lama}:
        return
    tambah_berkas(versi, berkas, pelaku=pengirim, waktu=waktu)
    if len(lama) == 1:
        lepas_berkas(versi, lama[0].pk, pelaku=pengirim, waktu=waktu)


def _nilai(isi):
    """The values to write; an empty cell leaves what is there."""
    nilai = {nama: isi[nama] for nama in MEDAN_TERBIT if isi[nama]}
    if "butir" in nilai:
        nilai["butir"] = ButirWajib.objects.get(kode=nilai["butir"])
    if "waktu_dibuat" in nilai:
        nilai["waktu_dibuat"] = date.fromisoformat(nilai["waktu_dibuat"])
    return nilai
