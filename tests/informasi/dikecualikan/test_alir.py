"""From a proposal to an entry that ends: the steps by account, on paper, and by the clock."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.db.utils import DatabaseError

from alur.transisi import LangkahBasi, TransisiDitolak
from informasi.dikecualikan.jadwal import akhiri_satu, hari_ingat, ingatkan_satu
from informasi.dikecualikan.layanan import tetapkan, ubah
from informasi.dikecualikan.status import StatusUji
from informasi.models import EntriDIK
from tests.pabrik import SENIN
from tests.pabrik_dik import (
    SAMPAI,
    buat_atasan,
    buat_berkas_uji,
    buat_bertanda_tangan,
    buat_disetujui,
    buat_ditetapkan,
    buat_diusulkan,
    buat_pertimbangan,
    langkah,
)

pytestmark = pytest.mark.django_db


def kertas(uji, pemeran, peran, oleh, **isian):
    """Staff A records a signed paper."""
    berkas = buat_berkas_uji(uji, pemeran, peran=peran, nama=f"{peran}.pdf", oleh=oleh)
    bawaan = {"berkas": berkas, "tanggal": date(2026, 11, 2), "penanda_tangan": "Sekretaris Daerah", "nomor": ""}
    langkah(uji, f"catat_{peran}", oleh, **{**bawaan, **isian})
    return uji.kertas.get(peran=peran, gugur=False)


def test_penetapan_menulis_entri_dik_dari_uji(pemeran):
    uji = buat_ditetapkan(pemeran)
    entri = uji.entri
    assert (entri.informasi, entri.dasar_hukum) == (
        "Nomor rekening bank penerima bantuan",
        "UU 14 Tahun 2008 Pasal 17 huruf h angka 3",
    )
    assert (entri.mulai, entri.berlaku_sampai, entri.sk_bertanda_tangan) == (date(2026, 11, 2), SAMPAI, False)


def test_usulan_belum_menutup_apa_pun(pemeran):
    buat_disetujui(pemeran)
    assert not EntriDIK.objects.exists()


def test_tanda_tangan_gugur_bila_isi_berubah(pemeran):
    uji = buat_bertanda_tangan(pemeran)
    ubah(uji, {"mitigasi": "Lain"}, pelaku=pemeran.verifikator, waktu=SENIN, nomor_sunting=uji.nomor_sunting)
    with pytest.raises(TransisiDitolak, match="Belum bertanda tangan"):
        langkah(uji, "setujui", buat_atasan(pemeran))


def test_suntingan_lama_tidak_menimpa_yang_baru(pemeran):
    uji = buat_pertimbangan(pemeran)
    with pytest.raises(LangkahBasi):
        ubah(uji, {"mitigasi": "Lain"}, pelaku=pemeran.verifikator, waktu=SENIN, nomor_sunting=0)


def test_pengusul_tidak_menetapkan_sendiri(pemeran):
    uji = buat_disetujui(pemeran, oleh=pemeran.ppid, unit=pemeran.dpupr)
    with pytest.raises(TransisiDitolak, match="Yang mengusulkan tidak dapat menetapkan"):
        tetapkan(uji, "tetapkan", pelaku=pemeran.ppid, waktu=SENIN, sk_nomor="1", sk_tanggal=date(2026, 11, 2))


def test_lembar_bertanda_tangan_menggantikan_tanda_tangan_akun(pemeran):
    uji = buat_pertimbangan(pemeran)
    satu = kertas(uji, pemeran, "lembar", pemeran.verifikator)
    langkah(uji, "benarkan_lembar", pemeran.verifikator2, kertas=satu.pk)
    langkah(uji, "setujui", buat_atasan(pemeran))
    assert uji.status == StatusUji.DISETUJUI_ATASAN


def test_pencatat_tidak_membenarkan_suratnya_sendiri(pemeran):
    uji = buat_pertimbangan(pemeran)
    satu = kertas(uji, pemeran, "lembar", pemeran.verifikator)
    with pytest.raises(TransisiDitolak, match="Yang mencatat tidak dapat membenarkan"):
        langkah(uji, "benarkan_lembar", pemeran.verifikator, kertas=satu.pk)


def test_basis_data_menolak_satu_orang_untuk_dua_peran(pemeran):
    satu = kertas(buat_pertimbangan(pemeran), pemeran, "lembar", pemeran.verifikator)
    satu.dibenarkan_oleh, satu.dibenarkan_pada = satu.dicatat_oleh, SENIN
    with pytest.raises(IntegrityError), transaction.atomic():
        satu.save()


def test_seluruh_jalan_di_atas_kertas(pemeran):
    uji = buat_bertanda_tangan(pemeran)
    setuju = kertas(uji, pemeran, "persetujuan", pemeran.verifikator)
    langkah(uji, "benarkan_persetujuan", pemeran.verifikator2, kertas=setuju.pk)
    sk = kertas(uji, pemeran, "sk", pemeran.verifikator, nomor="555/9-PPID/2026")
    tetapkan(uji, "benarkan_sk", pelaku=pemeran.verifikator2, waktu=SENIN, kertas=sk.pk)
    assert (uji.status, uji.entri.sk_bertanda_tangan) == (StatusUji.DITETAPKAN, True)


def test_sk_bertanda_tangan_menyusul_yang_belum(pemeran):
    uji = buat_ditetapkan(pemeran)
    sk = kertas(uji, pemeran, "sk", pemeran.verifikator, nomor="555/9-PPID/2026")
    tetapkan(uji, "benarkan_sk", pelaku=pemeran.verifikator2, waktu=SENIN, kertas=sk.pk)
    assert EntriDIK.objects.get(uji=uji).sk_bertanda_tangan


def test_sk_lain_tidak_menyusul(pemeran):
    uji = buat_ditetapkan(pemeran)
    with pytest.raises(TransisiDitolak, match="SK yang ditetapkan bernomor 555/9-PPID/2026"):
        kertas(uji, pemeran, "sk", pemeran.verifikator, nomor="555/10-PPID/2026")


def test_hanya_atasan_menyetujui(pemeran):
    with pytest.raises(PermissionDenied):
        langkah(buat_bertanda_tangan(pemeran), "setujui", pemeran.ppid)


def test_penolakan_membiarkan_informasi_terbuka(pemeran):
    uji = buat_diusulkan(pemeran)
    langkah(uji, "tolak", pemeran.ppid, catatan="Nama program sudah terbuka sejak 2024.")
    assert uji.status == StatusUji.DITOLAK and not EntriDIK.objects.exists()


def test_uji_baru_mengakhiri_yang_lama_sejak_sk_baru(pemeran):
    lama = buat_ditetapkan(pemeran)
    atasan = atasan_yang_ada(pemeran)
    baru = buat_disetujui(pemeran, atasan=atasan, menggantikan=lama)
    tetapkan(baru, "tetapkan", pelaku=pemeran.ppid, waktu=SENIN, sk_nomor="2", sk_tanggal=date(2026, 11, 2))
    lama.refresh_from_db()
    assert lama.status == StatusUji.DIUBAH
    assert list(EntriDIK.objects.berlaku_pada(date(2026, 11, 2))) == [baru.entri]


def atasan_yang_ada(pemeran):
    return pemeran.diskominfo.keanggotaan.get(peran="atasan_ppid").pengguna


def test_habis_waktu_terbuka_keesokan_harinya_tanpa_pekerja(pemeran):
    buat_ditetapkan(pemeran)
    jumlah = [EntriDIK.objects.berlaku_pada(h).count() for h in (date(2026, 11, 1), SAMPAI, date(2028, 11, 2))]
    assert jumlah == [0, 1, 0]


def test_pekerja_menutup_entri_setelah_hari_terakhirnya(pemeran):
    uji = buat_ditetapkan(pemeran)
    assert not akhiri_satu(SENIN.replace(year=2028, month=11, day=1))
    assert akhiri_satu(SENIN.replace(year=2028, month=11, day=20))
    uji.refresh_from_db()
    assert (uji.status, uji.entri.dibuka_sejak) == (StatusUji.BERAKHIR, date(2028, 11, 2))


def test_peringatan_tiga_puluh_hari_kerja_hanya_sekali(pemeran):
    uji = buat_ditetapkan(pemeran)
    ingat = SENIN.replace(year=hari_ingat(SAMPAI).year, month=hari_ingat(SAMPAI).month, day=hari_ingat(SAMPAI).day)
    sebelumnya = ingat.replace(day=ingat.day - 1)
    assert [ingatkan_satu(sebelumnya), ingatkan_satu(ingat), ingatkan_satu(ingat)] == [False, True, False]
    assert uji.jejak().filter(nama="ingatkan").count() == 1


def test_putusan_membuka_sejak_tanggalnya(pemeran):
    uji = buat_ditetapkan(pemeran)
    langkah(uji, "buka_putusan", pemeran.ppid, putusan="KI Banten 026/2026", tanggal=date(2026, 11, 2))
    assert not EntriDIK.objects.berlaku_pada(date(2026, 11, 2)).exists()


def test_kata_entri_tidak_dapat_diubah_di_basis_data(pemeran):
    entri = buat_ditetapkan(pemeran).entri
    with pytest.raises(DatabaseError), transaction.atomic():
        EntriDIK.objects.filter(pk=entri.pk).update(informasi="lain")


def test_entri_tidak_dapat_dihapus(pemeran):
    entri = buat_ditetapkan(pemeran).entri
    with pytest.raises(DatabaseError), transaction.atomic():
        EntriDIK.objects.filter(pk=entri.pk).delete()


def test_yang_sudah_dibuka_tidak_tertutup_lagi(pemeran):
    uji = buat_ditetapkan(pemeran)
    langkah(uji, "buka_putusan", pemeran.ppid, putusan="KI Banten 026/2026", tanggal=date(2026, 11, 2))
    with pytest.raises(DatabaseError), transaction.atomic():
        EntriDIK.objects.filter(uji=uji).update(dibuka_sejak=None)
