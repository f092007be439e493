"""Builders of requests and objections, from filing to an answer."""

import uuid
from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

from alur.mesin import jalankan
from opd.peran import Peran
from permohonan.gudang import terima
from permohonan.layanan import PEMOHON, ajukan, ajukan_keberatan, putuskan
from permohonan.status import CaraMemperoleh, CaraSalinan, HasilButir, JenisPemohon, Kanal, PeranBerkas
from tests.pabrik import SENIN, buat_pengguna

NIK = "3673011508900003"  # of nobody: marked demo data
DATA_DIRI = {
    "nama": "Siti Contoh Pemohon",
    "nik": NIK,
    "alamat": "Jalan Contoh 1, Kelurahan Banten",
    "telepon": "081200000000",
    "surel": "pemohon@contoh.id",
    "pekerjaan": "Wiraswasta",
}
NILAI = {
    "kanal": Kanal.WEB,
    "jenis_pemohon": JenisPemohon.PERORANGAN,
    "tujuan": "Mengetahui pembangunan saluran air di lingkungan saya",
    "cara_memperoleh": CaraMemperoleh.SOFTCOPY,
    "cara_salinan": CaraSalinan.PORTAL,
}
BUTIR = [{"uraian": "Rencana anggaran biaya saluran air Pamarican 2026"}]
PDF = b"%PDF-1.4 rencana anggaran biaya\n%%EOF\n"


def buat_permohonan(*, waktu=SENIN, butir=None, data_diri=None, pelaku=PEMOHON, **nilai):
    """A filed request."""
    diri = DATA_DIRI if data_diri is None else data_diri
    isi = {**NILAI, **nilai}
    return ajukan(isi, butir=butir or BUTIR, data_diri=diri, pelaku=pelaku, waktu=waktu, token=uuid.uuid4())[0]


def buat_terdaftar(petugas, *, waktu=SENIN, **lain):
    """A request that was declared complete: the officer saw the identity card."""
    permohonan = buat_permohonan(waktu=waktu, **lain)
    jalankan(permohonan, "nyatakan_lengkap", pelaku=petugas, waktu=waktu, diperlihatkan=True)
    return permohonan


def buat_didisposisikan(petugas, *units, waktu=SENIN, **lain):
    """A request whose every item lies with every one of `units`."""
    permohonan = buat_terdaftar(petugas, waktu=waktu, **lain)
    isian = {"butir": list(permohonan.butir.all()), "units": list(units)}
    jalankan(permohonan, "disposisi", pelaku=petugas, waktu=waktu, **isian)
    return permohonan


def jawab_butir(permohonan, petugas, *, waktu=SENIN, hasil=HasilButir.DIBERIKAN, **nilai):
    """Prepare every item with the same outcome."""
    for butir in permohonan.butir.all():
        isi = {"hasil": hasil, "alasan": "Kami sampaikan sebagaimana diminta.", **nilai}
        jalankan(permohonan, "simpan_butir", pelaku=petugas, waktu=waktu, butir=butir, nilai=isi)


def buat_berkas_jawaban(permohonan, oleh, *, waktu=SENIN, butir=None, isi=PDF, nama="rab.pdf"):
    """A file that is part of the answer."""
    unggahan = SimpleUploadedFile(nama, isi, "application/pdf")
    butir = butir or permohonan.butir.first()
    return terima(unggahan, perkara=permohonan, peran=PeranBerkas.JAWABAN, pelaku=oleh, waktu=waktu, butir=butir)


def buat_dijawab(petugas, ppid, *, waktu=SENIN, waktu_jawab=None, hasil=HasilButir.DIBERIKAN, nilai_butir=None, **lain):
    """An answered request; by default granted in words, not yet handed over."""
    permohonan = buat_terdaftar(petugas, waktu=waktu, **lain)
    saat = waktu_jawab or waktu
    jawab_butir(permohonan, petugas, waktu=saat, hasil=hasil, **(nilai_butir or {}))
    putuskan(permohonan, pelaku=ppid, waktu=saat)
    return permohonan


def buat_keberatan(permohonan=None, *, waktu=SENIN, alasan=("d",), data_diri=None, **nilai):
    """A filed objection."""
    isi = {
        "kanal": Kanal.WEB,
        "alasan": list(alasan),
        "kasus_posisi": "Jawaban yang saya terima tidak memuat rincian biaya yang saya minta.",
        **nilai,
    }
    diri = None if permohonan else data_diri or DATA_DIRI
    sumber = {"permohonan": permohonan, "data_diri": diri}
    return ajukan_keberatan(isi, **sumber, pelaku=PEMOHON, waktu=waktu, token=uuid.uuid4())[0]


def buat_ditelaah(petugas, keberatan, *, waktu=SENIN):
    """Registered and with the note of the Tim Pertimbangan."""
    jalankan(keberatan, "daftarkan", pelaku=petugas, waktu=waktu, nilai={"pokok": "Rincian biaya saluran air"})
    jalankan(keberatan, "telaah", pelaku=petugas, waktu=waktu, nota="Tim berpendapat rincian dapat diberikan.")
    return keberatan


def buat_petugas(pemeran):
    """A petugas layanan at PPID utama."""
    return buat_pengguna("petugas", Peran.PETUGAS_LAYANAN, pemeran.diskominfo)


def buat_atasan(pemeran):
    """The Atasan PPID."""
    return buat_pengguna("atasan", Peran.ATASAN_PPID, pemeran.diskominfo)


def hari_lagi(n, *, dari=SENIN):
    """`n` calendar days after SENIN, same hour."""
    return dari + timedelta(days=n)
