"""An operator leaves: role, notices and held reviews go to the successor; the past keeps its names."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from alur.mesin import jalankan
from alur.models import Pemberitahuan, Peristiwa
from alur.transisi import TransisiDitolak
from informasi import serah_terima as informasi
from kalender.hari import tanggal
from opd.models import Keanggotaan, Pengguna, SerahTerima
from opd.peran import Peran
from opd.serah_terima import serah_terimakan
from tests.pabrik import SANDI, SENIN, beri_peran, buat_ajuan, buat_draf, buat_pengguna

HARI = SENIN.date()


@pytest.fixture
def penerus(pemeran):
    return buat_pengguna("penerus")


def serahkan(pemeran, kepada, *, pelaku=None, hari=HARI, waktu=SENIN):
    """Hand the operator's role over."""
    keanggotaan = pemeran.operator.keanggotaan.get()
    pelaku = pelaku or pemeran.penanggung_jawab
    return serah_terimakan(keanggotaan, kepada=kepada, hari=hari, ruang=(informasi,), pelaku=pelaku, waktu=waktu)


def dikembalikan(pemeran):
    """A submission of the operator that was returned: a notice waits unread."""
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    isian = {"sidik": versi.ajuan_terakhir().sidik, "alasan": ["judul"]}
    jalankan(versi, "kembalikan", pelaku=pemeran.verifikator, waktu=SENIN, **isian)
    return versi


def test_peran_lama_berakhir_dan_yang_baru_mulai_pada_hari_itu(pemeran, penerus):
    serahkan(pemeran, penerus)
    lama, baru = pemeran.operator.keanggotaan.get(), penerus.keanggotaan.get()
    assert (lama.sampai, baru.sejak, baru.peran, baru.unit) == (HARI, HARI, Peran.OPERATOR, pemeran.dpupr)


def test_serah_terima_menulis_satu_peristiwa(pemeran, penerus):
    sebelum = Peristiwa.objects.count()
    serah = serahkan(pemeran, penerus)
    assert Peristiwa.objects.count() == sebelum + 1
    assert serah.jejak().get().nama == "serah_terima"


def test_kabar_yang_belum_dibaca_berpindah(pemeran, penerus):
    versi = dikembalikan(pemeran)
    serahkan(pemeran, penerus)
    assert penerus.kabar.filter(judul=f"Perlu perbaikan: {versi}").exists()
    assert not pemeran.operator.kabar.filter(judul=f"Perlu perbaikan: {versi}").exists()


def test_kabar_yang_sudah_dimiliki_penerus_tidak_digandakan(pemeran):
    rekan = buat_pengguna("rekan", Peran.OPERATOR, pemeran.dpupr)
    versi = dikembalikan(pemeran)
    serahkan(pemeran, rekan)
    assert rekan.kabar.filter(judul=f"Perlu perbaikan: {versi}", dibaca=None).count() == 1


def test_kabar_tentang_unit_lain_tetap_tinggal(pemeran, penerus):
    beri_peran(pemeran.operator, Peran.OPERATOR, pemeran.dinkes)
    versi = buat_ajuan(pemeran.dinkes, pemeran.operator)
    isian = {"sidik": versi.ajuan_terakhir().sidik, "alasan": ["judul"]}
    jalankan(versi, "kembalikan", pelaku=pemeran.verifikator, waktu=SENIN, **isian)
    keanggotaan = pemeran.operator.keanggotaan.get(unit=pemeran.dpupr)
    serah_terimakan(
        keanggotaan, kepada=penerus, hari=HARI, ruang=(informasi,), pelaku=pemeran.penanggung_jawab, waktu=SENIN
    )
    assert pemeran.operator.kabar.filter(judul=f"Perlu perbaikan: {versi}", dibaca=None).exists()


def test_draf_tetap_mencatat_siapa_yang_menyimpannya(pemeran, penerus):
    draf = buat_draf(pemeran.dpupr, pemeran.operator)
    serah = serahkan(pemeran, penerus)
    draf.refresh_from_db()
    assert draf.disimpan_oleh == pemeran.operator
    assert ["Tulisan yang belum selesai", [str(draf)]] in serah.isi


def test_pemeriksaan_yang_dipegang_dilepas(pemeran):
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    jalankan(versi, "pegang", pelaku=pemeran.verifikator, waktu=SENIN)
    serah_terimakan(
        pemeran.verifikator.keanggotaan.get(),
        kepada=pemeran.verifikator2,
        hari=HARI,
        ruang=(informasi,),
        pelaku=pemeran.ppid,
        waktu=SENIN,
    )
    versi.refresh_from_db()
    assert (versi.klaim_oleh, versi.klaim_sampai) == (None, None)


def test_riwayat_tulisan_tetap_memakai_nama_lama(pemeran, penerus):
    draf = buat_draf(pemeran.dpupr, pemeran.operator)
    serahkan(pemeran, penerus)
    assert draf.jejak().first().pelaku_nama == pemeran.operator.nama


def test_kedua_pihak_diberi_tahu(pemeran, penerus):
    serah = serahkan(pemeran, penerus)
    tautan = f"/meja/serah-terima/{serah.pk}/"
    kepada = Pemberitahuan.objects.filter(tautan=tautan).values_list("pengguna", flat=True)
    assert set(kepada) == {penerus.pk, pemeran.operator.pk}


