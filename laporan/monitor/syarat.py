"""Guards of the watch's steps: each answers with the sentence the officer reads, or None."""

import re
from datetime import timedelta

from informasi.penjaga.judol import cari_judol
from informasi.penjaga.pribadi import hubungan_lain, macam_nomor
from kalender.hari import tanggal
from laporan.models import AmbangMonitor, TanggaMonitor
from laporan.monitor.keadaan import keadaan_unit
from laporan.monitor.status import SebabSenyap
from laporan.monitor.ukur import Anak, anak_baru
from opd.models import Keanggotaan
from opd.peran import Sifat

KOMENTAR_TERPANJANG, ALASAN_TERPENDEK = 300, 10
BANTUAN_TERLAMA = timedelta(days=60)
TAUTAN = re.compile(r"(?i)https?:|www\.|\b[\w-]+\.(?:com|net|org|id|xyz|top|site|online)\b")


def ada_anak_baru(pantauan, langkah):
    """Each rung of one silence is climbed once, also when two workers sweep at the same time."""
    baru = langkah.isian["baru"]
    masih = anak_baru(baru, pantauan.anak_tercatat())
    return None if baru and masih == baru else "Anak tangga ini sudah tercatat."


def masih_senyap(pantauan, peristiwa, waktu):
    """Whether one of the silences this event told of still lasts: a unit that has acted meanwhile is left in peace."""
    anak = TanggaMonitor.objects.filter(unit=pantauan.unit_id, pada=peristiwa.waktu, dikabari=True)
    dikabarkan = set(anak.values_list("meter", "sejak"))
    (keadaan,) = keadaan_unit([pantauan.unit], waktu)
    return any(b.kunci in dikabarkan for b in keadaan.senyap(Anak.LENCANA))


def perlu_ditelepon(pantauan, langkah):
    """A reason is asked for where PPID utama has to call."""
    return _paling_sedikit(pantauan, langkah, Anak.TELEPON, "belum perlu ditelepon")


def sepi_terlama(pantauan, langkah):
    """Help is given where the ladder ends."""
    return _paling_sedikit(pantauan, langkah, Anak.MERAH, "belum memerlukan admin bantu")


def _paling_sedikit(pantauan, langkah, anak, kata):
    (keadaan,) = keadaan_unit([pantauan.unit], langkah.waktu)
    if keadaan.anak >= anak:
        return None
    return f"{pantauan.unit} {kata}: belum ada yang sepi selama itu. Muat ulang halaman."


def sebab_dikenal(pantauan, langkah):
    """The closed list of ui 4d."""
    return None if langkah.isian["sebab"] in SebabSenyap.values else "Pilih sebabnya dari daftar."


def catatan_tanpa_pribadi(pantauan, langkah):
    """The note stays in the trail for good: nobody's numbers belong there."""
    if macam := macam_nomor(langkah.catatan):
        return f"Catatan memuat {macam[0]}. Tulis tanpa nomor itu."
    return None


def komentar_layak(pantauan, langkah):
    """It is public at once, so it holds no number of a person, no link and no advertisement. Empty takes it away."""
    teks = langkah.isian["komentar"]
    if len(teks) > KOMENTAR_TERPANJANG:
        return f"Komentar paling panjang {KOMENTAR_TERPANJANG} huruf. Sekarang {len(teks)} huruf."
    if macam := macam_nomor(teks):
        return f"Komentar memuat {macam[0]}, padahal langsung dibaca umum. Hapus nomornya."
    if hubungan_lain(teks):
        return "Komentar memuat nomor telepon atau surel. Hapus dahulu; kontak unit sudah ada di halamannya."
    if TAUTAN.search(teks):
        return "Komentar tidak boleh memuat tautan. Tulis dengan kata saja."
    return "Komentar memuat kata iklan judi. Tulis dengan kata lain." if cari_judol(teks) else None


def berkomentar(pantauan, langkah):
    """Only what stands there can be taken down."""
    return None if pantauan.komentar else "Tidak ada komentar yang tampil."


def beralasan(pantauan, langkah):
    """The unit reads why its words were taken down."""
    if len(langkah.catatan.strip()) < ALASAN_TERPENDEK:
        return "Tulis alasannya dengan satu kalimat, supaya unit tahu apa yang perlu diubah."
    return catatan_tanpa_pribadi(pantauan, langkah)


def petugas_ppid_utama(pantauan, langkah):
    """The helper is one of PPID utama's own people on that day."""
    if langkah.isian["petugas"].peninjau_pada(langkah.waktu):
        return None
    return f"{langkah.isian['petugas']} bukan petugas PPID Utama. Pilih dari daftar."


def masa_bantuan(pantauan, langkah):
    """Help has an end: the unit is meant to stand on its own feet again."""
    hari, sampai = tanggal(langkah.waktu), langkah.isian["sampai"]
    if hari <= sampai <= hari + BANTUAN_TERLAMA:
        return None
    return f"Pilih hari terakhir mulai hari ini, paling lama {BANTUAN_TERLAMA.days} hari."


def belum_dibantu(pantauan, langkah):
    """One helper at a time for the same person."""
    berjalan = bantuan_berjalan(pantauan.unit, tanggal(langkah.waktu)).filter(pengguna=langkah.isian["petugas"])
    return f"{langkah.isian['petugas']} sudah membantu {pantauan.unit}." if berjalan.exists() else None


def bantuan_berjalan(unit, hari):
    """The grants of help to `unit` in force on `hari` (queryset of Keanggotaan)."""
    return Keanggotaan.objects.berlaku_pada(hari).filter(unit=unit, sifat=Sifat.BANTUAN).select_related("pengguna")


def ambang_menanjak(ambang, langkah):
    """Each rung comes after the one below it."""
    nilai = langkah.isian.get("nilai") or {nama: getattr(ambang, nama) for nama in AmbangMonitor.HARI}
    hari = [nilai[nama] for nama in AmbangMonitor.HARI]
    if hari[0] > 0 and all(a < b for a, b in zip(hari, hari[1:], strict=False)):
        return None
    return "Tiap ambang harus lebih besar daripada yang di atasnya."
