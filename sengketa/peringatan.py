"""What stands out about a dispute's timing (UU 14/2008 Ps 36-37; domain 6.1): hints for the answer, never a lock."""

from dataclasses import dataclass
from datetime import date

from permohonan.jendela import batas
from permohonan.status import StatusKeberatan
from sengketa.models import Sengketa
from sengketa.status import Tahap


@dataclass(frozen=True)
class Peringatan:
    """One hint: its code, and the sentence with the dates it rests on."""

    kode: str
    kalimat: str


def peringatan(sengketa) -> list[Peringatan]:
    """`tanpa_keberatan`, `prematur`, `lewat_waktu`, `pernah_dicabut`, in that order; empty when nothing stands out."""
    keberatan, tanggapan = tanggal_keberatan(sengketa), tanggal_tanggapan(sengketa)
    hasil = []
    if keberatan is None:
        hasil.append(
            Peringatan("tanpa_keberatan", "Tidak ada keberatan yang tercatat sebelum sengketa ini (Pasal 37).")
        )
    elif kalimat := _waktu(sengketa, keberatan, tanggapan):
        hasil.append(kalimat)
    if pernah := pernah_dicabut(sengketa):
        kalimat = f"Sengketa yang sama pernah dicabut ({pernah}) dan tidak dapat diajukan lagi (PerKI 1/2013 Pasal 15)."
        hasil.append(Peringatan("pernah_dicabut", kalimat))
    return hasil


def tanggal_keberatan(sengketa) -> date | None:
    """When the objection was received, from the register or as typed."""
    return sengketa.keberatan.diterima if sengketa.keberatan else sengketa.tanggal_keberatan


def tanggal_tanggapan(sengketa) -> date | None:
    """When the applicant knew the answer to the objection; None while there is none."""
    return sengketa.keberatan.diberitahukan if sengketa.keberatan else sengketa.tanggal_tanggapan


def pernah_dicabut(sengketa):
    """An earlier dispute about the same request and objection that was withdrawn (Sengketa), or None."""
    if not (sengketa.permohonan_id or sengketa.keberatan_id):
        return None
    sama = Sengketa.objects.filter(status=Tahap.DICABUT).exclude(pk=sengketa.pk)
    return sama.filter(permohonan=sengketa.permohonan_id, keberatan=sengketa.keberatan_id).first()


def _waktu(sengketa, keberatan, tanggapan):
    """Whether it came too early or too late."""
    akhir_tanggapan = _akhir_tanggapan(sengketa, keberatan)
    dijawab = tanggapan is not None and tanggapan <= sengketa.diajukan
    if not dijawab and sengketa.diajukan <= akhir_tanggapan:
        sebelum = f"sebelum keberatan dijawab atau batasnya {_kata(akhir_tanggapan)} lewat"
        return Peringatan("prematur", f"Diajukan {_kata(sengketa.diajukan)}, {sebelum}.")
    sejak = min(tanggapan, akhir_tanggapan) if tanggapan and tanggapan <= akhir_tanggapan else akhir_tanggapan
    akhir = batas("PENGAJUAN_SENGKETA", sejak)
    if tanggapan and tanggapan > akhir_tanggapan:  # a late answer opens its own window
        akhir = max(akhir, batas("PENGAJUAN_SENGKETA", tanggapan))
    if sengketa.diajukan > akhir:
        return Peringatan("lewat_waktu", f"Diajukan {_kata(sengketa.diajukan)}, sesudah batasnya {_kata(akhir)}.")
    return None


def _akhir_tanggapan(sengketa, keberatan):
    if sengketa.keberatan and sengketa.keberatan.status in StatusKeberatan:
        return sengketa.keberatan.jatuh_tempo
    return batas("TANGGAPAN_KEBERATAN", keberatan)


def _kata(hari):
    return hari.strftime("%d/%m/%Y")
