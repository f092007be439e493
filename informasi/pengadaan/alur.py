"""The life of a procurement package, as a table: written by the unit, published by a second person (design 4)."""

from alur.transisi import Alur, Transisi
from informasi.pengadaan import akibat, kabar, syarat
from informasi.pengadaan.status import StatusPaket
from opd import wewenang


def penulis_paket(pelaku, paket, waktu):
    """Operator or penanggung jawab of the unit (or of its kecamatan)."""
    return wewenang.menulis_untuk(pelaku, paket.unit, waktu)


def penulis_atau_peninjau(pelaku, paket, waktu):
    """The unit itself, or PPID utama."""
    return penulis_paket(pelaku, paket, waktu) or wewenang.meninjau(pelaku, paket, waktu)


ALUR_PAKET = Alur(
    Transisi(
        nama="ubah",
        label="Simpan",
        dari=(StatusPaket.DRAF, StatusPaket.TERBIT, StatusPaket.DITARIK),
        ke=StatusPaket.DRAF,
        boleh=penulis_paket,
        syarat=(syarat.suntingan_terakhir,),
        akibat=akibat.tulis,
    ),
    Transisi(
        nama="ajukan",
        label="Ajukan",
        dari=(StatusPaket.DRAF,),
        ke=StatusPaket.DIAJUKAN,
        boleh=penulis_paket,
        syarat=(syarat.unit_masih_ada, syarat.lengkap, syarat.tanpa_nomor_pribadi),
        akibat=akibat.antre,
    ),
    Transisi(
        nama="tarik_kembali",
        label="Tarik kembali",
        dari=(StatusPaket.DIAJUKAN,),
        ke=StatusPaket.DRAF,
        boleh=penulis_paket,
    ),
    Transisi(
        nama="kembalikan",
        label="Kembalikan",
        dari=(StatusPaket.DIAJUKAN,),
        ke=StatusPaket.DRAF,
        boleh=wewenang.meninjau,
        syarat=(syarat.suntingan_terakhir, syarat.bercatatan),
        kabari=(kabar.kabar_kembali,),
    ),
    Transisi(
        nama="setujui",
        label="Setujui dan terbitkan",
        dari=(StatusPaket.DIAJUKAN,),
        ke=StatusPaket.TERBIT,
        boleh=wewenang.meninjau,
        syarat=(
            syarat.suntingan_terakhir,
            syarat.bukan_penulisnya,
            syarat.bukan_pembuka_akun_penulis,
            syarat.lengkap,
            syarat.tanpa_nomor_pribadi,
        ),
        akibat=akibat.umumkan,
        kabari=(kabar.kabar_terbit,),
        umum=True,
    ),
    Transisi(
        nama="tarik",
        label="Tarik dari publik",
        ke=StatusPaket.DITARIK,
        boleh=penulis_atau_peninjau,
        syarat=(syarat.sedang_publik, syarat.bercatatan),
        akibat=akibat.tarik,
        umum=True,
    ),
    Transisi(
        nama="tautkan",
        label="Pilih dokumennya",
        boleh=penulis_paket,
        syarat=(syarat.dokumen_unitnya,),
        akibat=akibat.tautkan,
    ),
    lahir=Transisi(
        nama="catat",
        label="Catat paket",
        ke=StatusPaket.DRAF,
        boleh=penulis_paket,
        syarat=(syarat.unit_masih_ada,),
        akibat=akibat.tandai_penulis,
    ),
)
