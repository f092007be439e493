"""Builders of semester reports: cases of one half-year in every outcome, drafts, sent and accepted reports."""

from datetime import date, datetime, timedelta

from alur.mesin import jalankan
from kalender.hari import WIB
from laporan.semester import layanan
from laporan.semester.periode import Periode
from laporan.semester.susun import sidik_angka
from permohonan.jadwal import WAKTU
from permohonan.layanan import putuskan
from permohonan.models import Disposisi
from permohonan.status import HasilButir, JenisPemohon, Kanal
from tests.pabrik_dik import buat_ditetapkan
from tests.pabrik_perkara import (
    BUTIR,
    buat_didisposisikan,
    buat_dijawab,
    buat_keberatan,
    buat_permohonan,
    buat_petugas,
    buat_terdaftar,
    jawab_butir,
)

SEMESTER = Periode(2026, 1)
MARET = datetime(2026, 3, 2, 9, tzinfo=WIB)  # a Monday
JULI = datetime(2026, 7, 6, 9, tzinfo=WIB)  # the half-year is over, the report is due on 14 July
NASKAH = {"kendala_internal": "Arsip lama belum rapi.", "rencana": "Menata arsip bulan Agustus."}


def lagi(n, jam=0):
    """`n` calendar days after MARET."""
    return MARET + timedelta(days=n, hours=jam)


def buat_perkara_semester(pemeran):
    """Requests of dpupr in every outcome, one shared with dinkes, some outside the half-year, two objections."""
    petugas, milik = buat_petugas(pemeran), {"unit_tujuan": pemeran.dpupr}
    entri = buat_ditetapkan(
        pemeran, waktu=datetime(2026, 1, 5, 9, tzinfo=WIB), sk_tanggal=date(2026, 1, 5),
        telaah={"tanggal_uji": date(2026, 1, 2), "kesimpulan": "seluruh"},
    ).entri  # fmt: skip

    def dijawab(hari, jawab, **lain):
        return buat_dijawab(petugas, pemeran.ppid, waktu=lagi(hari), waktu_jawab=lagi(jawab), **{**milik, **lain})

    satu = dijawab(0, 4)
    dijawab(1, 3, kanal=Kanal.LOKET, jenis_pemohon=JenisPemohon.BADAN_HUKUM)
    dijawab(2, 30, kanal=Kanal.SURAT)  # late
    tolak = {"entri_dik": entri, "alasan": "Dikecualikan menurut uji konsekuensi."}
    ditolak = dijawab(3, 8, hasil=HasilButir.DITOLAK, nilai_butir=tolak)
    dijawab(4, 9, hasil=HasilButir.TIDAK_DIKUASAI, nilai_butir={"pemegang": "Provinsi Banten"})
    dijawab(5, 9, hasil=HasilButir.BELUM_DIDOKUMENTASIKAN, nilai_butir={"tersedia_pada": date(2026, 5, 1)})
    dicabut = buat_permohonan(waktu=lagi(6), **milik)
    jalankan(dicabut, "cabut", pelaku=petugas, waktu=lagi(7))
    kurang = buat_permohonan(waktu=lagi(7), data_diri={"nama": "Tanpa KTP", "surel": "a@contoh.id"}, **milik)
    jalankan(kurang, "minta_lengkapi", pelaku=petugas, waktu=lagi(7, 1), kurang="KTP belum terbaca.")
    jalankan(kurang, "tutup_tak_lengkap", pelaku=WAKTU, waktu=lagi(20))
    panjang = buat_terdaftar(petugas, waktu=lagi(8), **milik)
    jalankan(panjang, "perpanjang", pelaku=petugas, waktu=lagi(9), catatan="Arsipnya di gedung lain.")
    bersama = buat_didisposisikan(petugas, pemeran.dpupr, pemeran.dinkes, waktu=lagi(10), butir=[*BUTIR, *BUTIR])
    jawab_butir(bersama, petugas, waktu=lagi(12))
    putuskan(bersama, pelaku=pemeran.ppid, waktu=lagi(12))
    kembali = buat_didisposisikan(petugas, pemeran.dinkes, waktu=lagi(11), butir=BUTIR)
    isian = {"catatan": "Bukan unit kami.", "disposisi": Disposisi.objects.get(permohonan=kembali)}
    jalankan(kembali, "kembalikan", pelaku=pemeran.operator_lain, waktu=lagi(12), **isian)
    for saat in (datetime(2025, 12, 31, 20, tzinfo=WIB), datetime(2026, 7, 1, 1, tzinfo=WIB)):
        buat_permohonan(waktu=saat, **milik)
    buat_keberatan(satu, waktu=lagi(10), alasan=("d", "g"), unit=pemeran.dpupr)
    buat_keberatan(ditolak, waktu=lagi(120), alasan=("a",), unit=pemeran.dpupr)
    return petugas


def blok(unit, waktu=JULI, periode=SEMESTER):
    return layanan.blok_kini(unit, periode, waktu)


def angka(daftar):
    """{key: value} of blocks in plain values."""
    return {a["kunci"]: a["nilai"] for satu in daftar for a in satu["angka"]}


def kirim(unit, oleh, *, waktu=JULI, periode=SEMESTER, **nilai):
    """A sent report with its narrative."""
    sidik = sidik_angka(blok(unit, waktu, periode))
    isi = {"nilai": {**NASKAH, **nilai}}
    return layanan.kirim(unit, periode, sidik_dilihat=sidik, pelaku=oleh, waktu=waktu, **isi)


def terima(laporan, oleh, *, waktu=JULI):
    """Accept one report."""
    jalankan(laporan, "terima", pelaku=oleh, waktu=waktu, sidik={laporan.pk: laporan.sidik})
    return laporan


def buat_laporan_diterima(pemeran, **lain):
    """An accepted report of dpupr."""
    return terima(kirim(pemeran.dpupr, pemeran.operator, **lain), pemeran.verifikator)


def buat_kompilasi(pemeran, *, waktu=JULI):
    """The city's figures as published."""
    sidik = sidik_angka(blok(None, waktu))
    return layanan.umumkan_kompilasi(SEMESTER, sidik_angka=sidik, pelaku=pemeran.ppid, waktu=waktu)
