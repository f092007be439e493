"""Registers: the desk's in the official columns and as files, and the one everybody reads."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from informasi.ekspor.jawaban import jawab_tabel
from kalender.hari import tanggal
from opd.models import Unit
from opd.views.formulir import formulir, terkirim
from opd.views.ulang import sandi_diulang
from permohonan.register.ekspor import berkas_register, catat_ekspor
from permohonan.register.forms import BENTUK, FormEkspor
from permohonan.register.hitung import angka
from permohonan.register.kolom import KOLOM, baris_register
from permohonan.register.saring import baca_saring, tahun_salah, tahun_terdaftar
from permohonan.register.umum import KOLOM_UMUM, daftar_umum
from permohonan.wewenang import melayani, membaca_surat, memutus

SEHALAMAN = 50


@login_required
@never_cache
@require_safe
def register_meja(request):
    """The official columns, who asks masked; ?bentuk= gives the same rows as a file."""
    waktu = timezone.now()
    if not membaca_surat(request.user, None, waktu):
        raise PermissionDenied(_("Register dibuka meja layanan PPID."))
    saring = baca_saring(request.GET, tanggal(waktu))
    if request.GET.get("bentuk") in dict(BENTUK):
        return berkas_register(saring, request.GET["bentuk"], waktu)
    halaman = Paginator(saring.baris(), SEHALAMAN).get_page(request.GET.get("halaman"))
    kolom = KOLOM[saring.jenis]
    konteks = _konteks(saring, waktu) | {
        "kolom": kolom,
        "baris": [[satu[k] for k in kolom] for satu in baris_register(saring.jenis, halaman.object_list)],
        "halaman": halaman,
        "melayani": melayani(request.user, None, waktu),
        "memutus": memutus(request.user, None, waktu),
    }
    return render(request, "permohonan/register_meja.html", konteks)


@login_required
@never_cache
@sensitive_post_parameters("sandi")
@require_http_methods(["GET", "HEAD", "POST"])
def register_ekspor(request):
    """The rows with the applicants: service desk, reason, password again, at most 500 rows, kept in the trail."""
    waktu = timezone.now()
    if not melayani(request.user, None, waktu):
        raise PermissionDenied(_("Ekspor beridentitas dibuat meja layanan PPID."))
    saring = baca_saring(request.GET, tanggal(waktu))
    form = FormEkspor(terkirim(request))

    def lakukan(nilai):
        sandi_diulang(request, nilai["sandi"])  # outside the transaction: a wrong guess must be kept
        return _ekspor(saring, request.user, waktu, nilai)

    return formulir(request, "permohonan/register_ekspor.html", form, lakukan, _konteks(saring, waktu))


@transaction.atomic
def _ekspor(saring, pelaku, waktu, nilai):
    catat_ekspor(saring, nilai["bentuk"], alasan=nilai["alasan"], pelaku=pelaku, waktu=waktu)
    return berkas_register(saring, nilai["bentuk"], waktu, beridentitas=True)


@require_safe
def register(request):
    """Counts, then the rows of one year."""
    waktu = timezone.now()
    saring = baca_saring({k: request.GET.get(k, "") for k in ("jenis", "tahun")}, tanggal(waktu))
    halaman = Paginator(saring.baris().order_by("-urut"), SEHALAMAN).get_page(request.GET.get("halaman"))
    konteks = _konteks(saring, waktu) | {
        "angka": angka(saring.baris()),
        "baris": daftar_umum(halaman.object_list, saring.tahun),
        "halaman": halaman,
    }
    return render(request, "permohonan/register.html", konteks)


@require_safe
def register_csv(request):
    """The same rows as a file; a wrong year is refused, not replaced."""
    hari = tanggal(timezone.now())
    saring = baca_saring({k: request.GET.get(k, "") for k in ("jenis", "tahun")}, hari)
    if salah := tahun_salah(request.GET, tahun_terdaftar(saring.jenis, hari)):
        return HttpResponse(f"{salah}\n", status=400, content_type="text/plain; charset=utf-8")
    baris = [satu.sel() for satu in daftar_umum(saring.baris().order_by("-urut"), saring.tahun)]
    nama = f"register-{saring.jenis}-{saring.tahun}.csv"
    isi = {"kolom": KOLOM_UMUM, "baris": baris, "keterangan": {}, "berubah": None, "bagian": [str(baris)]}
    return jawab_tabel(request, nama, **isi)


def _konteks(saring, waktu):
    parameter = {k: v for k, v in saring.parameter.items() if v}
    return {
        "saring": saring,
        "tahun_pilihan": tahun_terdaftar(saring.jenis, tanggal(waktu)),
        "unit_pilihan": Unit.objects.order_by("nama").only("slug", "nama", "singkatan"),
        "kueri": urlencode(parameter),
    }
