"""The step by which a case of a past register comes to rest where that register says it ended.

A refusal stands as it was recorded, also without an entry of the list of exempt information: the rule "refuse only
with such an entry" (design 9) binds decisions of today, and a past one is not judged again by writing it down. Letters,
notices and reminders never go out for such a case; its clock stopped on the day of the answer, or on its last day
where nobody wrote that down.
"""

from datetime import datetime, time

from alur.transisi import Transisi, hanya_sistem, menuju
from kalender import jam as jalannya
from kalender.hari import WIB, tanggal
from permohonan.lampau.nilai import TANPA_HASIL
from permohonan.status import DIJAWAB, StatusPermohonan

_S = StatusPermohonan
SIANG = time(12)  # the register knows the day, not the hour
AKHIR = (*DIJAWAB, _S.SELESAI, *TANPA_HASIL)


@menuju(*AKHIR)
def status_tercatat(permohonan, langkah):
    """What the register says became of it."""
    return langkah.isian["status"]


def memang_lampau(permohonan, langkah):
    return None if permohonan.lampau else "Hanya permohonan dari register lampau yang dicatat begitu."


def hari_masuk_akal(permohonan, langkah):
    """Nothing is answered before it was asked, or tomorrow."""
    isian = langkah.isian
    return halangan_hari(permohonan.diterima, isian["dijawab"], isian["diserahkan"], tanggal(langkah.waktu))


def halangan_hari(diterima, dijawab, diserahkan, hari_ini):
    """Why these days (date or None) cannot be true on `hari_ini`, or None."""
    if diterima > hari_ini:
        return "Tanggal diterima tidak boleh di masa depan."
    for sebutan, hari in (("Tanggal pemberitahuan tertulis", dijawab), ("Tanggal pemberian informasi", diserahkan)):
        if hari and hari < diterima:
            return f"{sebutan} mendahului tanggal diterima. Periksa keduanya."
        if hari and hari > hari_ini:
            return f"{sebutan} tidak boleh di masa depan."
    return None


def catat_lampau(permohonan, langkah):
    """The outcome of the items, the days, the cost; the clock stops on the historic day."""
    isian = langkah.isian
    permohonan.butir.update(hasil=isian["hasil"], alasan=isian["alasan"], lampau=True)
    permohonan.lengkap_pada, permohonan.diserahkan_pada = permohonan.diterima, isian["diserahkan"]
    permohonan.biaya_lain, permohonan.cara_bayar = isian["biaya"], isian["cara_bayar"]
    hari = isian["dijawab"] or isian["diserahkan"]
    if hari and isian["status"] not in TANPA_HASIL:
        permohonan.diputuskan_pada, permohonan.diberitahukan = _saat(hari), hari
    berhenti = hari or min(permohonan.jatuh_tempo, tanggal(langkah.waktu))
    jalannya.hentikan(permohonan.jam, waktu=_saat(berhenti))


def _saat(hari):
    return datetime.combine(hari, SIANG, WIB)


CATAT_LAMPAU = Transisi(
    nama="catat_lampau",
    label="Catat dari register lampau",
    dari=(_S.DIAJUKAN,),
    ke=status_tercatat,
    boleh=hanya_sistem,
    syarat=(memang_lampau, hari_masuk_akal),
    akibat=catat_lampau,
    umum=True,
)
