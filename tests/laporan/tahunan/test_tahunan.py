"""The yearly report: its figures are those of the year, it is set by somebody else, and then it never changes."""

import gzip
import io
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, connection, transaction
from openpyxl import load_workbook

from alur.mesin import jalankan
from alur.models import Pemberitahuan
from alur.transisi import LangkahBasi, TransisiDitolak
from laporan.models import LaporanTahunan
from laporan.semester.susun import bentuk, sidik, sidik_angka, uraikan
from laporan.tahunan import jadwal, layanan
from laporan.tahunan.meja import kartu
from laporan.tahunan.susun import blok_setahun
from laporan.tahunan.syarat import tanda_naskah
from laporan.tahunan.usulan import usulan
from opd.peran import Peran
from tests.pabrik import buat_pengguna
from tests.pabrik_laporan import angka, buat_laporan_diterima, buat_perkara_semester
from tests.pabrik_perkara import buat_permohonan
from tests.pabrik_tahunan import FEBRUARI, NASKAH, TAHUN, buat_tahunan, kirim_tahunan

MASUK = """
SELECT count(*), count(*) FILTER (WHERE status = 'dicabut') FROM permohonan_permohonan
WHERE diterima BETWEEN '2026-01-01' AND '2026-12-31'
"""
MENURUT_BUTIR = """
SELECT count(*) FILTER (WHERE hasil = 'tolak'), count(*) FROM (
  SELECT p.id, CASE WHEN bool_and(b.hasil = 'ditolak') THEN 'tolak' END AS hasil
  FROM permohonan_permohonan p JOIN permohonan_butirpermohonan b ON b.permohonan_id = p.id
  WHERE p.diterima BETWEEN '2026-01-01' AND '2026-12-31' AND p.diputuskan_pada IS NOT NULL
    AND p.status NOT IN ('dicabut', 'tidak_dilengkapi')
  GROUP BY p.id) AS diputus
"""
KEBERATAN = "SELECT count(*) FROM permohonan_keberatan WHERE diterima BETWEEN '2026-01-01' AND '2026-12-31'"


BELAKANG = "django.contrib.auth.backends.ModelBackend"


def sql(kueri):
    with connection.cursor() as kursor:
        kursor.execute(kueri)
        return kursor.fetchone()


def test_angka_setahun_sama_dengan_hitungan_sql(pemeran):
    buat_perkara_semester(pemeran)
    ada = angka(blok_setahun(TAHUN, FEBRUARI))
    assert (ada["masuk"], ada["hasil-dicabut"]) == sql(MASUK)
    assert (ada["hasil-ditolak"], ada["dijawab"]) == sql(MENURUT_BUTIR)
    assert (ada["keberatan-masuk"],) == sql(KEBERATAN)
    assert ada["masuk"] > ada["dijawab"] > 0 and ada["hasil-ditolak"] == 1
    assert sum(n for kunci, n in ada.items() if kunci.startswith("lama-")) == ada["dijawab"]
    assert (ada["lama-lebih"], ada["sengketa-masuk"], ada["sengketa-gugatan"]) == (1, 0, 0)


def test_yang_ditetapkan_tidak_berubah_lagi(pemeran):
    buat_permohonan(waktu=FEBRUARI - timedelta(days=60), unit_tujuan=pemeran.dpupr)
    laporan = buat_tahunan(pemeran)
    assert (laporan.status, sidik(laporan.bentuk)) == ("ditetapkan", laporan.sidik)
    assert bentuk(uraikan(laporan.bentuk)) == laporan.bentuk  # canonical: the same text for the same report
    buat_permohonan(waktu=FEBRUARI - timedelta(days=50), unit_tujuan=pemeran.dpupr)
    assert angka(blok_setahun(TAHUN, FEBRUARI))["masuk"] == 2
    isi = layanan.isi_beku(laporan)
    assert angka(isi["blok"])["masuk"] == 1 and isi["narasi"]["kebijakan"] == NASKAH["kebijakan"]
    for perintah in ("UPDATE laporan_laporantahunan SET rencana = 'lain'", "DELETE FROM laporan_laporantahunan"):
        with pytest.raises(DatabaseError, match="sudah"), transaction.atomic(), connection.cursor() as kursor:
            kursor.execute(perintah)
    with pytest.raises(TransisiDitolak, match="Ditetapkan"):
        jalankan(laporan, "simpan", pelaku=pemeran.ppid, waktu=FEBRUARI, nilai={"rencana": "lain"})


