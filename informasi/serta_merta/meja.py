"""Warnings on the desk of whoever may end or confirm them, before everything else."""

from django.db.models import Q

from alur.transisi import Langkah
from informasi.models import Peringatan
from informasi.serta_merta.syarat import bukan_pengumumnya
from informasi.status import PERNAH_TERBIT
from opd.peran import PENULIS


def peringatan_di_meja(pengguna, waktu):
    """[{"versi", "peringatan", "boleh_akhiri", "boleh_benarkan"}] of `pengguna` at `waktu`, newest first.

    Reviewers see every warning that is in force or unconfirmed; writers those of their own units that are in force.
    """
    meninjau = pengguna.peninjau_pada(waktu)
    kueri = Peringatan.objects.filter(versi__status__in=PERNAH_TERBIT).select_related("versi__konten__unit", "unit")
    berlaku = Q(diakhiri_pada=None) & (Q(berakhir=None) | Q(berakhir__gt=waktu))
    if meninjau:
        kueri = kueri.filter(berlaku | Q(dikonfirmasi_pada=None))
    else:
        kueri = kueri.filter(berlaku, unit__in=pengguna.unit_dengan(waktu, *PENULIS))
    return [_baris(p, pengguna, waktu, meninjau) for p in kueri.order_by("-mulai")[:10]]


def _baris(peringatan, pengguna, waktu, meninjau):
    langkah = Langkah(pelaku=pengguna, waktu=waktu)
    dapat_benarkan = meninjau and not peringatan.dikonfirmasi_pada
    return {
        "versi": peringatan.versi,
        "peringatan": peringatan,
        "boleh_akhiri": not peringatan.diakhiri_pada,
        "boleh_benarkan": dapat_benarkan and bukan_pengumumnya(peringatan.versi, langkah) is None,
    }
