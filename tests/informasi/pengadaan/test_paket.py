"""The life of a procurement package: two people, a public copy, duties by stage."""

from datetime import date, datetime

import pytest
from django.db import IntegrityError, transaction

from alur.mesin import jalankan
from alur.transisi import LangkahBasi, TransisiDitolak
from informasi.kewajiban.kueri import keterisian, nilai
from informasi.models import Kewajiban, PaketTerbit, Terbitan
from informasi.pengadaan.kueri import berkas_paket
from kalender.hari import WIB
from tests.pabrik import SENIN, beri_peran
from tests.pabrik_informasi import buat_informasi_terbit
from tests.pabrik_paket import (
    ajukan_paket,
    buat_paket,
    buat_paket_terbit,
    setujui_paket,
    terbitkan_dokumen,
)

DESEMBER = datetime(2026, 12, 15, 9, tzinfo=WIB)


def ubah(paket, pemeran, **isi):
    jalankan(paket, "ubah", pelaku=pemeran.operator, waktu=SENIN, nilai=isi, nomor_sunting=paket.nomor_sunting)
    return paket


def tugas_paket(paket, waktu=SENIN):
    """{code of the butir: Dinilai} of a package."""
    return {d.kewajiban.butir.kode: d for d in nilai(Kewajiban.objects.filter(paket=paket), waktu)}


def test_baru_dibaca_warga_setelah_disetujui_orang_lain(pemeran):
    paket = ajukan_paket(buat_paket(pemeran), pemeran)
    assert not PaketTerbit.objects.exists()
    setujui_paket(paket, pemeran.verifikator)
    assert (paket.status, paket.terbit.pemenang, paket.terbit.publik_sejak) == ("terbit", "CV Contoh Karya", SENIN)


def test_penulisnya_tidak_boleh_menyetujui(pemeran):
    beri_peran(pemeran.operator, "verifikator", pemeran.diskominfo)
    paket = ajukan_paket(buat_paket(pemeran), pemeran)
    with pytest.raises(TransisiDitolak, match="ikut menulis"):
        setujui_paket(paket, pemeran.operator)


def test_persetujuan_terikat_pada_yang_dibaca(pemeran):
    paket = ajukan_paket(buat_paket(pemeran), pemeran)
    with pytest.raises(LangkahBasi):
        jalankan(paket, "setujui", pelaku=pemeran.verifikator, waktu=SENIN, nomor_sunting=paket.nomor_sunting + 1)


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({"pemenang": ""}, "penyedia"),
        ({"nilai_kontrak": None}, "nilai kontrak"),
        ({"lokasi": "", "tahap": "perencanaan"}, "lokasi"),
        ({"pemenang": "Pak Contoh NIK 3673015708850001"}, "nomor pribadi"),
    ],
)
def test_yang_kurang_atau_memuat_nomor_pribadi_tidak_dapat_diajukan(isi, kata, pemeran):
    with pytest.raises(TransisiDitolak, match=kata):
        ajukan_paket(buat_paket(pemeran, **isi), pemeran)


def test_tahap_awal_tidak_menuntut_penyedia(pemeran):
    kosong = {"tahap": "perencanaan", "hps": None, "pemenang": "", "nilai_kontrak": None}
    assert buat_paket_terbit(pemeran, **kosong).status == "terbit"


def test_perubahan_tidak_dibaca_warga_sebelum_disetujui(pemeran):
    paket = ubah(buat_paket_terbit(pemeran), pemeran, nilai_kontrak=950_000_000)
    assert (paket.status, paket.terbit.nilai_kontrak) == ("draf", 912_500_000)
    setujui_paket(ajukan_paket(paket, pemeran), pemeran.verifikator, waktu=DESEMBER)
    terbit = PaketTerbit.objects.get()
    assert (terbit.nilai_kontrak, terbit.publik_sejak, terbit.dimutakhirkan) == (950_000_000, SENIN, DESEMBER)


