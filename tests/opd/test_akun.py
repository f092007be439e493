"""One's own account: password, address, and what is too easy to guess."""

import pytest
from django.urls import reverse

from alur.models import Pemberitahuan
from opd.akun.sandi_lazim import mudah_ditebak
from tests.pabrik import SANDI

BARU = "kalimat sandi yang sangat baru"


def ganti(klien, sandi=BARU, lama=SANDI):
    return klien.post(reverse("opd:akun_sandi"), {"sandi_ulang": lama, "sandi": sandi, "ulangi": sandi})


@pytest.mark.parametrize(
    "sandi",
    [
        "kotaserang2026", "Serang12345678", "bismillah123!", "R4hasia!!2026", "diskominfo-serang", "sayangsayangsayang",
        "admin@serang2026", "123456789012", "aaaaaaaaaaaa1", "indonesiamerdeka45",
    ],
)  # fmt: skip
def test_kata_lazim_dengan_angka_mudah_ditebak(sandi):
    assert mudah_ditebak(sandi)


@pytest.mark.parametrize(
    "sandi", [BARU, SANDI, "demo-ppid-serang", "gerobak ungu melompati pagar", "Xk7-vopq-92bn", "kuda pagar biru tujuh"]
)
def test_kalimat_atau_acak_tidak_mudah_ditebak(sandi):
    assert not mudah_ditebak(sandi)


def test_kata_sandi_lazim_ditolak_di_layar(meja):
    jawaban = ganti(meja("operator"), sandi="kotaserang2026")
    assert jawaban.status_code == 422 and "mudah ditebak" in jawaban.content.decode()


def test_kata_sandi_sendiri_diganti_dan_sesi_ini_tetap(meja, pemeran):
    klien = meja("operator")
    assert ganti(klien).status_code == 302
    pemeran.operator.refresh_from_db()
    assert pemeran.operator.check_password(BARU) and klien.get(reverse("opd:akun")).status_code == 200


def test_sesi_di_perangkat_lain_berakhir(meja):
    lain, klien = meja("operator"), meja("operator")
    ganti(klien)
    assert lain.get(reverse("opd:akun")).status_code == 302


def test_kata_sandi_lama_wajib_benar(meja, pemeran):
    assert ganti(meja("operator"), lama="salah sama sekali").status_code == 422
    pemeran.operator.refresh_from_db()
    assert pemeran.operator.check_password(SANDI)


def ubah(klien, **isi):
    dilihat = klien.get(reverse("opd:akun_data")).context["dilihat"]
    bawaan = {"surel": "baru@uji.serangkota.go.id", "wa": "", "sandi_ulang": SANDI, "dilihat": dilihat}
    return klien.post(reverse("opd:akun_data"), bawaan | isi)


def test_surel_sendiri_diubah_dan_alamat_lama_dikabari(meja, pemeran):
    lama = pemeran.operator.surel
    assert ubah(meja("operator")).status_code == 302
    pemeran.operator.refresh_from_db()
    assert pemeran.operator.surel == "baru@uji.serangkota.go.id"
    assert Pemberitahuan.objects.filter(alamat=lama, judul="Surel akun Anda diganti").exists()


def test_mengubah_data_sendiri_meminta_kata_sandi(meja, pemeran):
    assert ubah(meja("operator"), sandi_ulang="salah").status_code == 422
    pemeran.operator.refresh_from_db()
    assert pemeran.operator.surel == "operator@uji.serangkota.go.id"


def test_surel_milik_orang_lain_ditolak(meja, pemeran):
    assert ubah(meja("operator"), surel=pemeran.ppid.surel).status_code == 422


def test_tab_kedua_yang_basi_dijawab_409(meja):
    klien = meja("operator")
    lama = klien.get(reverse("opd:akun_data")).context["dilihat"]
    ubah(klien, wa="0812-3456-7890")
    assert ubah(klien, dilihat=lama, wa="0811-1111-1111").status_code == 409
