"""English is complete: whatever a public template or public code says has a translation, and .mo equals .po."""

import gettext
import re
from ast import Call, Constant, literal_eval, parse, walk
from pathlib import Path

import pytest
from django.utils.translation.template import templatize

from tests.baca_po import baca_po

AKAR = Path(__file__).resolve().parent.parent
BAHASA = AKAR / "locale/en/LC_MESSAGES"
INDUK = re.compile(r'{% extends "([^"]+)"')
SISIPAN = re.compile(r'{% include "([^"]+)"')
PANGGILAN = re.compile(r"""(?:gettext|ngettext|\b_)\(\s*u?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")
FUNGSI = {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy"}
GANTI = re.compile(r"%\(\w+\)s|\{\w*\}")
# What has one address only, and answers that only the desk gives, stay Indonesian.
BUKAN_PUBLIK = ("opd/", "informasi/kiriman_besar.html", "ppid_portal/api_dokumentasi.html")
KODE_PUBLIK = (
    "informasi/beda_publik.py",
    "informasi/berkas/sebutan.py",
    "informasi/daftar_lampau.py",
    "informasi/dikecualikan/dik.py",
    "informasi/dikecualikan/status.py",
    "informasi/dip.py",
    "informasi/faset.py",
    "informasi/istilah.py",
    "informasi/kegiatan/waktu.py",
    "informasi/kelas.py",
    "informasi/kewajiban/periode.py",
    "informasi/pengadaan/status.py",
    "informasi/saring.py",
    "informasi/status.py",
    "informasi/tetap/bagian.py",
    "informasi/tetap/hukum.py",
    "informasi/versi_lampau.py",
    "informasi/views/data.py",
    "informasi/views/informasi.py",
    "informasi/views/kegiatan.py",
    "informasi/views/masa_lalu.py",
    "informasi/views/pengumuman.py",
    "informasi/views/publik.py",
    "kalender/aturan.py",
    "laporan/bagan.py",
    "laporan/monitor/tampil.py",
    "laporan/monitor/ukur.py",
    "laporan/semester/blok_informasi.py",
    "laporan/semester/blok_keberatan.py",
    "laporan/semester/blok_permohonan.py",
    "laporan/semester/blok_sengketa.py",
    "laporan/semester/kelembagaan.py",
    "laporan/semester/periode.py",
    "laporan/semester/status.py",
    "laporan/semester/tampil.py",
    "laporan/tahunan/blok.py",
    "laporan/tahunan/periode.py",
    "laporan/tahunan/susun.py",
    "laporan/tahunan/tampil.py",
    "laporan/views.py",
    "opd/peran.py",
    "permohonan/hak_subjek/forms.py",
    "permohonan/hak_subjek/lihat.py",
    "permohonan/keberatan/alasan.py",
    "permohonan/keberatan/warga/forms.py",
    "permohonan/pantau/forms.py",
    "permohonan/pantau/riwayat.py",
    "permohonan/register/saring.py",
    "permohonan/register/umum.py",
    "permohonan/views/register.py",
    "permohonan/status.py",
    "permohonan/surat/forms.py",
    "permohonan/survei/forms.py",
    "permohonan/survei/unsur.py",
    "permohonan/templatetags/keberatan_warga.py",
    "permohonan/views/ajukan.py",
    "permohonan/views/hak_subjek.py",
    "permohonan/views/keberatan_warga.py",
    "permohonan/views/perkara_warga.py",
    "permohonan/views/sesudah.py",
    "permohonan/views/surat.py",
    "permohonan/views/terima.py",
    "permohonan/views/warga.py",
    "permohonan/warga/forms.py",
    "permohonan/warga/kertas.py",
    "ppid_portal/forms_kalkulator.py",
    "ppid_portal/kanal.py",
    "ppid_portal/navigasi.py",
    "ppid_portal/tab_unit.py",
    "ppid_portal/views/cari.py",
    "ppid_portal/views/papan.py",
    "ppid_portal/views/unit.py",
    "ppid_portal/views/unit_daftar.py",
    "sengketa/status.py",
    "sengketa/umum/penjelasan.py",
)


def templat_publik():
    """The templates (set of paths) of public pages: those built on publik.html, and what they include."""
    isi = {str(f.relative_to(AKAR / "templates")): f.read_text() for f in (AKAR / "templates").rglob("*.html")}
    dapat = {nama for nama in isi if {"publik.html", "galat_mandiri.html"} & set(_silsilah(nama, isi))}
    dapat = {nama for nama in dapat if not nama.startswith(BUKAN_PUBLIK)} | {"dasar.html"}
    baru = dapat
    while baru:
        baru = {sisipan for nama in baru for sisipan in SISIPAN.findall(isi[nama])} - dapat
        dapat |= baru
    return {f"templates/{nama}" for nama in dapat}


def _silsilah(nama, isi):
    while nama:
        yield nama
        nama = next(iter(INDUK.findall(isi[nama])), None)


def tak_lengkap(teks, tempat):
    """The messages (list of str) of the places named that lack a sure translation with the same placeholders."""
    entri = [e for e in baca_po(teks) if e.tempat & tempat]
    return [e.kata["msgid"] for e in entri if not _lengkap(e)]


def _lengkap(entri):
    asal = set(GANTI.findall(entri.kata["msgid"]))
    return "fuzzy" not in entri.tanda and all(t and set(GANTI.findall(t)) == asal for t in entri.terjemahan)


def kata_templat(teks):
    """Every message (set of str) that a template's text asks the catalogue for, found as makemessages finds them."""
    return {literal_eval(kata) for kata in PANGGILAN.findall(templatize(teks))}


def kata_kode(teks):
    """Every message (set of str) that Python source hands to a function of gettext."""
    panggilan = [n for n in walk(parse(teks)) if isinstance(n, Call) and getattr(n.func, "id", "") in FUNGSI]
    return {n.args[0].value for n in panggilan if isinstance(n.args[0], Constant)}


@pytest.fixture(scope="module")
def po():
    return (BAHASA / "django.po").read_text()


def test_setiap_kalimat_publik_sudah_diterjemahkan(po):
    assert tak_lengkap(po, templat_publik() | set(KODE_PUBLIK)) == []


def test_kalimat_publik_yang_baru_ditulis_tidak_terlewat(po):
    ada = {e.kata["msgid"] for e in baca_po(po) if any(e.terjemahan)}
    dipakai = {k for t in templat_publik() for k in kata_templat((AKAR / t).read_text())}
    dipakai |= {k for t in KODE_PUBLIK for k in kata_kode((AKAR / t).read_text())}
    assert sorted(dipakai - ada) == []


def test_kalimat_terbaca_dari_templat_dan_kode():
    templat = '{% translate "Cari" %}{% blocktranslate with n=a %}{{ n }} hari{% endblocktranslate %}{{ _("Unit") }}'
    assert kata_templat(templat) == {"Cari", "%(n)s hari", "Unit"}
    assert kata_kode('a = _("Satu " "kalimat.") + gettext(nama) + bukan("Lain")') == {"Satu kalimat."}


@pytest.mark.parametrize(
    "cacat",
    ['msgstr ""', '#, fuzzy\nmsgid "Cari %(apa)s"\nmsgstr "Search %(apa)s"', 'msgstr "Search %(what)s"'],
    ids=["kosong", "ragu", "lambang lain"],
)
def test_terjemahan_yang_cacat_disebut_dengan_kalimatnya(cacat):
    pesan = cacat if "msgid" in cacat else f'msgid "Cari %(apa)s"\n{cacat}'
    assert tak_lengkap(f"#: templates/a.html:1\n{pesan}\n", {"templates/a.html"}) == ["Cari %(apa)s"]


def test_berkas_mo_sama_dengan_berkas_po(po):
    with (BAHASA / "django.mo").open("rb") as berkas:
        jadi = {k: v for k, v in gettext.GNUTranslations(berkas)._catalog.items() if k}
    harap = {}
    for entri in baca_po(po):
        asal = entri.kata["msgid"]
        if not asal or "fuzzy" in entri.tanda or not any(entri.terjemahan):
            continue
        jamak = "msgid_plural" in entri.kata
        harap |= {(asal, n): t for n, t in enumerate(entri.terjemahan)} if jamak else {asal: entri.terjemahan[0]}
    assert jadi == harap
