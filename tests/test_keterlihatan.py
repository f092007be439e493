"""The visibility walk: every URL name, every kind of visitor. A new name without a row fails."""

from datetime import date, timedelta

import pytest
from django.urls import URLResolver, get_resolver, reverse
from django.utils import timezone

from informasi.berkas.simpanan import simpan_gambar
from informasi.kewajiban.sapuan import susun_unit
from informasi.manifes.simpan import buat_manifes
from informasi.status import KelompokHalaman
from kalender.hari import tanggal
from kalender.layanan import tambah_libur
from opd.layanan import buat_tautan
from permohonan.hak_subjek.layanan import ajukan_hak
from ppid_portal.views.peta_situs import RENTANG
from tests.informasi.impor.kiriman_uji import ajukan, baris, siap
from tests.opd.serah_uji import buat_serah_terima
from tests.pabrik import SENIN, buat_ajuan, buat_draf, buat_foto, buat_pemeran, buat_pengguna, buat_terbit
from tests.pabrik_dik import buat_berkas_uji, buat_usulan
from tests.pabrik_halaman import buat_halaman_terbit
from tests.pabrik_informasi import buat_informasi_terbit
from tests.pabrik_kegiatan import buat_kegiatan, buat_pengumuman, terbitkan
from tests.pabrik_laporan import SEMESTER, buat_kompilasi, buat_laporan_diterima
from tests.pabrik_paket import buat_paket_terbit
from tests.pabrik_penetapan import buat_penetapan
from tests.pabrik_perkara import buat_keberatan, buat_permohonan
from tests.pabrik_rakor import buat_berlangsung, buat_keputusan, buat_pembinaan
from tests.pabrik_sengketa import buat_bukti, buat_sengketa
from tests.pabrik_tahunan import buat_tahunan

