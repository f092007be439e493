"""Verbs of the bundle that need files before the step."""

from itertools import chain

from django.db import transaction

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.berkas.hasil import BerkasDitolak
from informasi.surat.cetak import SuratGagal
from permohonan.surat.cetak import SuratMusnah
from sengketa.bundel.brankas import baca_terkunci
from sengketa.bundel.usulan import usulan
from sengketa.gudang import kunci_berkas


def ambil_bukti(sengketa, pilihan, *, pelaku, waktu):
    """Take papers of the register over as exhibits: `pilihan` are keys of Usulan. Raises PermissionDenied,
    TransisiDitolak, also when a paper cannot be read any more."""
    daftar = [_salin(u) for u in usulan(sengketa) if u.kunci in pilihan]
    jalankan(sengketa, "ambil_bukti", pelaku=pelaku, waktu=waktu, daftar=daftar)


def unduh(sengketa, pesanan, bentuk, *, pelaku, waktu):
    """The readable bytes of a bundle in pieces, `bentuk` "pdf" or "zip"; it holds personal data, so the trail says
    who took which version. Raises PermissionDenied, TransisiDitolak, BrankasRusak,
    KunciSalah, FileNotFoundError."""
    catatan = f"Versi {pesanan.versi}, {bentuk.upper()}"
    with transaction.atomic():  # no line in the trail for a file that is not there
        jalankan(sengketa, "unduh_berkas", pelaku=pelaku, waktu=waktu, catatan=catatan, pesanan=pesanan)
        bingkai = baca_terkunci(getattr(pesanan, f"{bentuk}_jalur"))
        return chain([next(bingkai)], bingkai)


def _salin(satu):
    """The paper under lock in the file of the case, with the fields of its row."""
    try:
        return {**kunci_berkas(satu.berkas()), "keterangan": satu.keterangan[:300], "asal": satu.kunci}
    except (SuratMusnah, SuratGagal, BerkasDitolak, FileNotFoundError) as sebab:
        raise TransisiDitolak(f"“{satu.keterangan}” tidak dapat diambil: {sebab}") from sebab
