"""May this be refused? The one answer for whoever decides a request (UU 14/2008 Ps 17, 19, 22(7); domain 3.4)."""

from informasi.dikecualikan.status import Kesimpulan
from informasi.models import EntriDIK

TANPA_UJI = (
    "Belum ada pengecualian yang ditetapkan untuk informasi ini, jadi tidak dapat ditolak. "
    "Ajukan uji konsekuensi dulu, atau berikan informasinya."
)


def entri_untuk(unit, hari):
    """Entries (QuerySet) a refusal or redaction by `unit` may cite on the day `hari` (date, WIB)."""
    return EntriDIK.objects.berlaku_pada(hari).untuk_unit(unit).lengkap()


def halangan_menolak(entri, *, unit, hari, seluruhnya):
    """Why an item held by `unit` cannot be refused on `hari` by citing `entri` (EntriDIK or None); None when it can.

    `seluruhnya` tells whether the whole item would be refused, or only a part of it blacked out.
    """
    if entri is None:
        return TANPA_UJI
    if halangan := _tak_berlaku(entri, hari):
        return halangan
    if entri.unit_id != unit.pk and not entri.se_kota:
        return f"Pengecualian ini milik {entri.unit}. {unit} perlu uji konsekuensi sendiri."
    if seluruhnya and entri.se_kota:
        return (
            "Pengecualian untuk semua unit hanya membenarkan penghitaman sebagian. "
            "Menolak seluruhnya perlu uji konsekuensi tersendiri."
        )
    if seluruhnya and entri.kesimpulan == Kesimpulan.SEBAGIAN:
        return (
            "Yang dikecualikan hanya sebagian. Hitamkan bagian itu, lalu berikan sisanya (Pasal 22 ayat (7) huruf e)."
        )
    return None


def _tak_berlaku(entri, hari):
    if hari < entri.mulai:
        return "Pengecualian ini belum berlaku pada tanggal itu."
    if entri.dibuka_sejak and hari >= entri.dibuka_sejak:
        return f"Pengecualian ini sudah berakhir ({entri.get_sebab_akhir_display().lower()}). Informasinya terbuka."
    if entri.berlaku_sampai and hari > entri.berlaku_sampai:
        return "Jangka waktu pengecualian ini sudah habis. Informasinya terbuka."
    return None