def test_yang_menunggu_terkunci_dan_kembali_terbuka_bila_dikembalikan(pemeran):
    laporan = kirim_tahunan(pemeran)
    assert Pemberitahuan.objects.filter(pengguna=pemeran.verifikator, judul__contains="menunggu ditetapkan").exists()
    with pytest.raises(DatabaseError, match="terkunci"), transaction.atomic(), connection.cursor() as kursor:
        kursor.execute("UPDATE laporan_laporantahunan SET bentuk = 'v1:{}'")
    with pytest.raises(TransisiDitolak, match="perlu diperbaiki"):
        jalankan(laporan, "kembalikan", pelaku=pemeran.verifikator, waktu=FEBRUARI, catatan=" ")
    jalankan(laporan, "kembalikan", pelaku=pemeran.verifikator, waktu=FEBRUARI, catatan="Anggaran belum ada.")
    laporan = kirim_tahunan(pemeran, sarana="Satu ruang layanan.")
    assert (laporan.status, laporan.alasan_kembali) == ("diajukan", "")
    assert layanan.isi_beku(laporan)["narasi"]["sarana"] == "Satu ruang layanan."


def test_penulis_tidak_menetapkan_tulisannya_sendiri(pemeran):
    layanan.simpan(TAHUN, NASKAH, pelaku=pemeran.ppid, waktu=FEBRUARI)
    lain = buat_pengguna("ppid_dua", Peran.PPID_UTAMA, pemeran.diskominfo)
    blok = blok_setahun(TAHUN, FEBRUARI)
    laporan = layanan.kirim(TAHUN, NASKAH, sidik_angka=sidik_angka(blok), pelaku=lain, waktu=FEBRUARI)
    for penulis in (pemeran.ppid, lain):  # one wrote, the other sent
        with pytest.raises(TransisiDitolak, match="orang lain"):
            jalankan(laporan, "tetapkan", pelaku=penulis, waktu=FEBRUARI, sidik=laporan.sidik)
    atasan = buat_pengguna("sekda", Peran.ATASAN_PPID, pemeran.diskominfo)
    with pytest.raises(LangkahBasi):
        jalankan(laporan, "tetapkan", pelaku=atasan, waktu=FEBRUARI, sidik="lain")
    jalankan(laporan, "tetapkan", pelaku=atasan, waktu=FEBRUARI, sidik=laporan.sidik)
    assert (laporan.penetap_nama, laporan.ditetapkan_pada) == (atasan.nama, FEBRUARI)


def test_kirim_ditolak_bila_belum_berakhir_belum_lengkap_atau_sudah_berubah(pemeran):
    isian = {"pelaku": pemeran.ppid, "sidik_angka": sidik_angka(blok_setahun(TAHUN, FEBRUARI)), "waktu": FEBRUARI}
    with pytest.raises(TransisiDitolak, match="belum berakhir"):
        kirim_tahunan(pemeran, waktu=FEBRUARI - timedelta(days=60))
    with pytest.raises(TransisiDitolak, match="masih kosong: Rencana tindak lanjut"):
        layanan.kirim(TAHUN, NASKAH | {"rencana": " "}, **isian)
    with pytest.raises(PermissionDenied):
        layanan.kirim(TAHUN, NASKAH, **isian | {"pelaku": pemeran.verifikator})
    buat_permohonan(waktu=FEBRUARI - timedelta(days=60), unit_tujuan=pemeran.dpupr)
    with pytest.raises(LangkahBasi, match="Angkanya berubah"):
        layanan.kirim(TAHUN, NASKAH, **isian)
    layanan.simpan(TAHUN, NASKAH, pelaku=pemeran.ppid, waktu=FEBRUARI, dilihat=tanda_naskah(None))
    with pytest.raises(LangkahBasi, match="Rekan Anda"):
        layanan.simpan(TAHUN, {"rencana": "x"}, pelaku=pemeran.ppid, waktu=FEBRUARI, dilihat=tanda_naskah(None))


