"""The steps that erase personal data of a case whose time is over, and those that hold it (design 9, 10)."""

from functools import partial

from django.db import transaction

from alur.transisi import Transisi, hanya_sistem
from informasi.berkas.gudang import rahasia
from permohonan.identitas import simpan
from permohonan.status import TANDA_DIRI
from permohonan.wewenang import memutus

MASA_SIMPAN = "masa simpan habis"


def tidak_ditahan(perkara, langkah):
    """A hold names its reason: an open dispute, an order of a court."""
    if perkara.identitas.ditahan:
        return f"Data ini ditahan: {perkara.identitas.ditahan}."
    return None


def alasan_ditulis(perkara, langkah):
    return None if langkah.catatan.strip() else "Tulis alasannya dulu."


def musnahkan_tanda_diri(perkara, langkah):
    """The applicant's papers: the rows tell that they were there, the bytes go when the transaction stands."""
    _hapus_berkas(perkara, langkah.waktu)


def musnahkan_identitas(perkara, langkah):
    """The person leaves the case: data, papers, words and prints of the letters. Numbers and dates stay."""
    _hapus_berkas(perkara, langkah.waktu)
    simpan.hapus(perkara.identitas, waktu=langkah.waktu, sebab=langkah.isian.get("sebab", MASA_SIMPAN))
    for milik in (perkara, *_keberatan(perkara)):
        for surat in milik.surat.exclude(jalur=""):
            transaction.on_commit(partial(rahasia().delete, surat.jalur))
        milik.surat.update(terkunci=None, jalur="")
        _hapus(milik.berkas.filter(pk__in=milik.surat.values("bertanda_tangan")), langkah.waktu)


def tahan(perkara, langkah):
    perkara.identitas.ditahan = langkah.catatan.strip()[:200]
    perkara.identitas.save(update_fields=["ditahan"])


def lepas_tahan(perkara, langkah):
    perkara.identitas.ditahan = ""
    perkara.identitas.save(update_fields=["ditahan"])


def _hapus_berkas(perkara, waktu):
    for milik in (perkara, *_keberatan(perkara)):
        _hapus(milik.berkas.filter(peran__in=TANDA_DIRI), waktu)


def _hapus(tersimpan, waktu):
    for berkas in tersimpan.filter(dihapus=None):
        transaction.on_commit(partial(rahasia().delete, berkas.jalur))
    tersimpan.filter(dihapus=None).update(dihapus=waktu)


def _keberatan(perkara):
    """The objections that share the applicant of a request; of an objection none."""
    daftar = getattr(perkara, "keberatan", None)
    return daftar.all() if daftar is not None else ()


LANGKAH = (
    Transisi(
        nama="tahan_pemusnahan",
        label="Tahan pemusnahan data pemohon",
        boleh=memutus,
        syarat=(alasan_ditulis,),
        akibat=tahan,
    ),
    Transisi(
        nama="lepas_tahanan",
        label="Lepas tahanan pemusnahan",
        boleh=memutus,
        syarat=(alasan_ditulis,),
        akibat=lepas_tahan,
    ),
    Transisi(
        nama="musnahkan_tanda_diri",
        label="Musnahkan berkas identitas",
        boleh=hanya_sistem,
        syarat=(tidak_ditahan,),
        akibat=musnahkan_tanda_diri,
    ),
    Transisi(
        nama="musnahkan_identitas",
        label="Musnahkan data pemohon",
        boleh=hanya_sistem,
        syarat=(tidak_ditahan,),
        akibat=musnahkan_identitas,
    ),
)