# name -> (arguments by the world's key, {visitor: status}); visitors not named get the status of "lain".
# warga: not logged in; operator, operator_lain (another unit), verifikator.
MASUK, TIDAK_ADA, TIDAK_BOLEH, SALAH_CARA, HILANG = 302, 404, 403, 405, 410
UMUM = {"lain": 200}
MEJA = {"warga": MASUK, "lain": 200}
KIRIM = {"warga": MASUK, "lain": SALAH_CARA}  # only POST; steps are tried by role in test_matriks
AKUN = {"warga": MASUK, "verifikator": 200, "operator": TIDAK_BOLEH, "lain": TIDAK_ADA}  # of a colleague
PPID_SAJA = {"warga": MASUK, "lain": TIDAK_BOLEH}
KIRIM_JSON = {"lain": SALAH_CARA}
MEJA_LAYANAN = {"warga": MASUK, "verifikator": 200, "lain": TIDAK_BOLEH}
KIRIM_SAJA = {"lain": SALAH_CARA}
BELUM_DIBUKA = {"lain": MASUK}  # only with number and code: tests/permohonan/test_status_warga.py
PERKARA = {"warga": MASUK, "verifikator": 200, "lain": TIDAK_ADA}  # units: what was handed to them, tests/permohonan
MILIK_UNIT = {"warga": MASUK, "operator": 200, "verifikator": 200, "lain": TIDAK_ADA}
ATUR_KALENDER = {"warga": MASUK, "lain": TIDAK_BOLEH}  # PPID utama: tests/ppid_portal/test_kalender.py
BARIS = {
    "beranda": ([], UMUM),
    "cari": ([], UMUM),
    "unit_daftar": ([], UMUM),
    "unit": (["slug"], UMUM),
    "unit_informasi": (["slug"], UMUM),
    "unit_berita": (["slug"], UMUM),
    "unit_kontak": (["slug"], UMUM),
    "unit_layanan": (["slug"], UMUM),
    "unit_regulasi": (["slug"], UMUM),
    "unit_laporan": (["slug"], UMUM),
    "unit_papan": (["slug"], UMUM),
    "permohonan:ajukan": ([], UMUM),
    "permohonan:cocok": ([], UMUM),
    "permohonan:terima": ([], BELUM_DIBUKA),
    "permohonan:status": ([], UMUM),
    "permohonan:status_kode": ([], UMUM),
    "permohonan:status_tutup": ([], KIRIM_SAJA),
    "permohonan:status_perkara": ([], BELUM_DIBUKA),
    "permohonan:status_lengkapi": ([], KIRIM_SAJA),
    "permohonan:status_cabut": ([], KIRIM_SAJA),
    "permohonan:status_berkas": (["permohonan"], BELUM_DIBUKA),
    "permohonan:survei": ([], UMUM),
    "permohonan:survei_hasil": ([], UMUM),
    "permohonan:sering": ([], UMUM),
    "permohonan:jadikan_publik": (["permohonan"], KIRIM),
    "permohonan:data_pribadi": ([], UMUM),
    "permohonan:pemusnahan": ([], MEJA_LAYANAN),
    "permohonan:hak_daftar": ([], MEJA_LAYANAN),
    "permohonan:hak_subjek": (["hak_subjek"], MEJA_LAYANAN),
    "permohonan:hak_langkah": (["hak_subjek", "langkah"], KIRIM),
    "permohonan:surat_warga": (
        ["surat_kode"],
        {"lain": TIDAK_ADA},
    ),  # who opened the case: permohonan/test_surat_halaman
    "permohonan:surat_meja": (["surat"], PERKARA),
    "permohonan:surat_tte": (["surat"], PERKARA),
    "permohonan:verifikasi_ketik": ([], UMUM),
    "permohonan:verifikasi": (["surat_kode"], UMUM),
    "permohonan:daftar": ([], MEJA),
    "permohonan:cari_terbit": ([], MEJA),
    "permohonan:loket": ([], MEJA_LAYANAN),
    "permohonan:register": ([], UMUM),
    "permohonan:register_csv": ([], UMUM),
    "permohonan:register_meja": ([], MEJA_LAYANAN),
    "permohonan:register_ekspor": ([], MEJA_LAYANAN),
    "permohonan:nomor_awal": ([], PPID_SAJA),
    "permohonan:perkara": (["permohonan"], PERKARA),
    "permohonan:perkara_unggah": (["permohonan"], KIRIM),
    "permohonan:perkara_berkas": (["permohonan", "permohonan"], {"warga": MASUK, "lain": TIDAK_ADA}),
    "permohonan:perkara_tarik": (["permohonan", "permohonan"], KIRIM),
    "permohonan:langkah": (["permohonan", "langkah"], KIRIM),
    "permohonan:keberatan_perkara": (["keberatan"], PERKARA),
    "permohonan:keberatan_ajukan": ([], UMUM),
    "permohonan:keberatan_berkala": ([], UMUM),
    "permohonan:keberatan_terima": ([], {"lain": MASUK}),  # of the objection just filed
    "permohonan:keberatan_cabut": (["keberatan"], {"lain": SALAH_CARA}),
    "permohonan:keberatan_catat": (["keberatan"], {"lain": SALAH_CARA}),
    "permohonan:keberatan_daftar": ([], MEJA),
    "permohonan:keberatan_berkas": (["keberatan", "keberatan"], {"warga": MASUK, "lain": TIDAK_ADA}),
    "permohonan:keberatan_langkah": (["keberatan", "keberatan_langkah"], {**PERKARA, "verifikator": MASUK}),
    "sengketa:umum": ([], UMUM),
    "sengketa:daftar": ([], {"warga": MASUK, "lain": 200}),
    "sengketa:baru": ([], {"warga": MASUK, "verifikator": 200, "lain": TIDAK_BOLEH}),
    "sengketa:jadwal_ics": ([], {"warga": MASUK, "lain": 200}),
    "sengketa:perkara": (["sengketa"], MILIK_UNIT),
    "sengketa:langkah": (["sengketa", "sengketa_langkah"], {**MILIK_UNIT, "operator": MASUK, "verifikator": MASUK}),
    "sengketa:berkas": (["sengketa", "sengketa_berkas"], MILIK_UNIT),
    "sengketa:kronologi": (["sengketa"], MILIK_UNIT),
    "sengketa:bundel": (["sengketa", "sengketa_versi", "sengketa_bentuk"], KIRIM),  # tests/sengketa/test_bundel_meja
    "laporan:skor_daftar": ([], {"warga": MASUK, "verifikator": 200, "lain": MASUK}),
    "laporan:skor_bobot": ([], PPID_SAJA),
    "laporan:skor_unit": (["slug"], MILIK_UNIT),
    "laporan:skor_arsip": (["slug"], MILIK_UNIT),
    "laporan:skor_bukti": (["slug", "skor_kode", "skor_nomor"], MILIK_UNIT),
    "kalkulator_tenggat": ([], UMUM),
    "umpan": ([], UMUM),
    "umpan_jenis": (["jenis"], UMUM),
    "umpan_unit": (["slug"], UMUM),
    "peta_situs": ([], UMUM),
    "peta": ([], UMUM),
    "gambar_kota": ([], UMUM),
    "gaya_kota": ([], UMUM),
    "ikon_kota": (["sisi"], UMUM),
    "layar_utama": ([], UMUM),
    "layar_utama_meja": ([], UMUM),
    "opd:identitas": ([], PPID_SAJA),
    "gambar_unit": (["slug"], UMUM),
    "peta_halaman": ([], UMUM),
    "peta_unit": ([], UMUM),
    "peta_terbitan": (["bagian"], UMUM),
    "robots": ([], UMUM),
    "keamanan": ([], UMUM),
    "api:akar": ([], UMUM),
    "api:openapi": ([], UMUM),
    "api:dokumentasi": ([], UMUM),
    "api:unit_daftar": ([], UMUM),
    "api:unit": (["slug"], UMUM),
    "api:informasi_daftar": ([], UMUM),
    "api:informasi": (["informasi_konten"], UMUM),
    "api:statistik": ([], UMUM),
    "api:permohonan_statistik": ([], UMUM),
    "api:dik": ([], UMUM),
    "api:hari_libur": ([], UMUM),
    "api:tenggat": ([], {"lain": 400}),  # two parameters are required
    "api:berita_daftar": ([], UMUM),
    "api:berita": (["terbit_konten"], UMUM),
    "api:tidak_ada": (["acak"], {"lain": TIDAK_ADA}),
    "sehat": ([], UMUM),
    "siap": ([], UMUM),
    "kelola_masuk": ([], {"warga": MASUK, "lain": TIDAK_BOLEH}),
    "meja": ([], MEJA),
    "kabar_dibaca": ([], KIRIM),
    "pimpinan": ([], {"warga": MASUK, "verifikator": 200, "lain": TIDAK_BOLEH}),
    "kalender": ([], {"warga": MASUK, "verifikator": 200, "lain": TIDAK_BOLEH}),
    "kalender_tambah": ([], ATUR_KALENDER),
    "kalender_ubah": (["libur"], ATUR_KALENDER),
    "kalender_hapus": (["libur"], ATUR_KALENDER),
    "kalender_impor": (["tahun"], KIRIM),
    "kalender_lengkap": (["tahun"], ATUR_KALENDER),
    "kalender_ulang": (["tahun"], ATUR_KALENDER),
    "informasi:berita_daftar": ([], UMUM),
    "informasi:berita": (["terbit_konten", "terbit_slug"], UMUM),
    "informasi:berita_riwayat": (["terbit_konten", "terbit_slug"], UMUM),
    "informasi:kegiatan_daftar": ([], UMUM),
    "informasi:kegiatan_umpan": ([], UMUM),
    "informasi:kegiatan_ics": (["kegiatan_konten", "kegiatan_slug"], UMUM),
    "informasi:kegiatan": (["kegiatan_konten", "kegiatan_slug"], UMUM),
    "informasi:kegiatan_riwayat": (["kegiatan_konten", "kegiatan_slug"], UMUM),
    "informasi:pengumuman_daftar": ([], UMUM),
    "informasi:pengumuman": (["pengumuman_konten", "pengumuman_slug"], UMUM),
    "informasi:pengumuman_riwayat": (["pengumuman_konten", "pengumuman_slug"], UMUM),
    "informasi:lapor_kegiatan": ([], {"warga": MASUK, "verifikator": TIDAK_BOLEH, "lain": 200}),
    "informasi:jadikan_berita": (["terbit"], KIRIM),
    "informasi:informasi_daftar": ([], UMUM),
    "informasi:berkala": ([], UMUM),
    "informasi:serta_merta": ([], UMUM),
    "informasi:setiap_saat": ([], UMUM),
    "informasi:informasi": (["informasi_konten", "informasi_slug"], UMUM),
    "informasi:informasi_riwayat": (["informasi_konten", "informasi_slug"], UMUM),
    "informasi:berkas": (["berkas_draf", "berkas_nama"], {"operator": 200, "verifikator": 200, "lain": TIDAK_ADA}),
    "informasi:konten_daftar": ([], MEJA),
    "informasi:konten_baru": ([], {"warga": MASUK, "verifikator": TIDAK_BOLEH, "lain": 200}),
    "informasi:informasi_pilih": ([], {"warga": MASUK, "verifikator": TIDAK_BOLEH, "lain": 200}),
    "informasi:informasi_baru": (["butir"], {"warga": MASUK, "verifikator": TIDAK_BOLEH, "lain": 200}),
    "informasi:draf_baru": ([], KIRIM_JSON),
    "informasi:konten": (["draf"], {"warga": MASUK, "operator": 200, "verifikator": 200, "lain": TIDAK_ADA}),
    "informasi:konten_sunting": (
        ["draf"],
        {"warga": MASUK, "operator": 200, "verifikator": TIDAK_BOLEH, "lain": TIDAK_ADA},
    ),
    "informasi:draf": (["draf"], KIRIM_JSON),
    "informasi:foto": (["draf"], KIRIM_JSON),
    "informasi:dokumen_keadaan": (
        ["draf"],
        {"warga": 401, "operator": 200, "verifikator": 200, "lain": TIDAK_ADA},
    ),
    "informasi:dokumen_unggah": (["draf"], KIRIM_JSON),
    "informasi:dokumen_lepas": (["draf"], KIRIM_JSON),
    "informasi:dokumen_urut": (["draf"], KIRIM_JSON),
    "informasi:dokumen_foto": (["draf"], KIRIM_JSON),
    "informasi:dokumen_jadikan": (["draf"], KIRIM_JSON),
    "informasi:konten_versi_baru": (["draf"], KIRIM),
    "informasi:usulan_pakai": (["draf", "draf"], KIRIM),
    "informasi:konten_langkah": (["draf", "langkah"], KIRIM),
    "informasi:peringatan_baru": ([], {"warga": MASUK, "verifikator": TIDAK_BOLEH, "lain": 200}),
    "informasi:peringatan_putus": (["terbit", "langkah"], KIRIM),
    "informasi:tarik": (["terbit"], {"warga": MASUK, "operator": 200, "verifikator": 200, "lain": TIDAK_ADA}),
    "informasi:tarikan_putus": (["terbit", "langkah"], KIRIM),
    "informasi:tinjau_daftar": ([], {"warga": MASUK, "verifikator": 200, "lain": TIDAK_BOLEH}),
    "informasi:tinjau_cepat": ([], {"warga": MASUK, "verifikator": 200, "lain": TIDAK_BOLEH}),
    "informasi:tinjau": (["ajuan"], {"warga": MASUK, "verifikator": 200, "lain": TIDAK_BOLEH}),
    "informasi:usulkan": (["ajuan"], {"warga": MASUK, "verifikator": 200, "lain": TIDAK_BOLEH}),
    "informasi:putuskan": (["ajuan", "langkah"], {"warga": MASUK, "verifikator": SALAH_CARA, "lain": TIDAK_BOLEH}),
    "informasi:impor": ([], MEJA),
    "informasi:impor_contoh": ([], {"warga": MASUK, "verifikator": TIDAK_BOLEH, "lain": 200}),
    "informasi:impor_kiriman": (["kiriman"], {"warga": MASUK, "operator_lain": TIDAK_ADA, "lain": 200}),
    "informasi:impor_laporan": (["kiriman"], {"warga": MASUK, "operator_lain": TIDAK_ADA, "lain": 200}),
    "informasi:impor_tinjau": (["kiriman"], {"warga": MASUK, "verifikator": 200, "lain": TIDAK_BOLEH}),
    "informasi:impor_baris": (["kiriman", "nomor_baris"], {"warga": MASUK, "operator_lain": TIDAK_ADA, "lain": 200}),
    "informasi:impor_langkah": (["kiriman", "langkah"], KIRIM),
    "informasi:layanan": ([], UMUM),
    **{f"informasi:{k}": ([], UMUM) for k in KelompokHalaman},
    "informasi:profil_satu": (["profil_slug"], UMUM),
    "informasi:kontak": ([], UMUM),
    "informasi:halaman": (["halaman_konten", "profil_slug"], UMUM),
    "informasi:halaman_riwayat": (["halaman_konten", "profil_slug"], UMUM),
    "informasi:halaman_pilih": ([], {"warga": MASUK, "verifikator": TIDAK_BOLEH, "lain": 200}),
    "informasi:halaman_baru": (["kelompok"], KIRIM),
    "informasi:dikecualikan": ([], UMUM),
    "informasi:dik_csv": ([], UMUM),
    "informasi:dik_xlsx": ([], UMUM),
    "informasi:dik_json": ([], UMUM),
    "informasi:uji_daftar": ([], MEJA),
    "informasi:uji_baru": ([], MEJA),
    "informasi:uji_inventaris": (["slug"], KIRIM),
    "informasi:uji": (["uji"], MILIK_UNIT),
    "informasi:uji_sunting": (["uji"], MILIK_UNIT),
    "informasi:uji_peserta": (["uji"], {**MILIK_UNIT, "operator": TIDAK_BOLEH}),
    "informasi:uji_unggah": (["uji"], {**MILIK_UNIT, "operator": MASUK, "verifikator": MASUK}),
    "informasi:uji_pembukaan": (["uji"], KIRIM),
    "informasi:uji_berkas": (["uji", "uji_berkas", "uji_nama"], MILIK_UNIT),
    "informasi:uji_lembar": (["uji"], MILIK_UNIT),
    "informasi:uji_sk": (["uji"], {"warga": MASUK, "lain": TIDAK_ADA}),  # a draft has no decree
    "informasi:uji_langkah": (["uji", "uji_langkah"], {**MILIK_UNIT, "operator": MASUK, "verifikator": MASUK}),
    "informasi:kewajiban": ([], MEJA),
    "informasi:kewajiban_nyatakan": (["kewajiban", "kata"], KIRIM),
    "informasi:pengadaan_daftar": ([], UMUM),
    "informasi:pengadaan": (["paket", "paket_slug"], UMUM),
    "informasi:paket_daftar": ([], MEJA),
    "informasi:paket_baru": ([], {"warga": MASUK, "verifikator": TIDAK_BOLEH, "lain": 200}),
    "informasi:paket": (["paket"], MILIK_UNIT),
    "informasi:paket_sunting": (["paket"], {**MILIK_UNIT, "verifikator": TIDAK_BOLEH}),
    "informasi:paket_dokumen": (["paket"], {**MILIK_UNIT, "verifikator": TIDAK_BOLEH}),
    "informasi:paket_langkah": (["paket", "paket_langkah"], KIRIM),
    "informasi:data": ([], UMUM),
    "informasi:dip_csv": ([], UMUM),
    "informasi:dip_json": ([], UMUM),
    "informasi:dip_xlsx": ([], UMUM),
    "informasi:dip_cetak": ([], UMUM),
    "informasi:manifes": ([], UMUM),
    "informasi:manifes_hari": (["manifes_hari"], UMUM),
    "informasi:pada": ([], UMUM),
    "informasi:pada_csv": ([], UMUM),
    "informasi:versi_pada": (["terbit_konten"], UMUM),
    "informasi:penetapan_daftar": ([], UMUM),
    "informasi:penetapan": (["dip_tahun"], UMUM),
    "informasi:penetapan_csv": (["dip_tahun"], UMUM),
    "informasi:penetapan_json": (["dip_tahun"], UMUM),
    "informasi:penetapan_meja": ([], PPID_SAJA),
    "informasi:penetapan_siap": ([], PPID_SAJA),
    "informasi:sinonim_daftar": ([], PPID_SAJA),
    "informasi:sinonim_baru": ([], PPID_SAJA),
    "informasi:sinonim_ubah": (["draf"], PPID_SAJA),
    "informasi:sinonim_hapus": (["draf"], KIRIM),
    "informasi:kata_tak_temu": ([], PPID_SAJA),
    "informasi:kata_ditangani": (["draf"], KIRIM),
    "laporan:daftar": ([], UMUM),
    **dict.fromkeys(("laporan:kompilasi", "laporan:kompilasi_xlsx"), (["lapor_tahun", "semester"], UMUM)),
    "laporan:kompilasi_pdf": (["lapor_tahun", "semester"], UMUM),
    "laporan:semester": (["lapor_tahun", "semester", "slug"], UMUM),
    **dict.fromkeys(("laporan:semester_pdf", "laporan:semester_xlsx"), (["lapor_tahun", "semester", "slug"], UMUM)),
    **dict.fromkeys(("laporan:meja_pdf", "laporan:meja_xlsx"), (["slug", "lapor_tahun", "semester"], MILIK_UNIT)),
    "laporan:meja": ([], MEJA),
    "laporan:terima_bersama": ([], KIRIM),
    "laporan:semester_meja": (["slug", "lapor_tahun", "semester"], MILIK_UNIT),
    "laporan:semester_langkah": (["slug", "lapor_tahun", "semester", "langkah"], KIRIM),
    "laporan:semester_rincian": (["slug", "lapor_tahun", "semester", "angka"], MILIK_UNIT),
    "laporan:kompilasi_meja": (["lapor_tahun", "semester"], MEJA_LAYANAN),
    "laporan:kompilasi_umumkan": (
        ["lapor_tahun", "semester"],
        {"warga": MASUK, "verifikator": SALAH_CARA, "lain": TIDAK_BOLEH},
    ),
    "laporan:kompilasi_rincian": (["lapor_tahun", "semester", "angka"], MEJA_LAYANAN),
    "laporan:monitor": ([], UMUM),
    "laporan:monitor_csv": ([], UMUM),
    "laporan:monitor_meja": ([], {"warga": MASUK, "verifikator": 200, "lain": TIDAK_BOLEH}),
    "laporan:monitor_unit": (["slug"], MILIK_UNIT),
    "laporan:monitor_langkah": (["slug", "langkah"], KIRIM),
    "laporan:monitor_ambang": ([], PPID_SAJA),
    "laporan:monitor_ambang_ubah": (["jenis_unit"], PPID_SAJA),
    **dict.fromkeys(("laporan:tahunan", "laporan:tahunan_pdf", "laporan:tahunan_xlsx"), (["lapor_setahun"], UMUM)),
    "laporan:tahunan_daftar": ([], MEJA_LAYANAN),
    "laporan:tahunan_meja": (["lapor_setahun"], MEJA_LAYANAN),
    "laporan:tahunan_langkah": (
        ["lapor_setahun", "langkah"],
        {"warga": MASUK, "verifikator": SALAH_CARA, "lain": TIDAK_BOLEH},
    ),
    "laporan:statistik": ([], UMUM),
    "laporan:statistik_kelas_csv": ([], UMUM),
    "laporan:statistik_unit_csv": ([], UMUM),
    "laporan:statistik_bulan_csv": ([], UMUM),
    "laporan:rakor_daftar": ([], MEJA),
    "laporan:rakor_baru": ([], PPID_SAJA),
    "laporan:rakor_hadir_kini": ([], {"warga": MASUK, "lain": MASUK}),  # leads to the meeting that is running
    "laporan:rakor": (["rapat"], MEJA),  # all units are invited; drafts: tests/laporan/test_rakor.py
    "laporan:rakor_ubah": (["rapat"], PPID_SAJA),
    "laporan:rakor_langkah": (["rapat", "langkah"], KIRIM),
    "laporan:rakor_keputusan_baru": (["rapat"], KIRIM),
    "laporan:rakor_keputusan": (["keputusan_rakor"], MEJA),
    "laporan:rakor_keputusan_langkah": (["keputusan_rakor", "langkah"], KIRIM),
    "laporan:rakor_undangan": (["rapat"], MEJA),
    "laporan:rakor_undangan_tambah": (["rapat"], KIRIM),
    "laporan:rakor_surat": (["rapat"], MEJA),
    "laporan:rakor_hadir": (["rapat"], MEJA),
    "laporan:pembinaan_daftar": ([], MEJA),
    "laporan:pembinaan_baru": ([], MEJA_LAYANAN),
    "laporan:pembinaan": (["pembinaan"], MILIK_UNIT),
    "laporan:pembinaan_ubah": (["pembinaan"], {**MILIK_UNIT, "operator": TIDAK_BOLEH}),
    "laporan:rakor_paket": (["rapat"], MEJA_LAYANAN),
    "laporan:rakor_paket_pesan": (["rapat"], KIRIM),
    "laporan:rakor_paket_unduh": (["rapat", "rapat", "bentuk_pdf"], {**MEJA_LAYANAN, "verifikator": TIDAK_ADA}),
    "laporan:rakor_papan": (["rapat"], MEJA),
    "laporan:rakor_papan_isi": (["rapat"], MEJA),
    "opd:masuk": ([], {"warga": 200, "lain": MASUK}),
    "opd:kode": ([], {"lain": MASUK}),
    "opd:lupa_sandi": ([], UMUM),
    "opd:sandi_baru": (["acak", "acak"], {"lain": HILANG}),
    "opd:tautan": (["token"], UMUM),
    "opd:keluar": ([], {"lain": SALAH_CARA}),
    "opd:akun": ([], MEJA),
    "opd:akun_data": ([], MEJA),
    "opd:akun_sandi": ([], MEJA),
    "opd:akun_kabar": ([], MEJA),
    "opd:kabar_berhenti": (["acak"], {"lain": TIDAK_ADA}),  # with a signed address: tests/alur/test_pilihan_kabar.py
    "opd:dua_langkah": ([], MEJA),
    "opd:kode_baru": ([], {"lain": MASUK}),  # only with a second factor: tests/opd/test_dua_langkah.py
    "opd:dua_langkah_matikan": ([], {"lain": MASUK}),
    "kecamatan": ([], {"warga": MASUK, "lain": TIDAK_BOLEH}),  # its people: tests/ppid_portal/test_kecamatan.py
    "serah_terima": (["operator"], AKUN),
    "sotk_daftar": ([], PPID_SAJA),
    "sotk_baru": (["sotk_jenis"], PPID_SAJA),
    "sotk_batal": (["draf"], PPID_SAJA),
    "berita_acara": (["serah"], {"warga": MASUK, "operator": 200, "verifikator": 200, "lain": TIDAK_ADA}),
    "opd:pengguna_daftar": ([], {"warga": MASUK, "verifikator": 200, "lain": TIDAK_BOLEH}),
    "opd:pengguna_baru": ([], {"warga": MASUK, "verifikator": 200, "lain": TIDAK_BOLEH}),
    "opd:pengguna": (["operator"], AKUN),
    "opd:pengguna_ubah": (["operator"], AKUN),
    "opd:pengguna_keaktifan": (["operator"], AKUN),
    "opd:peran_akhiri": (["operator", "keanggotaan"], AKUN),
    "opd:tautan_buat": (["operator"], AKUN),
    "opd:undang": (["operator"], AKUN),
    "opd:perangkat_lupakan": (["draf"], KIRIM),
    "opd:unit_meja": ([], MEJA),
    "opd:unit_sunting": (["slug"], {"warga": MASUK, "operator": 200, "verifikator": 200, "lain": TIDAK_ADA}),
    "opd:unit_masih_sama": (["slug"], KIRIM),
}
PENGUNJUNG = ("warga", "operator", "operator_lain", "verifikator")


