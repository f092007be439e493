"""docs/unggahan.md, written from the tables and limits the checker itself uses."""

import resource
from pathlib import Path

from informasi.berkas import (
    anak_gambar,
    foto_pdf,
    kantor_xlsx,
    lembar_xlsx,
    paket,
    pdf,
    pengunggah,
    teks,
    teks_pdf,
    xml_aman,
)
from informasi.berkas.gambar import MEGAPIKSEL
from informasi.berkas.jenis import JENIS, MB, TOLAKAN
from informasi.berkas.terbatas import BATAS

TEMPAT = Path(__file__).resolve().parents[2] / "docs" / "unggahan.md"
PEMBUKA = """# Unggahan

Dibuat oleh `python -m informasi.berkas.dokumen`; jangan disunting. Sumbernya tabel dan batas di `informasi/berkas/`.
"""


def _ribuan(angka: int) -> str:
    return f"{angka:,}".replace(",", ".")


def _diterima() -> list[str]:
    baris = [f"| .{j.akhiran} | {j.sebutan} | `{j.mime}` | {j.batas // MB} MB |" for j in JENIS.values()]
    kepala = ["| akhiran | sebutan | jenis MIME | paling besar |", "|---|---|---|---|"]
    return ["## Jenis yang diterima", "", *kepala, *baris]


def _ditolak() -> list[str]:
    baris = [f"| {', '.join(sorted(kelompok))} | {kalimat} |" for kelompok, kalimat in TOLAKAN]
    return ["## Akhiran yang ditolak", "", "| akhiran | kalimat penolakan |", "|---|---|", *baris]


def _batas() -> list[str]:
    batas = {
        "berkas di dalam satu berkas Office": _ribuan(paket.ISI_TERBANYAK),
        "isi berkas Office setelah dibuka": f"{paket.BITA_TERBUKA // MB} MB",
        f"pemampatan satu bagian di atas {paket.BEBAS_RASIO // MB} MB": f"{paket.RASIO_TERBESAR} kali",
        "satu bagian Word, PowerPoint, atau OpenDocument": f"{xml_aman.BAGIAN_TERBESAR // MB} MB",
        "objek di dalam PDF": _ribuan(pdf.BENDA_TERBANYAK),
        "halaman PDF yang dibaca teksnya": _ribuan(teks_pdf.HALAMAN_DIBACA),
        "lembar yang dibaca teksnya": _ribuan(kantor_xlsx.LEMBAR_DIBACA),
        "sel yang dibaca teksnya": _ribuan(lembar_xlsx.SEL_DIBACA),
        "teks seluruhnya": f"{teks.BITA_SEMUA // 1_000_000} MB",
        "satu potongan teks": f"{teks.BITA_POTONGAN // 1000} kB",
        **{f"megapiksel satu gambar {bentuk}": str(berapa) for bentuk, berapa in MEGAPIKSEL.items()},
        "semua berkas dalam satu kiriman": f"{pengunggah.KIRIMAN_TERBESAR // MB} MB",
        "foto dalam satu PDF": _ribuan(foto_pdf.FOTO_TERBANYAK),
        "waktu prosesor pemeriksa": f"{BATAS[resource.RLIMIT_CPU]} detik",
        "memori pemeriksa": f"{BATAS[resource.RLIMIT_AS] // MB} MB",
        "waktu prosesor pemeriksa gambar": f"{anak_gambar.BATAS['RLIMIT_CPU']} detik",
        "memori pemeriksa gambar": f"{anak_gambar.BATAS['RLIMIT_AS'] // MB} MB",
    }
    baris = [f"| {apa} | {berapa} |" for apa, berapa in batas.items()]
    return ["## Batas", "", "| apa | paling banyak |", "|---|---|", *baris]


def _isi_ditolak() -> list[str]:
    nama = {}
    for kata, kalimat in pdf.LARANGAN.items():
        nama.setdefault(kalimat, []).append(f"`{kata}`")
    baris = [f"| {', '.join(kata)} | {kalimat} |" for kalimat, kata in nama.items()]
    return ["## Isi PDF yang ditolak", "", "| nama di dalam PDF | kalimat penolakan |", "|---|---|", *baris]


def dokumen() -> str:
    """The whole document as Markdown."""
    bagian = (_diterima(), _ditolak(), _isi_ditolak(), _batas())
    return "\n".join([PEMBUKA, *("\n".join(b) + "\n" for b in bagian)])


if __name__ == "__main__":
    TEMPAT.write_text(dokumen(), encoding="utf-8")
