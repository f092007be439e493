"""The desk's list: who needs a call now, who a friendly word, who goes on the list of the rakor."""

from dataclasses import dataclass
from urllib.parse import quote

from kalender.hari import tanggal
from laporan.models import PantauanUnit, TanggaMonitor
from laporan.monitor.kabar import AJAKAN, kalimat_senyap
from laporan.monitor.keadaan import Keadaan, dipantau, keadaan_unit
from laporan.monitor.ukur import Anak
from opd.kecamatan import anggota_unit
from opd.wa import tautan_wa


@dataclass(frozen=True)
class Baris:
    """One silent unit as the desk shows it. `orang`: [(Pengguna, wa.me address or "")]."""

    keadaan: Keadaan
    pantauan: PantauanUnit | None
    orang: list
    perlu_ditelepon: bool

    @property
    def unit(self):
        return self.keadaan.unit

    @property
    def senyap(self):
        """The meters that earn a word, the longest silent first."""
        return self.keadaan.senyap(Anak.SURAT)

    @property
    def merah(self):
        return self.keadaan.anak >= Anak.MERAH


def daftar(waktu, alamat):
    """[Baris] of the units on rung 2 or higher: first those to be called, then the longest silent.

    In: `alamat`, the full address of the desk that the ready texts name. A bounded number of queries.
    """
    sepi = [k for k in keadaan_unit(list(dipantau(waktu)), waktu) if k.anak >= Anak.SURAT]
    unit = [k.unit for k in sepi]
    pantauan = {p.unit_id: p for p in PantauanUnit.objects.filter(unit__in=unit).select_related("sebab_oleh")}
    anggota, telepon = anggota_unit(unit, waktu), _saat_telepon(unit)
    baris = [
        Baris(
            k,
            pantauan.get(k.unit.pk),
            [(orang, ajakan(k, orang, alamat)) for orang in anggota[k.unit.pk]],
            belum_bersebab(k, pantauan.get(k.unit.pk), telepon),
        )
        for k in sepi
    ]
    return sorted(baris, key=lambda b: (not b.perlu_ditelepon, -b.senyap[0].diam, b.unit.nama))


def belum_bersebab(keadaan, pantauan, telepon):
    """Whether a call is owed: on rung 4 or higher, and no reason was written down since that rung was reached."""
    sampai = [telepon.get((keadaan.unit.pk, *b.kunci)) for b in keadaan.senyap(Anak.TELEPON)]
    if not sampai:
        return False
    if pantauan is None or pantauan.sebab_pada is None:
        return True
    return any(s is not None and tanggal(s) > tanggal(pantauan.sebab_pada) for s in sampai)


def perlu_ditelepon(waktu):
    """How many units wait for a call: read for those only that ever climbed so high."""
    tinggi = TanggaMonitor.objects.filter(anak=Anak.TELEPON).values("unit")
    unit = list(dipantau(waktu).filter(pk__in=tinggi))
    pantauan = {p.unit_id: p for p in PantauanUnit.objects.filter(unit__in=unit)}
    telepon = _saat_telepon(unit)
    return sum(belum_bersebab(k, pantauan.get(k.unit.pk), telepon) for k in keadaan_unit(unit, waktu))


def ajakan(keadaan, orang, alamat):
    """The wa.me address with a friendly word to `orang`; "" without a number."""
    return tautan_wa(orang.wa or keadaan.unit.wa, f"Yth. {orang.nama}. {kalimat(keadaan)} {AJAKAN} {alamat}")


def kalimat(keadaan):
    """What is silent at this unit, in one sentence."""
    return kalimat_senyap(keadaan.unit, keadaan.senyap(Anak.SURAT))


def teks_grup(baris, waktu, alamat):
    """(text for the WhatsApp group of all units, its wa.me address); ("", "") when nobody is silent."""
    if not baris:
        return "", ""
    isi = [f"{n}. {b.unit}: {_meter(b)}" for n, b in enumerate(baris, 1)]
    kepala = f"Yth. rekan PPID pembantu. Per {tanggal(waktu):%d-%m-%Y}, unit ini menunggu kabar barunya:"
    teks = "\n".join((kepala, *isi, f"{AJAKAN} {alamat}"))
    return teks, f"https://wa.me/?text={quote(teks)}"


def _meter(baris):
    return ", ".join(f"{b.meter.label.lower()} {b.diam} hari" for b in baris.senyap)


def _saat_telepon(unit):
    """{(key of a unit, meter, since): when the call list was reached}"""
    anak = TanggaMonitor.objects.filter(unit__in=unit, anak=Anak.TELEPON)
    return {(u, meter, sejak): pada for u, meter, sejak, pada in anak.values_list("unit", "meter", "sejak", "pada")}
