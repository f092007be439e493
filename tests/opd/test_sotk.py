"""Changes of the city's structure: what becomes true, from which day, and what is refused."""

from datetime import date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.layanan import mulai_versi_baru, simpan_draf, tulis_berita
from informasi.models import Terbitan, Versi
from informasi.penerbitan import setujui
from kalender.hari import WIB
from opd.models import Keanggotaan, PerubahanSotk, Unit
from opd.peran import Jenis, Peran, PeranPPID
from opd.sotk.jenis import JenisSotk, Rencana, UnitBaru
from ppid_portal.sotk import sapu_sotk
from tests.opd.sotk_uji import TAHUN_BARU, baru_dari, catat, gabung, ganti_nama, pecah
from tests.pabrik import SENIN, UJI, beri_peran, buat_ajuan, buat_draf, buat_terbit, buat_unit

HARI_INI = date(2026, 11, 2)
JANUARI = datetime(2027, 1, 1, 8, 0, tzinfo=WIB)
TERLAMBAT = datetime(2027, 1, 9, 8, 0, tzinfo=WIB)


def segar(*objek):
    for satu in objek:
        satu.refresh_from_db()


def test_ganti_nama_menjaga_unit_dan_alamatnya(pemeran):
    ganti_nama(pemeran.dpupr, pemeran.ppid, berlaku=HARI_INI)
    unit = Unit.objects.get(pk=pemeran.dpupr.pk)
    assert (unit.nama, unit.slug) == ("Dinas Bina Marga", "dpupr")


def test_perubahan_dicatat_satu_peristiwa_dengan_alasan(pemeran):
    perubahan = catat(
        JenisSotk.BUBAR, Rencana(asal=(pemeran.dinkes,)), pemeran.ppid, berlaku=HARI_INI, alasan="Tugas pindah ke kota"
    )
    peristiwa = perubahan.jejak().get()
    assert (peristiwa.nama, peristiwa.catatan) == ("putuskan", "Tugas pindah ke kota")


def test_ganti_nama_nanti_belum_mengubah_nama(pemeran):
    ganti_nama(pemeran.dpupr, pemeran.ppid)
    assert Unit.objects.get(pk=pemeran.dpupr.pk).nama == "Unit dpupr"


def test_pekerja_menamai_pada_harinya(pemeran):
    ganti_nama(pemeran.dpupr, pemeran.ppid)
    assert not sapu_sotk(SENIN)
    assert sapu_sotk(JANUARI)
    assert Unit.objects.get(pk=pemeran.dpupr.pk).nama == "Dinas Bina Marga"


def test_sapuan_kedua_tidak_mengulang(pemeran):
    ganti_nama(pemeran.dpupr, pemeran.ppid)
    sapu_sotk(JANUARI)
    assert not sapu_sotk(JANUARI)


def test_gabungan_mengakhiri_unit_sehari_sebelumnya(pemeran):
    gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid)
    segar(pemeran.dinkes)
    assert (pemeran.dinkes.berlaku_sampai, pemeran.dinkes.penerus) == (date(2026, 12, 31), pemeran.dpupr)


@pytest.mark.parametrize(("hari", "ada"), [(date(2026, 12, 31), True), (TAHUN_BARU, False)])
def test_gabungan_benar_menurut_tanggal_tanpa_pekerja(hari, ada, pemeran):
    gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid)
    assert Unit.objects.berlaku_pada(hari).filter(slug="dinkes").exists() == ada


@pytest.mark.parametrize(("waktu", "unit"), [(SENIN, "dinkes"), (TERLAMBAT, "dpupr")])
def test_penugasan_pindah_menurut_tanggal_tanpa_pekerja(waktu, unit, pemeran):
    gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid)
    segar(pemeran.operator_lain)
    assert pemeran.operator_lain.unit_dengan(waktu, Peran.OPERATOR) == {getattr(pemeran, unit).pk}


def test_penugasan_baru_memakai_sk_perubahan(pemeran):
    gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid)
    baru = Keanggotaan.objects.get(pengguna=pemeran.operator_lain, unit=pemeran.dpupr)
    assert (baru.sejak, baru.sk_nomor, baru.peran) == (TAHUN_BARU, "Perwal 12 Tahun 2026", Peran.OPERATOR)


def test_penugasan_yang_sudah_ada_di_penerus_tidak_digandakan(pemeran):
    beri_peran(pemeran.operator_lain, Peran.OPERATOR, pemeran.dpupr)
    gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid)
    assert pemeran.operator_lain.keanggotaan.filter(unit=pemeran.dpupr).count() == 1


