"""What objections put on the desk: the Atasan's answers, the service desk's registration and execution."""

from django.urls import reverse

from alur.kartu import Kartu
from kalender.hari import tanggal
from permohonan.keberatan.syarat import hari_kata
from permohonan.models import Keberatan
from permohonan.status import KEBERATAN_DIKABULKAN, StatusKeberatan
from permohonan.wewenang import atasan, melayani

_S = StatusKeberatan
TERBANYAK = 5  # cards of one kind; the list holds the rest


def kartu(pengguna, waktu):
    """Task cards (list of Kartu) of `pengguna` at `waktu`."""
    tugas = []
    if atasan(pengguna, None, waktu):
        tugas.append(((_S.DITELAAH, _S.TIDAK_DITANGGAPI), "Menunggu tanggapan Anda", "Baca dan tanggapi"))
    if melayani(pengguna, None, waktu):
        tugas.append(((_S.DIAJUKAN,), "Keberatan baru", "Daftarkan"))
        tugas.append(((_S.TERDAFTAR,), "Keberatan menunggu telaah", "Siapkan telaah"))
        tugas.append((KEBERATAN_DIKABULKAN, "Keberatan menunggu dilaksanakan", "Catat pelaksanaan"))
    return [_kartu(k, sebab, tindakan, waktu) for status, sebab, tindakan in tugas for k in _pertama(status)]


def _pertama(status):
    return Keberatan.objects.filter(status__in=status).order_by("jatuh_tempo", "pk")[:TERBANYAK]


def _kartu(keberatan, sebab, tindakan, waktu):
    dikabulkan = keberatan.status in KEBERATAN_DIKABULKAN
    batas = keberatan.batas_pelaksanaan if dikabulkan else keberatan.jatuh_tempo
    lewat = bool(batas and batas < tanggal(waktu))
    kapan = "Batasnya lewat" if lewat else "Paling lambat"
    return Kartu(
        urutan=0 if lewat else 10,
        makna="bahaya" if lewat else "ingat",
        ikon="clock-exclamation" if lewat else "message-circle",
        sebab=sebab,
        judul=f"Keberatan {keberatan.nomor}",
        keterangan=f"{kapan} {hari_kata(batas)}. {keberatan.pokok}".strip() if batas else keberatan.pokok,
        url=reverse("permohonan:keberatan_perkara", args=[keberatan.pk]),
        tindakan=tindakan,
    )
