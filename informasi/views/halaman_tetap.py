"""Standing pages as citizens read them: the doors of the service, the profile, one page. All from Terbitan."""

from urllib.parse import urlencode

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from informasi.beda_publik import beda_teks
from informasi.halaman import potong
from informasi.models import Versi
from informasi.status import JenisKonten, KelompokHalaman, PeranLampiran
from informasi.tetap import hukum
from informasi.tetap.bagian import BAGIAN, LAYANAN
from informasi.tetap.kueri import halaman_kota, halaman_publik, halaman_unit_lain, profil_ditarik
from informasi.views.publik import alamat_penuh, isi_aman, pemeriksaan
from informasi.views.tarik import ditarik_atau_404
from kalender.hari import tanggal
from opd.models import Unit

HUKUM = {nama.lower(): getattr(hukum, nama) for nama in ("HAK", "TENGGAT", "TOLAK", "DIKECUALIKAN", "KEBERATAN")}


def ppid_utama():
    """The unit that answers for the whole city, or None."""
    return Unit.objects.ppid_utama(tanggal(timezone.now()))


@require_safe
def layanan(request):
    """The hub: every door of the service, the periods, and how to ask."""
    konteks = {"bagian": [BAGIAN[k] for k in LAYANAN], "tenggat": hukum.TENGGAT, "utama": ppid_utama()}
    return render(request, "informasi/layanan.html", konteks)


@require_safe
def pintu(request, kelompok):
    """One door: the city's page in full when there is one, a list when there are more, else what it will hold."""
    waktu = timezone.now()
    kota = list(_berisi(halaman_kota(waktu, kelompok)))
    lain = potong(halaman_unit_lain(waktu, kelompok), request.GET)
    konteks = {
        "bagian": BAGIAN[kelompok],
        "kota": kota,
        "lain": lain.daftar,
        "sebelum": lain.sebelum,
        "berikut": lain.berikut,
        "utama": ppid_utama(),
        "hukum": HUKUM,
        **(isi_halaman(kota[0]) if len(kota) == 1 else {}),
    }
    return render(request, "informasi/pintu.html", konteks)


@require_safe
def profil(request, slug):
    """A page of the city's profile at its plain address."""
    terbitan = _berisi(halaman_kota(timezone.now(), KelompokHalaman.PROFIL).filter(slug=slug)).first()
    if terbitan is None:
        return ditarik_atau_404(request, profil_ditarik(slug), JenisKonten.HALAMAN)
    return _tampil(request, terbitan)


@require_safe
def halaman(request, pk, slug):
    """Any standing page at the address that never changes."""
    terbitan = _berisi(halaman_publik(timezone.now()).filter(konten=pk)).first()
    if terbitan is None:
        return ditarik_atau_404(request, pk, JenisKonten.HALAMAN)
    if terbitan.slug != slug:
        return redirect(terbitan, permanent=True)
    return _tampil(request, terbitan)


@require_safe
def halaman_riwayat(request, pk, slug):
    terbitan = halaman_publik(timezone.now()).filter(konten=pk).select_related("versi", "unit").first()
    if terbitan is None:
        raise Http404
    daftar = list(Versi.objects.riwayat_umum(pk))
    banding = beda_teks(*daftar[:2]) if len(daftar) > 1 else []
    konteks = {"terbitan": terbitan, "unit": terbitan.unit, "daftar": daftar, "banding": banding}
    return render(request, "informasi/halaman_riwayat.html", konteks | {"bagian": BAGIAN[terbitan.kelompok]})


@require_safe
def kontak(request):
    """How to reach PPID utama, and the way to every unit."""
    return render(request, "informasi/kontak.html", {"utama": ppid_utama()})


def _berisi(kueri):
    """With the text and the details, in the same query."""
    return kueri.select_related("unit", "versi__konten__unit", "versi__rincian_halaman")


def _tampil(request, terbitan):
    konteks = {"terbitan": terbitan, "bagian": BAGIAN[terbitan.kelompok], **isi_halaman(terbitan)}
    return render(request, "informasi/halaman.html", konteks)


def isi_halaman(terbitan):
    """What the text of one standing page needs (dict)."""
    versi = terbitan.versi
    return {
        "satu": terbitan,
        "versi": versi,
        "unit": terbitan.unit,
        "rincian": versi.rincian_halaman,
        "isi_html": isi_aman(versi.isi),
        "foto": list(versi.lampiran.filter(peran=PeranLampiran.FOTO).select_related("berkas")),
        "pemeriksaan": pemeriksaan(versi),
        "kanonik": alamat_penuh(terbitan),
        "riwayat_url": reverse("informasi:halaman_riwayat", args=[terbitan.konten_id, terbitan.slug]),
        "bagikan_wa": "https://wa.me/?" + urlencode({"text": f"{terbitan.judul} {alamat_penuh(terbitan)}"}),
    }


profil.kunci_menu = "profil"
kontak.kunci_menu = "profil"
