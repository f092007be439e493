"""The life of a version: from a draft to what the public reads."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from alur.mesin import jalankan
from alur.models import Pemberitahuan
from alur.transisi import LangkahBasi, TransisiDitolak
from informasi.layanan import SuntinganBentrok, mulai_versi_baru, simpan_draf, tulis_berita
from informasi.models import Terbitan, Versi
from opd.layanan import buat_tautan, pakai_tautan
from opd.peran import Peran
from tests.pabrik import ISI, SANDI, SENIN, beri_peran, buat_ajuan, buat_draf, buat_terbit, setujui


def test_berita_yang_disetujui_menjadi_terbitan(pemeran):
    versi = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    assert Terbitan.objects.publik(SENIN).get().judul == versi.judul


def test_ajuan_belum_menjadi_terbitan(pemeran):
    buat_ajuan(pemeran.dpupr, pemeran.operator)
    assert not Terbitan.objects.exists()


def test_penulis_yang_juga_verifikator_tidak_dapat_menyetujui(pemeran):
    beri_peran(pemeran.verifikator, Peran.OPERATOR, pemeran.dpupr)
    versi = buat_ajuan(pemeran.dpupr, pemeran.verifikator)
    with pytest.raises(TransisiDitolak, match="verifikator lain"):
        setujui(versi, pemeran.verifikator)


def test_penyunting_draf_orang_lain_tidak_dapat_menyetujui(pemeran):
    beri_peran(pemeran.verifikator, Peran.OPERATOR, pemeran.dpupr)
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    versi = simpan_draf(
        versi,
        pelaku=pemeran.verifikator,
        waktu=SENIN,
        nomor_sunting=versi.nomor_sunting,
        nilai={"ringkasan": "Baru"},
    )
    jalankan(versi, "ajukan", pelaku=pemeran.operator, waktu=SENIN)
    with pytest.raises(TransisiDitolak, match="verifikator lain"):
        setujui(versi, pemeran.verifikator)


def test_verifikator_lain_dapat_menyetujui(pemeran):
    beri_peran(pemeran.verifikator, Peran.OPERATOR, pemeran.dpupr)
    versi = buat_ajuan(pemeran.dpupr, pemeran.verifikator)
    setujui(versi, pemeran.verifikator2)
    assert versi.status == "terbit"


def test_pembuat_tautan_masuk_penulis_tidak_dapat_menyetujui(pemeran):
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    tautan, _ = buat_tautan(pemeran.operator, pelaku=pemeran.verifikator, waktu=SENIN)
    pakai_tautan(tautan, sandi=SANDI, waktu=SENIN + timedelta(minutes=1))
    jalankan(versi, "ajukan", pelaku=pemeran.operator, waktu=SENIN)
    with pytest.raises(TransisiDitolak, match="tautan masuk"):
        setujui(versi, pemeran.verifikator, waktu=SENIN + timedelta(minutes=2))


def test_persetujuan_dengan_sidik_lama_basi(pemeran):
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    lama = versi.ajuan_terakhir().sidik
    jalankan(versi, "tarik_kembali", pelaku=pemeran.operator, waktu=SENIN)
    simpan_draf(
        versi,
        pelaku=pemeran.operator,
        waktu=SENIN,
        nomor_sunting=1,
        nilai={"judul": "Judul lain sama sekali"},
    )
    versi.refresh_from_db()
    jalankan(versi, "ajukan", pelaku=pemeran.operator, waktu=SENIN)
    with pytest.raises(LangkahBasi):
        jalankan(versi, "setujui", pelaku=pemeran.verifikator, waktu=SENIN, sidik=lama)


def test_teks_yang_diajukan_tidak_dapat_disimpan(pemeran):
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    with pytest.raises(TransisiDitolak, match="Tarik kembali"):
        simpan_draf(versi, pelaku=pemeran.operator, waktu=SENIN, nomor_sunting=1, nilai={"judul": "Diam-diam"})


def test_basis_data_menolak_perubahan_teks_yang_diajukan(pemeran):
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    with pytest.raises(IntegrityError, match="sudah diajukan"), transaction.atomic():
        Versi.objects.filter(pk=versi.pk).update(isi="<p>Diam-diam</p>")


def test_dua_orang_pada_satu_draf_tidak_saling_menimpa(pemeran):
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    simpan_draf(versi, pelaku=pemeran.penanggung_jawab, waktu=SENIN, nomor_sunting=1, nilai={"judul": "Judul kedua"})
    with pytest.raises(SuntinganBentrok) as bentrok:
        simpan_draf(versi, pelaku=pemeran.operator, waktu=SENIN, nomor_sunting=1, nilai={"judul": "Judul ketiga"})
    assert bentrok.value.tersimpan.judul == "Judul kedua"


def test_menyimpan_teks_yang_sama_tidak_mengubah_nomor_sunting(pemeran):
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    sama = simpan_draf(versi, pelaku=pemeran.operator, waktu=SENIN, nomor_sunting=0, nilai={"isi": ISI})
    assert sama.nomor_sunting == versi.nomor_sunting


def test_unit_lain_tidak_dapat_menulis(pemeran):
    with pytest.raises(PermissionDenied):
        tulis_berita(pemeran.dpupr, pelaku=pemeran.operator_lain, waktu=SENIN, nilai={})


def test_operator_kecamatan_menulis_untuk_kelurahannya(pemeran):
    versi = buat_draf(pemeran.banten, pemeran.camat)
    assert versi.konten.unit == pemeran.banten


def test_versi_baru_berdiri_di_samping_yang_terbit(pemeran):
    lama = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    baru = mulai_versi_baru(lama.konten, pelaku=pemeran.operator, waktu=SENIN)
    assert (baru.nomor, baru.isi, Terbitan.objects.get().versi) == (2, lama.isi, lama)


def test_versi_baru_yang_disetujui_menggantikan_yang_lama(pemeran):
    lama = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    baru = mulai_versi_baru(lama.konten, pelaku=pemeran.operator, waktu=SENIN)
    jalankan(baru, "ajukan", pelaku=pemeran.operator, waktu=SENIN)
    setujui(baru, pemeran.verifikator)
    lama.refresh_from_db()
    assert (lama.status, Terbitan.objects.get().versi) == ("digantikan", baru)


def test_tanggal_terbit_pertama_tetap_setelah_versi_baru(pemeran):
    lama = buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    baru = mulai_versi_baru(lama.konten, pelaku=pemeran.operator, waktu=SENIN)
    jalankan(baru, "ajukan", pelaku=pemeran.operator, waktu=SENIN)
    setujui(baru, pemeran.verifikator, waktu=SENIN + timedelta(days=3))
    assert Terbitan.objects.get().publik_sejak == SENIN


def test_usulan_dipakai_lalu_pengusul_tidak_dapat_menyetujui(pemeran):
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    jalankan(
        versi, "usulkan", pelaku=pemeran.verifikator, waktu=SENIN, sidik=versi.ajuan_terakhir().sidik,
        nilai={"judul": "Judul usulan peninjau", "ringkasan": "", "isi": ISI},
    )  # fmt: skip
    jalankan(versi, "pakai_usulan", pelaku=pemeran.operator, waktu=SENIN, usulan=versi.usulan.get())
    with pytest.raises(TransisiDitolak, match="ikut menulis"):
        setujui(versi, pemeran.verifikator)


def test_usulan_yang_dipakai_dapat_disetujui_verifikator_lain(pemeran):
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    jalankan(
        versi, "usulkan", pelaku=pemeran.verifikator, waktu=SENIN, sidik=versi.ajuan_terakhir().sidik,
        nilai={"judul": "Judul usulan peninjau", "ringkasan": "", "isi": ISI},
    )  # fmt: skip
    jalankan(versi, "pakai_usulan", pelaku=pemeran.operator, waktu=SENIN, usulan=versi.usulan.get())
    setujui(versi, pemeran.verifikator2)
    assert Terbitan.objects.get().judul == "Judul usulan peninjau"


def test_kembalikan_tanpa_alasan_ditolak(pemeran):
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    with pytest.raises(TransisiDitolak, match="alasan"):
        jalankan(versi, "kembalikan", pelaku=pemeran.verifikator, waktu=SENIN, sidik=versi.ajuan_terakhir().sidik)


def test_kembalikan_memberi_tahu_orang_unit(pemeran):
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    sidik = versi.ajuan_terakhir().sidik
    jalankan(versi, "kembalikan", pelaku=pemeran.verifikator, waktu=SENIN, sidik=sidik, alasan=["judul"])
    penerima = set(Pemberitahuan.objects.filter(judul__startswith="Perlu").values_list("pengguna", flat=True))
    assert penerima == {pemeran.operator.pk, pemeran.penanggung_jawab.pk}


def test_yang_dipegang_orang_lain_tidak_dapat_diputuskan(pemeran):
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    jalankan(versi, "pegang", pelaku=pemeran.verifikator, waktu=SENIN)
    with pytest.raises(TransisiDitolak, match=r"09\.30"):
        setujui(versi, pemeran.verifikator2, waktu=SENIN + timedelta(minutes=29))


def test_pegangan_lepas_setelah_tiga_puluh_menit(pemeran):
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    jalankan(versi, "pegang", pelaku=pemeran.verifikator, waktu=SENIN)
    setujui(versi, pemeran.verifikator2, waktu=SENIN + timedelta(minutes=31))
    assert versi.status == "terbit"


def test_ambil_alih_satu_ketukan(pemeran):
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    jalankan(versi, "pegang", pelaku=pemeran.verifikator, waktu=SENIN)
    jalankan(versi, "ambil_alih", pelaku=pemeran.verifikator2, waktu=SENIN)
    assert versi.klaim_oleh == pemeran.verifikator2
