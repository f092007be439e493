"""The steps of the watch over silent units (ui 4d; design 9)."""

from alur.transisi import Alur, Transisi, hanya_sistem
from laporan.monitor import akibat, kabar, syarat
from laporan.monitor.wewenang import unit_sendiri
from opd import wewenang

ALUR_PANTAUAN = Alur(
    Transisi(
        nama="naik_tangga",
        label="Naik anak tangga",
        boleh=hanya_sistem,
        syarat=(syarat.ada_anak_baru,),
        akibat=akibat.catat_anak,
        kabari=(kabar.senyap,),
        masih=syarat.masih_senyap,
    ),
    Transisi(
        nama="catat_sebab",
        label="Catat sebab sepi",
        boleh=wewenang.meninjau,
        syarat=(syarat.perlu_ditelepon, syarat.sebab_dikenal, syarat.catatan_tanpa_pribadi),
        akibat=akibat.catat_sebab,
    ),
    Transisi(
        nama="komentari",
        label="Tulis komentar unit",
        boleh=unit_sendiri,
        syarat=(syarat.komentar_layak,),
        akibat=akibat.komentari,
        umum=True,
    ),
    Transisi(
        nama="turunkan_komentar",
        label="Turunkan komentar unit",
        boleh=wewenang.meninjau,
        syarat=(syarat.berkomentar, syarat.beralasan),
        akibat=akibat.turunkan_komentar,
        kabari=(kabar.komentar_turun,),
    ),
    Transisi(
        nama="beri_bantuan",
        label="Beri admin bantu",
        boleh=wewenang.ppid_utama,
        syarat=(syarat.sepi_terlama, syarat.petugas_ppid_utama, syarat.masa_bantuan, syarat.belum_dibantu),
        akibat=akibat.beri_bantuan,
        kabari=(kabar.dibantu,),
    ),
    lahir=Transisi(nama="pantau", label="Mulai pantau", boleh=hanya_sistem),
)

ALUR_AMBANG = Alur(
    Transisi(
        nama="ubah",
        label="Ubah ambang",
        boleh=wewenang.ppid_utama,
        syarat=(syarat.ambang_menanjak,),
        akibat=akibat.isi_ambang,
    ),
    lahir=Transisi(
        nama="tetapkan", label="Tetapkan ambang", boleh=wewenang.ppid_utama, syarat=(syarat.ambang_menanjak,)
    ),
)
