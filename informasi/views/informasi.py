"""Informasi publik as citizens read it: the list with its facets, the three classes, one entry, its history."""

from urllib.parse import quote, urlencode

from django.conf import settings
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from informasi.beda_publik import beda_informasi
from informasi.berkas.unduhan import dibaca_versi
from informasi.faset import alamat, alamat_urut, chip, faset
from informasi.halaman import potong
from informasi.kelas import KELAS
from informasi.kueri import BATAS_HITUNG
from informasi.kueri_publik import berbaris, dokumen_versi, informasi_publik, jadwal, susun_baris
from informasi.models import Versi
from informasi.saring import SaringInformasi
from informasi.status import JenisKonten
from informasi.views.publik import alamat_penuh, isi_aman, pemeriksaan
from informasi.views.tarik import ditarik_atau_404
from kalender.hari import tanggal
from opd.models import Unit
from opd.wa import tautan_wa


@require_safe
def informasi_daftar(request):
    return render(request, "informasi/informasi_daftar.html", _daftar(request, timezone.now()))


@require_safe
def kelas(request, klasifikasi):
    konteks = {**_daftar(request, timezone.now(), kelas=klasifikasi), "kelas": KELAS[klasifikasi]}
    return render(request, "informasi/kelas.html", konteks)


@require_safe
def informasi(request, pk, slug):
    waktu = timezone.now()
    terpilih = informasi_publik(waktu).select_related("unit__induk", "butir", "versi__rincian__butir")
    terbitan = terpilih.select_related("versi__konten__unit").filter(konten=pk).first()
    if terbitan is None:
        return ditarik_atau_404(request, pk, JenisKonten.INFORMASI)
    if terbitan.slug != slug:
        return redirect(terbitan, permanent=True)
    return render(request, "informasi/informasi.html", _rincian(terbitan, waktu))


@require_safe
def informasi_riwayat(request, pk, slug):
    terpilih = informasi_publik(timezone.now()).select_related("unit", "versi")
    terbitan = get_object_or_404(terpilih, konten=pk)
    daftar = list(_riwayat(terbitan).select_related("rincian__butir").prefetch_related("lampiran__berkas"))
    konteks = {
        "terbitan": terbitan,
        "daftar": daftar,
        "banding": beda_informasi(*daftar[:2]) if len(daftar) > 1 else [],
        "kanonik": f"{alamat_penuh(terbitan)}riwayat/",
    }
    return render(request, "informasi/informasi_riwayat.html", konteks)


def _daftar(request, waktu, kelas=None):
    """Context of a filtered list; `kelas` fixes the class."""
    kueri = informasi_publik(waktu)
    kueri = kueri.filter(klasifikasi=kelas) if kelas else kueri
    saring = SaringInformasi(request.GET, queryset=kueri, kelas=kelas)
    halaman = potong(berbaris(saring.qs), request.GET, urutan=saring.urutan)
    jumlah = saring.qs.terhitung()
    daftar_faset, terbatas = faset(saring)
    return {
        "saring": saring,
        "faset": daftar_faset,
        "terbatas": terbatas,
        "chip": chip(saring),
        "unduh": alamat([*([("klasifikasi", kelas.value)] if kelas else []), *saring.pasangan()]),
        "urutan": [(label, alamat_urut(saring, nama), nama == saring.nama_urutan) for nama, label in _urutan()],
        "jumlah": jumlah,
        "lebih": jumlah >= BATAS_HITUNG,
        "baris": susun_baris(halaman.daftar, waktu, saring.akar),
        "sebelum": halaman.sebelum,
        "berikut": halaman.berikut,
        "kelas_kini": kelas,
        "kelas_daftar": [(k, KELAS[k].judul, reverse(f"informasi:{k.value}")) for k in KELAS],
        "kanonik": f"{settings.PPID_SITUS}{request.path}",
        "tanpa_indeks": bool(request.GET),
    }


def _urutan():
    return ("terbaru", _("Terbaru")), ("judul", _("Judul A–Z"))


def _rincian(terbitan, waktu):
    """Context of one entry."""
    unit, versi = terbitan.unit, terbitan.versi
    pengganti = None if unit.punya_kontak else Unit.objects.ppid_utama(tanggal(waktu))
    return {
        "terbitan": terbitan,
        "unit": unit,
        "versi": versi,
        "rincian": versi.rincian,
        "dokumen": dokumen_versi(versi),
        "dibaca": dibaca_versi(versi),
        "isi_html": isi_aman(versi.isi),
        "jadwal": jadwal(terbitan, waktu),
        "riwayat": _riwayat(terbitan)[:4],
        "pemeriksaan": pemeriksaan(versi),
        "kontak_pengganti": pengganti,
        "lapor_url": _lapor_url(terbitan, pengganti or unit),
        "bagikan_wa": "https://wa.me/?" + urlencode({"text": f"{terbitan.judul} {alamat_penuh(terbitan)}"}),
        "kanonik": alamat_penuh(terbitan),
    }


def _riwayat(terbitan):
    """Versions that were public, newest first, up to the one in force: a later one may lie ready for its hour."""
    return Versi.objects.riwayat_umum(terbitan.konten_id).filter(nomor__lte=terbitan.versi.nomor)


def _lapor_url(terbitan, penerima):
    """What opens a ready message about a mistake: mail, else WhatsApp, else the contact page of `penerima`."""
    perihal = _("Kekeliruan pada: %(judul)s") % {"judul": terbitan.judul}
    isi = _("Yang keliru menurut saya:") + f"\n\n\n{alamat_penuh(terbitan)}"
    if penerima.surel:
        return f"mailto:{penerima.surel}?" + urlencode({"subject": perihal, "body": isi}, quote_via=quote)
    return tautan_wa(penerima.wa, f"{perihal}\n{isi}") or reverse("unit_kontak", args=[penerima.slug])
