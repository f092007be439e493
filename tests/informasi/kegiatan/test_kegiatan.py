"""Kegiatan: what must be said before it goes public, where it stands before and after its day."""

import re
from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.berkas.simpanan import simpan_gambar
from informasi.kegiatan.bulan import baca_bulan, susun_bulan
from informasi.kegiatan.kueri import akan_datang, dalam_bulan, sudah_lewat
from informasi.layanan import mulai_versi_baru, simpan_draf
from informasi.models import Terbitan, Versi
from informasi.status import JenisKonten, PeranLampiran
from informasi.tulis.teks import FormKegiatan
from kalender.hari import WIB
from tests.pabrik import SENIN, buat_foto, buat_terbit
from tests.pabrik_kegiatan import MULAI, buat_kegiatan, buat_pengumuman, perbarui, terbitkan

SEJAM = timedelta(hours=1)
ISIAN = {"judul": "Pasar murah", "isi": "Beras dan minyak dijual dengan harga terjangkau.", "isi_bentuk": "polos"}


@pytest.fixture
def terbit(pemeran):
    return terbitkan(buat_kegiatan(pemeran.dpupr, pemeran.operator), pemeran.verifikator)


def _terbitkan(pemeran, **isian):
    return terbitkan(buat_kegiatan(pemeran.dpupr, pemeran.operator, **isian), pemeran.verifikator)


def masuk(client, orang):
    client.force_login(orang, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.mark.parametrize(
    ("kurang", "kalimat"), [({"mulai": None, "selesai": None}, "Pilih tanggal"), ({"tempat": " "}, "Tulis tempat")]
)
def test_tanpa_tanggal_atau_tempat_tidak_dapat_diajukan(kurang, kalimat, pemeran):
    draf = buat_kegiatan(pemeran.dpupr, pemeran.operator, **kurang)
    with pytest.raises(TransisiDitolak, match=kalimat):
        jalankan(draf, "ajukan", pelaku=pemeran.operator, waktu=SENIN)


def test_basis_data_menolak_kegiatan_publik_tanpa_tanggal(terbit):
    with pytest.raises(IntegrityError, match="kegiatan_bertanggal"), transaction.atomic():
        Terbitan.objects.update(mulai=None)


def test_pada_jam_selesainya_masih_berlangsung(terbit):
    selesai = MULAI + 3 * SEJAM
    assert [akan_datang(w).count() for w in (selesai, selesai + timedelta(seconds=1))] == [1, 0]


def test_tanpa_jam_selesai_berlangsung_sampai_tengah_malam_wib(pemeran):
    _terbitkan(pemeran, selesai=None)
    malam = datetime(2026, 12, 6, 23, 59, 59, tzinfo=WIB)
    assert [sudah_lewat(w).count() for w in (malam, malam + timedelta(seconds=1))] == [0, 1]


def test_yang_terdekat_lebih_dahulu(pemeran):
    for hari, judul in ((3, "Pelatihan kader kelurahan"), (1, "Donor darah di balai kota")):
        _terbitkan(pemeran, judul=judul, mulai=MULAI + timedelta(days=hari), selesai=None)
    assert [t.judul[:5] for t in akan_datang(SENIN)] == ["Donor", "Pelat"]


def test_malam_tahun_baru_ada_di_kedua_bulan(pemeran):
    awal = datetime(2026, 12, 31, 20, 0, tzinfo=WIB)
    _terbitkan(pemeran, mulai=awal, selesai=awal + 5 * SEJAM)
    bulan = [(date(2026, 12, 1), date(2026, 12, 31)), (date(2027, 1, 1), date(2027, 1, 31))]
    assert [len(dalam_bulan(SENIN, *b)) for b in bulan] == [1, 1]


def test_lembar_bulan_menaruh_kegiatan_pada_tiap_harinya(pemeran):
    _terbitkan(pemeran, mulai=MULAI, selesai=MULAI + timedelta(days=2))
    hari = [h for pekan in susun_bulan(date(2026, 12, 1), SENIN).pekan for h in pekan]
    assert [h.tanggal.day for h in hari if h.kegiatan] == [6, 7, 8]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("awal", "tetangga"), [((2027, 1), ("2026-12", "2027-02")), ((2026, 12), ("2026-11", "2027-01"))]
)
def test_bulan_tetangga_melewati_akhir_tahun(awal, tetangga):
    bulan = susun_bulan(date(*awal, 1), SENIN)
    assert (bulan.sebelum, bulan.berikut) == tetangga


