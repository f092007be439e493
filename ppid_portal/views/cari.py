"""The one search box: berita, documents and what stands inside them, and units by their name."""

import re
from urllib.parse import urlencode

from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from informasi.cari.tak_temu import catat_tak_temu
from informasi.cari.telusur import UKURAN, HasilCari, cari
from informasi.kueri import BATAS_HITUNG, BATAS_PERINGKAT
from informasi.status import JenisKonten
from kalender.hari import tanggal
from opd.models import Unit

HALAMAN_TERAKHIR = BATAS_PERINGKAT // UKURAN
PANJANG_KUERI = 200
SELALU_TAMPIL = (JenisKonten.INFORMASI, JenisKonten.BERITA)
PERAYAP = re.compile(r"bot\b|crawl|spider|slurp", re.I)


@require_safe
def cari_halaman(request):
    """What the words `q` find, of one kind (`jenis`) or of all, ten rows at a time (`hal`)."""
    q = " ".join(request.GET.get("q", "").replace("\x00", "").split())[:PANJANG_KUERI]
    halaman, jenis, waktu = _nomor(request.GET.get("hal", "1")), _jenis(request.GET.get("jenis", "")), timezone.now()
    hasil = cari(q, waktu, halaman, jenis) if q else HasilCari()
    if hasil.nihil and _orang(request):
        catat_tak_temu(q, waktu)
    konteks = {
        "q": q,
        "jenis": jenis,
        "hasil_cari": hasil,
        "tab": _tab(q, jenis, hasil),
        "kontak": _penjawab(hasil) if q and not hasil.jumlah else None,
        "sebelum": _alamat(q, jenis, halaman - 1) if halaman > 1 else "",
        "berikut": _alamat(q, jenis, halaman + 1) if hasil.ada_lagi and halaman < HALAMAN_TERAKHIR else "",
        "alamat_semua": _alamat(q),
    }
    return render(request, "ppid_portal/cari.html", konteks)


def _nomor(teks):
    """A page number that stands in an address: 1 for anything that is none."""
    return min(int(teks), HALAMAN_TERAKHIR) if teks.isascii() and teks.isdigit() and len(teks) < 4 and int(teks) else 1


def _jenis(teks):
    """A kind of page that stands in an address: "" (all) for anything that is none."""
    return teks if teks in JenisKonten.values else ""


def _orang(request):
    """Whether this looks like somebody who asks: no HEAD, no crawler."""
    return request.method == "GET" and not PERAYAP.search(request.headers.get("User-Agent", ""))


def _alamat(q, jenis="", halaman=1):
    bagian = {"q": q, "jenis": jenis, "hal": halaman if halaman > 1 else ""}
    return "?" + urlencode({nama: nilai for nama, nilai in bagian.items() if nilai})


def _tab(q, jenis, hasil):
    """All, documents, berita, and whatever else was found; without numbers where they would be of the newest only."""
    banyak = hasil.per_jenis if sum(hasil.per_jenis.values()) < BATAS_HITUNG else {}
    pilihan = [j for j in JenisKonten.values if j in hasil.per_jenis or j in SELALU_TAMPIL]
    urut = sorted(pilihan, key=lambda j: (j not in SELALU_TAMPIL, j != JenisKonten.INFORMASI))
    semua = {"label": _("Semua"), "url": _alamat(q), "aktif": not jenis, "jumlah": sum(banyak.values())}
    return [semua] + [
        {"label": _label(j), "url": _alamat(q, j), "aktif": j == jenis, "jumlah": banyak.get(j, 0)} for j in urut
    ]


def _label(jenis):
    return _("Dokumen") if jenis == JenisKonten.INFORMASI else JenisKonten(jenis).label


def _penjawab(hasil):
    """The unit to ask for what is not there: the one whose name was typed, else PPID utama."""
    return hasil.unit[0] if hasil.unit else Unit.objects.ppid_utama(tanggal(timezone.now()))
