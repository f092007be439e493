"""The canonical form of a submission: what the reviewer approves is exactly this text and these files."""

import hashlib
import json
from datetime import UTC, date, datetime

from informasi.models import ButirWajib
from informasi.models.rincian import rincian_dari
from informasi.status import JenisKonten


def bentuk(versi):
    """The form `v1:` of a version (str): fields and the ordered files with hash, name, role and words."""
    lampiran = versi.lampiran.select_related("berkas")
    isi = {
        "unit": versi.konten.unit.kode,
        "jenis": versi.konten.jenis,
        "judul": versi.judul,
        "ringkasan": versi.ringkasan,
        "isi": versi.isi,
        "catatan_publik": versi.catatan_publik,
        "jadwal_terbit": _polos(versi.jadwal_terbit),
        "berlaku_sampai": _polos(versi.berlaku_sampai),
        "kecil": versi.kecil,
        "lampiran": [[x.berkas.sha256, x.berkas.nama, x.peran, x.alt, x.keterangan] for x in lampiran],
    }
    if (rincian := rincian_dari(versi)) is not None:
        isi["rincian"] = bentuk_rincian(rincian)
    return "v1:" + json.dumps(isi, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def konten_berincian(versi):
    """Whether a version carries the columns of the DIP."""
    return versi.konten.jenis == JenisKonten.INFORMASI


def bentuk_rincian(rincian):
    """The details (dict) in plain values: a butir by its code, times in UTC and days in ISO form, nothing as ""."""
    return {nama: _polos(getattr(rincian, nama)) for nama in rincian.MEDAN}


def _polos(isi):
    if isinstance(isi, datetime):
        return isi.astimezone(UTC).isoformat()
    if isinstance(isi, date):
        return isi.isoformat()
    if isinstance(isi, ButirWajib):
        return isi.kode
    return "" if isi is None else isi


def sidik(bentuk_ajuan):
    """SHA-256 (hex) of a canonical form."""
    return hashlib.sha256(bentuk_ajuan.encode()).hexdigest()


def uraikan(bentuk_ajuan):
    """The fields of a canonical form (dict); raises ValueError for an unknown form."""
    versi, _, isi = bentuk_ajuan.partition(":")
    if versi != "v1":
        raise ValueError(f"bentuk ajuan {versi!r} tidak dikenal")
    return json.loads(isi)
