"""What a unit owes: laid out by the sweep, judged against what is public."""

from datetime import date, datetime

import pytest
from django.core.exceptions import PermissionDenied

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.dikecualikan.layanan import nyatakan as nyatakan_inventaris
from informasi.kewajiban.kueri import keterisian, nilai
from informasi.kewajiban.layanan import nyatakan
from informasi.models import ButirWajib, Kewajiban
from kalender.hari import WIB
from opd.models import Unit
from tests.informasi.kewajiban.sapu import sapu
from tests.pabrik import SENIN
from tests.pabrik_informasi import buat_informasi_terbit

AGUSTUS = datetime(2026, 8, 10, 9, tzinfo=WIB)


def dinilai(unit, kode, waktu=SENIN):
    """{period's first day: Dinilai} of one butir of a unit."""
    baris = Kewajiban.objects.filter(unit=unit, butir__kode=kode)
    return {d.kewajiban.periode_awal: d for d in nilai(baris, waktu)}


def satu(unit, kode, waktu=SENIN):
    """The one that is asked for first."""
    daftar = dinilai(unit, kode, waktu)
    return daftar[min(daftar)]


@pytest.fixture
def tersusun(pemeran):
    sapu(SENIN)
    return pemeran


def terbitkan(pemeran, butir, waktu=SENIN, unit=None, oleh=None, **nilai_):
    return buat_informasi_terbit(
        unit or pemeran.dpupr, oleh or pemeran.operator, pemeran.verifikator, butir=butir, waktu=waktu, **nilai_
    )


def awal(unit, kode):
    return list(Kewajiban.objects.filter(unit=unit, butir__kode=kode).values_list("periode_awal", flat=True))


def test_sapuan_menyusun_sekali_dan_menyusul_malam_yang_terlewat(pemeran):
    assert sapu(AGUSTUS) == Unit.objects.count()
    assert sapu(AGUSTUS) == 0
    assert awal(pemeran.dpupr, "agenda-pimpinan") == [date(2026, 7, 1), date(2026, 8, 1)]
    assert awal(pemeran.dpupr, "keuangan") == [date(2026, 1, 1), date(2026, 7, 1)]
    sapu(SENIN)  # no night in between
    assert awal(pemeran.dpupr, "agenda-pimpinan") == [date(2026, b, 1) for b in (7, 8, 9, 10, 11)]
    assert awal(pemeran.dpupr, "keuangan") == [date(2026, 1, 1), date(2026, 7, 1)]


def test_yang_disusun_menurut_jenis_unit(tersusun):
    kode = {u.slug: set(u.kewajiban.values_list("butir__kode", flat=True)) for u in Unit.objects.all()}
    assert "kel-kegiatan" in kode["kelurahan-banten"] and "kel-kegiatan" not in kode["dpupr"]
    wajib = ButirWajib.objects.filter(aktif=True, jenis_unit__contains=["dinas"])
    tanpa = wajib.filter(sifat="per_tahap") | wajib.filter(klasifikasi="serta_merta")
    assert kode["dpupr"] == set(wajib.exclude(pk__in=tanpa).values_list("kode", flat=True))


def test_unit_yang_baru_berdiri_tidak_berutang_masa_sebelum_adanya(pemeran):
    Unit.objects.filter(pk=pemeran.dinkes.pk).update(berlaku_sejak=date(2026, 10, 1))
    Unit.objects.filter(pk=pemeran.dpupr.pk).update(berlaku_sampai=date(2026, 10, 31))
    sapu(SENIN)
    assert awal(pemeran.dinkes, "keuangan") == [date(2026, 7, 1)]
    assert awal(pemeran.dinkes, "agenda-pimpinan") == [date(2026, 10, 1), date(2026, 11, 1)]
    assert awal(pemeran.dpupr, "keuangan") == []


def test_dokumen_periode_memenuhi_dan_penarikannya_membuka_lagi(tersusun):
    assert satu(tersusun.dpupr, "kinerja").terlambat
    versi = terbitkan(tersusun, "kinerja", tahun=2025)
    kini = satu(tersusun.dpupr, "kinerja")
    assert (kini.terisi, kini.konten, kini.pada, kini.keadaan) == (
        True,
        versi.konten_id,
        date(2026, 11, 2),
        "terpenuhi",
    )
    tarik = {"alasan_tarik": "keliru", "keterangan_tarik": "Salah unggah."}
    jalankan(versi, "tarik", pelaku=tersusun.penanggung_jawab, waktu=SENIN, **tarik)
    assert satu(tersusun.dpupr, "kinerja").terlambat


def test_dokumen_tahun_lain_tidak_memenuhi(tersusun):
    terbitkan(tersusun, "kinerja", tahun=2024)
    terbitkan(tersusun, "keuangan", tahun=2026)
    assert satu(tersusun.dpupr, "kinerja").terlambat
    assert [d.keadaan for d in dinilai(tersusun.dpupr, "keuangan").values()] == ["terpenuhi", "nanti"]


