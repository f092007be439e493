"""The satisfaction survey and its index."""

import pytest

from alur.transisi import TransisiDitolak
from permohonan.survei.hasil import hasil
from permohonan.survei.layanan import isi_survei
from permohonan.survei.unsur import UNSUR, mutu
from tests.pabrik import SENIN
from tests.pabrik_perkara import DATA_DIRI, buat_dijawab, buat_permohonan, buat_petugas


def nilai(angka, **lain):
    return {u.medan: angka for u in UNSUR} | lain


@pytest.fixture
def dijawab(pemeran):
    return buat_dijawab(buat_petugas(pemeran), pemeran.ppid)


def test_survei_hanya_sekali_untuk_satu_permohonan(dijawab):
    isi_survei(dijawab, nilai(4), waktu=SENIN)
    with pytest.raises(TransisiDitolak, match="sudah diisi"):
        isi_survei(dijawab, nilai(1), waktu=SENIN)


def test_survei_menunggu_jawaban(pemeran):
    with pytest.raises(TransisiDitolak, match="setelah permohonan Anda dijawab"):
        isi_survei(buat_permohonan(), nilai(4), waktu=SENIN)


def test_saran_dengan_nik_ditolak(dijawab):
    with pytest.raises(TransisiDitolak, match="NIK"):
        isi_survei(dijawab, nilai(4, saran=f"NIK saya {DATA_DIRI['nik']}"), waktu=SENIN)


def test_indeks_adalah_rerata_unsur_kali_dua_puluh_lima(pemeran):
    petugas = buat_petugas(pemeran)
    for angka in (4, 4, 3, 3, 2):
        isi_survei(buat_dijawab(petugas, pemeran.ppid), nilai(angka), waktu=SENIN)
    tahun_ini = hasil(2026)
    assert (tahun_ini.jawaban, round(tahun_ini.indeks, 2), tahun_ini.mutu[0]) == (5, 80.0, "B")


def test_kurang_dari_lima_jawaban_tidak_berindeks(dijawab):
    isi_survei(dijawab, nilai(4), waktu=SENIN)
    assert (hasil(2026).jawaban, hasil(2026).indeks) == (1, None)


@pytest.mark.parametrize(("indeks", "huruf"), [(100, "A"), (88.3, "B"), (76.6, "C"), (64.9, "D")])
def test_mutu_menurut_batasnya(indeks, huruf):
    assert mutu(indeks)[0] == huruf


@pytest.fixture
def sesi(client, dijawab):
    """A visitor who has opened the answered request."""
    sesi = client.session
    sesi["perkara_terbuka"] = ["permohonan", dijawab.pk, 9e9]
    sesi.save()
    return client


def test_survei_diisi_dari_permohonan_yang_dibuka(sesi, dijawab):
    jawaban = sesi.post("/layanan/survei/", nilai(3, saran="Cepat."), follow=True)
    assert jawaban.redirect_chain == [("/layanan/survei/hasil/", 302)]
    assert dijawab.survei.saran == "Cepat."


def test_survei_yang_belum_lengkap_kembali_dengan_isinya(sesi):
    jawaban = sesi.post("/layanan/survei/", nilai(3, saran="Cepat.") | {"waktu": ""})
    assert jawaban.status_code == 422
    assert "Pilih salah satu nilai." in jawaban.text
    assert "Cepat." in jawaban.text


def test_survei_tanpa_permohonan_terbuka_menunjukkan_jalannya(client, db):
    assert "/layanan/status/" in client.get("/layanan/survei/").text


def test_hasil_survei_dan_sering_diminta_tidak_menambah_kueri_menurut_barisnya(
    client, pemeran, django_assert_max_num_queries
):
    petugas = buat_petugas(pemeran)
    for _ in range(6):
        isi_survei(buat_dijawab(petugas, pemeran.ppid), nilai(4), waktu=SENIN)
    with django_assert_max_num_queries(4):
        assert "100" in client.get("/layanan/survei/hasil/").text
    with django_assert_max_num_queries(4):
        assert client.get("/layanan/sering-diminta/").status_code == 200
