"""One function says whether an item may be refused, and why not."""

from datetime import date, timedelta

import pytest

from informasi.dikecualikan.entri import entri_untuk, halangan_menolak
from informasi.dikecualikan.status import Kesimpulan
from tests.pabrik_dik import SAMPAI, buat_ditetapkan, langkah

pytestmark = pytest.mark.django_db
HARI = date(2026, 11, 20)


def tanya(uji, unit, *, hari=HARI, seluruhnya=False):
    return halangan_menolak(uji.entri, unit=unit, hari=hari, seluruhnya=seluruhnya)


def test_tanpa_entri_tidak_dapat_ditolak(pemeran):
    assert "Belum ada pengecualian" in halangan_menolak(None, unit=pemeran.dpupr, hari=HARI, seluruhnya=False)


def test_bagian_yang_dikecualikan_boleh_dihitamkan(pemeran):
    assert tanya(buat_ditetapkan(pemeran), pemeran.dpupr) is None


def test_pengecualian_sebagian_tidak_menutup_seluruh_dokumen(pemeran):
    assert "Hitamkan bagian itu" in tanya(buat_ditetapkan(pemeran), pemeran.dpupr, seluruhnya=True)


def test_yang_ditutup_seluruhnya_boleh_ditolak(pemeran):
    uji = buat_ditetapkan(pemeran, telaah={"kesimpulan": Kesimpulan.SELURUH})
    assert tanya(uji, pemeran.dpupr, seluruhnya=True) is None


def test_unit_lain_tidak_memakai_entri_ini(pemeran):
    assert "perlu uji konsekuensi sendiri" in tanya(buat_ditetapkan(pemeran), pemeran.dinkes)


def test_entri_kota_hanya_membenarkan_penghitaman(pemeran):
    uji = buat_ditetapkan(pemeran, oleh=pemeran.verifikator, se_kota=True, telaah={"kesimpulan": Kesimpulan.SELURUH})
    assert tanya(uji, pemeran.dinkes) is None
    assert "penghitaman sebagian" in tanya(uji, pemeran.dinkes, seluruhnya=True)


@pytest.mark.parametrize(("hari", "boleh"), [(SAMPAI, True), (SAMPAI + timedelta(days=1), False)])
def test_sejak_lewat_waktu_tidak_dapat_dikutip(hari, boleh, pemeran):
    assert (tanya(buat_ditetapkan(pemeran), pemeran.dpupr, hari=hari) is None) is boleh


def test_sebelum_sk_tidak_dapat_dikutip(pemeran):
    assert "belum berlaku" in tanya(buat_ditetapkan(pemeran), pemeran.dpupr, hari=date(2026, 11, 1))


def test_yang_dibuka_putusan_tidak_dapat_dikutip(pemeran):
    uji = buat_ditetapkan(pemeran)
    langkah(uji, "buka_putusan", pemeran.ppid, putusan="KI Banten 026/2026", tanggal=date(2026, 11, 2))
    uji.entri.refresh_from_db()
    assert "sudah berakhir" in tanya(uji, pemeran.dpupr)


def test_pilihan_kutipan_hanya_milik_unit_dan_milik_kota(pemeran):
    sendiri = buat_ditetapkan(pemeran)
    assert list(entri_untuk(pemeran.dpupr, HARI)) == [sendiri.entri]
    assert list(entri_untuk(pemeran.dinkes, HARI)) == []
