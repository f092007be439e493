"""Findings on the words themselves. Each function: (versi, bekal) -> a sentence or None."""

import re
from datetime import date

from informasi.status import JenisKonten
from informasi.teks.bersih import teks_saja

JUDUL_PANJANG = 90
KAPITAL_KATA, KAPITAL_BAGIAN = 6, 0.8
BULAN = "januari februari maret april mei juni juli agustus september oktober november desember".split()  # noqa: SIM905
HARI = ["senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"]
SATU_HARI = "|".join([*HARI, "jum'at", "jum’at"])
SATU_BULAN = "|".join(BULAN)
JARAK_UNIT = 2  # letters a misspelt name may differ in

_TANGGAL = re.compile(rf"(?i)(?:\b({SATU_HARI})\s*[,(]?\s*)?\b(\d{{1,2}})\s+({SATU_BULAN})\s+(\d{{4}})\b")
_KAPAN = re.compile(
    rf"(?i)\b({SATU_HARI}|{SATU_BULAN}|pukul|jam|tanggal|hari ini|kemarin|besok|lusa|pagi|siang|sore"
    r"|malam|pekan|minggu|bulan|tahun|sejak|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})\b"
)
_DI_MANA = re.compile(
    r"(?i)\b(di|ke|dari|jalan|jl\.?|gedung|aula|kantor|kelurahan|kecamatan|lapangan|masjid|balai|alun-alun)\s+\w"
)
_NAMA_UNIT = re.compile(r"\b(?:Dinas|Badan|Kecamatan|Kelurahan|Inspektorat|Sekretariat)(?: (?:dan |[A-Z])[\w-]+){1,6}")


def judul_panjang(versi, bekal):
    """Lists cut a title after about 90 characters."""
    n = len(versi.judul)
    return f"Judul {n} huruf; di daftar hanya terbaca sekitar {JUDUL_PANJANG}." if n > JUDUL_PANJANG else None


def judul_kapital(versi, bekal):
    """Capitals shout and are hard to read."""
    return "Judul ditulis dengan huruf besar semua." if versi.judul.isupper() else None


def isi_kapital(versi, bekal):
    """The same for a paragraph; abbreviations alone are none."""
    for nomor, paragraf in enumerate(teks_saja(versi.isi).split("\n\n"), start=1):
        kata = [k for k in re.findall(r"[^\W\d_]{2,}", paragraf)]
        if len(kata) >= KAPITAL_KATA and sum(k.isupper() for k in kata) / len(kata) > KAPITAL_BAGIAN:
            return f"Paragraf {nomor} ditulis dengan huruf besar semua."
    return None


def tanggal_tidak_ada(versi, bekal):
    """A day that no calendar has, or that was another day of the week."""
    for hari, angka, bulan, tahun in _TANGGAL.findall(f"{versi.judul}\n{versi.ringkasan}\n{teks_saja(versi.isi)}"):
        tulis = f"{angka} {bulan} {tahun}"
        try:
            nyata = date(int(tahun), BULAN.index(bulan.lower()) + 1, int(angka))
        except ValueError:
            return f"Tanggal {tulis} tidak ada di kalender."
        seharusnya = HARI[nyata.weekday()]
        if hari and re.sub(r"['’]", "", hari.lower()) != seharusnya:
            return f"{tulis} jatuh pada hari {seharusnya.title()}, bukan {hari.title()}."
    return None


def salinan(versi, bekal):
    """A text that repeats one already public (informasi.tinjau.periksa.kembar)."""
    return f"Isinya hampir sama dengan “{bekal.serupa[0]}” yang sudah terbit." if bekal.serupa else None


def nama_unit_keliru(versi, bekal):
    """The name of a unit with a letter or two astray."""
    tepat = {nama.casefold() for nama in bekal.nama_unit}
    for sebut in _NAMA_UNIT.findall(f"{versi.judul}. {teks_saja(versi.isi)}"):
        for nama in bekal.nama_unit:
            # The name may end before the sentence does: as many words as the unit has.
            awal = " ".join(sebut.split()[: len(nama.split())]).casefold()
            if awal not in tepat and 0 < _beda_huruf(awal, nama.casefold(), JARAK_UNIT) <= JARAK_UNIT:
                return f"“{' '.join(sebut.split()[: len(nama.split())])}” mungkin maksudnya {nama}."
    return None


def paragraf_pertama(versi, bekal):
    """A reader who stops after the first paragraph should know what, when and where."""
    if versi.konten.jenis not in (JenisKonten.BERITA, JenisKonten.KEGIATAN):
        return None
    awal = next((p for p in teks_saja(versi.isi).split("\n\n") if p.strip()), "")
    belum = [kata for kata, pola in (("kapan", _KAPAN), ("di mana", _DI_MANA)) if awal and not pola.search(awal)]
    return f"Paragraf pertama belum menyebut {' dan '.join(belum)}." if belum else None


def _beda_huruf(satu, dua, batas):
    """Edit distance of two words, given up as soon as it passes `batas`."""
    if abs(len(satu) - len(dua)) > batas or satu[0] != dua[0]:
        return batas + 1
    baris = list(range(len(dua) + 1))
    for i, a in enumerate(satu, start=1):
        lama, baris[0] = baris[0], i
        for j, b in enumerate(dua, start=1):
            lama, baris[j] = baris[j], min(baris[j] + 1, baris[j - 1] + 1, lama + (a != b))
        if min(baris) > batas:
            return batas + 1
    return baris[-1]