def nama_alamat(resolver=None, ruang=""):
    """Every URL name of the portal, Django's own admin left out (superusers only, tested below)."""
    for pola in (resolver or get_resolver()).url_patterns:
        if isinstance(pola, URLResolver):
            if pola.namespace != "admin":
                yield from nama_alamat(pola, f"{pola.namespace}:" if pola.namespace else ruang)
        else:
            yield f"{ruang}{pola.name}"


@pytest.fixture(scope="module")
def pemeran(basis_modul):
    """The fixed cast, once for the whole walk: it only looks."""
    return buat_pemeran()


@pytest.fixture(scope="module")
def dunia(pemeran):
    return buat_dunia(pemeran)


def buat_dunia(pemeran):
    """Addresses' arguments: a draft, a submission and a published berita of one unit."""
    draf = buat_draf(pemeran.dpupr, pemeran.operator)
    terbit = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Jalan Trip Jamaksari diperbaiki")
    informasi = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    kegiatan = terbitkan(buat_kegiatan(pemeran.dpupr, pemeran.operator), pemeran.verifikator)
    pengumuman = terbitkan(buat_pengumuman(pemeran.dpupr, pemeran.operator), pemeran.verifikator)
    foto = simpan_gambar(buat_foto(), "foto.jpg", unit=pemeran.dpupr, pelaku=pemeran.operator, waktu=SENIN)
    draf.lampiran.create(berkas=foto, alt="Saluran air")
    penulis_kota = buat_pengguna("operator_kominfo", "operator", pemeran.diskominfo)
    halaman = buat_halaman_terbit(pemeran.diskominfo, penulis_kota, pemeran.verifikator)
    uji = buat_usulan(pemeran)
    rahasia = buat_berkas_uji(uji, pemeran)
    libur = {"tanggal": date(2026, 8, 10), "nama": "Hari Jadi", "jenis": "libur_daerah", "dasar": "SK"}
    permohonan, sengketa = buat_permohonan(), buat_sengketa(pemeran)
    rapat = buat_berlangsung(pemeran.ppid)
    paket = buat_paket_terbit(pemeran)
    return {
        "rapat": rapat.pk,
        "bentuk_pdf": "pdf",
        "pembinaan": buat_pembinaan(pemeran.ppid, pemeran.dpupr).pk,
        "keputusan_rakor": buat_keputusan(rapat, pemeran.ppid, pemeran.dpupr).pk,
        "permohonan": permohonan.pk,
        "surat": permohonan.surat.get().pk,
        "surat_kode": permohonan.surat.get().kode,
        "hak_subjek": ajukan_hak(permohonan, "akses", waktu=SENIN).pk,
        "keberatan": buat_keberatan(permohonan).pk,
        "keberatan_langkah": "daftarkan",
        "sengketa": sengketa.pk,
        "skor_kode": "form-permohonan",
        "skor_nomor": 1,
        "sengketa_langkah": "tulis_catatan",
        "sengketa_berkas": buat_bukti(sengketa, pemeran.operator).pk,
        "sengketa_versi": 1,
        "sengketa_bentuk": "pdf",
        "slug": pemeran.dpupr.slug,
        "sisi": 192,
        "uji": uji.pk,
        "uji_berkas": rahasia.pk,
        "uji_nama": rahasia.nama,
        "uji_langkah": "ajukan",
        "draf": draf.pk,
        "ajuan": buat_ajuan(pemeran.dpupr, pemeran.operator, judul="Drainase Lopang Gede dibersihkan").pk,
        "terbit": terbit.pk,
        "terbit_konten": terbit.konten_id,
        "terbit_slug": terbit.slug,
        "kegiatan_konten": kegiatan.konten_id,
        "kegiatan_slug": kegiatan.slug,
        "pengumuman_konten": pengumuman.konten_id,
        "pengumuman_slug": pengumuman.slug,
        "informasi_konten": informasi.konten_id,
        "halaman_konten": halaman.konten_id,
        "kelompok": "maklumat",
        "jenis_unit": "dinas",
        "sotk_jenis": "gabung",
        "profil_slug": halaman.slug,
        "informasi_slug": informasi.slug,
        "berkas_draf": foto.acak,
        "berkas_nama": foto.nama,
        "langkah": "pegang",
        "jenis": "berita",
        "bagian": -(-terbit.konten_id // RENTANG),
        "butir": "profil",
        "acak": "tidak-dikenal",
        "token": buat_tautan(pemeran.operator, pelaku=pemeran.penanggung_jawab, waktu=timezone.now())[1],
        "operator": pemeran.operator.pk,
        "keanggotaan": pemeran.operator.keanggotaan.get().pk,
        "serah": buat_serah_terima(pemeran).pk,
        "libur": tambah_libur(libur, pelaku=pemeran.ppid, waktu=SENIN).pk,
        "tahun": 2026,
        "dip_tahun": buat_penetapan(pemeran).tahun,
        "manifes_hari": buat_manifes(SENIN) and str(tanggal(SENIN) - timedelta(days=1)),
        "kiriman": ajukan(siap(pemeran.dpupr, pemeran.operator, baris("Rencana kerja dinas 2025"))).pk,
        "nomor_baris": 2,
        "kewajiban": susun_unit(pemeran.dpupr, tanggal(timezone.now())) and pemeran.dpupr.kewajiban.first().pk,
        "kata": "tidak_ada",
        "lapor_tahun": buat_laporan_diterima(pemeran) and buat_kompilasi(pemeran).tahun,
        "lapor_setahun": buat_tahunan(pemeran, tahun=2025, waktu=SENIN).tahun,
        "semester": SEMESTER.semester,
        "angka": "masuk",
        "paket": paket.pk,
        "paket_slug": paket.slug,
        "paket_langkah": "ajukan",
    }


def test_setiap_nama_alamat_punya_baris():
    assert set(nama_alamat()) == set(BARIS)


@pytest.mark.django_db
@pytest.mark.parametrize("pengunjung", PENGUNJUNG)
@pytest.mark.parametrize("nama", BARIS)
def test_hanya_yang_berhak_melihat(nama, pengunjung, dunia, pemeran, client):
    argumen, harapan = BARIS[nama]
    if pengunjung != "warga":
        client.force_login(getattr(pemeran, pengunjung), backend="django.contrib.auth.backends.ModelBackend")
    jawaban = client.get(reverse(nama, args=[dunia[a] for a in argumen]))
    assert jawaban.status_code == harapan.get(pengunjung, harapan["lain"])


@pytest.mark.django_db
@pytest.mark.parametrize("pengunjung", PENGUNJUNG[1:])
def test_admin_django_tertutup_bagi_peran_portal(pengunjung, pemeran, client):
    client.force_login(getattr(pemeran, pengunjung), backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(reverse("admin:index")).status_code == 302


@pytest.mark.django_db
def test_draf_tidak_muncul_di_halaman_umum(dunia, pemeran, client):
    halaman = [reverse(n) for n in ("beranda", "informasi:berita_daftar")]
    halaman += [reverse("unit", args=["dpupr"]), reverse("unit_berita", args=["dpupr"]), "/cari/?q=kerja+bakti"]
    isi = b"".join(client.get(h).content for h in halaman)
    assert b"Pamarican" not in isi.replace(b"kerja bakti", b"")
