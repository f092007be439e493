"""Which addresses a text may point to as its source: only those of the government."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

TAUTAN_SALAH = _("Tulis alamat lengkap yang diawali https://, misalnya https://jdih.serangkota.go.id/.")
TAUTAN_LUAR = _("Hanya tautan ke situs pemerintah (go.id). Untuk situs lain, unduh dokumennya lalu unggah di sini.")


def situs_pemerintah(host):
    """Whether a host name (str or None) lies in go.id."""
    host = (host or "").lower().rstrip(".")
    return host == "go.id" or host.endswith(".go.id")


def tautan_pemerintah(tautan, lama=""):
    """`tautan` when it is empty, unchanged or an https address in go.id. Raises ValidationError."""
    if not tautan or tautan == lama:
        return tautan
    bagian = urlsplit(tautan)
    if bagian.scheme != "https":
        raise ValidationError(TAUTAN_SALAH)
    if not situs_pemerintah(bagian.hostname):
        raise ValidationError(TAUTAN_LUAR)
    return tautan
