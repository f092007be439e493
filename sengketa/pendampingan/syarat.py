"""Guards of the steps of the help to the unit."""

from kalender.hari import tanggal
from sengketa.status import Amar, Tahap

MENGABULKAN = (Amar.DIKABULKAN_SELURUHNYA, Amar.DIKABULKAN_SEBAGIAN, Amar.PUTUSAN_MEDIASI)
BERSIKAP = (Tahap.PUTUSAN_KI, Tahap.PUTUSAN_PENGADILAN)


def tugas_terisi(sengketa, langkah):
    return None if langkah.isian["judul"].strip() else "Tulis tugasnya."


def tugas_terbuka(sengketa, langkah):
    tugas = langkah.isian["tugas"]
    if tugas.sengketa_id != sengketa.pk:
        return "Tugas itu bukan dari perkara ini."
    return "Tugas ini sudah selesai." if tugas.selesai or tugas.tidak_perlu else None


def berkas_dipakai(sengketa, langkah):
    berkas = langkah.isian["berkas"]
    if berkas.sengketa_id != sengketa.pk:
        return "Berkas itu bukan dari perkara ini."
    return "Berkas ini sudah ditarik." if berkas.ditarik else None


def kuasa_terisi(sengketa, langkah):
    """Who, to whom, and how far they may settle (UU 14/2008 Ps 44(4))."""
    isian = langkah.isian
    if not all(isian[m].strip() for m in ("surat", "pemberi", "penerima")):
        return "Tulis nomor surat, pemberi, dan penerima kuasa."
    if isian["tanggal"] > tanggal(langkah.waktu):
        return "Tanggal surat kuasa tidak boleh di masa depan."
    if isian.get("boleh_berdamai") and not isian.get("batas_damai", "").strip():
        return "Tulis sampai mana penerima kuasa boleh menyepakati perdamaian."
    return None


def kuasa_berlaku(sengketa, langkah):
    kuasa = langkah.isian["kuasa"]
    if kuasa.sengketa_id != sengketa.pk:
        return "Surat kuasa itu bukan dari perkara ini."
    return "Surat kuasa ini sudah dicabut." if kuasa.dicabut else None


def perintah_terisi(sengketa, langkah):
    return None if langkah.isian["perintah"].strip() else "Tulis isi perintahnya."


def perintah_belum(sengketa, langkah):
    perintah = langkah.isian["satu"]
    if perintah.sengketa_id != sengketa.pk:
        return "Perintah itu bukan dari perkara ini."
    if perintah.dilaksanakan:
        return "Pelaksanaan perintah ini sudah dicatat."
    return None if langkah.isian["hasil"].strip() else "Tulis bagaimana perintah itu dilaksanakan."


def tanggal_lampau(sengketa, langkah):
    if langkah.isian["tanggal"] > tanggal(langkah.waktu):
        return "Tanggalnya tidak boleh di masa depan."
    return None


def memo_terisi(sengketa, langkah):
    """Only about a ruling that may be challenged, with reasons."""
    if sengketa.status not in BERSIKAP or not sengketa.putusan.filter(keliru=False).exists():
        return "Memo ditulis sesudah putusan Komisi Informasi atau pengadilan, sebelum masa menggugatnya lewat."
    return None if langkah.isian["alasan"].strip() else "Tulis alasan menerima atau menggugat."


def putusan_mengabulkan(sengketa, langkah):
    """Only a ruling that grants something opens what was closed (UU 14/2008 Ps 46(1)a)."""
    if not sengketa.putusan.filter(keliru=False, amar__in=MENGABULKAN).exists():
        return "Belum ada putusan yang mengabulkan, jadi belum ada yang dibuka atas putusan."
    return None
