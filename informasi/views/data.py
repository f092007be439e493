"""Open data: what it is, the DIP as files and on paper, the yearly decrees (UU 14/2008 Ps 11(1)a)."""

from datetime import date
from itertools import islice

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from informasi.dip import KOLOM, NAMA_KOLOM, baris_dip, jumlah_menurut_kelas, mutakhir
from informasi.ekspor.jawaban import JENIS, jawab_tabel, jawab_unduhan
from informasi.kueri_publik import informasi_publik
from informasi.models import Manifes, PenetapanDIP
from informasi.penetapan import bentuk, isi_umum, perubahan
from informasi.saring import SaringInformasi
from informasi.status import Klasifikasi
from kalender.hari import WIB, tanggal
from opd.identitas.baca import kota

LISENSI = gettext_lazy("Bebas dipakai dengan menyebut sumber.")
CETAK_TERBANYAK = 1_000
SEHALAMAN = 100
MANIFES_DISEBUT = 5
DISEBUT = 10  # entries named among what came in or went out


@require_safe
def data(request):
    waktu = timezone.now()
    jumlah = jumlah_menurut_kelas(informasi_publik(waktu))
    konteks = {
        "kolom": KOLOM,
        "jumlah": jumlah,
        "total": sum(n for _kelas, n in jumlah),
        "berubah": mutakhir(waktu),
        "diperbarui": None,  # this page says when its own data changed; the footer need not ask
        "penetapan": PenetapanDIP.objects.defer("isi").order_by("-tahun")[:5],
        "manifes": Manifes.objects.defer("isi")[:MANIFES_DISEBUT],
    }
    return render(request, "informasi/data.html", konteks)


@require_safe
def dip_berkas(request, akhiran):
    """All rows that the filters leave, as one file."""
    waktu = timezone.now()
    saring = SaringInformasi(request.GET, queryset=informasi_publik(waktu))
    if asing := _tak_dikenal(request, saring):
        return _tolak_saringan(asing)
    return jawab_tabel(
        request,
        f"daftar-informasi-publik-{tanggal(waktu)}.{akhiran}",
        kolom=NAMA_KOLOM,
        baris=baris_dip(saring.qs, settings.PPID_SITUS),
        keterangan=_keterangan(waktu),
        berubah=mutakhir(waktu),
        bagian=[unit.nama for unit in saring.daftar_unit.values()],  # a renamed unit is another file
        lembar="DIP",
    )


def _tak_dikenal(request, saring):
    """[(label, value)] of all in the address that would silently be left out, whole parameters too."""
    return [*saring.diabaikan, *[(_("Parameter"), nama) for nama in request.GET if nama not in saring.filters]]


def _tolak_saringan(asing):
    """A machine is told, not given something else than it asked for."""
    nilai = ", ".join(f"{label} “{satu}”" for label, satu in asing[:5])
    kalimat = _("Saringan tidak dikenal: %(nilai)s. Periksa alamatnya; penjelasannya ada di /data/.") % {"nilai": nilai}
    return HttpResponse(kalimat + "\n", status=400, content_type="text/plain; charset=utf-8")


def _keterangan(waktu):
    """What stands before the rows of a JSON file."""
    return {
        "judul": f"Daftar Informasi Publik Pemerintah {kota().nama_kota}",
        "sumber": f"{settings.PPID_SITUS}/data/",
        "lisensi": str(LISENSI),
        "diambil_pada": waktu.astimezone(WIB).isoformat(timespec="seconds"),
    }


@require_safe
def dip_cetak(request):
    """The list on paper: A4 lying, one table for each class."""
    waktu = timezone.now()
    saring = SaringInformasi(request.GET, queryset=informasi_publik(waktu))
    baris = [_untuk_kertas(b) for b in islice(baris_dip(saring.qs, settings.PPID_SITUS), CETAK_TERBANYAK + 1)]
    unit = [saring.daftar_unit[slug].nama for slug in saring.nilai["unit"]]
    terpakai = informasi_publik(waktu).order_by().values_list("unit__slug", flat=True).distinct()
    konteks = {
        "kelompok": [(kelas.label, [b for b in baris if b["klasifikasi"] == kelas]) for kelas in Klasifikasi],
        "terlalu_banyak": len(baris) > CETAK_TERBANYAK,
        "terbanyak": CETAK_TERBANYAK,
        "jumlah": len(baris),
        "waktu": waktu,
        "unit": unit,
        "unit_terpilih": saring.nilai["unit"],
        "unit_pilihan": [saring.daftar_unit[slug] for slug in sorted(terpakai)],
    }
    return render(request, "informasi/dip_cetak.html", konteks)


def _untuk_kertas(baris):
    """A row with its day of making as a date, for readers and not for machines."""
    return {**baris, "dibuat": date.fromisoformat(baris["waktu_dibuat"]) if baris["waktu_dibuat"] else None}


@require_safe
def penetapan_daftar(request):
    return render(request, "informasi/penetapan_daftar.html", {"daftar": PenetapanDIP.objects.defer("isi")})


@require_safe
def penetapan(request, tahun):
    waktu = timezone.now()
    objek = get_object_or_404(PenetapanDIP.objects.select_related("surat"), tahun=tahun)
    baris, disamarkan = isi_umum(objek)
    masuk, keluar = perubahan(baris, waktu)
    halaman = Paginator(baris, SEHALAMAN).get_page(request.GET.get("hal"))
    terbaca = [{**b, "nama_kelas": Klasifikasi(b["klasifikasi"]).label} for b in halaman]
    konteks = {
        "penetapan": objek,
        "disamarkan": disamarkan,
        "masuk_jumlah": masuk.terhitung(),
        "masuk": masuk.select_related("unit")[:DISEBUT],
        "keluar_jumlah": len(keluar),
        "keluar": keluar[:DISEBUT],
        "halaman": terbaca,
        "sebelum": _alamat_halaman(halaman.has_previous(), halaman.number - 1),
        "berikut": _alamat_halaman(halaman.has_next(), halaman.number + 1),
    }
    return render(request, "informasi/penetapan.html", konteks)


def _alamat_halaman(ada, nomor):
    return "?" + urlencode({"hal": nomor}) if ada else ""


@require_safe
def penetapan_berkas(request, tahun, akhiran):
    """The frozen list as a file; the JSON file is the very text whose hash is published, unless rows are masked."""
    objek = get_object_or_404(PenetapanDIP, tahun=tahun)
    nama, berubah = f"dip-{tahun}-ditetapkan.{akhiran}", mutakhir(timezone.now())
    baris, _disamarkan = isi_umum(objek)
    if akhiran == "csv":
        return jawab_tabel(request, nama, kolom=NAMA_KOLOM, baris=baris, keterangan={}, berubah=berubah)

    def buat():
        return HttpResponse(bentuk(baris), content_type=JENIS["json"])

    return jawab_unduhan(request, nama, berubah=berubah, bagian=(objek.sidik,), buat=buat)
