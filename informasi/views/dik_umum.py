"""The Daftar Informasi yang Dikecualikan for everybody: title, ground, term; never a file (UU 14/2008 Ps 17)."""

from dataclasses import dataclass

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from informasi.dikecualikan.dik import NAMA_KOLOM_DIK, baris_dik, jangka_waktu, keadaan_umum
from informasi.dikecualikan.status import Alasan
from informasi.ekspor.jawaban import jawab_tabel
from informasi.models import EntriDIK
from kalender.hari import WIB, tanggal
from opd.models import Unit

SEHALAMAN = 25
KATA_TERPANJANG = 100


@dataclass(frozen=True)
class SaringDIK:
    """What the address asks for; what is not known is left out."""

    kata: str
    unit: str
    alasan: str
    berakhir: bool

    @property
    def terpakai(self):
        return bool(self.kata or self.unit or self.alasan or self.berakhir)


def saring_dari(get):
    """The filters (SaringDIK) in a QueryDict."""
    kata = " ".join(get.get("q", "").replace("\x00", " ").split())[:KATA_TERPANJANG]
    alasan = get.get("alasan", "")
    return SaringDIK(
        kata,
        get.get("unit", "").replace("\x00", "")[:80],
        alasan if alasan in Alasan.values else "",
        get.get("status") == "berakhir",
    )


def entri_tersaring(saring, hari):
    """Entries (QuerySet) that the filters leave, as the list stood on the day `hari`."""
    semua = EntriDIK.objects
    entri = semua.berakhir_pada(hari) if saring.berakhir else semua.berlaku_pada(hari)
    if saring.kata:
        entri = entri.filter(Q(informasi__icontains=saring.kata) | Q(dasar_hukum__icontains=saring.kata))
    if saring.unit:
        entri = entri.filter(unit__slug=saring.unit)
    return entri.filter(alasan=saring.alasan) if saring.alasan else entri


@require_safe
def dikecualikan(request):
    hari, saring = tanggal(timezone.now()), saring_dari(request.GET)
    entri = entri_tersaring(saring, hari).select_related("unit")
    halaman = Paginator(entri, SEHALAMAN).get_page(request.GET.get("hal"))
    dipakai = EntriDIK.objects.values("unit")
    alasan = EntriDIK.objects.berlaku_pada(hari).order_by().values_list("alasan").annotate(n=Count("pk"))
    banyak = dict(alasan)
    konteks = {
        "saring": saring,
        "halaman": halaman,
        "daftar": [(satu, jangka_waktu(satu), keadaan_umum(satu, hari)) for satu in halaman],
        "unit_pilihan": Unit.objects.filter(pk__in=dipakai).order_by("nama"),
        "alasan_pilihan": [(a, banyak.get(a.value, 0)) for a in Alasan if banyak.get(a.value) or a == saring.alasan],
        "alamat": _alamat(request, halaman),
    }
    return render(request, "informasi/dikecualikan.html", konteks)


def _alamat(request, halaman):
    """Addresses (before, after) of the neighbouring pages with the same filters, "" where there is none."""

    def ke(nomor):
        isi = request.GET.copy()
        isi["hal"] = nomor
        return f"?{isi.urlencode()}"

    sebelum = ke(halaman.number - 1) if halaman.has_previous() else ""
    return {"sebelum": sebelum, "berikut": ke(halaman.number + 1) if halaman.has_next() else ""}


@require_safe
def dik_berkas(request, akhiran):
    """All entries that the filters leave, as one file."""
    waktu, saring = timezone.now(), saring_dari(request.GET)
    hari = tanggal(waktu)
    entri = entri_tersaring(saring, hari)
    return jawab_tabel(
        request,
        f"daftar-informasi-dikecualikan-{hari}.{akhiran}",
        kolom=NAMA_KOLOM_DIK,
        baris=baris_dik(entri, hari),
        keterangan={
            "judul": f"Daftar Informasi yang Dikecualikan Pemerintah {settings.PPID_NAMA_KOTA}",
            "sumber": f"{settings.PPID_SITUS}/informasi/dikecualikan/",
            "diambil_pada": waktu.astimezone(WIB).isoformat(timespec="seconds"),
        },
        berubah=None,
        bagian=(str(hari), *[str(b) for b in entri.order_by("pk").values_list("pk", "dibuka_sejak")]),
        lembar="DIK",
    )
