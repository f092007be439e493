"""How the citizen's form begins: prefilled from the address, or as it was typed when a row is added."""

from uuid import uuid4

from django.core import signing

from kalender.hari import tanggal
from opd.models import Unit
from permohonan.warga.cocok import terbitan_umum
from permohonan.warga.forms import BARIS, PALING, FormPermohonan

GARAM = "permohonan.ajukan"
TERCEPAT = 5  # seconds; nobody reads and fills in the form faster
PANJANG_Q = 300


def form_awal(kueri, waktu):
    """An empty form; `kueri` may name a unit (slug), a published page (?informasi=) or words (?q=)."""
    unit = Unit.objects.berlaku_pada(tanggal(waktu)).filter(slug=kueri.get("unit", "")).first()
    terbitan = terbitan_umum(kueri.get("informasi", ""), waktu)
    uraian = terbitan.judul if terbitan else " ".join(kueri.get("q", "").split())[:PANJANG_Q]
    butir = [{"uraian": uraian, "konten": terbitan.konten_id if terbitan else ""}] if uraian else []
    awal = {"unit_tujuan": unit or (terbitan and terbitan.unit), "token": uuid4(), "cap": cap(waktu)}
    return _berbaris(FormPermohonan(hari=tanggal(waktu), butir=butir, initial=awal), BARIS)


def form_bertambah(kiriman, waktu):
    """The form as it was typed, unjudged, with three more rows."""
    dulu = FormPermohonan(kiriman, hari=tanggal(waktu))
    awal = {nama: dulu[nama].value() for nama in dulu.fields}
    butir = [{"uraian": f["uraian"].value(), "konten": f["konten"].value()} for f in dulu.butir.forms]
    return _berbaris(FormPermohonan(hari=tanggal(waktu), butir=butir, initial=awal), len(butir) + BARIS)


def cap(waktu):
    """A signed note of when the form was opened."""
    return signing.dumps(int(waktu.timestamp()), salt=GARAM)


def terlalu_cepat(tercap, waktu):
    """Whether the form came back faster than people type, or without its note: somebody looks at it (design 9)."""
    try:
        return waktu.timestamp() - signing.loads(tercap, salt=GARAM) < TERCEPAT
    except signing.BadSignature:
        return True


def _berbaris(form, baris):
    """`form` with so many rows for items, the filled ones among them."""
    form.butir.extra = max(min(baris, PALING) - len(form.butir.initial or ()), 0)
    return form
