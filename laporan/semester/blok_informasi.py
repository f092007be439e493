"""The block about what was published: DIP by class, overdue berkala, DIK, downloads, berita (domain 8).

History is read from the periods of publication, not from what happens to be public today.
"""

from datetime import date, datetime

from django.db.models import Count, Exists, F, OuterRef, Q, Sum
from django.urls import reverse
from django.utils.dateformat import format as tulis_tanggal
from django.utils.translation import gettext_lazy as _

from informasi.kueri_publik import informasi_publik
from informasi.models import ButirWajib, EntriDIK, Lampiran, MasaPublik, Terbitan, Unduhan
from informasi.status import JenisKonten, Klasifikasi, PeranLampiran
from kalender.hari import WIB, tanggal
from laporan.semester.angka import BARIS_TERBANYAK, Angka, Baris, Blok

BULAN_DIK = 6  # entries that end within so many months after the half-year are named as ending
BARU, DIUBAH, BERAKHIR = "baru", "diperbarui", "berakhir"
KATA = {
    BARU: _("Masuk DIP"),
    DIUBAH: _("Diperbarui"),
    BERAKHIR: _("Keluar dari DIP"),
}


def informasi(lingkup):
    """What the unit (or the city) did for its list of public information in the half-year."""
    banyak = {
        (kunci, jenis, kelas): n
        for kunci, masa in _masa(lingkup).items()
        for jenis, kelas, n in masa.order_by()
        .values_list("versi__konten__jenis", "versi__rincian__klasifikasi")
        .annotate(n=Count("versi__konten", distinct=True))
    }
    dip = [_dip(lingkup, kunci, kelas, banyak) for kunci in KATA for kelas in Klasifikasi]
    berita = banyak.get((BARU, JenisKonten.BERITA, None), 0)
    cari_berita = _baris_masa(lingkup, BARU, versi__konten__jenis=JenisKonten.BERITA)
    angka = (
        *dip,
        _lewat(lingkup),
        *_dik(lingkup),
        _unduhan(lingkup),
        Angka("berita", _("Berita terbit"), berita, cari=cari_berita),
    )
    return Blok("informasi", _("Informasi publik"), angka)


def _dip(lingkup, kunci, kelas, banyak):
    """How many entries of one class came in, were renewed or went out."""
    cari = _baris_masa(lingkup, kunci, versi__konten__jenis=JenisKonten.INFORMASI, versi__rincian__klasifikasi=kelas)
    n = banyak.get((kunci, JenisKonten.INFORMASI, kelas.value), 0)
    return Angka(f"{kunci}-{kelas.value}", kelas.label, n, cari=cari, kelompok=KATA[kunci])


def _masa(lingkup):
    """{key: periods of publication (MasaPublik)} that made an entry new, renewed or gone in the half-year."""
    awal, akhir = lingkup.periode.saat
    akhir = min(akhir, lingkup.waktu)  # what is scheduled has not happened
    milik = MasaPublik.objects.filter(versi__konten__jenis__in=(JenisKonten.INFORMASI, JenisKonten.BERITA))
    if lingkup.unit:
        milik = milik.filter(versi__konten__unit=lingkup.unit)
    sama = MasaPublik.objects.filter(versi__konten=OuterRef("versi__konten"))
    mulai = milik.filter(sejak__gte=awal, sejak__lt=akhir)
    masih = sama.filter(Q(sampai__isnull=True) | Q(sampai__gte=akhir), sejak__lt=akhir)
    return {
        BARU: mulai.exclude(Exists(sama.filter(sejak__lt=awal))),
        DIUBAH: mulai.filter(Exists(sama.filter(sejak__lt=awal))),
        BERAKHIR: milik.filter(sampai__gte=awal, sampai__lt=akhir).exclude(Exists(masih)),
    }


def _baris_masa(lingkup, kunci, **saring):
    """A function that gives the entries behind one figure, each once, the oldest first."""

    def cari():
        masa = (
            _masa(lingkup)[kunci].filter(**saring).order_by("versi__konten", "versi__nomor").distinct("versi__konten")
        )
        isi = masa.values_list("versi__judul", "versi__konten__unit__singkatan", "sejak", "versi__konten")[
            :BARIS_TERBANYAK
        ]
        tayang = dict.fromkeys(konten for *_, konten in isi)
        alamat = {
            t.konten_id: t.get_absolute_url() for t in Terbitan.objects.publik(lingkup.waktu).filter(konten__in=tayang)
        }
        # What is no longer public may hold what must not be read again: then only its number is told.
        return [
            Baris(
                judul if konten in alamat else f"Konten {konten}",
                f"{unit}, {_hari(tanggal(sejak))}",
                alamat.get(konten, ""),
            )
            for judul, unit, sejak, konten in isi
        ]

    return cari


