"""Which column of a sheet is which: the heading row and the lines that are no information at all."""

import re
from collections.abc import Mapping, Sequence

from informasi.impor.sel import rapi

BARIS_KEPALA = 30
TANDA = ("berkala", "serta_merta", "setiap_saat", "dikecualikan")
NAMA = {"judul": "Judul", "klasifikasi": "Klasifikasi"}

# Words that carry no meaning in a heading; "Bentuk Informasi yang Tersedia" is only "bentuk".
_PENGISI = frozenset(
    ("yang", "atau", "dan", "informasi", "publik", "dokumen", "wajib", "tersedia", "disediakan", "diumumkan", "secara")
)
_ALIAS = {
    "nomor": "no; nomor; no urut; nomor urut",
    "judul": "judul; nama; judul ringkasan isi; judul ringkasan; uraian; daftar; informasi",
    "ringkasan": "ringkasan; ringkasan isi; isi; isi ringkas; isi ringkasan; deskripsi; uraian singkat",
    "unit_penguasa": (
        "pejabat unit menguasai; pejabat unit satker menguasai; pejabat satker menguasai; pejabat menguasai; "
        "pejabat unit kerja menguasai; unit menguasai; unit kerja menguasai; satker menguasai; opd menguasai; "
        "perangkat daerah menguasai; pejabat penguasa; unit penguasa; pejabat unit penguasa; unit; unit kerja; opd"
    ),
    "penanggung_jawab": (
        "penanggung jawab; penanggung jawab pembuatan; penanggung jawab penerbitan; "
        "penanggung jawab pembuatan penerbitan; pj"
    ),
    "waktu_dibuat": (
        "waktu dibuat; waktu pembuatan; waktu penerbitan; waktu pembuatan penerbitan; waktu; tanggal; tanggal dibuat; "
        "tanggal pembuatan; tanggal terbit; waktu tempat; waktu tempat pembuatan; tempat waktu pembuatan; "
        "tempat tanggal pembuatan; tempat tanggal"
    ),
    "tempat_dibuat": "tempat; tempat dibuat; tempat pembuatan; tempat penerbitan; tempat pembuatan penerbitan; lokasi",
    "bentuk": "bentuk; bentuk format; format; bentuk media; media",
    "retensi": (
        "retensi; retensi arsip; jangka waktu penyimpanan; jangka waktu penyimpanan retensi; jangka waktu retensi; "
        "jangka waktu penyimpanan retensi arsip; jangka waktu simpan; jangka waktu; waktu penyimpanan; "
        "masa simpan; masa retensi; masa penyimpanan; jangka penyimpanan"
    ),
    "klasifikasi": "klasifikasi; kategori; kelas; kategori klasifikasi; klasifikasi kategori; jenis klasifikasi",
    "butir": "butir; jenis; butir jenis; jenis butir; kelompok; rumpun",
    "tahun": "tahun; thn; ta; tahun anggaran; tahun terbit; tahun pembuatan; tahun dibuat",
    "berkas": (
        "berkas; tautan; berkas tautan; tautan berkas; link; url; file; link file; link unduh; tautan unduh; "
        "alamat tautan; link tautan; tautan link; link berkas"
    ),
    "kode": "kode; kode unik",
    "berkala": "berkala",
    "serta_merta": "serta merta; sertamerta",
    "setiap_saat": "setiap saat",
    "dikecualikan": "dikecualikan",
}
KOLOM = {nama.strip(): kolom for kolom, baris in _ALIAS.items() for nama in baris.split(";")}

_CATATAN = re.compile(
    r"(sub\s?)?(jumlah|total)\b|catatan\b|keterangan\b|ket\b|sumber\b|mengetahui\b|nip\b|\*|demikian\b", re.IGNORECASE
)
_ANGKA_KOLOM = re.compile(r"\(?(\d{1,2})\)?", re.ASCII)


class LembarDitolak(Exception):
    """The file as a whole cannot be read; str(e) says what to do, in Indonesian."""


def petakan(baris: Sequence[str]) -> dict[str, int] | None:
    """Column name → index when `baris` is a heading row (two known names or more), else None.

    One class name alone is no heading: it may be the class of an information.
    """
    peta: dict[str, int] = {}
    for letak, teks in enumerate(baris):
        kolom = KOLOM.get(_pokok(teks))
        if kolom:
            peta.setdefault(kolom, letak)
    tanda = [k for k in TANDA if k in peta]
    if len(tanda) == 1:
        del peta[tanda[0]]
        tanda = []
    bersendi = tanda or {"judul", "ringkasan"} & peta.keys()
    return peta if bersendi and len(peta) >= 2 else None


