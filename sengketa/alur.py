"""The steps of a dispute. Which stage may follow which stands in data/tahapan-N.json; here is who takes the steps
and what they ask for (UU 14/2008 Ps 37-50; domain 6; design 9)."""

from alur.transisi import Alur, Transisi, hanya_sistem, menuju
from permohonan.identitas.pembukaan import belum_terlalu_banyak, kabar_banyak_dibuka
from sengketa import akibat, kabar, syarat
from sengketa.bundel.alur import LANGKAH as BUNDEL
from sengketa.pendampingan.alur import LANGKAH as PENDAMPINGAN
from sengketa.sidang.alur import LANGKAH as SIDANG
from sengketa.status import TERBUKA, Tahap
from sengketa.tahapan import tahapan
from sengketa.wewenang import mendampingi, menyikapi, ppid_utama

_SEMUA = tahapan().tahap.values()


@menuju(*tahapan().awal)
def tahap_awal(sengketa, langkah):
    """With which stage the record begins: a case may reach Diskominfo after the Komisi registered it."""
    return langkah.isian["tahap"]


@menuju(*(t.kode for t in _SEMUA if not t.putusan and t.kode != Tahap.SELESAI))
def tahap_tujuan(sengketa, langkah):
    """The stage the officer names; the guards hold it against the data file."""
    return langkah.isian["tahap"]


@menuju(*(t.kode for t in _SEMUA if t.putusan))
def tahap_putusan(sengketa, langkah):
    """The stage the ruling or akta opens."""
    return langkah.isian["tahap"]


@menuju(*Tahap)
def tahap_sebelum(sengketa, langkah):
    """The stage before the one noted by mistake."""
    jalan = sengketa.riwayat.filter(keliru=False).order_by("-pk").values_list("kode", flat=True)
    return jalan[1]


ALUR_SENGKETA = Alur(
    Transisi(
        nama="pindah_tahap",
        label="Lanjut ke tahap berikutnya",
        dari=TERBUKA,
        ke=tahap_tujuan,
        boleh=mendampingi,
        syarat=(
            syarat.tahap_berikut,
            syarat.bukan_putusan,
            syarat.tanggal_urut,
            syarat.bernomor,
            syarat.inkracht_sah,
            syarat.tanpa_nik,
        ),
        akibat=akibat.pindah_tahap,
        kabari=(kabar.tahap_baru,),
        umum=True,
    ),
    Transisi(
        nama="catat_putusan",
        label="Catat putusan atau akta",
        dari=TERBUKA,
        ke=tahap_putusan,
        boleh=mendampingi,
        syarat=(syarat.tahap_berikut, syarat.putusan_lengkap, syarat.tanggal_urut, syarat.tanpa_nik),
        akibat=akibat.catat_putusan,
        kabari=(kabar.putusan,),
        umum=True,
    ),
    Transisi(
        nama="selesaikan",
        label="Selesaikan perkara",
        dari=(Tahap.PELAKSANAAN_PUTUSAN, Tahap.INKRACHT),
        ke=Tahap.SELESAI,
        boleh=mendampingi,
        syarat=(syarat.tanggal_urut, syarat.putusan_tuntas, syarat.tanpa_nik),
        akibat=akibat.masuk,
        kabari=(kabar.tahap_baru,),
        umum=True,
    ),
    Transisi(
        nama="betulkan_tahap",
        label="Batalkan tahap yang keliru dicatat",
        ke=tahap_sebelum,
        boleh=ppid_utama,
        syarat=(syarat.ada_tahap_sebelum, syarat.beralasan),
        akibat=akibat.betulkan_tahap,
        kabari=(kabar.tahap_baru,),
    ),
    Transisi(
        nama="pilih_jalur",
        label="Pilih jalur penyelesaian",
        dari=TERBUKA,
        boleh=mendampingi,
        syarat=(syarat.jalur_mungkin, syarat.tanpa_nik),
        akibat=akibat.pilih_jalur,
    ),
    Transisi(
        nama="perpanjang_mediasi",
        label="Perpanjang mediasi",
        dari=(Tahap.MEDIASI,),
        boleh=mendampingi,
        syarat=(syarat.jam_dapat_diperpanjang,),
        akibat=akibat.perpanjang_mediasi,
        kabari=(kabar.tahap_baru,),
    ),
    Transisi(
        nama="ubah_rincian",
        label="Ubah rincian perkara",
        boleh=mendampingi,
        syarat=(syarat.tanpa_nik,),
        akibat=akibat.ubah_rincian,
    ),
    *SIDANG,
    *PENDAMPINGAN,
    *BUNDEL,
    Transisi(
        nama="lihat_identitas",
        label="Lihat identitas pemohon",
        boleh=menyikapi,
        syarat=(syarat.beralasan, belum_terlalu_banyak),
        kabari=(kabar_banyak_dibuka,),
    ),
    Transisi(
        nama="jam_bergeser",
        label="Batas waktu bergeser",
        boleh=hanya_sistem,
        akibat=akibat.jam_bergeser,
        kabari=(kabar.jam_bergeser,),
    ),
    Transisi(
        nama="ingatkan",
        label="Ingatkan batas waktu",
        dari=TERBUKA,
        boleh=hanya_sistem,
        akibat=akibat.ingatkan,
        kabari=(kabar.mendekati_batas,),
    ),
    lahir=Transisi(
        nama="catat",
        label="Catat sengketa",
        ke=tahap_awal,
        boleh=mendampingi,
        syarat=(syarat.pencatatan_lengkap, syarat.bukan_ulangan, syarat.tanpa_nik),
        akibat=akibat.catat,
        kabari=(kabar.tercatat,),
        umum=True,
    ),
)
