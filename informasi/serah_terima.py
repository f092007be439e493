"""What this room hands over with a role: texts at hand, reviews held, notices not yet read."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from alur.models import Pemberitahuan
from informasi.models import KirimanImpor, Versi
from opd.peran import PENINJAU, PENULIS


def ringkas(keanggotaan, waktu):
    """What would go along with `keanggotaan` at `waktu`: [(what, [item, …])], nothing moved."""
    return [
        ("Tulisan yang belum selesai", [str(v) for v in _draf(keanggotaan)]),
        ("Pemeriksaan yang sedang dipegang, dilepas", [str(v) for v in _klaim(keanggotaan, waktu)]),
        ("Kabar yang belum dibaca", [k.judul for k in _kabar(keanggotaan)]),
    ]


def serahkan(keanggotaan, kepada, waktu):
    """Release held reviews and pass unread notices on to `kepada`; answers as `ringkas`.

    Drafts belong to the unit: nothing about them changes, and who saved them stays written there.
    """
    isi = ringkas(keanggotaan, waktu)
    _klaim(keanggotaan, waktu).update(klaim_oleh=None, klaim_sampai=None)
    kabar = _kabar(keanggotaan)
    sama = kabar.filter(peristiwa__in=kepada.kabar.exclude(peristiwa=None).values("peristiwa"))
    sama.update(dibaca=waktu)  # the successor has that very notice already
    kabar.update(pengguna=kepada)
    return isi


def _draf(keanggotaan):
    if keanggotaan.peran not in PENULIS:
        return Versi.objects.none()
    milik = Versi.objects.dikerjakan().filter(konten__unit=keanggotaan.unit, penyimpan=keanggotaan.pengguna)
    return milik.order_by("-disimpan_pada", "-pk")


def _klaim(keanggotaan, waktu):
    if keanggotaan.peran not in PENINJAU:
        return Versi.objects.none()
    return Versi.objects.filter(klaim_oleh=keanggotaan.pengguna, klaim_sampai__gt=waktu).order_by("pk")


def _kabar(keanggotaan):
    """Unread notices about this room's objects; of a writer only those of the unit that is handed over."""
    tentang, semua = Q(pk__in=()), keanggotaan.peran in PENINJAU
    for model, unit in ((Versi, "konten__unit"), (KirimanImpor, "unit")):
        benda = model.objects.all() if semua else model.objects.filter(**{unit: keanggotaan.unit})
        jenis = ContentType.objects.get_for_model(model)
        milik = Q(peristiwa__id_objek__in=benda.values("pk")) | Q(
            peristiwa__id_objek=None, peristiwa__anggota__id_objek__in=benda.values("pk")
        )
        tentang |= Q(peristiwa__jenis_objek=jenis) & milik
    kunci = Pemberitahuan.objects.filter(tentang, pengguna=keanggotaan.pengguna, dibaca=None, rahasia=False)
    return Pemberitahuan.objects.filter(pk__in=kunci.values("pk"))
