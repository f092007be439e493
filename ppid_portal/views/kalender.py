"""The desk's calendar: reviewers read it, PPID utama keeps it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alur.jejak import nomor_jejak
from kalender.hari import tanggal
from kalender.impor import ImporGagal, impor_libur
from kalender.layanan import (
    buka_tahun,
    hapus_libur,
    nyatakan_lengkap,
    periksa_ulang,
    sunting_libur,
    tambah_libur,
)
from kalender.models import TAHUN_PERTAMA, TAHUN_TERAKHIR, HariLibur, TahunKalender
from kalender.setahun import HARI_PENDEK, setahun
from kalender.status import StatusLibur
from kalender.sumber import sk_diketik
from kalender.terkini import muat_kalender
from opd.forms import FormAlasan
from opd.riwayat import riwayat
from opd.views.formulir import formulir, terkirim
from opd.wewenang import meninjau, ppid_utama
from ppid_portal.forms_kalender import FormLibur, FormTahunLengkap
from ppid_portal.views.kalender_geser import belum_ditegaskan, formulir_geser

FORMULIR = require_http_methods(["GET", "HEAD", "POST"])


@login_required
@require_safe
def kalender(request):
    """One year: what is off, how many hari kerja, and whether deadlines can be counted in it."""
    waktu = timezone.now()
    if not meninjau(request.user, None, waktu):
        raise PermissionDenied("Kalender di meja untuk verifikator dan PPID Utama.")
    return _halaman(request, _tahun_diminta(request.GET.get("tahun", ""), waktu), waktu)


@login_required
@FORMULIR
def tambah(request):
    """A new day off."""
    waktu = _pintu(request)

    def simpan(isi):
        return tambah_libur(isi, pelaku=request.user, waktu=waktu)

    tahun = _tahun_diminta(request.GET.get("tahun", ""), waktu)
    konteks = {"judul": "Tambah hari libur", "kembali": _alamat_tahun(tahun)}
    form = FormLibur(terkirim(request))
    return formulir_geser(request, "ppid_portal/kalender_libur.html", form, konteks, simpan, _tersimpan(request))


@login_required
@FORMULIR
def ubah(request, pk):
    """Change a day off; with the decree's number an estimate becomes certain."""
    waktu, libur = _pintu(request), _ambil(request, pk)
    isian = {"pelaku": request.user, "waktu": waktu, "dilihat": request.POST.get("dilihat", "")}

    def simpan(isi):
        sunting_libur(libur, isi, **isian)
        return libur

    awal = {n: getattr(libur, n) for n in FormLibur.base_fields}
    form = FormLibur(terkirim(request), initial=awal | {"dasar": sk_diketik(libur.dasar)})
    konteks = {
        "judul": "Ubah hari libur",
        "libur": libur,
        "dilihat": nomor_jejak(libur),
        "tersimpan": [(form[n].label, v) for n, v in (awal | {"jenis": libur.get_jenis_display()}).items()],
        "riwayat": riwayat(libur),
        "kembali": _alamat_tahun(libur.tanggal.year),
    }
    return formulir_geser(request, "ppid_portal/kalender_libur.html", form, konteks, simpan, _tersimpan(request))


@login_required
@FORMULIR
def hapus(request, pk):
    """Take a day off out of force, with the reason."""
    waktu, libur = _pintu(request), _ambil(request, pk)
    isian = {"pelaku": request.user, "waktu": waktu, "dilihat": request.POST.get("dilihat", "")}

    def jalan(isi):
        hapus_libur(libur, alasan=isi["alasan"], **isian)
        return libur

    konteks = {
        "judul": "Hapus hari libur",
        "tindakan": HariLibur.ALUR["hapus"].label,
        "penjelasan": f"{libur} ({libur.get_jenis_display().lower()}) akan dihitung sebagai hari biasa.",
        "dilihat": nomor_jejak(libur),
        "kembali": reverse("kalender_ubah", args=[libur.pk]),
    }
    form, selesai = FormAlasan(terkirim(request)), _tersimpan(request, "dihapus")
    return formulir_geser(request, "ppid_portal/kalender_alasan.html", form, konteks, jalan, selesai)


@login_required
@require_POST
def impor(request, tahun):
    """The command's import, by a button."""
    waktu = _pintu(request)

    def jalan():
        return impor_libur(tahun, pelaku=request.user, waktu=waktu)

    try:
        if dugaan := belum_ditegaskan(request, jalan):
            return _halaman(request, tahun, waktu, **dugaan)
        hasil = jalan()
    except ImporGagal as galat:
        return _halaman(request, _tahun_ada(tahun), waktu, galat=str(galat))
    dibiarkan = f" {len(hasil.dibiarkan)} hari isian petugas tidak diubah." if hasil.dibiarkan else ""
    messages.success(request, hasil.ringkasan + dibiarkan)
    return _ke_tahun(tahun)


