"""The steps of a request (UU 14/2008 Ps 22; domain 4.5; design 9)."""

from alur.transisi import Alur, Transisi, hanya_sistem, menuju
from permohonan import akibat, kabar, syarat
from permohonan.alur_kertas import langkah_kertas
from permohonan.identitas import alur_pemusnahan as pemusnahan
from permohonan.identitas.pembukaan import belum_terlalu_banyak, kabar_banyak_dibuka
from permohonan.putusan import hasil_permohonan
from permohonan.status import DIJAWAB, DIKABULKAN, DIKERJAKAN, DIPUTUS, TERBUKA, JenisKertas, StatusPermohonan
from permohonan.surat.alur_tanda_tangan import UNGGAH_TTE
from permohonan.wewenang import melayani, membuka_identitas, memutus, menggarap, pendaftar

_S = StatusPermohonan


@menuju(_S.TERDAFTAR, _S.DIDISPOSISIKAN, _S.DITINJAU)
def sesudah_satu_keluar(permohonan, langkah):
    """Where the request stands once the hand-over of this step no longer waits: with units, in review, or here."""
    lain = permohonan.disposisi.berjalan().exclude(pk=langkah.isian["disposisi"].pk)
    if lain.filter(dijawab_pada=None).exists():
        return _S.DIDISPOSISIKAN
    return _S.DITINJAU if lain.exists() else _S.TERDAFTAR


@menuju(_S.DIDISPOSISIKAN, _S.DITINJAU)
def sesudah_dijawab(permohonan, langkah):
    """In review once no unit owes a draft."""
    lain = permohonan.disposisi.menunggu().exclude(pk=langkah.isian["disposisi"].pk)
    return _S.DIDISPOSISIKAN if lain.exists() else _S.DITINJAU


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
    Transisi(
        nama="disposisi",
        label="Disposisi",
        dari=DIKERJAKAN,
        ke=_S.DIDISPOSISIKAN,
        boleh=melayani,
        syarat=(syarat.disposisi_terisi,),
        akibat=akibat.disposisi,
        kabari=(kabar.didisposisikan,),
    ),
    Transisi(
        nama="tarik_disposisi",
        label="Tarik disposisi",
        dari=(_S.DIDISPOSISIKAN, _S.DITINJAU),
        ke=sesudah_satu_keluar,
        boleh=melayani,
        syarat=(syarat.disposisi_berjalan,),
        akibat=akibat.tarik_disposisi,
        kabari=(kabar.ditarik,),
    ),
    Transisi(
        nama="usul_jawaban",
        label="Kirim konsep jawaban",
        dari=(_S.DIDISPOSISIKAN, _S.DITINJAU),
        ke=sesudah_dijawab,
        boleh=menggarap,
        syarat=(syarat.disposisi_berjalan, syarat.disposisi_milik_unitnya, syarat.konsep_terisi),
        akibat=akibat.usul_jawaban,
        kabari=(kabar.diusulkan,),
    ),
    Transisi(
        nama="kembalikan",
        label="Kembalikan, bukan unit kami",
        dari=(_S.DIDISPOSISIKAN, _S.DITINJAU),
        ke=sesudah_satu_keluar,
        boleh=menggarap,
        syarat=(syarat.disposisi_berjalan, syarat.disposisi_milik_unitnya, syarat.beralasan),
        akibat=akibat.kembalikan,
        kabari=(kabar.dikembalikan,),
    ),
    Transisi(
        nama="revisi",
        label="Minta perbaikan konsep",
        dari=(_S.DIDISPOSISIKAN, _S.DITINJAU),
        ke=_S.DIDISPOSISIKAN,
        boleh=melayani,
        syarat=(syarat.disposisi_berjalan, syarat.sudah_dijawab_unit, syarat.beralasan),
        akibat=akibat.revisi,
        kabari=(kabar.direvisi,),
    ),
    Transisi(
        nama="tegur",
        label="Tegur unit",
        dari=(_S.DIDISPOSISIKAN,),
        boleh=hanya_sistem,
        syarat=(syarat.disposisi_berjalan,),
        akibat=akibat.tegur,
        kabari=(kabar.unit_ditegur,),
    ),
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
    Transisi(
        nama="ubah_pokok",
        label="Tulis pokok permohonan",
        boleh=melayani,
        syarat=(syarat.tanpa_nik,),
        akibat=akibat.ubah_pokok,
    ),
    UNGGAH_TTE,
    Transisi(
        nama="lihat_identitas",
        label="Lihat identitas pemohon",
        boleh=membuka_identitas,
        syarat=(syarat.beralasan, belum_terlalu_banyak),
        kabari=(kabar_banyak_dibuka,),
    ),
    Transisi(
        nama="ganti_kode",
        label="Ganti kode rahasia",
        boleh=pendaftar,
        akibat=akibat.ganti_kode,
        kabari=(kabar.kode_baru,),
    ),
    Transisi(
        nama="jam_bergeser",
        label="Batas waktu bergeser",
        boleh=hanya_sistem,
        akibat=akibat.jam_bergeser,
        kabari=(kabar.jam_bergeser,),
        umum=True,
    ),
    Transisi(
        nama="ingatkan",
        label="Ingatkan batas waktu",
        dari=TERBUKA,
        boleh=hanya_sistem,
        akibat=akibat.ingatkan,
        kabari=(kabar.mendekati_batas,),
    ),
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
