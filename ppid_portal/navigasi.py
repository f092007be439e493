"""The menu, the footer and the map of the site, as data: a later room adds its entries here and nowhere else.

Two levels, six entries and one button (the phone's sheet shows the six with their sentence). Every address named
here exists: tests/ppid_portal/test_navigasi.py opens them all.
"""

from dataclasses import dataclass
from functools import lru_cache

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ppid_portal.bahasa import tanpa_bahasa


@dataclass(frozen=True)
class Butir:
    """One entry: the name of its address (with query, if any), its words, one line of explanation, what is below."""

    nama: str
    label: str
    arti: str = ""
    kueri: str = ""
    ikon: str = ""
    kunci: str = ""
    anak: tuple["Butir", ...] = ()

    @property
    def url(self):
        """The address, with its query."""
        return reverse(self.nama) + self.kueri


MENU = (
    Butir("beranda", _("Beranda"), _("Cari, kabar terbaru, dan kontak"), kunci="beranda"),
    Butir(
        "informasi:informasi_daftar",
        _("Informasi publik"),
        _("Daftar dokumen, berkala, serta-merta, setiap saat"),
        kunci="informasi",
        anak=(
            Butir("informasi:informasi_daftar", _("Daftar Informasi Publik"), _("Semua dokumen, dapat disaring")),
            Butir("informasi:berkala", _("Informasi berkala"), _("Diumumkan rutin, misalnya anggaran dan laporan")),
            Butir("informasi:serta_merta", _("Informasi serta-merta"), _("Diumumkan segera demi keselamatan")),
            Butir("informasi:setiap_saat", _("Informasi setiap saat"), _("Selalu tersedia bila Anda meminta")),
            Butir("informasi:dikecualikan", _("Informasi dikecualikan"), _("Yang ditutup, alasan, dan sampai kapan")),
            Butir("informasi:pengadaan_daftar", _("Pengadaan"), _("Paket, nilai kontrak, penyedia, dan dokumennya")),
            Butir("informasi:data", _("Data terbuka"), _("CSV, XLSX, JSON, dan API untuk diolah")),
        ),
    ),
    Butir(
        "informasi:layanan",
        _("Layanan"),
        _("Prosedur, waktu dan biaya, maklumat, pengaduan"),
        kunci="layanan",
        anak=(
            Butir("permohonan:ajukan", _("Ajukan permohonan"), _("Minta informasi tanpa akun, langsung bernomor")),
            Butir("permohonan:status", _("Cek status"), _("Dengan nomor dan kode rahasia dari tanda bukti")),
            Butir("permohonan:keberatan_ajukan", _("Keberatan"), _("Bila ditolak, tidak dijawab, atau tidak puas")),
            Butir("sengketa:umum", _("Sengketa"), _("Jalan ke Komisi Informasi, tahap demi tahap")),
            Butir("informasi:prosedur", _("Prosedur"), _("Cara meminta informasi dan mengajukan keberatan")),
            Butir("informasi:waktu_biaya", _("Waktu dan biaya"), _("Berapa lama dan apa yang boleh dipungut")),
            Butir("permohonan:register", _("Register permohonan"), _("Semua permohonan dan lama menjawabnya")),
            Butir("permohonan:sering", _("Sering diminta"), _("Mungkin yang Anda cari sudah ada")),
            Butir("permohonan:survei_hasil", _("Survei kepuasan"), _("Penilaian pemohon atas layanan kami")),
            Butir("kalkulator_tenggat", _("Kalkulator tenggat"), _("Hitung batas waktu dalam hari kerja")),
            Butir("informasi:maklumat", _("Maklumat pelayanan"), _("Janji layanan yang dapat Anda tagih")),
            Butir("informasi:sop", _("SOP layanan"), _("Urutan kerja petugas")),
            Butir("informasi:pengaduan", _("Pengaduan"), _("Ke mana melapor bila layanan buruk")),
            Butir("informasi:aksesibilitas", _("Aksesibilitas"), _("Bantuan bagi penyandang disabilitas")),
        ),
    ),
    Butir(
        "unit_daftar",
        _("Unit"),
        _("Dinas, kecamatan, kelurahan, dan kontaknya"),
        kunci="unit",
        anak=(
            Butir("unit_daftar", _("Perangkat daerah"), _("Dinas, badan, dan bagian"), kueri="?jenis=opd"),
            Butir("unit_daftar", _("Kecamatan"), _("Kantor kecamatan beserta kelurahannya"), kueri="?jenis=kecamatan"),
            Butir("unit_daftar", _("Kelurahan"), _("Kantor yang paling dekat dengan Anda"), kueri="?jenis=kelurahan"),
        ),
    ),
    Butir(
        "informasi:berita_daftar",
        _("Berita dan kegiatan"),
        _("Kabar, pengumuman, dan kalender kegiatan"),
        kunci="berita",
        anak=(
            Butir("informasi:berita_daftar", _("Berita unit"), _("Kabar dari dinas, kecamatan, dan kelurahan")),
            Butir("informasi:kegiatan_daftar", _("Kegiatan"), _("Jadwal yang dapat Anda ikuti")),
            Butir("informasi:pengumuman_daftar", _("Pengumuman"), _("Pemberitahuan resmi yang berlaku")),
        ),
    ),
    Butir(
        "informasi:profil",
        _("Profil dan laporan"),
        _("PPID, regulasi, statistik, dan kontak"),
        kunci="profil",
        anak=(
            Butir("informasi:profil", _("Profil PPID"), _("Siapa yang melayani dan tugasnya")),
            Butir("informasi:regulasi", _("Regulasi"), _("Peraturan keterbukaan dan layanan publik")),
            Butir("laporan:statistik", _("Statistik"), _("Yang sudah terbit, dalam angka")),
            Butir("laporan:monitor", _("Monitor unit"), _("Unit mana yang rutin, mana yang mulai jarang")),
            Butir("laporan:daftar", _("Laporan"), _("Laporan semester setiap unit dan seluruh kota")),
            Butir("informasi:kontak", _("Kontak"), _("Alamat, telepon, dan jam layanan PPID")),
        ),
    ),
)

