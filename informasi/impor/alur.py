"""The life of an import, as a table: read, submitted, decided once, published row by row (design 4: batch)."""

from alur.transisi import Alur, LangkahBasi, Transisi, hanya_sistem, menuju
from informasi.impor import kabar
from informasi.impor.sidik import sidik_daftar
from informasi.status import StatusKiriman
from opd import wewenang
from opd.models import TautanAkses


def penulis_unit(pelaku, kiriman, waktu):
    """Operator or penanggung jawab of the unit the table speaks for."""
    return wewenang.menulis_untuk(pelaku, kiriman.unit, waktu)


def ada_yang_dikirim(kiriman, langkah):
    """Rows that are new or changed; a table that says what is already there needs no decision."""
    if kiriman.jumlah:
        return None
    return "Tidak ada baris baru atau berubah yang dapat diambil. Perbaiki tabelnya, lalu unggah lagi."


def bukan_pengirimnya(kiriman, langkah):
    """Four eyes."""
    if langkah.pelaku.pk == kiriman.pengirim_id:
        return "Anda yang mengirim tabel ini, jadi persetujuan harus dari verifikator lain."
    return None


def bukan_pembuka_akun_pengirim(kiriman, langkah):
    """Four eyes again: who made a way into the sender's account since then might be the sender."""
    pernah = TautanAkses.objects.filter(
        dibuat_oleh=langkah.pelaku.pk, pengguna=kiriman.pengirim_id, dipakai__gte=kiriman.dibuat
    )
    if pernah.exists():
        return "Anda membuat tautan masuk yang dipakai pengirimnya, jadi persetujuan harus dari verifikator lain."
    return None


def pengirim_masih_bertugas(kiriman, langkah):
    """What is published is the sender's text, so the sender must still speak for the unit."""
    if wewenang.menulis_untuk(kiriman.pengirim, kiriman.unit, langkah.waktu):
        return None
    return "Pengirimnya tidak bertugas lagi di unit ini. Kembalikan, agar operator yang bertugas mengirim ulang."


def daftar_tetap(kiriman, langkah):
    """The rows are still those of the hash, whatever happened to the table meanwhile."""
    if sidik_daftar(kiriman) == kiriman.sidik:
        return None
    return "Baris di basis data tidak sama dengan daftar yang diajukan. Kembalikan dan hubungi pengelola sistem."


def daftar_yang_dibaca(kiriman, langkah):
    """The decision speaks of the list on the screen, bound by its hash."""
    if langkah.isian.get("sidik") != kiriman.sidik:
        raise LangkahBasi("Daftar ini berubah setelah Anda membukanya. Muat ulang sebelum memutuskan.")


def contoh_sudah_dibuka(kiriman, langkah):
    """Samples drawn at random must have been opened by the very person who decides."""
    sisa = len(kiriman.contoh_tersisa(langkah.pelaku))
    return f"Buka dahulu {sisa} baris contoh yang belum dibaca, lalu putuskan." if sisa else None


def contoh_kiriman_ini(kiriman, langkah):
    """Only what was drawn can be ticked off."""
    return None if langkah.isian.get("baris") in kiriman.contoh else "Baris ini bukan contoh yang harus dibuka."


def beralasan(kiriman, langkah):
    """A return says why."""
    return None if langkah.catatan.strip() else "Tulis catatan, agar operator tahu apa yang harus diperbaiki."


def tandai_dibuka(kiriman, langkah):
    """Remember that this reviewer read this sample."""
    kunci = str(langkah.pelaku.pk)
    kiriman.dibuka[kunci] = sorted({*kiriman.dibuka.get(kunci, ()), langkah.isian["baris"]})


def lupakan_yang_dibuka(kiriman, langkah):
    """Whoever decides next opens the samples again."""
    kiriman.dibuka = {}


def mulai_menerbitkan(kiriman, langkah):
    """From here on `dikerjakan` counts what was published."""
    kiriman.dikerjakan = 0


@menuju(StatusKiriman.SIAP, StatusKiriman.GAGAL)
def hasil_baca(kiriman, langkah):
    """Where reading ended: a file that cannot be read carries its sentence."""
    return StatusKiriman.GAGAL if langkah.isian.get("galat") else StatusKiriman.SIAP


def simpan_hasil_baca(kiriman, langkah):
    """What the reading found: how many rows count, their hash, the sample, or why it failed."""
    for nama in ("jumlah", "sidik", "contoh", "galat"):
        setattr(kiriman, nama, langkah.isian.get(nama, getattr(kiriman, nama)))


ALUR_KIRIMAN = Alur(
    Transisi(
        nama="selesai_dibaca",
        label="Selesai dibaca",
        dari=(StatusKiriman.DIBACA,),
        ke=hasil_baca,
        boleh=hanya_sistem,
        akibat=simpan_hasil_baca,
    ),
    Transisi(
        nama="ajukan",
        label="Ajukan",
        dari=(StatusKiriman.SIAP,),
        ke=StatusKiriman.DIAJUKAN,
        boleh=penulis_unit,
        syarat=(ada_yang_dikirim,),
    ),
    Transisi(
        nama="tarik_kembali",
        label="Tarik kembali",
        dari=(StatusKiriman.DIAJUKAN,),
        ke=StatusKiriman.SIAP,
        boleh=penulis_unit,
        akibat=lupakan_yang_dibuka,
    ),
    Transisi(
        nama="buka_contoh",
        label="Buka contoh",
        dari=(StatusKiriman.DIAJUKAN,),
        boleh=wewenang.meninjau,
        syarat=(contoh_kiriman_ini,),
        akibat=tandai_dibuka,
    ),
    Transisi(
        nama="kembalikan",
        label="Kembalikan",
        dari=(StatusKiriman.DIAJUKAN,),
        ke=StatusKiriman.DIKEMBALIKAN,
        boleh=wewenang.meninjau,
        syarat=(daftar_yang_dibaca, beralasan),
        kabari=(kabar.kabar_kembali,),
    ),
    Transisi(
        nama="setujui",
        label="Setujui semua",
        dari=(StatusKiriman.DIAJUKAN,),
        ke=StatusKiriman.DISETUJUI,
        boleh=wewenang.meninjau,
        syarat=(
            daftar_yang_dibaca,
            bukan_pengirimnya,
            bukan_pembuka_akun_pengirim,
            pengirim_masih_bertugas,
            contoh_sudah_dibuka,
            daftar_tetap,
        ),
        akibat=mulai_menerbitkan,
    ),
    Transisi(
        nama="rampung",
        label="Selesai diterbitkan",
        dari=(StatusKiriman.DISETUJUI,),
        ke=StatusKiriman.SELESAI,
        boleh=hanya_sistem,
        kabari=(kabar.kabar_rampung,),
    ),
    Transisi(
        nama="buang",
        label="Buang",
        dari=(StatusKiriman.SIAP, StatusKiriman.GAGAL, StatusKiriman.DIKEMBALIKAN),
        ke=StatusKiriman.DIBUANG,
        boleh=penulis_unit,
    ),
    lahir=Transisi(nama="unggah", label="Unggah tabel", ke=StatusKiriman.DIBACA, boleh=penulis_unit),
)
