"""A unit's word on what holds without an end: born whole, dated, no review (design 4)."""

from alur.transisi import Alur, Transisi
from informasi.kewajiban.kueri import nilai
from informasi.kewajiban.status import KataUnit
from informasi.models import Kewajiban
from informasi.status import SifatButir
from opd import wewenang

BUKAN_TEKS = "“{butir}” punya periode: yang diminta ialah dokumen periode itu. Unggah dokumennya."
TANPA_DOKUMEN = "Belum ada dokumen “{butir}” yang terbit, jadi belum ada yang masih berlaku. Unggah dokumennya."
BERDOKUMEN = "Dokumen “{butir}” masih terbit, jadi tidak dapat dinyatakan tidak ada. Tarik dahulu bila keliru."
DITANGGUNG = "“{butir}” diumumkan {pemikul}, jadi tidak perlu dinyatakan {unit}."


def penyata(pelaku, pernyataan, waktu):
    """Operator or penanggung jawab of the unit (or of its kecamatan)."""
    return wewenang.menulis_untuk(pelaku, pernyataan.kewajiban.unit, waktu)


def tanpa_periode(pernyataan, langkah):
    """A paper of a period is renewed by that period's paper, never by a word."""
    butir = pernyataan.kewajiban.butir
    return None if butir.sifat == SifatButir.SELAMA_BERLAKU else BUKAN_TEKS.format(butir=butir)


def sesuai_yang_terbit(pernyataan, langkah):
    """What still holds must be public; what the unit does not have must not be."""
    satu = _dinilai(pernyataan, langkah.waktu)
    if satu is None:
        return "Kewajiban ini tidak diminta lagi. Muat ulang daftarnya."
    butir = satu.kewajiban.butir
    if satu.diwarisi:
        return DITANGGUNG.format(butir=butir, pemikul=satu.pemikul, unit=satu.kewajiban.unit)
    if pernyataan.kata == KataUnit.TIDAK_ADA:
        return BERDOKUMEN.format(butir=butir) if satu.konten else None
    return None if satu.konten else TANPA_DOKUMEN.format(butir=butir)


def _dinilai(pernyataan, waktu):
    return next(iter(nilai(Kewajiban.objects.filter(pk=pernyataan.kewajiban_id), waktu)), None)


def catat(pernyataan, langkah):
    """The row carries the last word, so that lists need not look for it."""
    kewajiban = pernyataan.kewajiban
    kewajiban.dinyatakan, kewajiban.dinyatakan_pada = pernyataan.kata, langkah.waktu
    kewajiban.save(update_fields=["dinyatakan", "dinyatakan_pada"])


ALUR_PERNYATAAN = Alur(
    lahir=Transisi(
        nama="nyatakan",
        label="Nyatakan masih berlaku atau tidak ada",
        boleh=penyata,
        syarat=(tanpa_periode, sesuai_yang_terbit),
        akibat=catat,
        umum=True,
    )
)
