"""What the law fixes about the service, for citizens to read: rights, periods, grounds (domain 3.4, 4, 5).

Periods come from `kalender.aturan`, the same rows that the clocks count with.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from kalender.aturan import ATURAN

HAK = (  # UU 14/2008 Ps 4
    (_("Melihat dan mengetahui informasi publik."), _("UU 14/2008 Pasal 4 ayat (2) huruf a")),
    (
        _("Menghadiri pertemuan publik yang terbuka untuk umum untuk memperoleh informasi publik."),
        _("UU 14/2008 Pasal 4 ayat (2) huruf b"),
    ),
    (
        _("Mendapatkan salinan informasi publik melalui permohonan."),
        _("UU 14/2008 Pasal 4 ayat (2) huruf c"),
    ),
    (
        _("Menyebarluaskan informasi publik sesuai dengan peraturan perundang-undangan."),
        _("UU 14/2008 Pasal 4 ayat (2) huruf d"),
    ),
    (
        _("Mengajukan permintaan informasi publik disertai alasan permintaannya."),
        _("UU 14/2008 Pasal 4 ayat (3)"),
    ),
    (
        _("Mengajukan gugatan ke pengadilan bila mendapat hambatan atau kegagalan dalam memperoleh informasi publik."),
        _("UU 14/2008 Pasal 4 ayat (4)"),
    ),
)


@dataclass(frozen=True)
class Batas:
    """One period as citizens read it; `tambahan` is how many more working days an extension gives, 0 for none."""

    nama: str
    hari: int
    tambahan: int
    sejak: str
    dasar: str


def _batas(aturan):
    tambahan = aturan.perpanjangan - aturan.hari if aturan.perpanjangan else 0
    return Batas(_(aturan.nama), aturan.hari, tambahan, _(aturan.sejak), aturan.dasar)


TENGGAT = tuple(
    _batas(ATURAN[kode])
    for kode in (
        "JAWABAN",
        "PENGAJUAN_KEBERATAN",
        "TANGGAPAN_KEBERATAN",
        "PENGAJUAN_SENGKETA",
        "PENYELESAIAN_SENGKETA",
        "GUGATAN",
    )
)
TOLAK = (  # UU 14/2008 Ps 6 ayat (3)
    _("dapat membahayakan negara"),
    _("berkaitan dengan kepentingan pelindungan usaha dari persaingan usaha tidak sehat"),
    _("berkaitan dengan hak-hak pribadi"),
    _("berkaitan dengan rahasia jabatan"),
    _("belum dikuasai atau belum didokumentasikan"),
)
DIKECUALIKAN = (  # UU 14/2008 Ps 17, letters a to j
    _("menghambat proses penegakan hukum"),
    _("mengganggu pelindungan hak atas kekayaan intelektual dan pelindungan dari persaingan usaha tidak sehat"),
    _("membahayakan pertahanan dan keamanan negara"),
    _("mengungkapkan kekayaan alam Indonesia"),
    _("merugikan ketahanan ekonomi nasional"),
    _("merugikan kepentingan hubungan luar negeri"),
    _("mengungkapkan isi akta otentik yang bersifat pribadi dan kemauan terakhir atau wasiat seseorang"),
    _("mengungkapkan rahasia pribadi"),
    _("memorandum atau surat-surat antar-badan publik atau intra-badan publik yang menurut sifatnya dirahasiakan"),
    _("informasi yang tidak boleh diungkapkan berdasarkan undang-undang"),
)
KEBERATAN = (  # UU 14/2008 Ps 35 ayat (1), letters a to g
    _("permintaan ditolak berdasarkan alasan pengecualian dalam Pasal 17"),
    _("informasi berkala tidak disediakan"),
    _("permintaan informasi tidak ditanggapi"),
    _("permintaan informasi ditanggapi tidak sebagaimana yang diminta"),
    _("permintaan informasi tidak dipenuhi"),
    _("biaya yang dikenakan tidak wajar"),
    _("informasi disampaikan melebihi waktu yang diatur"),
)
