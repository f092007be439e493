"""Guards of the steps about the bundle."""


def tidak_sedang_disusun(sengketa, langkah):
    if sengketa.bundel.filter(selesai=None, galat="").exists():
        return "Berkas sengketa sedang disusun. Tunggu sampai selesai; kabarnya muncul di meja."
    return None


def berkas_jadi(sengketa, langkah):
    pesanan = langkah.isian.get("pesanan")
    if pesanan is None or pesanan.sengketa_id != sengketa.pk:
        return "Unduh lewat tombol di bagian “Berkas sengketa”."
    return None if pesanan.dapat_diunduh else "Versi ini belum jadi atau sudah diganti versi yang lebih baru."


def bukti_dipilih(sengketa, langkah):
    """Something was chosen, and nobody has taken it over meanwhile."""
    daftar = langkah.isian.get("daftar")
    if not daftar:
        return "Pilih sedikitnya satu surat atau berkas."
    if sengketa.berkas.filter(asal__in=[b["asal"] for b in daftar], ditarik=None).exists():
        return "Salah satu pilihan Anda sudah menjadi bukti. Muat ulang halaman, lalu pilih lagi."
    return None
