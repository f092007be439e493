"""Who may take which step, and from which status: every row of every table of steps."""

from datetime import timedelta

import pytest
from django.db import transaction

from alur.gambar import objek_resmi
from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.dikecualikan.layanan import tulis_usulan
from informasi.models import (
    InventarisDIK,
    Kewajiban,
    KirimanImpor,
    PaketPengadaan,
    PenetapanDIP,
    PernyataanButir,
    UjiKonsekuensi,
    Versi,
)
from informasi.serta_merta.alur import LANGKAH_SERTA_MERTA
from informasi.status import StatusVersi
from kalender.models import HariLibur, TahunKalender
from laporan.models import (
    AmbangMonitor,
    Kelembagaan,
    KeputusanRakor,
    KompilasiSemester,
    LaporanSemester,
    LaporanTahunan,
    PantauanUnit,
    Pembinaan,
    PenetapanBobot,
    RapatKoordinasi,
    UndanganRakor,
)
from opd.identitas.models import IdentitasKota
from opd.models import Keanggotaan, Pengguna, PerubahanSotk, SerahTerima, TautanAkses, Unit
from opd.peran import Peran
from permohonan.models import Disposisi, EksporRegister, HakSubjek, Keberatan, NomorAwal, Permohonan
from sengketa.models import Sengketa
from tests.pabrik import ISI, SENIN, UJI, beri_peran, buat_ajuan, buat_draf, buat_pengguna, buat_terbit
from tests.pabrik_perkara import buat_keberatan, buat_permohonan

