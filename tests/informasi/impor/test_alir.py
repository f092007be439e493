"""A table on its way: read, submitted, decided once, public row by row."""

import pytest
from django.core.exceptions import PermissionDenied

from alur.mesin import jalankan
from alur.models import Pemberitahuan, Peristiwa
from alur.transisi import LangkahBasi, TransisiDitolak
from informasi.impor import penerbit
from informasi.models import Konten, Terbitan, Versi
from informasi.status import StatusKiriman
from opd.peran import Peran
from tests.informasi.impor.kiriman_uji import (
    ajukan,
    baris,
    buka_semua_contoh,
    dip_diskominfo,
    kirim,
    pekerja,
    setujui_kiriman,
    siap,
    terbitkan,
)
from tests.pabrik import SENIN, beri_peran, buat_pengguna

RENJA = baris("Rencana kerja dinas 2025", butir="ringkasan program dan kegiatan")


@pytest.fixture
def operator_kominfo(pemeran):
    return buat_pengguna("operator_kominfo", Peran.OPERATOR, pemeran.diskominfo)


def test_daftar_diskominfo_terbit_seluruhnya_dari_satu_putusan(pemeran, operator_kominfo):
    kiriman = terbitkan(pemeran.diskominfo, operator_kominfo, pemeran.verifikator, isi=dip_diskominfo())
    assert (kiriman.status, kiriman.jumlah, kiriman.dikerjakan) == (StatusKiriman.SELESAI, 38, 38)
    assert Terbitan.objects.publik(SENIN).filter(unit=pemeran.diskominfo, jenis="informasi").count() == 38


def test_satu_putusan_satu_peristiwa(pemeran, operator_kominfo):
    kiriman = terbitkan(pemeran.diskominfo, operator_kominfo, pemeran.verifikator, isi=dip_diskominfo())
    langkah = kiriman.jejak().exclude(nama="buka_contoh").values_list("nama", flat=True)
    assert list(langkah) == ["unggah", "selesai_dibaca", "ajukan", "setujui", "rampung"]


def test_baris_terbit_seperti_ditulis_pengirimnya(pemeran):
    kiriman = terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, RENJA)
    versi = kiriman.baris.get().versi
    assert list(versi.penyimpan.all()) == [pemeran.operator]
    assert versi.ajuan_terakhir().diajukan_oleh == pemeran.operator
    assert Peristiwa.objects.tentang(versi).last().pelaku_nama == "Sistem, atas keputusan Verifikator"


def test_kolom_tabel_menjadi_kolom_dip(pemeran):
    satu = {**RENJA, "waktu_dibuat": "14 Agustus 2024", "tempat_dibuat": "Kasemen", "bentuk": "hardcopy"}
    rincian = terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, satu).baris.get().versi.rincian
    assert (rincian.waktu_dibuat.isoformat(), rincian.tempat_dibuat, rincian.bentuk, rincian.tahun) == (
        "2024-08-14", "Kasemen", "hardcopy", 2025,
    )  # fmt: skip
    assert rincian.butir.kode == "program-kegiatan"


def test_tabel_yang_sama_dua_kali_tidak_mengubah_apa_pun(pemeran, operator_kominfo):
    terbitkan(pemeran.diskominfo, operator_kominfo, pemeran.verifikator, isi=dip_diskominfo())
    ulang = siap(pemeran.diskominfo, operator_kominfo, isi=dip_diskominfo())
    assert (ulang.jumlah, ulang.baris.filter(hasil="sama").count()) == (0, 38)
    with pytest.raises(TransisiDitolak, match="Tidak ada baris baru"):
        ajukan(ulang)


def test_dua_kiriman_kembar_yang_sama_sama_disetujui_terbit_sekali(pemeran):
    kembar = [ajukan(siap(pemeran.dpupr, pemeran.operator, RENJA)) for _ in range(2)]
    for satu in kembar:
        setujui_kiriman(satu, pemeran.verifikator)
    assert Terbitan.objects.count() == 1
    assert "sudah ada sejak tabel dibaca" in kembar[1].baris.get().dilewati


def test_baris_berubah_menjadi_versi_dua(pemeran):
    terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, RENJA)
    kiriman = terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, {**RENJA, "ringkasan": "Kini lengkap"})
    versi = kiriman.baris.get().versi
    assert (versi.nomor, versi.ringkasan, versi.catatan_publik) == (2, "Kini lengkap", "Diperbarui dari impor")
    assert Konten.objects.count() == 1


def test_sel_kosong_membiarkan_yang_sudah_terbit(pemeran):
    terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, {**RENJA, "penanggung_jawab": "Bidang SDA"})
    kiriman = terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, {**RENJA, "ringkasan": "Kini lengkap"})
    assert kiriman.baris.get().versi.rincian.penanggung_jawab == "Bidang SDA"


def test_baris_berkode_dikenali_walau_judulnya_berganti(pemeran):
    terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, {**RENJA, "kode": "R-1"})
    baru = {**RENJA, "kode": "R-1", "judul": "Rencana kerja perubahan dinas 2025"}
    versi = terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, baru).baris.get().versi
    assert (versi.nomor, versi.judul) == (2, "Rencana kerja perubahan dinas 2025")


def test_unit_lain_tidak_tersentuh_oleh_judul_yang_sama(pemeran):
    terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, RENJA)
    terbitkan(pemeran.dinkes, pemeran.operator_lain, pemeran.verifikator, RENJA)
    assert set(Terbitan.objects.values_list("unit__slug", flat=True)) == {"dpupr", "dinkes"}


