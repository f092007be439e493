"""What the writing page sends by itself: the text every few seconds, and pictures one by one. Answers JSON."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from alur.transisi import TransisiDitolak
from informasi.berkas.foto import kumpulkan_foto
from informasi.berkas.gambar import GambarDitolak
from informasi.berkas.simpanan import simpan_gambar
from informasi.layanan import SuntinganBentrok, tulis
from informasi.layanan_lampiran import simpan_tulisan, tambah_foto
from informasi.models import Versi
from informasi.penjaga.saring import laporan_penjaga
from informasi.teks.polos import ke_polos
from informasi.tulis.forms import form_dari
from informasi.tulis.teks import form_baru
from informasi.views.konten import unit_penulis
from opd.wewenang import menulis_untuk


def jawab_json(view):
    """POST only; refusals as JSON sentences: 401 logged out, 403, 404, 409 with the saved text, 422."""

    @require_POST
    @wraps(view)
    def terbungkus(request, *args, **kwargs):
        if not request.user.is_authenticated:
            return _pesan("Anda sudah keluar. Masuk lagi; teks Anda masih tersimpan di perangkat ini.", 401)
        try:
            return view(request, *args, **kwargs)
        except SuntinganBentrok as bentrok:
            return _pesan(str(bentrok), 409)
        except TransisiDitolak as ditolak:
            return _pesan(str(ditolak), 422)
        except GambarDitolak as ditolak:
            return _pesan(str(ditolak), 422)
        except PermissionDenied as terlarang:
            return _pesan(str(terlarang), 403)
        except Versi.DoesNotExist:
            return _pesan("Draf ini tidak ditemukan.", 404)

    return terbungkus


def _pesan(teks, status):
    return JsonResponse({"pesan": teks}, status=status)


def _galat_pertama(form):
    """What stands in the way of saving, with the name of its box."""
    nama, galat = next(iter(form.errors.items()))
    return f"{form.fields[nama].label}: {galat[0]}" if nama in form.fields else str(galat[0])


def _versi(request, pk):
    return Versi.objects.terlihat_oleh(request.user, timezone.now()).select_related("konten__unit").get(pk=pk)


def _draf(versi):
    jam = timezone.localtime(versi.disimpan_pada)
    return {"versi": versi.pk, "nomor_sunting": versi.nomor_sunting, "jam": f"{jam:%H.%M}"}


def _laporan(form, versi):
    """What the judol guard took out, and the text as it stands now: the page shows both."""
    laporan = laporan_penjaga(form, versi)
    isi = {"judul": versi.judul, "ringkasan": versi.ringkasan, "isi": versi.isi, "polos": ke_polos(versi.isi)}
    return {"penjaga": laporan, "kini": isi} if laporan else {}


@jawab_json
def draf_baru(request):
    """The first saved words of a new text of any kind."""
    waktu = timezone.now()
    pilihan = unit_penulis(request.user, waktu)
    unit = next((u for u in pilihan if u.slug == request.POST.get("unit")), next(iter(pilihan), None))
    form = form_baru(request.POST.get("jenis"), request.POST)
    if unit is None:
        raise PermissionDenied("Anda tidak menulis untuk unit mana pun.")
    if not form.is_valid():
        return _pesan(_galat_pertama(form), 422)
    versi = tulis(unit, form.jenis, pelaku=request.user, waktu=waktu, nilai=form.nilai())
    return JsonResponse(_draf(versi) | _laporan(form, versi), status=201)


@jawab_json
def draf(request, pk):
    """The next words of a draft and of its pictures, on top of the edit number the page knows."""
    versi = _versi(request, pk)
    form = form_dari(versi, request.POST)
    if not form.is_valid():
        return _pesan(_galat_pertama(form), 422)
    nomor, waktu = form.cleaned_data["nomor_sunting"] or 0, timezone.now()
    siapa = {"pelaku": request.user, "waktu": waktu}
    foto = kumpulkan_foto(request.POST, versi)
    tersimpan = simpan_tulisan(versi, nomor_sunting=nomor, nilai=form.nilai(), foto=foto, **siapa)
    return JsonResponse(_draf(tersimpan) | _laporan(form, tersimpan))


@jawab_json
def foto(request, pk):
    """One picture for a draft (`foto`); with `untuk=isi` it belongs inside the text and only gets an address."""
    versi, waktu = _versi(request, pk), timezone.now()
    if not menulis_untuk(request.user, versi.konten.unit, waktu):
        raise PermissionDenied("Anda tidak menulis untuk unit ini.")
    unggahan = request.FILES.get("foto") or request.FILES.get("upload")
    if unggahan is None:
        return _pesan("Pilih satu foto.", 422)
    berkas = simpan_gambar(unggahan.read(), unggahan.name, unit=versi.konten.unit, pelaku=request.user, waktu=waktu)
    if request.POST.get("untuk") == "isi":
        return JsonResponse({"uploaded": 1, "fileName": berkas.nama, "url": berkas.url}, status=201)
    lampiran = tambah_foto(versi, berkas, pelaku=request.user, waktu=waktu)
    versi.refresh_from_db()
    return JsonResponse({**_draf(versi), "lampiran": lampiran.pk, "url": berkas.url}, status=201)