# Objects belong to dpupr; for the column `camat` to a kelurahan of that kecamatan. `pj` is the penanggung jawab of
# dpupr, `nonaktif` a closed account with all the roles that could open something.
KOLOM = [
    "operator",
    "operator_lain",
    "pj",
    "camat",
    "verifikator",
    "ppid",
    "auditor",
    "superadmin",
    "sistem",
    "tanpa_peran",
    "nonaktif",
]
MATRIKS = {
    Versi: """
                  operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    tulis            v           -       v    v        -       -      -        -        -         -         -
    ajukan           v           -       v    v        -       -      -        -        -         -         -
    tarik_kembali    v           -       v    v        -       -      -        -        -         -         -
    buang            v           -       v    v        -       -      -        -        -         -         -
    pegang           -           -       -    -        v       v      -        -        -         -         -
    ambil_alih       -           -       -    -        v       v      -        -        -         -         -
    kembalikan       -           -       -    -        v       v      -        -        -         -         -
    usulkan          -           -       -    -        v       v      -        -        -         -         -
    pakai_usulan     v           -       v    v        -       -      -        -        -         -         -
    setujui          -           -       -    -        v       v      -        -        -         -         -
    mulai_tayang     -           -       -    -        -       -      -        -        v         -         -
    batalkan_jadwal  v           -       v    v        v       v      -        -        -         -         -
    tarik            v           -       v    v        v       v      -        -        -         -         -
    konfirmasi_tarik -           -       -    -        v       v      -        -        -         -         -
    pulihkan         -           -       -    -        v       v      -        -        -         -         -
    terbitkan_bersama -          -       -    -        -       -      -        -        v         -         -
    gantikan         -           -       -    -        -       -      -        -        v         -         -
    pindah_unit      -           -       -    -        -       -      -        -        v         -         -
    umumkan_segera   v           -       v    v        -       -      -        -        -         -         -
    konfirmasi_segera -          -       -    -        v       v      -        -        -         -         -
    akhiri_peringatan v          -       v    v        v       v      -        -        -         -         -
    perluas_peringatan -         -       -    -        v       v      -        -        -         -         -
    tegur_konfirmasi -           -       -    -        -       -      -        -        v         -         -
    karantina        -           -       -    -        -       -      -        -        v         -         -
    lepas_karantina  -           -       -    -        v       v      -        -        -         -         -
    benarkan_karantina -         -       -    -        v       v      -        -        -         -         -
    """,
    KirimanImpor: """
                  operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    unggah           v           -       v    v        -       -      -        -        -         -         -
    selesai_dibaca   -           -       -    -        -       -      -        -        v         -         -
    ajukan           v           -       v    v        -       -      -        -        -         -         -
    tarik_kembali    v           -       v    v        -       -      -        -        -         -         -
    buka_contoh      -           -       -    -        v       v      -        -        -         -         -
    kembalikan       -           -       -    -        v       v      -        -        -         -         -
    setujui          -           -       -    -        v       v      -        -        -         -         -
    rampung          -           -       -    -        -       -      -        -        v         -         -
    buang            v           -       v    v        -       -      -        -        -         -         -
    """,
    Pembinaan: """
                       operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    catat              -        -             -  -     v           v    -       -          -      -           -
    ubah               -        -             -  -     v           v    -       -          -      -           -
    """,
    RapatKoordinasi: """
                       operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    rencanakan         -        -             -  -     -           v    -       -          -      -           -
    ubah               -        -             -  -     -           v    -       -          -      -           -
    undang             -        -             -  -     -           v    -       -          -      -           -
    mulai              -        -             -  -     -           v    -       -          -      -           -
    tulis_notulen      -        -             -  -     -           v    -       -          -      -           -
    selesai            -        -             -  -     -           v    -       -          -      -           -
    batalkan           -        -             -  -     -           v    -       -          -      -           -
    """,
    UndanganRakor: """
                       operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    undang_juga        -        -             -  -     -           v    -       -          -      -           -
    catat_kehadiran    v        -             v  v     -           v    -       -          -      -           -
    """,
    KeputusanRakor: """
                       operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    putuskan           -        -             -  -     -           v    -       -          -      -           -
    nyatakan_selesai   -        -             -  -     -           v    -       -          -      -           -
    ubah_batas         -        -             -  -     -           v    -       -          -      -           -
    batalkan           -        -             -  -     -           v    -       -          -      -           -
    buka_lagi          -        -             -  -     -           v    -       -          -      -           -
    """,
    PenetapanDIP: """
                  operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    tetapkan         -           -       -    -        -       v      -        -        -         -         -
    """,
    PaketPengadaan: """
                  operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    catat            v           -       v    v        -       -      -        -        -         -         -
    ubah             v           -       v    v        -       -      -        -        -         -         -
    ajukan           v           -       v    v        -       -      -        -        -         -         -
    tarik_kembali    v           -       v    v        -       -      -        -        -         -         -
    kembalikan       -           -       -    -        v       v      -        -        -         -         -
    setujui          -           -       -    -        v       v      -        -        -         -         -
    tarik            v           -       v    v        v       v      -        -        -         -         -
    tautkan          v           -       v    v        -       -      -        -        -         -         -
    """,
    PernyataanButir: """
                  operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    nyatakan         v           -       v    v        -       -      -        -        -         -         -
    """,
    UjiKonsekuensi: """
                  operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    tulis              v           -       v    v        v       v      -        -        -         -         -
    ubah               v           -       v    v        v       v      -        -        -         -         -
    ajukan             v           -       v    v        v       v      -        -        -         -         -
    buang              v           -       v    v        v       v      -        -        -         -         -
    kembalikan         -           -       -    -        v       v      -        -        -         -         -
    bahas              -           -       -    -        v       v      -        -        -         -         -
    tolak              -           -       -    -        -       v      -        -        -         -         -
    atur_peserta       -           -       -    -        v       v      -        -        -         -         -
    tandatangani       -           -       -    -        -       -      -        -        -         -         -
    catat_lembar       -           -       -    -        v       v      -        -        -         -         -
    benarkan_lembar    -           -       -    -        v       v      -        -        -         -         -
    setujui            -           -       -    -        -       -      -        -        -         -         -
    catat_persetujuan  -           -       -    -        v       v      -        -        -         -         -
    benarkan_persetujuan -         -       -    -        v       v      -        -        -         -         -
    tetapkan           -           -       -    -        -       v      -        -        -         -         -
    catat_sk           -           -       -    -        v       v      -        -        -         -         -
    benarkan_sk        -           -       -    -        v       v      -        -        -         -         -
    ingatkan           -           -       -    -        -       -      -        -        v         -         -
    akhiri             -           -       -    -        -       -      -        -        v         -         -
    tinjau_syarat      -           -       -    -        -       v      -        -        -         -         -
    akhiri_syarat      -           -       -    -        -       v      -        -        -         -         -
    ganti              -           -       -    -        -       -      -        -        v         -         -
    buka_putusan       -           -       -    -        -       v      -        -        -         -         -
    """,
    InventarisDIK: """
                  operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    nyatakan           v           -       v    v        -       -      -        -        -         -         -
    """,
    Permohonan: """
                         operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    ajukan                     -           -       -    -        v       v      -        -        v         -         -
    nyatakan_lengkap           -           -       -    -        v       v      -        -        -         -         -
    minta_lengkapi             -           -       -    -        v       v      -        -        -         -         -
    lengkapi                   -           -       -    -        v       v      -        -        v         -         -
    tutup_tak_lengkap          -           -       -    -        -       -      -        -        v         -         -
    disposisi                  -           -       -    -        v       v      -        -        -         -         -
    tarik_disposisi            -           -       -    -        v       v      -        -        -         -         -
    usul_jawaban               v           -       v    v        -       -      -        -        -         -         -
    kembalikan                 v           -       v    v        -       -      -        -        -         -         -
    revisi                     -           -       -    -        v       v      -        -        -         -         -
    tegur                      -           -       -    -        -       -      -        -        v         -         -
    simpan_butir               -           -       -    -        v       v      -        -        -         -         -
    simpan_jawaban             -           -       -    -        v       v      -        -        -         -         -
    perpanjang                 -           -       -    -        v       v      -        -        -         -         -
    putuskan                   -           -       -    -        -       v      -        -        -         -         -
    catat_putusan_ppid         -           -       -    -        v       v      -        -        -         -         -
    benarkan_putusan_ppid      -           -       -    -        v       v      -        -        -         -         -
    jawab_terbit               -           -       -    -        v       v      -        -        -         -         -
    serahkan                   -           -       -    -        v       v      -        -        v         -         -
    catat_terima               -           -       -    -        v       v      -        -        -         -         -
    tutup                      -           -       -    -        -       -      -        -        v         -         -
    cabut                      -           -       -    -        v       v      -        -        v         -         -
    ubah_pokok                 -           -       -    -        v       v      -        -        -         -         -
    unggah_tte                 -           -       -    -        v       v      -        -        -         -         -
    lihat_identitas            -           -       -    -        v       v      -        -        -         -         -
    buka_surat                 -           -       -    -        v       v      v        -        -         -         -
    ganti_kode                 -           -       -    -        v       v      -        -        v         -         -
    jam_bergeser               -           -       -    -        -       -      -        -        v         -         -
    ingatkan                   -           -       -    -        -       -      -        -        v         -         -
    catat_lampau               -           -       -    -        -       -      -        -        v         -         -
    tahan_pemusnahan           -           -       -    -        -       v      -        -        -         -         -
    lepas_tahanan              -           -       -    -        -       v      -        -        -         -         -
    musnahkan_tanda_diri       -           -       -    -        -       -      -        -        v         -         -
    musnahkan_identitas        -           -       -    -        -       -      -        -        v         -         -
    """,
    Keberatan: """
                         operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    ajukan                     -           -       -    -        v       v      -        -        v         -         -
    daftarkan                  -           -       -    -        v       v      -        -        -         -         -
    musyawarah                 -           -       -    -        v       v      -        -        -         -         -
    sepakati                   -           -       -    -        v       v      -        -        -         -         -
    gagal_musyawarah           -           -       -    -        v       v      -        -        -         -         -
    telaah                     -           -       -    -        v       v      -        -        -         -         -
    catat_nota_tim             -           -       -    -        v       v      -        -        -         -         -
    benarkan_nota_tim          -           -       -    -        v       v      -        -        -         -         -
    tanggapi                   -           -       -    -        -       -      -        -        -         -         -
    catat_tanggapan_atasan     -           -       -    -        v       v      -        -        -         -         -
    benarkan_tanggapan_atasan   -           -       -    -        v       v      -        -        -         -         -
    lewat_batas                -           -       -    -        -       -      -        -        v         -         -
    laksanakan                 -           -       -    -        v       v      -        -        -         -         -
    catat_terima               -           -       -    -        v       v      -        -        -         -         -
    catat_pemohon              -           -       -    -        v       v      -        -        v         -         -
    cabut                      -           -       -    -        v       v      -        -        v         -         -
    ubah_pokok                 -           -       -    -        v       v      -        -        -         -         -
    unggah_tte                 -           -       -    -        v       v      -        -        -         -         -
    lihat_identitas            -           -       -    -        v       v      -        -        -         -         -
    buka_surat                 -           -       -    -        v       v      v        -        -         -         -
    ganti_kode                 -           -       -    -        v       v      -        -        v         -         -
    jam_bergeser               -           -       -    -        -       -      -        -        v         -         -
    ingatkan                   -           -       -    -        -       -      -        -        v         -         -
    tahan_pemusnahan           -           -       -    -        -       v      -        -        -         -         -
    lepas_tahanan              -           -       -    -        -       v      -        -        -         -         -
    musnahkan_tanda_diri       -           -       -    -        -       -      -        -        v         -         -
    musnahkan_identitas        -           -       -    -        -       -      -        -        v         -         -
    """,
    HakSubjek: """
                  operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    ajukan               -           -       -    -        v       v      -        -        v         -         -
    kabulkan             -           -       -    -        v       v      -        -        -         -         -
    tolak                -           -       -    -        v       v      -        -        -         -         -
    """,
    EksporRegister: """
                  operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    ekspor_register      -           -       -    -        v       v      -        -        -         -         -
    """,
    NomorAwal: """
                  operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    tetapkan             -           -       -    -        -       v      -        -        -         -         -
    """,
    LaporanSemester: """
                  operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    buka             v           -       v    v        -       -      -        -        v         -         -
    simpan_narasi    v           -       v    v        -       -      -        -        -         -         -
    ajukan           v           -       v    v        -       -      -        -        -         -         -
    terima           -           -       -    -        v       v      -        -        -         -         -
    kembalikan       -           -       -    -        v       v      -        -        -         -         -
    tambah           v           -       v    v        v       v      -        -        -         -         -
    ingatkan         -           -       -    -        -       -      -        -        v         -         -
    """,
    Kelembagaan: """
                  operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    catat            v           -       v    v        -       -      -        -        -         -         -
    ubah             v           -       v    v        -       -      -        -        -         -         -
    """,
    KompilasiSemester: """
                  operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    umumkan          -           -       -    -        -       v      -        -        -         -         -
    """,
    LaporanTahunan: """
                  operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    buka             -           -       -    -        -       v      -        -        v         -         -
    simpan           -           -       -    -        -       v      -        -        -         -         -
    ajukan           -           -       -    -        -       v      -        -        -         -         -
    tetapkan         -           -       -    -        v       v      -        -        -         -         -
    kembalikan       -           -       -    -        v       v      -        -        -         -         -
    ingatkan         -           -       -    -        -       -      -        -        v         -         -
    """,
    HariLibur: """
                  operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    tambah           -           -       -    -        -       v      -        -        v         -         -
    ubah             -           -       -    -        -       v      -        -        v         -         -
    hapus            -           -       -    -        -       v      -        -        v         -         -
    """,
    TahunKalender: """
                     operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    buka                -           -       -    -        -       v      -        -        v         -         -
    nyatakan_lengkap    -           -       -    -        -       v      -        -        v         -         -
    periksa_ulang       -           -       -    -        -       v      -        -        v         -         -
    """,
    IdentitasKota: """
                  operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    tetapkan         -           -       -    -        -       v      -        v        v         -         -
    ubah             -           -       -    -        -       v      -        v        v         -         -
    """,
    Unit: """
                operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    daftarkan      -           -       -    -        -       v      -        v        v         -         -
    ubah_kontak    v           -       v    v        v       v      -        v        v         -         -
    tata           -           -       -    -        -       v      -        v        v         -         -
    """,
    Pengguna: """
                operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    buat_akun      -           -       v    v        v       v      -        v        v         -         -
    ubah_data      -           -       v    v        v       v      -        v        v         -         -
    nonaktifkan    -           -       v    v        v       v      -        v        v         -         -
    aktifkan       -           -       v    v        v       v      -        v        v         -         -
    ganti_sandi    -           -       -    -        -       -      -        -        -         -         -
    aktifkan_dua_langkah  -           -       -    -        -       -      -        -        -         -         -
    buat_kode_pemulihan   -           -       -    -        -       -      -        -        -         -         -
    pakai_kode_pemulihan  -           -       -    -        -       -      -        -        -         -         -
    matikan_dua_langkah   -           -       -    -        -       -      -        -        -         -         -
    reset_dua_langkah     -           -       -    -        -       -      -        -        -         -         -
    ubah_data_sendiri     -           -       -    -        -       -      -        -        -         -         -
    """,
    Keanggotaan: """
           operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    tunjuk    -           -       v    v        v       v      -        v        v         -         -
    akhiri    -           -       v    v        v       v      -        v        v         -         -
    """,
    Sengketa: """
                     operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    catat                   -           -       -    -        v       v      -        -        -         -         -
    pindah_tahap            -           -       -    -        v       v      -        -        -         -         -
    catat_putusan           -           -       -    -        v       v      -        -        -         -         -
    selesaikan              -           -       -    -        v       v      -        -        -         -         -
    betulkan_tahap          -           -       -    -        -       v      -        -        -         -         -
    pilih_jalur             -           -       -    -        v       v      -        -        -         -         -
    perpanjang_mediasi      -           -       -    -        v       v      -        -        -         -         -
    ubah_rincian            -           -       -    -        v       v      -        -        -         -         -
    jadwalkan_sidang        -           -       -    -        v       v      -        -        -         -         -
    tunda_sidang            -           -       -    -        v       v      -        -        -         -         -
    catat_sidang            v           -       v    v        v       v      -        -        -         -         -
    tambah_tugas            -           -       -    -        v       v      -        -        -         -         -
    atur_tugas              -           -       -    -        v       v      -        -        -         -         -
    kerjakan_tugas          v           -       v    v        v       v      -        -        -         -         -
    lewati_tugas            -           -       -    -        v       v      -        -        -         -         -
    ingatkan_tugas          -           -       -    -        -       -      -        -        v         -         -
    unggah_berkas           v           -       v    v        v       v      -        -        -         -         -
    tarik_berkas            v           -       v    v        v       v      -        -        -         -         -
    tulis_catatan           v           -       v    v        v       v      -        -        -         -         -
    catat_kuasa             -           -       -    -        v       v      -        -        -         -         -
    cabut_kuasa             -           -       -    -        v       v      -        -        -         -         -
    catat_perintah          -           -       -    -        v       v      -        -        -         -         -
    laksanakan_perintah     v           -       v    v        v       v      -        -        -         -         -
    serahkan_dokumen        v           -       v    v        v       v      -        -        -         -         -
    tulis_memo              -           -       v    -        v       v      -        -        -         -         -
    buka_informasi          -           -       -    -        -       v      -        -        -         -         -
    minta_berkas            v           -       v    v        v       v      -        -        -         -         -
    berkas_disusun          -           -       -    -        -       -      -        -        v         -         -
    unduh_berkas            v           -       v    v        v       v      -        -        -         -         -
    ambil_bukti             -           -       -    -        v       v      -        -        -         -         -
    lihat_identitas         -           -       v    -        v       v      -        -        -         -         -
    jam_bergeser            -           -       -    -        -       -      -        -        v         -         -
    ingatkan                -           -       -    -        -       -      -        -        v         -         -
    """,
    PenetapanBobot: """
                  operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    tetapkan_bobot   -           -       -    -        -       v      -        -        -         -         -
    """,
    SerahTerima: """
                  operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    serah_terima     -           -       v    v        v       v      -        v        v         -         -
    """,
    PerubahanSotk: """
                  operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    putuskan         -           -       -    -        -       v      -        v        v         -         -
    berlakukan       -           -       -    -        -       -      -        -        v         -         -
    batalkan         -           -       -    -        -       v      -        v        v         -         -
    """,
    PantauanUnit: """
                     operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    pantau               -           -       -    -        -       -      -        -        v         -         -
    naik_tangga          -           -       -    -        -       -      -        -        v         -         -
    catat_sebab          -           -       -    -        v       v      -        -        -         -         -
    komentari            v           -       v    v        -       -      -        -        -         -         -
    turunkan_komentar    -           -       -    -        v       v      -        -        -         -         -
    beri_bantuan         -           -       -    -        -       v      -        -        -         -         -
    """,
    AmbangMonitor: """
                  operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    tetapkan         -           -       -    -        -       v      -        -        -         -         -
    ubah             -           -       -    -        -       v      -        -        -         -         -
    """,
    TautanAkses: """
          operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    buat     -           -       v    v        v       v      -        v        -         -         -
    pakai    v           v       v    v        v       v      v        v        v         v         v
    """,
}
PENUNJUKAN = """
                     operator operator_lain pj camat verifikator ppid auditor superadmin sistem tanpa_peran nonaktif
    operator            -           -       v    v        v       v      -        v        v         -         -
    petugas_layanan     -           -       v    v        v       v      -        v        v         -         -
    penanggung_jawab    -           -       -    v        v       v      -        v        v         -         -
    verifikator         -           -       -    -        -       v      -        v        v         -         -
    ppid_utama          -           -       -    -        -       v      -        v        v         -         -
    atasan_ppid         -           -       -    -        -       v      -        v        v         -         -
    bagian_hukum        -           -       -    -        -       v      -        v        v         -         -
    pimpinan            -           -       -    -        -       v      -        v        v         -         -
    auditor             -           -       -    -        -       v      -        v        v         -         -
"""
LANGKAH = {  # from this status exactly these steps, each leading to that status
    "draf": {"ajukan": "diajukan", "buang": "dibuang", "terbitkan_bersama": "terbit", "pindah_unit": "draf"},
    "diajukan": {
        "tarik_kembali": "draf",
        "pegang": "diajukan",
        "ambil_alih": "diajukan",
        "kembalikan": "perlu_perbaikan",
        "usulkan": "perlu_perbaikan",
        "setujui": "terbit",
        "pindah_unit": "diajukan",
    },
    "perlu_perbaikan": {
        "ajukan": "diajukan",
        "buang": "dibuang",
        "pakai_usulan": "diajukan",
        "pindah_unit": "perlu_perbaikan",
    },
    "disetujui": {"mulai_tayang": "terbit", "batalkan_jadwal": "draf", "pindah_unit": "disetujui"},
    "terbit": {"gantikan": "digantikan", "tarik": "ditarik", "karantina": "ditarik"},
    "ditarik": {
        "konfirmasi_tarik": "ditarik",
        "pulihkan": "terbit",
        "lepas_karantina": "terbit",
        "benarkan_karantina": "ditarik",
    },
    "digantikan": {},
    "dibuang": {},
}
PERINGATAN = {t.nama for t in LANGKAH_SERTA_MERTA}  # steps of a warning: tests/informasi/serta_merta
DITAHAN = {"lepas_karantina", "benarkan_karantina"}  # only what the judol guard holds
BESOK = SENIN + timedelta(days=1)
USULAN = {"judul": "Kerja bakti warga RW 04 Pamarican", "ringkasan": "", "isi": ISI}


