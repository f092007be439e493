"""Who may what, as tables: v = yes, - = no. Rows are questions, columns are roles (design 4)."""

from datetime import date, datetime

import pytest

from alur.transisi import Sistem
from kalender.hari import WIB
from opd import wewenang
from opd.kelola import orang_terlihat, unit_penunjukan, unit_terlihat
from opd.models import Keanggotaan, TautanAkses
from opd.peran import Peran
from tests.pabrik import SENIN, beri_peran, buat_pengguna

ORANG = ("operator", "pj", "petugas", "camat", "lurah", "verif", "ppid", "atasan", "hukum", "wali", "audit", "super")

# operator, pj and petugas are of DPUPR; camat is operator of Kasemen, lurah operator of its kelurahan Banten.
UNIT = """
                     operator pj petugas camat lurah verif ppid atasan hukum wali audit super
menulis dpupr               v  v       -     -     -     -    -      -     -    -     -     -
menulis dinkes              -  -       -     -     -     -    -      -     -    -     -     -
menulis kasemen             -  -       -     v     -     -    -      -     -    -     -     -
menulis banten              -  -       -     v     v     -    -      -     -    -     -     -
meninjau dpupr              -  -       -     -     -     v    v      -     -    -     -     -
ppid dpupr                  -  -       -     -     -     -    v      -     -    -     -     -
mengelola dpupr             v  v       -     -     -     v    v      -     -    -     -     v
mengelola dinkes            -  -       -     -     -     v    v      -     -    -     -     v
mengelola kasemen           -  -       -     v     -     v    v      -     -    -     -     v
mengelola banten            -  -       -     v     v     v    v      -     -    -     -     v
menata dpupr                -  -       -     -     -     -    v      -     -    -     -     v
membuka dpupr               -  v       -     v     -     v    v      -     -    -     -     v
"""
TANYA_UNIT = {
    "menulis": wewenang.menulis_untuk,
    "meninjau": wewenang.meninjau,
    "ppid": wewenang.ppid_utama,
    "mengelola": wewenang.mengelola_unit,
    "menata": wewenang.menata_unit,
    "membuka": wewenang.membuka_akun,
}

TUNJUK = """
                              operator pj petugas camat lurah verif ppid atasan hukum wali audit super
operator dpupr                       -  v       -     -     -     v    v      -     -    -     -     v
petugas_layanan dpupr                -  v       -     -     -     v    v      -     -    -     -     v
penanggung_jawab dpupr               -  -       -     -     -     v    v      -     -    -     -     v
operator dinkes                      -  -       -     -     -     v    v      -     -    -     -     v
operator kasemen                     -  -       -     -     -     v    v      -     -    -     -     v
operator banten                      -  -       -     v     -     v    v      -     -    -     -     v
penanggung_jawab banten              -  -       -     v     -     v    v      -     -    -     -     v
verifikator diskominfo               -  -       -     -     -     -    v      -     -    -     -     v
ppid_utama diskominfo                -  -       -     -     -     -    v      -     -    -     -     v
atasan_ppid diskominfo               -  -       -     -     -     -    v      -     -    -     -     v
auditor diskominfo                   -  -       -     -     -     -    v      -     -    -     -     v
"""

TAUTAN = """
                     operator pj petugas camat lurah verif ppid atasan hukum wali audit super
operator                    -  v       -     -     -     v    v      -     -    -     -     v
pj                          -  -       -     -     -     v    v      -     -    -     -     v
petugas                     -  v       -     -     -     v    v      -     -    -     -     v
camat                       -  -       -     -     -     v    v      -     -    -     -     v
lurah                       -  -       -     v     -     v    v      -     -    -     -     v
verif                       -  -       -     -     -     -    v      -     -    -     -     v
ppid                        -  -       -     -     -     -    -      -     -    -     -     v
atasan                      -  -       -     -     -     -    v      -     -    -     -     v
audit                       -  -       -     -     -     -    v      -     -    -     -     v
super                       -  -       -     -     -     -    -      -     -    -     -     -
"""


