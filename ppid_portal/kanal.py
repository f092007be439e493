"""Other ways to reach the city that the front page points to. Only addresses that are known to be theirs."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Kanal:
    """A service outside this portal: its name, where it is, what it is for in a few words."""

    nama: str
    alamat: str
    arti: str

    @property
    def situs(self):
        """Whether it leads to another site (not to the telephone)."""
        return self.alamat.startswith("https:")


KANAL_LAIN = (
    Kanal(_("Darurat 112"), "tel:112", _("kebakaran, kecelakaan, bencana")),
    Kanal("SP4N-LAPOR!", "https://www.lapor.go.id/", _("pengaduan layanan publik")),
    Kanal("JDIH", "https://jdih.serangkota.go.id/", _("naskah peraturan daerah")),
)