@pytest.mark.parametrize("teks", ["", "2026-13", "1999-12", "2026-1", "2026-12-01", "٢٠٢٦-12", "x" * 500])
def test_bulan_yang_tidak_dikenal_menjadi_bulan_ini(teks):
    assert baca_bulan(teks, date(2026, 11, 24)) == date(2026, 11, 1)


def test_tanggal_yang_berubah_bukan_koreksi_kecil(terbit, pemeran):
    with pytest.raises(TransisiDitolak, match="bukan koreksi kecil"):
        perbarui(terbit, pemeran.operator, pemeran.verifikator, mulai=MULAI + SEJAM, kecil=True)


def test_salah_ketik_boleh_koreksi_kecil(terbit, pemeran):
    baru = perbarui(terbit, pemeran.operator, pemeran.verifikator, judul="Pasar murah di Alun-alun Barat", kecil=True)
    assert baru.status == "terbit"


def test_teks_pertama_tidak_dapat_menjadi_koreksi_kecil(pemeran):
    draf = buat_kegiatan(pemeran.dpupr, pemeran.operator, kecil=True)
    with pytest.raises(TransisiDitolak, match="belum terbit"):
        jalankan(draf, "ajukan", pelaku=pemeran.operator, waktu=SENIN)


def test_masa_berlaku_yang_berubah_bukan_koreksi_kecil(pemeran):
    siapa = (pemeran.operator, pemeran.verifikator)
    terbit = terbitkan(buat_pengumuman(pemeran.dpupr, pemeran.operator), pemeran.verifikator)
    with pytest.raises(TransisiDitolak, match="masa berlaku bukan koreksi kecil"):
        perbarui(terbit, *siapa, berlaku_sampai=date(2026, 12, 31), kecil=True)


def test_usulan_tidak_menjadi_jalan_bagi_kegiatan_tanpa_tanggal(pemeran):
    draf = buat_kegiatan(pemeran.dpupr, pemeran.operator)
    jalankan(draf, "ajukan", pelaku=pemeran.operator, waktu=SENIN)
    nilai = {"judul": "Pasar murah di alun-alun", "ringkasan": "", "isi": draf.isi}
    sidik = draf.ajuan_terakhir().sidik
    jalankan(draf, "usulkan", pelaku=pemeran.verifikator, waktu=SENIN, sidik=sidik, nilai=nilai)
    kosong = {"mulai": None, "selesai": None}
    simpan_draf(draf, pelaku=pemeran.operator, waktu=SENIN, nomor_sunting=draf.nomor_sunting, nilai=kosong)
    with pytest.raises(TransisiDitolak, match="Pilih tanggal"):
        jalankan(draf, "pakai_usulan", pelaku=pemeran.operator, waktu=SENIN, usulan=draf.usulan.get())


def test_formulir_menolak_selesai_sebelum_mulai():
    form = FormKegiatan({**ISIAN, "tanggal": "2026-12-06", "jam": "10:00", "sampai_jam": "09.30"})
    assert list(form.errors) == ["sampai_jam"]


def test_formulir_meminta_jam_mulai_bila_ada_jam_selesai():
    assert list(FormKegiatan({**ISIAN, "tanggal": "2026-12-06", "sampai_jam": "09:30"}).errors) == ["jam"]


@pytest.mark.parametrize("tanggal", ["0001-01-01", "9999-12-31", "2026-02-30", "kemarin"])
def test_formulir_menolak_tanggal_mustahil(tanggal):
    assert list(FormKegiatan({**ISIAN, "tanggal": tanggal}).errors) == ["tanggal"]


