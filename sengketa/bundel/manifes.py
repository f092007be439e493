"""The list of files of the ZIP with their hashes: for people, for machines, and for `sha256sum -c`."""

import hashlib
import json

PDF = "berkas-sengketa.pdf"


def daftar_berkas(rencana: dict, muka: int) -> list[dict]:
    """Every source as the manifest names it, with its pages in the PDF; `muka` pages stand before the first."""
    hasil, halaman = [], muka
    for b in rencana["bagian"]:
        awal, halaman = halaman + 1, halaman + b["halaman"]
        hasil.append(
            {
                "nama": b["nama"],
                "bukti": b["tanda"],
                "kelompok": b["kelompok"],
                "keterangan": b["judul"],
                "ukuran": b["ukuran"],
                "sha256": b["sha256"],
                "halaman_pdf": [awal, halaman],
                "hanya_sisipan": b["sisipan"],
            }
        )
    return hasil


def manifes(rencana: dict, pesanan) -> tuple[bytes, bytes]:
    """manifest.json and manifest.txt (bytes). The second names the first, but neither itself."""
    berkas = daftar_berkas(rencana, rencana["muka"]["halaman"])
    pdf = {"nama": PDF, "ukuran": pesanan.pdf_ukuran, "sha256": pesanan.pdf_sha256, "halaman": pesanan.halaman}
    isi = {
        "perkara": rencana["sampul"]["label"],
        "rincian": dict(rencana["sampul"]["baris"]),
        "versi": pesanan.versi,
        "diminta": pesanan.diminta_pada.isoformat(),
        "pdf": pdf,
        "berkas": berkas,
    }
    teks = json.dumps(isi, ensure_ascii=False, indent=1).encode()
    baris = [(b["sha256"], b["nama"]) for b in (pdf, *berkas)]
    baris.append((hashlib.sha256(teks).hexdigest(), "manifest.json"))
    return teks, "".join(f"{sidik}  {nama}\n" for sidik, nama in baris).encode()


def sidik_daftar(rencana: dict) -> str:
    """One SHA-256 (hex) over the hashes and names of all sources in their order."""
    return hashlib.sha256("".join(f"{b['sha256']}  {b['nama']}\n" for b in rencana["bagian"]).encode()).hexdigest()
