"""Every wrong proposal comes back with its sentence."""

from datetime import date

import pytest

from alur.transisi import TransisiDitolak
from informasi.dikecualikan.layanan import nyatakan, tetapkan, tulis_usulan
from informasi.dikecualikan.status import Kesimpulan
from tests.pabrik import SENIN
from tests.pabrik_dik import (
    USULAN,
    buat_atasan,
    buat_bertanda_tangan,
    buat_disetujui,
    buat_ditetapkan,
    buat_diusulkan,
    buat_pertimbangan,
    buat_usulan,
    langkah,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("nilai", "kalimat"),
    [
        ({"dokumen": ""}, "Sebut dokumen"),
        ({"informasi": " "}, "Sebut bagian yang dikecualikan"),
        ({"informasi": USULAN["dokumen"].upper()}, "bukan seluruh dokumen"),
        ({"alasan": "", "sub": None}, "huruf a sampai j"),
        ({"sub": None}, "Pilih yang dimaksud"),
        ({"undang_undang": "Perwal 35 Tahun 2022"}, "harus sebuah Undang-Undang"),
        ({"alasan": "j", "sub": None, "undang_undang": "PP 61 Tahun 2010"}, "harus sebuah Undang-Undang"),
        ({"pasal": ""}, "Sebut pasalnya"),
        ({"akibat_dibuka": "Bahaya."}, "Uraikan akibat bila informasi dibuka"),
        ({"akibat_ditutup": ""}, "Uraikan manfaat"),
        ({"berlaku_sampai": None}, "isi tanggal berakhir, atau pilih"),
        ({"berlaku_sampai": date(2026, 11, 2)}, "sesudah pengecualian mulai"),
        ({"informasi": "Rekening BRI nomor 341501012345678 atas nama warga"}, "nomor rekening"),
        ({"undang_undang": "UU 14 Tahun 2008, NIK 3673014101900002"}, "NIK atau nomor KK"),
        ({"akibat_dibuka": "NIK 3673014101900002 milik warga dapat disalahgunakan orang lain."}, "NIK atau nomor KK"),
    ],
)
def test_usulan_yang_keliru_ditolak_dengan_kalimatnya(nilai, kalimat, pemeran):
    uji = buat_usulan(pemeran, nilai=nilai)
    with pytest.raises(TransisiDitolak, match=kalimat):
        langkah(uji, "ajukan", pemeran.operator)


@pytest.mark.parametrize(
    ("telaah", "kalimat"),
    [
        ({"kepentingan_umum": ""}, "Timbang kepentingan umum"),
        ({"pendapat_tim": ""}, "pendapat Tim Pertimbangan"),
        ({"kesimpulan": ""}, "Pilih kesimpulan"),
        ({"kesimpulan": Kesimpulan.DIBUKA}, "Pakai “Tolak pengecualian”"),
        ({"tanggal_uji": None}, "Isi tanggal uji"),
        ({"tanggal_uji": date(2026, 11, 3)}, "belum tiba"),
        ({"tempat_uji": ""}, "tempat uji"),
    ],
)
def test_telaah_yang_tipis_tidak_ditandatangani(telaah, kalimat, pemeran):
    uji = buat_pertimbangan(pemeran, telaah=telaah)
    with pytest.raises(TransisiDitolak, match=kalimat):
        langkah(uji, "tandatangani", pemeran.verifikator)


def test_sendirian_bukan_uji(pemeran):
    uji = buat_pertimbangan(pemeran)
    satu = {"nama": "Verifikator", "jabatan": "Tim", "pengguna": pemeran.verifikator}
    langkah(uji, "atur_peserta", pemeran.verifikator, peserta=[satu])
    langkah(uji, "tandatangani", pemeran.verifikator)
    with pytest.raises(TransisiDitolak, match="sekurangnya dua peserta"):
        langkah(uji, "setujui", buat_atasan(pemeran))


