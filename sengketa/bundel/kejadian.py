"""One line of the chronology, and the clock that began with it."""

from dataclasses import dataclass
from datetime import date, datetime

from kalender.hari import WIB, tanggal
from kalender.tenggat import Tenggat, hitung, menetap


@dataclass(frozen=True)
class Hitungan:
    """A clock of the law as the panel asks for it: which rule, day 0, last day, hari kerja used, when it stopped."""

    nama: str
    dasar: str
    mulai: date
    batas: date
    panjang: int
    terpakai: int
    henti: date | None
    lewat: bool

    @property
    def kalimat(self):
        """The count in one sentence."""
        henti = f", berhenti {kata(self.henti)}" if self.henti else ", masih berjalan"
        hasil = " Melewati batas." if self.lewat else ""
        return (
            f"{self.nama} ({self.dasar}): hari ke-0 {kata(self.mulai)}, batas {kata(self.batas)}, "
            f"terpakai {self.terpakai} dari {self.panjang} hari kerja{henti}.{hasil}"
        )


@dataclass(frozen=True)
class Kejadian:
    """What happened on a day: of which case, what is known of it, its clocks, letters and proofs of sending."""

    hari: date
    judul: str
    asal: str
    saat: datetime | None = None
    rincian: tuple[str, ...] = ()
    jam: tuple[Hitungan, ...] = ()
    surat: tuple[str, ...] = ()
    kirim: tuple[str, ...] = ()

    @property
    def urutan(self):
        """By day; what has no hour stands before what has."""
        return self.hari, self.saat is not None, self.saat and self.saat.timestamp()


def kata(hari) -> str:
    """A day as 3/11/2026."""
    return f"{hari.day}/{hari.month}/{hari.year}"


def kata_saat(saat) -> str:
    """A moment in WIB, to the minute."""
    lokal = saat.astimezone(WIB)
    return f"{kata(lokal)} {lokal:%H.%M} WIB"


def hitungan(jam, kalender, waktu) -> Hitungan:
    """How far the clock `jam` had come when it stopped, or at `waktu`; `kalender` loaded around it."""
    sementara = kalender.sementara()
    hasil: Tenggat = menetap(
        sementara, hitung(sementara, jam.aturan, jam.mulai, perpanjang=jam.diperpanjang), jam.jatuh_tempo
    )
    henti = tanggal(jam.dihentikan) if jam.dihentikan else None
    sampai = henti or tanggal(waktu)
    return Hitungan(
        nama=hasil.aturan.nama,
        dasar=hasil.aturan.dasar,
        mulai=jam.mulai,
        batas=jam.jatuh_tempo,
        panjang=hasil.aturan.panjang(jam.diperpanjang),
        terpakai=sementara.jumlah_hari_kerja(jam.mulai, sampai),
        henti=henti,
        lewat=sampai > jam.jatuh_tempo,
    )
