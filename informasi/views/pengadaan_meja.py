"""The desk of procurement packages: the list, one package with its steps, its words and its papers."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alur.mesin import jalankan
from informasi.kewajiban.wewenang import melihat_kewajiban
from informasi.models import PaketPengadaan
from informasi.pengadaan.forms import FormDokumen, FormPaket, FormPutusan, awal_paket
from informasi.pengadaan.kueri import berkas_paket, pilihan_dokumen
from informasi.pengadaan.layanan import catat_paket
from informasi.pengadaan.rupiah import rupiah
from informasi.pengadaan.status import StatusPaket
from informasi.views.konten import unit_dipilih, unit_penulis
from opd.views.formulir import formulir, terkirim

TERBANYAK = 100
LANGKAH = ("ajukan", "tarik_kembali", "kembalikan", "setujui", "tarik")
BERCATATAN = {"kembalikan": "Apa yang perlu diperbaiki?", "tarik": "Mengapa ditarik? Dibaca warga."}
BUKAN_PENULIS = "Paket pengadaan dicatat operator dan penanggung jawab unit."


def _paket(request, pk):
    terlihat = PaketPengadaan.objects.terlihat_oleh(request.user, timezone.now())
    return get_object_or_404(terlihat.select_related("unit__induk"), pk=pk)


@login_required
@require_safe
def paket_daftar(request):
    waktu = timezone.now()
    if not melihat_kewajiban(request.user, waktu):
        raise PermissionDenied(BUKAN_PENULIS)
    terlihat = PaketPengadaan.objects.terlihat_oleh(request.user, waktu).select_related("unit")
    konteks = {
        "antrean": terlihat.antrean()[:TERBANYAK],
        "daftar": terlihat.exclude(status=StatusPaket.DIAJUKAN)[:TERBANYAK],
        "menulis": bool(unit_penulis(request.user, waktu)),
    }
    return render(request, "informasi/paket_daftar.html", konteks)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def paket_baru(request):
    waktu = timezone.now()
    pilihan = unit_penulis(request.user, waktu)
    if not pilihan:
        raise PermissionDenied(BUKAN_PENULIS)
    unit = unit_dipilih(pilihan, request.POST.get("unit") or request.GET.get("unit"))
    form = FormPaket(terkirim(request), initial={"tahun": timezone.localtime(waktu).year})

    def lakukan(_isian):
        paket_ = catat_paket(unit, form.nilai(), pelaku=request.user, waktu=waktu)
        messages.success(request, "Draf paket disimpan. Periksa, lalu ajukan.")
        return redirect(paket_)

    return formulir(request, "informasi/paket_sunting.html", form, lakukan, {"pilihan": pilihan, "unit": unit})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def paket_sunting(request, pk):
    paket_, waktu = _paket(request, pk), timezone.now()
    if not paket_.ALUR["ubah"].boleh(request.user, paket_, waktu):
        raise PermissionDenied(BUKAN_PENULIS)
    form = FormPaket(terkirim(request), initial=awal_paket(paket_))

    def lakukan(isian):
        isi = {"nilai": form.nilai(), "nomor_sunting": isian["nomor_sunting"]}
        jalankan(paket_, "ubah", pelaku=request.user, waktu=waktu, **isi)
        messages.success(request, "Isian disimpan. Warga membacanya setelah disetujui.")
        return redirect(paket_)

    return formulir(request, "informasi/paket_sunting.html", form, lakukan, {"paket": paket_, "unit": paket_.unit})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def paket_dokumen(request, pk):
    """Which papers belong to it; each of them goes its own way through review."""
    paket_, waktu = _paket(request, pk), timezone.now()
    if not paket_.ALUR["tautkan"].boleh(request.user, paket_, waktu):
        raise PermissionDenied(BUKAN_PENULIS)
    awal = {"dokumen": list(paket_.dokumen.values_list("pk", flat=True))}
    form = FormDokumen(terkirim(request), pilihan=pilihan_dokumen(paket_, waktu), initial=awal)

    def lakukan(isian):
        jalankan(paket_, "tautkan", pelaku=request.user, waktu=waktu, dokumen=list(isian["dokumen"]))
        messages.success(request, "Dokumen paket disimpan.")
        return redirect(paket_)

    return formulir(request, "informasi/paket_dokumen.html", form, lakukan, {"paket": paket_})


@login_required
@require_safe
def paket(request, pk):
    return render(request, "informasi/paket.html", _isi(_paket(request, pk), request.user, timezone.now()))


def _isi(paket_, pengguna, waktu):
    bisa = {t.nama: t for t in paket_.ALUR.tersedia(paket_, pengguna, waktu)}
    terbit = getattr(paket_, "terbit", None)
    return {
        "paket": paket_,
        "terbit": terbit,
        "uang": {nama: rupiah(getattr(paket_, nama)) for nama in ("pagu", "hps", "nilai_kontrak")},
        "berkas": berkas_paket(paket_, waktu),
        "langkah": [
            (bisa[n], BERCATATAN.get(n, "")) for n in LANGKAH if n in bisa and (n != "tarik" or terbit is not None)
        ],
        "boleh_ubah": "ubah" in bisa,
        "boleh_tautkan": "tautkan" in bisa,
        "jejak": paket_.jejak(),
    }


@login_required
@require_POST
def paket_langkah(request, pk, nama):
    """One step; a refusal shows the page again with its reason."""
    paket_, waktu = _paket(request, pk), timezone.now()
    if nama not in LANGKAH:
        raise Http404
    if not paket_.ALUR[nama].boleh(request.user, paket_, waktu):
        raise PermissionDenied(f"Anda tidak berwenang untuk langkah “{paket_.ALUR[nama].label}”.")
    form = FormPutusan(request.POST)

    def lakukan(isian):
        jalankan(paket_, nama, pelaku=request.user, waktu=waktu, **isian)
        messages.success(request, f"{paket_.ALUR[nama].label}: selesai.")
        return redirect(paket_)

    return formulir(request, "informasi/paket.html", form, lakukan, _isi(paket_, request.user, waktu))
