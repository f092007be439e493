"""The steps of a data subject's request (UU 27/2022 Ps 5-8, 30-32): answered within 72 hours, with reasons."""

from alur.mesin import jalankan
from alur.transisi import Alur, Sistem, Transisi
from permohonan.identitas import simpan
from permohonan.identitas.kunci import buka_data
from permohonan.kabar import ke_meja, ke_pemohon
from permohonan.status import JenisHak, StatusHak
from permohonan.syarat import hari_kata
from permohonan.wewenang import melayani, pendaftar

PERMINTAAN = Sistem("atas permintaan subjek data")


def belum_ada_yang_menunggu(hak, langkah):
    """One of a kind at a time: the second says nothing new."""
    menunggu = type(hak).objects.filter(jenis=hak.jenis, status=StatusHak.DIAJUKAN)
    if menunggu.filter(permohonan=hak.permohonan, keberatan=hak.keberatan).exists():
        return "Permintaan yang sama masih menunggu jawaban kami."
    return None


def koreksi_terisi(hak, langkah):
    if hak.jenis == JenisHak.KOREKSI and not langkah.isian.get("perubahan"):
        return "Isi data yang benar, sekurangnya satu."
    return None


def masih_ada_data(hak, langkah):
    if hak.identitas.terkunci is None:
        return f"Data pribadi di perkara ini sudah dihapus pada {hari_kata(hak.identitas.dihapus)}."
    return None


def boleh_dihapus(hak, langkah):
    """Data that the law still needs for an open case or a dispute are kept (UU 27/2022 Ps 8, 15)."""
    if hak.jenis != JenisHak.HAPUS:
        return None
    if hak.identitas.ditahan:
        return f"Data ini ditahan: {hak.identitas.ditahan}. Tolak dengan menyebut alasan itu."
    if hak.perkara.jam.dihentikan is None:
        return "Perkaranya belum selesai, jadi datanya masih diperlukan untuk melayaninya. Tolak dengan alasan itu."
    return None


def beralasan(hak, langkah):
    return None if langkah.catatan.strip() else "Tulis alasannya, agar pemohon tahu haknya yang lain."


def kabulkan(hak, langkah):
    """A correction is written, an erasure done, in the same transaction; to see is to be shown on the status page."""
    if hak.jenis == JenisHak.KOREKSI:
        simpan.koreksi(hak.identitas, buka_data(hak.terkunci))
    if hak.jenis == JenisHak.HAPUS:
        isian = {"sebab": "permintaan subjek data"}
        jalankan(hak.perkara, "musnahkan_identitas", pelaku=PERMINTAAN, waktu=langkah.waktu, **isian)
    _jawab(hak, langkah)


def _jawab(hak, langkah):
    hak.terkunci, hak.dijawab_pada, hak.jawaban = None, langkah.waktu, langkah.catatan.strip()


def kabar_meja(hak, langkah):
    isi = "Jawab dalam 72 jam: kabulkan, atau tolak dengan alasan."
    return ke_meja(hak.perkara, langkah, "Permintaan data pribadi", isi)


def kabar_pemohon(hak, langkah):
    """Before the erasure is carried out nobody could be told any more, so that one is told by the page alone."""
    isi = f"{hak.get_jenis_display()}: {hak.get_status_display()}. {langkah.catatan}".strip()
    return ke_pemohon(hak.perkara, "Permintaan data pribadi", isi)


ALUR_HAK = Alur(
    Transisi(
        nama="kabulkan",
        label="Kabulkan",
        dari=(StatusHak.DIAJUKAN,),
        ke=StatusHak.DIKABULKAN,
        boleh=melayani,
        syarat=(masih_ada_data, boleh_dihapus),
        akibat=kabulkan,
        kabari=(kabar_pemohon,),
    ),
    Transisi(
        nama="tolak",
        label="Tolak dengan alasan",
        dari=(StatusHak.DIAJUKAN,),
        ke=StatusHak.DITOLAK,
        boleh=melayani,
        syarat=(beralasan,),
        akibat=_jawab,
        kabari=(kabar_pemohon,),
    ),
    lahir=Transisi(
        nama="ajukan",
        label="Ajukan permintaan data pribadi",
        ke=StatusHak.DIAJUKAN,
        boleh=pendaftar,
        syarat=(masih_ada_data, koreksi_terisi, belum_ada_yang_menunggu),
        kabari=(kabar_meja,),
    ),
)