def test_yang_ditunjuk_setelah_putusan_ikut_pindah(pemeran, penunjukan_susulan):
    assert penunjukan_susulan.unit_dengan(TERLAMBAT, Peran.OPERATOR) == {pemeran.dpupr.pk}


@pytest.fixture
def penunjukan_susulan(pemeran):
    gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid)
    segar(pemeran.dinkes)
    beri_peran(pemeran.auditor, Peran.OPERATOR, pemeran.dinkes, sejak=date(2026, 12, 1))
    sapu_sotk(TERLAMBAT)
    segar(pemeran.auditor)
    return pemeran.auditor


def test_draf_pindah_pada_harinya(pemeran):
    draf = buat_draf(pemeran.dinkes, pemeran.operator_lain)
    gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid)
    segar(draf.konten)
    assert draf.konten.unit == pemeran.dinkes
    sapu_sotk(JANUARI)
    segar(draf.konten)
    assert draf.konten.unit == pemeran.dpupr


def test_terbitan_tetap_atas_nama_unit_lama(pemeran):
    terbit = buat_terbit(pemeran.dinkes, pemeran.operator_lain, pemeran.verifikator)
    gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid, berlaku=HARI_INI)
    assert Terbitan.objects.get(konten=terbit.konten_id).unit == pemeran.dinkes


def test_ajuan_yang_pindah_masih_dapat_disetujui(pemeran):
    ajuan = buat_ajuan(pemeran.dinkes, pemeran.operator_lain)
    gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid, berlaku=HARI_INI)
    versi = Versi.objects.get(pk=ajuan.pk)
    setujui(versi, pelaku=pemeran.verifikator, waktu=SENIN, sidik=versi.ajuan_terakhir().sidik)
    assert Terbitan.objects.get(konten=versi.konten_id).unit == pemeran.dpupr


def test_ajuan_yang_pindah_tetap_atas_nama_pengajunya(pemeran):
    ajuan = buat_ajuan(pemeran.dinkes, pemeran.operator_lain)
    gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid, berlaku=HARI_INI)
    assert ajuan.ajuan_terakhir().diajukan_oleh == pemeran.operator_lain


def test_pindahan_draf_satu_peristiwa_dengan_daftarnya(pemeran):
    draf = [buat_draf(pemeran.dinkes, pemeran.operator_lain, judul=f"Posyandu nomor {n}") for n in (1, 2)]
    gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid, berlaku=HARI_INI)
    satu, dua = (d.jejak().get(nama="pindah_unit") for d in draf)
    assert (satu, satu.anggota.count()) == (dua, 2)


def test_pembaruan_halaman_terbit_tetap_di_unit_lama(pemeran):
    terbit = buat_terbit(pemeran.dinkes, pemeran.operator_lain, pemeran.verifikator)
    baru = mulai_versi_baru(terbit.konten, pelaku=pemeran.operator_lain, waktu=SENIN)
    gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid, berlaku=HARI_INI)
    segar(baru.konten)
    assert baru.konten.unit == pemeran.dinkes


def test_penerus_dapat_memperbaiki_terbitan_unit_lama(pemeran):
    terbit = buat_terbit(pemeran.dinkes, pemeran.operator_lain, pemeran.verifikator)
    gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid, berlaku=HARI_INI)
    terlihat = Versi.objects.terlihat_oleh(pemeran.operator, SENIN).get(pk=terbit.pk)
    baru = mulai_versi_baru(terlihat.konten, pelaku=pemeran.operator, waktu=SENIN)
    nilai = {"judul": "Jadwal posyandu diperbaiki"}
    assert simpan_draf(baru, pelaku=pemeran.operator, waktu=SENIN, nomor_sunting=0, nilai=nilai).nomor == 2


def test_penerus_belum_melihat_tulisan_sebelum_harinya(pemeran):
    draf = buat_draf(pemeran.dinkes, pemeran.operator_lain)
    gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid)
    assert not Versi.objects.terlihat_oleh(pemeran.operator, SENIN).filter(pk=draf.pk).exists()


def test_unit_yang_berakhir_tidak_ditulisi_lagi(pemeran):
    gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid, berlaku=HARI_INI)
    unit = Unit.objects.get(pk=pemeran.dinkes.pk)
    with pytest.raises(TransisiDitolak, match="berakhir 1 November 2026. Tulis untuk DPUPR"):
        tulis_berita(unit, pelaku=pemeran.operator, waktu=SENIN, nilai={"judul": "Posyandu"})


