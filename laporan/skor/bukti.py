"""What proves an answer of the questionnaire: things that stand on the portal now, read for all units at once."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta

from django.urls import reverse

from informasi.models import EntriDIK, InventarisDIK, Terbitan
from informasi.status import JenisKonten
from kalender.hari import tanggal
from laporan.models import BuktiTerperiksa

TERBANYAK = 5  # pieces of evidence shown for one question
KONTAK_SEGAR = timedelta(days=365)


@dataclass(frozen=True)
class Bukti:
    """One piece: what it is, its address on this portal, since when, and whether it was found to open (None: not
    looked at yet)."""

    teks: str
    alamat: str
    sejak: object = None
    terbuka: bool | None = None
    versi: int | None = None

    @property
    def berlaku(self):
        """Whether it counts: known to be broken it does not."""
        return self.terbuka is not False


class Rak:
    """Everything that may be evidence at `waktu`, read in a handful of queries whatever the number of units."""

    def __init__(self, units, waktu):
        self.units, self.waktu, self.hari = {u.pk: u for u in units}, waktu, tanggal(waktu)
        self.terbitan = defaultdict(list)
        self.butir_kota, self.kelompok_kota = defaultdict(list), defaultdict(list)
        self._baca_terbitan()
        tahun = self.hari.year
        self.inventaris = set(InventarisDIK.objects.filter(tahun=tahun).values_list("unit", flat=True))
        self.dik = set(EntriDIK.objects.filter(uji__unit__in=self.units).values_list("uji__unit", flat=True))
        self.terperiksa = dict(BuktiTerperiksa.objects.values_list("alamat", "terbuka"))

    def _baca_terbitan(self):
        medan = ("unit", "jenis", "butir__kode", "butir__diwarisi", "kelompok", "tahun", "judul", "konten", "slug")
        semua = Terbitan.objects.publik(self.waktu).order_by("-publik_sejak", "-pk")
        for baris in semua.values(*medan, "publik_sejak", "versi"):
            self.terbitan[baris["unit"]].append(baris)

    def milik(self, unit):
        """What `unit` has public, newest first; of inherited butir also what its parent and PPID utama have."""
        sendiri = self.terbitan.get(unit.pk, [])
        pemberi = {unit.induk_id} | {u.pk for u in self.units.values() if u.peran_ppid == "utama"}
        warisan = [b for p in pemberi - {unit.pk, None} for b in self.terbitan.get(p, []) if b["butir__diwarisi"]]
        return [*sendiri, *warisan]

    def kota(self):
        """What PPID utama has public."""
        utama = [u.pk for u in self.units.values() if u.peran_ppid == "utama"]
        return [b for p in utama for b in self.terbitan.get(p, [])]

    def bukti(self, pertanyaan, unit) -> list[Bukti]:
        """The evidence for one answer of `unit`, at most TERBANYAK, the newest first."""
        hasil = []
        for jenis, nilai in pertanyaan.bukti.items():
            if cari := CARI.get(jenis):
                hasil += cari(self, unit, nilai, pertanyaan.bukti)
        return hasil[:TERBANYAK]

    def satu(self, teks, alamat, sejak=None, versi=None):
        """A Bukti with what is known of its address."""
        return Bukti(teks, alamat, sejak, self.terperiksa.get(alamat), versi)

    def dari_terbitan(self, baris):
        """A Bukti of a public page."""
        nama = "informasi:informasi" if baris["jenis"] == JenisKonten.INFORMASI else ALAMAT.get(baris["jenis"])
        alamat = reverse(nama, args=[baris["konten"], baris["slug"]]) if nama else ""
        return self.satu(baris["judul"], alamat, baris["publik_sejak"], baris["versi"])


ALAMAT = {
    JenisKonten.BERITA: "informasi:berita",
    JenisKonten.KEGIATAN: "informasi:kegiatan",
    JenisKonten.PENGUMUMAN: "informasi:pengumuman",
}


def _halaman(rak, unit, nilai, bukti):
    kueri = f"?{bukti['kueri']}" if bukti.get("kueri") else ""
    return [rak.satu("Halaman portal", f"{reverse(nama)}{kueri}") for nama in nilai]


def _butir(rak, unit, nilai, bukti):
    ada = rak.milik(unit) + (rak.kota() if bukti.get("kota") else [])
    return [rak.dari_terbitan(b) for b in ada if b["butir__kode"] in nilai]


def _kelompok(rak, unit, nilai, bukti):
    """Standing pages; those of PPID utama hold for the whole city where the question says so."""
    ada = rak.terbitan.get(unit.pk, []) + (rak.kota() if bukti.get("kota") else [])
    halaman = [b for b in ada if b["kelompok"] in nilai]
    return [rak.satu(b["judul"], reverse("informasi:sop"), b["publik_sejak"], b["versi"]) for b in halaman]


def _kabar(rak, unit, nilai, bukti):
    """News of this kind within the last month."""
    sejak = rak.waktu - timedelta(days=31)
    ada = rak.terbitan.get(unit.pk, [])
    return [rak.dari_terbitan(b) for b in ada if b["jenis"] in nilai and b["publik_sejak"] >= sejak]


def _dip(rak, unit, nilai, bukti):
    ini = [b for b in rak.terbitan.get(unit.pk, []) if b["jenis"] == JenisKonten.INFORMASI]
    if any(b["publik_sejak"].year == rak.hari.year or b["tahun"] == rak.hari.year for b in ini):
        return [rak.satu("Daftar Informasi Publik unit", reverse("unit_informasi", args=[unit.slug]))]
    return []


def _dik(rak, unit, nilai, bukti):
    if unit.pk in rak.inventaris or unit.pk in rak.dik:
        return [rak.satu("Daftar Informasi Dikecualikan", f"{reverse('informasi:dikecualikan')}?unit={unit.slug}")]
    return []


def _pejabat(rak, unit, nilai, bukti):
    if unit.pejabat_nama and unit.pejabat_sk:
        return [rak.satu(f"{unit.pejabat_nama}, SK {unit.pejabat_sk}", reverse("unit_kontak", args=[unit.slug]))]
    return []


def _kontak(rak, unit, nilai, bukti):
    diperiksa = unit.kontak_diperiksa
    if (unit.telepon or unit.wa or unit.surel) and diperiksa and diperiksa >= rak.hari - KONTAK_SEGAR:
        return [rak.satu("Kontak resmi, diperiksa tahun ini", reverse("unit_kontak", args=[unit.slug]))]
    return []


def _segar(rak, unit, nilai, bukti):
    sejak = rak.waktu - timedelta(days=nilai)
    return [rak.dari_terbitan(b) for b in rak.terbitan.get(unit.pk, []) if b["publik_sejak"] >= sejak]


CARI = {
    "halaman": _halaman,
    "butir": _butir,
    "kelompok": _kelompok,
    "kabar": _kabar,
    "dip": _dip,
    "dik": _dik,
    "pejabat": _pejabat,
    "kontak": _kontak,
    "segar": _segar,
}
