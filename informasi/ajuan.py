"""The canonical form of a submission: what the reviewer approves is exactly this text and these files."""

import hashlib
import json
from datetime import UTC

from informasi.models.rincian import MEDAN_RINCIAN
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
        "jadwal_terbit": versi.jadwal_terbit.astimezone(UTC).isoformat() if versi.jadwal_terbit else "",
        "berlaku_sampai": versi.berlaku_sampai.isoformat() if versi.berlaku_sampai else "",
        "kecil": versi.kecil,
        "lampiran": [[x.berkas.sha256, x.berkas.nama, x.peran, x.alt, x.keterangan] for x in lampiran],
    }
    if konten_berincian(versi):
        isi["rincian"] = bentuk_rincian(versi.rincian)
    return "v1:" + json.dumps(isi, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def konten_berincian(versi):
    """Whether a version carries DIP columns."""
    return versi.konten.jenis == JenisKonten.INFORMASI


def bentuk_rincian(rincian):
    """The DIP columns (dict of str and int): a butir by its code, a day in ISO form or ""."""
    return {nama: getattr(rincian, nama) for nama in MEDAN_RINCIAN if nama not in {"butir", "waktu_dibuat"}} | {
        "butir": rincian.butir.kode if rincian.butir else "",
        "waktu_dibuat": rincian.waktu_dibuat.isoformat() if rincian.waktu_dibuat else "",
    }


def sidik(bentuk_ajuan):
    """SHA-256 (hex) of a canonical form."""
    return hashlib.sha256(bentuk_ajuan.encode()).hexdigest()


def uraikan(bentuk_ajuan):
    """The fields of a canonical form (dict); raises ValueError for an unknown form."""
    versi, _, isi = bentuk_ajuan.partition(":")
    if versi != "v1":
        raise ValueError(f"bentuk ajuan {versi!r} tidak dikenal")
    return json.loads(isi)
