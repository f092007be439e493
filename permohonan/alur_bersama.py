"""Steps that a request and an objection share: the subject line, the letters, who asks, the code, the clock."""

from alur.transisi import Transisi, hanya_sistem
from permohonan import akibat, kabar
from permohonan.identitas.pembukaan import belum_terlalu_banyak, kabar_banyak_dibuka
from permohonan.surat.alur_tanda_tangan import UNGGAH_TTE
from permohonan.syarat import beralasan, tanpa_nik
from permohonan.wewenang import melayani, membaca_surat, membuka_identitas, pendaftar


def langkah_bersama(sebutan):
    """The shared rows (tuple of Transisi) for the table of a case that is called `sebutan` in a label."""
    return (
        Transisi(
            nama="ubah_pokok",
            label=f"Tulis pokok {sebutan}",
            boleh=melayani,
            syarat=(tanpa_nik,),
            akibat=akibat.ubah_pokok,
        ),
        UNGGAH_TTE,
        Transisi(
            nama="lihat_identitas",
            label="Lihat identitas pemohon",
            boleh=membuka_identitas,
            syarat=(beralasan, belum_terlalu_banyak),
            kabari=(kabar_banyak_dibuka,),
        ),
        Transisi(
            nama="buka_surat",
            label="Buka surat",
            boleh=membaca_surat,
            syarat=(belum_terlalu_banyak,),
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
    )
