"""Which public pages are kept whole, by URL name, each with the query parameters that it knows.

The list stands here and not as a decorator at the views, since they live in rooms below this one. A page belongs on it
when all it reads is among the tables that tell of their changes (informasi/migrations/0020_siaran.py, 0021;
tests/ppid_portal/test_simpanan.py looks). Searches are left out: they are too many, and empty ones are counted.
"""

KURSOR = frozenset({"setelah", "sebelum"})
UNIT = KURSOR | {"unit"}
SARING = UNIT | {"klasifikasi", "tahun", "urut"}
TANPA = frozenset()

DISIMPAN = {
    "beranda": TANPA,
    "unit_daftar": frozenset({"jenis"}),
    "unit": TANPA,
    "unit_informasi": KURSOR,
    "unit_berita": KURSOR,
    "unit_layanan": TANPA,
    "unit_regulasi": TANPA,
    "unit_laporan": TANPA,
    "unit_kontak": TANPA,
    "unit_papan": TANPA,
    "peta": TANPA,
    "informasi:berita_daftar": UNIT,
    "informasi:berita": TANPA,
    "informasi:kegiatan_daftar": UNIT | {"bulan", "lewat"},
    "informasi:kegiatan": TANPA,
    "informasi:pengumuman_daftar": UNIT | {"arsip"},
    "informasi:pengumuman": TANPA,
    "informasi:informasi_daftar": SARING,
    "informasi:berkala": SARING,
    "informasi:serta_merta": SARING,
    "informasi:setiap_saat": SARING,
    "informasi:dikecualikan": frozenset({"unit", "alasan", "status", "hal"}),
    "informasi:informasi": TANPA,
    "informasi:pengadaan_daftar": UNIT | {"tahun"},
    "informasi:pengadaan": TANPA,
    "informasi:layanan": TANPA,
    "informasi:profil": KURSOR,
    "informasi:profil_satu": TANPA,
    "informasi:kontak": TANPA,
    "informasi:halaman": TANPA,
    "informasi:regulasi": KURSOR | {"tingkat"},
    "informasi:maklumat": KURSOR,
    "informasi:prosedur": KURSOR,
    "informasi:waktu_biaya": KURSOR,
    "informasi:sop": KURSOR,
    "informasi:pengaduan": KURSOR,
    "informasi:aksesibilitas": KURSOR,
    "informasi:privasi": KURSOR,
    "laporan:statistik": frozenset({"tahun"}),
    "laporan:tahunan": TANPA,
    "laporan:monitor": frozenset({"jenis", "hal"}),
    "laporan:daftar": frozenset({"semester", "hal"}),
}


def boleh_disimpan(request):
    """True when the page that answered is on the list and was asked for with parameters it knows only."""
    cocok = request.resolver_match
    dikenal = DISIMPAN.get(cocok.view_name) if cocok else None
    return request.method == "GET" and dikenal is not None and dikenal.issuperset(request.GET)
