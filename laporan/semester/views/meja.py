"""The desk's pages of semester reports: the list, one report, the rows behind a figure."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kalender.hari import tanggal
from laporan.semester.daftar import contoh, daftar_sendiri, menunggu, semua_unit, sidik_daftar
from laporan.semester.halaman import cari_laporan, isi_halaman, terkunci
from laporan.semester.lingkup import Lingkup
from laporan.semester.periode import baca_periode, daftar_periode, terakhir_berakhir
from laporan.semester.susun import cari_angka, susun
from laporan.semester.tampil import teks_nilai
from laporan.semester.views.pintu import meja_kota, meja_laporan, periode_alamat, unit_alamat
from laporan.semester.wewenang import melihat_semua
from opd.wewenang import meninjau, ppid_utama

DIBUKA = "laporan_dibuka"  # in the session: hashes of sent reports this person has read, for the samples of a batch
DIBUKA_TERBANYAK = 200


@meja_laporan
@require_safe
def meja(request, waktu):
    """A unit's people see what they owe; PPID utama, pimpinan and auditors see all units of one half-year."""
    sendiri = daftar_sendiri(request.user, waktu)
    if not melihat_semua(request.user, waktu):
        return render(request, "laporan/semester_sendiri.html", {"sendiri": sendiri})
    hari = tanggal(waktu)
    periode = _periode_diminta(request, hari)
    return render(request, "laporan/semester_semua.html", isi_semua(request, periode, waktu) | {"sendiri": sendiri})


def isi_semua(request, periode, waktu):
    """The context (dict) of the list of all units."""
    hari = tanggal(waktu)
    baris = semua_unit(periode, hari)
    boleh = meninjau(request.user, None, waktu)
    tunggu = menunggu(periode, request.user) if boleh else []
    return {
        "periode": periode,
        "pilihan": daftar_periode(hari),
        "batas": periode.jatuh_tempo(),
        "berakhir": periode.berakhir_pada(hari),
        "baris": baris,
        "banyak": _banyak(baris),
        "menunggu": tunggu,
        "sidik": sidik_daftar(tunggu),
        "contoh": contoh_dibuka(request, tunggu),
        "ppid": ppid_utama(request.user, None, waktu),
    }


def _banyak(baris):
    """How many units have sent, were accepted, were sent back, owe."""
    status = [satu.laporan.status if satu.laporan else "" for satu in baris]
    return {
        "unit": len(baris),
        "diterima": status.count("diterima"),
        "diajukan": status.count("diajukan"),
        "dikembalikan": status.count("dikembalikan"),
        "belum": sum(satu.belum for satu in baris),
    }


def contoh_dibuka(request, daftar):
    """[(report, whether this person has opened it)] of the samples of a batch."""
    dibuka = request.session.get(DIBUKA, [])
    return [(satu, satu.sidik in dibuka) for satu in contoh(daftar)]


def _periode_diminta(request, hari):
    """The half-year of ?periode=2026-1; what is not understood falls back to the one that is due."""
    teks = request.GET.get("periode", "")[:6].split("-")
    if len(teks) == 2 and all(t.isascii() and t.isdecimal() for t in teks):
        return baca_periode(int(teks[0]), int(teks[1]), hari) or terakhir_berakhir(hari)
    return terakhir_berakhir(hari)


@meja_laporan
@require_safe
def semester_meja(request, waktu, slug, tahun, semester):
    unit, periode = unit_alamat(slug, request.user, waktu), periode_alamat(tahun, semester, waktu)
    konteks = isi_halaman(unit, periode, request.user, waktu)
    if konteks["isi"] and meninjau(request.user, None, waktu):
        dibuka = request.session.get(DIBUKA, [])
        request.session[DIBUKA] = [*dibuka, konteks["laporan"].sidik][-DIBUKA_TERBANYAK:]
    return render(request, "laporan/semester.html", konteks)


@meja_laporan
@require_safe
def rincian(request, waktu, slug, tahun, semester, angka):
    """The rows behind one figure, as the data are now."""
    unit, periode = unit_alamat(slug, request.user, waktu), periode_alamat(tahun, semester, waktu)
    return _rincian(request, unit, periode, waktu, angka)


@meja_kota
@require_safe
def kompilasi_rincian(request, waktu, tahun, semester, angka):
    return _rincian(request, None, periode_alamat(tahun, semester, waktu), waktu, angka)


def _rincian(request, unit, periode, waktu, kunci):
    satu = cari_angka(susun(Lingkup(unit, periode, _saat(unit, periode, waktu))), kunci)
    if satu is None or satu.cari is None:
        raise Http404
    konteks = {
        "unit": unit,
        "periode": periode,
        "angka": satu,
        "teks": teks_nilai(satu.nilai, satu.satuan),
        "baris": list(satu.cari()),
        "beku": unit is not None and terkunci(cari_laporan(unit, periode)),
    }
    return render(request, "laporan/semester_rincian.html", konteks)


def _saat(unit, periode, waktu):
    """The moment the figures speak of: when the report was sent, else now."""
    laporan = cari_laporan(unit, periode) if unit else None
    if not terkunci(laporan):
        return waktu
    return laporan.dikirim_pada
