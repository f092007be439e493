"""The desk of exempt information: the list, one test, its proposal, its participants."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alur.mesin import jalankan
from informasi.dikecualikan.forms import FormPeserta, FormTelaah, FormUsulan, awal
from informasi.dikecualikan.halaman import daftar_uji, isi_uji
from informasi.dikecualikan.layanan import nyatakan, tulis_usulan, ubah
from informasi.dikecualikan.status import StatusUji
from informasi.models import UjiKonsekuensi
from informasi.views.konten import unit_penulis
from kalender.hari import tanggal
from opd.models import Unit
from opd.views.formulir import formulir, terkirim
from opd.wewenang import meninjau, menulis_untuk

BUKAN_PENGUSUL = "Usulan pengecualian ditulis oleh operator unit atau PPID Utama."


def uji_terlihat(request, pk):
    """The test, or 404 for whoever may not see it."""
    terlihat = UjiKonsekuensi.objects.terlihat_oleh(request.user, timezone.now()).lengkap()
    return get_object_or_404(terlihat, pk=pk)


@login_required
@require_safe
def uji_daftar(request):
    return render(request, "informasi/uji_daftar.html", daftar_uji(request.user, request.GET, timezone.now()))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def uji_baru(request):
    """A new proposal; `?ganti=` names the exemption in force that it would change."""
    waktu = timezone.now()
    pilihan = _unit_pilihan(request.user, waktu)
    if not pilihan:
        raise PermissionDenied(BUKAN_PENGUSUL)
    lama = _yang_diganti(request)
    unit = lama.unit if lama else next((u for u in pilihan if u.slug == request.POST.get("unit")), pilihan[0])
    form = FormUsulan(terkirim(request), initial=awal(lama) if lama else None)

    def lakukan(_isian):
        se_kota = meninjau(request.user, unit, waktu) and request.POST.get("se_kota") == "ya"
        isi = {"nilai": form.nilai(), "se_kota": se_kota, "menggantikan": lama}
        uji = tulis_usulan(unit, pelaku=request.user, waktu=waktu, **isi)
        messages.success(request, "Draf usulan disimpan.")
        return redirect("informasi:uji", uji.pk)

    konteks = {"pilihan": pilihan, "unit": unit, "lama": lama, "utama": meninjau(request.user, unit, waktu)}
    return formulir(request, "informasi/uji_sunting.html", form, lakukan, konteks)


def _unit_pilihan(pengguna, waktu):
    if pengguna.peninjau_pada(waktu):
        return list(Unit.objects.berlaku_pada(tanggal(waktu)))
    return unit_penulis(pengguna, waktu)


def _yang_diganti(request):
    nomor = request.GET.get("ganti", "")
    if not (nomor.isascii() and nomor.isdigit() and len(nomor) < 10):
        return None
    terlihat = UjiKonsekuensi.objects.terlihat_oleh(request.user, timezone.now())
    return get_object_or_404(terlihat.filter(status=StatusUji.DITETAPKAN), pk=nomor)


@login_required
@require_safe
def uji(request, pk):
    objek = uji_terlihat(request, pk)
    return render(request, "informasi/uji.html", isi_uji(objek, request.user, timezone.now()))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def uji_sunting(request, pk):
    """The proposal while it is a draft; the whole sheet while it is being tested."""
    objek, waktu = uji_terlihat(request, pk), timezone.now()
    if not objek.ALUR["ubah"].boleh(request.user, objek, waktu):
        raise PermissionDenied("Uji ini sedang tidak dapat Anda ubah.")
    if objek.status not in objek.ALUR["ubah"].dari and request.method != "POST":
        return redirect("informasi:uji", pk)
    kelas = FormTelaah if objek.status == StatusUji.PERTIMBANGAN else FormUsulan
    form = kelas(terkirim(request), initial=awal(objek))

    def lakukan(isian):
        ubah(objek, form.nilai(), pelaku=request.user, waktu=waktu, nomor_sunting=isian["nomor_sunting"])
        messages.success(request, "Isian disimpan.")
        return redirect("informasi:uji", pk)

    return formulir(request, "informasi/uji_sunting.html", form, lakukan, {"uji": objek, "unit": objek.unit})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def uji_peserta(request, pk):
    """Who takes part, at most eight."""
    objek, waktu = uji_terlihat(request, pk), timezone.now()
    if not objek.ALUR["atur_peserta"].boleh(request.user, objek, waktu):
        raise PermissionDenied("Peserta uji diatur oleh PPID Utama.")
    form = FormPeserta(terkirim(request), initial=_awal_peserta(objek))

    def lakukan(isian):
        nilai = {"peserta": isian["peserta"], "nomor_sunting": isian["nomor_sunting"]}
        jalankan(objek, "atur_peserta", pelaku=request.user, waktu=waktu, **nilai)
        messages.success(request, "Peserta disimpan dan diberi tahu.")
        return redirect("informasi:uji", pk)

    return formulir(request, "informasi/uji_peserta.html", form, lakukan, {"uji": objek})


def _awal_peserta(uji):
    nilai = {"nomor_sunting": uji.nomor_sunting}
    for n, satu in enumerate(uji.peserta.select_related("pengguna"), 1):
        surel = satu.pengguna.surel if satu.pengguna else ""
        nilai |= {f"nama_{n}": satu.nama, f"jabatan_{n}": satu.jabatan, f"surel_{n}": surel}
    return nilai


@login_required
@require_POST
def inventaris(request, slug):
    """One tap: this unit holds nothing to be tested this year, or it does."""
    unit, waktu = get_object_or_404(Unit, slug=slug), timezone.now()
    if not menulis_untuk(request.user, unit, waktu):
        raise PermissionDenied(f"Inventarisasi {unit} dinyatakan oleh operatornya.")
    ada = request.POST.get("ada") == "ya"
    nyatakan(unit, ada=ada, tahun=tanggal(waktu).year, pelaku=request.user, waktu=waktu)
    if ada:
        messages.success(request, "Tercatat: ada. Sekarang tulis usulannya.")
        return redirect("informasi:uji_baru")
    messages.success(request, f"Tercatat: nihil untuk {unit}. Terima kasih.")
    return redirect("informasi:uji_daftar")
