"""The life of a version, as a table (design 4: four eyes, claim, proposal; domain 2: approval matrix)."""

from alur.transisi import Alur, Transisi, hanya_sistem
from informasi import akibat, kabar, syarat
from informasi.penjaga.alur import LANGKAH_PENJAGA
from informasi.serta_merta.alur import LANGKAH_SERTA_MERTA
from informasi.status import DAPAT_DISUNTING, StatusVersi
from informasi.tetap.syarat import SYARAT_HALAMAN
from opd import wewenang


def penulis_unit(pelaku, versi, waktu):
    """Operator or penanggung jawab of the version's unit (or of its kecamatan)."""
    return wewenang.menulis_untuk(pelaku, versi.konten.unit, waktu)


def penulis_atau_peninjau(pelaku, versi, waktu):
    """The unit itself, or PPID utama."""
    return penulis_unit(pelaku, versi, waktu) or wewenang.meninjau(pelaku, versi, waktu)


MENUNGGU = (StatusVersi.DIAJUKAN,)
PUTUSAN = (syarat.ajuan_yang_dibaca, syarat.tidak_dipegang_orang_lain)

ALUR_VERSI = Alur(
    Transisi(
        nama="ajukan",
        label="Ajukan",
        dari=DAPAT_DISUNTING,
        ke=StatusVersi.DIAJUKAN,
        boleh=penulis_unit,
        syarat=(
            syarat.suntingan_terakhir,
            syarat.lengkap,
            syarat.koreksi_kecil,
            syarat.foto_beralt,
            syarat.halaman_jadi_pdf,
            syarat.berkas_layak,
            *SYARAT_HALAMAN,
        ),
        akibat=akibat.bekukan_ajuan,
    ),
    Transisi(
        nama="tarik_kembali",
        label="Tarik kembali",
        dari=MENUNGGU,
        ke=StatusVersi.DRAF,
        boleh=penulis_unit,
        syarat=(syarat.tidak_dipegang_orang_lain,),
        akibat=akibat.lepaskan,
    ),
    Transisi(
        nama="buang",
        label="Buang draf",
        dari=DAPAT_DISUNTING,
        ke=StatusVersi.DIBUANG,
        boleh=penulis_unit,
    ),
    Transisi(
        nama="pegang",
        label="Pegang",
        dari=MENUNGGU,
        boleh=wewenang.meninjau,
        syarat=(syarat.tidak_dipegang_orang_lain,),
        akibat=akibat.pegang,
    ),
    Transisi(nama="ambil_alih", label="Ambil alih", dari=MENUNGGU, boleh=wewenang.meninjau, akibat=akibat.pegang),
    Transisi(
        nama="kembalikan",
        label="Kembalikan",
        dari=MENUNGGU,
        ke=StatusVersi.PERLU_PERBAIKAN,
        boleh=wewenang.meninjau,
        syarat=(*PUTUSAN, syarat.beralasan),
        akibat=akibat.jawab_ajuan,
        kabari=(kabar.kabar_kembali,),
    ),
    Transisi(
        nama="usulkan",
        label="Usulkan perbaikan",
        dari=MENUNGGU,
        ke=StatusVersi.PERLU_PERBAIKAN,
        boleh=wewenang.meninjau,
        syarat=PUTUSAN,
        akibat=akibat.simpan_usulan,
        kabari=(kabar.kabar_usulan,),
    ),
    Transisi(
        nama="pakai_usulan",
        label="Pakai usulan",
        dari=(StatusVersi.PERLU_PERBAIKAN,),
        ke=StatusVersi.DIAJUKAN,
        boleh=penulis_unit,
        syarat=(
            syarat.usulan_masih_ada,
            syarat.bertanggal,
            syarat.koreksi_kecil,
            syarat.foto_beralt,
            syarat.halaman_jadi_pdf,
            syarat.berkas_layak,
            *SYARAT_HALAMAN,
        ),
        akibat=akibat.pakai_usulan,
    ),
    Transisi(
        nama="setujui",
        label="Setujui",
        dari=MENUNGGU,
        ke=akibat.terbit_atau_menunggu,
        boleh=wewenang.meninjau,
        syarat=(
            *PUTUSAN,
            syarat.bukan_penulisnya,
            syarat.bukan_pembuka_akun_penulis,
            syarat.isi_sama_dengan_ajuan,
            syarat.klasifikasi_dikenal,
            syarat.pribadi_beralasan,
            syarat.berkas_di_umum,
        ),
        akibat=akibat.umumkan,
        kabari=(kabar.kabar_terbit,),
        umum=True,
    ),
    Transisi(
        nama="mulai_tayang",
        label="Mulai tayang",
        dari=(StatusVersi.DISETUJUI,),
        ke=StatusVersi.TERBIT,
        boleh=hanya_sistem,
        syarat=(syarat.waktunya_tiba,),
        akibat=akibat.mulai_tayang,
        umum=True,
    ),
    Transisi(
        nama="batalkan_jadwal",
        label="Batalkan jadwal terbit",
        dari=(StatusVersi.DISETUJUI,),
        ke=StatusVersi.DRAF,
        boleh=penulis_atau_peninjau,
        syarat=(syarat.belum_tayang,),
        akibat=akibat.batalkan_jadwal,
    ),
    Transisi(
        nama="tarik",
        label="Tarik dari publik",
        dari=(StatusVersi.TERBIT,),
        ke=StatusVersi.DITARIK,
        boleh=penulis_atau_peninjau,
        syarat=(syarat.alasan_tarik_sah, syarat.operator_hanya_data_pribadi),
        akibat=akibat.tarik,
        kabari=(kabar.kabar_ditarik,),
        umum=True,
    ),
    Transisi(
        nama="konfirmasi_tarik",
        label="Benarkan penarikan",
        dari=(StatusVersi.DITARIK,),
        boleh=wewenang.meninjau,
        syarat=(syarat.tarikan_menunggu, syarat.bukan_penariknya),
        akibat=akibat.konfirmasi_tarik,
    ),
    Transisi(
        nama="pulihkan",
        label="Terbitkan kembali",
        dari=(StatusVersi.DITARIK,),
        ke=StatusVersi.TERBIT,
        boleh=wewenang.meninjau,
        syarat=(syarat.bercatatan, syarat.bukan_penariknya, syarat.tidak_ada_yang_terbit, syarat.tidak_tersembunyi),
        akibat=akibat.pulihkan,
        kabari=(kabar.kabar_dipulihkan,),
        umum=True,
    ),
    Transisi(
        nama="terbitkan_bersama",
        label="Terbitkan bersama kirimannya",
        dari=(StatusVersi.DRAF,),
        ke=StatusVersi.TERBIT,
        boleh=hanya_sistem,
        syarat=(
            syarat.lengkap,
            syarat.halaman_jadi_pdf,
            syarat.berkas_layak,
            syarat.pribadi_beralasan,
            syarat.berkas_di_umum,
        ),
        akibat=akibat.umumkan_bersama,
        umum=True,
    ),
    Transisi(
        nama="gantikan",
        label="Gantikan dengan versi baru",
        dari=(StatusVersi.TERBIT,),
        ke=StatusVersi.DIGANTIKAN,
        boleh=hanya_sistem,
        akibat=akibat.berhenti_tayang,
        umum=True,
    ),
    *LANGKAH_SERTA_MERTA,
    *LANGKAH_PENJAGA,
    lahir=Transisi(nama="tulis", label="Tulis", ke=StatusVersi.DRAF, boleh=penulis_unit),
)
