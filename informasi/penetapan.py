"""The yearly decree on the DIP: freezing the list, showing it again, telling what changed since."""

import hashlib
import json

from django.conf import settings
from django.db import transaction

from alur.mesin import lahirkan
from informasi.berkas.gudang import salin_ke_umum
from informasi.dip import baris_dip
from informasi.kueri_publik import informasi_publik
from informasi.models import Berkas, Konten, PenetapanDIP

DISAMARKAN = "(dihapus karena memuat data pribadi)"
KOLOM_DISAMARKAN = ("judul", "ringkasan", "penanggung_jawab", "tautan")


def isi_dip(waktu):
    """The rows (list of dict) that a decree of this moment would freeze."""
    return list(baris_dip(informasi_publik(waktu), settings.PPID_SITUS))


def bentuk(isi):
    """The canonical form (str) of a frozen list: whoever hashes it gets `sidik`."""
    return json.dumps({"bentuk": "v1", "baris": isi}, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def sidik_isi(isi):
    """SHA-256 (hex) of the canonical form of a list of rows."""
    return hashlib.sha256(bentuk(isi).encode()).hexdigest()


def tetapkan(*, tahun, sk_nomor, sk_tanggal, surat, sidik, pelaku, waktu):
    """Freeze today's DIP as that of `tahun`. Returns the PenetapanDIP (UU 14/2008 Ps 11(1)a).

    In: `surat` (Berkas, the signed decree), `sidik` of the list that was shown before. The letter goes to the public
    store first. Raises PermissionDenied, TransisiDitolak, LangkahBasi when the list has changed, OSError when the
    letter is lost, IntegrityError when the year was set in the same moment.
    """
    isi = isi_dip(waktu)
    penetapan = PenetapanDIP(
        tahun=tahun,
        sk_nomor=sk_nomor,
        sk_tanggal=sk_tanggal,
        surat=surat,
        isi=isi,
        sidik=sidik_isi(isi),
        jumlah=len(isi),
        ditetapkan_oleh=pelaku,
        waktu=waktu,
    )
    if surat and surat.siap:
        _siapkan_surat(surat)
    lahirkan(penetapan, pelaku=pelaku, waktu=waktu, sidik=sidik)
    return penetapan


@transaction.atomic
def _siapkan_surat(surat):
    """Copy the letter to the public store; nobody but its uploader meets it before the decree stands."""
    segar = Berkas.objects.select_for_update(of=("self",), no_key=True).get(pk=surat.pk)
    salin_ke_umum(segar.jalur, segar.sha256)
    segar.di_umum = surat.di_umum = True
    segar.save(update_fields=["di_umum"])


def isi_umum(penetapan):
    """(rows, how many are masked): the frozen list as the public may read it.

    Rows of pages later taken away for personal data lose the words that might hold it: UU 27/2022 outranks memory.
    """
    disembunyikan = dict(
        Konten.objects.filter(pk__in=[baris["id"] for baris in penetapan.isi], riwayat_sejak__gt=1).values_list(
            "pk", "riwayat_sejak"
        )
    )
    baris = [_samarkan(b) if disembunyikan.get(b["id"], 0) > b["versi"] else b for b in penetapan.isi]
    return baris, sum(b["judul"] == DISAMARKAN for b in baris)


def _samarkan(baris):
    return {**baris, **dict.fromkeys(KOLOM_DISAMARKAN, ""), "judul": DISAMARKAN, "berkas": []}


def perubahan(isi, waktu):
    """(entries that came in, rows that went out) since a list was frozen: Terbitan of today, rows of `isi`."""
    dulu = {baris["id"] for baris in isi}
    kini = dict(informasi_publik(waktu).order_by().values_list("konten", "pk"))
    masuk = informasi_publik(waktu).filter(pk__in=[pk for konten, pk in kini.items() if konten not in dulu])
    keluar = [baris for baris in isi if baris["id"] not in kini]
    return masuk, keluar
