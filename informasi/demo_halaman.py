"""Demo standing pages, through the step engine: the city's full set by PPID utama, and a few units' own."""

import json
from datetime import datetime, time, timedelta
from pathlib import Path

from alur.mesin import jalankan
from informasi.layanan import tulis
from informasi.models import Konten
from informasi.penerbitan import setujui
from informasi.status import JenisKonten
from kalender.hari import WIB, tanggal
from opd.models import Pengguna, Unit
from opd.peran import Peran, PeranPPID

BERKAS = Path(__file__).parent / "data" / "demo_halaman.json"
HARI_LALU, JARAK = 200, timedelta(minutes=20)
TEKS, RINCIAN = ("judul", "ringkasan"), ("kelompok", "tingkat", "nomor", "tahun", "tautan")


def muat_halaman(waktu):
    """Load the demo pages as written some months before `waktu`; does nothing when there are standing pages."""
    if Konten.objects.filter(jenis=JenisKonten.HALAMAN).exists():
        return
    hari = tanggal(waktu) - timedelta(days=HARI_LALU)
    hari -= timedelta(days=max(0, hari.weekday() - 4))
    mulai = datetime.combine(hari, time(8), WIB)
    operator = _operator(hari)
    peninjau = Pengguna.objects.berperan(hari, Peran.VERIFIKATOR).filter(surel__contains="@demo.").first()
    utama = Unit.objects.get(peran_ppid=PeranPPID.UTAMA, berlaku_sampai=None).slug
    for nomor, isi in enumerate(json.loads(BERKAS.read_text(encoding="utf-8"))):
        penulis, unit = operator[isi.get("unit", utama)]
        _muat_satu(isi, unit, penulis, peninjau, mulai + nomor * JARAK)


def _operator(hari):
    """{slug of a unit: (its demo operator, the unit)}."""
    semua = Pengguna.objects.berperan(hari, Peran.OPERATOR).filter(surel__startswith="operator.")
    unit = {u.slug: u for u in Unit.objects.all()}
    pasangan = ((p, p.surel.removeprefix("operator.").partition("@")[0]) for p in semua)
    return {slug: (p, unit[slug]) for p, slug in pasangan if slug in unit}


def _muat_satu(isi, unit, penulis, peninjau, waktu):
    nilai = {nama: isi[nama] for nama in TEKS} | {"isi": "".join(isi["isi"])}
    rincian = {nama: isi[nama] for nama in RINCIAN if nama in isi}
    versi = tulis(unit, JenisKonten.HALAMAN, pelaku=penulis, waktu=waktu, nilai=nilai, rincian=rincian)
    jalankan(versi, "ajukan", pelaku=penulis, waktu=waktu + timedelta(minutes=5))
    sidik = versi.ajuan_terakhir().sidik
    setujui(versi, pelaku=peninjau, waktu=waktu + timedelta(minutes=10), sidik=sidik)
