"""The steps of the judol guard, part of a version's table (design 10): the machine holds, people decide."""

from alur.transisi import Transisi, hanya_sistem
from informasi.akibat import konfirmasi_tarik, tahan, tayangkan_lagi
from informasi.penjaga import kabar, syarat
from informasi.status import StatusVersi
from informasi.syarat import tidak_ada_yang_terbit
from opd import wewenang

LANGKAH_PENJAGA = (
    Transisi(
        nama="karantina",
        label="Tahan karena mirip iklan judi",
        dari=(StatusVersi.TERBIT,),
        ke=StatusVersi.DITARIK,
        boleh=hanya_sistem,
        syarat=(syarat.bukan_serta_merta,),
        akibat=tahan,
        kabari=(kabar.kabar_karantina,),
        umum=True,
    ),
    Transisi(
        nama="lepas_karantina",
        label="Lepaskan, mesin keliru",
        dari=(StatusVersi.DITARIK,),
        ke=StatusVersi.TERBIT,
        boleh=wewenang.meninjau,
        syarat=(syarat.dikarantina, tidak_ada_yang_terbit),
        akibat=tayangkan_lagi,
        kabari=(kabar.kabar_dilepaskan,),
        umum=True,
    ),
    Transisi(
        nama="benarkan_karantina",
        label="Benar, halaman disusupi",
        dari=(StatusVersi.DITARIK,),
        boleh=wewenang.meninjau,
        syarat=(syarat.dikarantina, syarat.belum_dibenarkan),
        akibat=konfirmasi_tarik,
    ),
)
