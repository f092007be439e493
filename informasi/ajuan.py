"""The canonical form of a submission: what the reviewer approves is exactly this text and these files."""

import hashlib
import json


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
        "lampiran": [[x.berkas.sha256, x.berkas.nama, x.peran, x.alt, x.keterangan] for x in lampiran],
    }
    return "v1:" + json.dumps(isi, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def sidik(bentuk_ajuan):
    """SHA-256 (hex) of a canonical form."""
    return hashlib.sha256(bentuk_ajuan.encode()).hexdigest()


def uraikan(bentuk_ajuan):
    """The fields of a canonical form (dict); raises ValueError for an unknown form."""
    versi, _, isi = bentuk_ajuan.partition(":")
    if versi != "v1":
        raise ValueError(f"bentuk ajuan {versi!r} tidak dikenal")
    return json.loads(isi)
