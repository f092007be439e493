"""Office files: the package is judged first, then the reader of its kind opens it."""

from pathlib import Path

from informasi.berkas.hasil import Isi
from informasi.berkas.jenis import Jenis
from informasi.berkas.kantor_docx import periksa_docx
from informasi.berkas.kantor_odf import periksa_odf
from informasi.berkas.kantor_pptx import periksa_pptx
from informasi.berkas.kantor_xlsx import periksa_xlsx
from informasi.berkas.paket import buka_paket

PEMBACA = {"docx": periksa_docx, "xlsx": periksa_xlsx, "pptx": periksa_pptx, "odt": periksa_odf, "ods": periksa_odf}


def periksa_kantor(jalur: Path, jenis: Jenis) -> Isi:
    """The content of an office file. Raises BerkasDitolak."""
    with buka_paket(jalur) as paket:
        return PEMBACA[jenis.keluarga](paket, jenis)
