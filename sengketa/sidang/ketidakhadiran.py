"""Absences from hearings and what they lead to (PerKI 1/2013 Ps 30-31, 48)."""

from sengketa.status import Hadir, JenisSidang

DUA_KALI = 2


def ketidakhadiran(sidang) -> tuple[int, int, int]:
    """From a case's hearings (iterable of Sidang): how often the applicant and the body stayed away without clear
    reason, and the body from mediation."""
    sidang = list(sidang)
    pemohon = sum(s.pemohon_hadir == Hadir.TIDAK for s in sidang)
    termohon = [s for s in sidang if s.termohon_hadir == Hadir.TIDAK]
    return pemohon, len(termohon), sum(s.jenis == JenisSidang.MEDIASI for s in termohon)


def akibat_ketidakhadiran(sidang) -> list[str]:
    """The sentences a case's page shows about them; empty when everybody came."""
    pemohon, termohon, mediasi = ketidakhadiran(sidang)
    kalimat = []
    if pemohon:
        lanjut = (
            "Majelis dapat menyatakan permohonannya gugur (Pasal 30)."
            if pemohon >= DUA_KALI
            else "Bila sekali lagi, permohonannya dapat dinyatakan gugur (Pasal 30)."
        )
        kalimat.append(f"Pemohon {pemohon} kali tidak hadir tanpa alasan jelas. {lanjut}")
    if termohon:
        kalimat.append(f"Badan publik {termohon} kali tidak hadir. Sidang tetap berjalan tanpa kita (Pasal 31).")
    if mediasi >= DUA_KALI:
        kalimat.append("Badan publik dua kali tidak hadir dalam mediasi: mediasi dapat dinyatakan gagal (Pasal 48).")
    return kalimat
