"""Every step of a semester report from the desk; a refusal shows the page again with what was typed."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from alur.mesin import jalankan
from alur.transisi import LangkahBasi, TransisiDitolak
from laporan.semester import layanan
from laporan.semester.daftar import menunggu, sidik_daftar
from laporan.semester.forms import FormBersama, FormKembali, FormLaporan, FormTambah, FormTerima
from laporan.semester.halaman import cari_laporan, isi_halaman
from laporan.semester.syarat import DAFTAR_BASI
from laporan.semester.views.meja import contoh_dibuka, isi_semua
from laporan.semester.views.pintu import meja_laporan, periode_alamat, unit_alamat
from opd.views.formulir import formulir
from opd.wewenang import meninjau, menulis_untuk

FORM = {
    "simpan": FormLaporan,
    "kirim": FormLaporan,
    "terima": FormTerima,
    "kembalikan": FormKembali,
    "tambah": FormTambah,
}
MENYUSUN = ("simpan", "kirim", "nihil")
TERCATAT = {
    "simpan": "Laporan disimpan. Belum dikirim.",
    "kirim": "Laporan terkirim dan terkunci.",
    "nihil": "Tercatat: nihil. Laporan terkirim dan terkunci.",
    "terima": "Laporan diterima dan tampil di halaman umum.",
    "kembalikan": "Laporan dikembalikan. Unit diberi tahu.",
    "tambah": "Penjelasan tambahan tercatat.",
}


@meja_laporan
@require_POST
def langkah(request, waktu, slug, tahun, semester, nama):
    """One step of one report."""
    if nama not in TERCATAT:
        raise Http404
    unit, periode = unit_alamat(slug, request.user, waktu), periode_alamat(tahun, semester, waktu)
    if nama in MENYUSUN and not menulis_untuk(request.user, unit, waktu):
        raise PermissionDenied("Laporan unit disusun operator dan penanggung jawabnya.")
    if nama == "nihil":
        return _nihil(request, unit, periode, waktu)
    form = FORM[nama](request.POST)
    lakukan = {"simpan": _simpan, "kirim": _kirim}.get(nama, _putus(nama))

    def tindakan(isi):
        lakukan(unit, periode, form, request.user, waktu)
        messages.success(request, TERCATAT[nama])
        return redirect("laporan:semester_meja", slug, tahun, semester)

    konteks = isi_halaman(unit, periode, request.user, waktu, form=form, tindakan=nama)
    return formulir(request, "laporan/semester.html", form, tindakan, konteks)


def _simpan(unit, periode, form, pelaku, waktu):
    dilihat = form.cleaned_data["dilihat"]
    layanan.simpan(unit, periode, form.narasi(), form.fakta(), dilihat=dilihat, pelaku=pelaku, waktu=waktu)


def _kirim(unit, periode, form, pelaku, waktu):
    isi = {"nilai": form.narasi(), "fakta": form.fakta(), "dilihat": form.cleaned_data["dilihat"]}
    layanan.kirim(unit, periode, sidik_dilihat=form.cleaned_data["sidik"], pelaku=pelaku, waktu=waktu, **isi)


def _putus(nama):
    """A step on a report that exists already."""

    def lakukan(unit, periode, form, pelaku, waktu):
        laporan = cari_laporan(unit, periode)
        if laporan is None:
            raise Http404
        isi = dict(form.cleaned_data)
        if nama == "terima":
            isi["sidik"] = {laporan.pk: isi["sidik"]}
        jalankan(laporan, nama, pelaku=pelaku, waktu=waktu, **isi)

    return lakukan


def _nihil(request, unit, periode, waktu):
    """One tap from the list; a refusal leads to the report, where the reason stands in the figures."""
    try:
        layanan.kirim_nihil([unit], periode, pelaku=request.user, waktu=waktu)
    except TransisiDitolak as ditolak:
        messages.error(request, str(ditolak))
        return redirect("laporan:semester_meja", unit.slug, periode.tahun, periode.semester)
    messages.success(request, f"{unit}: {TERCATAT['nihil']}")
    return redirect("laporan:meja")


@meja_laporan
@require_POST
def terima_bersama(request, waktu):
    """Accept all that wait of one half-year, bound to the hash of the list that was shown (design 4)."""
    if not meninjau(request.user, None, waktu):
        raise PermissionDenied("Laporan diterima verifikator dan PPID Utama.")
    form = FormBersama(request.POST)
    if not form.is_valid():
        raise Http404
    periode = periode_alamat(form.cleaned_data["tahun"], form.cleaned_data["semester"], waktu)
    daftar = menunggu(periode, request.user)
    try:
        _terima(request, daftar, form.cleaned_data["sidik"], waktu)
    except TransisiDitolak as ditolak:
        status = 409 if isinstance(ditolak, LangkahBasi) else 422
        konteks = isi_semua(request, periode, waktu) | {"halangan": str(ditolak)}
        return render(request, "laporan/semester_semua.html", konteks, status=status)
    messages.success(request, f"{len(daftar)} laporan {periode} diterima.")
    return redirect("laporan:meja")


def _terima(request, daftar, sidik, waktu):
    if not daftar or sidik != sidik_daftar(daftar):
        raise LangkahBasi(DAFTAR_BASI)
    sisa = sum(not dibuka for _satu, dibuka in contoh_dibuka(request, daftar))
    layanan.terima_bersama(
        daftar, sidik={satu.pk: satu.sidik for satu in daftar}, contoh_sisa=sisa, pelaku=request.user, waktu=waktu
    )
