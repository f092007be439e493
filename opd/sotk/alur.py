"""The steps of a change of structure: decided, in force by its day, or called off before it."""

from alur.transisi import Alur, Transisi, hanya_sistem
from opd.sotk import akibat, syarat
from opd.sotk.jenis import StatusSotk
from opd.sotk.kabar import kabar_sotk
from opd.wewenang import menata_unit

ALUR_SOTK = Alur(
    Transisi(
        nama="berlakukan",
        label="Berlakukan perubahan SOTK",
        dari=(StatusSotk.DIRENCANAKAN,),
        ke=StatusSotk.BERLAKU,
        boleh=hanya_sistem,
        syarat=(syarat.sudah_harinya,),
        akibat=akibat.berlakukan,
        umum=True,
    ),
    Transisi(
        nama="batalkan",
        label="Batalkan perubahan SOTK",
        dari=(StatusSotk.DIRENCANAKAN,),
        ke=StatusSotk.DIBATALKAN,
        boleh=menata_unit,
        syarat=(syarat.sebelum_harinya,),
        akibat=akibat.batalkan,
        kabari=(kabar_sotk,),
        umum=True,
    ),
    lahir=Transisi(
        nama="putuskan",
        label="Catat perubahan SOTK",
        ke=akibat.menurut_tanggal,
        boleh=menata_unit,
        syarat=(
            syarat.ber_sk,
            syarat.tanggal_wajar,
            syarat.jumlah_unit,
            syarat.penerima_sah,
            syarat.unit_berdiri,
            syarat.tanpa_rencana_lain,
            syarat.setelah_perubahan_terakhir,
            syarat.nama_bebas,
            syarat.alamat_bebas,
            syarat.utama_berpenerus,
        ),
        akibat=akibat.putuskan,
        kabari=(kabar_sotk,),
        umum=True,
    ),
)
