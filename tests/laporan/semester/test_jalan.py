"""The life of a report: drafted, locked, accepted or returned, explained afterwards; never changed once sent."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, transaction

from alur.jejak import nomor_jejak
from alur.mesin import jalankan
from alur.models import Pemberitahuan
from alur.transisi import LangkahBasi, TransisiDitolak
from laporan.models import BekuanLaporan, Kelembagaan, LaporanSemester
from laporan.semester import jadwal, layanan
from laporan.semester.kelembagaan import usulan
from laporan.semester.meja import kartu
from laporan.semester.susun import bentuk, sidik, sidik_angka, uraikan
from laporan.semester.syarat import tanda_narasi
from opd.peran import Peran
from tests.pabrik import buat_pengguna
from tests.pabrik_laporan import (
    JULI,
    MARET,
    NASKAH,
    SEMESTER,
    angka,
    blok,
    buat_laporan_diterima,
    kirim,
    terima,
)
from tests.pabrik_perkara import buat_permohonan

FAKTA = {"sk_nomor": "800/12", "petugas": 2, "terlatih": 1, "pelatihan": "Bimtek PPID", "anggaran": 5_000_000}
GANTI = "UPDATE laporan_laporansemester SET {} WHERE id = %s"


def ubah(sql, *isi):
    """Straight to the database, past every rule of the code."""
    with transaction.atomic(), transaction.get_connection().cursor() as kursor:
        kursor.execute(sql, isi)


def test_laporan_terkirim_tidak_ikut_berubah_dengan_data(pemeran):
    buat_permohonan(waktu=MARET, unit_tujuan=pemeran.dpupr)
    laporan = kirim(pemeran.dpupr, pemeran.penanggung_jawab)
    beku = BekuanLaporan.objects.get(laporan=laporan)
    assert (laporan.status, laporan.sidik, sidik(beku.bentuk)) == ("diajukan", beku.sidik, beku.sidik)
    buat_permohonan(waktu=MARET, unit_tujuan=pemeran.dpupr)
    assert angka(blok(pemeran.dpupr))["masuk"] == 2
    isi = layanan.isi_beku(laporan)
    assert angka(isi["blok"])["masuk"] == 1 and beku.bentuk.startswith("v1:")
    assert isi["narasi"]["kendala_internal"] == NASKAH["kendala_internal"]
    assert isi["penanda_tangan"]["nama"] == pemeran.penanggung_jawab.nama
    assert bentuk(uraikan(beku.bentuk)) == beku.bentuk  # canonical: the same text for the same report


def test_basis_data_menolak_mengubah_yang_sudah_dikirim(pemeran):
    laporan = kirim(pemeran.dpupr, pemeran.operator)
    for kolom in ("rencana = 'lain'", "sidik = 'x'", "nihil = true", "tahun = 2025"):
        with pytest.raises(DatabaseError, match="terkunci|berpindah"):
            ubah(GANTI.format(kolom), laporan.pk)
    for sql in ("UPDATE laporan_bekuanlaporan SET bentuk = 'v1:{}'", "DELETE FROM laporan_bekuanlaporan"):
        with pytest.raises(DatabaseError, match="hanya bertambah"):
            ubah(f"{sql} WHERE laporan_id = %s", laporan.pk)
    terima(laporan, pemeran.verifikator)
    for kolom in ("status = 'draf'", "diterima_pada = null"):
        with pytest.raises(DatabaseError, match="sudah diterima"):
            ubah(GANTI.format(kolom), laporan.pk)
    with pytest.raises(DatabaseError, match="tidak dapat dihapus"):
        ubah("DELETE FROM laporan_laporansemester WHERE id = %s", laporan.pk)


def test_kirim_ditolak_bila_angka_berubah_sejak_dilihat(pemeran):
    dilihat = sidik_angka(blok(pemeran.dpupr))
    buat_permohonan(waktu=MARET, unit_tujuan=pemeran.dpupr)
    isian = {"sidik_dilihat": dilihat, "pelaku": pemeran.operator, "waktu": JULI}
    with pytest.raises(LangkahBasi):
        layanan.kirim(pemeran.dpupr, SEMESTER, **isian)
    assert not LaporanSemester.objects.exists()


def test_rekan_tidak_menimpa_naskah_yang_baru_disimpan(pemeran):
    isian = {"pelaku": pemeran.operator, "waktu": JULI, "dilihat": tanda_narasi(None)}
    layanan.simpan(pemeran.dpupr, SEMESTER, NASKAH, FAKTA, **isian)
    with pytest.raises(LangkahBasi, match="Rekan Anda"):
        layanan.simpan(pemeran.dpupr, SEMESTER, {"rencana": "lain"}, {}, **isian)


def test_semester_berjalan_belum_dapat_dikirim(pemeran):
    with pytest.raises(TransisiDitolak, match="belum berakhir"):
        kirim(pemeran.dpupr, pemeran.operator, waktu=JULI - timedelta(days=6))


def test_nihil_hanya_bila_memang_tidak_ada_yang_masuk(pemeran):
    buat_permohonan(waktu=MARET, unit_tujuan=pemeran.dpupr)
    with pytest.raises(TransisiDitolak, match="bukan nihil"):
        layanan.kirim_nihil([pemeran.dpupr], SEMESTER, pelaku=pemeran.operator, waktu=JULI)
    (laporan,) = layanan.kirim_nihil([pemeran.banten], SEMESTER, pelaku=pemeran.lurah, waktu=JULI)
    assert (laporan.status, laporan.nihil, angka(layanan.isi_beku(laporan)["blok"])["masuk"]) == ("diajukan", True, 0)


def test_kecamatan_mengirim_nihil_untuk_kelurahannya_dalam_satu_putusan(pemeran):
    daftar = layanan.kirim_nihil([pemeran.kasemen, pemeran.banten], SEMESTER, pelaku=pemeran.camat, waktu=JULI)
    assert {satu.jejak().last().nama for satu in daftar} == {"ajukan"}
    assert nomor_jejak(daftar[0]) != daftar[0].jejak().last().pk or daftar[0].jejak().last().anggota.count() == 2
    with pytest.raises(PermissionDenied):
        layanan.kirim_nihil([pemeran.dinkes], SEMESTER, pelaku=pemeran.camat, waktu=JULI)


def test_dikembalikan_dengan_alasan_lalu_dikirim_lagi(pemeran):
    laporan = kirim(pemeran.dpupr, pemeran.operator)
    with pytest.raises(TransisiDitolak, match="perlu diperbaiki"):
        jalankan(laporan, "kembalikan", pelaku=pemeran.verifikator, waktu=JULI, catatan=" ")
    jalankan(laporan, "kembalikan", pelaku=pemeran.verifikator, waktu=JULI, catatan="Rencana belum berwaktu.")
    assert laporan.alasan_kembali == "Rencana belum berwaktu."
    assert Pemberitahuan.objects.filter(pengguna=pemeran.operator, judul__contains="dikembalikan").exists()
    kirim(pemeran.dpupr, pemeran.operator, rencana="Menata arsip sebelum 31 Agustus.")
    laporan.refresh_from_db()
    assert (laporan.status, laporan.bekuan.count(), laporan.alasan_kembali) == ("diajukan", 2, "")
    assert layanan.isi_beku(laporan)["narasi"]["rencana"] == "Menata arsip sebelum 31 Agustus."


def test_penerimaan_terikat_pada_yang_dilihat_dan_orang_lain(pemeran):
    laporan = kirim(pemeran.dpupr, pemeran.operator)
    with pytest.raises(LangkahBasi):
        jalankan(laporan, "terima", pelaku=pemeran.ppid, waktu=JULI, sidik={laporan.pk: "0" * 64})
    rangkap = buat_pengguna("rangkap", Peran.OPERATOR, pemeran.dinkes)
    rangkap.keanggotaan.model(
        pengguna=rangkap, unit=pemeran.diskominfo, peran=Peran.VERIFIKATOR, sejak=MARET.date()
    ).save()
    rangkap.refresh_from_db()
    sendiri = kirim(pemeran.dinkes, rangkap)
    with pytest.raises(TransisiDitolak, match="orang lain"):
        terima(sendiri, rangkap)


def test_adendum_berdiri_di_samping_angka_beku(pemeran):
    laporan = buat_laporan_diterima(pemeran)
    lama = laporan.bekuan.get().bentuk
    jalankan(laporan, "tambah", pelaku=pemeran.operator, waktu=JULI, teks="Satu arsip ditemukan bulan Juli.")
    adendum = laporan.adendum.get()
    assert (adendum.teks, adendum.nama, laporan.bekuan.get().bentuk) == (
        "Satu arsip ditemukan bulan Juli.", pemeran.operator.nama, lama,
    )  # fmt: skip
    with pytest.raises(DatabaseError, match="hanya bertambah"):
        ubah("UPDATE laporan_adendumlaporan SET teks = 'lain' WHERE id = %s", adendum.pk)


def test_kelembagaan_terbawa_sebagai_usulan_tahun_berikut(pemeran):
    layanan.simpan(pemeran.dpupr, SEMESTER, NASKAH, FAKTA, pelaku=pemeran.operator, waktu=JULI)
    kini, nanti = usulan(pemeran.dpupr, 2026), usulan(pemeran.dpupr, 2027)
    assert (kini.dari, kini.nilai["pelatihan"], nanti.dari, nanti.nilai["pelatihan"]) == (2026, "Bimtek PPID", 2026, "")
    assert nanti.nilai["anggaran"] == 5_000_000
    assert angka(blok(pemeran.dpupr))["petugas"] == 2
    assert not Kelembagaan.objects.filter(tahun=2027).exists()  # a proposal is no fact


def test_kompilasi_dibekukan_saat_diumumkan(pemeran):
    buat_permohonan(waktu=MARET, unit_tujuan=pemeran.dpupr)
    dilihat = sidik_angka(blok(None))
    isian = {"pelaku": pemeran.ppid, "waktu": JULI}
    satu = layanan.umumkan_kompilasi(SEMESTER, sidik_angka=dilihat, **isian)
    buat_permohonan(waktu=MARET, unit_tujuan=pemeran.dpupr)
    with pytest.raises(LangkahBasi):
        layanan.umumkan_kompilasi(SEMESTER, sidik_angka=dilihat, **isian)
    dua = layanan.umumkan_kompilasi(SEMESTER, sidik_angka=sidik_angka(blok(None)), **isian)
    assert [angka(uraikan(k.bentuk)["blok"])["masuk"] for k in (satu, dua)] == [1, 2] and dua.nomor == 2
    with pytest.raises(DatabaseError, match="hanya bertambah"):
        ubah("UPDATE laporan_kompilasisemester SET bentuk = '' WHERE id = %s", satu.pk)


def sapu(kerjakan, waktu):
    """How often a task of `pekerja` finds something to do."""
    return sum(1 for _ in iter(lambda: kerjakan(waktu), False))


def test_sapuan_membuka_dan_mengingatkan_sekali_tiap_anak_tangga(pemeran):
    assert (sapu(jadwal.buka_satu, JULI), sapu(jadwal.buka_satu, JULI)) == (5, 0)
    assert (sapu(jadwal.ingatkan_satu, JULI), sapu(jadwal.ingatkan_satu, JULI)) == (5, 0)
    assert Pemberitahuan.objects.filter(pengguna=pemeran.lurah, judul__contains="ditunggu sampai").count() == 1
    kirim(pemeran.dpupr, pemeran.operator)
    n_tiga, lewat, kejar = (JULI + timedelta(days=n) for n in (3, 9, 20))
    assert sapu(jadwal.ingatkan_satu, n_tiga) == 4  # who has sent is left alone
    assert sapu(jadwal.ingatkan_satu, kejar) == 4  # the nights between were missed: one reminder, not two
    assert sapu(jadwal.ingatkan_satu, lewat) == 0
    assert Pemberitahuan.objects.filter(pengguna=pemeran.ppid, judul__contains="belum dikirim").count() == 4
    assert LaporanSemester.objects.get(unit=pemeran.banten).diingatkan == 4


def test_kartu_meja_menyebut_yang_ditunggu(pemeran):
    sapu(jadwal.buka_satu, JULI)
    (satu,) = kartu(pemeran.operator, JULI)
    assert satu.makna == "ingat" and "14 Juli 2026" in satu.keterangan
    (lewat,) = kartu(pemeran.operator, JULI + timedelta(days=9))
    assert lewat.makna == "bahaya" and "lewat batas" in lewat.sebab
    kirim(pemeran.dpupr, pemeran.operator)
    assert kartu(pemeran.operator, JULI) == []
    (menunggu,) = kartu(pemeran.verifikator, JULI)
    assert menunggu.judul == "1 laporan unit menunggu diterima"
