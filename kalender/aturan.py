"""Every period of the law, once: how long, counted from what, by which article (domain 4.3, 5, 6, 8)."""

from dataclasses import dataclass

from django.utils.translation import gettext_noop as _  # named for translation, kept as they are

UU = "UU 14/2008"
PPSIP = "PerKI 1/2013"
SLIP = "PerKI 1/2021"


@dataclass(frozen=True, kw_only=True)
class Aturan:
    """One period, in hari kerja. `perpanjangan` is the whole length once extended, 0 when it cannot be.

    `arah` -1 counts backwards from the day. `hari_kalender` is the length of a stricter reading in calendar
    days that is only warned of (UU 14/2008 Ps 50 says "hari", not "hari kerja").
    """

    kode: str
    nama: str
    sejak: str  # what happens on day 0
    hari: int
    dasar: str
    perpanjangan: int = 0
    arah: int = 1
    hari_kalender: int = 0

    def panjang(self, diperpanjang: bool) -> int:
        """Length in hari kerja. Raises TidakDapatDiperpanjang."""
        if diperpanjang and not self.perpanjangan:
            raise TidakDapatDiperpanjang(f"Aturan {self.kode} tidak dapat diperpanjang ({self.dasar}).")
        return self.perpanjangan if diperpanjang else self.hari


class TidakDapatDiperpanjang(Exception):
    """The law gives no extension here; str(e) is for the officer."""


class AturanTidakDikenal(Exception):
    """No such rule; str(e) lists those there are."""

    def __init__(self, kode):
        super().__init__(f"Aturan {kode} tidak dikenal. Pilih salah satu: {', '.join(ATURAN)}.")


def aturan(kode: str) -> Aturan:
    """The rule of that name. Raises AturanTidakDikenal."""
    if kode not in ATURAN:
        raise AturanTidakDikenal(kode)
    return ATURAN[kode]


SEMUA = (
    Aturan(
        kode="KETIDAKLENGKAPAN",
        nama=_("Memberitahukan permohonan yang belum lengkap"),
        sejak=_("permohonan diterima"),
        hari=3,
        dasar=SLIP,
    ),
    Aturan(
        kode="KELENGKAPAN",
        nama=_("Pemohon melengkapi permohonan"),
        sejak=_("pemberitahuan ketidaklengkapan diterima"),
        hari=3,
        dasar=SLIP,
    ),
    Aturan(
        kode="JAWABAN",
        nama=_("Menjawab permohonan"),
        sejak=_("permohonan diterima"),
        hari=10,
        perpanjangan=17,
        dasar=f"{UU} Pasal 22 ayat (7) dan (8)",
    ),
    Aturan(
        kode="PENGAJUAN_KEBERATAN",
        nama=_("Pemohon mengajukan keberatan"),
        sejak=_("alasan keberatan ditemukan"),
        hari=30,
        dasar=f"{UU} Pasal 36 ayat (1)",
    ),
    Aturan(
        kode="TANGGAPAN_KEBERATAN",
        nama=_("Atasan PPID menanggapi keberatan"),
        sejak=_("keberatan diterima"),
        hari=30,
        dasar=f"{UU} Pasal 36 ayat (2)",
    ),
    Aturan(
        kode="PENGAJUAN_SENGKETA",
        nama=_("Pemohon mengajukan sengketa ke Komisi Informasi"),
        sejak=_("tanggapan diterima atau batas tanggapan lewat"),
        hari=14,
        dasar=f"{UU} Pasal 37 ayat (2)",
    ),
    Aturan(
        kode="MULAI_PENYELESAIAN",
        nama=_("Komisi Informasi mulai menyelesaikan sengketa"),
        sejak=_("permohonan sengketa diterima"),
        hari=14,
        dasar=f"{UU} Pasal 38 ayat (1)",
    ),
    Aturan(
        kode="KELENGKAPAN_SENGKETA",
        nama=_("Pemohon melengkapi permohonan sengketa"),
        sejak=_("surat ketidaklengkapan diterima"),
        hari=7,
        dasar=f"{PPSIP} Pasal 17 dan 18",
    ),
    Aturan(
        kode="MEDIASI",
        nama=_("Mediasi di Komisi Informasi"),
        sejak=_("pertemuan mediasi pertama"),
        hari=14,
        perpanjangan=21,
        dasar=f"{PPSIP} Pasal 29, 37, 41, dan 50",
    ),
    Aturan(
        kode="PENYELESAIAN_SENGKETA",
        nama=_("Komisi Informasi menyelesaikan sengketa"),
        sejak=_("sengketa diregistrasi"),
        hari=100,
        dasar=f"{UU} Pasal 38 ayat (2)",
    ),
    Aturan(
        kode="GUGATAN",
        nama=_("Menggugat putusan ajudikasi ke pengadilan"),
        sejak=_("putusan diterima"),
        hari=14,
        dasar=f"{UU} Pasal 48 ayat (1)",
    ),
    Aturan(
        kode="KASASI",
        nama=_("Mengajukan kasasi ke Mahkamah Agung"),
        sejak=_("putusan pengadilan diterima"),
        hari=14,
        hari_kalender=14,
        dasar=f"{UU} Pasal 50",
    ),
    Aturan(
        kode="BUKA_DIK",
        nama=_("Menetapkan informasi dikecualikan menjadi terbuka"),
        sejak=_("masa pengecualian berakhir"),
        hari=30,
        arah=-1,
        dasar="PP 61/2010 Pasal 11",
    ),
    Aturan(
        kode="KONFIRMASI_SERTA_MERTA",
        nama=_("PPID Utama memeriksa informasi serta-merta yang sudah terbit"),
        sejak=_("informasi terbit"),
        hari=1,
        dasar=f"Ketentuan portal ini; {UU} Pasal 10",
    ),
    Aturan(
        kode="LAPORAN_SEMESTER",
        nama=_("Unit mengirim laporan semester"),
        sejak=_("semester berakhir"),
        hari=10,
        dasar="Ketentuan Wali Kota dan rapat koordinasi PPID",
    ),
)
ATURAN = {a.kode: a for a in SEMUA}
