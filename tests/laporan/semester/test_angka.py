"""Every figure against a count in SQL that shares no code with it; every figure against its own rows."""

import pytest
from django.db import connection

from laporan.semester.lingkup import Lingkup, unit_berperkara
from laporan.semester.susun import susun
from tests.pabrik import buat_pemeran
from tests.pabrik_informasi import buat_informasi_terbit
from tests.pabrik_laporan import JULI, MARET, SEMESTER, angka, blok, buat_perkara_semester
from tests.pabrik_perkara import buat_permohonan

MILIK = """
WITH milik AS (
  SELECT b.* FROM permohonan_butirpermohonan b
  WHERE %(unit)s::bigint IS NULL OR (b.unit_penguasa_id = %(unit)s AND NOT EXISTS (
    SELECT FROM permohonan_disposisi d WHERE d.butir_id = b.id AND d.unit_id = %(unit)s
      AND d.dikembalikan_pada IS NOT NULL)) OR EXISTS (
    SELECT FROM permohonan_disposisi d WHERE d.butir_id = b.id AND d.unit_id = %(unit)s
      AND d.dikembalikan_pada IS NULL AND (d.ditarik_pada IS NULL OR d.ditarik_pada = (
        SELECT diputuskan_pada FROM permohonan_permohonan x WHERE x.id = d.permohonan_id)))
), p AS (
  SELECT p.*, (p.diputuskan_pada AT TIME ZONE 'Asia/Jakarta')::date AS hari_jawab, j.mulai AS hari_nol,
    (SELECT array_agg(DISTINCT b.hasil) FROM permohonan_butirpermohonan b WHERE b.permohonan_id = p.id) AS butir
  FROM permohonan_permohonan p JOIN kalender_jam j ON j.id = p.jam_id
  WHERE p.diterima BETWEEN '2026-01-01' AND '2026-06-30' AND p.id IN (SELECT permohonan_id FROM milik)
), lama AS (
  SELECT p.id, (SELECT count(*) FROM generate_series(p.hari_nol + 1, p.hari_jawab, interval '1 day') h
    WHERE extract(isodow FROM h) < 6) AS hk FROM p WHERE p.hari_jawab IS NOT NULL
), k AS (
  SELECT k.* FROM permohonan_keberatan k WHERE k.diterima BETWEEN '2026-01-01' AND '2026-06-30' AND (
    %(unit)s::bigint IS NULL OR k.unit_id = %(unit)s OR k.permohonan_id IN (SELECT permohonan_id FROM milik))
)
"""
HITUNG = {
    "masuk": "SELECT count(*) FROM p",
    "kanal-web": "SELECT count(*) FROM p WHERE kanal = 'web'",
    "kanal-loket": "SELECT count(*) FROM p WHERE kanal = 'loket'",
    "kanal-surat": "SELECT count(*) FROM p WHERE kanal = 'surat'",
    "hasil-dikabulkan_seluruhnya": "SELECT count(*) FROM p WHERE butir = '{diberikan}' AND hari_jawab IS NOT NULL",
    "hasil-ditolak": "SELECT count(*) FROM p WHERE butir = '{ditolak}'",
    "hasil-tidak_dikuasai": "SELECT count(*) FROM p WHERE butir = '{tidak_dikuasai}'",
    "hasil-belum_didokumentasikan": "SELECT count(*) FROM p WHERE butir = '{belum_didokumentasikan}'",
    "hasil-dicabut": "SELECT count(*) FROM p WHERE status = 'dicabut'",
    "hasil-tidak_dilengkapi": "SELECT count(*) FROM p WHERE status = 'tidak_dilengkapi'",
    "hasil-proses": "SELECT count(*) FROM p WHERE status IN "
    "('diajukan', 'perlu_dilengkapi', 'terdaftar', 'didisposisikan', 'ditinjau')",
    "diperpanjang": "SELECT count(*) FROM p WHERE diperpanjang",
    "terlambat": "SELECT count(*) FROM p WHERE hari_jawab > jatuh_tempo OR (hari_jawab IS NULL AND status NOT IN "
    "('dicabut', 'tidak_dilengkapi') AND jatuh_tempo < '2026-07-06')",
    "dijawab": "SELECT count(*) FROM lama",
    "tepat": "SELECT count(*) FROM p WHERE hari_jawab <= jatuh_tempo",
    "tepat-persen": "SELECT round(100.0 * count(*) FILTER (WHERE hari_jawab <= jatuh_tempo) "
    "/ nullif(count(hari_jawab), 0), 1) FROM p",
    "rerata": "SELECT round(avg(hk), 1) FROM lama",
    "median": "SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY hk) FROM lama",
    "terlama": "SELECT max(hk) FROM lama",
    "ditutup": "SELECT count(*) FROM milik m JOIN p ON p.id = m.permohonan_id WHERE m.hasil IN ('ditolak', 'sebagian')",
    "pasal-17-h": "SELECT count(*) FROM milik m JOIN p ON p.id = m.permohonan_id JOIN informasi_entridik e "
    "ON e.id = m.entri_dik_id WHERE e.alasan = 'h'",
    "pasal-6-3-e": "SELECT count(*) FROM milik m JOIN p ON p.id = m.permohonan_id "
    "WHERE m.hasil IN ('tidak_dikuasai', 'belum_didokumentasikan')",
    "keberatan-masuk": "SELECT count(*) FROM k",
    "keberatan-a": "SELECT count(*) FROM k WHERE 'a' = ANY(alasan)",
    "keberatan-d": "SELECT count(*) FROM k WHERE 'd' = ANY(alasan)",
    "keberatan-g": "SELECT count(*) FROM k WHERE 'g' = ANY(alasan)",
    "keberatan-proses": "SELECT count(*) FROM k WHERE jatuh_tempo >= '2026-07-06'",
    "keberatan-tidak-ditanggapi": "SELECT count(*) FROM k WHERE jatuh_tempo < '2026-07-06'",
    "berkala-lewat": "SELECT 0",
    "baru-berkala": "SELECT count(*) FROM informasi_konten c WHERE c.jenis = 'informasi' AND "
    "(%(unit)s::bigint IS NULL OR c.unit_id = %(unit)s) AND (SELECT min(m.sejak) FROM informasi_masapublik m "
    "JOIN informasi_versi v ON v.id = m.versi_id WHERE v.konten_id = c.id) "
    "BETWEEN '2026-01-01 00:00+07' AND '2026-07-01 00:00+07'",
    "dik-baru": "SELECT count(*) FROM informasi_entridik WHERE mulai BETWEEN '2026-01-01' AND '2026-06-30' "
    "AND (%(unit)s::bigint IS NULL OR unit_id = %(unit)s)",
}