def baca(tabel):
    """{row: {column: "v" or "-"}} of a text table."""
    kepala, *baris = (b.split() for b in tabel.strip().splitlines())
    assert kepala == KOLOM
    return {nama: dict(zip(KOLOM, isi, strict=True)) for nama, *isi in baris}


@pytest.fixture
def pelaku(pemeran):
    """The actor of each column."""
    nonaktif = buat_pengguna("nonaktif")
    for peran, unit in [
        (Peran.PENANGGUNG_JAWAB, pemeran.dpupr),
        (Peran.PENANGGUNG_JAWAB, pemeran.kasemen),
        (Peran.VERIFIKATOR, pemeran.diskominfo),
        (Peran.PPID_UTAMA, pemeran.diskominfo),
    ]:
        beri_peran(nonaktif, peran, unit)
    jalankan(nonaktif, "nonaktifkan", pelaku=UJI, waktu=SENIN)
    lain = {
        "pj": pemeran.penanggung_jawab,
        "superadmin": Pengguna.objects.create_superuser("superadmin@uji.serangkota.go.id", "Superadmin", "x"),
        "sistem": UJI,
        "tanpa_peran": buat_pengguna("tanpa_peran"),
        "nonaktif": nonaktif,
    }
    return {kolom: lain.get(kolom) or getattr(pemeran, kolom) for kolom in KOLOM}


