"""Verbs that write disputes; single steps are taken with alur.mesin.jalankan."""

from django.db import transaction

from alur.mesin import jalankan, lahirkan
from kalender.jam import buka_pendaftaran
from opd.peran import Jenis
from permohonan.identitas import simpan as identitas
from permohonan.status import AlasanKeberatan, JenisPemohon
from sengketa.gudang import kunci_berkas
from sengketa.models import Sengketa
from sengketa.status import Jalur
from sengketa.tafsir import tafsir
from sengketa.tahapan import TERBARU

VERSI_PERSETUJUAN = "sengketa"  # recorded from the Komisi's papers, not from a form with a consent text


@transaction.atomic
def catat_sengketa(nilai, *, tahap, mulai, pemohon=(), nomor="", tetap_dicatat=False, pelaku, waktu):
    """Record a dispute. Returns the Sengketa.

    In: `nilai` (fields of Sengketa: unit, pokok, alasan, diajukan, and permohonan and keberatan or the typed dates;
    jalur only for mixed grounds), the stage it stands in and since when (date), `pemohon` a list of {jenis, data}
    with keys of Identitas.MEDAN, left empty where the register has the applicant. Raises PermissionDenied,
    TransisiDitolak.
    """
    buka_pendaftaran()
    baru = Sengketa(
        **{"jalur": jalur(nilai["alasan"]), "termohon": termohon(nilai["unit"]), **nilai},
        versi=TERBARU,
        nomor_ki=nomor.strip(),
        sejak=mulai,
        dicatat_pada=waktu,
        dicatat_oleh=pelaku,
    )
    isian = {"tahap": tahap, "mulai": mulai, "nomor": nomor, "tetap_dicatat": tetap_dicatat}
    lahirkan(baru, pelaku=pelaku, waktu=waktu, pemohon=_pemohon(baru, pemohon, waktu), **isian)
    return baru


def jalur(alasan) -> str:
    """The way the grounds decide (UU 14/2008 Ps 40(2)); "" where they are mixed and somebody must choose."""
    if set(alasan) == {AlasanKeberatan.A}:
        return Jalur.AJUDIKASI
    return "" if AlasanKeberatan.A in alasan else Jalur.MEDIASI


def termohon(unit):
    """Who answers for `unit` before the Komisi; for a kelurahan as the setting says (design 9)."""
    if unit.jenis == Jenis.KELURAHAN and tafsir().termohon_kelurahan == "kecamatan":
        return unit.induk
    return unit


def unggah(sengketa, unggahan, *, peran, keterangan, pelaku, waktu):
    """Keep one file of the case, encrypted. Returns the BerkasSengketa. Raises BerkasDitolak with its sentence,
    PermissionDenied, TransisiDitolak."""
    isian = {"peran": peran, "keterangan": keterangan, "tersimpan": kunci_berkas(unggahan)}
    jalankan(sengketa, "unggah_berkas", pelaku=pelaku, waktu=waktu, **isian)
    return sengketa.berkas.filter(diunggah_pada=waktu, jalur=isian["tersimpan"]["jalur"]).get()


def lihat_identitas(sengketa, *, alasan, pelaku, waktu) -> list[dict]:
    """The readable data of the applicants, against a reason that stays in the trail (UU 27/2022 Ps 32).

    Raises PermissionDenied, TransisiDitolak.
    """
    jalankan(sengketa, "lihat_identitas", pelaku=pelaku, waktu=waktu, catatan=alasan)
    return [identitas.isi(p.identitas) for p in sengketa.pemohon.select_related("identitas")]


def _pemohon(sengketa, pemohon, waktu):
    """The applicants with their locked data: typed, or those of the request or objection."""
    if pemohon:
        versi = {"versi_persetujuan": VERSI_PERSETUJUAN, "waktu": waktu}
        return [{"jenis": p["jenis"], "identitas": identitas.simpan(p["data"], **versi)} for p in pemohon]
    asal = sengketa.permohonan or sengketa.keberatan
    if asal is None:
        return []
    return [{"jenis": getattr(asal, "jenis_pemohon", JenisPemohon.PERORANGAN), "identitas": asal.identitas}]
