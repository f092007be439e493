"""Pictures through one door: public while something public shows them, else for those who may see the draft."""

import re

from django.http import FileResponse, Http404, HttpResponseNotModified
from django.utils import timezone
from django.views.decorators.http import require_safe

from informasi.berkas import gudang
from informasi.berkas.simpanan import jalur_ukuran
from informasi.models import LEBAR_GAMBAR, Berkas, Versi

UKURAN = re.compile(r"-(\d{3,4})\.(webp|jpg)\Z")
JENIS = {"webp": "image/webp", "jpg": "image/jpeg"}


@require_safe
def berkas(request, acak, nama):
    waktu = timezone.now()
    umum = Berkas.objects.publik(waktu).filter(acak=acak).first()
    objek = umum or _milik_staf(request, acak, waktu)
    jalur, jenis = _jalur(objek, nama)
    tanda = f'"{objek.sha256[:32]}-{jalur.rpartition("-")[2] if jalur != objek.jalur else "asli"}"'
    # A picture may lose its publicity at any time: browsers ask again, but need not load again.
    simpan = "public, max-age=300, must-revalidate" if umum else "private, no-store"
    if request.headers.get("If-None-Match") == tanda:
        jawaban = HttpResponseNotModified()
    else:
        jawaban = FileResponse(
            (gudang.umum() if umum else gudang.rahasia()).open(jalur), content_type=jenis, filename=nama
        )
    jawaban.headers["ETag"], jawaban.headers["Cache-Control"] = tanda, simpan
    jawaban.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return jawaban


def _milik_staf(request, acak, waktu):
    """The file for a member of staff who may see a version it hangs on; 404 for everybody else."""
    if not request.user.is_authenticated:
        raise Http404
    objek = Berkas.objects.terlihat_oleh(request.user, waktu, Versi.objects.all()).filter(acak=acak).first()
    if objek is None:
        raise Http404
    return objek


def _jalur(objek, nama):
    """Path in the storage and type for the name asked: the original or one of the sizes; 404 otherwise."""
    if nama == objek.nama:
        return objek.jalur, objek.jenis
    ukuran, pokok = UKURAN.search(nama), objek.nama.removesuffix(".jpg")
    if not ukuran or UKURAN.sub("", nama) != pokok or int(ukuran[1]) not in LEBAR_GAMBAR or not objek.ukuran_siap:
        raise Http404
    return jalur_ukuran(objek.jalur, int(ukuran[1]), ukuran[2]), JENIS[ukuran[2]]
