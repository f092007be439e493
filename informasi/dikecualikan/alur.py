"""The life of a consequence test, as a table (UU 14/2008 Ps 19; PerKI 1/2021 Ps 49; domain 3.7)."""

from alur.transisi import Alur, Transisi, hanya_sistem
from informasi.dikecualikan import akibat, kabar, syarat
from informasi.dikecualikan.status import PeranBerkas, StatusUji
from informasi.dikecualikan.wewenang import atasan_ppid, pengusul, penyunting, peserta
from opd.wewenang import meninjau, ppid_utama

USULAN_SAH = (syarat.usulan_lengkap, syarat.tanpa_data_pribadi, syarat.waktu_sah)
SIAP = (*USULAN_SAH, syarat.telaah_lengkap, syarat.peserta_cukup, syarat.semua_bertanda_tangan)
DIBICARAKAN = (StatusUji.DIUSULKAN, StatusUji.PERTIMBANGAN)


def _kertas(peran, dari, ke, sebutan, kabari=(), sesudah=None, siap=()):
    """The two steps of one decision on paper: staff A records it, staff B confirms it (design 9)."""
    return (
        Transisi(
            nama=f"catat_{peran}",
            label=f"Catat {sebutan}",
            dari=dari,
            boleh=meninjau,
            syarat=(syarat.suntingan_terakhir, *siap, syarat.kertas_terisi),
            akibat=akibat.catat_kertas(peran),
        ),
        Transisi(
            nama=f"benarkan_{peran}",
            label=f"Benarkan {sebutan}",
            dari=dari,
            ke=ke,
            boleh=meninjau,
            syarat=(*siap, syarat.kertas_ditunggu(peran)),
            akibat=sesudah or akibat.benarkan_kertas(peran),
            kabari=kabari,
        ),
    )


