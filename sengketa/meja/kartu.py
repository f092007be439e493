"""Task cards of disputes: one for each case with tasks that fall due."""

from django.db.models import Q
from django.urls import reverse
from django.utils.dateformat import format as tulis_tanggal

from alur.kartu import Kartu
from kalender.hari import tanggal
from sengketa.akibat import hari_kerja_ke
from sengketa.models import Sengketa, TugasPendampingan
from sengketa.status import Pemilik
from sengketa.wewenang import mendampingi

TERBANYAK, SEGERA = 3, 3


def kartu(pengguna, waktu):
    """Task cards (list of Kartu) of `pengguna` at `waktu`: what is due within three hari kerja, the soonest first."""
    terlihat = Sengketa.objects.terlihat_oleh(pengguna, waktu).terbuka()
    if not terlihat.exists():
        return []
    hari = tanggal(waktu)
    batas = Q(batas__lte=hari_kerja_ke(hari, SEGERA), selesai=None, tidak_perlu=False, sengketa__in=terlihat)
    pemilik = (Pemilik.UTAMA, Pemilik.HUKUM) if mendampingi(pengguna, None, waktu) else (Pemilik.TERMOHON,)
    milik = Q(orang=pengguna) | Q(orang=None, pemilik__in=pemilik)
    tugas = TugasPendampingan.objects.filter(batas, milik).select_related("sengketa__termohon").order_by("batas", "pk")
    return [_kartu(satu, hari) for satu in tugas[:TERBANYAK]]


def _kartu(tugas, hari):
    lewat = tugas.batas < hari
    return Kartu(
        urutan=7 if lewat else 10,
        makna="bahaya" if lewat else "ingat",
        ikon="scale",
        sebab=str(tugas.sengketa),
        judul=tugas.nama,
        keterangan=f"Paling lambat {tulis_tanggal(tugas.batas, 'l, j F Y')}",
        url=f"{reverse('sengketa:perkara', args=[tugas.sengketa_id])}#tugas",
        tindakan="Kerjakan",
    )
