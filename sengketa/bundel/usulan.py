"""What the register holds that can be taken over as an exhibit: letters, what was given, papers, proofs of sending."""

from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.db.models import Q

from kalender.hari import tanggal
from permohonan.gudang import baca
from permohonan.models import BerkasPerkara, Surat
from permohonan.status import PeranBerkas
from permohonan.surat.cetak import pdf
from sengketa.bundel.kejadian import kata

DIAMBIL = (PeranBerkas.JAWABAN, PeranBerkas.KERTAS, PeranBerkas.BUKTI_KIRIM)


@dataclass(frozen=True)
class Usulan:
    """One paper of the register: its key ("surat:12"), the words an exhibit gets, the row."""

    kunci: str
    keterangan: str
    baris: Surat | BerkasPerkara

    def berkas(self) -> ContentFile:
        """Its bytes as a named file. Raises SuratMusnah, SuratGagal, FileNotFoundError."""
        if isinstance(self.baris, Surat):
            return ContentFile(pdf(self.baris), name=self.baris.nama_berkas)
        return ContentFile(baca(self.baris), name=self.baris.nama)


def usulan(sengketa) -> list[Usulan]:
    """What can still be taken over, the oldest first."""
    if not (sengketa.permohonan_id or sengketa.keberatan_id):
        return []
    sudah = set(sengketa.berkas.filter(ditarik=None).exclude(asal="").values_list("asal", flat=True))
    return [u for u in (*_surat(sengketa), *_berkas(sengketa)) if u.kunci not in sudah]


def _surat(sengketa):
    for s in Surat.objects.dari_perkara(sengketa.permohonan or sengketa.keberatan):
        if s.terkunci is not None or s.jalur:
            yield Usulan(f"surat:{s.pk}", f"{s}, {kata(s.tanggal)}", s)


def _berkas(sengketa):
    milik = Q(permohonan=sengketa.permohonan_id) if sengketa.permohonan_id else Q()
    if sengketa.keberatan_id:
        milik |= Q(keberatan=sengketa.keberatan_id)
    for b in BerkasPerkara.objects.filter(milik, peran__in=DIAMBIL, ditarik=None, dihapus=None):
        yield Usulan(f"berkas:{b.pk}", f"{b.get_peran_display()}: {b.nama}, {kata(tanggal(b.diunggah_pada))}", b)
