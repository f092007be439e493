"""Files through one door: public while something public shows them, else for those who may see the draft."""

import logging
import re

from django.http import Http404
from django.utils import timezone
from django.views.decorators.http import require_safe

from informasi.berkas.antar import Antaran, antar, dari_awal
from informasi.berkas.simpanan import jalur_ukuran
from informasi.berkas.unduhan import catat_unduhan
from informasi.models import LEBAR_GAMBAR, Berkas, Versi

catatan = logging.getLogger("ppid.berkas")
UKURAN = re.compile(r"-(\d{3,4})\.(webp|jpg)\Z")
JENIS = {"webp": "image/webp", "jpg": "image/jpeg"}
# A file may lose its publicity at any time: browsers ask again, but need not load again.
SIMPAN = {"umum": "public, max-age=300, must-revalidate", "rahasia": "private, no-store"}


@require_safe
def berkas(request, acak, nama):
    waktu = timezone.now()
    umum = Berkas.objects.publik(waktu).filter(acak=acak).first()
    objek = umum or _milik_staf(request, acak, waktu)
    antaran = _antaran(objek, nama, "umum" if umum else "rahasia")
    try:
        jawaban = antar(request, antaran)
    except FileNotFoundError as hilang:
        catatan.error("berkas %s tidak ada di gudang %s", objek.pk, antaran.gudang)
        raise Http404 from hilang
    if umum and not objek.gambar and dari_awal(request, jawaban):
        catat_unduhan(objek, waktu)
    return jawaban


def _milik_staf(request, acak, waktu):
    """The file for a member of staff who may see a version it hangs on; 404 for everybody else."""
    if not request.user.is_authenticated:
        raise Http404
    objek = Berkas.objects.terlihat_oleh(request.user, waktu, Versi.objects.all()).filter(acak=acak).first()
    if objek is None:
        raise Http404
    return objek


def _antaran(objek, nama, gudang):
    """What to send for the name asked: the original or one of the sizes of a picture; 404 otherwise."""
    tanda = f'"{objek.sha256[:32]}-asli"'
    jalur, jenis = objek.jalur, objek.jenis
    if nama != objek.nama:
        lebar, akhiran = _ukuran_diminta(objek, nama)
        jalur, jenis = jalur_ukuran(objek.jalur, lebar, akhiran), JENIS[akhiran]
        tanda = f'"{objek.sha256[:32]}-{lebar}.{akhiran}"'
    return Antaran(gudang, jalur, jenis, nama, tanda, SIMPAN[gudang])


def _ukuran_diminta(objek, nama):
    ukuran, pokok = UKURAN.search(nama), objek.nama.removesuffix(".jpg")
    if not ukuran or UKURAN.sub("", nama) != pokok or int(ukuran[1]) not in LEBAR_GAMBAR:
        raise Http404
    if not objek.gambar or not objek.ukuran_siap:
        raise Http404
    return int(ukuran[1]), ukuran[2]
