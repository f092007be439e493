"""The ZIP of the bundle, written in one stream straight into the locked store."""

import zipfile

from kalender.hari import WIB
from sengketa.bundel.brankas import baca_terkunci, tulis_terkunci
from sengketa.bundel.manifes import PDF, manifes
from sengketa.bundel.sumber import isi_sumber


def tulis_zip(pesanan, jalur: str):
    """Write PDF, sources and manifests to `jalur` of the secret store. Returns the Penulis (sha256, ukuran).

    In memory stands one source at most. Raises SumberRusak.
    """
    rencana, saat = pesanan.rencana, pesanan.diminta_pada.astimezone(WIB)
    with tulis_terkunci(jalur) as penulis, zipfile.ZipFile(penulis, "w") as arsip:
        with arsip.open(_butir(PDF, saat), "w", force_zip64=True) as masuk:
            for potong in baca_terkunci(pesanan.pdf_jalur):
                masuk.write(potong)
        for bagian in rencana["bagian"]:
            arsip.writestr(_butir(bagian["nama"], saat), isi_sumber(bagian, rencana["kota"]))
        for nama, isi in zip(("manifest.json", "manifest.txt"), manifes(rencana, pesanan), strict=True):
            arsip.writestr(_butir(nama, saat), isi)
    return penulis


def _butir(nama, saat):
    """An entry with the moment of the order, so that the same contents make the same bytes."""
    butir = zipfile.ZipInfo(nama, date_time=saat.timetuple()[:6])
    butir.external_attr = 0o644 << 16
    return butir
