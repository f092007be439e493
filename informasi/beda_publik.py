"""What changed between two public versions of a page, for its history."""

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from informasi.models import RincianInformasi
from informasi.models.rincian import MEDAN_RINCIAN
from informasi.status import PeranLampiran
from informasi.teks.banding import beda_blok, beda_daftar, beda_kata


def beda_teks(baru, lama):
    """[(label, segments)] of title, summary and text from `lama` to `baru`, what stayed the same left out."""
    beda = [(_("Judul"), beda_kata(lama.judul, baru.judul))]
    beda.append((_("Ringkasan"), beda_kata(lama.ringkasan, baru.ringkasan)))
    for blok in beda_blok(lama.isi, baru.isi):
        beda.append((_("Isi"), beda_kata(_teks(blok.segmen_lama), _teks(blok.segmen_baru))))
    return [(label, segmen) for label, segmen in beda if any(jenis != "sama" for jenis, _teks_segmen in segmen)]


def _teks(segmen):
    return "".join(teks for _jenis, teks in segmen)


def beda_informasi(baru, lama):
    """[(label, segments)] from `lama` to `baru`: texts word by word, columns of the DIP, names of files."""
    return [*beda_teks(baru, lama), *_beda_kolom(baru.rincian, lama.rincian), *_beda_berkas(baru, lama)]


def _beda_kolom(baru, lama):
    for nama in MEDAN_RINCIAN:
        label = capfirst(RincianInformasi._meta.get_field(nama).verbose_name)
        if (sekarang := _nilai(baru, nama)) != (dahulu := _nilai(lama, nama)):
            yield label, beda_kata(dahulu, sekarang)


def _nilai(rincian, nama):
    if nama == "klasifikasi":
        return rincian.get_klasifikasi_display()
    nilai = getattr(rincian, nama)
    return date_format(nilai, "j F Y") if nama == "waktu_dibuat" and nilai else str(nilai or "")


def _beda_berkas(baru, lama):
    ditambah, dihapus, _tetap = beda_daftar(_berkas(lama), _berkas(baru), lambda berkas: berkas.sha256)
    nama = [("hapus", b.nama) for b in dihapus] + [("tambah", b.nama) for b in ditambah]
    return [(_("Berkas"), [satu for pasangan in nama for satu in (pasangan, ("sama", "\n"))])] if nama else []


def _berkas(versi):
    return [x.berkas for x in versi.lampiran.all() if x.peran == PeranLampiran.DOKUMEN]
