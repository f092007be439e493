"""Guards of the steps of a dispute: each (sengketa, langkah) -> the sentence the officer reads, or None."""

from informasi.penjaga.pribadi import ada_nik
from kalender.hari import tanggal
from permohonan.status import AlasanKeberatan
from sengketa.peringatan import pernah_dicabut
from sengketa.status import Jalur, Tahap
from sengketa.tafsir import tafsir
from sengketa.tahapan import tahapan

MEDIABLE = frozenset(AlasanKeberatan) - {AlasanKeberatan.A}
DAPAT_DIGUGAT = (Tahap.PUTUSAN_KI, Tahap.PUTUSAN_PENGADILAN)


def pencatatan_lengkap(sengketa, langkah):
    """A subject without anybody's number, an applicant, dates that can be."""
    isian, hari = langkah.isian, tanggal(langkah.waktu)
    if not sengketa.pokok.strip():
        return "Tulis pokok sengketanya dengan kata-kata Anda, tanpa nama pemohon."
    if not isian.get("pemohon"):
        return "Catat sedikitnya satu pemohon."
    if sengketa.diajukan > hari or isian["mulai"] > hari:
        return "Tanggal tidak boleh di masa depan."
    if isian["mulai"] < sengketa.diajukan:
        return "Tahap ini tidak mungkin dimulai sebelum sengketanya diajukan."
    if isian["tahap"] not in tahapan(sengketa.versi).awal:
        return "Sengketa baru dicatat mulai dari permohonan, pemeriksaan administrasi, atau registrasi."
    return None


def bukan_ulangan(sengketa, langkah):
    """What was withdrawn is not brought again (PerKI 1/2013 Ps 15); if the Komisi did register it, say so."""
    lama = pernah_dicabut(sengketa)
    if lama and not langkah.isian.get("tetap_dicatat"):
        return (
            f"{lama} dengan permohonan dan keberatan yang sama sudah dicabut, dan sengketa yang sama tidak dapat "
            "diajukan lagi. Bila Komisi Informasi tetap meregistrasinya, centang “tetap dicatat” dan ajukan eksepsi."
        )
    return None


def tanpa_nik(sengketa, langkah):
    """What people write here is read by many: nobody's number in it."""
    nilai = langkah.isian.get("nilai") or {}
    kata = [*langkah.isian.values(), *nilai.values(), langkah.catatan, sengketa.pokok]
    if ada_nik(" ".join(k for k in kata if isinstance(k, str))):
        return "Hapus NIK dari teks itu: nomor itu tidak boleh beredar."
    return None


def tahap_berikut(sengketa, langkah):
    """Only where the stage may lead, by the version the case is pinned to."""
    tuju = langkah.isian["tahap"]
    boleh = tahapan(sengketa.versi).lanjutan(sengketa.status, sengketa.jalur, tafsir())
    if tuju in {t.kode for t in boleh}:
        return None
    if sengketa.status == Tahap.PEMERIKSAAN_AWAL and tuju in Jalur and not sengketa.jalur:
        return "Alasan sengketa ini campuran. Pilih dulu jalurnya: mediasi lebih dulu atau langsung ajudikasi."
    if sengketa.status == Tahap.PEMERIKSAAN_AWAL and tuju == Tahap.AJUDIKASI:
        return "Alasan sengketa ini dapat dimediasi, jadi mediasi dulu; ajudikasi sesudah mediasi gagal."
    if tuju == Tahap.MEDIASI:
        return "Penolakan karena informasi dikecualikan tidak dapat dimediasi (Pasal 40 ayat (2))."
    pilihan = ", ".join(t.nama for t in boleh) or "tidak ada"
    return f"Dari tahap “{sengketa.get_status_display()}” perkara hanya dapat lanjut ke: {pilihan}."


def bukan_putusan(sengketa, langkah):
    """Stages a ruling opens are entered with the ruling."""
    if tahapan(sengketa.versi)[langkah.isian["tahap"]].putusan:
        return "Tahap ini dimasuki dengan mencatat putusan atau aktanya."
    return None


def tanggal_urut(sengketa, langkah):
    """A stage begins no earlier than the one before it, and not in the future."""
    mulai = langkah.isian["mulai"]
    if mulai > tanggal(langkah.waktu):
        return "Tanggalnya tidak boleh di masa depan."
    if mulai < sengketa.sejak:
        return f"Tahap sekarang dimulai {sengketa.sejak:%d/%m/%Y}; tahap berikutnya tidak mungkin lebih dulu."
    return None