def _lewat(lingkup):
    """Informasi berkala past its period at the moment of drafting (UU 14/2008 Ps 9(3))."""
    hari = lingkup.hari
    bulan = ButirWajib.objects.filter(bulan__gt=0).order_by().values_list("bulan", flat=True).distinct()
    lewat = Q(pk__in=())
    for n in bulan:
        lewat |= Q(butir__bulan=n, dimutakhirkan__lt=_awal_bulan(hari, n))
    kueri = informasi_publik(lingkup.waktu).filter(lewat, klasifikasi=Klasifikasi.BERKALA)
    kueri = kueri.filter(unit=lingkup.unit) if lingkup.unit else kueri

    def cari():
        return [
            Baris(t.judul, _hari(tanggal(t.dimutakhirkan)), t.get_absolute_url())
            for t in kueri.order_by("dimutakhirkan")[:BARIS_TERBANYAK]
        ]

    return Angka("berkala-lewat", _("Informasi berkala yang lewat waktunya"), kueri.order_by().count(), cari=cari)


def _awal_bulan(hari, sebelum):
    """The first moment (WIB) of the month `sebelum` months before that of `hari`: what is older is overdue."""
    tahun, bulan = divmod(hari.year * 12 + hari.month - 1 - sebelum, 12)
    return datetime(tahun, bulan + 1, 1, tzinfo=WIB)


def _dik(lingkup):
    """Exempt information set in the half-year, and what ends soon after it."""
    awal, akhir = lingkup.periode.hari
    tahun, bulan = divmod(akhir.year * 12 + akhir.month - 1 + BULAN_DIK, 12)
    batas = date(tahun, bulan + 1, 28)
    entri = EntriDIK.objects.filter(unit=lingkup.unit) if lingkup.unit else EntriDIK.objects.all()
    baru = Q(mulai__range=(awal, akhir))
    habis = Q(berlaku_sampai__gt=akhir, berlaku_sampai__lte=batas, dibuka_sejak__isnull=True, mulai__lte=akhir)
    banyak = entri.aggregate(baru=Count("pk", filter=baru), habis=Count("pk", filter=habis))

    def cari(syarat):
        return lambda: [
            Baris(
                e.informasi,
                _("Pasal 17 huruf %(huruf)s") % {"huruf": e.alasan},
                f"{reverse('informasi:dikecualikan')}?unit={e.unit.slug}",
            )
            for e in entri.filter(syarat).select_related("unit")[:BARIS_TERBANYAK]
        ]

    return (
        Angka("dik-baru", _("Informasi dikecualikan yang ditetapkan"), banyak["baru"], cari=cari(baru)),
        Angka("dik-habis", _("Pengecualian yang berakhir dalam 6 bulan sesudahnya"), banyak["habis"], cari=cari(habis)),
    )


def _unduhan(lingkup):
    """How often documents were opened in the half-year."""
    lampiran = Lampiran.objects.filter(peran=PeranLampiran.DOKUMEN, versi__konten__jenis=JenisKonten.INFORMASI)
    lampiran = lampiran.filter(versi__konten__unit=lingkup.unit) if lingkup.unit else lampiran
    kueri = Unduhan.objects.filter(hari__range=lingkup.periode.hari, berkas__in=lampiran.values("berkas")).order_by()

    def cari():
        isi = kueri.values(nama=F("berkas__nama")).annotate(n=Sum("jumlah")).order_by("-n", "nama")[:BARIS_TERBANYAK]
        return [Baris(satu["nama"], _("%(n)s kali") % {"n": satu["n"]}, bobot=satu["n"]) for satu in isi]

    return Angka("unduhan", _("Dokumen dibuka atau diunduh"), kueri.aggregate(n=Sum("jumlah"))["n"] or 0, cari=cari)


def _hari(hari):
    return tulis_tanggal(hari, "j F Y")
