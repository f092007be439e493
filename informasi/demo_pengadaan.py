"""Demo procurement packages, through the step engine: written by the unit, approved by a verifikator."""

from datetime import timedelta
from itertools import pairwise

from alur.mesin import jalankan
from informasi.models import PaketPengadaan, Terbitan
from informasi.pengadaan.layanan import catat_paket
from informasi.status import SifatButir
from kalender.hari import tanggal
from opd.models import Pengguna, Unit
from opd.peran import Peran

# unit, days ago, RUP code, name, place, stage, ceiling, HPS, winner, value; companies are invented and say so.
PAKET = (
    ("dpupr", 210, "58210011", "Pembangunan drainase Jalan Raya Banten", "Kecamatan Kasemen", "selesai",
     1_850_000_000, 1_842_500_000, "CV Contoh Karya Bersama", 1_716_300_000),
    ("dpupr", 95, "58210047", "Rehabilitasi jalan lingkungan Lopang Gede", "Kelurahan Lopang", "pelaksanaan",
     975_000_000, 968_200_000, "CV Contoh Bangun Sarana", 902_750_000),
    ("dpupr", 40, "58210063", "Pemeliharaan saluran Cibanten", "Kecamatan Serang", "pemilihan",
     640_000_000, 635_000_000, "", None),
    ("dinkes", 120, "58230008", "Pengadaan alat kesehatan Puskesmas", "Kota Serang", "pelaksanaan",
     1_200_000_000, 1_195_000_000, "PT Contoh Medika", 1_148_000_000),
    ("dindikbud", 60, "58190021", "Rehabilitasi ruang kelas SD", "Kecamatan Walantaka", "perencanaan",
     2_400_000_000, None, "", None),
)  # fmt: skip
MENUNGGU = (
    "dlh",
    2,
    "58250004",
    "Pengadaan bak sampah kelurahan",
    "Kota Serang",
    "perencanaan",
    310_000_000,
    None,
    "",
    None,
)
RUP = "pbj-rup"
MEDAN = ("kode_rup", "nama", "lokasi", "tahap", "pagu", "hps", "pemenang", "nilai_kontrak")


def muat_pengadaan(waktu):
    """Load the demo packages relative to `waktu`; does nothing when there are any already."""
    if PaketPengadaan.objects.exists():
        return
    verifikator = Pengguna.objects.berperan(tanggal(waktu), Peran.VERIFIKATOR).order_by("surel").first()
    for slug, lalu, *isi in PAKET:
        saat = waktu - timedelta(days=lalu)
        paket, penulis = _ajukan(slug, isi, saat)
        jalankan(
            paket, "setujui", pelaku=verifikator, waktu=saat + timedelta(hours=3), nomor_sunting=paket.nomor_sunting
        )
        _tautkan(paket, penulis, saat + timedelta(hours=4))
    _ajukan(MENUNGGU[0], MENUNGGU[2:], waktu - timedelta(days=MENUNGGU[1]))


def _ajukan(slug, isi, saat):
    unit = Unit.objects.get(slug=slug)
    penulis = Pengguna.objects.berperan(tanggal(saat), Peran.OPERATOR, unit=unit).order_by("surel").first()
    nilai = {**dict(zip(MEDAN, isi, strict=True)), "tahun": tanggal(saat).year}
    paket = catat_paket(unit, nilai, pelaku=penulis, waktu=saat)
    jalankan(paket, "ajukan", pelaku=penulis, waktu=saat + timedelta(minutes=20))
    return paket, penulis


def _tautkan(paket, penulis, saat):
    """What the unit has published of this package: papers that name it, and the plan of the year for all."""
    terbit = Terbitan.objects.filter(unit=paket.unit, butir__sifat=SifatButir.PER_TAHAP, tahun=paket.tahun)
    milik = [t for t in terbit.select_related("konten", "butir") if t.butir.kode == RUP or _menyebut(t.judul, paket)]
    if milik:
        jalankan(paket, "tautkan", pelaku=penulis, waktu=saat, dokumen=[t.konten for t in milik])


def _menyebut(judul, paket):
    """Whether a title holds two words of the package's name one after the other."""
    kata = paket.nama.lower().split()
    return any(f"{a} {b}" in judul.lower() for a, b in pairwise(kata))
