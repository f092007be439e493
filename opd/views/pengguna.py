"""The people of the units: who they are, which role they hold since when, and how they get back in."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Prefetch, Q
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from alur.jejak import nomor_jejak
from alur.mesin import jalankan
from kalender.hari import tanggal
from opd.forms import FormAkhiri, FormAlasanBersandi, FormPengguna, FormPenunjukan
from opd.kelola import orang_terlihat, unit_terlihat
from opd.layanan import tambah_pengguna
from opd.models import Keanggotaan, SerahTerima
from opd.riwayat import riwayat
from opd.sunting import sunting
from opd.views.formulir import formulir, terkirim
from opd.views.ulang import sandi_diulang
from opd.wewenang import membuka_akun, mengelola_akun, mengelola_keanggotaan

SEHALAMAN = 50
BERUNIT = Prefetch("keanggotaan", Keanggotaan.objects.select_related("unit"))


def ambil_orang(request, pk, waktu):
    """The person of that key, within what the actor may see (404) and may look after (403)."""
    orang = get_object_or_404(orang_terlihat(request.user, waktu).prefetch_related(BERUNIT), pk=pk)
    if not membuka_akun(request.user, None, waktu):
        raise PermissionDenied("Daftar pengguna hanya untuk penanggung jawab, kecamatan, dan peninjau.")
    return orang


@login_required
@require_safe
def daftar(request):
    """The people one may look after, by name; searched and narrowed to a unit."""
    waktu = timezone.now()
    if not membuka_akun(request.user, None, waktu):
        raise PermissionDenied("Daftar pengguna hanya untuk penanggung jawab, kecamatan, dan peninjau.")
    q, slug = request.GET.get("q", "").strip()[:100], request.GET.get("unit", "")
    orang = orang_terlihat(request.user, waktu).prefetch_related(BERUNIT)
    for kata in q.split()[:6]:
        orang = orang.filter(Q(nama__icontains=kata) | Q(surel__icontains=kata))
    if slug:
        orang = orang.filter(keanggotaan__unit__slug=slug).distinct()
    halaman = Paginator(orang, SEHALAMAN).get_page(request.GET.get("halaman"))
    hari = tanggal(waktu)
    baris = [(o, [k for k in o.keanggotaan.all() if k.berlaku_pada(hari)]) for o in halaman]
    konteks = {"baris": baris, "halaman": halaman, "q": q, "slug": slug, "unit": unit_terlihat(request.user, waktu)}
    return render(request, "opd/pengguna_daftar.html", konteks | _tetangga(request, halaman))


@login_required
@require_safe
def lihat(request, pk):
    """One person: data, roles past and present, history, and what the actor may do."""
    waktu = timezone.now()
    orang = ambil_orang(request, pk, waktu)
    peran = [
        (k, k.berlaku_pada(tanggal(waktu)), not k.sampai and mengelola_keanggotaan(request.user, k, waktu))
        for k in orang.keanggotaan.all()
    ]
    konteks = {
        "orang": orang,
        "peran": peran,
        "riwayat": riwayat(orang, *orang.keanggotaan.all(), *orang.tautan_akses.all(), *_serah_terima(orang)),
        "undangan": orang.tautan_akses.filter(undangan=True).order_by("-dibuat").first(),
        "waktu": waktu,
        "boleh_serah": any(boleh and berlaku for _, berlaku, boleh in peran),
        "boleh_kelola": mengelola_akun(request.user, orang, waktu),
    }
    return render(request, "opd/pengguna.html", konteks)


@login_required
@sensitive_post_parameters("sandi_ulang")
@require_http_methods(["GET", "HEAD", "POST"])
def baru(request):
    """Appoint somebody; the account is opened when the address is new."""
    waktu = timezone.now()
    if not membuka_akun(request.user, None, waktu):
        raise PermissionDenied("Menambah pengguna hanya untuk penanggung jawab, kecamatan, dan peninjau.")

    def tambah(isi):
        sandi_diulang(request, isi.pop("sandi_ulang"))
        keanggotaan = tambah_pengguna(pelaku=request.user, waktu=waktu, **isi)
        messages.success(request, f"{keanggotaan} tersimpan.")
        baru = keanggotaan.pengguna.last_login is None and mengelola_akun(request.user, keanggotaan.pengguna, waktu)
        return redirect("opd:undang" if baru else "opd:pengguna", keanggotaan.pengguna_id)

    form = FormPenunjukan(terkirim(request), pelaku=request.user, waktu=waktu, initial=_awal(request, waktu))
    return formulir(request, "opd/pengguna_baru.html", form, tambah)


@login_required
@sensitive_post_parameters("sandi_ulang")
@require_http_methods(["GET", "HEAD", "POST"])
def ubah(request, pk):
    """Change a person's name, address, number or office."""
    waktu = timezone.now()
    orang = ambil_orang(request, pk, waktu)
    _wajib_kelola(request, orang, waktu)
    # The form binds to a copy of its own, so that the page keeps showing what is stored.
    form = FormPengguna(terkirim(request), instance=orang_terlihat(request.user, waktu).get(pk=pk))

    def simpan(isi):
        sandi_diulang(request, isi.pop("sandi_ulang"))
        sunting(orang, "ubah_data", dilihat=request.POST.get("dilihat"), nilai=isi, pelaku=request.user, waktu=waktu)
        messages.success(request, "Data pengguna tersimpan.")
        return redirect("opd:pengguna", orang.pk)

    konteks = {
        "orang": orang,
        "dilihat": nomor_jejak(orang),
        "tersimpan": [(form[nama].label, getattr(orang, nama)) for nama in form._meta.fields],
    }
    return formulir(request, "opd/pengguna_ubah.html", form, simpan, konteks)


