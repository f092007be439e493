"""The steps of the yearly report (PerKI 1/2021 Ps 56)."""

from alur.transisi import Alur, Transisi, hanya_sistem
from laporan.tahunan import akibat, kabar, syarat
from laporan.tahunan.status import DAPAT_DITULIS, StatusTahunan
from laporan.tahunan.wewenang import membuka, menetapkan, menyusun

_S = StatusTahunan

ALUR_TAHUNAN = Alur(
    Transisi(
        nama="simpan",
        label="Simpan naskah",
        dari=DAPAT_DITULIS,
        boleh=menyusun,
        syarat=(syarat.naskah_yang_dilihat,),
        akibat=akibat.simpan,
    ),
    Transisi(
        nama="ajukan",
        label="Kirim untuk ditetapkan",
        dari=DAPAT_DITULIS,
        ke=_S.DIAJUKAN,
        boleh=menyusun,
        syarat=(
            syarat.tahun_berakhir,
            syarat.naskah_yang_dilihat,
            syarat.naskah_lengkap,
            syarat.angka_yang_dilihat,
        ),
        akibat=akibat.ajukan,
        kabari=(kabar.menunggu,),
    ),
    Transisi(
        nama="tetapkan",
        label="Tetapkan dan umumkan",
        dari=(_S.DIAJUKAN,),
        ke=_S.DITETAPKAN,
        boleh=menetapkan,
        syarat=(syarat.bukan_penulis, syarat.laporan_yang_dilihat),
        akibat=akibat.tetapkan,
        kabari=(kabar.ditetapkan,),
        umum=True,
    ),
    Transisi(
        nama="kembalikan",
        label="Kembalikan",
        dari=(_S.DIAJUKAN,),
        ke=_S.DIKEMBALIKAN,
        boleh=menetapkan,
        syarat=(syarat.beralasan,),
        akibat=akibat.kembalikan,
        kabari=(kabar.dikembalikan,),
    ),
    Transisi(
        nama="ingatkan",
        label="Ingatkan laporan tahunan",
        dari=DAPAT_DITULIS,
        boleh=hanya_sistem,
        syarat=(syarat.anak_tangga_baru,),
        akibat=akibat.ingatkan,
        kabari=(kabar.diingatkan,),
    ),
    lahir=Transisi(
        nama="buka",
        label="Buka laporan tahunan",
        ke=_S.DRAF,
        boleh=membuka,
        syarat=(syarat.tahun_ada,),
    ),
)
