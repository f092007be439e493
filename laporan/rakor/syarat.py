"""Guards of the steps of a meeting: each (objek, langkah) -> the sentence the officer reads, or None."""

from alur.transisi import LangkahBasi
from kalender.hari import tanggal
from laporan.rakor.status import BERISI, DATANG, JENIS_SASARAN, Kehadiran, StatusRakor
from opd.models import Unit
from opd.wewenang import ppid_utama

BASI = "Rapat ini baru saja diubah orang lain. Muat ulang halaman, lalu masukkan lagi yang Anda tulis."


def suntingan_terakhir(rapat, langkah):
    """Nobody overwrites what they have not seen."""
    if langkah.isian.get("nomor_sunting") != rapat.nomor_sunting:
        raise LangkahBasi(BASI)


def akan_datang(rapat, langkah):
    """A meeting is planned for today or later; one in the past can no longer be invited to."""
    waktu_rapat = langkah.isian.get("nilai", {}).get("waktu_rapat", rapat.waktu_rapat)
    if tanggal(waktu_rapat) < tanggal(langkah.waktu):
        return "Tanggal rapat sudah lewat. Pilih hari ini atau sesudahnya."
    return None


def sasaran_tetap(rapat, langkah):
    """Once the letters are out, units are added one by one, never dropped in silence."""
    sasaran = langkah.isian.get("nilai", {}).get("sasaran", rapat.sasaran)
    if rapat.status == StatusRakor.DIUNDANG and set(sasaran) != set(rapat.sasaran):
        return "Undangan sudah terkirim. Tambahkan unit satu per satu di daftar undangan."
    return None


def belum_lewat(rapat, langkah):
    if rapat.waktu_rapat < langkah.waktu:
        return "Waktu rapat sudah lewat. Ubah dahulu tanggal dan jamnya."
    return None


def ada_yang_diundang(rapat, langkah):
    if not unit_sasaran(rapat, langkah.waktu).exists():
        return "Belum ada unit yang diundang. Pilih paling sedikit satu kelompok."
    return None


def unit_sasaran(rapat, waktu):
    """Units of the groups the meeting is for, as they exist on the day of the meeting."""
    jenis = [j for satu in rapat.sasaran for j in JENIS_SASARAN[satu]]
    return Unit.objects.berlaku_pada(max(tanggal(rapat.waktu_rapat), tanggal(waktu))).filter(jenis__in=jenis)


def pada_harinya(rapat, langkah):
    if tanggal(langkah.waktu) < tanggal(rapat.waktu_rapat):
        return "Rapat dibuka pada harinya. Bila rapat dimajukan, ubah dahulu tanggalnya agar unit tahu."
    return None


def tidak_ada_yang_berlangsung(rapat, langkah):
    lain = type(rapat).objects.berlangsung().exclude(pk=rapat.pk).first()
    return f"“{lain}” masih berlangsung. Tutup dahulu rapat itu." if lain else None


def beralasan(objek, langkah):
    return None if langkah.catatan.strip() else "Tulis alasannya, agar unit yang terkait tahu sebabnya."


def rapat_terbuka(undangan, langkah):
    if undangan.rapat.status not in (StatusRakor.DIUNDANG, StatusRakor.BERLANGSUNG):
        return "Unit hanya dapat ditambahkan setelah undangan terkirim dan sebelum rapat ditutup."
    return None


def belum_diundang(undangan, langkah):
    if undangan.rapat.undangan.filter(unit=undangan.unit).exists():
        return f"{undangan.unit} sudah diundang."
    return None


def saat_mengisi(undangan, langkah):
    """Units tick while the meeting runs; PPID utama may mend the list also afterwards."""
    status = undangan.rapat.status
    if status == StatusRakor.BERLANGSUNG or (
        status == StatusRakor.SELESAI and ppid_utama(langkah.pelaku, undangan, langkah.waktu)
    ):
        return None
    if status == StatusRakor.SELESAI:
        return "Rapat sudah ditutup. Minta PPID Utama memperbaiki daftar hadir."
    return "Kehadiran diisi selama rapat berlangsung."


def kehadiran_lengkap(undangan, langkah):
    kehadiran = langkah.isian.get("kehadiran")
    if kehadiran not in Kehadiran.values:
        return "Pilih hadir, diwakili, atau tidak hadir."
    if kehadiran in DATANG and not langkah.isian.get("siapa", "").strip():
        return "Tulis nama dan jabatan yang datang."
    return None


def rapat_berisi(keputusan, langkah):
    if keputusan.rapat.status not in BERISI:
        return "Keputusan dicatat setelah rapat dibuka."
    return None


def batas_masuk_akal(keputusan, langkah):
    if keputusan.batas < tanggal(keputusan.rapat.waktu_rapat):
        return "Batas waktu tidak boleh sebelum hari rapat."
    return None


def batas_baru(keputusan, langkah):
    batas = langkah.isian.get("batas")
    if batas is None or batas < tanggal(langkah.waktu):
        return "Pilih batas baru hari ini atau sesudahnya."
    return None


def hasil_terisi(keputusan, langkah):
    return None if langkah.isian.get("hasil", "").strip() else "Tulis hasilnya dalam satu atau dua kalimat."