@login_required
@sensitive_post_parameters("sandi_ulang")
@require_http_methods(["GET", "HEAD", "POST"])
def keaktifan(request, pk):
    """Stop an active account, or open a stopped one again."""
    waktu = timezone.now()
    orang = ambil_orang(request, pk, waktu)
    _wajib_kelola(request, orang, waktu)
    langkah = orang.ALUR["nonaktifkan" if orang.is_active else "aktifkan"]

    def jalan(isi):
        sandi_diulang(request, isi["sandi_ulang"])
        jalankan(orang, langkah.nama, pelaku=request.user, waktu=waktu, catatan=isi["alasan"])
        messages.success(request, f"{langkah.label}: {orang}.")
        return redirect("opd:pengguna", orang.pk)

    form = FormAlasanBersandi(terkirim(request))
    return formulir(request, "opd/keaktifan.html", form, jalan, {"orang": orang, "langkah": langkah})


@login_required
@sensitive_post_parameters("sandi_ulang")
@require_http_methods(["GET", "HEAD", "POST"])
def akhiri_peran(request, pk, nomor):
    """End one role of a person on a day."""
    waktu = timezone.now()
    orang = ambil_orang(request, pk, waktu)
    keanggotaan = get_object_or_404(orang.keanggotaan.select_related("unit", "pengguna"), pk=nomor)
    if not mengelola_keanggotaan(request.user, keanggotaan, waktu):
        raise PermissionDenied(f"Anda tidak dapat mengakhiri penunjukan {keanggotaan.get_peran_display()}.")

    def akhiri(isi):
        sandi_diulang(request, isi["sandi_ulang"])
        jalankan(keanggotaan, "akhiri", pelaku=request.user, waktu=waktu, catatan=isi["alasan"], sampai=isi["sampai"])
        messages.success(request, f"{keanggotaan} berakhir.")
        return redirect("opd:pengguna", orang.pk)

    form = FormAkhiri(terkirim(request), initial={"sampai": tanggal(waktu)})
    return formulir(request, "opd/peran_akhiri.html", form, akhiri, {"orang": orang, "keanggotaan": keanggotaan})


def _serah_terima(orang):
    """Hand-overs this person took part in, on either side."""
    return SerahTerima.objects.filter(Q(keanggotaan__pengguna=orang) | Q(kepada=orang))


def _wajib_kelola(request, orang, waktu):
    if not mengelola_akun(request.user, orang, waktu):
        raise PermissionDenied("Anda tidak mengelola akun ini.")


def _awal(request, waktu):
    """First values of the appointment form; `?untuk=<pk>` fills in a person already known."""
    untuk = request.GET.get("untuk", "")
    orang = orang_terlihat(request.user, waktu).filter(pk=untuk).first() if untuk.isdecimal() else None
    kenal = {isian: getattr(orang, isian) for isian in ("nama", "surel", "wa", "jabatan")} if orang else {}
    return {"sejak": tanggal(waktu), **kenal}


def _tetangga(request, halaman):
    """Addresses of the page before and after, with the same search."""
    saring = request.GET.copy()

    def alamat(nomor):
        saring["halaman"] = nomor
        return f"?{saring.urlencode()}"

    return {
        "sebelum": alamat(halaman.number - 1) if halaman.has_previous() else "",
        "berikut": alamat(halaman.number + 1) if halaman.has_next() else "",
    }
