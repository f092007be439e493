"""Answering the survey, once for each request."""

from alur.transisi import TransisiDitolak
from informasi.penjaga.pribadi import ada_nik
from permohonan.models import SurveiKepuasan
from permohonan.status import DIJAWAB, StatusPermohonan
from permohonan.survei.unsur import UNSUR

DAPAT_DISURVEI = (*DIJAWAB, StatusPermohonan.SELESAI)


def halangan(permohonan):
    """Why this request cannot be surveyed now, or None."""
    if permohonan.status not in DAPAT_DISURVEI:
        return "Survei dapat diisi setelah permohonan Anda dijawab."
    if SurveiKepuasan.objects.filter(permohonan=permohonan).exists():
        return "Survei untuk permohonan ini sudah diisi. Terima kasih."
    return None


def isi_survei(permohonan, nilai, *, waktu):
    """Keep one answer: `nilai` holds a mark for each element of UNSUR and `saran` (text). Returns the SurveiKepuasan.

    Raises TransisiDitolak with a sentence; IntegrityError when it was sent twice in the same moment.
    """
    if sebab := halangan(permohonan):
        raise TransisiDitolak(sebab)
    saran = nilai.get("saran", "").strip()
    if ada_nik(saran):
        raise TransisiDitolak("Jangan menulis NIK di saran. Hapus nomornya, lalu kirim lagi.")
    angka = {u.medan: nilai[u.medan] for u in UNSUR}
    return SurveiKepuasan.objects.create(permohonan=permohonan, saran=saran, diisi=waktu, **angka)