@pytest.fixture(scope="module")
def pemeran(basis_modul):
    siapa = buat_pemeran()
    buat_perkara_semester(siapa)
    buat_informasi_terbit(siapa.dpupr, siapa.operator, siapa.verifikator, waktu=MARET)
    return siapa


def dengan_sql(unit):
    with connection.cursor() as kursor:
        hasil = {}
        for kunci, sql in HITUNG.items():
            kursor.execute(MILIK + sql, {"unit": unit.pk if unit else None})
            hasil[kunci] = kursor.fetchone()[0]
    return {k: float(v) if v is not None else None for k, v in hasil.items()}


@pytest.mark.parametrize("siapa", ["dpupr", "dinkes", None])
def test_angka_sama_dengan_hitungan_sql_lepas(siapa, pemeran):
    unit = getattr(pemeran, siapa) if siapa else None
    ada = angka(blok(unit))
    assert {k: ada[k] for k in HITUNG} == dengan_sql(unit)


def test_perkara_uji_memuat_tiap_hasil(pemeran):
    ada = angka(blok(pemeran.dpupr))
    assert (ada["masuk"], ada["dijawab"], ada["diperpanjang"], ada["keberatan-masuk"]) == (10, 7, 1, 2)
    assert min(ada[k] for k in HITUNG if k.startswith("hasil-")) == 1
    assert ada["terlambat"] >= 2 and ada["pasal-17-h"] == 1 and ada["dik-baru"] == 1 and ada["baru-berkala"] == 1


def test_permohonan_dua_unit_dihitung_sekali_di_kota(pemeran):
    satuan = [angka(blok(u))["masuk"] for u in (pemeran.dpupr, pemeran.dinkes, pemeran.banten)]
    assert satuan == [10, 1, 0]
    assert angka(blok(None))["masuk"] == 11  # one shared, one that no unit has kept


@pytest.mark.parametrize("siapa", ["dpupr", None])
def test_baris_di_balik_angka_menjumlah_angkanya(siapa, pemeran):
    daftar = susun(Lingkup(getattr(pemeran, siapa) if siapa else None, SEMESTER, JULI))
    hitungan = [a for satu in daftar for a in satu.angka if a.cari and a.satuan == ""]
    assert len(hitungan) > 40
    assert {a.kunci: sum(b.bobot for b in a.cari()) for a in hitungan} == {a.kunci: a.nilai for a in hitungan}


def test_jumlah_silang_diperiksa_dan_cocok(pemeran):
    daftar = susun(Lingkup(pemeran.dpupr, SEMESTER, JULI))
    periksa = [j for satu in daftar for j in satu.periksa]
    assert len(periksa) >= 5 and all(j.cocok for j in periksa)


def test_sifat_pemohon_tidak_dirinci_di_bawah_lima(pemeran):
    ada = angka(blok(pemeran.dpupr))
    assert {ada[k] for k in ada if k.startswith("pemohon-")} == {None}  # nine persons, one badan hukum
    for _n in range(4):
        buat_permohonan(waktu=MARET, unit_tujuan=pemeran.dpupr, jenis_pemohon="badan_hukum")
    kini = angka(blok(pemeran.dpupr))
    assert (kini["pemohon-perorangan"], kini["pemohon-badan_hukum"], kini["pemohon-kelompok_orang"]) == (9, 5, 0)
    baris = [
        a.cari for satu in susun(Lingkup(pemeran.dpupr, SEMESTER, JULI)) for a in satu.angka if "pemohon-" in a.kunci
    ]
    assert baris == [None, None, None]  # a row would say of one number who asked


def test_unit_tanpa_perkara_berbunyi_tidak_ada(pemeran):
    ada = angka(blok(pemeran.banten))
    assert [ada[k] for k in ("masuk", "rerata", "median", "tepat-persen", "keberatan-rerata")] == [
        0,
        None,
        None,
        None,
        None,
    ]
    assert unit_berperkara(SEMESTER) == {pemeran.dpupr.pk, pemeran.dinkes.pk}


def test_angka_tidak_menambah_kueri_dengan_perkara(pemeran, django_assert_max_num_queries):
    with django_assert_max_num_queries(16):
        blok(pemeran.dpupr)
