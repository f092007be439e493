"""The block about disputes before the Komisi Informasi and the courts: figures come from a list of providers.

A provider is a function (Lingkup) -> iterable of Angka.
"""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laporan.semester.angka import BARIS_TERBANYAK, Angka, Baris, Blok
from sengketa.models import Putusan, Sengketa
from sengketa.statistik import AngkaSengketa, angka
from sengketa.status import TERBUKA, Amar, Tahap

MENURUT_TAHAP, MENURUT_AMAR = _("Sengketa yang berjalan menurut tahap"), _("Putusan dan akta menurut amar")

KOSONG = AngkaSengketa(masuk=0, terbuka=0, tahap={}, amar={}, dilaksanakan=0)


def perkara_sengketa(lingkup):
    """Filed in the half-year, open at its end by stage, rulings of it by amar, rulings carried out."""
    awal, akhir = lingkup.periode.hari
    milik = Sengketa.objects.all()
    if lingkup.unit:
        milik = milik.filter(Q(unit=lingkup.unit) | Q(termohon=lingkup.unit))
    ada = angka(awal, akhir, lingkup.unit) if milik.exists() else KOSONG  # most units never had one
    terbuka = milik.filter(Q(berakhir=None) | Q(berakhir__gt=akhir), diajukan__lte=akhir)
    putusan = Putusan.objects.filter(sengketa__in=milik, keliru=False, dibacakan__range=(awal, akhir))
    tahap = [
        Angka(
            f"sengketa-tahap-{t}", t.label, ada.tahap[t], cari=_baris(terbuka.filter(status=t)), kelompok=MENURUT_TAHAP
        )
        for t in TERBUKA
        if ada.tahap.get(t)
    ]
    amar = [
        Angka(
            f"sengketa-amar-{a}",
            a.label,
            ada.amar[a],
            cari=_baris_putusan(putusan.filter(amar=a)),
            kelompok=MENURUT_AMAR,
        )
        for a in Amar
        if ada.amar.get(a)
    ]
    masuk = milik.filter(diajukan__range=(awal, akhir))
    selesai = milik.filter(status=Tahap.SELESAI, berakhir__range=(awal, akhir))
    return (
        Angka("sengketa-masuk", _("Sengketa diajukan"), ada.masuk, cari=_baris(masuk)),
        Angka("sengketa-berjalan", _("Sengketa yang masih berjalan"), ada.terbuka, cari=_baris(terbuka)),
        *tahap,
        *amar,
        Angka("sengketa-selesai", _("Selesai setelah putusan dilaksanakan"), ada.dilaksanakan, cari=_baris(selesai)),
    )


SUMBER = (perkara_sengketa,)  # functions (Lingkup) -> iterable of Angka


def sengketa(lingkup):
    """Disputes of the half-year, from all providers."""
    return Blok("sengketa", _("Sengketa informasi"), tuple(a for sumber in SUMBER for a in sumber(lingkup)))


def _baris(kueri):
    """A function that gives disputes as rows: the register number and the officer's words."""

    def cari():
        isi = kueri.order_by("diajukan", "pk").select_related("termohon")[:BARIS_TERBANYAK]
        return [Baris(satu.pokok, f"{satu.nomor_ki or satu.get_status_display()}, {satu.termohon}") for satu in isi]

    return cari


def _baris_putusan(kueri):
    def cari():
        return [Baris(satu.nomor, satu.get_amar_display()) for satu in kueri.order_by("dibacakan")[:BARIS_TERBANYAK]]

    return cari