# The one full button of the header, the sheet and the phone's bottom bar.
TOMBOL = Butir("permohonan:ajukan", _("Ajukan permohonan"), ikon="send")

KAKI_LAYANAN = (
    Butir("permohonan:ajukan", _("Ajukan permohonan")),
    Butir("permohonan:status", _("Cek status")),
    Butir("permohonan:keberatan_ajukan", _("Keberatan")),
    Butir("informasi:prosedur", _("Cara meminta informasi")),
    Butir("informasi:waktu_biaya", _("Waktu dan biaya")),
    Butir("informasi:pengaduan", _("Pengaduan")),
    Butir("unit_daftar", _("Kontak setiap unit")),
)
KAKI_TENTANG = (
    Butir("informasi:maklumat", _("Maklumat pelayanan")),
    Butir("informasi:profil", _("Profil PPID")),
    Butir("informasi:regulasi", _("Regulasi")),
    Butir("laporan:statistik", _("Statistik")),
)
KAKI_DASAR = (
    Butir("informasi:privasi", _("Privasi")),
    Butir("permohonan:data_pribadi", _("Data pribadi Anda")),
    Butir("informasi:aksesibilitas", _("Aksesibilitas")),
    Butir("peta", _("Peta situs")),
    Butir("umpan", _("Umpan Atom")),
    Butir("informasi:data", _("Data terbuka")),
    Butir("api:dokumentasi", _("API")),
    Butir("opd:masuk", _("Masuk petugas")),
)


@lru_cache(maxsize=8)
def bagian_menu():
    """{first segment of a path: key of the entry it belongs to}, read from MENU: "kegiatan" -> "berita"."""
    daftar = {}
    for butir in MENU:
        for satu in (butir, *butir.anak):
            daftar.setdefault(_segmen(reverse(satu.nama)), butir.kunci)
    return {**daftar, **{b.kunci: b.kunci for b in MENU}, "": "beranda"}


def kunci_menu(request):
    """The key of the entry a page belongs to: the view's own `kunci_menu`, else by the path's first segment."""
    view = getattr(request.resolver_match, "func", None)
    segmen = _segmen(request.path)
    return getattr(view, "kunci_menu", None) or bagian_menu().get(segmen, segmen)


def _segmen(jalur):
    return tanpa_bahasa(jalur).strip("/").split("/")[0]
