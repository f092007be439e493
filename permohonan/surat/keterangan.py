"""What the public page of verification may say of a letter; nothing of it is personal data of the applicant."""

from dataclasses import dataclass
from datetime import date

from opd.peran import Peran
from permohonan.identitas.kunci import buka_data
from permohonan.models import Surat
from permohonan.status import JenisSurat


@dataclass(frozen=True)
class Keterangan:
    """One letter as anybody may see it."""

    jenis: str
    nomor: str
    tanggal: date
    kode: str
    penanda_tangan: str
    jabatan: str
    bertanda_tangan: bool
    sha256: str  # of the file that stands for the letter now; "" while nobody has opened it
    sha256_cetakan: str  # of our print, which a signed file replaced

    def dikenal(self, sidik: str) -> bool:
        """Whether a file with this SHA-256 is this letter, signed or as printed."""
        return sidik in {s for s in (self.sha256, self.sha256_cetakan) if s}


def keterangan(kode: str) -> Keterangan | None:
    """The letter with this verification code, None when there is none."""
    surat = Surat.objects.filter(kode=kode).select_related("bertanda_tangan").first()
    if surat is None:
        return None
    bertanda = surat.bertanda_tangan
    return Keterangan(
        jenis=surat.get_jenis_display(),
        nomor=surat.nomor,
        tanggal=surat.tanggal,
        kode=surat.kode,
        penanda_tangan=surat.penanda_tangan,
        jabatan=_jabatan(surat),
        bertanda_tangan=bertanda is not None,
        sha256=bertanda.sha256 if bertanda else surat.sha256,
        sha256_cetakan=surat.sha256,
    )


def _jabatan(surat):
    """The office as the letter says it; once its words are erased, the office that signs this kind."""
    if surat.terkunci:
        return buka_data(surat.terkunci)["penanda_tangan"]["jabatan"]
    return str((Peran.ATASAN_PPID if surat.jenis == JenisSurat.TANGGAPAN else Peran.PPID_UTAMA).label)
