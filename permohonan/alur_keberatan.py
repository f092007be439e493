"""The steps of an objection (UU 14/2008 Ps 35-36; domain 5; design 9)."""

from alur.transisi import Alur, Transisi, hanya_sistem, menuju
from permohonan import akibat as bersama
from permohonan.alur_bersama import langkah_bersama
from permohonan.alur_kertas import kertas_berlaku, langkah_kertas
from permohonan.identitas import alur_pemusnahan as pemusnahan
from permohonan.keberatan import akibat, kabar, syarat
from permohonan.status import (
    KEBERATAN_DIKABULKAN,
    KEBERATAN_DITANGGAPI,
    KEBERATAN_TERBUKA,
    JenisKertas,
    StatusKeberatan,
)
from permohonan.syarat import beralasan, diterima_masuk_akal, tanggal_tak_mundur, tanpa_nik
from permohonan.wewenang import atasan, melayani, pendaftar

_K = StatusKeberatan
DAPAT_DITANGGAPI = (_K.TERDAFTAR, _K.MUSYAWARAH, _K.DITELAAH, _K.TIDAK_DITANGGAPI)
DAPAT_DITELAAH = (_K.TERDAFTAR, _K.MUSYAWARAH, _K.TIDAK_DITANGGAPI)  # a late answer is prepared like one in time


@menuju(_K.DITELAAH, _K.TIDAK_DITANGGAPI)
def sesudah_telaah(keberatan, langkah):
    """With the Atasan PPID; once the last day was missed it stays missed until the answer (UU 14/2008 Ps 37(2))."""
    return _K.TIDAK_DITANGGAPI if keberatan.status == _K.TIDAK_DITANGGAPI else _K.DITELAAH


@menuju(*syarat.HASIL)
def hasil_tanggapan(keberatan, langkah):
    """As the Atasan PPID decided."""
    return langkah.isian["hasil"]


@menuju(*syarat.HASIL)
def hasil_kertas(keberatan, langkah):
    """As the signed paper says."""
    return kertas_berlaku(keberatan, JenisKertas.TANGGAPAN_ATASAN).isi["hasil"]


ALUR_KEBERATAN = Alur(
    Transisi(
        nama="daftarkan",
        label="Daftarkan",
        dari=(_K.DIAJUKAN,),
        ke=_K.TERDAFTAR,
        boleh=melayani,
        syarat=(tanpa_nik,),
        akibat=akibat.daftarkan,
    ),
    Transisi(
        nama="musyawarah",
        label="Mulai musyawarah",
        dari=(_K.TERDAFTAR, _K.DITELAAH),
        ke=_K.MUSYAWARAH,
        boleh=melayani,
        syarat=(syarat.boleh_musyawarah,),
    ),
    Transisi(
        nama="sepakati",
        label="Catat kesepakatan",
        dari=(_K.MUSYAWARAH,),
        ke=_K.DISEPAKATI,
        boleh=melayani,
        syarat=(syarat.hasil_musyawarah_tertulis,),
        akibat=akibat.sepakati,
        kabari=(kabar.ditanggapi,),
        umum=True,
    ),
    Transisi(
        nama="gagal_musyawarah",
        label="Musyawarah tidak berhasil",
        dari=(_K.MUSYAWARAH,),
        ke=_K.TERDAFTAR,
        boleh=melayani,
        syarat=(beralasan,),
    ),
    Transisi(
        nama="telaah",
        label="Kirim telaah",
        dari=DAPAT_DITELAAH,
        ke=sesudah_telaah,
        boleh=melayani,
        syarat=(syarat.nota_terisi,),
        akibat=akibat.telaah,
        kabari=(kabar.menunggu_atasan,),
    ),
    *langkah_kertas(
        JenisKertas.NOTA_TIM,
        dari=DAPAT_DITELAAH,
        ke=sesudah_telaah,
        label="nota Tim Pertimbangan",
        terapkan=akibat.nota_kertas,
        kabari=(kabar.menunggu_atasan,),
    ),
    Transisi(
        nama="tanggapi",
        label="Tanggapi keberatan",
        dari=DAPAT_DITANGGAPI,
        ke=hasil_tanggapan,
        boleh=atasan,
        syarat=(syarat.tanggapan_lengkap,),
        akibat=akibat.tanggapi,
        kabari=(kabar.ditanggapi,),
        umum=True,
    ),
    *langkah_kertas(
        JenisKertas.TANGGAPAN_ATASAN,
        dari=DAPAT_DITANGGAPI,
        ke=hasil_kertas,
        label="tanggapan Atasan PPID",
        syarat=(syarat.kertas_sah,),
        terapkan=akibat.terapkan_kertas,
        sesudah=akibat.sesudah_kertas,
        kabari=(kabar.ditanggapi,),
    ),
    Transisi(
        nama="lewat_batas",
        label="Tidak ditanggapi dalam waktunya",
        dari=KEBERATAN_TERBUKA,
        ke=_K.TIDAK_DITANGGAPI,
        boleh=hanya_sistem,
        syarat=(syarat.batas_lewat,),
        kabari=(kabar.lewat,),
        umum=True,
    ),
    Transisi(
        nama="laksanakan",
        label="Catat pelaksanaan",
        dari=KEBERATAN_DIKABULKAN,
        ke=_K.DILAKSANAKAN,
        boleh=melayani,
        syarat=(syarat.pelaksanaan_tertulis, syarat.pelaksanaan_sudah_terjadi),
        akibat=akibat.laksanakan,
        kabari=(kabar.dilaksanakan,),
        umum=True,
    ),
    Transisi(
        nama="catat_terima",
        label="Catat tanggal terima pemohon",
        dari=(*KEBERATAN_DITANGGAPI, _K.DILAKSANAKAN),  # the proof of post may come last
        boleh=melayani,
        syarat=(tanggal_tak_mundur,),
        akibat=bersama.catat_terima,
    ),
    Transisi(
        nama="catat_pemohon",
        label="Catat tanggapan pemohon",
        dari=(*KEBERATAN_DITANGGAPI, _K.DILAKSANAKAN),
        boleh=pendaftar,
        syarat=(tanpa_nik,),
        akibat=akibat.catat_pemohon,
    ),
    Transisi(
        nama="cabut",
        label="Cabut keberatan",
        dari=(*KEBERATAN_TERBUKA, _K.TIDAK_DITANGGAPI),
        ke=_K.DICABUT,
        boleh=pendaftar,
        akibat=akibat.cabut,
        kabari=(kabar.dicabut,),
        umum=True,
    ),
    *langkah_bersama("keberatan"),
    Transisi(
        nama="ingatkan",
        label="Ingatkan batas waktu",
        dari=KEBERATAN_TERBUKA,
        boleh=hanya_sistem,
        akibat=bersama.ingatkan,
        kabari=(kabar.mendekati_batas,),
    ),
    *pemusnahan.LANGKAH,
    lahir=Transisi(
        nama="ajukan",
        label="Ajukan keberatan",
        ke=_K.DIAJUKAN,
        boleh=pendaftar,
        syarat=(syarat.pengajuan_lengkap, diterima_masuk_akal, syarat.ditemukan_masuk_akal),
        kabari=(kabar.diterima, kabar.meja_menerima),
        umum=True,
    ),
)
