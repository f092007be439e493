"""The life of an informasi publik: columns of the DIP, files, and what PPID utama sets while deciding."""

import pytest
from django.db import IntegrityError, transaction

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.ajuan import uraikan
from informasi.berkas import gudang
from informasi.butir import baca_butir
from informasi.layanan import mulai_versi_baru, simpan_draf, tulis_informasi
from informasi.layanan_lampiran import lepas_berkas, tambah_berkas
from informasi.models import Berkas, ButirWajib, RincianInformasi, TeksTerbitan, Terbitan
from tests.pabrik import SENIN, setujui
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi, buat_informasi_ajuan, buat_informasi_terbit


def test_daftar_butir_di_basis_data_sama_dengan_berkasnya(db):
    di_basis = {b.kode: (b.nama, b.klasifikasi, set(b.jenis_unit), b.bulan) for b in ButirWajib.objects.all()}
    assert di_basis == {b.kode: (b.nama, b.klasifikasi, b.jenis_unit, b.bulan) for b in baca_butir()}


def test_butir_mengisi_klasifikasi_dan_retensi(pemeran):
    butir = ButirWajib.objects.get(kode="kinerja")
    versi = tulis_informasi(pemeran.dpupr, pelaku=pemeran.operator, waktu=SENIN, nilai={}, butir=butir)
    assert (versi.rincian.klasifikasi, versi.rincian.retensi) == (butir.klasifikasi, butir.retensi)


def test_butir_untuk_jenis_unit_lain_ditolak(pemeran):
    butir = ButirWajib.objects.exclude(jenis_unit__contains=["kelurahan"]).first()
    with pytest.raises(TransisiDitolak, match="bukan untuk kelurahan"):
        tulis_informasi(pemeran.banten, pelaku=pemeran.lurah, waktu=SENIN, nilai={}, butir=butir)


def test_informasi_tanpa_retensi_belum_dapat_diajukan(pemeran):
    versi = buat_informasi(pemeran.dpupr, pemeran.operator, retensi="")
    with pytest.raises(TransisiDitolak, match="jangka waktu penyimpanan"):
        jalankan(versi, "ajukan", pelaku=pemeran.operator, waktu=SENIN)


def test_berkas_yang_belum_diperiksa_menahan_ajuan(pemeran):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator, periksa=False)
    versi = buat_informasi(pemeran.dpupr, pemeran.operator, berkas=berkas)
    with pytest.raises(TransisiDitolak, match="masih diperiksa"):
        jalankan(versi, "ajukan", pelaku=pemeran.operator, waktu=SENIN)


def test_berkas_yang_ditolak_menahan_ajuan_dengan_sebabnya(pemeran):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    Berkas.objects.filter(pk=berkas.pk).update(pemeriksaan="ditolak", sebab_tolak="Berkas ini rusak.")
    versi = buat_informasi(pemeran.dpupr, pemeran.operator, berkas=berkas)
    with pytest.raises(TransisiDitolak, match="Berkas ini rusak"):
        jalankan(versi, "ajukan", pelaku=pemeran.operator, waktu=SENIN)


def test_ajuan_membekukan_kolom_dip_dan_berkas(pemeran):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator, berkas=berkas)
    isi = uraikan(versi.ajuan_terakhir().bentuk)
    assert (isi["rincian"]["butir"], isi["rincian"]["tahun"], isi["lampiran"][0][0]) == ("kinerja", 2025, berkas.sha256)


def test_rincian_ajuan_tidak_dapat_diubah_di_basis_data(pemeran):
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator)
    with pytest.raises(IntegrityError, match="sudah diajukan"), transaction.atomic():
        RincianInformasi.objects.filter(versi=versi).update(penanggung_jawab="Orang lain")


def test_rincian_terbit_tidak_dapat_diubah_di_basis_data(pemeran):
    versi = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    with pytest.raises(IntegrityError, match="sudah diajukan"), transaction.atomic():
        RincianInformasi.objects.filter(versi=versi).update(klasifikasi="setiap_saat")


def test_terbitan_memuat_klasifikasi_butir_dan_tahun_rincian(pemeran):
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, tahun=2024)
    terbitan = Terbitan.objects.publik(SENIN).get()
    assert (terbitan.klasifikasi, terbitan.butir.kode, terbitan.tahun) == ("berkala", "kinerja", 2024)


def test_ppid_utama_menetapkan_klasifikasi_saat_menyetujui(pemeran):
    versi = buat_informasi_terbit(
        pemeran.dpupr, pemeran.operator, pemeran.ppid, penetapan={"klasifikasi": "setiap_saat", "butir": None}
    )
    terbitan = Terbitan.objects.get(versi=versi)
    assert (terbitan.klasifikasi, terbitan.butir) == ("setiap_saat", None)


