"""The watch in the database: what counts as an act, who is told, once each, and what the steps refuse."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alur.mesin import jalankan
from alur.models import CaraKabar, Pemberitahuan, Peristiwa, PilihanKabar
from alur.pengiriman import kirim_satu
from alur.transisi import TransisiDitolak
from informasi.kewajiban.layanan import nyatakan
from informasi.kewajiban.status import KataUnit
from informasi.models import Kewajiban
from kalender.hari import WIB, tanggal
from laporan.models import AmbangMonitor, PantauanUnit, TanggaMonitor
from laporan.monitor.keadaan import dipantau, keadaan_unit
from laporan.monitor.layanan import atur_ambang
from laporan.monitor.sapuan import pantauan_unit, sapu_satu
from laporan.monitor.ukur import Anak, Meter, Tingkat
from opd.models import Keanggotaan
from opd.peran import Jenis, Peran, Sifat
from tests.informasi.kewajiban.sapu import sapu as sapu_kewajiban
from tests.pabrik import SENIN, beri_peran, buat_ajuan, buat_draf, buat_pengguna, buat_terbit, buat_unit, setujui
from tests.pabrik_informasi import buat_informasi_terbit
from tests.pabrik_kegiatan import buat_kegiatan, terbitkan
from tests.pabrik_perkara import buat_didisposisikan

SQL = """
SELECT u.slug, max(v.diajukan_pada) AT TIME ZONE 'Asia/Jakarta'
FROM informasi_versi v JOIN informasi_konten k ON k.id = v.konten_id JOIN opd_unit u ON u.id = k.unit_id
WHERE k.jenis = 'berita' AND NOT v.kecil AND v.status IN ('terbit', 'digantikan', 'ditarik', 'diajukan', 'disetujui')
GROUP BY 1
"""


def hari(n, jam=9):
    """So many days after SENIN."""
    return (SENIN + timedelta(days=n)).replace(hour=jam)


def sapu(waktu):
    """One night of the worker."""
    while sapu_satu(waktu):
        pass


def keadaan(unit, waktu):
    return keadaan_unit([unit], waktu)[0]


def meter(unit, waktu, meter=Meter.BERITA):
    return keadaan(unit, waktu).meter(meter)


def senyap(unit=None):
    """[(person, day told)] of the nudges of the ladder."""
    kabar = Pemberitahuan.objects.filter(mingguan=True).order_by("pk").select_related("pengguna", "peristiwa")
    if unit is not None:
        kabar = kabar.filter(peristiwa__id_objek=PantauanUnit.objects.get(unit=unit).pk)
    return [(k.pengguna.nama, (tanggal(k.dibuat) - tanggal(SENIN)).days) for k in kabar]


def test_meter_dihitung_sejak_unit_mengirim_bukan_sejak_disetujui(pemeran):
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator, waktu=hari(10))
    assert meter(pemeran.dpupr, hari(30)).diam == 20  # the queue is not the unit's
    setujui(versi, pemeran.verifikator, waktu=hari(40))
    assert meter(pemeran.dpupr, hari(41)).diam == 31
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator, waktu=hari(42), judul="Saluran Lopang diperbaiki warga")
    isian = {"sidik": versi.ajuan_terakhir().sidik, "alasan": ["isi"], "catatan": "Tambahkan tempatnya."}
    jalankan(versi, "kembalikan", pelaku=pemeran.verifikator, waktu=hari(43), **isian)
    assert meter(pemeran.dpupr, hari(45)).diam == 35
    buat_draf(pemeran.dpupr, pemeran.operator, waktu=hari(45))
    assert meter(pemeran.dpupr, hari(45)).diam == 35


def test_tiap_meter_berjalan_sendiri(pemeran):
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, waktu=hari(20))
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, waktu=hari(5))
    terbitkan(buat_kegiatan(pemeran.dpupr, pemeran.operator, waktu=hari(10)), pemeran.verifikator, waktu=hari(10))
    buat_didisposisikan(pemeran.verifikator, pemeran.dpupr, waktu=hari(15))
    satu = keadaan(pemeran.dpupr, hari(70))
    assert [(b.meter, b.diam, b.anak) for b in satu.bacaan] == [
        (Meter.BERITA, 50, Anak.TELEPON),
        (Meter.KEGIATAN, 60, Anak.MERAH),
        (Meter.DIP, 65, Anak.MERAH),
        (Meter.JAWABAN, 55, Anak.TELEPON),
    ]
    lain = keadaan(pemeran.dinkes, hari(70))
    assert {b.tingkat for b in lain.bacaan} == {Tingkat.BELUM, Tingkat.TENANG}


def test_menjawab_mengembalikan_hanya_meter_jawaban(pemeran):
    permohonan = buat_didisposisikan(pemeran.verifikator, pemeran.dpupr, waktu=hari(0))
    assert meter(pemeran.dpupr, hari(40), Meter.JAWABAN).tingkat == Tingkat.JARANG
    satu = permohonan.disposisi.get()
    isian = {"disposisi": satu, "konsep": "Dokumennya kami lampirkan."}
    jalankan(permohonan, "usul_jawaban", pelaku=pemeran.operator, waktu=hari(40), **isian)
    jawaban = meter(pemeran.dpupr, hari(41), Meter.JAWABAN)
    assert (jawaban.tingkat, jawaban.terakhir, meter(pemeran.dpupr, hari(41)).diam) == (Tingkat.TENANG, hari(40), 41)


def test_angka_sama_dengan_sql_dan_kueri_tidak_bertambah(pemeran):
    for n, (unit, orang) in enumerate(((pemeran.dpupr, pemeran.operator), (pemeran.dinkes, pemeran.operator_lain))):
        buat_terbit(unit, orang, pemeran.verifikator, waktu=hari(n), judul=f"Kerja bakti ke {n}")
        buat_ajuan(unit, orang, waktu=hari(n + 4), judul=f"Kerja bakti lagi {n}")
    with connection.cursor() as kursor:
        kursor.execute(SQL)
        sql = {slug: kapan.replace(tzinfo=WIB) for slug, kapan in kursor.fetchall()}
    unit = list(dipantau(hari(9)))
    semua = keadaan_unit(unit, hari(9))
    assert {k.unit.slug: k.meter(Meter.BERITA).terakhir for k in semua if k.meter(Meter.BERITA).terakhir} == sql
    with CaptureQueriesContext(connection) as satu:
        keadaan_unit(unit[:1], hari(9))
    with CaptureQueriesContext(connection) as banyak:
        keadaan_unit(unit, hari(9))
    assert len(satu) == len(banyak) <= 8


def test_dua_tahun_tiap_anak_sekali_juga_bila_malam_terlewat(pemeran):
    """dpupr acts twice, its operator leaves on day 100; the worker sleeps two nights of three
    and from day 201 to 255."""
    AmbangMonitor.objects.all().delete()
    Keanggotaan.objects.exclude(unit__in=(pemeran.dpupr, pemeran.diskominfo)).update(sampai=SENIN.date())
    type(pemeran.dpupr).objects.exclude(slug="dpupr").update(berlaku_sampai=SENIN.date())
    kerja = {50: "Kerja bakti pertama", 180: "Kerja bakti kedua"}
    versi = {}
    for n in range(731):
        if n in kerja:
            versi[n] = buat_ajuan(pemeran.dpupr, pemeran.operator, waktu=hari(n, 15), judul=kerja[n])
        if n - 30 in versi:  # a slow reviewer
            setujui(versi[n - 30], pemeran.verifikator, waktu=hari(n, 16))
        if n == 100:
            tugas = Keanggotaan.objects.get(pengguna=pemeran.operator)
            jalankan(tugas, "akhiri", pelaku=pemeran.ppid, waktu=hari(n), sampai=tanggal(hari(99)))
            pengganti = buat_pengguna("pengganti", Peran.OPERATOR, pemeran.dpupr, sejak=tanggal(hari(100)))
        if n % (3 if n < 262 else 30) == 0 and not 200 < n < 256:
            sapu(hari(n, 1))
    baris = TanggaMonitor.objects.filter(unit=pemeran.dpupr)
    per_meter = {m: baris.filter(meter=m, dikabari=True).count() for m in ("berita", "kegiatan", "dip", "jawaban")}
    # berita: days 14, 21, 30, 45; from day 50: 14, 21, 30, 45, 60; from day 180: 14 (day 195), then asleep, 60 at once
    assert per_meter == {"berita": 4 + 5 + 2, "kegiatan": 5, "dip": 5, "jawaban": 0}
    kedua = baris.filter(meter="berita", sejak=tanggal(hari(180))).order_by("anak")
    assert list(kedua.values_list("anak", "dikabari")) == [(1, True), (2, False), (3, False), (4, False), (5, True)]
    assert {(tanggal(b.pada) - b.sejak).days for b in kedua.filter(anak=5)} == {78}
    orang = senyap(pemeran.dpupr)
    assert len(set(orang)) == len(orang)
    operator = [n for nama, n in orang if nama == pemeran.operator.nama]
    assert operator == [21, 30, 45, 60, 72, 81, 96]
    assert [n for nama, n in orang if nama == pengganti.nama] == [111, 258]
    assert [n for nama, n in orang if nama == pemeran.penanggung_jawab.nama] == [30, 45, 60, 81, 96, 111, 258]
    assert [n for nama, n in orang if nama == pemeran.ppid.nama] == [45, 60, 96, 111, 258]
    assert Peristiwa.objects.filter(nama="naik_tangga").count() == 12
    sapu(hari(730, 1))
    assert senyap(pemeran.dpupr) == orang


def test_kelurahan_beroperator_satu_mengabari_kecamatannya(pemeran):
    sapu(hari(21))
    nama = {nama for nama, _ in senyap(pemeran.banten)}
    assert nama == {pemeran.lurah.nama, pemeran.camat.nama}
    beri_peran(buat_pengguna("lurah_dua"), Peran.OPERATOR, pemeran.banten)
    sapu(hari(30))
    assert {nama for nama, n in senyap(pemeran.banten) if n == 30} == {pemeran.lurah.nama, "Lurah Dua"}


def test_surel_dibundel_tiap_senin_dan_batal_bila_unit_sudah_bekerja(pemeran):
    Pemberitahuan.objects.all().delete()  # of the appointments
    sapu(hari(22))  # a Tuesday
    while kirim_satu(hari(22)):
        pass
    assert mail.outbox == []
    buat_ajuan(pemeran.dpupr, pemeran.operator, waktu=hari(23))
    for jenis in (Meter.KEGIATAN, Meter.DIP):
        TanggaMonitor.objects.filter(unit=pemeran.dpupr, meter=jenis).update(dikabari=False)
    while kirim_satu(hari(28)):  # Monday 09.00
        pass
    kepada = [surat.to[0] for surat in mail.outbox]
    assert pemeran.operator.surel not in kepada and len(set(kepada)) == len(kepada)
    camat = next(s for s in mail.outbox if s.to == [pemeran.camat.surel])
    assert camat.subject == "[PPID] 2 kabar untuk Anda" and "berita 22 hari" in camat.body
    assert Pemberitahuan.objects.get(pengguna=pemeran.operator, mingguan=True).batal == "Keadaannya sudah berubah."


def test_yang_memilih_langsung_tidak_menunggu_senin(pemeran):
    PilihanKabar.objects.create(pengguna=pemeran.operator, cara=CaraKabar.LANGSUNG)
    Pemberitahuan.objects.all().delete()
    sapu(hari(22))
    while kirim_satu(hari(22)):
        pass
    assert [s.to for s in mail.outbox] == [[pemeran.operator.surel]]


def test_ambang_sendiri_per_jenis(pemeran):
    nilai = dict(zip(AmbangMonitor.HARI, (30, 60, 90, 120, 180), strict=True)) | {"dihitung_sejak": None}
    atur_ambang(Jenis.KELURAHAN, nilai, pelaku=pemeran.ppid, waktu=hari(0))
    atur_ambang(Jenis.KELURAHAN, nilai | {"merah": 200}, pelaku=pemeran.ppid, waktu=hari(0))
    assert [keadaan(u, hari(60)).anak for u in (pemeran.banten, pemeran.kasemen)] == [Anak.SURAT, Anak.MERAH]
    assert AmbangMonitor.objects.get().merah == 200
    with pytest.raises(TransisiDitolak, match="lebih besar"):
        atur_ambang(Jenis.DINAS, nilai | {"surat": 30}, pelaku=pemeran.ppid, waktu=hari(0))


def test_sebab_hanya_saat_perlu_ditelepon(pemeran):
    pantauan = pantauan_unit(pemeran.dpupr, hari(44))
    isian = {"pelaku": pemeran.verifikator, "sebab": "petugas", "catatan": "Operator pindah, menunggu SK baru."}
    with pytest.raises(TransisiDitolak, match="belum perlu ditelepon"):
        jalankan(pantauan, "catat_sebab", waktu=hari(44), **isian)
    with pytest.raises(TransisiDitolak, match="daftar"):
        jalankan(pantauan, "catat_sebab", waktu=hari(45), **{**isian, "sebab": "malas"})
    jalankan(pantauan, "catat_sebab", waktu=hari(45), **isian)
    assert (pantauan.sebab, pantauan.sebab_oleh, pantauan.sebab_pada) == ("petugas", pemeran.verifikator, hari(45))


@pytest.mark.parametrize(
    ("teks", "sebab"),
    [
        ("Hubungi NIK 3673011508900003", "NIK"),
        ("Telepon saya di 0812-3456-7890 saja", "nomor telepon"),
        ("Lihat https://contoh.test", "tautan"),
        ("slot gacor maxwin", "tautan|iklan"),
        ("a" * 301, "300 huruf"),
    ],
)
def test_komentar_yang_ditolak(teks, sebab, pemeran):
    pantauan = pantauan_unit(pemeran.dpupr, hari(1))
    with pytest.raises(TransisiDitolak, match=sebab):
        jalankan(pantauan, "komentari", pelaku=pemeran.operator, waktu=hari(1), komentar=teks)


def test_admin_bantu_menulis_untuk_unit_dan_tidak_menghapus_sepinya(pemeran):
    pantauan = pantauan_unit(pemeran.dpupr, hari(60))
    sampai = tanggal(hari(90))
    isian = {"pelaku": pemeran.ppid, "petugas": pemeran.verifikator, "sampai": sampai}
    with pytest.raises(TransisiDitolak, match="belum memerlukan"):
        jalankan(pantauan, "beri_bantuan", waktu=hari(59), **isian)
    with pytest.raises(TransisiDitolak, match="bukan petugas PPID Utama"):
        jalankan(pantauan, "beri_bantuan", waktu=hari(60), **{**isian, "petugas": pemeran.operator_lain})
    jalankan(pantauan, "beri_bantuan", waktu=hari(60), **isian)
    bantuan = Keanggotaan.objects.get(sifat=Sifat.BANTUAN)
    assert (bantuan.unit, bantuan.sampai) == (pemeran.dpupr, sampai)
    pemeran.verifikator.refresh_from_db()
    versi = buat_ajuan(pemeran.dpupr, pemeran.verifikator, waktu=hari(61))
    with pytest.raises(TransisiDitolak):
        setujui(versi, pemeran.verifikator, waktu=hari(61))
    setujui(versi, pemeran.verifikator2, waktu=hari(61))
    assert meter(pemeran.dpupr, hari(62)).diam == 62
    assert "Admin bantu DPUPR" in versi.jejak().first().pelaku_jabatan
    with pytest.raises(TransisiDitolak, match="sudah membantu"):
        jalankan(pantauan, "beri_bantuan", waktu=hari(62), **isian)


def test_unit_baru_dan_unit_lama_tidak_dipantau_di_luar_masanya(pemeran):
    buat_unit("baru", berlaku_sejak=tanggal(hari(30)))
    assert not dipantau(hari(29)).filter(slug="baru").exists()
    assert keadaan(dipantau(hari(45)).get(slug="baru"), hari(45)).anak == Anak.LENCANA


def test_sapuan_kedua_hari_itu_tidak_mengerjakan_apa_apa(pemeran):
    sapu(hari(1))
    assert sapu_satu(hari(1, 23)) is False
    assert PantauanUnit.objects.filter(diperiksa=tanggal(hari(1))).count() == 5


def test_kata_masih_berlaku_mengembalikan_hanya_meter_informasi(pemeran):
    sapu_kewajiban(hari(40))
    terbuka = Kewajiban.objects.filter(unit=pemeran.dpupr, periode_akhir=None, butir__diwarisi=False).first()
    nyatakan(terbuka, KataUnit.TIDAK_ADA, pelaku=pemeran.operator, waktu=hari(40))
    assert (meter(pemeran.dpupr, hari(41), Meter.DIP).diam, meter(pemeran.dpupr, hari(41)).diam) == (1, 41)
