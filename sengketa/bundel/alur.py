"""Steps about the bundle: asking for it, its coming into being, taking it along; none of them moves the case."""

from alur.transisi import Transisi, hanya_sistem
from sengketa.bundel import akibat, syarat
from sengketa.kabar import bundel_disusun
from sengketa.syarat import tanpa_nik
from sengketa.wewenang import membaca, mendampingi, mengerjakan

LANGKAH = (
    Transisi(
        nama="minta_berkas",
        label="Susun berkas sengketa",
        boleh=mengerjakan,
        syarat=(syarat.tidak_sedang_disusun,),
        akibat=akibat.minta_berkas,
    ),
    Transisi(
        nama="berkas_disusun",
        label="Berkas sengketa disusun",
        boleh=hanya_sistem,
        kabari=(bundel_disusun,),
    ),
    Transisi(
        nama="unduh_berkas",
        label="Unduh berkas sengketa",
        boleh=membaca,
        syarat=(syarat.berkas_jadi,),
    ),
    Transisi(
        nama="ambil_bukti",
        label="Ambil bukti dari register",
        boleh=mendampingi,
        syarat=(syarat.bukti_dipilih, tanpa_nik),
        akibat=akibat.ambil_bukti,
    ),
)
