"""The writing page of every kind: write, save, submit. Text is saved before files; nothing typed is lost."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.ajuan import bentuk_rincian, konten_berincian
from informasi.berkas.foto import berkata_kiriman, kata_foto, kumpulkan_foto, simpan_foto
from informasi.berkas.susunan import susunan_berkas
from informasi.editor import editor
from informasi.layanan import SuntinganBentrok, tulis
from informasi.layanan_lampiran import simpan_tulisan
from informasi.models import Versi
from informasi.penjaga.letak import letak_pribadi
from informasi.penjaga.saring import laporan_penjaga
from informasi.status import DAPAT_DISUNTING, PeranLampiran, StatusVersi, kata_alasan
from informasi.tinjau.rincian import baris_rincian
from informasi.tinjau.tinjauan import banding_bentrok, bandingkan_teks, medan_usulan
from informasi.tulis.forms import form_dari
from informasi.tulis.teks import form_baru
from informasi.views.konten import unit_dipilih, unit_penulis, versi_terlihat
from informasi.views.titipan import ambil_titipan, masuk_dahulu
from opd.wewenang import menulis_untuk

AJUKAN = {"ajukan", "ajukan_tetap"}  # the second: after the page had said where personal numbers stand
TEMPLAT, TEMPLAT_INFORMASI = "informasi/konten_sunting.html", "informasi/informasi_sunting.html"


@editor
@masuk_dahulu
@require_http_methods(["GET", "HEAD", "POST"])
def konten_baru(request):
    """A new text of the kind `jenis`; an informasi publik begins with its butir (views/informasi_tulis.py)."""
    waktu = timezone.now()
    pilihan = unit_penulis(request.user, waktu)
    if not pilihan:
        raise PermissionDenied("Anda tidak menulis untuk unit mana pun.")
    kiriman = request.POST if request.method == "POST" else ambil_titipan(request)
    form = form_baru((kiriman or request.GET).get("jenis"), kiriman)
    if request.method != "POST" or not form.is_valid():
        return tampil_sunting(request, form, unit_pilihan=pilihan, status=422 if request.method == "POST" else 200)
    unit = unit_dipilih(pilihan, request.POST.get("unit"))
    versi = tulis(unit, form.jenis, pelaku=request.user, waktu=waktu, nilai=form.nilai())
    for kalimat in laporan_penjaga(form, versi):
        messages.warning(request, kalimat)
    return _setelah_simpan(request, versi, form)


@editor
@masuk_dahulu
@require_http_methods(["GET", "HEAD", "POST"])
def konten_sunting(request, pk):
    versi = versi_terlihat(request, pk)
    if not menulis_untuk(request.user, versi.konten.unit, timezone.now()):
        raise PermissionDenied("Anda tidak menulis untuk unit ini.")
    if versi.status not in DAPAT_DISUNTING:
        return redirect(versi)
    if request.method != "POST":
        return tampil_sunting(request, form_dari(versi, ambil_titipan(request)), versi)
    form = form_dari(versi, request.POST)
    tertahan = simpan_kiriman(request, versi, form)
    # Read again: what follows looks for personal numbers in the text as it was saved, not as it was before.
    return tertahan or _setelah_simpan(request, versi_terlihat(request, pk), form)


def simpan_kiriman(request, versi, form):
    """Save the text and the words of the pictures a form brought; None when saved, else the page that says why not."""
    if not form.is_valid():
        return tampil_sunting(request, form, versi, status=422)
    nomor, foto = form.cleaned_data["nomor_sunting"] or 0, kumpulkan_foto(request.POST, versi)
    siapa = {"pelaku": request.user, "waktu": timezone.now()}
    try:
        tersimpan = simpan_tulisan(versi, nomor_sunting=nomor, nilai=form.nilai(), foto=foto, **siapa)
    except SuntinganBentrok as bentrok:
        return _tampil_bentrok(request, form, bentrok)
    for kalimat in laporan_penjaga(form, tersimpan):
        messages.warning(request, kalimat)
    return None


def tampil_sunting(request, form, versi=None, *, unit_pilihan=(), status=200, halangan="", letak=()):
    """The writing page; `halangan` is the sentence why the last submission was refused, `letak` where
    personal numbers stand, shown before they are submitted all the same."""
    ajuan = versi.ajuan_terakhir() if versi and versi.status == StatusVersi.PERLU_PERBAIKAN else None
    usulan = versi.usulan.filter(dipakai=None).select_related("oleh").first() if versi else None
    konteks = {
        "form": form,
        "kotor": form.is_bound,
        "versi": versi,
        "unit_pilihan": unit_pilihan,
        "unit_terpilih": (form.data if form.is_bound else request.GET).get("unit", ""),
        "ajuan": ajuan,
        "alasan": kata_alasan(ajuan.alasan) if ajuan else (),
        "usulan": usulan,
        "beda_usulan": bandingkan_teks(medan_usulan(versi), medan_usulan(usulan)) if usulan else None,
        "halangan": halangan,
        "letak_pribadi": letak,
    }
    if versi and konten_berincian(versi):
        return render(request, TEMPLAT_INFORMASI, konteks | _khusus_informasi(versi, form), status=status)
    return render(request, TEMPLAT, konteks | _khusus_berita(form, versi), status=status)


def _khusus_berita(form, versi):
    polos, html = form.tampilan()
    foto = versi.lampiran.filter(peran=PeranLampiran.FOTO).select_related("berkas") if versi else ()
    foto = berkata_kiriman(foto, form.data)
    return {"isi_polos": polos, "isi_html": html, "foto": foto, "sebutan": form.sebutan(versi)}


def _khusus_informasi(versi, form):
    berjenis = versi.rincian.butir_id is not None
    tampak = form.POKOK if berjenis else (*form.POKOK, "klasifikasi")
    return {
        "susunan": susunan_berkas(versi),
        "terlipat": baris_rincian(bentuk_rincian(versi.rincian), kecuali=tampak),
        "buka_lipatan": form.ada_galat_terlipat(),
        "klasifikasi_di_depan": not berjenis,
        "klasifikasi_terlipat": berjenis,
    }


def _tampil_bentrok(request, form, bentrok):
    """Both texts stay: the person's own in the form, the saved one beside it."""
    baris, blok = banding_bentrok(bentrok.tersimpan, form)
    konteks = {"form": form, "tersimpan": bentrok.tersimpan, "baris": baris, "blok": blok, "pesan": str(bentrok)}
    konteks["foto"] = kata_foto(request.POST)
    return render(request, "informasi/konten_bentrok.html", konteks, status=409)