def test_orang_lama_tidak_menulis_untuk_unit_yang_bubar(pemeran):
    catat(JenisSotk.BUBAR, Rencana(asal=(pemeran.dinkes,)), pemeran.ppid, berlaku=HARI_INI)
    segar(pemeran.operator_lain)
    with pytest.raises(PermissionDenied):
        tulis_berita(pemeran.dinkes, pelaku=pemeran.operator_lain, waktu=SENIN, nilai={"judul": "Posyandu"})


def test_penunjukan_ke_unit_yang_berakhir_ditolak(pemeran):
    gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid, berlaku=HARI_INI)
    with pytest.raises(TransisiDitolak, match="Tunjuk di penerusnya, Unit dpupr"):
        beri_peran(pemeran.auditor, Peran.OPERATOR, Unit.objects.get(slug="dinkes"), sejak=HARI_INI)


def test_dua_unit_bergabung_menjadi_unit_baru(pemeran):
    baru = (UnitBaru(nama="Dinas Sehat dan Bina Marga", singkatan="DSBM"),)
    rencana = Rencana(asal=(pemeran.dinkes, pemeran.dpupr), baru=baru, terusan=0)
    (unit,) = baru_dari(catat(JenisSotk.GABUNG, rencana, pemeran.ppid))
    assert set(unit.pendahulu.all()) == {pemeran.dinkes, pemeran.dpupr}


def test_unit_hasil_pecahan_ada_sejak_tanggalnya(pemeran):
    unit = baru_dari(pecah(pemeran.dpupr, pemeran.ppid, "Dinas Jalan", "Dinas Air"))
    assert [(u.slug, u.berlaku_sejak) for u in unit] == [("dinas-jalan", TAHUN_BARU), ("dinas-air", TAHUN_BARU)]


def test_draf_ikut_unit_pecahan_yang_dipilih(pemeran):
    draf = buat_draf(pemeran.dpupr, pemeran.operator)
    unit = baru_dari(pecah(pemeran.dpupr, pemeran.ppid, "Dinas Jalan", "Dinas Air", terusan=1, berlaku=HARI_INI))
    segar(draf.konten)
    assert draf.konten.unit == unit[1]


def test_unit_yang_melepas_sebagian_tugas_tetap_berdiri(pemeran):
    pecah(pemeran.dpupr, pemeran.ppid, "Dinas Air", terusan=None)
    assert Unit.objects.get(slug="dpupr").berlaku_sampai is None


def test_alamat_pecahan_yang_bernama_sama_diberi_nomor(pemeran):
    buat_unit("dinas-air", nama="Dinas Air Lama", kode="x")
    assert [u.slug for u in baru_dari(pecah(pemeran.dpupr, pemeran.ppid, "Dinas Air", terusan=None))] == ["dinas-air-2"]


def test_kelurahan_ikut_kecamatan_penerus(pemeran):
    serang = buat_unit("kecamatan-serang", jenis=Jenis.KECAMATAN)
    gabung(pemeran.kasemen, serang, pemeran.ppid, berlaku=HARI_INI)
    segar(pemeran.banten)
    assert pemeran.banten.induk == serang


def test_penerus_ppid_utama_menjadi_ppid_utama(pemeran):
    gabung(pemeran.diskominfo, pemeran.dinkes, pemeran.ppid)
    utama = [Unit.objects.ppid_utama(h).slug for h in (date(2026, 12, 31), TAHUN_BARU)]
    assert utama == ["diskominfo", "dinkes"]


def test_peninjau_tetap_meninjau_setelah_ppid_utama_bergabung(pemeran):
    gabung(pemeran.diskominfo, pemeran.dinkes, pemeran.ppid)
    segar(pemeran.verifikator)
    assert pemeran.verifikator.peninjau_pada(SENIN)
    assert pemeran.verifikator.peninjau_pada(TERLAMBAT)


def test_rencana_yang_dibatalkan_mengembalikan_penugasan(pemeran):
    perubahan = gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid)
    jalankan(perubahan, "batalkan", pelaku=pemeran.ppid, waktu=SENIN)
    segar(pemeran.dinkes)
    assert pemeran.dinkes.berlaku_sampai is None
    assert list(pemeran.operator_lain.keanggotaan.values_list("unit", "sampai")) == [(pemeran.dinkes.pk, None)]


def test_rencana_batal_tidak_membuka_peran_yang_diakhiri_orang(pemeran):
    perubahan = gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid)
    pemeran.operator_lain.keanggotaan.filter(unit=pemeran.dinkes).update(sampai=HARI_INI)
    jalankan(perubahan, "batalkan", pelaku=pemeran.ppid, waktu=SENIN)
    assert pemeran.operator_lain.keanggotaan.get().sampai == HARI_INI


