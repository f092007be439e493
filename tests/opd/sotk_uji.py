"""Builders for changes of structure; SENIN is 2 November 2026."""

from datetime import date

from opd.models import BarisSotk
from opd.sotk.jenis import JenisSotk, Rencana, UnitBaru
from opd.sotk.layanan import catat_sotk
from ppid_portal.sotk import RUANG
from tests.pabrik import SENIN

TAHUN_BARU = date(2027, 1, 1)
SK = {"sk_nomor": "Perwal 12 Tahun 2026", "sk_tanggal": date(2026, 10, 1)}


def ganti_nama(unit, pelaku, nama="Dinas Bina Marga", *, slug="", berlaku=TAHUN_BARU, waktu=SENIN, **sk):
    """`unit` renamed."""
    baru = UnitBaru(nama=nama, singkatan=nama[:40], slug=slug)
    rencana = Rencana(asal=(unit,), baru=(baru,))
    return catat(JenisSotk.GANTI_NAMA, rencana, pelaku, berlaku=berlaku, waktu=waktu, **sk)


def gabung(asal, penerima, pelaku, *, berlaku=TAHUN_BARU, waktu=SENIN, **sk):
    """The units `asal` (one or a tuple) merged into `penerima`."""
    asal = asal if isinstance(asal, tuple) else (asal,)
    return catat(JenisSotk.GABUNG, Rencana(asal=asal, penerima=penerima), pelaku, berlaku=berlaku, waktu=waktu, **sk)


def pecah(unit, pelaku, *nama, terusan=0, berlaku=TAHUN_BARU, waktu=SENIN):
    """`unit` split into units of these names."""
    baru = tuple(UnitBaru(nama=n, singkatan=n) for n in nama)
    rencana = Rencana(asal=(unit,), baru=baru, terusan=terusan)
    return catat(JenisSotk.PECAH, rencana, pelaku, berlaku=berlaku, waktu=waktu)


def catat(jenis, rencana, pelaku, *, berlaku=TAHUN_BARU, waktu=SENIN, **sk):
    """Record any change, by the usual decree unless `sk` says otherwise."""
    return catat_sotk(jenis, rencana, berlaku=berlaku, ruang=RUANG, pelaku=pelaku, waktu=waktu, **{**SK, **sk})


def baru_dari(perubahan):
    """The units that a change made, in their order."""
    return [b.unit for b in BarisSotk.objects.filter(perubahan=perubahan, kedudukan="baru").select_related("unit")]
