"""Demo reports of two half-years, all through the step engine: some missing, some waiting, one sent back."""

from datetime import datetime, timedelta

from alur.mesin import jalankan, jalankan_bersama
from kalender.hari import WIB, tanggal
from laporan.models import LaporanSemester
from laporan.semester import layanan
from laporan.semester.jadwal import buka_satu
from laporan.semester.lingkup import unit_berperkara
from laporan.semester.periode import terakhir_berakhir
from laporan.semester.susun import sidik_angka
from opd.models import Pengguna, Unit
from opd.peran import Jenis

AKHIRAN = "@demo.serangkota.go.id"
KOSONG, TUNGGU = 9, 7  # of the newest half-year every so many-th unit has sent nothing, or waits
NASKAH = {
    "kendala_internal": "Petugas merangkap tugas lain, sehingga arsip lama belum semua dipindai.",
    "kendala_eksternal": "Beberapa permohonan belum jelas dan perlu ditanyakan kembali kepada pemohon.",
    "rekomendasi": "Bimbingan teknis pengelolaan informasi bagi petugas baru.",
    "rencana": "Memindai arsip perizinan tiga tahun terakhir sebelum semester berikutnya.",
}
FAKTA = {"petugas": 2, "terlatih": 1, "pelatihan": "Bimbingan teknis PPID", "anggaran": 15_000_000}


def muat(waktu):
    """Load two half-years of reports before `waktu`; does nothing when there are reports already."""
    if LaporanSemester.objects.exists():
        return
    akhir = terakhir_berakhir(tanggal(waktu))
    orang = {p.surel.removesuffix(AKHIRAN): p for p in Pengguna.objects.filter(surel__endswith=AKHIRAN)}
    for periode in (akhir.sebelum, akhir):
        _muat_satu(periode, orang, terbaru=periode == akhir)


def _muat_satu(periode, orang, *, terbaru):
    hari = periode.akhir + timedelta(days=6)
    saat = datetime(hari.year, hari.month, hari.day, 10, tzinfo=WIB)
    while buka_satu(saat):
        pass
    units = list(Unit.objects.berlaku_pada(periode.akhir).select_related("induk").order_by("pk"))
    menyusun = [u for n, u in enumerate(units) if not (terbaru and n % KOSONG == 0)]
    berperkara = unit_berperkara(periode)
    nihil = {}  # a kecamatan sends for its kelurahan in one decision
    for unit in menyusun:
        if unit.pk in berperkara:
            _kirim(unit, periode, orang, saat)
        else:
            nihil.setdefault(unit.induk if unit.jenis == Jenis.KELURAHAN else unit, []).append(unit)
    for pengirim, daftar in nihil.items():
        layanan.kirim_nihil(daftar, periode, pelaku=orang[f"operator.{pengirim.slug}"], waktu=saat)
    _terima(periode, orang, saat + timedelta(days=2), terbaru)


def _kirim(unit, periode, orang, saat):
    sidik = sidik_angka(layanan.blok_kini(unit, periode, saat))
    fakta = {**FAKTA, "sk_nomor": unit.pejabat_sk, "sk_tanggal": unit.pejabat_sk_tanggal}
    pelaku = orang[f"operator.{unit.slug}"]
    layanan.kirim(unit, periode, sidik_dilihat=sidik, pelaku=pelaku, waktu=saat, nilai=NASKAH, fakta=fakta)


def _terima(periode, orang, saat, terbaru):
    """Most are accepted in one decision; of the newest half-year some wait and one came back."""
    daftar = list(LaporanSemester.objects.periode(periode).menunggu().select_related("unit").order_by("pk"))
    diterima = [s for n, s in enumerate(daftar) if not (terbaru and n % TUNGGU == 0)]
    sidik = {satu.pk: satu.sidik for satu in diterima}
    jalankan_bersama(diterima, "terima", pelaku=orang["verifikator.diskominfo"], waktu=saat, sidik=sidik)
    if terbaru:
        catatan = "Rencana tindak lanjut belum menyebut siapa dan kapan. Mohon dilengkapi."
        jalankan(daftar[0], "kembalikan", pelaku=orang["ppid.diskominfo"], waktu=saat, catatan=catatan)
    blok = layanan.blok_kini(None, periode, saat)
    layanan.umumkan_kompilasi(periode, sidik_angka=sidik_angka(blok), pelaku=orang["ppid.diskominfo"], waktu=saat)