def test_unit_pecahan_yang_batal_tidak_pernah_ada(pemeran):
    perubahan = pecah(pemeran.dpupr, pemeran.ppid, "Dinas Jalan", "Dinas Air")
    jalankan(perubahan, "batalkan", pelaku=pemeran.ppid, waktu=SENIN)
    assert not Unit.objects.pernah_ada(TAHUN_BARU).filter(slug__startswith="dinas-").exists()


def test_ppid_utama_kembali_bila_gabungannya_batal(pemeran):
    perubahan = gabung(pemeran.diskominfo, pemeran.dinkes, pemeran.ppid)
    jalankan(perubahan, "batalkan", pelaku=pemeran.ppid, waktu=SENIN)
    assert list(Unit.objects.filter(peran_ppid=PeranPPID.UTAMA)) == [pemeran.diskominfo]


def test_yang_sudah_tiba_harinya_tidak_dapat_dibatalkan(pemeran):
    perubahan = ganti_nama(pemeran.dpupr, pemeran.ppid)
    with pytest.raises(TransisiDitolak, match="Hari berlakunya sudah tiba"):
        jalankan(perubahan, "batalkan", pelaku=UJI, waktu=JANUARI)


def test_belum_harinya_tidak_diberlakukan(pemeran):
    perubahan = ganti_nama(pemeran.dpupr, pemeran.ppid)
    with pytest.raises(TransisiDitolak, match="baru berlaku 1 Januari 2027"):
        jalankan(perubahan, "berlakukan", pelaku=UJI, waktu=SENIN, ruang=())


def test_orang_unit_diberi_kabar_saat_diputuskan(pemeran):
    gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid)
    kabar = pemeran.operator_lain.kabar.get(judul="Perubahan SOTK mulai 1 Januari 2027")
    assert "Unit dinkes bergabung ke Unit dpupr. Dasar: Perwal 12 Tahun 2026." in kabar.isi


def test_tanpa_sk_ditolak(pemeran):
    with pytest.raises(TransisiDitolak, match="Isi nomor dan tanggalnya"):
        ganti_nama(pemeran.dpupr, pemeran.ppid, sk_nomor=" ")


def test_sk_yang_belum_ditetapkan_ditolak(pemeran):
    with pytest.raises(TransisiDitolak, match="Tanggal SK belum tiba"):
        ganti_nama(pemeran.dpupr, pemeran.ppid, sk_tanggal=date(2026, 12, 1))


def test_berlaku_sebelum_sk_ditolak(pemeran):
    with pytest.raises(TransisiDitolak, match="tidak boleh sebelum tanggal SK"):
        ganti_nama(pemeran.dpupr, pemeran.ppid, berlaku=date(2026, 9, 1))


@pytest.mark.parametrize(
    ("berlaku", "alasan"), [(date(2025, 1, 1), "lebih dari setahun"), (date(2036, 1, 1), "lebih dari dua tahun")]
)
def test_tanggal_yang_tidak_wajar_ditolak(berlaku, alasan, pemeran):
    with pytest.raises(TransisiDitolak, match=alasan):
        ganti_nama(pemeran.dpupr, pemeran.ppid, berlaku=berlaku, sk_tanggal=date(2024, 1, 1))


def test_mundur_diterima_bila_sk_lebih_dahulu(pemeran):
    gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid, berlaku=date(2026, 10, 15))
    assert Unit.objects.get(slug="dinkes").berlaku_sampai == date(2026, 10, 14)


def test_sebelum_perubahan_terakhir_ditolak(pemeran):
    ganti_nama(pemeran.dpupr, pemeran.ppid, berlaku=HARI_INI)
    with pytest.raises(TransisiDitolak, match="terakhir berubah 2 November 2026"):
        ganti_nama(pemeran.dpupr, pemeran.ppid, nama="Dinas Jalan", berlaku=HARI_INI - timedelta(days=1))


def test_bergabung_ke_diri_sendiri_ditolak(pemeran):
    with pytest.raises(TransisiDitolak, match="tidak dapat bergabung ke dirinya sendiri"):
        gabung(pemeran.dpupr, pemeran.dpupr, pemeran.ppid)


def test_penerus_yang_berputar_ditolak(pemeran):
    gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid, berlaku=HARI_INI)
    segar(pemeran.dinkes)
    with pytest.raises(TransisiDitolak, match="Penerus tidak boleh berputar"):
        gabung(pemeran.dpupr, pemeran.dinkes, pemeran.ppid)