def bernomor(sengketa, langkah):
    """A registered dispute has the number of the Komisi Informasi."""
    if langkah.isian["tahap"] == Tahap.REGISTRASI and not (langkah.isian.get("nomor") or sengketa.nomor_ki):
        return "Tulis nomor register dari Komisi Informasi, persis seperti di aktanya."
    return None


def inkracht_sah(sengketa, langkah):
    """Nobody can challenge any more: the window is over, or what ended the challenge is named (Ps 48, 50)."""
    if langkah.isian["tahap"] != Tahap.INKRACHT:
        return None
    if sengketa.status in DAPAT_DIGUGAT and langkah.isian["mulai"] <= sengketa.jatuh_tempo:
        return f"Putusan masih dapat digugat sampai {sengketa.jatuh_tempo:%d/%m/%Y}."
    if (
        sengketa.status in (Tahap.KEBERATAN_PENGADILAN, Tahap.KASASI)
        and not langkah.isian.get("keterangan", "").strip()
    ):
        return "Sebut akta pencabutan gugatan atau kasasi yang membuat putusan berkekuatan hukum tetap."
    return None


def putusan_lengkap(sengketa, langkah):
    """A ruling this stage may bring, its number, and when it was read and received."""
    isian = langkah.isian
    baris = tahapan(sengketa.versi)[isian["tahap"]]
    if not baris.putusan:
        return "Tahap ini tidak dimasuki dengan putusan. Pakai “Lanjut ke tahap berikutnya”."
    if isian["amar"] not in baris.putusan:
        return "Amar itu tidak mungkin untuk tahap ini."
    if not isian["nomor"].strip():
        return "Tulis nomor putusan atau aktanya."
    if not isian["mulai"] <= isian["diterima"] <= tanggal(langkah.waktu):
        return "Salinan diterima tidak mungkin sebelum putusan dibacakan, atau di masa depan."
    return None


def jalur_mungkin(sengketa, langkah):
    """Only mixed grounds leave a choice, and it is explained."""
    if set(sengketa.alasan) == {AlasanKeberatan.A}:
        return "Penolakan karena informasi dikecualikan langsung diadili; tidak ada mediasi."
    if AlasanKeberatan.A not in sengketa.alasan:
        return "Semua alasannya dapat dimediasi, jadi mediasi lebih dulu."
    if not langkah.catatan.strip():
        return "Tulis alasan memilih jalur itu."
    return None


def jam_dapat_diperpanjang(sengketa, langkah):
    if sengketa.jam is None or sengketa.jam.diperpanjang:
        return "Mediasi sudah diperpanjang satu kali."
    if tanggal(langkah.waktu) > sengketa.jatuh_tempo:
        return "Batas mediasi sudah lewat, jadi tidak dapat diperpanjang lagi."
    return None


def beralasan(sengketa, langkah):
    return None if langkah.catatan.strip() else "Tulis alasannya dulu."


def ada_tahap_sebelum(sengketa, langkah):
    if sengketa.riwayat.filter(keliru=False).count() < 2:
        return "Ini tahap pertamanya; tidak ada tahap sebelumnya."
    return None


def putusan_tuntas(sengketa, langkah):
    """A dispute rests when its last ruling stands and everything it ordered is done. Handing the information over
    meanwhile is an event, not an end (design 9)."""
    putusan = sengketa.putusan.filter(keliru=False).last()
    if putusan is None:
        return "Perkara hanya selesai dengan putusan, putusan mediasi, atau akta. Belum ada yang tercatat."
    if sengketa.perintah.filter(dilaksanakan=None).exists():
        return "Masih ada perintah putusan yang belum tercatat dilaksanakan."
    digugat = sengketa.riwayat.filter(keliru=False, kode__in=DAPAT_DIGUGAT).last()
    tetap = sengketa.riwayat.filter(keliru=False, kode=Tahap.INKRACHT).exists()
    if digugat and not tetap and langkah.isian["mulai"] <= digugat.jam.jatuh_tempo:
        return f"Pihak lain masih dapat menggugat sampai {digugat.jam.jatuh_tempo:%d/%m/%Y}."
    return None