def _pokok(teks: str) -> str:
    """The words of a heading that matter."""
    if not teks or len(teks) > 100:
        return ""
    tanpa_kurung = re.sub(r"\([^)]*\)", " ", teks.casefold()).replace("penanggungjawab", "penanggung jawab")
    kata = re.sub(r"[\W_]+", " ", tanpa_kurung).split()
    return " ".join(k for k in kata if k not in _PENGISI) or ("informasi" if {"informasi", "dokumen"} & {*kata} else "")


def cari_kepala(awal: Sequence[Sequence[str]]) -> tuple[int, dict[str, int]]:
    """Index of the last heading row among the first rows of a sheet, and the columns it names.

    Raises LembarDitolak naming the required columns (judul, klasifikasi) that are missing.
    """
    terbaik: tuple[int, dict[str, int]] | None = None
    for letak in range(min(len(awal), BARIS_KEPALA)):
        if (peta := petakan(awal[letak])) is None:
            continue
        kandidat = _dengan_baris_kedua(awal, letak, peta)
        if not kurang(kandidat[1]):
            return kandidat
        terbaik = terbaik or kandidat
    hilang = kurang(terbaik[1] if terbaik else {})
    raise LembarDitolak(
        f"Kolom {' dan '.join(NAMA[k] for k in hilang)} tidak ditemukan pada {BARIS_KEPALA} baris pertama. "
        "Tambahkan judul kolom itu, atau pakai contoh lembar dari portal."
    )


def kurang(peta: Mapping[str, int]) -> list[str]:
    """Required columns that `peta` lacks; three columns to mark stand for klasifikasi."""
    return [k for k in NAMA if k not in peta and not (k == "klasifikasi" and any(t in peta for t in TANDA))]


def _dengan_baris_kedua(awal: Sequence[Sequence[str]], letak: int, peta: dict[str, int]) -> tuple[int, dict[str, int]]:
    """The official form heads the three classes in a second row, under one title."""
    kedua = petakan(awal[letak + 1]) if letak + 1 < len(awal) else None
    if kedua and any(t in kedua for t in TANDA):
        letak, peta = letak + 1, peta | kedua
    tanda = {peta[t] for t in TANDA if t in peta}
    peta = {k: v for k, v in peta.items() if k in TANDA or v not in tanda}
    if tanda:
        peta.pop("klasifikasi", None)
    if "judul" not in peta and "ringkasan" in peta:
        # The official form has one column for both: "Ringkasan Isi Informasi".
        peta["judul"] = peta.pop("ringkasan")
    return letak, peta


def dilewati(baris: Sequence[str], peta: Mapping[str, int]) -> bool:
    """Whether a line below the heading is no information: blank, heading again, column numbers, total, footnote."""
    terisi = [isi for isi in map(rapi, baris) if isi]
    if not terisi or _kepala_ulang(baris, peta) or _nomor_kolom(terisi):
        return True
    if kelas_terisi(baris, peta):
        return False
    tanpa_judul = not rapi(sel(baris, peta, "judul"))
    return len(terisi) <= 3 and bool(_CATATAN.match(terisi[0])) or tanpa_judul and len(terisi) <= 2


def _kepala_ulang(baris: Sequence[str], peta: Mapping[str, int]) -> bool:
    ulang = petakan(baris)
    if ulang is None or len(ulang) < max(2, len(peta) // 3):
        return False
    if "judul" in ulang and ulang["judul"] != peta["judul"]:
        raise LembarDitolak(
            "Lembar ini memuat dua tabel dengan urutan kolom yang berbeda. Pisahkan menjadi dua berkas, lalu ulangi."
        )
    return True


def _nomor_kolom(terisi: Sequence[str]) -> bool:
    """Whether the line only counts the columns: (1) (2) (3) …"""
    cocok = [_ANGKA_KOLOM.fullmatch(isi) for isi in terisi]
    if len(cocok) < 3 or not all(cocok):
        return False
    angka = [int(c[1]) for c in cocok]
    return angka == list(range(angka[0], angka[0] + len(angka)))


def kelas_terisi(baris: Sequence[str], peta: Mapping[str, int]) -> bool:
    """Whether the line says anything about its class."""
    return any(rapi(sel(baris, peta, k)) for k in ("klasifikasi", *TANDA))


def sel(baris: Sequence[str], peta: Mapping[str, int], kolom: str) -> str:
    """The text of `kolom` in `baris`, "" when the sheet lacks it."""
    letak = peta.get(kolom)
    return baris[letak] if letak is not None and letak < len(baris) else ""
