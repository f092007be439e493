"""The canonical list of an import and its hash: what the reviewer decides on is exactly these rows."""

import hashlib
import json

KOLOM = ("nomor", "hasil", "kunci", "isi", "banding_id", "berkas__sha256")


def sidik_daftar(kiriman):
    """SHA-256 (hex) over the rows of `kiriman` that are submitted, in their order; one row in memory at a time."""
    jumlah = hashlib.sha256(b"v1:")
    for baris in kiriman.baris.diambil().order_by("nomor").values_list(*KOLOM).iterator(1_000):
        jumlah.update(json.dumps(baris, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode() + b"\n")
    return jumlah.hexdigest()