ALUR_UJI = Alur(
    Transisi(
        nama="ubah",
        label="Simpan",
        dari=(StatusUji.DRAF, *DIBICARAKAN),
        boleh=penyunting,
        syarat=(syarat.suntingan_terakhir,),
        akibat=akibat.ubah,
    ),
    Transisi(
        nama="ajukan",
        label="Ajukan ke PPID Utama",
        dari=(StatusUji.DRAF,),
        ke=StatusUji.DIUSULKAN,
        boleh=pengusul,
        syarat=(syarat.suntingan_terakhir, *USULAN_SAH),
        kabari=(kabar.kabar_usulan,),
    ),
    Transisi(nama="buang", label="Buang draf", dari=(StatusUji.DRAF,), ke=StatusUji.DIBUANG, boleh=pengusul),
    Transisi(
        nama="kembalikan",
        label="Kembalikan",
        dari=DIBICARAKAN,
        ke=StatusUji.DRAF,
        boleh=meninjau,
        syarat=(syarat.beralasan,),
        akibat=akibat.kembali,
        kabari=(kabar.kabar_kembali,),
    ),
    Transisi(
        nama="bahas",
        label="Mulai uji konsekuensi",
        dari=(StatusUji.DIUSULKAN,),
        ke=StatusUji.PERTIMBANGAN,
        boleh=meninjau,
        syarat=USULAN_SAH,
    ),
    Transisi(
        nama="tolak",
        label="Tolak pengecualian",
        dari=DIBICARAKAN,
        ke=StatusUji.DITOLAK,
        boleh=ppid_utama,
        syarat=(syarat.beralasan,),
        kabari=(kabar.kabar_ditolak,),
    ),
    Transisi(
        nama="atur_peserta",
        label="Simpan peserta",
        dari=(StatusUji.PERTIMBANGAN,),
        boleh=meninjau,
        syarat=(syarat.suntingan_terakhir,),
        akibat=akibat.atur_peserta,
        kabari=(kabar.kabar_peserta,),
    ),
    Transisi(
        nama="tandatangani",
        label="Tandatangani",
        dari=(StatusUji.PERTIMBANGAN,),
        boleh=peserta,
        syarat=(syarat.suntingan_terakhir, *USULAN_SAH, syarat.telaah_lengkap, syarat.belum_bertanda_tangan),
        akibat=akibat.tandatangani,
        kabari=(kabar.kabar_menunggu_atasan,),
    ),
    *_kertas(
        PeranBerkas.LEMBAR,
        (StatusUji.PERTIMBANGAN,),
        None,
        "lembar uji bertanda tangan",
        kabari=(kabar.kabar_menunggu_atasan,),
        siap=(*USULAN_SAH, syarat.telaah_lengkap, syarat.peserta_cukup),
    ),
    Transisi(
        nama="setujui",
        label="Setujui",
        dari=(StatusUji.PERTIMBANGAN,),
        ke=StatusUji.DISETUJUI_ATASAN,
        boleh=atasan_ppid,
        syarat=(syarat.suntingan_terakhir, *SIAP),
        kabari=(kabar.kabar_disetujui,),
    ),
    *_kertas(
        PeranBerkas.PERSETUJUAN,
        (StatusUji.PERTIMBANGAN,),
        StatusUji.DISETUJUI_ATASAN,
        "persetujuan Atasan PPID",
        kabari=(kabar.kabar_disetujui,),
        siap=SIAP,
    ),
    Transisi(
        nama="tetapkan",
        label="Tetapkan",
        dari=(StatusUji.DISETUJUI_ATASAN,),
        ke=StatusUji.DITETAPKAN,
        boleh=ppid_utama,
        syarat=(syarat.bukan_pengusulnya, syarat.sk_sah, *USULAN_SAH, syarat.pengganti_sah),
        akibat=akibat.tetapkan,
        kabari=(kabar.kabar_ditetapkan,),
        umum=True,
    ),
    *_kertas(
        PeranBerkas.SK,
        (StatusUji.DISETUJUI_ATASAN, StatusUji.DITETAPKAN),
        StatusUji.DITETAPKAN,
        "SK yang ditandatangani",
        kabari=(kabar.kabar_ditetapkan,),
        sesudah=akibat.sk_dibenarkan,
        siap=(syarat.kertas_sk_sah,),
    ),
    Transisi(
        nama="ingatkan",
        label="Ingatkan akan berakhir",
        dari=(StatusUji.DITETAPKAN,),
        boleh=hanya_sistem,
        syarat=(syarat.belum_diingatkan,),
        akibat=akibat.ingatkan,
        kabari=(kabar.kabar_akan_berakhir,),
    ),
    Transisi(
        nama="akhiri",
        label="Jangka waktu habis",
        dari=(StatusUji.DITETAPKAN,),
        ke=StatusUji.BERAKHIR,
        boleh=hanya_sistem,
        syarat=(syarat.waktunya_habis,),
        akibat=akibat.akhiri_waktu,
        kabari=(kabar.kabar_terbuka,),
        umum=True,
    ),
    Transisi(
        nama="tinjau_syarat",
        label="Syarat belum terpenuhi",
        dari=(StatusUji.DITETAPKAN,),
        boleh=ppid_utama,
        syarat=(syarat.bersyarat, syarat.beralasan),
        akibat=akibat.tinjau_syarat,
    ),
    Transisi(
        nama="akhiri_syarat",
        label="Syarat terpenuhi, buka",
        dari=(StatusUji.DITETAPKAN,),
        ke=StatusUji.BERAKHIR,
        boleh=ppid_utama,
        syarat=(syarat.bersyarat, syarat.beralasan),
        akibat=akibat.akhiri_syarat,
        kabari=(kabar.kabar_terbuka,),
        umum=True,
    ),
    Transisi(
        nama="ganti",
        label="Diganti uji baru",
        dari=(StatusUji.DITETAPKAN,),
        ke=StatusUji.DIUBAH,
        boleh=hanya_sistem,
        akibat=akibat.ganti,
        umum=True,
    ),
    Transisi(
        nama="buka_putusan",
        label="Buka atas putusan",
        dari=(StatusUji.DITETAPKAN,),
        ke=StatusUji.DIBATALKAN_PUTUSAN,
        boleh=ppid_utama,
        syarat=(syarat.putusan_terisi,),
        akibat=akibat.buka_putusan,
        kabari=(kabar.kabar_terbuka,),
        umum=True,
    ),
    lahir=Transisi(
        nama="tulis",
        label="Tulis usulan",
        ke=StatusUji.DRAF,
        boleh=pengusul,
        syarat=(syarat.se_kota_oleh_utama, syarat.pengganti_sah),
    ),
)
