"""Many looks at applicants in one hour are no service any more: told early, then stopped (design 10, security 3)."""

from datetime import timedelta

from alur.models import Peristiwa
from alur.transisi import Kabar
from kalender.hari import tanggal
from opd.models import Pengguna
from opd.peran import Peran

SEJAM = timedelta(hours=1)
TERBANYAK = 50  # looks of one person within an hour
DIKABARI = 25  # PPID utama learns of it halfway
PEMBUKAAN = ("lihat_identitas", "buka_surat")  # the steps that show who asks


def belum_terlalu_banyak(perkara, langkah):
    """Refuses the look after the fiftieth within an hour."""
    if _banyak(langkah) < TERBANYAK:
        return None
    return (
        f"Anda sudah membuka {TERBANYAK} data pemohon dalam satu jam. Tunggu sebentar, "
        "atau minta PPID Utama membantu. PPID Utama sudah diberi tahu."
    )


def kabar_banyak_dibuka(perkara, langkah):
    """Tells PPID utama, once at each of the two marks."""
    if _banyak(langkah) not in (DIKABARI, TERBANYAK):  # this look is already in the trail
        return []
    orang = Pengguna.objects.berperan(tanggal(langkah.waktu), Peran.PPID_UTAMA)
    isi = f"{langkah.pelaku} membuka {_banyak(langkah)} data pemohon dalam satu jam. Periksa apakah memang perlu."
    return [Kabar(pengguna=p, judul="Banyak data pemohon dibuka", isi=isi) for p in orang if p.pk != langkah.pelaku.pk]


def _banyak(langkah):
    """How often this person has looked in the hour before."""
    dibuka = Peristiwa.objects.filter(pelaku=langkah.pelaku.pk, nama__in=PEMBUKAAN)
    return dibuka.filter(waktu__gt=langkah.waktu - SEJAM, waktu__lte=langkah.waktu).count()