def test_draf_boleh_belum_bertanggal():
    form = FormKegiatan(ISIAN)
    assert form.is_valid()
    assert form.nilai()["mulai"] is None


def test_halaman_tulis_menyimpan_kegiatan(pemeran, client):
    kiriman = {**ISIAN, "jenis": "kegiatan", "tanggal": "2026-12-06", "jam": "08:00", "tempat": "Alun-alun"}
    masuk(client, pemeran.operator).post("/meja/konten/baru/", kiriman)
    versi = Versi.objects.get()
    assert (versi.konten.jenis, versi.rincian_kegiatan.mulai) == (JenisKonten.KEGIATAN, MULAI)


def test_simpanan_otomatis_tahu_jenisnya(pemeran, client):
    masuk(client, pemeran.operator).post("/meja/konten/baru/simpan/", {**ISIAN, "jenis": "kegiatan"})
    assert Versi.objects.get().konten.jenis == JenisKonten.KEGIATAN


def test_peninjau_membaca_kapan_dan_di_mana(pemeran, client):
    draf = buat_kegiatan(pemeran.dpupr, pemeran.operator)
    jalankan(draf, "ajukan", pelaku=pemeran.operator, waktu=SENIN)
    isi = masuk(client, pemeran.verifikator).get(f"/meja/tinjau/{draf.pk}/").content.decode()
    assert "Minggu, 6 Desember 2026, pukul 08.00–11.00 WIB" in isi


def test_peninjau_melihat_tanggal_yang_pindah(terbit, pemeran, client):
    baru = mulai_versi_baru(terbit.konten, pelaku=pemeran.operator, waktu=SENIN)
    nilai = {"mulai": MULAI - SEJAM}
    baru = simpan_draf(baru, pelaku=pemeran.operator, waktu=SENIN, nomor_sunting=0, nilai=nilai)
    jalankan(baru, "ajukan", pelaku=pemeran.operator, waktu=SENIN)
    isi = masuk(client, pemeran.verifikator).get(f"/meja/tinjau/{baru.pk}/").content.decode()
    assert "Kapan" in isi
    assert re.search(r"<ins>[^<]*07", isi)


def test_halaman_kegiatan_menyebut_waktu_tempat_dan_kalender(terbit, client):
    isi = client.get(terbit.terbitan.get_absolute_url()).content.decode()
    assert all(kata in isi for kata in ("pukul 08.00–11.00 WIB", "Alun-alun Barat", f"{terbit.slug}.ics"))


def test_kegiatan_batal_tetap_ada_dengan_tanda(terbit, pemeran, client):
    batal = perbarui(terbit, pemeran.operator, pemeran.verifikator, batal=True, catatan_publik="Hujan lebat.")
    isi = client.get(batal.terbitan.get_absolute_url()).content.decode()
    assert "Kegiatan ini batal." in isi
    assert "Hujan lebat." in isi


def test_kegiatan_yang_ditarik_menjawab_410(terbit, pemeran, client):
    alamat = terbit.terbitan.get_absolute_url()
    isian = {"alasan_tarik": "keliru", "keterangan_tarik": "Kegiatan ini bukan milik unit."}
    jalankan(terbit, "tarik", pelaku=pemeran.ppid, waktu=SENIN, **isian)
    assert [client.get(a).status_code for a in (alamat, alamat[:-1] + ".ics")] == [410, 410]


def test_riwayat_kegiatan_menyebut_versi_pertama(terbit, pemeran, client):
    baru = perbarui(terbit, pemeran.operator, pemeran.verifikator, catatan_publik="Pindah tempat.", tempat="Stadion")
    isi = client.get(f"{baru.terbitan.get_absolute_url()}riwayat/").content.decode()
    assert "Pindah tempat." in isi
    assert "Versi 1" in isi


def test_riwayat_kegiatan_menunjukkan_waktu_yang_berubah(terbit, pemeran, client):
    baru = perbarui(terbit, pemeran.operator, pemeran.verifikator, mulai=MULAI - SEJAM)
    isi = client.get(f"{baru.terbitan.get_absolute_url()}riwayat/").content.decode()
    assert re.search(r"<ins>[^<]*07", isi)