def contoh(model, unit, penulis, peran=Peran.OPERATOR):
    """An object of `model` that belongs to `unit`."""
    if model is Unit:
        return unit
    if model is Versi:
        return buat_draf(unit, penulis)
    staf = buat_pengguna(f"staf_{unit.slug}", peran, unit)
    if model is KirimanImpor:
        return KirimanImpor(unit=unit, pengirim=penulis)
    if model is UjiKonsekuensi:
        return tulis_usulan(unit, pelaku=penulis, waktu=SENIN, nilai={})
    if model is PantauanUnit:
        return PantauanUnit(unit=unit)
    if model is InventarisDIK:
        return InventarisDIK(unit=unit, tahun=2026, ada=False)
    if model is PaketPengadaan:
        return PaketPengadaan(unit=unit)
    if model is PernyataanButir:
        return PernyataanButir(kewajiban=Kewajiban(unit=unit))
    if model is HakSubjek:
        return HakSubjek(permohonan=perkara(Permohonan, unit), jenis="akses")
    if model in (LaporanSemester, Kelembagaan):
        return model(unit=unit, tahun=2026)
    if model in (Permohonan, Keberatan):
        return perkara(model, unit)
    if model is Sengketa:
        return Sengketa(termohon=unit, unit=unit)
    return {
        EksporRegister: EksporRegister(),
        AmbangMonitor: AmbangMonitor(),
        HariLibur: HariLibur(),
        PenetapanBobot: PenetapanBobot(),
        Pembinaan: Pembinaan(),
        RapatKoordinasi: RapatKoordinasi(),
        UndanganRakor: UndanganRakor(unit=unit),
        KeputusanRakor: KeputusanRakor(unit=unit),
        IdentitasKota: IdentitasKota(),
        NomorAwal: NomorAwal(jenis="permohonan", tahun=2026, nomor=58),
        KompilasiSemester: KompilasiSemester(),
        LaporanTahunan: LaporanTahunan(tahun=2026),
        PenetapanDIP: PenetapanDIP(),
        PerubahanSotk: PerubahanSotk(),
        TahunKalender: TahunKalender(),
        Pengguna: staf,
        Keanggotaan: staf.keanggotaan.get(),
        SerahTerima: SerahTerima(keanggotaan=staf.keanggotaan.get()),
        TautanAkses: TautanAkses(pengguna=staf, dibuat_oleh=penulis),
    }[model]


