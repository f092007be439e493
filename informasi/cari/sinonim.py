"""The table of synonyms: read for every query, changed by PPID utama, each change remembered."""

from django.db import transaction

from alur.jejak import catat
from alur.transisi import Langkah
from informasi.cari.alur import HAPUS, TAMBAH, UBAH
from informasi.cari.kata import ke_tsquery, kueri_cari, sinonim_awal
from informasi.models import Sinonim


def kelompok_kata(q):
    """The words of `q` with their synonyms as the table has them now (see kata.kueri_cari); one small query.

    Read each time: a table kept in memory would be an old one in every process but one.
    """
    return kueri_cari(q, dict(Sinonim.objects.values_list("istilah", "padanan")))


def tsquery(q):
    """The words of `q` as text for `to_tsquery('simple', …)`, synonyms of the table included; "" for no word."""
    return ke_tsquery(kelompok_kata(q))


def muat_sinonim(model):
    """The synonyms the portal begins with, into `model` (Sinonim, also a migration's historical one).

    What is in the table already stays: PPID utama may have changed it.
    """
    model.objects.bulk_create(
        (model(istilah=istilah, padanan=list(padanan)) for istilah, padanan in sinonim_awal().items()),
        ignore_conflicts=True,
    )


@transaction.atomic
def simpan_sinonim(sinonim, *, istilah, padanan, pelaku, waktu):
    """Keep a new or changed row and say so in the trail. Returns it; raises IntegrityError for a term twice."""
    lama = {"istilah": sinonim.istilah, "padanan": sinonim.padanan} if sinonim.pk else None
    sinonim.istilah, sinonim.padanan = istilah, padanan
    sinonim.save()
    _catat(UBAH if lama else TAMBAH, sinonim, pelaku, waktu, lama=lama, baru={"istilah": istilah, "padanan": padanan})
    return sinonim


@transaction.atomic
def hapus_sinonim(sinonim, *, pelaku, waktu):
    """Take a row out of the table; the trail keeps what it said."""
    _catat(HAPUS, sinonim, pelaku, waktu, lama={"istilah": sinonim.istilah, "padanan": sinonim.padanan}, baru=None)
    sinonim.delete()


def _catat(transisi, sinonim, pelaku, waktu, **rincian):
    langkah = Langkah(pelaku=pelaku, waktu=waktu)
    catat(Sinonim, transisi, langkah, id_objek=sinonim.pk, label=str(sinonim), rincian=rincian)
