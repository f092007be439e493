"""Putting everything that is locked under the newest key: personal data, letters, files (UU 27/2022 Ps 39)."""

import secrets
from io import BytesIO

from django.db import transaction

from informasi.berkas.gudang import rahasia, simpan
from permohonan.identitas.kunci import putar
from permohonan.identitas.simpan import kunci_ulang
from permohonan.models import BerkasPerkara, Identitas, Surat


def antrean():
    """(function, key of its row) for everything that is locked; done twice, each does no harm."""
    yield from ((putar_identitas, pk) for pk in _kunci(Identitas.objects.exclude(terkunci=None)))
    yield from ((putar_surat, pk) for pk in _kunci(Surat.objects.all()))
    yield from ((putar_berkas, pk) for pk in _kunci(BerkasPerkara.objects.filter(dihapus=None)))


@transaction.atomic
def putar_identitas(pk):
    """One applicant's data and the digests of their words."""
    kunci_ulang(Identitas.objects.select_for_update().get(pk=pk))


@transaction.atomic
def putar_surat(pk):
    """The frozen words of one letter, and its print."""
    surat = Surat.objects.select_for_update().get(pk=pk)
    surat.terkunci = putar(surat.terkunci) if surat.terkunci else None
    surat.jalur = salinan(surat.jalur) if surat.jalur else ""
    surat.save(update_fields=["terkunci", "jalur"])


@transaction.atomic
def putar_berkas(pk):
    """One file of a case."""
    berkas = BerkasPerkara.objects.select_for_update().get(pk=pk)
    berkas.jalur = salinan(berkas.jalur)
    berkas.save(update_fields=["jalur"])


def salinan(jalur):
    """A copy under the newest key at a new place (returned); the old one goes when the row names the new one."""
    with rahasia().open(jalur) as lama:
        terkunci = putar(lama.read())
    baru = f"{jalur.rsplit('/', 1)[0]}/{secrets.token_hex(16)}"
    simpan(rahasia(), baru, BytesIO(terkunci), len(terkunci))
    transaction.on_commit(lambda: rahasia().delete(jalur))
    return baru


def _kunci(baris):
    return list(baris.order_by("pk").values_list("pk", flat=True))
