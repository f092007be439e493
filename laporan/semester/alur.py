"""The steps of a semester report, of a unit's yearly facts, and of the city's compilation (domain 8)."""

from alur.transisi import Alur, Transisi, hanya_sistem
from laporan.semester import akibat, kabar, syarat
from laporan.semester.status import DAPAT_DITULIS, StatusLaporan
from laporan.semester.wewenang import membuka, menambah, menerima, mengumumkan, menyusun

_S = StatusLaporan

ALUR_LAPORAN = Alur(
    Transisi(
        nama="simpan_narasi",
        label="Simpan",
        dari=DAPAT_DITULIS,
        boleh=menyusun,
        syarat=(syarat.narasi_yang_dilihat,),
        akibat=akibat.simpan_narasi,
    ),
    Transisi(
        nama="ajukan",
        label="Kirim dan kunci",
        dari=DAPAT_DITULIS,
        ke=_S.DIAJUKAN,
        boleh=menyusun,
        syarat=(syarat.semester_berakhir, syarat.narasi_yang_dilihat, syarat.nihil_benar, syarat.isi_yang_dilihat),
        akibat=akibat.ajukan,
    ),
    Transisi(
        nama="terima",
        label="Terima",
        dari=(_S.DIAJUKAN,),
        ke=_S.DITERIMA,
        boleh=menerima,
        syarat=(syarat.yang_dilihat, syarat.bukan_pengirim, syarat.contoh_dibuka),
        akibat=akibat.terima,
        kabari=(kabar.diterima,),
        umum=True,
    ),
    Transisi(
        nama="kembalikan",
        label="Kembalikan",
        dari=(_S.DIAJUKAN,),
        ke=_S.DIKEMBALIKAN,
        boleh=menerima,
        syarat=(syarat.beralasan,),
        akibat=akibat.kembalikan,
        kabari=(kabar.dikembalikan,),
    ),
    Transisi(
        nama="tambah",
        label="Tambah penjelasan",
        dari=(_S.DITERIMA,),
        boleh=menambah,
        syarat=(syarat.adendum_terisi,),
        akibat=akibat.tambah,
        umum=True,
    ),
    Transisi(
        nama="ingatkan",
        label="Ingatkan laporan semester",
        dari=DAPAT_DITULIS,
        boleh=hanya_sistem,
        syarat=(syarat.anak_tangga_baru,),
        akibat=akibat.ingatkan,
        kabari=(kabar.diingatkan,),
    ),
    lahir=Transisi(
        nama="buka",
        label="Buka laporan semester",
        ke=_S.DRAF,
        boleh=membuka,
        syarat=(syarat.semester_ada,),
    ),
)

ALUR_KELEMBAGAAN = Alur(
    Transisi(
        nama="ubah",
        label="Ubah kelembagaan",
        boleh=menyusun,
        akibat=akibat.catat_kelembagaan,
    ),
    lahir=Transisi(
        nama="catat",
        label="Catat kelembagaan",
        boleh=menyusun,
    ),
)

ALUR_KOMPILASI = Alur(
    lahir=Transisi(
        nama="umumkan",
        label="Umumkan kompilasi kota",
        boleh=mengumumkan,
        syarat=(syarat.semester_berakhir, syarat.kompilasi_dilihat),
        umum=True,
    ),
)