def test_yang_belum_bertanda_tangan_disebut_namanya(pemeran):
    uji = buat_pertimbangan(pemeran)
    langkah(uji, "tandatangani", pemeran.verifikator)
    with pytest.raises(TransisiDitolak, match="Belum bertanda tangan: Verifikator Dua"):
        langkah(uji, "setujui", buat_atasan(pemeran))


def test_tanda_tangan_hanya_sekali(pemeran):
    with pytest.raises(TransisiDitolak, match="sudah menandatangani"):
        langkah(buat_bertanda_tangan(pemeran), "tandatangani", pemeran.verifikator)


@pytest.mark.parametrize(
    ("sk", "kalimat"),
    [
        ({"sk_nomor": "", "sk_tanggal": date(2026, 11, 2)}, "Isi nomor SK"),
        ({"sk_nomor": "1", "sk_tanggal": date(2026, 11, 3)}, "hari ini atau sebelumnya"),
        ({"sk_nomor": "1", "sk_tanggal": date(2026, 10, 29)}, "sebelum tanggal uji"),
    ],
)
def test_sk_yang_keliru_ditolak(sk, kalimat, pemeran):
    with pytest.raises(TransisiDitolak, match=kalimat):
        tetapkan(buat_disetujui(pemeran), "tetapkan", pelaku=pemeran.ppid, waktu=SENIN, **sk)


@pytest.mark.parametrize("nama", ["kembalikan", "tolak"])
def test_menolak_tanpa_alasan_tidak_dapat(nama, pemeran):
    with pytest.raises(TransisiDitolak, match="Tulis alasannya"):
        langkah(buat_diusulkan(pemeran), nama, pemeran.ppid)


def test_entri_kota_bukan_usulan_operator(pemeran):
    with pytest.raises(TransisiDitolak, match="hanya diusulkan oleh PPID Utama"):
        tulis_usulan(pemeran.dpupr, pelaku=pemeran.operator, waktu=SENIN, nilai=USULAN, se_kota=True)


def test_yang_belum_ditetapkan_tidak_dapat_diganti(pemeran):
    with pytest.raises(TransisiDitolak, match="sudah ditetapkan pada unit yang sama"):
        buat_usulan(pemeran, menggantikan=buat_diusulkan(pemeran))


@pytest.mark.parametrize(
    ("putusan", "hari", "kalimat"),
    [
        ("", date(2026, 11, 2), "Sebut nomor dan tanggal putusan"),
        ("KI Banten 1/2026, NIK 3673014101900002", date(2026, 11, 2), "Hapus nomornya"),
        ("KI Banten 1/2026", date(2026, 11, 1), "sesudah SK"),
        ("KI Banten 1/2026", date(2026, 11, 3), "tidak melewati hari ini"),
    ],
)
def test_putusan_yang_keliru_ditolak(putusan, hari, kalimat, pemeran):
    with pytest.raises(TransisiDitolak, match=kalimat):
        langkah(buat_ditetapkan(pemeran), "buka_putusan", pemeran.ppid, putusan=putusan, tanggal=hari)


def test_yang_bertanggal_tidak_berakhir_dengan_syarat(pemeran):
    with pytest.raises(TransisiDitolak, match="berakhir pada tanggalnya"):
        langkah(buat_ditetapkan(pemeran), "akhiri_syarat", pemeran.ppid, catatan="Selesai.")


def test_nihil_dan_ada_hanya_sekali_setahun(pemeran):
    nyatakan(pemeran.dpupr, ada=False, tahun=2026, pelaku=pemeran.operator, waktu=SENIN)
    with pytest.raises(TransisiDitolak, match="sudah dinyatakan"):
        nyatakan(pemeran.dpupr, ada=True, tahun=2026, pelaku=pemeran.operator, waktu=SENIN)


def test_unit_dengan_entri_berlaku_tidak_nihil(pemeran):
    buat_ditetapkan(pemeran)
    with pytest.raises(TransisiDitolak, match="tidak dapat dinyatakan nihil"):
        nyatakan(pemeran.dpupr, ada=False, tahun=2026, pelaku=pemeran.operator, waktu=SENIN)
