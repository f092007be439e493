"""What a text says beside its words: when and where, from when and until when; in words, from its canonical form."""

from datetime import date, datetime

from django.utils.dateformat import format as tulis_tanggal

from informasi.ajuan import bentuk, uraikan
from informasi.kegiatan.waktu import kata_waktu
from informasi.status import KelompokHalaman, TingkatAturan
from kalender.hari import WIB

KOLOM_KEGIATAN = (("tempat", "Di mana"), ("alamat", "Alamat"), ("kontak", "Kontak"))

KOLOM_HALAMAN = (
    ("kelompok", "Bagian"),
    ("tingkat", "Tingkat peraturan"),
    ("nomor", "Nomor"),
    ("tahun", "Tahun"),
    ("tautan", "Tautan JDIH"),
)


def baris_teks(*isi, umum=False):
    """Rows (label, words of each) of one or more canonical forms (dicts of ajuan.uraikan, {} for none).

    Rows that are empty in all of them are left out; `umum` leaves out what only the desk needs to know.
    """
    kolom = [("Kapan", _kapan), *((label, _rincian(medan)) for medan, label in KOLOM_KEGIATAN)]
    kolom += [*((label, _halaman(medan)) for medan, label in KOLOM_HALAMAN), ("Batal", _batal)]
    kolom += [("Berlaku sampai", _sampai)]
    kolom += [] if umum else [("Terbit mulai", _jadwal), ("Koreksi kecil", _kecil)]
    baris = [(label, *(kata(satu) for satu in isi)) for label, kata in kolom]
    return [satu for satu in baris if any(satu[1:])]


def baris_versi(versi):
    """The rows (label, words) of a version as it stands."""
    return baris_teks(uraikan(bentuk(versi)))


def _kapan(isi):
    rincian = isi.get("rincian", {})
    mulai, selesai = (_saat(rincian.get(nama)) for nama in ("mulai", "selesai"))
    return kata_waktu(mulai, selesai, rincian.get("seharian", False))


def _rincian(medan):
    return lambda isi: isi["rincian"].get(medan, "") if "mulai" in isi.get("rincian", {}) else ""


def _halaman(medan):
    pilihan = {"kelompok": dict(KelompokHalaman.choices), "tingkat": dict(TingkatAturan.choices)}.get(medan, {})

    def kata(isi):
        rincian = isi.get("rincian", {})
        nilai = str(rincian[medan]) if "kelompok" in rincian else ""
        return str(pilihan.get(nilai, nilai))

    return kata


def _batal(isi):
    return "Ya" if isi.get("rincian", {}).get("batal") else ""


def _jadwal(isi):
    saat = _saat(isi.get("jadwal_terbit"))
    return tulis_tanggal(saat, "l, j F Y, H.i") + " WIB" if saat else ""


def _sampai(isi):
    return tulis_tanggal(date.fromisoformat(isi["berlaku_sampai"]), "j F Y") if isi.get("berlaku_sampai") else ""


def _kecil(isi):
    return "Ya, tanpa kabar kepada pembaca" if isi.get("kecil") else ""


def _saat(teks):
    return datetime.fromisoformat(teks).astimezone(WIB) if teks else None
