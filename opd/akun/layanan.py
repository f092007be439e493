"""Verbs that change one's own account; each leaves its line in the trail."""

from django.db import transaction

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from opd.akun.dua_langkah import alat_aktif, kode_cocok, kode_pemulihan_baru, periksa_kode, siapkan_alat
from opd.models import Pengguna

KODE_SALAH = "Kode tidak cocok. Buka aplikasi kode di telepon, lalu ketik enam angka yang tampil sekarang."


@transaction.atomic
def nyalakan_dua_langkah(pengguna, kode, waktu):
    """Confirm the waiting device by its first code. Returns ten recovery codes, shown this one time.

    Raises TransisiDitolak when the code is wrong or a second factor is on already.
    """
    Pengguna.kunci(pengguna.pk)  # two tabs: only one set of recovery codes may come of it
    if alat_aktif(pengguna):
        raise TransisiDitolak("Masuk dua langkah sudah menyala. Muat ulang halaman ini.")
    alat = siapkan_alat(pengguna)
    if not kode_cocok(alat, kode, waktu):
        raise TransisiDitolak(KODE_SALAH)
    baru = kode_pemulihan_baru()
    isian = {"alat": alat, "kode": baru, "perubahan": "nyala"}
    jalankan(pengguna, "aktifkan_dua_langkah", pelaku=pengguna, waktu=waktu, **isian)
    return baru


def perbarui_kode_pemulihan(pengguna, waktu):
    """Void the recovery codes and make ten new ones. Returns them, shown this one time."""
    baru = kode_pemulihan_baru()
    jalankan(pengguna, "buat_kode_pemulihan", pelaku=pengguna, waktu=waktu, kode=baru, perubahan="kode_baru")
    return baru


def matikan_dua_langkah(pengguna, waktu):
    """Turn the second factor off; raises TransisiDitolak for those who must keep it."""
    jalankan(pengguna, "matikan_dua_langkah", pelaku=pengguna, waktu=waktu, perubahan="mati")


def lewati_langkah_kedua(pengguna, isian, waktu):
    """Take the code at log-in; a recovery code is noted and told. Raises TransisiDitolak when it is wrong."""
    cara = periksa_kode(pengguna, isian, waktu)
    if not cara:
        raise TransisiDitolak(f"{KODE_SALAH} Kode yang sudah dipakai tidak berlaku lagi.")
    if cara == "pemulihan":
        jalankan(pengguna, "pakai_kode_pemulihan", pelaku=pengguna, waktu=waktu, perubahan="pemulihan")
