"""The operator's desk: write, save, submit, follow. Text is saved before files."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.berkas.foto import kumpulkan_foto, simpan_foto
from informasi.editor import editor
from informasi.forms import FormBerita
from informasi.layanan import SuntinganBentrok, mulai_versi_baru, simpan_draf, tulis_berita
from informasi.layanan_lampiran import ubah_foto
from informasi.models import Konten, Versi
from informasi.status import DAPAT_DISUNTING, PeranLampiran, StatusVersi, kata_alasan
from informasi.teks.polos import ke_polos
from informasi.tinjau.tinjauan import bandingkan_teks
from informasi.views.publik import isi_aman
from kalender.hari import tanggal
from opd.models import Unit
from opd.peran import PENULIS
from opd.wewenang import menulis_untuk

LANGKAH_OPERATOR = {"tarik_kembali", "buang"}


def versi_terlihat(request, pk):
    """The version, or 404 for whoever may not see it."""
    kueri = Versi.objects.terlihat_oleh(request.user, timezone.now()).lengkap()
    return get_object_or_404(kueri, pk=pk)


def unit_penulis(pengguna, waktu):
    """The units this person writes for, the own ones before the kelurahan of an own kecamatan."""
    sendiri = pengguna.unit_dengan(waktu, *PENULIS)
    semua = Unit.objects.berlaku_pada(tanggal(waktu))
    return [*semua.filter(pk__in=sendiri), *semua.filter(induk__in=sendiri, jenis="kelurahan").exclude(pk__in=sendiri)]


@login_required
@require_safe
def konten_daftar(request):
    waktu = timezone.now()
    terlihat = Versi.objects.terlihat_oleh(request.user, waktu).lengkap()
    status = request.GET.get("status", "")
    if status in StatusVersi.values:
        terlihat = terlihat.filter(status=status)
    else:
        terlihat = terlihat.exclude(status__in=(StatusVersi.DIGANTIKAN, StatusVersi.DIBUANG))
    nomor = request.GET.get("setelah", "")
    awal = int(nomor) if nomor.isascii() and nomor.isdigit() and len(nomor) < 7 else 0
    daftar = list(terlihat.order_by("-disimpan_pada", "-pk")[awal : awal + 26])
    konteks = {
        "daftar": daftar[:25],
        "status": status,
        "pilihan_status": [
            (kode, StatusVersi(kode).label) for kode in ("draf", "perlu_perbaikan", "diajukan", "terbit")
        ],
        "berikut": f"?status={status}&setelah={awal + 25}" if len(daftar) > 25 else "",
        "sebelum": f"?status={status}&setelah={max(awal - 25, 0)}" if awal else "",
        "menulis": bool(unit_penulis(request.user, waktu)),
    }
    return render(request, "informasi/konten_daftar.html", konteks)


@editor
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def konten_baru(request):
    waktu = timezone.now()
    pilihan = unit_penulis(request.user, waktu)
    if not pilihan:
        raise PermissionDenied("Anda tidak menulis untuk unit mana pun.")
    form = FormBerita(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return tampil_sunting(request, form, unit_pilihan=pilihan, status=422 if request.method == "POST" else 200)
    unit = _unit_dipilih(pilihan, request.POST.get("unit"))
    versi = tulis_berita(unit, pelaku=request.user, waktu=waktu, nilai=form.nilai())
    return _setelah_simpan(request, versi, form)


def _unit_dipilih(pilihan, slug):
    return next((u for u in pilihan if u.slug == slug), pilihan[0])


@editor
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def konten_sunting(request, pk):
    versi = versi_terlihat(request, pk)
    if not menulis_untuk(request.user, versi.konten.unit, timezone.now()):
        raise PermissionDenied("Anda tidak menulis untuk unit ini.")
    if versi.status not in DAPAT_DISUNTING:
        return redirect(versi)
    if request.method != "POST":
        return tampil_sunting(request, form_dari(versi), versi)
    form = FormBerita(request.POST, isi_lama=versi.isi, versi_kedua=versi.nomor > 1)
    if not form.is_valid():
        return tampil_sunting(request, form, versi, status=422)
    nomor = form.cleaned_data["nomor_sunting"]
    try:
        versi = simpan_draf(
            versi, pelaku=request.user, waktu=timezone.now(), nomor_sunting=nomor or 0, nilai=form.nilai()
        )
    except SuntinganBentrok as bentrok:
        return _tampil_bentrok(request, form, bentrok)
    return _setelah_simpan(request, versi, form)


def form_dari(versi):
    """The form of a version as it stands."""
    awal = {"judul": versi.judul, "ringkasan": versi.ringkasan, "isi": ke_polos(versi.isi), "isi_bentuk": "polos"}
    awal |= {"nomor_sunting": versi.nomor_sunting, "catatan_publik": versi.catatan_publik}
    return FormBerita(initial=awal, isi_lama=versi.isi, versi_kedua=versi.nomor > 1)


def tampil_sunting(request, form, versi=None, *, unit_pilihan=(), status=200, halangan=""):
    """The writing page; `halangan` is the sentence why the last submission was refused."""
    polos, html = form.tampilan()
    ajuan = versi.ajuan_terakhir() if versi and versi.status == StatusVersi.PERLU_PERBAIKAN else None
    usulan = versi.usulan.filter(dipakai=None).select_related("oleh").first() if versi else None
    konteks = {
        "form": form,
        "versi": versi,
        "unit_pilihan": unit_pilihan,
        "unit_terpilih": request.POST.get("unit", request.GET.get("unit", "")),
        "isi_polos": polos,
        "isi_html": html,
        "foto": versi.lampiran.filter(peran=PeranLampiran.FOTO).select_related("berkas") if versi else (),
        "ajuan": ajuan,
        "alasan": kata_alasan(ajuan.alasan) if ajuan else (),
        "usulan": usulan,
        "beda_usulan": bandingkan_teks(_medan(versi), _medan(usulan)) if usulan else None,
        "halangan": halangan,
    }
    return render(request, "informasi/konten_sunting.html", konteks, status=status)


def _medan(teks):
    """What a version and a proposal have in common."""
    return {"judul": teks.judul, "ringkasan": teks.ringkasan, "isi": teks.isi}


def _tampil_bentrok(request, form, bentrok):
    """Both texts stay: the person's own in the form, the saved one beside it."""
    baris, blok = bandingkan_teks(_medan(bentrok.tersimpan), {**form.cleaned_data, "isi": form.tampilan()[1]})
    konteks = {"form": form, "tersimpan": bentrok.tersimpan, "baris": baris, "blok": blok, "pesan": str(bentrok)}
    return render(request, "informasi/konten_bentrok.html", konteks, status=409)