def _setelah_simpan(request, versi, form):
    """Files after the text, then the step that was asked for; what is refused is said and nothing is lost."""
    tolak = _simpan_lampiran(request, versi)
    for pesan in tolak:
        messages.error(request, pesan)
    if tolak:
        return redirect("informasi:konten_sunting", pk=versi.pk)
    if request.POST.get("aksi") not in AJUKAN:
        messages.success(request, "Tersimpan. Anda dapat melanjutkan kapan saja.")
        return redirect("informasi:konten_sunting", pk=versi.pk)
    letak = letak_pribadi(versi) if request.POST["aksi"] == "ajukan" else []
    if letak:
        return tampil_sunting(request, form_dari(versi), versi, letak=letak)
    try:
        jalankan(versi, "ajukan", pelaku=request.user, waktu=timezone.now())
    except TransisiDitolak as ditolak:
        segar = Versi.objects.lengkap().get(pk=versi.pk)
        return tampil_sunting(request, form_dari(segar), segar, status=422, halangan=str(ditolak))
    messages.success(request, "Terkirim. Diskominfo akan memeriksanya; kabarnya muncul di meja Anda.")
    return redirect(versi)


def _simpan_lampiran(request, versi):
    """The pictures of a berita; documents have a door of their own (views/dokumen.py). Returns sentences of refusal."""
    if konten_berincian(versi):
        return []
    siapa = {"pelaku": request.user, "waktu": timezone.now()}
    return simpan_foto(versi, request.FILES.getlist("foto"), request.POST, **siapa)
