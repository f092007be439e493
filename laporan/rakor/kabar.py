"""Who is told what about a meeting: the writers and the penanggung jawab of every invited unit, each person once."""

from django.utils.dateformat import format as tulis_tanggal

from alur.transisi import Kabar
from kalender.hari import WIB, tanggal
from laporan.rakor.status import StatusRakor
from opd.models import Keanggotaan, Pengguna
from opd.peran import PENULIS


def kapan(rapat):
    """ "Kamis, 3 Desember 2026 pukul 09.00 WIB"."""
    return tulis_tanggal(rapat.waktu_rapat.astimezone(WIB), r"l, j F Y \p\u\k\u\l H.i \W\I\B")


def ajakan(rapat):
    """The invitation in one paragraph, for the mail and for WhatsApp."""
    return f"Anda diundang ke {rapat.judul} pada {kapan(rapat)} di {rapat.tempat}."


def orang_unit(unit, hari):
    """Active writers and penanggung jawab of the units (keys or a queryset) on `hari`, in one query."""
    anggota = Keanggotaan.objects.berlaku_pada(hari).filter(unit__in=unit, peran__in=PENULIS)
    return Pengguna.objects.filter(pk__in=anggota.values("pengguna"), is_active=True)


def kabar_undangan(rapat, langkah):
    # Dropped unsent once the meeting has begun or was called off: then another notice says so.
    return _kepada(rapat, langkah, f"Undangan: {rapat.judul}", ajakan(rapat), selama_status=StatusRakor.DIUNDANG)


def kabar_berubah(rapat, langkah):
    if rapat.status != StatusRakor.DIUNDANG or not langkah.isian.get("berpindah"):
        return ()
    isi = f"Waktu atau tempat berubah. {ajakan(rapat)}"
    return _kepada(rapat, langkah, f"Perubahan: {rapat.judul}", isi, selama_status=StatusRakor.DIUNDANG)


def kabar_batal(rapat, langkah):
    isi = f"{rapat.judul} pada {kapan(rapat)} dibatalkan. Alasannya: {langkah.catatan.strip()}"
    return _kepada(rapat, langkah, f"Dibatalkan: {rapat.judul}", isi)


def kabar_undangan_satu(undangan, langkah):
    rapat = undangan.rapat
    for orang in orang_unit([undangan.unit_id], tanggal(langkah.waktu)):
        yield Kabar(
            judul=f"Undangan: {rapat.judul}", isi=ajakan(rapat), pengguna=orang, tautan=rapat.get_absolute_url()
        )


def kabar_keputusan(rapat, langkah):
    """When the meeting closes each unit reads what it owes, with the last day."""
    per_unit = {}
    for satu in rapat.keputusan.belum().exclude(unit=None).order_by("batas", "pk"):
        per_unit.setdefault(satu.unit_id, []).append(f"{satu.uraian} (paling lambat {_hari(satu.batas)})")
    hari = tanggal(langkah.waktu)
    anggota = Keanggotaan.objects.berlaku_pada(hari).filter(
        unit__in=per_unit, peran__in=PENULIS, pengguna__is_active=True
    )
    tertulis = {}
    for satu in anggota.select_related("pengguna"):
        baris = tertulis.setdefault(satu.pengguna, [])
        baris += [b for b in per_unit[satu.unit_id] if b not in baris]
    for orang, baris in tertulis.items():
        isi = "Yang diputuskan untuk unit Anda: " + "; ".join(baris) + "."
        yield Kabar(judul=f"Keputusan {rapat.judul}", isi=isi, pengguna=orang, tautan=rapat.get_absolute_url())


def kabar_batas(keputusan, langkah):
    if keputusan.unit_id is None:
        return
    isi = f"“{keputusan.uraian}” kini paling lambat {_hari(keputusan.batas)}. Alasannya: {langkah.catatan.strip()}"
    for orang in orang_unit([keputusan.unit_id], tanggal(langkah.waktu)):
        tautan = keputusan.get_absolute_url()
        yield Kabar(judul="Batas waktu keputusan rapat berubah", isi=isi, pengguna=orang, tautan=tautan)


def _kepada(rapat, langkah, judul, isi, selama_status=""):
    for orang in orang_unit(rapat.undangan.values("unit"), tanggal(langkah.waktu)):
        yield Kabar(
            judul=judul[:200],
            isi=isi,
            pengguna=orang,
            tautan=rapat.get_absolute_url(),
            selama_status=selama_status,
        )


def _hari(hari):
    return tulis_tanggal(hari, "j F Y")