def test_periode_lama_tidak_ditagih_lagi_setelah_periode_berikutnya_jatuh_tempo(tersusun):
    sapu(datetime(2027, 2, 1, 9, tzinfo=WIB))
    semester = dinilai(tersusun.dpupr, "keuangan", datetime(2027, 1, 31, 23, tzinfo=WIB))
    assert [(d.kewajiban.periode_awal.month, d.keadaan) for d in semester.values()][:2] == [
        (1, "terlambat"),
        (7, "segera"),
    ]
    semester = dinilai(tersusun.dpupr, "keuangan", datetime(2027, 2, 1, 0, tzinfo=WIB))
    assert [d.kewajiban.periode_awal for d in semester.values()] == [date(2026, 7, 1), date(2027, 1, 1)]


def test_teks_tetap_cukup_yang_terbaru(tersusun):
    terbitkan(tersusun, "profil", tahun=2026)
    assert [d.terisi for d in dinilai(tersusun.dpupr, "profil").values()] == [True, True]


def test_inventarisasi_terpenuhi_oleh_pernyataan_nihil_juga_yang_terlambat(tersusun):
    nyatakan_inventaris(tersusun.dpupr, ada=False, tahun=2026, pelaku=tersusun.operator, waktu=SENIN)
    daftar = dinilai(tersusun.dpupr, "inventarisasi-dikecualikan")
    assert [d.terisi for d in daftar.values()] == [True, True]


def test_masih_berlaku_menunda_setahun_dan_hanya_untuk_yang_terbit(tersusun):
    kewajiban = satu(tersusun.dpupr, "perjanjian").kewajiban
    siapa = {"pelaku": tersusun.operator, "waktu": SENIN}
    with pytest.raises(TransisiDitolak, match="Belum ada dokumen"):
        nyatakan(kewajiban, "masih_berlaku", **siapa)
    terbitkan(tersusun, "perjanjian", waktu=datetime(2025, 10, 5, 9, tzinfo=WIB))
    kewajiban.refresh_from_db()
    lewat = satu(tersusun.dpupr, "perjanjian")
    assert (lewat.keadaan, lewat.jatuh) == ("terlambat", date(2026, 10, 31))
    peristiwa = nyatakan(kewajiban, "masih_berlaku", **siapa).jejak().get()
    assert peristiwa.pelaku == tersusun.operator
    kini = satu(tersusun.dpupr, "perjanjian")
    assert (kini.keadaan, kini.jatuh) == ("terpenuhi", date(2027, 11, 30))


def test_tidak_ada_hanya_bila_memang_tidak_ada(tersusun):
    siapa = {"pelaku": tersusun.operator, "waktu": SENIN}
    kewajiban = satu(tersusun.dpupr, "penerimaan-siswa").kewajiban
    nyatakan(kewajiban, "tidak_ada", **siapa)
    assert satu(tersusun.dpupr, "penerimaan-siswa").terisi
    terbitkan(tersusun, "perjanjian")
    with pytest.raises(TransisiDitolak, match="masih terbit"):
        nyatakan(satu(tersusun.dpupr, "perjanjian").kewajiban, "tidak_ada", **siapa)


def test_dokumen_berperiode_tidak_dapat_dinyatakan_dan_unit_lain_tidak_berwenang(tersusun):
    with pytest.raises(TransisiDitolak, match="dokumen periode itu"):
        nyatakan(satu(tersusun.dpupr, "kinerja").kewajiban, "tidak_ada", pelaku=tersusun.operator, waktu=SENIN)
    with pytest.raises(PermissionDenied):
        nyatakan(satu(tersusun.dpupr, "perjanjian").kewajiban, "tidak_ada", pelaku=tersusun.camat, waktu=SENIN)


def test_yang_diwarisi_dipikul_pemberinya(tersusun):
    anggaran = satu(tersusun.banten, "kel-anggaran")
    assert (anggaran.pemikul, anggaran.terisi, anggaran.terlambat) == ("Kec. Kasemen", False, False)
    assert satu(tersusun.kasemen, "keuangan").terlambat
    terbitkan(tersusun, "keuangan", unit=tersusun.kasemen, oleh=tersusun.camat, tahun=2026)
    assert satu(tersusun.banten, "kel-anggaran").terisi
    prosedur = satu(tersusun.dpupr, "prosedur-informasi")
    assert (prosedur.pemikul, prosedur.terisi) == ("PPID Utama", False)
    assert satu(tersusun.diskominfo, "prosedur-informasi").terlambat


def test_keterisian_banyak_unit_dalam_dua_kueri(tersusun, django_assert_max_num_queries):
    sebelum = keterisian(Unit.objects.all(), SENIN.date())
    terbitkan(tersusun, "kinerja", tahun=2025)
    units = list(Unit.objects.all())
    with django_assert_max_num_queries(2):
        sesudah = keterisian(units, SENIN.date())
    pk = tersusun.dpupr.pk
    banyak = tersusun.dpupr.kewajiban.values("butir").distinct().count()
    # the paper itself, and with the first paper the DIP that the portal draws up
    assert [s - t for s, t in zip(sesudah[pk], sebelum[pk], strict=True)] == [2, 0, -2]
    assert sesudah[pk][1] == banyak
    assert all(terisi + terlambat <= wajib for terisi, wajib, terlambat in sesudah.values())
