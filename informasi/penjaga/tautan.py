"""Addresses outside go.id that a public page points to: noted with the day they were first seen."""

from informasi.models import TautanLuar
from informasi.models.rincian import rincian_dari
from informasi.penjaga.judol import nama_host
from informasi.teks.bersih import bersihkan
from informasi.teks.pohon import telusuri, uraikan
from informasi.tulis.tautan import situs_pemerintah

TERBANYAK, TERPANJANG = 100, 500


def alamat_luar(versi):
    """The http addresses (list, each once) outside go.id in the text and the columns of a version."""
    daftar = [s.atribut.get("href", "") for s in telusuri(uraikan(bersihkan(versi.isi))) if s.tag == "a"]
    daftar.append(getattr(rincian_dari(versi), "tautan", ""))
    luar = (a for a in daftar if (host := nama_host(a)) and not situs_pemerintah(host) and len(a) <= TERPANJANG)
    return list(dict.fromkeys(luar))[:TERBANYAK]


def catat_tautan(versi, waktu):
    """Bring the table in line with what the version points to; an address keeps the day it was first seen."""
    alamat = alamat_luar(versi)
    baru = [TautanLuar(alamat=a, host=nama_host(a)[:253], pertama=waktu) for a in alamat]
    TautanLuar.objects.bulk_create(baru, ignore_conflicts=True)
    versi.tautan_luar.set(TautanLuar.objects.filter(alamat__in=alamat))