def test_dua_orang_menyunting_melihat_tanggal_yang_berbeda(pemeran, client):
    draf = buat_kegiatan(pemeran.dpupr, pemeran.operator)
    kiriman = {**ISIAN, "tanggal": "2026-12-07", "jam": "08:00", "tempat": "Stadion", "nomor_sunting": "0"}
    jawaban = masuk(client, pemeran.penanggung_jawab).post(f"/meja/konten/{draf.pk}/sunting/", kiriman)
    assert jawaban.status_code == 409
    assert re.search(r"<ins>[^<]*Stadion", jawaban.content.decode())


def test_berita_dari_kegiatan_membawa_teks_dan_foto(terbit, pemeran, client):
    jawaban = masuk(client, pemeran.operator).post(f"/meja/konten/{terbit.pk}/jadikan-berita/")
    berita = Versi.objects.get(konten__jenis=JenisKonten.BERITA)
    assert jawaban.url == f"/meja/konten/{berita.pk}/sunting/"
    assert (berita.judul, berita.konten.unit) == (terbit.judul, pemeran.dpupr)
    assert terbit.isi in berita.isi


def test_berita_dari_kegiatan_memakai_berkas_yang_sama(pemeran, client):
    draf = buat_kegiatan(pemeran.dpupr, pemeran.operator)
    foto = _foto(pemeran)
    draf.lampiran.create(berkas=foto, alt="Warga mengantre", peran=PeranLampiran.FOTO)
    terbitkan(draf, pemeran.verifikator)
    masuk(client, pemeran.operator).post(f"/meja/konten/{draf.pk}/jadikan-berita/")
    berita = Versi.objects.get(konten__jenis=JenisKonten.BERITA)
    assert [(x.berkas, x.alt) for x in berita.lampiran.all()] == [(foto, "Warga mengantre")]


def _foto(pemeran):
    return simpan_gambar(buat_foto(), "foto.jpg", unit=pemeran.dpupr, pelaku=pemeran.operator, waktu=SENIN)


def test_dua_ketukan_membuat_satu_berita(terbit, pemeran, client):
    operator, alamat = masuk(client, pemeran.operator), f"/meja/konten/{terbit.pk}/jadikan-berita/"
    satu, dua = operator.post(alamat).url, operator.post(alamat).url
    assert (satu, Versi.objects.filter(konten__jenis=JenisKonten.BERITA).count()) == (dua, 1)


def test_berita_yang_dibuang_dapat_disusun_lagi(terbit, pemeran, client):
    operator, alamat = masuk(client, pemeran.operator), f"/meja/konten/{terbit.pk}/jadikan-berita/"
    satu = operator.post(alamat).url
    jalankan(Versi.objects.get(konten__jenis=JenisKonten.BERITA), "buang", pelaku=pemeran.operator, waktu=SENIN)
    assert operator.post(alamat).url != satu


def test_kegiatan_batal_tidak_menjadi_berita(terbit, pemeran, client):
    batal = perbarui(terbit, pemeran.operator, pemeran.verifikator, batal=True)
    jawaban = masuk(client, pemeran.operator).post(f"/meja/konten/{batal.pk}/jadikan-berita/")
    assert jawaban.status_code == 422


def test_unit_lain_tidak_melihat_kegiatannya_untuk_diberitakan(terbit, pemeran, client):
    jawaban = masuk(client, pemeran.operator_lain).post(f"/meja/konten/{terbit.pk}/jadikan-berita/")
    assert jawaban.status_code == 404


def test_peninjau_tidak_menulis_berita_unit(terbit, pemeran, client):
    jawaban = masuk(client, pemeran.verifikator).post(f"/meja/konten/{terbit.pk}/jadikan-berita/")
    assert jawaban.status_code == 403


def test_berita_tidak_dapat_dijadikan_berita(pemeran, client):
    berita = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    jawaban = masuk(client, pemeran.operator).post(f"/meja/konten/{berita.pk}/jadikan-berita/")
    assert jawaban.status_code == 422
