"""Locking, unlocking and erasing the personal data of an applicant (UU 27/2022; design 10)."""

from permohonan.identitas.kunci import buka_data, kunci_data, putar, sidik_kata
from permohonan.models import Identitas, KataIdentitas

DICARI = ("nama", "nik", "nomor_badan", "surel", "telepon", "kuasa_nama")
TOPENG = "••••••"


def simpan(data, *, versi_persetujuan, waktu):
    """A new Identitas of `data` (dict with keys of Identitas.MEDAN, str); unknown keys raise ValueError."""
    bersih = _bersih(data)
    identitas = Identitas.objects.create(
        terkunci=kunci_data(bersih),
        ada_surel=bool(bersih.get("surel")),
        ada_telepon=bool(bersih.get("telepon")),
        versi_persetujuan=versi_persetujuan,
        dibuat=waktu,
    )
    _catat_kata(identitas, bersih)
    return identitas


def isi(identitas) -> dict:
    """The readable data, {} once erased. Callers log why: only permohonan.layanan and the letters come here."""
    return buka_data(identitas.terkunci) if identitas.terkunci else {}


def koreksi(identitas, data):
    """Replace what `data` names (the right to correct, UU 27/2022 Ps 6)."""
    bersih = {**isi(identitas), **_bersih(data)}
    identitas.terkunci = kunci_data(bersih)
    identitas.ada_surel, identitas.ada_telepon = bool(bersih.get("surel")), bool(bersih.get("telepon"))
    identitas.save(update_fields=["terkunci", "ada_surel", "ada_telepon"])
    identitas.kata.all().delete()
    _catat_kata(identitas, bersih)


def hapus(identitas, *, waktu, sebab):
    """Erase the data for good; the case stays, nameless."""
    identitas.kata.all().delete()
    identitas.terkunci, identitas.ada_surel, identitas.ada_telepon = None, False, False
    identitas.dihapus, identitas.sebab_hapus = waktu, sebab
    identitas.save()


def kunci_ulang(identitas):
    """Put the data under the newest key and write the digests of its words anew."""
    if identitas.terkunci:
        identitas.terkunci = putar(identitas.terkunci)
        identitas.save(update_fields=["terkunci"])
        identitas.kata.all().delete()
        _catat_kata(identitas, isi(identitas))


def bertopeng():
    """What a page shows before anybody has said why they need to see it: nothing of it, not even its length."""
    return dict.fromkeys(Identitas.MEDAN, TOPENG)


def _bersih(data):
    asing = set(data) - set(Identitas.MEDAN)
    if asing:
        raise ValueError(f"medan identitas tidak dikenal: {', '.join(sorted(asing))}")
    return {medan: nilai.strip() for medan, nilai in data.items() if nilai and nilai.strip()}


def _catat_kata(identitas, data):
    sidik = set().union(*(sidik_kata(data.get(medan, "")) for medan in DICARI))
    KataIdentitas.objects.bulk_create(KataIdentitas(identitas=identitas, sidik=s) for s in sidik)