def _setelah_simpan(request, versi, form):
    """Files after the text, then the step that was asked for; what is refused is said and nothing is lost."""
    waktu = timezone.now()
    ubah_foto(versi, kumpulkan_foto(request.POST, versi), pelaku=request.user, waktu=waktu)
    tolak = simpan_foto(versi, request.FILES.getlist("foto"), request.POST, pelaku=request.user, waktu=waktu)
    for pesan in tolak:
        messages.error(request, pesan)
    if tolak:
        return redirect("informasi:konten_sunting", pk=versi.pk)
    if request.POST.get("aksi") != "ajukan":
        messages.success(request, "Tersimpan. Anda dapat melanjutkan kapan saja.")
        return redirect("informasi:konten_sunting", pk=versi.pk)
    try:
        jalankan(versi, "ajukan", pelaku=request.user, waktu=waktu)
    except TransisiDitolak as ditolak:
        segar = Versi.objects.lengkap().get(pk=versi.pk)
        return tampil_sunting(request, form_dari(segar), segar, status=422, halangan=str(ditolak))
    messages.success(request, "Terkirim. Diskominfo akan memeriksanya; kabarnya muncul di meja Anda.")
    return redirect(versi)


@login_required
@require_safe
def konten(request, pk):
    versi = versi_terlihat(request, pk)
    waktu, ajuan = timezone.now(), versi.ajuan_terakhir()
    konteks = {
        "versi": versi,
        "isi_html": isi_aman(versi.isi),
        "foto": versi.lampiran.filter(peran=PeranLampiran.FOTO).select_related("berkas"),
        "jejak": versi.jejak(),
        "ajuan": ajuan if versi.status == StatusVersi.PERLU_PERBAIKAN else None,
        "alasan": kata_alasan(ajuan.alasan) if ajuan else (),
        "langkah": [t for t in versi.ALUR.tersedia(versi, request.user, waktu) if t.nama in LANGKAH_OPERATOR],
        "menulis": menulis_untuk(request.user, versi.konten.unit, waktu),
        "dapat_disunting": versi.status in DAPAT_DISUNTING,
        "terbitan": getattr(versi, "terbitan", None),
        "meninjau": request.user.peninjau_pada(waktu) and versi.status == StatusVersi.DIAJUKAN,
    }
    return render(request, "informasi/konten.html", konteks)


@login_required
@require_POST
def konten_langkah(request, pk, nama):
    """Take back, throw away: one tap on the unit's own text."""
    versi = versi_terlihat(request, pk)
    if nama not in LANGKAH_OPERATOR:
        raise PermissionDenied("Langkah ini tidak ada di meja operator.")
    jalankan(versi, nama, pelaku=request.user, waktu=timezone.now())
    messages.success(request, f"{versi.ALUR[nama].label}: selesai.")
    return (
        redirect("informasi:konten_sunting", pk=pk) if nama == "tarik_kembali" else redirect("informasi:konten_daftar")
    )


@login_required
@require_POST
def konten_versi_baru(request, pk):
    """A new version beside the published one."""
    versi = versi_terlihat(request, pk)
    if not menulis_untuk(request.user, versi.konten.unit, timezone.now()):
        raise PermissionDenied("Anda tidak menulis untuk unit ini.")
    konten_ = Konten.objects.get(pk=versi.konten_id)
    baru = mulai_versi_baru(konten_, pelaku=request.user, waktu=timezone.now())
    return redirect("informasi:konten_sunting", pk=baru.pk)


@login_required
@require_POST
def usulan_pakai(request, pk, usulan):
    """Take the reviewer's text over and submit it, in one tap."""
    versi = versi_terlihat(request, pk)
    teks = get_object_or_404(versi.usulan, pk=usulan)
    jalankan(versi, "pakai_usulan", pelaku=request.user, waktu=timezone.now(), usulan=teks)
    messages.success(request, "Usulan dipakai dan terkirim. Verifikator lain akan memeriksanya.")
    return redirect(versi)
