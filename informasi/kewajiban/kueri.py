"""How duties stand: rows of Kewajiban judged against what is public at a moment. Bounded: two queries for any
number of units."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.db.models import Case, Exists, F, Max, Min, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, ExtractYear, TruncMonth

from informasi.kewajiban.cocok import Umuman, umuman_periode, umuman_sejak
from informasi.kewajiban.periode import Periode, jatuh_lagi
from informasi.kewajiban.status import KataUnit, Keadaan
from informasi.models import InventarisDIK, Kewajiban, PaketTerbit, Terbitan, Versi
from informasi.status import PERNAH_TERBIT, JenisKonten, SifatButir, StatusVersi
from kalender.hari import WIB, tanggal
from opd.models import Unit
from opd.peran import PeranPPID

SEGERA = timedelta(days=30)
TEKS_TETAP = "selama berlaku"  # retention of a butir that says what holds now, not what was in a year
UTAMA = PeranPPID.UTAMA
BUTIR_INVENTARIS, BUTIR_DIP = "inventarisasi-dikecualikan", "dip"
DIAMBIL_DARI = {"kel-anggaran": "keuangan"}  # inside which paper of the kecamatan a kelurahan's own part lies


@dataclass(frozen=True)
class Dinilai:
    """One duty on a day: `jatuh` its last day, `terisi` whether it is fulfilled, by which page and when.

    `pemikul` names who has to act instead of the unit: for an inherited butir its kecamatan or PPID utama, else "".
    """

    kewajiban: Kewajiban
    keadaan: Keadaan
    jatuh: date
    terisi: bool
    pada: date | None
    konten: int | None
    pemikul: str

    @property
    def diwarisi(self):
        """Whether the unit itself has nothing to do."""
        return self.pemikul != ""

    @property
    def terlambat(self):
        """Overdue, and this unit's own to answer for."""
        return self.keadaan == Keadaan.TERLAMBAT and not self.diwarisi


def keterisian(units, hari):
    """{key of the unit: (terisi, wajib, terlambat)} of `units` (an iterable) on the day `hari`, in two queries.

    Counted are butir, not periods: of each the period that fell due last, else the one running. Inherited butir count
    as filled when whoever bears them has published; they are never this unit's delay.
    """
    units = list(units)
    hitung = {unit.pk: [0, 0, 0] for unit in units}
    for satu in per_butir(nilai(Kewajiban.objects.filter(unit__in=units), akhir_hari(hari))):
        jumlah = hitung[satu.kewajiban.unit_id]
        jumlah[0] += satu.terisi
        jumlah[1] += 1
        jumlah[2] += satu.terlambat
    return {pk: tuple(jumlah) for pk, jumlah in hitung.items()}


def akhir_hari(hari):
    """The last moment (aware datetime) of the WIB day `hari`."""
    return datetime.combine(hari, time.max, WIB)


def urutan_kerja(dinilai):
    """Sort key: papers of a period before what has none, the earliest due first."""
    kewajiban = dinilai.kewajiban
    return kewajiban.periode_akhir is None and not kewajiban.paket_id, dinilai.jatuh, kewajiban.butir.urutan


def per_butir(daftar):
    """[Dinilai]: of each unit's butir the one that is asked for first."""
    pertama = {}
    for satu in sorted(daftar, key=lambda d: d.kewajiban.jatuh_tempo):
        kewajiban = satu.kewajiban
        pertama.setdefault((kewajiban.unit_id, kewajiban.butir_id, kewajiban.paket_id), satu)
    return list(pertama.values())


def nilai(kueri, waktu):
    """[Dinilai] at `waktu` of the rows of `kueri` (of Kewajiban) that are asked for, the earliest due first."""
    hari = tanggal(waktu)
    dinyatakan = InventarisDIK.objects.filter(unit=OuterRef("unit"), tahun__gte=ExtractYear(OuterRef("periode_awal")))
    inventaris = Case(When(butir__kode=BUTIR_INVENTARIS, then=Exists(dinyatakan)), default=Value(False))
    berkas = Terbitan.objects.publik(waktu).filter(butir=OuterRef("butir"), konten__paket=OuterRef("paket"))
    terbit = Subquery(berkas.order_by("-publik_sejak").values("konten")[:1])
    kueri = kueri.diminta_pada(hari).select_related("butir", "unit__induk")
    # By its published name: the working row may hold words that nobody has approved.
    nama_paket = Subquery(PaketTerbit.objects.filter(paket=OuterRef("paket")).values("nama"))
    kueri = kueri.annotate(nama_paket=nama_paket)
    baris = list(kueri.annotate(inventaris=inventaris, berkas_paket=Case(When(paket__isnull=False, then=terbit))))
    umuman = umuman_unit({b.unit_id for b in baris} | {b.unit.induk_id for b in baris}, waktu)
    return [_nilai(satu, umuman, hari) for satu in baris]


