"""What this room puts on the desk: requests to check, to hand out, to decide; a unit's drafts that are owed."""

from django.db.models import Count, Min
from django.urls import reverse
from django.utils.dateformat import format as tulis_tanggal

from alur.kartu import Kartu
from kalender.hari import tanggal
from permohonan.models import Disposisi, Permohonan
from permohonan.perkara.sisa import kalender_untuk, sisa_sampai
from permohonan.status import StatusPermohonan
from permohonan.wewenang import PENGGARAP, melayani, memutus

TERBANYAK = 5
_S = StatusPermohonan
TUGAS = (
    ((_S.DIAJUKAN,), "masuk", "inbox", "Permohonan baru", "permohonan perlu diperiksa kelengkapannya"),
    ((_S.TERDAFTAR,), "disposisi", "send", "Belum didisposisikan", "permohonan menunggu disposisi"),
    ((_S.DITINJAU,), "diproses", "checks", "Konsep sudah masuk", "permohonan siap ditinjau dan diputuskan"),
)


def kartu(pengguna, waktu):
    """Task cards (list of Kartu) of `pengguna` at `waktu`."""
    if melayani(pengguna, None, waktu) or memutus(pengguna, None, waktu):
        return list(_kartu_meja(tanggal(waktu)))
    return [_kartu_unit(d, waktu) for d in _menunggu(pengguna, waktu)[:TERBANYAK]]


def _kartu_meja(hari):
    baris = Permohonan.objects.terbuka().values("status").annotate(n=Count("pk"), batas=Min("jatuh_tempo"))
    ada = {b["status"]: b for b in baris.order_by()}
    for status, tab, ikon, sebab, kata in TUGAS:
        isi = [ada[s] for s in status if s in ada]
        if isi:
            batas = min(b["batas"] for b in isi)
            yield Kartu(
                urutan=8 if batas <= hari else 18,
                makna="bahaya" if batas <= hari else "kabar",
                ikon=ikon,
                sebab=sebab,
                judul=f"{sum(b['n'] for b in isi)} {kata}",
                keterangan=f"Batas terdekat {tulis_tanggal(batas, 'l, j F Y')}",
                url=f"{reverse('permohonan:daftar')}?tab={tab}",
                tindakan="Buka",
            )


def _menunggu(pengguna, waktu):
    milik = Disposisi.objects.menunggu().milik(pengguna.unit_dengan(waktu, *PENGGARAP))
    return milik.select_related("permohonan", "butir").order_by("permohonan__jatuh_tempo", "pk")


def _kartu_unit(disposisi, waktu):
    hari = tanggal(waktu)
    akhir = disposisi.permohonan.jatuh_tempo
    sisa = sisa_sampai(akhir, hari, kalender_untuk(hari))
    return Kartu(
        urutan=9,
        makna={"bahaya": "bahaya", "ingat": "ingat"}.get(sisa.makna, "kabar"),
        ikon="message-circle",
        sebab=f"Permohonan warga, {sisa.kata[0].lower()}{sisa.kata[1:]}",
        judul=disposisi.butir.uraian[:100],
        keterangan=f"Pemohon dijawab paling lambat {tulis_tanggal(akhir, 'l, j F Y')}. {disposisi.pesan}".strip(),
        url=disposisi.permohonan.get_absolute_url(),
        tindakan="Jawab",
    )
