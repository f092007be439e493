"""A walk over every page of the portal: its address and who may open it, out of the visibility walk's own table.

A new public address that none of the visitors of that table may see must be named here, or the walk fails.
"""

from django.urls import reverse
from playwright.sync_api import Error

from tests.test_keterlihatan import BARIS

WARGA = "warga"
PENGUNJUNG = (WARGA, "operator", "verifikator")
# Pages that none of the four visitors of the visibility walk may see, and who may.
PELAKU = {
    **dict.fromkeys(("kalender_tambah", "kalender_ubah", "kalender_hapus"), "ppid"),
    **dict.fromkeys(("kalender_lengkap", "informasi:penetapan_meja", "informasi:penetapan_siap"), "ppid"),
    **dict.fromkeys(("informasi:sinonim_daftar", "informasi:sinonim_baru", "informasi:kata_tak_temu"), "ppid"),
    **dict.fromkeys(("sotk_daftar", "sotk_baru", "permohonan:nomor_awal"), "ppid"),
    **dict.fromkeys(("laporan:rakor_baru", "laporan:rakor_ubah"), "ppid"),
    "laporan:skor_bobot": "ppid",
    **dict.fromkeys(("laporan:monitor_ambang", "laporan:monitor_ambang_ubah"), "ppid"),
    "kecamatan": "camat",
}
# Names whose page stands only after a step of its own; each is looked at where that step is taken.
LANGKAH_LAIN = {
    **dict.fromkeys(("kelola_masuk", "opd:kode", "opd:kode_baru", "opd:dua_langkah_matikan"), "perjalanan/test_orang"),
    **dict.fromkeys(("opd:kabar_berhenti", "opd:sandi_baru"), "opd/test_lupa_sandi, alur/test_pilihan_kabar"),
    "informasi:sinonim_ubah": "perjalanan/test_cari",
    "kalender_ulang": "perjalanan/test_kalender",
    "permohonan:surat_warga": "permohonan/test_surat_halaman: a PDF for who opened the case",
    **dict.fromkeys(("api:tenggat", "api:tidak_ada"), "answers of the API, no page"),
}
KE_MASUK, HANYA_KIRIM = 302, 405


def pengunjung(nama):
    """Who opens the page `nama`: the least privileged that may, or None when there is no page to look at."""
    harapan = BARIS[nama][1]
    if nama in PELAKU:
        return PELAKU[nama]
    return next((p for p in PENGUNJUNG if harapan.get(p, harapan["lain"]) == 200), None)


def tak_terjangkau():
    """URL names that a citizen may ask for but that nobody opens here: each needs its row in LANGKAH_LAIN."""
    tanpa = {nama for nama in BARIS if pengunjung(nama) is None}
    umum = {nama for nama in tanpa if not {KE_MASUK, HANYA_KIRIM} & set(BARIS[nama][1].values())}
    return umum - set(LANGKAH_LAIN)


def alamat(dunia, siapa=None, nama=BARIS):
    """[(name, address, visitor)] of the pages `nama` in `dunia`; of one visitor only when `siapa` is given."""
    semua = ((satu, pengunjung(satu)) for satu in nama)
    return [
        (satu, reverse(satu, args=[dunia[a] for a in BARIS[satu][0]]), p)
        for satu, p in semua
        if p is not None and siapa in (None, p)
    ]


def kunjungi(page, jalur, *, wajib=True):
    """Open `jalur`; whether it is an HTML page (feeds, tables, calendars and downloads are none).

    It must be there, unless `wajib` is False: then a page that is no more counts as none.
    """
    try:
        jawaban = page.goto(jalur, wait_until="load")
    except Error as galat:
        if "Download is starting" in galat.message:
            return False
        raise
    assert jawaban.ok or not wajib, (jalur, jawaban.status)
    return jawaban.ok and jawaban.headers.get("content-type", "").startswith("text/html")
