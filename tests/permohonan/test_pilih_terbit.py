"""The picker of published documents: on the desk's case and on the unit's page, with and without script."""

import pytest
from django.urls import reverse

from permohonan.perkara.tampak import nomor_perubahan
from permohonan.perkara.terbit import nomor_terketik
from tests.pabrik_informasi import buat_informasi_terbit
from tests.pabrik_perkara import buat_didisposisikan, buat_petugas, buat_terdaftar

JUDUL = "Rencana anggaran biaya saluran air 2026"


@pytest.fixture
def petugas(pemeran):
    return buat_petugas(pemeran)


@pytest.fixture
def terbit(pemeran):
    """The same kind of document of two units; the other unit's is the newer one."""
    dpupr = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=JUDUL).konten
    lain = buat_informasi_terbit(pemeran.dinkes, pemeran.operator_lain, pemeran.verifikator, judul=f"{JUDUL} puskesmas")
    return dpupr, lain.konten


def kotak(konten):
    """The radio button of a find, as it stands in the page."""
    return f'name="terbit_pilih" value="{konten.pk}"'


def kirim(client, permohonan, nama, **isi):
    isi = {"dilihat": nomor_perubahan(permohonan), **isi}
    return client.post(reverse("permohonan:langkah", args=[permohonan.pk, nama]), isi)


@pytest.mark.parametrize(
    ("ketikan", "nomor"),
    [
        ("12", "12"),
        ("/informasi/12/", "12"),
        ("https://ppid.serangkota.go.id/informasi/12/rencana-2026/?a=1#b", "12"),
        ("laporan kinerja 2025", ""),
        ("RKA/DPA", ""),
        ("RKA/DPA 2025", ""),
        ("9" * 12, ""),
        ("", ""),
    ],
)
def test_alamat_dan_nomor_dibedakan_dari_kata(ketikan, nomor):
    assert nomor_terketik(ketikan) == nomor


def test_mencari_tanpa_skrip_menjaga_isian_dan_mendahulukan_unit_sendiri(client, pemeran, petugas, terbit):
    permohonan = buat_didisposisikan(petugas, pemeran.dinkes)
    disposisi = permohonan.disposisi.get()
    client.force_login(pemeran.operator_lain)
    isi = {"disposisi": disposisi.pk, "konsep": "Ada di portal.", "terbit": "anggaran saluran", "cari_terbit": "1"}
    halaman = kirim(client, permohonan, "usul_jawaban", **isi)
    teks = halaman.content.decode()
    assert (halaman.status_code, "Ada di portal." in teks, "perlu diperbaiki" in teks) == (200, True, False)
    milik, lain = kotak(terbit[1]), kotak(terbit[0])
    assert 0 < teks.index(milik) < teks.index(lain)
    disposisi.refresh_from_db()
    assert disposisi.dijawab_pada is None


def test_usulan_unit_sudah_tertandai_di_meja_lalu_menjadi_jawaban(client, pemeran, petugas, terbit):
    permohonan = buat_didisposisikan(petugas, pemeran.dpupr)
    disposisi, butir = permohonan.disposisi.get(), permohonan.butir.get()
    client.force_login(pemeran.operator)
    assert JUDUL in client.get(permohonan.get_absolute_url()).content.decode()  # found by the words of the item
    isi = {"disposisi": disposisi.pk, "konsep": "Sudah terbit.", "terbit_pilih": terbit[0].pk}
    assert kirim(client, permohonan, "usul_jawaban", **isi).status_code == 302
    client.force_login(petugas)
    assert f"{kotak(terbit[0])} checked" in client.get(permohonan.get_absolute_url()).content.decode()
    isi = {"butir": butir.pk, "hasil": "diberikan", "terbit_pilih": terbit[0].pk}
    assert kirim(client, permohonan, "simpan_butir", **isi).status_code == 302
    butir.refresh_from_db()
    assert butir.dipublikasikan == terbit[0]


def test_alamat_yang_ditempel_mendahului_pilihan_dan_kata_saja_ditanya(client, petugas, terbit):
    permohonan = buat_terdaftar(petugas)
    butir = permohonan.butir.get()
    client.force_login(petugas)
    isi = {"butir": butir.pk, "hasil": "diberikan", "terbit_pilih": terbit[0].pk}
    tolak = kirim(client, permohonan, "simpan_butir", **isi | {"terbit_pilih": "", "terbit": "anggaran saluran"})
    assert (tolak.status_code, "Pilih satu dari daftar" in tolak.content.decode()) == (422, True)
    assert JUDUL in tolak.content.decode()
    assert kirim(client, permohonan, "simpan_butir", **isi | {"terbit": "999999"}).status_code == 422
    alamat = f"https://ppid.contoh.go.id/informasi/{terbit[1].pk}/"
    assert kirim(client, permohonan, "simpan_butir", **isi | {"terbit": alamat}).status_code == 302
    butir.refresh_from_db()
    assert butir.dipublikasikan == terbit[1]
    ditolak = {"hasil": "tidak_dikuasai", "alasan": "Dikuasai badan lain.", "terbit": "anggaran"}
    assert kirim(client, permohonan, "simpan_butir", **isi | ditolak).status_code == 302


def test_temuan_selagi_mengetik_hanya_bagi_yang_menjawab(client, pemeran, terbit):
    alamat = reverse("permohonan:cari_terbit")
    assert client.get(alamat).status_code == 302
    client.force_login(pemeran.operator)
    isi = client.get(alamat, {"q": "anggaran saluran", "unit": pemeran.dpupr.pk}).json()["isi"]
    assert 0 < isi.index(kotak(terbit[0])) < isi.index(kotak(terbit[1]))
    kacau = [client.get(alamat, {"q": q, "unit": "9" * 40}) for q in ("9" * 400, "'\"><script>", "")]
    assert {satu.status_code for satu in kacau} == {200}
    assert "Belum ada yang cocok" in kacau[0].json()["isi"]
