"""The life of a meeting, of an invitation and of a decision, as tables (domain 8; design 9)."""

from alur.transisi import Alur, Transisi
from laporan.rakor import akibat, kabar, syarat
from laporan.rakor.status import BERISI, StatusKeputusan, StatusRakor
from laporan.rakor.wewenang import memimpin_rakor, mengisi_kehadiran

ALUR_RAKOR = Alur(
    Transisi(
        nama="ubah",
        label="Simpan rencana rapat",
        dari=(StatusRakor.DRAF, StatusRakor.DIUNDANG),
        boleh=memimpin_rakor,
        syarat=(syarat.suntingan_terakhir, syarat.akan_datang, syarat.sasaran_tetap),
        akibat=akibat.ubah,
        kabari=(kabar.kabar_berubah,),
    ),
    Transisi(
        nama="undang",
        label="Kirim undangan",
        dari=(StatusRakor.DRAF,),
        ke=StatusRakor.DIUNDANG,
        boleh=memimpin_rakor,
        syarat=(syarat.belum_lewat, syarat.ada_yang_diundang),
        akibat=akibat.undang,
        kabari=(kabar.kabar_undangan,),
    ),
    Transisi(
        nama="mulai",
        label="Buka rapat",
        dari=(StatusRakor.DIUNDANG,),
        ke=StatusRakor.BERLANGSUNG,
        boleh=memimpin_rakor,
        syarat=(syarat.pada_harinya, syarat.tidak_ada_yang_berlangsung),
        akibat=akibat.buka,
    ),
    Transisi(
        nama="tulis_notulen",
        label="Simpan notulen",
        dari=BERISI,
        boleh=memimpin_rakor,
        syarat=(syarat.suntingan_terakhir,),
        akibat=akibat.tulis_notulen,
    ),
    Transisi(
        nama="selesai",
        label="Tutup rapat",
        dari=(StatusRakor.BERLANGSUNG,),
        ke=StatusRakor.SELESAI,
        boleh=memimpin_rakor,
        akibat=akibat.tutup,
        kabari=(kabar.kabar_keputusan,),
    ),
    Transisi(
        nama="batalkan",
        label="Batalkan rapat",
        dari=(StatusRakor.DRAF, StatusRakor.DIUNDANG),
        ke=StatusRakor.DIBATALKAN,
        boleh=memimpin_rakor,
        syarat=(syarat.beralasan,),
        kabari=(kabar.kabar_batal,),
    ),
    lahir=Transisi(
        nama="rencanakan",
        label="Rencanakan rapat",
        ke=StatusRakor.DRAF,
        boleh=memimpin_rakor,
        syarat=(syarat.akan_datang,),
    ),
)

ALUR_UNDANGAN = Alur(
    Transisi(
        nama="catat_kehadiran",
        label="Catat kehadiran",
        boleh=mengisi_kehadiran,
        syarat=(syarat.saat_mengisi, syarat.kehadiran_lengkap),
        akibat=akibat.catat_kehadiran,
    ),
    lahir=Transisi(
        nama="undang_juga",
        label="Undang unit ini juga",
        boleh=memimpin_rakor,
        syarat=(syarat.rapat_terbuka, syarat.belum_diundang),
        kabari=(kabar.kabar_undangan_satu,),
    ),
)

ALUR_KEPUTUSAN = Alur(
    Transisi(
        nama="nyatakan_selesai",
        label="Nyatakan selesai",
        dari=(StatusKeputusan.BELUM,),
        ke=StatusKeputusan.SELESAI,
        boleh=memimpin_rakor,
        syarat=(syarat.hasil_terisi,),
        akibat=akibat.akhiri,
    ),
    Transisi(
        nama="ubah_batas",
        label="Ubah batas waktu",
        dari=(StatusKeputusan.BELUM,),
        boleh=memimpin_rakor,
        syarat=(syarat.batas_baru, syarat.beralasan),
        akibat=akibat.ubah_batas,
        kabari=(kabar.kabar_batas,),
    ),
    Transisi(
        nama="batalkan",
        label="Batalkan keputusan",
        dari=(StatusKeputusan.BELUM,),
        ke=StatusKeputusan.BATAL,
        boleh=memimpin_rakor,
        syarat=(syarat.hasil_terisi,),
        akibat=akibat.akhiri,
    ),
    Transisi(
        nama="buka_lagi",
        label="Buka lagi",
        dari=(StatusKeputusan.SELESAI, StatusKeputusan.BATAL),
        ke=StatusKeputusan.BELUM,
        boleh=memimpin_rakor,
        syarat=(syarat.beralasan,),
        akibat=akibat.buka_lagi,
    ),
    lahir=Transisi(
        nama="putuskan",
        label="Catat keputusan rapat",
        ke=StatusKeputusan.BELUM,
        boleh=memimpin_rakor,
        syarat=(syarat.rapat_berisi, syarat.batas_masuk_akal),
    ),
)
