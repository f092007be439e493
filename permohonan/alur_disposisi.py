"""Handing the items of a request to the units that hold the information, and what they send back (design 9)."""

from alur.transisi import Transisi, hanya_sistem, menuju
from permohonan import akibat, kabar, syarat
from permohonan.status import DIKERJAKAN, StatusPermohonan
from permohonan.wewenang import melayani, menggarap

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


DISPOSISI = (
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
)