def baca(tabel):
    """The rows of a table: {question: "operator pj …" of those who may}."""
    _, *baris = [b for b in tabel.splitlines() if b.strip()]
    return {" ".join(b.split()[: -len(ORANG)]): b.split()[-len(ORANG) :] for b in baris}


@pytest.fixture
def orang(pemeran, superadmin):
    """One person for each column."""
    d = pemeran.diskominfo
    return {
        "operator": pemeran.operator,
        "pj": pemeran.penanggung_jawab,
        "petugas": buat_pengguna("petugas", Peran.PETUGAS_LAYANAN, pemeran.dpupr),
        "camat": pemeran.camat,
        "lurah": pemeran.lurah,
        "verif": pemeran.verifikator,
        "ppid": pemeran.ppid,
        "atasan": buat_pengguna("atasan", Peran.ATASAN_PPID, d),
        "hukum": buat_pengguna("hukum", Peran.BAGIAN_HUKUM, d),
        "wali": buat_pengguna("wali", Peran.PIMPINAN, d),
        "audit": pemeran.auditor,
        "super": superadmin,
    }


def jawaban(orang, tanya):
    return ["v" if tanya(orang[nama]) else "-" for nama in ORANG]


def test_tabel_unit(orang, pemeran):
    tabel = baca(UNIT)
    hasil = {}
    for baris in tabel:
        kata, slug = baris.split()
        hasil[baris] = jawaban(orang, lambda o, k=kata, s=slug: TANYA_UNIT[k](o, getattr(pemeran, s), SENIN))
    assert hasil == tabel


def test_tabel_penunjukan(orang, pemeran):
    tabel = baca(TUNJUK)
    hasil = {}
    for baris in tabel:
        peran, slug = baris.split()
        keanggotaan = Keanggotaan(unit=getattr(pemeran, slug), peran=peran)
        hasil[baris] = jawaban(orang, lambda o, k=keanggotaan: wewenang.mengelola_keanggotaan(o, k, SENIN))
    assert hasil == tabel


def test_tabel_tautan(orang):
    tabel = baca(TAUTAN)
    hasil = {
        siapa: jawaban(orang, lambda o, s=siapa: wewenang.membuat_tautan(o, TautanAkses(pengguna=orang[s]), SENIN))
        for siapa in tabel
    }
    assert hasil == tabel


def test_setiap_peran_ada_di_tabel(orang):
    ada = {k.peran for o in orang.values() for k in o.keanggotaan.all()}
    assert ada == set(Peran)


def test_sistem_boleh_menata_tetapi_tidak_menulis(pemeran):
    sistem = Sistem("uji")
    assert wewenang.menata_unit(sistem, pemeran.dpupr, SENIN)
    assert not wewenang.menulis_untuk(sistem, pemeran.dpupr, SENIN)
    assert not wewenang.membuat_tautan(sistem, TautanAkses(pengguna=pemeran.operator), SENIN)


@pytest.mark.parametrize(
    ("sejak", "sampai", "boleh"),
    [
        (date(2026, 11, 2), None, True),
        (date(2026, 11, 3), None, False),
        (date(2020, 1, 1), date(2026, 11, 2), True),
        (date(2020, 1, 1), date(2026, 11, 1), False),
    ],
)
def test_peran_berlaku_dari_hari_pertama_sampai_hari_terakhir(pemeran, sejak, sampai, boleh):
    orang = buat_pengguna("sementara", Peran.OPERATOR, pemeran.dinkes, sejak=sejak, sampai=sampai)
    assert wewenang.menulis_untuk(orang, pemeran.dinkes, SENIN) is boleh


def test_hari_dihitung_menurut_wib(pemeran):
    orang = buat_pengguna("besok", Peran.OPERATOR, pemeran.dinkes, sejak=date(2026, 11, 3))
    tengah_malam = datetime(2026, 11, 3, 0, 0, tzinfo=WIB)  # still 2 November in UTC
    assert wewenang.menulis_untuk(orang, pemeran.dinkes, tengah_malam)