@login_required
@FORMULIR
def lengkap(request, tahun):
    """Declare a year complete by its decree, or correct the decree's number."""
    waktu, baris = _pintu(request), TahunKalender.objects.filter(tahun=_tahun_ada(tahun)).first()
    isian = {"pelaku": request.user, "waktu": waktu}

    def jalan(isi):
        dilihat = request.POST.get("dilihat", "") if baris else None
        nyatakan_lengkap(baris or buka_tahun(tahun, **isian), dilihat=dilihat, **isi, **isian)
        messages.success(request, f"Kalender {tahun} dinyatakan lengkap.")
        return _ke_tahun(tahun)

    konteks = {
        "tahun": tahun,
        "dilihat": nomor_jejak(baris) if baris else 0,
        "jumlah": HariLibur.objects.berlaku().tahun(tahun).count(),
        "perkiraan": HariLibur.objects.berlaku().tahun(tahun).filter(perkiraan=True),
        "kembali": _alamat_tahun(tahun),
    }
    form = FormTahunLengkap(terkirim(request), initial={"dasar": sk_diketik(baris.dasar) if baris else ""})
    return formulir(request, "ppid_portal/kalender_lengkap.html", form, jalan, konteks)


@login_required
@FORMULIR
def ulang(request, tahun):
    """Put a complete year in doubt: nothing is counted in it until it is declared complete again."""
    waktu, baris = _pintu(request), get_object_or_404(TahunKalender, tahun=_tahun_ada(tahun))
    isian = {"pelaku": request.user, "waktu": waktu, "dilihat": request.POST.get("dilihat", "")}

    def jalan(isi):
        periksa_ulang(baris, alasan=isi["alasan"], **isian)
        messages.success(request, f"Kalender {tahun} sedang diperiksa ulang.")
        return _ke_tahun(tahun)

    konteks = {
        "judul": f"Periksa ulang kalender {tahun}",
        "tindakan": TahunKalender.ALUR["periksa_ulang"].label,
        "penjelasan": f"Selama diperiksa ulang, tenggat yang melewati tahun {tahun} belum dapat dihitung dengan pasti.",
        "dilihat": nomor_jejak(baris),
        "kembali": _alamat_tahun(tahun),
    }
    return formulir(request, "ppid_portal/kalender_alasan.html", FormAlasan(terkirim(request)), jalan, konteks)


def _pintu(request):
    """The moment of the request, for those who may change the calendar (403)."""
    waktu = timezone.now()
    if not ppid_utama(request.user, None, waktu):
        raise PermissionDenied("Mengubah kalender hanya untuk PPID Utama. Sampaikan perubahan hari libur kepadanya.")
    return waktu


def _ambil(request, pk):
    """The day off; one deleted meanwhile is still found when its form comes back, and refused in words."""
    return get_object_or_404(HariLibur if request.method == "POST" else HariLibur.objects.berlaku(), pk=pk)


def _tersimpan(request, kata="tersimpan"):
    """How a day off that was changed is answered: a sentence on the page of its year."""

    def selesai(libur):
        messages.success(request, f"{libur} {kata}.")
        return _ke_tahun(libur.tanggal.year)

    return selesai


def _halaman(request, tahun, waktu, *, galat="", **dugaan):
    """The page of one year; 422 with a sentence when something was refused, `dugaan` when an import moves clocks."""
    peta = muat_kalender(tahun)
    bulan = setahun(peta, tahun)
    semua = list(HariLibur.objects.tahun(tahun).order_by("tanggal", "pk"))
    libur = [h for h in semua if h.status == StatusLibur.BERLAKU]
    baris = TahunKalender.objects.filter(tahun=tahun).first()
    konteks = {
        "tahun": tahun,
        "lain": [t for t in (tahun - 1, tahun + 1) if TAHUN_PERTAMA <= t <= TAHUN_TERAKHIR],
        "baris": baris,
        "lengkap": tahun in peta.lengkap,
        "bulan": [(b, [h for h in libur if h.tanggal.month == b.nomor]) for b in bulan],
        "libur": libur,
        "perkiraan": [h for h in libur if h.perkiraan],
        "hari_kerja": sum(b.hari_kerja for b in bulan),
        "hari_pendek": HARI_PENDEK,
        "hari_ini": tanggal(waktu),
        "boleh": ppid_utama(request.user, None, waktu),
        "riwayat": riwayat(*([baris] if baris else []), *(h for h in semua if h not in libur), terbanyak=10),
        "galat": galat,
        **dugaan,
    }
    return render(request, "ppid_portal/kalender.html", konteks, status=422 if galat else 200)


def _tahun_diminta(teks, waktu):
    """The year asked for, else this year (WIB)."""
    tahun = int(teks) if teks.isascii() and teks.isdigit() and len(teks) == 4 else 0
    return tahun if TAHUN_PERTAMA <= tahun <= TAHUN_TERAKHIR else tanggal(waktu).year


def _tahun_ada(tahun):
    """`tahun` when the calendar can hold it, else 404."""
    if TAHUN_PERTAMA <= tahun <= TAHUN_TERAKHIR:
        return tahun
    raise Http404


def _alamat_tahun(tahun):
    return f"{reverse('kalender')}?tahun={tahun}"


def _ke_tahun(tahun):
    return redirect(_alamat_tahun(tahun))