def test_pengirim_tidak_menyetujui_kirimannya_sendiri(pemeran):
    beri_peran(pemeran.verifikator, Peran.OPERATOR, pemeran.dpupr)
    kiriman = ajukan(siap(pemeran.dpupr, pemeran.verifikator, RENJA))
    buka_semua_contoh(kiriman, pemeran.verifikator)
    with pytest.raises(TransisiDitolak, match="verifikator lain"):
        jalankan(kiriman, "setujui", pelaku=pemeran.verifikator, waktu=SENIN, sidik=kiriman.sidik)


def test_contoh_harus_dibuka_oleh_yang_memutuskan(pemeran):
    kiriman = ajukan(siap(pemeran.dpupr, pemeran.operator, RENJA))
    buka_semua_contoh(kiriman, pemeran.verifikator2)
    with pytest.raises(TransisiDitolak, match="Buka dahulu 1 baris contoh"):
        jalankan(kiriman, "setujui", pelaku=pemeran.verifikator, waktu=SENIN, sidik=kiriman.sidik)


def test_baris_di_luar_contoh_tidak_dapat_ditandai(pemeran):
    kiriman = ajukan(siap(pemeran.dpupr, pemeran.operator, RENJA))
    with pytest.raises(TransisiDitolak, match="bukan contoh"):
        jalankan(kiriman, "buka_contoh", pelaku=pemeran.verifikator, waktu=SENIN, baris=999)


def test_sidik_basi_tidak_memutuskan(pemeran):
    kiriman = ajukan(siap(pemeran.dpupr, pemeran.operator, RENJA))
    buka_semua_contoh(kiriman, pemeran.verifikator)
    with pytest.raises(LangkahBasi):
        jalankan(kiriman, "setujui", pelaku=pemeran.verifikator, waktu=SENIN, sidik="0" * 64)


def test_pengirim_yang_sudah_pindah_menghentikan_persetujuan(pemeran):
    kiriman = ajukan(siap(pemeran.dpupr, pemeran.operator, RENJA))
    jalankan(pemeran.operator.keanggotaan.get(), "akhiri", pelaku=pemeran.ppid, waktu=SENIN, sampai=SENIN.date())
    buka_semua_contoh(kiriman, pemeran.verifikator)
    besok = SENIN.replace(day=3)
    with pytest.raises(TransisiDitolak, match="tidak bertugas lagi"):
        jalankan(kiriman, "setujui", pelaku=pemeran.verifikator, waktu=besok, sidik=kiriman.sidik)


def test_kembalian_memberi_tahu_unit_dengan_catatannya(pemeran):
    kiriman = ajukan(siap(pemeran.dpupr, pemeran.operator, RENJA))
    catatan = "Tahunnya keliru."
    jalankan(kiriman, "kembalikan", pelaku=pemeran.verifikator, waktu=SENIN, sidik=kiriman.sidik, catatan=catatan)
    kabar = Pemberitahuan.objects.filter(judul="Tabel dikembalikan: dip.csv")
    assert {k.pengguna for k in kabar} == {pemeran.operator, pemeran.penanggung_jawab}
    assert catatan in kabar[0].isi


def test_selesai_memberi_tahu_berapa_yang_terbit(pemeran):
    terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, RENJA)
    kabar = Pemberitahuan.objects.filter(judul="Tabel selesai diterbitkan: dip.csv")
    assert {k.pengguna for k in kabar} == {pemeran.operator, pemeran.penanggung_jawab}
    assert kabar[0].isi == "1 informasi dari tabel ini sudah dapat dibaca warga."


def test_tarik_kembali_membuat_contoh_dibuka_lagi(pemeran):
    kiriman = ajukan(siap(pemeran.dpupr, pemeran.operator, RENJA))
    buka_semua_contoh(kiriman, pemeran.verifikator)
    jalankan(kiriman, "tarik_kembali", pelaku=pemeran.operator, waktu=SENIN)
    assert kiriman.contoh_tersisa(pemeran.verifikator) == kiriman.contoh


def test_hanya_penulis_unit_yang_mengunggah(pemeran):
    with pytest.raises(PermissionDenied):
        kirim(pemeran.dpupr, pemeran.operator_lain, RENJA)


def test_kegagalan_unggah_tidak_meninggalkan_draf(pemeran):
    kiriman = siap(pemeran.dpupr, pemeran.operator, isi=b"nama;alamat\nA;B\n")
    pekerja()
    assert (kiriman.status, kiriman.baris.count(), Versi.objects.count()) == (StatusKiriman.GAGAL, 0, 0)
    assert "Kolom" in kiriman.galat


def test_baris_yang_gagal_tak_terduga_tidak_menahan_yang_lain(pemeran, monkeypatch):
    lain = baris("Perjanjian kinerja dinas 2025", butir="ringkasan kinerja")
    asli = penerbit.tulis_informasi

    def sekali_gagal(unit, **isian):
        if isian["nilai"]["judul"].startswith("Rencana"):
            raise ZeroDivisionError
        return asli(unit, **isian)

    monkeypatch.setattr(penerbit, "tulis_informasi", sekali_gagal)
    kiriman = terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, RENJA, lain)
    assert kiriman.status == StatusKiriman.SELESAI
    assert [(b.versi is None, b.dilewati[:20]) for b in kiriman.baris.order_by("nomor")] == [
        (True, "Baris ini tidak dapa"),
        (False, ""),
    ]