def test_penerus_yang_sudah_berperan_sama_tidak_ditunjuk_dua_kali(pemeran):
    rekan = buat_pengguna("rekan", Peran.OPERATOR, pemeran.dpupr)
    serahkan(pemeran, rekan)
    assert rekan.keanggotaan.count() == 1


def test_tab_kedua_membaca_bahwa_tugas_sudah_diserahkan(pemeran, penerus):
    serahkan(pemeran, penerus)
    with pytest.raises(TransisiDitolak, match="sudah diserahterimakan"):
        serahkan(pemeran, buat_pengguna("lain"), hari=HARI - timedelta(days=3))
    assert SerahTerima.objects.count() == 1


@pytest.mark.parametrize(
    ("hari", "kata"), [(HARI + timedelta(days=1), "pada harinya"), (date(2019, 12, 31), "sebelum 01-01-2020")]
)
def test_hari_di_luar_masa_tugas_ditolak(hari, kata, pemeran, penerus):
    with pytest.raises(TransisiDitolak, match=kata):
        serahkan(pemeran, penerus, hari=hari)


def test_penerus_tidak_boleh_diri_sendiri(pemeran):
    with pytest.raises(TransisiDitolak, match="orang lain"):
        serahkan(pemeran, pemeran.operator)


def test_penerus_berakun_mati_ditolak(pemeran, penerus):
    Pengguna.objects.filter(pk=penerus.pk).update(is_active=False)
    penerus.refresh_from_db()
    with pytest.raises(TransisiDitolak, match="tidak aktif"):
        serahkan(pemeran, penerus)


@pytest.mark.parametrize("siapa", ["operator", "operator_lain", "camat", "auditor"])
def test_yang_tidak_mengelola_tidak_dapat_menyerahkan(siapa, pemeran, penerus):
    with pytest.raises(PermissionDenied):
        serahkan(pemeran, penerus, pelaku=getattr(pemeran, siapa))


# --- The screen -----------------------------------------------------------------------------------


def kirim(meja, pemeran, siapa="penanggung_jawab", **isi):
    alamat = reverse("serah_terima", args=[pemeran.operator.pk])
    bawaan = {
        "keanggotaan": pemeran.operator.keanggotaan.get().pk,
        "hari": tanggal(timezone.now()).isoformat(),
        "nama": "Nur Aini",
        "surel": "nur.aini@uji.serangkota.go.id",
        "sandi_ulang": SANDI,
    }
    return meja(siapa).post(alamat, bawaan | isi)


def test_layar_membuka_akun_penerus_dan_menuju_berita_acara(meja, pemeran):
    jawaban = kirim(meja, pemeran)
    serah = SerahTerima.objects.get()
    assert (jawaban.status_code, jawaban["Location"]) == (302, f"/meja/serah-terima/{serah.pk}/")
    assert serah.kepada.surel == "nur.aini@uji.serangkota.go.id"


def test_layar_meminta_kata_sandi_lagi(meja, pemeran):
    assert kirim(meja, pemeran, sandi_ulang="keliru").status_code == 422
    assert not SerahTerima.objects.exists()


def test_layar_memperlihatkan_apa_yang_ikut(meja, pemeran):
    draf = buat_draf(pemeran.dpupr, pemeran.operator)
    isi = meja("penanggung_jawab").get(reverse("serah_terima", args=[pemeran.operator.pk])).content.decode()
    assert "Tulisan yang belum selesai (1)" in isi and str(draf) in isi


def test_penerus_dari_daftar_dan_akun_baru_sekaligus_ditolak(meja, pemeran):
    jawaban = kirim(meja, pemeran, kepada=pemeran.penanggung_jawab.pk)
    assert jawaban.status_code == 422 and "jangan keduanya" in jawaban.content.decode()


def test_tanpa_penerus_ditolak_dengan_petunjuk(meja, pemeran):
    jawaban = kirim(meja, pemeran, nama="", surel="")
    assert jawaban.status_code == 422 and "pilih penerus dari daftar" in jawaban.content.decode()


def test_penolakan_tidak_meninggalkan_akun_baru(meja, pemeran):
    kirim(meja, pemeran, hari="2019-01-01")
    assert not Pengguna.objects.filter(surel="nur.aini@uji.serangkota.go.id").exists()


def test_tugas_orang_lain_tidak_dapat_dipilih(meja, pemeran):
    asing = Keanggotaan.objects.get(pengguna=pemeran.operator_lain).pk
    assert kirim(meja, pemeran, keanggotaan=asing).status_code == 422


@pytest.mark.parametrize(
    ("siapa", "status"), [("operator", 200), ("penanggung_jawab", 200), ("operator_lain", 404), ("auditor", 404)]
)
def test_berita_acara_hanya_untuk_pihak_dan_pengelolanya(siapa, status, meja, pemeran, penerus):
    serah = serahkan(pemeran, penerus)
    assert meja(siapa).get(reverse("berita_acara", args=[serah.pk])).status_code == status


def test_berita_acara_menyebut_nama_pada_hari_itu(meja, pemeran, penerus):
    serah = serahkan(pemeran, penerus)
    Pengguna.objects.filter(pk=pemeran.operator.pk).update(nama="Nama Baru")
    isi = meja("penanggung_jawab").get(reverse("berita_acara", args=[serah.pk])).content.decode()
    assert serah.dari_nama in isi and "Nama Baru" not in isi