def test_penerima_yang_sudah_berakhir_ditolak(pemeran):
    catat(JenisSotk.BUBAR, Rencana(asal=(pemeran.dinkes,)), pemeran.ppid, berlaku=HARI_INI)
    segar(pemeran.dinkes)
    with pytest.raises(TransisiDitolak, match="sudah atau akan berakhir 1 November 2026"):
        gabung(pemeran.dpupr, pemeran.dinkes, pemeran.ppid)


def test_kelurahan_hanya_bergabung_ke_kelurahan(pemeran):
    with pytest.raises(TransisiDitolak, match="Pilih penerima yang sejenis"):
        gabung(pemeran.banten, pemeran.dpupr, pemeran.ppid)


def test_unit_dengan_rencana_terbuka_ditolak(pemeran):
    ganti_nama(pemeran.dpupr, pemeran.ppid)
    with pytest.raises(TransisiDitolak, match="sudah punya perubahan yang akan berlaku 1 Januari 2027"):
        gabung(pemeran.dinkes, pemeran.dpupr, pemeran.ppid)


def test_nama_yang_dipakai_unit_lain_ditolak(pemeran):
    with pytest.raises(TransisiDitolak, match="Nama unit DINKES sudah dipakai"):
        ganti_nama(pemeran.dpupr, pemeran.ppid, nama="unit DINKES")


def test_nama_kelurahan_sama_di_kecamatan_lain_diterima(pemeran):
    serang = buat_unit("kecamatan-serang", jenis=Jenis.KECAMATAN)
    sukawana = buat_unit("sukawana", jenis=Jenis.KELURAHAN, induk=serang)
    ganti_nama(sukawana, pemeran.ppid, nama="Unit kelurahan-banten", berlaku=HARI_INI)
    assert Unit.objects.filter(nama="Unit kelurahan-banten").count() == 2


def test_alamat_yang_dipakai_ditolak(pemeran):
    with pytest.raises(TransisiDitolak, match="Alamat dinkes sudah dipakai"):
        ganti_nama(pemeran.dpupr, pemeran.ppid, slug="dinkes")


def test_alamat_lama_unit_lain_ditolak(pemeran):
    ganti_nama(pemeran.dpupr, pemeran.ppid, slug="bina-marga", berlaku=HARI_INI)
    with pytest.raises(TransisiDitolak, match="Alamat dpupr sudah dipakai"):
        ganti_nama(pemeran.dinkes, pemeran.ppid, nama="Dinas Sehat", slug="dpupr")


def test_ppid_utama_tidak_bubar_tanpa_penerus(pemeran):
    with pytest.raises(TransisiDitolak, match="adalah PPID Utama"):
        catat(JenisSotk.BUBAR, Rencana(asal=(pemeran.diskominfo,)), pemeran.ppid)


def test_kecamatan_berkelurahan_tidak_bubar(pemeran):
    with pytest.raises(TransisiDitolak, match="masih membawahi unit lain"):
        catat(JenisSotk.BUBAR, Rencana(asal=(pemeran.kasemen,)), pemeran.ppid)


def test_gabungan_tanpa_penerima_ditolak(pemeran):
    with pytest.raises(TransisiDitolak, match="Pilih unit penerima, atau isi nama unit baru"):
        catat(JenisSotk.GABUNG, Rencana(asal=(pemeran.dinkes,)), pemeran.ppid)


def test_pecahan_ke_satu_unit_ditolak_bila_unit_lama_berakhir(pemeran):
    with pytest.raises(TransisiDitolak, match="Isi nama unit baru: dua"):
        pecah(pemeran.dpupr, pemeran.ppid, "Dinas Jalan")


def test_nama_yang_tidak_berubah_ditolak(pemeran):
    rencana = Rencana(asal=(pemeran.dpupr,), baru=(UnitBaru(nama="Unit dpupr", singkatan="DPUPR"),))
    with pytest.raises(TransisiDitolak, match="sama dengan nama sekarang"):
        catat(JenisSotk.GANTI_NAMA, rencana, pemeran.ppid)


def test_verifikator_tidak_mencatat_perubahan(pemeran):
    with pytest.raises(PermissionDenied):
        ganti_nama(pemeran.dpupr, pemeran.verifikator)


def test_yang_ditolak_tidak_meninggalkan_apa_pun(pemeran):
    with pytest.raises(TransisiDitolak):
        gabung(pemeran.dpupr, pemeran.dpupr, pemeran.ppid)
    assert not PerubahanSotk.objects.exists()
