"""The steps of a warning, part of a version's table (design 4; UU 14/2008 Ps 10: without delay)."""

from alur.transisi import Transisi, hanya_sistem
from informasi.serta_merta import akibat, kabar, syarat
from informasi.status import StatusVersi
from informasi.wewenang import penulis_atau_peninjau, penulis_unit
from opd import wewenang

# A second version may have taken the warning's place on its page; the warning itself goes on.
TERBIT = (StatusVersi.TERBIT, StatusVersi.DIGANTIKAN)


LANGKAH_SERTA_MERTA = (
    Transisi(
        nama="umumkan_segera",
        label="Umumkan sekarang",
        dari=(StatusVersi.DRAF,),
        ke=StatusVersi.TERBIT,
        boleh=penulis_unit,
        syarat=(syarat.serta_merta, syarat.strip_polos, syarat.sandi_diulang_atau_penanggung_jawab),
        akibat=akibat.umumkan_segera,
        kabari=(kabar.kabar_peringatan,),
        umum=True,
    ),
    Transisi(
        nama="konfirmasi_segera",
        label="Benarkan peringatan",
        dari=TERBIT,
        boleh=wewenang.meninjau,
        syarat=(syarat.menunggu_konfirmasi, syarat.bukan_pengumumnya),
        akibat=akibat.konfirmasi,
    ),
    Transisi(
        nama="akhiri_peringatan",
        label="Akhiri peringatan",
        dari=TERBIT,
        boleh=penulis_atau_peninjau,
        syarat=(syarat.masih_berlaku,),
        akibat=akibat.akhiri,
        kabari=(kabar.kabar_berakhir,),
        umum=True,
    ),
    Transisi(
        nama="perluas_peringatan",
        label="Perluas cakupan",
        dari=TERBIT,
        boleh=wewenang.meninjau,
        syarat=(syarat.masih_berlaku, syarat.lebih_luas),
        akibat=akibat.perluas,
        umum=True,
    ),
    Transisi(
        nama="tegur_konfirmasi",
        label="Ingatkan konfirmasi yang lewat",
        dari=TERBIT,
        boleh=hanya_sistem,
        syarat=(syarat.konfirmasi_terlambat,),
        akibat=akibat.catat_teguran,
        kabari=(kabar.kabar_terlambat,),
    ),
)