def perkara(model, unit):
    """A request of which `unit` holds an item, or an objection to it."""
    permohonan = buat_permohonan(unit_tujuan=unit)
    Disposisi.objects.create(permohonan=permohonan, butir=permohonan.butir.get(), unit=unit, dikirim_pada=SENIN)
    return permohonan if model is Permohonan else buat_keberatan(permohonan)


def hak(boleh, milik_unit, milik_kelurahan, pelaku):
    """The row as it is: what `boleh` answers to each column's actor."""
    objek = {"camat": milik_kelurahan}
    return {k: "v" if boleh(p, objek.get(k, milik_unit), SENIN) else "-" for k, p in pelaku.items()}


def test_tiap_objek_resmi_punya_matriks():
    assert MATRIKS.keys() == set(objek_resmi())


@pytest.mark.parametrize("model", MATRIKS, ids=lambda m: m.__name__)
def test_tiap_langkah_punya_baris_matriks(model):
    assert list(baca(MATRIKS[model])) == [t.nama for t in model.ALUR.semua()]


@pytest.mark.parametrize(
    ("model", "nama"),
    [(model, nama) for model, tabel in MATRIKS.items() for nama in baca(tabel)],
    ids=lambda x: getattr(x, "__name__", x),
)
def test_hak_tiap_peran_sesuai_matriks(model, nama, pemeran, pelaku):
    (transisi,) = (t for t in model.ALUR.semua() if t.nama == nama)
    milik_unit = contoh(model, pemeran.dpupr, pemeran.operator)
    milik_kelurahan = contoh(model, pemeran.banten, pemeran.lurah)
    assert hak(transisi.boleh, milik_unit, milik_kelurahan, pelaku) == baca(MATRIKS[model])[nama]


