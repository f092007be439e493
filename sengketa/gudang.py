"""Files of a dispute in the secret store, encrypted by the same key and read through the same door as a request's."""

from permohonan.gudang import baca, simpan_terkunci

__all__ = ["baca", "kunci_berkas"]


def kunci_berkas(unggahan) -> dict:
    """Encrypt and keep an upload. Returns the fields of its row: nama, jenis, ukuran, sha256, jalur.

    Raises BerkasDitolak with a sentence for its kind, its size, or a virus.
    """
    return simpan_terkunci(unggahan)