def test_jam_membuka_dan_mengingatkan_sekali_pada_tiap_anak_tangga(pemeran):
    assert jadwal.buka_satu(FEBRUARI) and not jadwal.buka_satu(FEBRUARI)
    laporan = LaporanTahunan.objects.get()
    assert (laporan.tahun, laporan.status, jadwal.ingatkan_satu(FEBRUARI)) == (TAHUN, "draf", False)
    for hari, anak in ((28, 1), (60, 3)):  # the nights of the second rung were missed
        waktu = FEBRUARI + timedelta(days=hari)
        assert jadwal.ingatkan_satu(waktu) and not jadwal.ingatkan_satu(waktu)
        laporan.refresh_from_db()
        assert laporan.diingatkan == anak
    assert Pemberitahuan.objects.filter(pengguna=pemeran.ppid, judul__contains=str(laporan)).count() == 2
    assert [k.makna for k in kartu(pemeran.ppid, waktu)] == ["bahaya"] and not kartu(pemeran.operator, waktu)


def test_usulan_dari_unit_dan_tahun_lalu(pemeran):
    buat_tahunan(pemeran, tahun=2025)
    buat_laporan_diterima(pemeran, kendala_internal="Arsip lama belum rapi.")
    isi = usulan(TAHUN)
    assert isi["kebijakan"] == NASKAH["kebijakan"]
    assert isi["kendala_internal"] == f"Arsip lama belum rapi. ({pemeran.dpupr})"


def test_meja_dua_ketukan_lalu_halaman_umum_dan_berkasnya(pemeran, client, monkeypatch):
    buat_perkara_semester(pemeran)
    monkeypatch.setattr("laporan.tahunan.views.meja.timezone.now", lambda: FEBRUARI)
    client.force_login(pemeran.ppid, backend=BELAKANG)
    daftar = client.get("/meja/laporan/tahunan/").content.decode()
    assert f'href="/meja/laporan/tahunan/{TAHUN}/"' in daftar
    form = client.get(f"/meja/laporan/tahunan/{TAHUN}/").context["form"]
    data = {**form.initial, **NASKAH}
    salah = client.post(f"/meja/laporan/tahunan/{TAHUN}/langkah/kirim/", data | {"rencana": ""})
    assert salah.status_code == 422 and NASKAH["kebijakan"] in salah.content.decode()
    assert client.post(f"/meja/laporan/tahunan/{TAHUN}/langkah/kirim/", data).status_code == 302
    assert client.get(f"/laporan/tahunan/{TAHUN}/").status_code == 404
    client.force_login(pemeran.verifikator, backend=BELAKANG)
    laporan = LaporanTahunan.objects.get()
    kirim = {"sidik": laporan.sidik}
    assert client.post(f"/meja/laporan/tahunan/{TAHUN}/langkah/tetapkan/", kirim).status_code == 302
    client.logout()
    halaman = client.get(f"/laporan/tahunan/{TAHUN}/")
    assert halaman.status_code == 200 and len(gzip.compress(halaman.content)) < 30_000
    assert all(f"{n}. " in halaman.content.decode() for n in range(1, 7))
    pdf = client.get(f"/laporan/tahunan/{TAHUN}.pdf")
    assert pdf.content.startswith(b"%PDF") and b"/StructTreeRoot" in pdf.content
    buku = load_workbook(io.BytesIO(b"".join(client.get(f"/laporan/tahunan/{TAHUN}.xlsx").streaming_content)))
    baris = {satu[3]: satu[4] for satu in buku.active.iter_rows(min_row=2, values_only=True)}
    assert baris["Permohonan masuk"] == angka(layanan.isi_beku(laporan)["blok"])["masuk"]
