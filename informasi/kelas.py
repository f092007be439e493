"""The three classes of open information in one plain line each, with their article of law."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from informasi.status import Klasifikasi


@dataclass(frozen=True)
class Kelas:
    """A class for its page: title, what it means for a citizen, the articles that say so."""

    judul: Promise
    arti: Promise
    dasar: Promise


KELAS = {
    Klasifikasi.BERKALA: Kelas(
        _("Informasi berkala"),
        _("Dokumen yang wajib diumumkan secara rutin, paling sedikit enam bulan sekali, tanpa perlu diminta."),
        _("UU 14/2008 Pasal 9; Peraturan Komisi Informasi 1/2021 Pasal 14 dan 15"),
    ),
    Klasifikasi.SERTA_MERTA: Kelas(
        _("Informasi serta-merta"),
        _("Kabar tentang bahaya bagi orang banyak, misalnya bencana atau wabah. Wajib diumumkan saat itu juga."),
        _("UU 14/2008 Pasal 10"),
    ),
    Klasifikasi.SETIAP_SAAT: Kelas(
        _("Informasi setiap saat"),
        _("Dokumen yang harus siap kapan pun Anda memintanya, misalnya keputusan, perjanjian, dan data statistik."),
        _("UU 14/2008 Pasal 11"),
    ),
}
