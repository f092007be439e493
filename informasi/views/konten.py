"""The operator's desk: what the unit has, one text with its history, the steps on it."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from alur.mesin import jalankan
from informasi.ajuan import bentuk_rincian, konten_berincian
from informasi.berkas.unduhan import dibaca_versi
from informasi.kabari_wa import ajakan_unit
from informasi.layanan import mulai_versi_baru
from informasi.models import Konten, Terbitan, Versi
from informasi.status import DAPAT_DISUNTING, JenisKonten, PeranLampiran, StatusVersi, kata_alasan
from informasi.tinjau.rincian import baris_rincian
from informasi.tinjau.rincian_teks import baris_versi
from informasi.views.publik import isi_aman
from informasi.views.tarik import PUTUSAN_TARIK
from kalender.hari import tanggal
from opd.models import Unit
from opd.peran import PENULIS
from opd.wewenang import menulis_untuk

LANGKAH_OPERATOR = {"tarik_kembali", "buang", "batalkan_jadwal"}
TAMPIL = 25
PILIHAN_JENIS = ("berita", "kegiatan", "pengumuman", "informasi", "halaman")
PILIHAN_STATUS = ("draf", "perlu_perbaikan", "diajukan", "terbit", "ditarik")


def versi_terlihat(request, pk):
    """The version, or 404 for whoever may not see it."""
    kueri = Versi.objects.terlihat_oleh(request.user, timezone.now()).lengkap()
    return get_object_or_404(kueri, pk=pk)


def unit_penulis(pengguna, waktu):
    """The units this person writes for, the own ones before the kelurahan of an own kecamatan."""
    sendiri = pengguna.unit_dengan(waktu, *PENULIS)
    semua = Unit.objects.berlaku_pada(tanggal(waktu))
    return [*semua.filter(pk__in=sendiri), *semua.filter(induk__in=sendiri, jenis="kelurahan").exclude(pk__in=sendiri)]


def unit_dipilih(pilihan, slug):
    """The unit (of the list `pilihan`) with this slug, else the first."""
    return next((u for u in pilihan if u.slug == slug), pilihan[0])


@login_required
@require_safe
def konten_daftar(request):
    waktu = timezone.now()
    terlihat, saring = _tersaring(Versi.objects.terlihat_oleh(request.user, waktu), request.GET)
    nomor = request.GET.get("setelah", "")
    awal = int(nomor) if nomor.isascii() and nomor.isdigit() and len(nomor) < 7 else 0
    terlihat = terlihat.lengkap().select_related("rincian__butir").order_by("-disimpan_pada", "-pk")
    daftar = list(terlihat[awal : awal + TAMPIL + 1])
    konteks = {
        "daftar": daftar[:TAMPIL],
        **saring,
        "pilihan_status": [(kode, StatusVersi(kode).label) for kode in PILIHAN_STATUS],
        "pilihan_jenis": [(kode, JenisKonten(kode).label) for kode in PILIHAN_JENIS],
        "berikut": f"?{urlencode({**saring, 'setelah': awal + TAMPIL})}" if len(daftar) > TAMPIL else "",
        "sebelum": f"?{urlencode({**saring, 'setelah': max(awal - TAMPIL, 0)})}" if awal else "",
        "menulis": bool(unit_penulis(request.user, waktu)),
    }
    return render(request, "informasi/konten_daftar.html", konteks)


def _tersaring(kueri, parameter):
    """(the texts asked for, {"status", "jenis"} as they were understood); unknown words filter nothing."""
    saring = {"status": parameter.get("status", ""), "jenis": parameter.get("jenis", "")}
    saring["status"] = saring["status"] if saring["status"] in StatusVersi.values else ""
    saring["jenis"] = saring["jenis"] if saring["jenis"] in JenisKonten.values else ""
    if saring["jenis"]:
        kueri = kueri.filter(konten__jenis=saring["jenis"])
    if saring["status"]:
        return kueri.filter(status=saring["status"]), saring
    return kueri.exclude(status__in=(StatusVersi.DIGANTIKAN, StatusVersi.DIBUANG)), saring


@login_required
@require_safe
def konten(request, pk):
    versi = versi_terlihat(request, pk)
    waktu, ajuan = timezone.now(), versi.ajuan_terakhir()
    lampiran = list(versi.lampiran.exclude(peran=PeranLampiran.ISI).select_related("berkas"))
    konteks = {
        "versi": versi,
        "isi_html": isi_aman(versi.isi),
        "foto": [x for x in lampiran if x.peran == PeranLampiran.FOTO],
        "dokumen": [x for x in lampiran if x.peran == PeranLampiran.DOKUMEN],
        "rincian": baris_rincian(bentuk_rincian(versi.rincian)) if konten_berincian(versi) else baris_versi(versi),
        "dibaca": dibaca_versi(versi) if versi.status == StatusVersi.TERBIT else 0,
        "jejak": versi.jejak(),
        "ajuan": ajuan if versi.status == StatusVersi.PERLU_PERBAIKAN else None,
        "alasan": kata_alasan(ajuan.alasan) if ajuan else (),
        "kabari": ajakan_unit(versi, request.user, waktu, request.build_absolute_uri(versi.get_absolute_url())),
        **_yang_dapat_dilakukan(request.user, versi, waktu),
    }
    return render(request, "informasi/konten.html", konteks)


def _yang_dapat_dilakukan(pengguna, versi, waktu):
    """What the page offers this person: steps as buttons, and the doors to other pages."""
    bisa = {t.nama: t for t in versi.ALUR.tersedia(versi, pengguna, waktu)}
    return {
        "bisa": bisa.keys(),
        "peringatan": getattr(versi, "peringatan", None),
        "langkah": [t for nama, t in bisa.items() if nama in LANGKAH_OPERATOR],
        "boleh_tarik": "tarik" in bisa,
        "boleh_putus": bool(PUTUSAN_TARIK.keys() & bisa.keys()),
        "menulis": menulis_untuk(pengguna, versi.konten.unit, waktu),
        "dapat_disunting": versi.status in DAPAT_DISUNTING,
        "dapat_diperbarui": versi.status in (StatusVersi.TERBIT, StatusVersi.DITARIK),
        "terbitan": Terbitan.objects.publik(waktu).filter(versi=versi).first(),
        "terjadwal": versi.status == StatusVersi.DISETUJUI and versi.jadwal_terbit > waktu,
        "jadi_berita": versi.konten.jenis == JenisKonten.KEGIATAN and versi.status == StatusVersi.TERBIT,
        "meninjau": pengguna.peninjau_pada(waktu) and versi.status == StatusVersi.DIAJUKAN,
    }


@login_required
@require_POST
def konten_langkah(request, pk, nama):
    """Take back, throw away: one tap on the unit's own text."""
    versi = versi_terlihat(request, pk)
    if nama not in LANGKAH_OPERATOR:
        raise PermissionDenied("Langkah ini tidak ada di meja operator.")
    jalankan(versi, nama, pelaku=request.user, waktu=timezone.now())
    messages.success(request, f"{versi.ALUR[nama].label}: selesai.")
    if nama == "tarik_kembali":
        return redirect("informasi:konten_sunting", pk=pk)
    return redirect("informasi:konten_daftar") if nama == "buang" else redirect(versi)


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