@pytest.mark.parametrize("peran", list(Peran))
def test_hak_menunjuk_menurut_peran_yang_diberikan(peran, pemeran, pelaku):
    milik_unit = contoh(Keanggotaan, pemeran.dpupr, pemeran.operator, peran)
    milik_kelurahan = contoh(Keanggotaan, pemeran.banten, pemeran.lurah, peran)
    boleh = Keanggotaan.ALUR.lahir.boleh
    assert hak(boleh, milik_unit, milik_kelurahan, pelaku) == baca(PENUNJUKAN)[peran]


def test_hanya_pemilik_akun_yang_mengganti_sandinya(pemeran):
    boleh = Pengguna.ALUR["ganti_sandi"].boleh
    assert [boleh(p, pemeran.operator, SENIN) for p in (pemeran.operator, pemeran.ppid)] == [True, False]


def versi_berstatus(status, pemeran, nama=""):
    """A version that came to `status` by its steps; by the machine's own when `nama` is one of those that follow."""
    if nama in DITAHAN:
        versi = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
        jalankan(versi, "karantina", pelaku=UJI, waktu=SENIN)
        return versi
    if status in ("terbit", "digantikan"):
        versi = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
        if status == "digantikan":
            jalankan(versi, "gantikan", pelaku=UJI, waktu=SENIN)
        return versi
    if status == "disetujui":
        return buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, jadwal_terbit=BESOK)
    if status == "ditarik":
        versi = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
        jalankan(versi, "tarik", pelaku=pemeran.operator, waktu=SENIN, **isian(versi))
        return versi
    if status in ("draf", "dibuang"):
        versi = buat_draf(pemeran.dpupr, pemeran.operator)
        if status == "dibuang":
            jalankan(versi, "buang", pelaku=pemeran.operator, waktu=SENIN)
        return versi
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    if status == "perlu_perbaikan":
        jalankan(versi, "usulkan", pelaku=pemeran.verifikator, waktu=SENIN, **isian(versi))
    return versi


