"""Files of disputes under the newest key: exhibits and bundles (UU 27/2022 Ps 39; settings.PPID_TERKUNCI)."""

import secrets

from django.db import transaction

from informasi.berkas.gudang import rahasia
from permohonan.identitas.pemutaran import salinan
from sengketa.bundel.brankas import baca_terkunci, tulis_terkunci
from sengketa.models import BerkasSengketa, PesananBerkas


def antrean():
    """(function, key of its row) for everything of this room that is locked; done twice, each does no harm."""
    berkas = BerkasSengketa.objects.filter(dihapus=None)
    yield from ((putar_berkas, pk) for pk in berkas.order_by("pk").values_list("pk", flat=True))
    bundel = PesananBerkas.objects.filter(dihapus=None).exclude(selesai=None)
    yield from ((putar_bundel, pk) for pk in bundel.order_by("pk").values_list("pk", flat=True))


@transaction.atomic
def putar_berkas(pk):
    """One file of a dispute."""
    berkas = BerkasSengketa.objects.select_for_update(of=("self",), no_key=True).get(pk=pk)
    berkas.jalur = salinan(berkas.jalur)
    berkas.save(update_fields=["jalur"])


@transaction.atomic
def putar_bundel(pk):
    """PDF and ZIP of one version, frame by frame."""
    pesanan = PesananBerkas.objects.select_for_update(of=("self",), no_key=True).get(pk=pk)
    pesanan.pdf_jalur = _salinan(pesanan.pdf_jalur)
    pesanan.zip_jalur = _salinan(pesanan.zip_jalur)
    pesanan.save(update_fields=["pdf_jalur", "zip_jalur"])


def _salinan(jalur):
    baru = f"{jalur.rsplit('/', 1)[0]}/{secrets.token_hex(16)}"
    with tulis_terkunci(baru) as penulis:
        for potong in baca_terkunci(jalur):
            penulis.write(potong)
    transaction.on_commit(lambda: rahasia().delete(jalur))
    return baru
