"""A DIP sent as one table: upload, report row by row, submit, and one decision for all of it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alur.mesin import jalankan
from alur.transisi import LangkahBasi, TransisiDitolak
from informasi.impor.forms import FormPutusan, FormUnggah
from informasi.impor.kirim import unggah
from informasi.impor.ringkas import banding_baris, isi_baris, kelompok, kemajuan, ringkas
from informasi.impor.unduh import contoh_tabel, laporan_csv
from informasi.models import KirimanImpor
from informasi.status import HasilBaris, StatusKiriman
from informasi.tinjau.antrean import saran_penunjukan
from informasi.views.konten import unit_penulis
from informasi.views.tinjau import khusus_peninjau

PUTUSAN = {"setujui", "kembalikan"}
LANGKAH_PENGIRIM = {"ajukan", "tarik_kembali", "buang"}
DAFTAR_TAMPIL, BARIS_TAMPIL = 25, 50
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _terlihat(request, pk):
    """The table, or 404 for whoever may not see it."""
    kueri = KirimanImpor.objects.terlihat_oleh(request.user, timezone.now())
    return get_object_or_404(kueri.select_related("unit__induk", "pengirim"), pk=pk)


def _halaman(request):
    """(page from 0, its number is small enough to ask for) of the address."""
    teks = request.GET.get("hal", "")
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) < 5 else 0


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def impor(request):
    waktu = timezone.now()
    units = unit_penulis(request.user, waktu)
    if request.method != "POST":
        return _tampil_impor(request, FormUnggah(units=units) if units else None)
    if not units:
        raise PermissionDenied("Anda tidak menulis untuk unit mana pun.")
    form = FormUnggah(request.POST, request.FILES, units=units)
    if not form.is_valid():
        return _tampil_impor(request, form, status=422)
    nilai = form.cleaned_data
    kiriman = unggah(nilai["unit"], pelaku=request.user, waktu=waktu, tabel=nilai["tabel"], zip_=nilai["zip"])
    return redirect(kiriman)


def _tampil_impor(request, form, status=200):
    """The upload and what was sent before; without `form` only the list."""
    terlihat = KirimanImpor.objects.terlihat_oleh(request.user, timezone.now()).select_related("unit", "pengirim")
    daftar = list(terlihat.exclude(status=StatusKiriman.DIBUANG)[:DAFTAR_TAMPIL])
    return render(request, "informasi/impor.html", {"form": form, "daftar": daftar}, status=status)


@login_required
@require_safe
def impor_contoh(request):
    """An empty table for the kind of unit this person writes for."""
    units = unit_penulis(request.user, timezone.now())
    unit = next((u for u in units if u.slug == request.GET.get("unit")), units[0] if units else None)
    if unit is None:
        raise PermissionDenied("Contoh tabel hanya untuk yang menulis bagi suatu unit.")
    jawaban = HttpResponse(contoh_tabel(unit.jenis), content_type=XLSX)
    jawaban.headers["Content-Disposition"] = f'attachment; filename="contoh-dip-{unit.slug}.xlsx"'
    return jawaban


@login_required
@require_safe
def impor_kiriman(request, pk):
    return _tampil_kiriman(request, _terlihat(request, pk))


def _tampil_kiriman(request, kiriman, *, halangan="", status=200):
    """The report of a table; `halangan` says why the last step was refused."""
    waktu, hal = timezone.now(), _halaman(request)
    hitung = kiriman.baris.menurut_hasil()
    pilihan = kelompok(hitung)
    saring = next((kode for kode, _, _ in pilihan if kode == request.GET.get("hasil")), "")
    daftar = list(_tersaring(kiriman, saring)[hal * BARIS_TAMPIL : (hal + 1) * BARIS_TAMPIL + 1])
    langkah = {t.nama for t in kiriman.ALUR.tersedia(kiriman, request.user, waktu)}
    konteks = {
        "kiriman": kiriman,
        "kemajuan": kemajuan(kiriman),
        "hitung": hitung,
        "kelompok": pilihan,
        "saring": saring,
        "daftar": daftar[:BARIS_TAMPIL],
        "sebelum": f"?hasil={saring}&hal={hal - 1}" if hal else "",
        "berikut": f"?hasil={saring}&hal={hal + 1}" if len(daftar) > BARIS_TAMPIL else "",
        "langkah": langkah & LANGKAH_PENGIRIM,
        "meninjau": "setujui" in langkah,
        "putusan": kiriman.jejak().filter(nama__in=PUTUSAN).last(),
        "dilewati": kiriman.baris.exclude(dilewati="").count(),
        "halangan": halangan,
    }
    return render(request, "informasi/impor_kiriman.html", konteks, status=status)


def _tersaring(kiriman, saring):
    baris = kiriman.baris.select_related("versi").order_by("nomor")
    if saring == "ingat":
        return baris.perlu_dilihat()
    return baris.filter(hasil=saring) if saring in HasilBaris.values else baris.exclude(hasil=HasilBaris.SAMA)


@login_required
@require_safe
def impor_laporan(request, pk):
    """The report as a file for spreadsheets."""
    kiriman = _terlihat(request, pk)
    jawaban = StreamingHttpResponse(laporan_csv(kiriman), content_type="text/csv; charset=utf-8")
    jawaban.headers["Content-Disposition"] = f'attachment; filename="laporan-impor-{kiriman.pk}.csv"'
    return jawaban


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def impor_baris(request, pk, nomor):
    """One row; a reviewer opens a sample by POST, so that reading it is a step of the table."""
    kiriman = _terlihat(request, pk)
    kueri = kiriman.baris.select_related("banding__rincian__butir", "berkas", "versi")
    baris = get_object_or_404(kueri, nomor=nomor)
    if request.method == "POST":
        waktu, catatan = timezone.now(), f"Baris {nomor}"
        jalankan(kiriman, "buka_contoh", pelaku=request.user, waktu=waktu, catatan=catatan, baris=nomor)
        return redirect("informasi:impor_baris", pk, nomor)
    meninjau = kiriman.status == StatusKiriman.DIAJUKAN and request.user.peninjau_pada(timezone.now())
    sisa = kiriman.contoh_tersisa(request.user)
    konteks = {
        "kiriman": kiriman,
        "baris": baris,
        "isi": isi_baris(baris),
        "banding": banding_baris(baris) if baris.banding else None,
        "meninjau": meninjau,
        "sisa": sisa,
        "belum_dibuka": meninjau and nomor in sisa,
    }
    return render(request, "informasi/impor_baris.html", konteks)


@khusus_peninjau
@require_safe
def impor_tinjau(request, pk):
    kiriman = _terlihat(request, pk)
    if kiriman.status != StatusKiriman.DIAJUKAN:
        return redirect(kiriman)
    return _tampil_tinjau(request, kiriman)


def _tampil_tinjau(request, kiriman, *, form=None, halangan="", status=200):
    """The page of one decision; `halangan` says why the last one was refused."""
    sisa = kiriman.contoh_tersisa(request.user)
    konteks = {
        "kiriman": kiriman,
        "form": form or FormPutusan(initial={"sidik": kiriman.sidik}),
        "contoh": [(b, b.nomor in sisa) for b in kiriman.baris.filter(nomor__in=kiriman.contoh).order_by("nomor")],
        "sisa": sisa,
        "ajuan": kiriman.jejak().filter(nama="ajukan").last(),
        "pengirimnya": kiriman.pengirim_id == request.user.pk,
        "saran": saran_penunjukan(request.user, timezone.now()),
        "halangan": halangan,
        **ringkas(kiriman),
    }
    return render(request, "informasi/impor_tinjau.html", konteks, status=status)


@login_required
@require_POST
def impor_langkah(request, pk, nama):
    """Submit, take back, throw away; approve all or return."""
    kiriman = _terlihat(request, pk)
    if nama in PUTUSAN:
        return _putuskan(request, kiriman, nama)
    if nama not in LANGKAH_PENGIRIM:
        raise PermissionDenied("Langkah ini tidak ada untuk tabel.")
    try:
        jalankan(kiriman, nama, pelaku=request.user, waktu=timezone.now())
    except TransisiDitolak as ditolak:
        return _tampil_kiriman(request, kiriman, halangan=str(ditolak), status=422)
    messages.success(request, _terlaksana(kiriman, nama))
    return redirect("informasi:impor") if nama == "buang" else redirect(kiriman)


def _terlaksana(kiriman, nama):
    """What just happened and what comes next."""
    return {
        "ajukan": f"{kiriman.jumlah} baris diajukan. Diskominfo memeriksa; kabarnya muncul di meja Anda.",
        "tarik_kembali": "Tabel ditarik kembali. Anda dapat mengajukannya lagi atau membuangnya.",
        "buang": "Tabel dibuang. Tidak ada yang berubah pada informasi yang sudah terbit.",
        "setujui": f"Disetujui. {kiriman.jumlah} informasi sedang diterbitkan satu per satu.",
        "kembalikan": "Tabel dikembalikan kepada unit dengan catatan Anda.",
    }[nama]


def _putuskan(request, kiriman, nama):
    form = FormPutusan(request.POST)
    if not form.is_valid():
        return _tampil_tinjau(request, kiriman, form=form, status=422)
    nilai = form.cleaned_data
    if kiriman.status != StatusKiriman.DIAJUKAN:
        raise LangkahBasi(f"{kiriman} sudah tidak menunggu putusan: {kiriman.get_status_display().lower()}.")
    try:
        jalankan(kiriman, nama, pelaku=request.user, waktu=timezone.now(), **nilai)
    except LangkahBasi:
        raise
    except TransisiDitolak as ditolak:
        return _tampil_tinjau(request, kiriman, form=form, halangan=str(ditolak), status=422)
    messages.success(request, _terlaksana(kiriman, nama))
    return redirect("informasi:tinjau_daftar") if nama == "kembalikan" else redirect(kiriman)