def isian(versi):
    """Everything any step may ask for."""
    ajuan = versi.ajuan_terakhir()
    return {
        "sidik": ajuan.sidik if ajuan else "",
        "alasan": ["judul"],
        "nilai": USULAN,
        "usulan": versi.usulan.first(),
        "unit": versi.konten.unit,
        "pengirim": versi.disimpan_oleh,
        "alasan_tarik": "data_pribadi",
        "keterangan_tarik": "Halaman ini memuat nomor telepon warga.",
    }


def ambil(versi, nama, pemeran):
    """Take the step as whoever may, then undo it; returns the status it led to."""
    transisi = Versi.ALUR[nama]
    orang = next(p for p in (pemeran.operator, pemeran.verifikator, UJI) if transisi.boleh(p, versi, SENIN))
    waktu = BESOK if nama == "mulai_tayang" else SENIN
    catatan = "Sudah diperiksa." if nama == "pulihkan" else ""
    with transaction.atomic():
        jalankan(versi, nama, pelaku=orang, waktu=waktu, catatan=catatan, **isian(versi))
        transaction.set_rollback(True)
    return versi.status


def test_tiap_status_punya_daftar_langkah():
    assert LANGKAH.keys() == set(StatusVersi.values)


@pytest.mark.parametrize(
    ("status", "nama", "ke"), [(s, nama, ke) for s, langkah in LANGKAH.items() for nama, ke in langkah.items()]
)
def test_langkah_yang_terdaftar_dapat_diambil(status, nama, ke, pemeran):
    assert ambil(versi_berstatus(status, pemeran, nama), nama, pemeran) == ke


@pytest.mark.parametrize("status", LANGKAH)
def test_langkah_lain_ditolak_dan_status_tetap(status, pemeran):
    versi = versi_berstatus(status, pemeran)
    for nama in Versi.ALUR.keys() - LANGKAH[status].keys() - PERINGATAN:
        with pytest.raises(TransisiDitolak, match="berstatus"):
            ambil(versi, nama, pemeran)
    versi.refresh_from_db()
    assert versi.status == status


@pytest.mark.parametrize("status", LANGKAH)
def test_tombol_yang_tampak_hanya_langkah_yang_terdaftar(status, pemeran):
    versi = versi_berstatus(status, pemeran)
    tombol = {
        t.nama for p in (pemeran.operator, pemeran.verifikator, UJI) for t in Versi.ALUR.tersedia(versi, p, SENIN)
    }
    assert tombol - PERINGATAN == LANGKAH[status].keys()