def test_penetapan_klasifikasi_tercatat_dengan_nilai_lamanya(pemeran):
    versi = buat_informasi_terbit(
        pemeran.dpupr, pemeran.operator, pemeran.ppid, penetapan={"klasifikasi": "setiap_saat"}
    )
    rincian = versi.jejak().get(nama="setujui").rincian.isi
    assert rincian == {"lama": {"klasifikasi": "berkala"}, "baru": {"klasifikasi": "setiap_saat"}}


def test_penetapan_butir_untuk_jenis_unit_lain_ditolak(pemeran):
    versi = buat_informasi_ajuan(pemeran.banten, pemeran.lurah, butir="")
    butir = ButirWajib.objects.exclude(jenis_unit__contains=["kelurahan"]).first()
    with pytest.raises(TransisiDitolak, match="bukan untuk kelurahan"):
        setujui(versi, pemeran.verifikator, penetapan={"butir": butir})


def test_berkas_disalin_ke_gudang_umum_sebelum_terbit(pemeran):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=berkas)
    assert gudang.umum().exists(berkas.jalur)


def test_berkas_draf_tidak_ada_di_gudang_umum(pemeran):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator, baris=["Draf yang belum pernah terbit"])
    buat_informasi_ajuan(pemeran.dpupr, pemeran.operator, berkas=berkas)
    assert not gudang.umum().exists(berkas.jalur)


def test_berkas_yang_berubah_di_gudang_tidak_diterbitkan(pemeran):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator, baris=["Isi yang nanti ditukar"])
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator, berkas=berkas)
    with open(gudang.rahasia().path(berkas.jalur), "ab") as isi:
        isi.write(b"tambahan")
    with pytest.raises(gudang.SalinanRusak):
        setujui(versi, pemeran.verifikator)
    assert not Terbitan.objects.exists()


def test_teks_berkas_menjadi_teks_terbitan(pemeran):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=berkas)
    assert "drainase" in TeksTerbitan.objects.get().kata


def test_versi_baru_membawa_rincian_dan_berkas(pemeran):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    versi = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=berkas)
    baru = mulai_versi_baru(versi.konten, pelaku=pemeran.operator, waktu=SENIN)
    assert (baru.rincian.butir.kode, baru.lampiran.get().berkas) == ("kinerja", berkas)


def test_mengganti_berkas_hanya_dengan_versi_baru(pemeran):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    versi = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=berkas)
    with pytest.raises(TransisiDitolak, match="versi baru"):
        lepas_berkas(versi, versi.lampiran.get().pk, pelaku=pemeran.operator, waktu=SENIN)


def test_berkas_yang_diganti_hilang_dari_teks_terbitan(pemeran):
    lama = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    versi = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=lama)
    baru = mulai_versi_baru(versi.konten, pelaku=pemeran.operator, waktu=SENIN)
    lepas_berkas(baru, baru.lampiran.get().pk, pelaku=pemeran.operator, waktu=SENIN)
    pengganti = buat_berkas_pdf(pemeran.dpupr, pemeran.operator, baris=["Angka perbaikan trotoar"], nama="baru.pdf")
    tambah_berkas(baru, pengganti, pelaku=pemeran.operator, waktu=SENIN)
    jalankan(baru, "ajukan", pelaku=pemeran.operator, waktu=SENIN)
    setujui(baru, pemeran.verifikator)
    assert "drainase" not in TeksTerbitan.objects.get().kata


def test_berkas_lama_tidak_umum_lagi_setelah_diganti(pemeran):
    lama = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    versi = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=lama)
    baru = mulai_versi_baru(versi.konten, pelaku=pemeran.operator, waktu=SENIN)
    lepas_berkas(baru, baru.lampiran.get().pk, pelaku=pemeran.operator, waktu=SENIN)
    jalankan(baru, "ajukan", pelaku=pemeran.operator, waktu=SENIN)
    setujui(baru, pemeran.verifikator)
    assert not Berkas.objects.publik(SENIN).filter(pk=lama.pk).exists()


def test_menyimpan_rincian_yang_sama_tidak_menambah_suntingan(pemeran):
    versi = buat_informasi(pemeran.dpupr, pemeran.operator)
    sama = simpan_draf(
        versi,
        pelaku=pemeran.operator,
        waktu=SENIN,
        nomor_sunting=0,
        nilai={"judul": versi.judul, "tahun": 2025, "butir": versi.rincian.butir},
    )
    assert sama.nomor_sunting == versi.nomor_sunting
