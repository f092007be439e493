"""Pieces that several letters share."""


def untuk(d, pembuka):
    """To whom the letter goes, and its first sentence (blocks). NIK is not among the words of a letter."""
    kepada = d.get("kepada", {})
    baris = [
        ("Kepada", kepada.get("nama")),
        ("Alamat", kepada.get("alamat")),
        ("Telepon", kepada.get("telepon")),
        ("Surel", kepada.get("surel")),
    ]
    return [rincian(*baris), ["paragraf", pembuka]]


def rincian(*baris):
    """The block of these (label, text) pairs, empty ones left out."""
    return ["rincian", [[label, teks] for label, teks in baris if teks]]


def rupiah(n):
    """An amount as people write it: "Rp12.500"."""
    return f"Rp{n:,}".replace(",", ".")
