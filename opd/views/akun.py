"""One's own account at the desk: address and number, password, second factor."""

import django_otp
import segno
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from alur.jejak import nomor_jejak
from alur.mesin import jalankan
from opd.akun.dua_langkah import alat_aktif, siapkan_alat, sisa_kode
from opd.akun.forms import FormDataSendiri, FormGantiSandi, FormKodePertama
from opd.akun.layanan import matikan_dua_langkah, nyalakan_dua_langkah, perbarui_kode_pemulihan
from opd.forms import FormSandiUlang
from opd.models import Pengguna
from opd.riwayat import riwayat
from opd.sunting import sunting
from opd.views.formulir import formulir, terkirim
from opd.views.kode import lanjutkan_masuk
from opd.views.ulang import sandi_diulang
from opd.wewenang import wajib_dua_langkah


@login_required
@require_safe
def akun(request):
    """The whole account at a glance."""
    konteks = {
        "alat": alat_aktif(request.user),
        "sisa": sisa_kode(request.user),
        "wajib": wajib_dua_langkah(request.user, timezone.now()),
        "perangkat": request.user.perangkat.filter(kedaluwarsa__gt=timezone.now()),
        "riwayat": riwayat(_diri(request), *request.user.tautan_akses.all()),
    }
    return render(request, "opd/akun.html", konteks)


@login_required
@sensitive_post_parameters("sandi_ulang")
@require_http_methods(["GET", "HEAD", "POST"])
def data_sendiri(request):
    """Change one's own address or number, with the password again."""
    orang = _diri(request)
    form = FormDataSendiri(terkirim(request), instance=_diri(request))

    def simpan(isi):
        sandi_diulang(request, isi.pop("sandi_ulang"))
        dilihat = request.POST.get("dilihat")
        kini = timezone.now()
        sunting(orang, "ubah_data_sendiri", dilihat=dilihat, nilai=isi, pelaku=orang, waktu=kini)
        messages.success(request, "Data Anda tersimpan.")
        return redirect("opd:akun")

    konteks = {"dilihat": nomor_jejak(orang), "tersimpan": [("Surel", orang.surel), ("Nomor WhatsApp", orang.wa)]}
    return formulir(request, "opd/akun_data.html", form, simpan, konteks)


@login_required
@sensitive_post_parameters("sandi_ulang", "sandi", "ulangi")
@require_http_methods(["GET", "HEAD", "POST"])
def ganti_sandi(request):
    """A new password; every other session of this account ends with it."""
    orang = _diri(request)

    def simpan(isi):
        sandi_diulang(request, isi["sandi_ulang"])
        jalankan(orang, "ganti_sandi", pelaku=orang, waktu=timezone.now(), sandi=isi["sandi"])
        update_session_auth_hash(request, orang)
        messages.success(request, "Kata sandi baru tersimpan. Perangkat lain harus masuk lagi.")
        return redirect("opd:akun")

    return formulir(request, "opd/akun_sandi.html", FormGantiSandi(terkirim(request), pengguna=orang), simpan)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def dua_langkah(request):
    """Turn the second factor on: QR code, first code, then the recovery codes this one time."""
    orang = _diri(request)
    if alat_aktif(orang):
        return redirect("opd:akun") if request.user.is_verified() else lanjutkan_masuk(request, orang)

    def nyalakan(isi):
        kode = nyalakan_dua_langkah(orang, isi["kode"], timezone.now())
        django_otp.login(request, alat_aktif(orang))
        return _kode_tampil(request, kode)

    alat = siapkan_alat(orang)
    qr = segno.make(alat.config_url, error="m").svg_inline(scale=4, light="#fff", title="Kode QR aplikasi kode")
    konteks = {
        "qr": mark_safe(qr),  # noqa: S308 - drawn by segno from an address of our own
        "rahasia": _berkelompok(alat),
        "wajib": wajib_dua_langkah(orang, timezone.now()),
    }
    return formulir(request, "opd/dua_langkah.html", FormKodePertama(terkirim(request)), nyalakan, konteks)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def kode_baru(request):
    """Ten new recovery codes; the old ones are void."""

    def buat(isi):
        sandi_diulang(request, isi["sandi_ulang"])
        return _kode_tampil(request, perbarui_kode_pemulihan(_diri(request), timezone.now()))

    return _bersandi(request, "opd/kode_baru.html", buat)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def matikan(request):
    """Turn the second factor off."""

    def mati(isi):
        sandi_diulang(request, isi["sandi_ulang"])
        matikan_dua_langkah(_diri(request), timezone.now())
        messages.success(request, "Masuk dua langkah dimatikan.")
        return redirect("opd:akun")

    return _bersandi(request, "opd/dua_langkah_matikan.html", mati)


def _bersandi(request, templat, tindakan):
    """A page for those whose second factor is on, answered with the password."""
    if alat_aktif(request.user) is None:
        return redirect("opd:dua_langkah")
    return formulir(request, templat, FormSandiUlang(terkirim(request)), tindakan)


def _kode_tampil(request, kode):
    jawaban = render(request, "opd/kode_pemulihan.html", {"kode": kode})
    jawaban["Cache-Control"] = "no-store"
    return jawaban


def _berkelompok(alat):
    """The key as text in groups of four, for whoever cannot scan."""
    teks = alat.config_url.split("secret=")[1].split("&")[0].replace("%3D", "")
    return " ".join(teks[i : i + 4] for i in range(0, len(teks), 4))


def _diri(request):
    """A Pengguna of its own: the request's stays as stored when a form is refused."""
    return Pengguna.objects.get(pk=request.user.pk)