def test_dikembalikan_butuh_alasan(pemeran):
    paket = ajukan_paket(buat_paket(pemeran), pemeran)
    putusan = {"pelaku": pemeran.verifikator, "waktu": SENIN, "nomor_sunting": paket.nomor_sunting}
    with pytest.raises(TransisiDitolak, match="alasannya"):
        jalankan(paket, "kembalikan", **putusan)
    jalankan(paket, "kembalikan", catatan="Lokasi keliru.", **putusan)
    kabar = pemeran.penanggung_jawab.kabar.get(tautan=paket.get_absolute_url())
    assert (paket.status, kabar.isi, kabar.judul.startswith("Perlu perbaikan")) == ("draf", "Lokasi keliru.", True)


def test_ditarik_hilang_dari_publik_bersama_kewajibannya(pemeran):
    paket = buat_paket_terbit(pemeran)
    jalankan(paket, "tarik", pelaku=pemeran.operator, waktu=SENIN, catatan="Salah unit.")
    assert (paket.status, paket.alasan_tarik) == ("ditarik", "Salah unit.")
    assert not PaketTerbit.objects.exists() and not Kewajiban.objects.exists()
    with pytest.raises(TransisiDitolak, match="tidak sedang"):
        jalankan(paket, "tarik", pelaku=pemeran.operator, waktu=SENIN, catatan="Lagi.")


def test_kode_rup_sekali_setahun(pemeran):
    buat_paket(pemeran)
    with pytest.raises(IntegrityError), transaction.atomic():
        buat_paket(pemeran)
    buat_paket(pemeran, tahun=2025)


def test_dokumen_jatuh_tempo_menurut_tahap(pemeran):
    paket = buat_paket_terbit(pemeran, tahap="pemilihan")
    assert set(tugas_paket(paket)) == {"pbj-rup", "pbj-hps", "pbj-daftar-harga"}
    setujui_paket(ajukan_paket(ubah(paket, pemeran, tahap="pelaksanaan"), pemeran), pemeran.verifikator, waktu=DESEMBER)
    tugas = tugas_paket(paket, DESEMBER)
    assert {k: d.jatuh for k, d in tugas.items() if k in ("pbj-hps", "pbj-kontrak")} == {
        "pbj-hps": date(2026, 12, 31),
        "pbj-kontrak": date(2027, 1, 31),
    }
    assert len(tugas) == 5


def test_dokumen_hanya_memenuhi_paketnya_sendiri(pemeran):
    satu, dua = buat_paket_terbit(pemeran), buat_paket_terbit(pemeran, kode_rup="58210012", nama="Paket dua")
    versi = terbitkan_dokumen(satu, pemeran, "pbj-kontrak")
    assert (tugas_paket(satu)["pbj-kontrak"].konten, tugas_paket(satu)["pbj-hps"].terisi) == (versi.konten_id, False)
    assert not tugas_paket(dua)["pbj-kontrak"].terisi
    terisi, wajib, terlambat = keterisian([pemeran.dpupr], date(2027, 1, 5))[pemeran.dpupr.pk]
    assert (terisi, wajib, terlambat) == (1, 10, 9)


def test_dokumen_unit_lain_tidak_dapat_ditautkan(pemeran):
    paket = buat_paket_terbit(pemeran)
    asing = buat_informasi_terbit(pemeran.dinkes, pemeran.operator_lain, pemeran.verifikator, butir="pbj-kontrak")
    with pytest.raises(TransisiDitolak, match="unit lain"):
        jalankan(paket, "tautkan", pelaku=pemeran.operator, waktu=SENIN, dokumen=[asing.konten])


def test_halaman_menyebut_yang_ada_dan_yang_kurang(pemeran):
    paket = buat_paket_terbit(pemeran)
    terbitkan_dokumen(paket, pemeran, "pbj-kontrak")
    terbitkan_dokumen(paket, pemeran, "pbj-gambar", judul="Gambar rancangan")
    berkas = {b.butir.kode: b for b in berkas_paket(paket.terbit, SENIN)}
    assert {k for k, b in berkas.items() if b.kurang} == {
        "pbj-rup",
        "pbj-hps",
        "pbj-daftar-harga",
        "pbj-hasil-pemilihan",
    }
    assert not berkas["pbj-gambar"].jatuh and len(berkas["pbj-kontrak"].terbit) == 1
    Terbitan.objects.filter(butir__kode="pbj-kontrak").delete()
    assert next(b for b in berkas_paket(paket.terbit, SENIN) if b.butir.kode == "pbj-kontrak").kurang
