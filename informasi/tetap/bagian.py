"""The standing pages' doors: what each is for, by which article, and what it will hold while nobody has written it."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from informasi.status import KelompokHalaman as K


@dataclass(frozen=True)
class Bagian:
    """One group of standing pages, with the door that shows them."""

    kelompok: K
    judul: str
    arti: str
    dasar: str
    memuat: tuple[str, ...]
    ikon: str
    khusus_kota: bool = False  # only PPID utama writes it, for the whole city

    @property
    def url(self):
        """The address of the door."""
        return reverse(f"informasi:{self.kelompok}")


SEMUA = (
    Bagian(
        K.PROSEDUR,
        _("Prosedur layanan informasi"),
        _("Cara meminta informasi, mengajukan keberatan, dan menyelesaikan sengketa."),
        _("UU 14/2008 Pasal 22, 35, 36, dan 37"),
        (
            _("Langkah meminta informasi dan yang perlu disiapkan"),
            _("Cara mengajukan keberatan kepada Atasan PPID"),
            _("Cara mengajukan sengketa ke Komisi Informasi"),
        ),
        "list-check",
    ),
    Bagian(
        K.WAKTU_BIAYA,
        _("Waktu dan biaya"),
        _("Berapa lama Anda menunggu dan apa yang boleh dipungut."),
        _("UU 14/2008 Pasal 22 ayat (7) dan ayat (8)"),
        (_("Hari dan jam layanan"), _("Jangka waktu setiap layanan"), _("Biaya penggandaan dan pengiriman salinan")),
        "clock",
    ),
    Bagian(
        K.MAKLUMAT,
        _("Maklumat pelayanan"),
        _("Janji tertulis tentang layanan yang dapat Anda tagih."),
        _("UU 25/2009 Pasal 22; PerKI 1/2021 Pasal 47 ayat (2)"),
        (
            _("Dasar hukum"),
            _("Sistem, mekanisme, dan prosedur"),
            _("Jangka waktu"),
            _("Biaya"),
            _("Jaminan"),
            _("Evaluasi kinerja"),
        ),
        "shield-check",
    ),
    Bagian(
        K.SOP,
        _("SOP layanan informasi"),
        _("Urutan kerja petugas, agar Anda tahu apa yang terjadi di balik meja."),
        _("Permendagri 3/2017; PerKI 1/2021"),
        (
            _("SOP permohonan dan keberatan"),
            _("SOP penetapan dan pemutakhiran Daftar Informasi Publik"),
            _("SOP uji konsekuensi dan pendokumentasian"),
        ),
        "file-check",
    ),
    Bagian(
        K.PENGADUAN,
        _("Pengaduan"),
        _("Ke mana melapor bila layanan buruk atau wewenang disalahgunakan."),
        _("UU 25/2009 Pasal 36; UU 14/2008 Pasal 9"),
        (_("Saluran pengaduan"), _("Jabatan dan alamat petugas pengaduan"), _("Tata cara dan lama penanganan")),
        "speakerphone",
    ),
    Bagian(
        K.AKSESIBILITAS,
        _("Aksesibilitas"),
        _("Layanan bagi penyandang disabilitas dan semua yang perlu bantuan."),
        _("UU 8/2016 Pasal 24; PerKI 1/2021 Pasal 48"),
        (
            _("Bantuan yang dapat diminta, misalnya pendamping atau cetak besar"),
            _("Keadaan situs ini menurut pedoman WCAG 2.2 tingkat AA"),
            _("Cara melaporkan hambatan"),
        ),
        "accessible",
        khusus_kota=True,
    ),
    Bagian(
        K.PRIVASI,
        _("Privasi"),
        _("Data pribadi apa yang kami simpan, untuk apa, dan berapa lama."),
        _("UU 27/2022 tentang Pelindungan Data Pribadi"),
        (_("Data yang disimpan dan dasarnya"), _("Siapa yang boleh membacanya"), _("Hak Anda dan cara memintanya")),
        "lock",
        khusus_kota=True,
    ),
    Bagian(
        K.PROFIL,
        _("Profil PPID"),
        _("Siapa yang melayani informasi publik, tugasnya, dan susunannya."),
        _("UU 14/2008 Pasal 13; Permendagri 3/2017"),
        (_("Kedudukan, alamat, dan jam layanan"), _("Tugas dan fungsi"), _("Struktur dan pejabat")),
        "id-badge-2",
    ),
    Bagian(
        K.REGULASI,
        _("Regulasi"),
        _("Peraturan tentang keterbukaan informasi dan layanan publik."),
        _("UU 14/2008 Pasal 9 dan Pasal 11"),
        (_("Undang-undang dan peraturan pusat"), _("Peraturan daerah dan wali kota"), _("Keputusan PPID")),
        "archive",
    ),
)
BAGIAN = {bagian.kelompok: bagian for bagian in SEMUA}
LAYANAN = (K.PROSEDUR, K.WAKTU_BIAYA, K.MAKLUMAT, K.SOP, K.PENGADUAN, K.AKSESIBILITAS)


def bagian_untuk(unit):
    """The groups (list of Bagian) a unit may write: those of the whole city are PPID utama's."""
    return [b for b in SEMUA if unit.peran_ppid == "utama" or not b.khusus_kota]
