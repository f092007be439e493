"""Steps of the help to the unit: checklist, files, notes, power, orders, decision; none of them ends a case."""

from alur.transisi import Transisi, hanya_sistem
from sengketa import kabar
from sengketa.pendampingan import akibat, syarat
from sengketa.status import TERBUKA
from sengketa.syarat import beralasan, tanpa_nik
from sengketa.wewenang import mendampingi, mengerjakan, menyikapi, ppid_utama

LANGKAH = (
    Transisi(
        nama="tambah_tugas",
        label="Tambah tugas",
        boleh=mendampingi,
        syarat=(syarat.tugas_terisi, tanpa_nik),
        akibat=akibat.tambah_tugas,
        kabari=(kabar.tugas_diberikan,),
    ),
    Transisi(
        nama="atur_tugas",
        label="Atur penanggung jawab dan batas tugas",
        boleh=mendampingi,
        syarat=(syarat.tugas_terbuka,),
        akibat=akibat.atur_tugas,
        kabari=(kabar.tugas_diberikan,),
    ),
    Transisi(
        nama="kerjakan_tugas",
        label="Tandai tugas selesai",
        boleh=mengerjakan,
        syarat=(syarat.tugas_terbuka, tanpa_nik),
        akibat=akibat.kerjakan_tugas,
    ),
    Transisi(
        nama="lewati_tugas",
        label="Tugas tidak diperlukan",
        boleh=mendampingi,
        syarat=(syarat.tugas_terbuka, beralasan),
        akibat=akibat.lewati_tugas,
    ),
    Transisi(
        nama="ingatkan_tugas",
        label="Ingatkan tugas",
        boleh=hanya_sistem,
        syarat=(syarat.tugas_terbuka,),
        akibat=akibat.ingatkan_tugas,
        kabari=(kabar.tugas_mendesak,),
    ),
    Transisi(
        nama="unggah_berkas",
        label="Unggah berkas",
        boleh=mengerjakan,
        syarat=(tanpa_nik,),
        akibat=akibat.unggah_berkas,
    ),
    Transisi(
        nama="tarik_berkas",
        label="Tarik berkas",
        boleh=mengerjakan,
        syarat=(syarat.berkas_dipakai, beralasan),
        akibat=akibat.tarik_berkas,
    ),
    Transisi(
        nama="tulis_catatan",
        label="Tulis catatan",
        boleh=mengerjakan,
        syarat=(beralasan, tanpa_nik),
    ),
    Transisi(
        nama="catat_kuasa",
        label="Catat surat kuasa",
        dari=TERBUKA,
        boleh=mendampingi,
        syarat=(syarat.kuasa_terisi, tanpa_nik),
        akibat=akibat.catat_kuasa,
    ),
    Transisi(
        nama="cabut_kuasa",
        label="Cabut surat kuasa",
        boleh=mendampingi,
        syarat=(syarat.kuasa_berlaku,),
        akibat=akibat.cabut_kuasa,
    ),
    Transisi(
        nama="catat_perintah",
        label="Catat perintah majelis atau putusan",
        dari=TERBUKA,
        boleh=mendampingi,
        syarat=(syarat.perintah_terisi, tanpa_nik),
        akibat=akibat.catat_perintah,
        kabari=(kabar.tahap_baru,),
    ),
    Transisi(
        nama="laksanakan_perintah",
        label="Catat pelaksanaan perintah",
        boleh=mengerjakan,
        syarat=(syarat.perintah_belum, syarat.tanggal_lampau, tanpa_nik),
        akibat=akibat.laksanakan_perintah,
    ),
    Transisi(
        nama="serahkan_dokumen",
        label="Catat penyerahan dokumen",
        dari=TERBUKA,
        boleh=mengerjakan,
        syarat=(syarat.tanggal_lampau, beralasan, tanpa_nik),
        kabari=(kabar.dokumen_diserahkan,),
        umum=True,
    ),
    Transisi(
        nama="tulis_memo",
        label="Tulis memo putusan",
        dari=TERBUKA,
        boleh=menyikapi,
        syarat=(syarat.memo_terisi, tanpa_nik),
        akibat=akibat.tulis_memo,
        kabari=(kabar.tahap_baru,),
    ),
    Transisi(
        nama="buka_informasi",
        label="Buka informasi atas putusan",
        boleh=ppid_utama,
        syarat=(syarat.putusan_mengabulkan,),
        akibat=akibat.buka_informasi,
    ),
)