def test_plt_berwenang_seperti_pejabat_definitif(pemeran):
    plt = buat_pengguna("plt", Peran.PENANGGUNG_JAWAB, pemeran.dpupr, sifat="plt")
    operator = Keanggotaan(unit=pemeran.dpupr, peran=Peran.OPERATOR)
    assert wewenang.mengelola_keanggotaan(plt, operator, SENIN)
    assert plt.keanggotaan_pada(SENIN)[0].sebutan == "Plt. Penanggung jawab"


def test_verifikator_di_luar_ppid_utama_bukan_peninjau(pemeran):
    orang = buat_pengguna("salah_tempat", Peran.VERIFIKATOR, pemeran.dpupr)
    assert not wewenang.meninjau(orang, None, SENIN)


def test_akun_nonaktif_kehilangan_semua_wewenang(pemeran):
    for orang in (pemeran.ppid, pemeran.operator):
        orang.is_active = False
    assert not wewenang.meninjau(pemeran.ppid, None, SENIN)
    assert not wewenang.menulis_untuk(pemeran.operator, pemeran.dpupr, SENIN)


def test_peran_ganda_hanya_dikelola_yang_mengelola_keduanya(pemeran):
    beri_peran(pemeran.operator, Peran.OPERATOR, pemeran.dinkes)
    assert not wewenang.mengelola_akun(pemeran.penanggung_jawab, pemeran.operator, SENIN)


def test_calon_verifikator_tidak_lagi_dikelola_penanggung_jawab(pemeran):
    beri_peran(pemeran.operator, Peran.VERIFIKATOR, pemeran.diskominfo, sejak=date(2026, 11, 9))
    assert not wewenang.mengelola_akun(pemeran.penanggung_jawab, pemeran.operator, SENIN)


def test_peran_yang_sudah_berakhir_tidak_menghalangi_penanggung_jawab(pemeran):
    beri_peran(pemeran.operator, Peran.VERIFIKATOR, pemeran.diskominfo, sampai=date(2025, 12, 31))
    assert wewenang.mengelola_akun(pemeran.penanggung_jawab, pemeran.operator, SENIN)


def test_orang_tanpa_peran_hanya_dikelola_peninjau(pemeran):
    orang = buat_pengguna("lepas", Peran.OPERATOR, pemeran.dpupr, sampai=date(2025, 12, 31))
    assert not wewenang.mengelola_akun(pemeran.penanggung_jawab, orang, SENIN)
    assert wewenang.mengelola_akun(pemeran.verifikator, orang, SENIN)


TERLIHAT = {
    "operator": {"dpupr"},
    "camat": {"kecamatan-kasemen", "kelurahan-banten"},
    "lurah": {"kelurahan-banten"},
    "auditor": {"diskominfo"},
    "verifikator": {"diskominfo", "dpupr", "dinkes", "kecamatan-kasemen", "kelurahan-banten"},
}


@pytest.mark.parametrize("siapa", TERLIHAT)
def test_unit_yang_terlihat(pemeran, siapa):
    terlihat = unit_terlihat(getattr(pemeran, siapa), SENIN).values_list("slug", flat=True)
    assert set(terlihat) == TERLIHAT[siapa]


def test_kecamatan_melihat_orang_kelurahannya_tetapi_kelurahan_tidak_melihat_kecamatan(pemeran):
    assert pemeran.lurah in orang_terlihat(pemeran.camat, SENIN)
    assert pemeran.camat not in orang_terlihat(pemeran.lurah, SENIN)


def test_superadmin_melihat_semua_orang(superadmin, pemeran):
    assert {superadmin, pemeran.lurah, pemeran.ppid} <= set(orang_terlihat(superadmin, SENIN))


def test_penanggung_jawab_hanya_menunjuk_di_unit_tempat_ia_penanggung_jawab(pemeran):
    beri_peran(pemeran.penanggung_jawab, Peran.OPERATOR, pemeran.dinkes)
    assert list(unit_penunjukan(pemeran.penanggung_jawab, SENIN)) == [pemeran.dpupr]
