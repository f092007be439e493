"""The steps of a request (UU 14/2008 Ps 22; domain 4.5; design 9)."""

from alur.transisi import Alur, Transisi, hanya_sistem, menuju
from permohonan import akibat, kabar, syarat
from permohonan.alur_bersama import langkah_bersama
from permohonan.alur_disposisi import DISPOSISI
from permohonan.alur_kertas import langkah_kertas
from permohonan.identitas import alur_pemusnahan as pemusnahan
from permohonan.lampau.alur import CATAT_LAMPAU
from permohonan.putusan import hasil_permohonan
from permohonan.status import DIJAWAB, DIKABULKAN, DIKERJAKAN, DIPUTUS, TERBUKA, JenisKertas, StatusPermohonan
from permohonan.wewenang import melayani, memutus, pendaftar

_S = StatusPermohonan


@menuju(*DIPUTUS)
def hasil_butir(permohonan, langkah):
    """The outcome derived from the items (design 9)."""
    return hasil_permohonan(permohonan.butir.values_list("hasil", flat=True))


ALUR_PERMOHONAN = Alur(
    Transisi(
        nama="nyatakan_lengkap",
        label="Nyatakan lengkap",
        dari=(_S.DIAJUKAN,),
        ke=_S.TERDAFTAR,
        boleh=melayani,
        syarat=(syarat.identitas_cukup,),
        akibat=akibat.nyatakan_lengkap,
    ),
    Transisi(
        nama="minta_lengkapi",
        label="Minta lengkapi",
        dari=(_S.DIAJUKAN,),
        ke=_S.PERLU_DILENGKAPI,
        boleh=melayani,
        syarat=(syarat.kekurangan_disebut, syarat.masih_boleh_minta_lengkapi),
        akibat=akibat.minta_lengkapi,
        kabari=(kabar.minta_lengkapi,),
    ),
    Transisi(
        nama="lengkapi",
        label="Lengkapi",
        dari=(_S.PERLU_DILENGKAPI,),
        ke=_S.TERDAFTAR,
        boleh=pendaftar,
        syarat=(syarat.masih_waktu_melengkapi, syarat.identitas_cukup),
        akibat=akibat.lengkapi,
        kabari=(kabar.dilengkapi,),
    ),
    Transisi(
        nama="tutup_tak_lengkap",
        label="Tutup karena tidak dilengkapi",
        dari=(_S.PERLU_DILENGKAPI,),
        ke=_S.TIDAK_DILENGKAPI,
        boleh=hanya_sistem,
        syarat=(syarat.waktu_melengkapi_habis,),
        akibat=akibat.tutup_tak_lengkap,
        kabari=(kabar.ditutup,),
    ),
    *DISPOSISI,
    Transisi(
        nama="simpan_butir",
        label="Simpan putusan butir",
        dari=DIKERJAKAN,
        boleh=melayani,
        syarat=(syarat.tanpa_nik,),
        akibat=akibat.simpan_butir,
    ),
    Transisi(
        nama="simpan_jawaban",
        label="Simpan biaya dan penjelasan",
        dari=DIKERJAKAN,
        boleh=melayani,
        syarat=(syarat.tanpa_nik,),
        akibat=akibat.simpan_jawaban,
    ),
    Transisi(
        nama="perpanjang",
        label="Perpanjang waktu",
        dari=DIKERJAKAN,
        boleh=melayani,
        syarat=(syarat.belum_diperpanjang, syarat.sebelum_jatuh_tempo, syarat.beralasan),
        akibat=akibat.perpanjang,
        kabari=(kabar.diperpanjang,),
        umum=True,
    ),
    Transisi(
        nama="putuskan",
        label="Putuskan dan kirim jawaban",
        dari=DIKERJAKAN,
        ke=hasil_butir,
        boleh=memutus,
        syarat=(syarat.semua_butir_sah,),
        akibat=akibat.putuskan,
        kabari=(kabar.dijawab,),
        umum=True,
    ),
    *langkah_kertas(
        JenisKertas.PUTUSAN_PPID,
        dari=DIKERJAKAN,
        ke=hasil_butir,
        label="putusan PPID",
        syarat=(syarat.semua_butir_sah,),
        sesudah=akibat.putuskan,
        kabari=(kabar.dijawab,),
    ),
    Transisi(
        nama="jawab_terbit",
        label="Kirim tautan yang sudah terbit",
        dari=(_S.DIAJUKAN, *DIKERJAKAN),
        ke=_S.DISERAHKAN,
        boleh=melayani,
        syarat=(syarat.semua_sudah_terbit,),
        akibat=akibat.jawab_terbit,
        kabari=(kabar.dijawab,),
        umum=True,
    ),
    Transisi(
        nama="serahkan",
        label="Serahkan informasi",
        dari=(*DIKABULKAN, _S.BELUM_DIDOKUMENTASIKAN),
        ke=_S.DISERAHKAN,
        boleh=pendaftar,
        syarat=(syarat.lunas, syarat.cara_serah_disebut),
        akibat=akibat.serahkan,
        kabari=(kabar.diserahkan,),
        umum=True,
    ),
    Transisi(
        nama="catat_terima",
        label="Catat tanggal terima pemohon",
        dari=DIJAWAB,
        boleh=melayani,
        syarat=(syarat.tanggal_tak_mundur,),
        akibat=akibat.catat_terima,
    ),
    Transisi(
        nama="tutup",
        label="Selesai",
        dari=DIJAWAB,
        ke=_S.SELESAI,
        boleh=hanya_sistem,
        syarat=(syarat.tanpa_keberatan_terbuka, syarat.jendela_keberatan_tutup),
        umum=True,
    ),
    Transisi(
        nama="cabut",
        label="Cabut permohonan",
        dari=TERBUKA,
        ke=_S.DICABUT,
        boleh=pendaftar,
        akibat=akibat.cabut,
        kabari=(kabar.dicabut,),
        umum=True,
    ),
    *langkah_bersama("permohonan"),
    Transisi(
        nama="ingatkan",
        label="Ingatkan batas waktu",
        dari=TERBUKA,
        boleh=hanya_sistem,
        akibat=akibat.ingatkan,
        kabari=(kabar.mendekati_batas,),
    ),
    CATAT_LAMPAU,
    *pemusnahan.LANGKAH,
    lahir=Transisi(
        nama="ajukan",
        label="Ajukan permohonan",
        ke=_S.DIAJUKAN,
        boleh=pendaftar,
        syarat=(syarat.pengajuan_lengkap, syarat.diterima_masuk_akal),
        akibat=akibat.ajukan,
        kabari=(kabar.diterima, kabar.meja_menerima),
        umum=True,
    ),
)
