"""Demo yearly reports, through the step engine: last year's is set, this year's is being written."""

from datetime import datetime

from alur.mesin import jalankan
from kalender.hari import WIB, tanggal
from laporan.models import LaporanTahunan
from laporan.semester.susun import sidik_angka
from laporan.tahunan import layanan
from laporan.tahunan.susun import blok_setahun
from opd.models import Pengguna

AKHIRAN = "@demo.serangkota.go.id"
NASKAH = {
    "kebijakan": "Layanan informasi berpedoman pada UU 14/2008, PerKI 1/2021, dan maklumat pelayanan PPID yang "
    "ditempel di ruang layanan dan di portal ini.",
    "pelaksanaan": "Permohonan dilayani di loket, lewat surat, dan lewat portal. Setiap unit menunjuk operator dan "
    "penanggung jawab, dan daftar informasi publik dimutakhirkan setiap semester.",
    "sarana": "Satu ruang layanan dengan meja baca dan satu komputer untuk pemohon, keadaannya baik.",
    "kendala_internal": "Petugas di beberapa unit merangkap tugas lain, sehingga arsip lama belum semua dipindai.",
    "kendala_eksternal": "Sebagian permohonan belum jelas dan perlu ditanyakan kembali kepada pemohon.",
    "rekomendasi": "Setiap unit menetapkan dua operator yang sudah dilatih.",
    "rencana": "Bimbingan teknis bagi operator baru dan pemindaian arsip perizinan.",
}


def muat(waktu):
    """Load two yearly reports; does nothing when there are any already."""
    if LaporanTahunan.objects.exists():
        return
    tahun = tanggal(waktu).year
    ppid, atasan = (Pengguna.objects.get(surel=f"{nama}{AKHIRAN}") for nama in ("ppid.diskominfo", "atasan.setda"))
    kirim, tetap = (datetime(tahun, 3, hari, 10, tzinfo=WIB) for hari in (9, 16))
    if kirim < waktu:
        angka = sidik_angka(blok_setahun(tahun - 1, kirim))
        laporan = layanan.kirim(tahun - 1, NASKAH, sidik_angka=angka, pelaku=ppid, waktu=kirim)
        jalankan(laporan, "tetapkan", pelaku=atasan, waktu=min(tetap, waktu), sidik=laporan.sidik)
    layanan.simpan(tahun, {"kebijakan": NASKAH["kebijakan"]}, pelaku=ppid, waktu=waktu)
