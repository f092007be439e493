"""Words of the life of a page (domain 3.7, design 4)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class JenisKonten(models.TextChoices):
    BERITA = "berita", _("Berita")
    PENGUMUMAN = "pengumuman", _("Pengumuman")
    KEGIATAN = "kegiatan", _("Kegiatan")
    HALAMAN = "halaman", _("Halaman")
    INFORMASI = "informasi", _("Informasi publik")


class Klasifikasi(models.TextChoices):
    """The three classes of open information; exempt entries are no content (UU 14/2008 Ps 9-11, 17)."""

    BERKALA = "berkala", _("Berkala")
    SERTA_MERTA = "serta_merta", _("Serta Merta")
    SETIAP_SAAT = "setiap_saat", _("Setiap Saat")

    @property
    def slug(self):
        """The class in an address."""
        return self.value.replace("_", "-")


class Bahaya(models.TextChoices):
    """What threatens (UU 14/2008 Ps 10; domain 3.2), each with its standing text in data/bahaya.json."""

    BANJIR = "banjir", "Banjir"
    KEBAKARAN = "kebakaran", "Kebakaran"
    POHON_TUMBANG = "pohon_tumbang", "Pohon tumbang"
    GANGGUAN_AIR = "gangguan_air", "Gangguan air bersih"
    GANGGUAN_LISTRIK = "gangguan_listrik", "Gangguan listrik"
    PENYAKIT = "penyakit", "Penyakit menular atau KLB"
    PANGAN = "pangan", "Pangan beracun"
    PENCEMARAN = "pencemaran", "Pencemaran atau kecelakaan industri"
    KERUSUHAN = "kerusuhan", "Kerusuhan"
    LAIN = "lain", "Bahaya lain"


class Cakupan(models.TextChoices):
    """On whose pages a warning stands."""

    KOTA = "kota", "Seluruh kota"
    KECAMATAN = "kecamatan", "Kecamatan dan kelurahannya"
    KELURAHAN = "kelurahan", "Kelurahan dan kecamatannya"


class KelompokHalaman(models.TextChoices):
    """Where a standing page belongs."""

    PROFIL = "profil", _("Profil")
    MAKLUMAT = "maklumat", _("Maklumat pelayanan")
    PROSEDUR = "prosedur", _("Prosedur")
    WAKTU_BIAYA = "waktu_biaya", _("Waktu dan biaya")
    SOP = "sop", _("SOP")
    PENGADUAN = "pengaduan", _("Pengaduan")
    AKSESIBILITAS = "aksesibilitas", _("Aksesibilitas")
    PRIVASI = "privasi", _("Privasi")
    REGULASI = "regulasi", _("Regulasi")


class TingkatAturan(models.TextChoices):
    """The level of a regulation, highest first."""

    UU = "uu", _("Undang-Undang")
    PP = "pp", _("Peraturan Pemerintah")
    PERPRES = "perpres", _("Peraturan Presiden")
    PERATURAN_PUSAT = "peraturan_pusat", _("Peraturan menteri atau lembaga")
    PERDA = "perda", _("Peraturan Daerah")
    PERWAL = "perwal", _("Peraturan Wali Kota")
    KEPWAL = "kepwal", _("Keputusan Wali Kota")
    KEPUTUSAN_UNIT = "keputusan_unit", _("Keputusan kepala unit atau PPID")


class SifatButir(models.TextChoices):
    PERIODIK = "periodik", "Berkala menurut periode"
    SELAMA_BERLAKU = "selama_berlaku", "Selama berlaku"
    PER_TAHAP = "per_tahap", "Per tahap pengadaan"


class StatusVersi(models.TextChoices):
    DRAF = "draf", "Draf"
    DIAJUKAN = "diajukan", "Diajukan, menunggu pemeriksaan"
    PERLU_PERBAIKAN = "perlu_perbaikan", "Perlu perbaikan"
    DISETUJUI = "disetujui", "Disetujui, terbit pada waktunya"
    TERBIT = "terbit", "Terbit"
    DIGANTIKAN = "digantikan", "Digantikan versi baru"
    DITARIK = "ditarik", "Ditarik dari publik"
    DIBUANG = "dibuang", "Dibuang sebelum terbit"


DAPAT_DISUNTING = (StatusVersi.DRAF, StatusVersi.PERLU_PERBAIKAN)
TERBUKA = (*DAPAT_DISUNTING, StatusVersi.DIAJUKAN, StatusVersi.DISETUJUI)
PERNAH_TERBIT = (StatusVersi.TERBIT, StatusVersi.DIGANTIKAN)


class AlasanTarik(models.TextChoices):
    """Why something public was taken away: a closed list (design 4). "Dikecualikan" needs an entry in force.

    The last one is the machine's own (informasi/penjaga): people choose among `DIPILIH_ORANG`.
    """

    KELIRU = "keliru", _("Isinya keliru")
    DATA_PRIBADI = "data_pribadi", _("Memuat data pribadi")
    DIGANTIKAN = "digantikan", _("Digantikan oleh dokumen lain")
    SALAH_UNIT = "salah_unit", _("Bukan wewenang unit ini")
    DIKECUALIKAN = "dikecualikan", _("Dikecualikan dengan uji konsekuensi")
    KARANTINA = "karantina", _("Ditahan mesin, menunggu pemeriksaan petugas")


# What these pages said must not stand in their history either.
TERTUTUP_SEJARAHNYA = (AlasanTarik.DATA_PRIBADI, AlasanTarik.DIKECUALIKAN)
DIPILIH_ORANG = tuple(pilihan for pilihan in AlasanTarik.choices if pilihan[0] != AlasanTarik.KARANTINA)


class PeranLampiran(models.TextChoices):
    FOTO = "foto", "Foto berita"
    ISI = "isi", "Gambar di dalam teks"
    DOKUMEN = "dokumen", "Dokumen"
    HALAMAN = "halaman", "Halaman dari foto"


class Pemeriksaan(models.TextChoices):
    """What the parsers said of an uploaded file."""

    MENUNGGU = "menunggu", "Sedang diperiksa"
    LAYAK = "layak", "Layak"
    DITOLAK = "ditolak", "Ditolak"


class StatusKiriman(models.TextChoices):
    """The life of an import: one table, one decision."""

    DIBACA = "dibaca", "Sedang dibaca"
    SIAP = "siap", "Siap diajukan"
    GAGAL = "gagal", "Tidak dapat dibaca"
    DIAJUKAN = "diajukan", "Diajukan, menunggu pemeriksaan"
    DIKEMBALIKAN = "dikembalikan", "Dikembalikan"
    DISETUJUI = "disetujui", "Disetujui, sedang diterbitkan"
    SELESAI = "selesai", "Selesai"
    DIBUANG = "dibuang", "Dibuang"


class HasilBaris(models.TextChoices):
    """What becomes of one row of an import."""

    BARU = "baru", "Baru"
    BERUBAH = "berubah", "Berubah"
    SAMA = "sama", "Sama"
    GALAT = "galat", "Tidak dapat diambil"


# One tap instead of a sentence (ui 4c); the code is kept, the words may change.
ALASAN_KEMBALI = {
    "judul": "Judul kurang jelas",
    "isi": "Isi belum menjawab apa, kapan, dan di mana",
    "data_pribadi": "Ada data pribadi",
    "foto": "Foto tanpa keterangan",
    "tanggal": "Tanggal keliru",
    "duplikat": "Sudah pernah dimuat",
    "tautan": "Tautan rusak",
    "klasifikasi": "Klasifikasi keliru",
    "bukan_final": "Berkas bukan dokumen final",
    "pindaian": "Berkas hasil pindai tanpa teks",
    "kewenangan": "Bukan kewenangan unit",
    "pimpinan": "Perlu persetujuan pimpinan",
    "lain": "Lainnya, lihat catatan",
}


def kata_alasan(kode):
    """The words (list) of return reasons given as codes; unknown codes are left out."""
    return [ALASAN_KEMBALI[k] for k in kode if k in ALASAN_KEMBALI]
