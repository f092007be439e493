"""What a cell of an imported DIP means: each function takes the text of a cell and gives its value, or says why not."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from informasi.impor.sel import NilaiDitolak, kutip, rapi
from informasi.impor.tanggal import tanggal as tanggal

PANJANG_JUDUL = 150
PANJANG_TAUTAN = 300
PANJANG_RETENSI = 60
TANDA_YA = frozenset({"v", "x", "✓", "✔", "√", "☑", "✅", "●", "•", "*", "ü", "ya", "y", "true", "1"})
TANDA_TIDAK = frozenset({"0", "false", "tidak", "t", "☐", "○"})

DIKECUALIKAN = "Informasi dikecualikan tidak masuk DIP. Catat di DIK."
TULIS_KLASIFIKASI = "Tulis berkala, serta-merta, atau setiap saat."
TULIS_TAUTAN = "Tulis alamat lengkap dengan https:// atau nama berkas dalam ZIP, misalnya dokumen/renja-2023.pdf."

_KELAS = {
    "berkala": "berkala",
    "sertamerta": "serta_merta",
    "sm": "serta_merta",
    "setiapsaat": "setiap_saat",
    "ss": "setiap_saat",
}
_KATA_KELAS = re.compile(
    r"\b(informasi|publik|yang|wajib|disediakan|diumumkan|tersedia|secara|dan|harus)\b|[\W_]+", re.IGNORECASE
)
_TERTUTUP = re.compile(r"dikecualikan|rahasia|tertutup", re.IGNORECASE)
_TAHUN = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)", re.ASCII)
_ANGKA = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9}
_ANGKA |= {"sepuluh": 10, "dua puluh": 20, "tiga puluh": 30}
_JANGKA = re.compile(
    rf"(?P<n>\d{{1,3}}|{'|'.join(_ANGKA)})\s*(?P<satuan>tahun|thn|th|bulan|bln)?\.?", re.IGNORECASE | re.ASCII
)
_BENTUK = {"softcopy": "softcopy", "softfile": "softcopy", "soft": "softcopy", "digital": "softcopy"}
_BENTUK |= {"hardcopy": "hardcopy", "hard": "hardcopy", "cetak": "hardcopy", "tercetak": "hardcopy"}
_PISAH_BENTUK = re.compile(r"\s*(?:[,;/&+|]|\bdan\b|\batau\b)\s*", re.IGNORECASE)


def klasifikasi(teks: str) -> str:
    """Code of the class: berkala, serta_merta or setiap_saat (UU 14/2008 Ps 9-11).

    Raises NilaiDitolak; exempt information is no part of a DIP by definition (Ps 11(1)a).
    """
    if not rapi(teks):
        raise NilaiDitolak(f"Klasifikasi kosong. {TULIS_KLASIFIKASI}")
    if _TERTUTUP.search(teks):
        raise NilaiDitolak(DIKECUALIKAN)
    kelas = _KELAS.get(_KATA_KELAS.sub("", rapi(teks).casefold()))
    if kelas is None:
        raise NilaiDitolak(f"Klasifikasi “{kutip(teks)}” tidak dikenal. {TULIS_KLASIFIKASI}")
    return kelas


def klasifikasi_bertanda(tanda: Mapping[str, str]) -> str:
    """Code of the class whose column is marked; `tanda` maps classes (also dikecualikan) to the text of their cells."""
    terpilih = [kelas for kelas, teks in tanda.items() if _bertanda(teks)]
    if "dikecualikan" in terpilih:
        raise NilaiDitolak(DIKECUALIKAN)
    if not terpilih:
        raise NilaiDitolak("Klasifikasi kosong. Beri tanda V di satu kolom: Berkala, Serta Merta, atau Setiap Saat.")
    if len(terpilih) > 1:
        raise NilaiDitolak("Lebih dari satu klasifikasi bertanda. Sisakan satu tanda V.")
    return terpilih[0]


def _bertanda(teks: str) -> bool:
    tanda = rapi(teks).casefold()
    if tanda and tanda not in TANDA_YA | TANDA_TIDAK:
        raise NilaiDitolak(f"Tanda “{kutip(teks)}” di kolom klasifikasi tidak dikenal. Pakai tanda V.")
    return tanda in TANDA_YA


def tahun(teks: str) -> int | None:
    """The one year named in `teks` (1900-2099), None when empty."""
    isi = rapi(teks)
    ada = {int(t) for t in _TAHUN.findall(isi)}
    if isi and len(ada) != 1:
        raise NilaiDitolak(f"Tahun “{kutip(teks)}” tidak terbaca. Tulis satu tahun, misalnya 2024.")
    return ada.pop() if ada else None


def retensi(teks: str) -> str:
    """How long the paper is kept: "5 tahun", "permanen", "selama berlaku", or the words as written."""
    isi = re.sub(r"\s*\([^)]*\)", "", rapi(teks)).strip()
    kecil = isi.casefold()
    if kecil in {"permanen", "permanent", "selamanya", "tetap"}:
        return "permanen"
    if kecil in {"selama berlaku", "selama masih berlaku", "masih berlaku", "selama masa berlaku"}:
        return "selama berlaku"
    if cocok := _JANGKA.fullmatch(kecil):
        satuan = "bulan" if (cocok["satuan"] or "").startswith("b") else "tahun"
        return f"{_ANGKA.get(cocok['n']) or int(cocok['n'])} {satuan}"
    return uraian(isi, "Retensi", PANJANG_RETENSI)


def judul(teks: str) -> str:
    """The title; empty or longer than the portal shows is refused, never cut."""
    isi = rapi(teks)
    if not isi:
        raise NilaiDitolak("Judul kosong. Tulis judul informasi.")
    if len(isi) > PANJANG_JUDUL:
        raise NilaiDitolak(
            f"Judul terlalu panjang ({len(isi)} karakter, paling banyak {PANJANG_JUDUL}). "
            "Ringkas judulnya dan taruh sisanya di ringkasan."
        )
    return isi


def uraian(teks: str, nama: str, batas: int) -> str:
    """Free text of at most `batas` characters; `nama` is what the sentence calls the column."""
    isi = rapi(teks)
    if len(isi) > batas:
        raise NilaiDitolak(f"{nama} terlalu panjang ({len(isi)} karakter, paling banyak {batas}). Ringkas isinya.")
    return isi


def bentuk(teks: str) -> str:
    """Forms the information is held in, the usual words made alike: "softcopy, hardcopy"."""
    bagian = [b for b in _PISAH_BENTUK.split(rapi(teks)) if b]
    baku = dict.fromkeys(_BENTUK.get(re.sub(r"[\s-]", "", b.casefold()), b) for b in bagian)
    return uraian(", ".join(baku), "Bentuk", 100)


def tautan(teks: str) -> str:
    """An http(s) address or the path of a file inside the ZIP beside the list; anything else is refused."""
    isi = rapi(teks)
    if len(isi) > PANJANG_TAUTAN:
        raise NilaiDitolak(f"Tautan terlalu panjang (paling banyak {PANJANG_TAUTAN} karakter). {TULIS_TAUTAN}")
    if not isi:
        return ""
    if re.match(r"https?://", isi, re.IGNORECASE):
        return _alamat(isi)
    return _jalur_zip(isi)


def _alamat(isi: str) -> str:
    try:
        bagian = urlsplit(isi)
        sah = bool(bagian.hostname) and "@" not in bagian.netloc and (bagian.port is None or bagian.port > 0)
    except ValueError:
        sah = False
    if not sah or re.search(r"[\s\\<>\"]", isi):
        raise NilaiDitolak(f"Alamat “{kutip(isi)}” tidak sah. {TULIS_TAUTAN}")
    return isi


def _jalur_zip(isi: str) -> str:
    jalur = isi.replace("\\", "/").removeprefix("./")
    bagian = jalur.split("/")
    # A colon would be a scheme or a drive; an empty part or ".." would leave the ZIP.
    keluar = ":" in jalur or any(b in ("", ".", "..") for b in bagian) or bagian[0].casefold().startswith("www.")
    if keluar or not re.fullmatch(r"\.\w{1,8}", PurePosixPath(jalur).suffix) or re.search(r"[<>\"|?*]", jalur):
        raise NilaiDitolak(f"Tautan “{kutip(isi)}” tidak dapat dipakai. {TULIS_TAUTAN}")
    return jalur