def umuman_unit(units, waktu):
    """{(key of the unit, code of the butir): [Umuman]} of what `units` made public and is public still, one query.

    What PPID utama published stands under UTAMA as well, whether it is among `units` or not. Small corrections are no
    new paper; what was published before a page's personal data was found is hidden.
    """
    utama = Unit.objects.berlaku_pada(tanggal(waktu)).filter(peran_ppid=UTAMA)
    publik = Terbitan.objects.publik(waktu).filter(konten=OuterRef("konten"), jenis=JenisKonten.INFORMASI)
    terbit = Versi.objects.filter(
        Q(konten__unit__in=units - {None}) | Q(konten__unit__in=utama),
        Exists(publik),
        rincian__butir__isnull=False,
        status__in=(*PERNAH_TERBIT, StatusVersi.DISETUJUI),  # approved for an hour that may have come
        kecil=False,
        nomor__gte=F("konten__riwayat_sejak"),
    ).annotate(saat=Coalesce("terbit_pada", "jadwal_terbit"))
    kunci = ("konten__unit", "konten__unit__peran_ppid", "rincian__butir__kode", "rincian__tahun", "bulan")
    kueri = terbit.filter(saat__lte=waktu).annotate(bulan=TruncMonth("saat", tzinfo=WIB)).order_by()
    hasil = {}
    ukur = kueri.values_list(*kunci).annotate(Min("saat"), Max("saat"), Max("konten"))
    for unit, peran, butir, tahun, bulan, pertama, terakhir, konten in ukur:
        satu = Umuman(tahun, tanggal(bulan), tanggal(pertama), tanggal(terakhir), konten)
        for pemilik in (unit, UTAMA) if peran == UTAMA else (unit,):
            hasil.setdefault((pemilik, butir), []).append(satu)
    return hasil


def _nilai(baris, umuman, hari):
    if baris.paket_id:
        return _tahap(baris, hari)
    pemikul = _pemikul(baris)
    milik = _yang_dihitung(baris, pemikul, umuman)
    nama = str(pemikul.label if pemikul == UTAMA else pemikul or "")
    if baris.butir.sifat == SifatButir.SELAMA_BERLAKU:
        return _selama_berlaku(baris, nama, milik, hari)
    satu = _yang_memenuhi(baris, milik)
    terisi = satu is not None or baris.inventaris
    if terisi:
        keadaan = Keadaan.TERPENUHI
    else:
        dekat = baris.periode_akhir < hari or baris.jatuh_tempo - hari <= SEGERA
        keadaan = _belum(baris.jatuh_tempo, hari, dekat)
    pada, konten = (satu.pertama, satu.konten) if satu else (None, None)
    return Dinilai(baris, keadaan, baris.jatuh_tempo, terisi, pada, konten, nama)


def _pemikul(baris):
    """Who has to publish an inherited butir: the kecamatan (Unit) or UTAMA; None where the unit itself does."""
    if not baris.butir.diwarisi:
        return None
    if baris.butir.kode in DIAMBIL_DARI:
        return baris.unit.induk
    return None if baris.unit.peran_ppid == UTAMA else UTAMA


def _yang_dihitung(baris, pemikul, umuman):
    """[Umuman] that may fulfil this row: the unit's own, of an inherited butir also those of who bears it."""
    kode = baris.butir.kode
    if kode == BUTIR_DIP:  # the portal draws it up from whatever the unit has published
        return [u for (unit, _kode), daftar in umuman.items() if unit == baris.unit_id for u in daftar]
    kunci = [(baris.unit_id, kode)]
    if pemikul:
        pemilik = UTAMA if pemikul == UTAMA else pemikul.pk
        kunci += [(pemilik, k) for k in {kode, DIAMBIL_DARI.get(kode, kode)}]
    return [u for satu in kunci for u in umuman.get(satu, ())]


def _yang_memenuhi(baris, milik):
    if baris.butir.kode == BUTIR_DIP:
        return umuman_sejak(date.min, milik)
    if baris.butir.retensi == TEKS_TETAP:
        return umuman_sejak(baris.periode_awal, milik)
    return umuman_periode(Periode(baris.periode_awal, baris.periode_akhir), baris.butir.bulan, milik)


def _selama_berlaku(baris, pemikul, milik, hari):
    """Held to be true for some months after the last paper or word; a word on a paper needs that paper public."""
    satu = umuman_sejak(date.min, milik)
    kata = baris.dinyatakan == KataUnit.TIDAK_ADA or (satu and baris.dinyatakan)
    terakhir = [satu.terakhir] if satu else []
    terakhir += [tanggal(baris.dinyatakan_pada)] if kata else []
    pada = max(terakhir, default=None)
    jatuh = jatuh_lagi(pada, settings.PPID_BULAN_BERLAKU) if pada else baris.jatuh_tempo
    terisi = pada is not None and jatuh >= hari
    keadaan = Keadaan.TERPENUHI if terisi and jatuh - hari > SEGERA else _belum(jatuh, hari, dekat=True)
    return Dinilai(baris, keadaan, jatuh, terisi, pada, satu.konten if satu else None, pemikul)


def _tahap(baris, hari):
    """A paper of a package: fulfilled by what is public and belongs to that very package."""
    terisi = baris.berkas_paket is not None
    keadaan = Keadaan.TERPENUHI if terisi else _belum(baris.jatuh_tempo, hari, dekat=True)
    return Dinilai(baris, keadaan, baris.jatuh_tempo, terisi, None, baris.berkas_paket, "")


def _belum(jatuh, hari, dekat):
    if jatuh < hari:
        return Keadaan.TERLAMBAT
    return Keadaan.SEGERA if dekat else Keadaan.NANTI
