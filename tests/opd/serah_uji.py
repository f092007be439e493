"""A hand-over that is done, without taking the cast's own roles away."""

from informasi import serah_terima as informasi
from opd.peran import Peran
from opd.serah_terima import serah_terimakan
from tests.pabrik import SENIN, beri_peran, buat_pengguna


def buat_serah_terima(pemeran):
    """The operator of dpupr took over from somebody who left."""
    lama = buat_pengguna("yang_pergi")
    tugas = beri_peran(lama, Peran.OPERATOR, pemeran.dpupr)
    isian = {"kepada": pemeran.operator, "hari": SENIN.date(), "ruang": (informasi,)}
    return serah_terimakan(tugas, pelaku=pemeran.penanggung_jawab, waktu=SENIN, **isian)
