"""Packages on the desk and before the public."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from alur.mesin import jalankan
from informasi.models import PaketPengadaan, Versi
from informasi.pengadaan.meja import kartu_paket
from tests.pabrik import SENIN
from tests.pabrik_paket import ISI, ajukan_paket, buat_paket, buat_paket_terbit, terbitkan_dokumen

DAFTAR = "/informasi/pengadaan/"
ISIAN = {**ISI, "pagu": "Rp1.000.000.000", "hps": "985.000.000", "nilai_kontrak": "912500000"}


@pytest.fixture(autouse=True)
def senin(monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: SENIN)


def masuk(client, orang):
    client.force_login(orang, backend="django.contrib.auth.backends.ModelBackend")
    return client


def teks(jawaban):
    return " ".join(re.sub(r"<[^>]+>", " ", jawaban.content.decode()).split())


def alamat(nama, paket, *lain):
    return reverse(f"informasi:{nama}", args=[paket.pk, *lain])


def test_operator_mencatat_mengajukan_verifikator_menerbitkan(pemeran, client):
    masuk(client, pemeran.operator).post("/meja/pengadaan/baru/", ISIAN)
    paket = PaketPengadaan.objects.get()
    assert (paket.pagu, paket.nilai_kontrak, paket.unit) == (1_000_000_000, 912_500_000, pemeran.dpupr)
    client.post(alamat("paket_langkah", paket, "ajukan"))
    assert "1 paket pengadaan perlu diperiksa" in kartu_paket(pemeran.verifikator, SENIN)[0].judul
    masuk(client, pemeran.verifikator).post(
        alamat("paket_langkah", paket, "setujui"), {"nomor_sunting": paket.nomor_sunting}
    )
    client.logout()
    daftar = client.get(DAFTAR)
    assert "Rehabilitasi drainase Lopang" in teks(daftar) and "Rp912.500.000" in teks(daftar)


def test_isian_keliru_kembali_dengan_yang_diketik(pemeran, client):
    jawaban = masuk(client, pemeran.operator).post(
        "/meja/pengadaan/baru/", {**ISIAN, "pagu": "seribu", "kode_rup": "x"}
    )
    assert jawaban.status_code == 422
    assert "Tulis angka rupiah bulat" in teks(jawaban) and 'value="seribu"' in jawaban.content.decode()
    assert "Kode RUP hanya angka" in teks(jawaban) and not PaketPengadaan.objects.exists()


def test_suntingan_basi_409_dan_langkah_ditolak_422(pemeran, client):
    paket = buat_paket(pemeran, pemenang="")
    masuk(client, pemeran.operator)
    assert client.post(alamat("paket_sunting", paket), {**ISIAN, "nomor_sunting": 7}).status_code == 409
    ditolak = client.post(alamat("paket_langkah", paket, "ajukan"))
    assert (ditolak.status_code, "Lengkapi dahulu: penyedia" in teks(ditolak)) == (422, True)


def test_unit_lain_tidak_melihat_dan_operator_tidak_menyetujui(pemeran, client):
    paket = ajukan_paket(buat_paket(pemeran), pemeran)
    assert masuk(client, pemeran.operator_lain).get(alamat("paket", paket)).status_code == 404
    masuk(client, pemeran.operator)
    assert client.post(alamat("paket_langkah", paket, "setujui"), {"nomor_sunting": 0}).status_code == 403
    assert client.post(alamat("paket_langkah", paket, "ubah")).status_code == 404
    client.logout()
    assert client.get(reverse("informasi:pengadaan", args=[paket.pk, paket.slug])).status_code == 404


def test_halaman_paket_menyebut_isi_dokumen_dan_cara_meminta(pemeran, client):
    paket = buat_paket_terbit(pemeran)
    terbitkan_dokumen(paket, pemeran, "pbj-kontrak", judul="Kontrak drainase Lopang")
    jawaban = client.get(paket.terbit.get_absolute_url())
    kata = teks(jawaban)
    for isi in ("Kelurahan Lopang", "Rp1.000.000.000", "Rp985.000.000", "CV Contoh Karya", "Rp912.500.000"):
        assert isi in kata
    assert "Kontrak drainase Lopang" in kata and "4 dokumen seharusnya sudah diumumkan" in kata
    minta = re.search(r'href="(/layanan/permohonan/[^"]*Lopang)"', jawaban.content.decode())[1].replace("&amp;", "&")
    assert "Harga perkiraan sendiri (HPS), Rehabilitasi drainase Lopang" in teks(client.get(minta)) or "RUP" in minta
    assert client.get(f"{DAFTAR}{paket.pk}/lain/").url == paket.terbit.get_absolute_url()


def test_daftar_disaring_menurut_unit_dan_tahun(pemeran, client):
    buat_paket_terbit(pemeran)
    buat_paket_terbit(pemeran, tahun=2025, nama="Paket tahun lalu")
    assert "Paket tahun lalu" not in teks(client.get(f"{DAFTAR}?tahun=2026"))
    assert "Paket tahun lalu" in teks(client.get(f"{DAFTAR}?tahun=2025&unit=dpupr"))
    assert "Belum ada paket" in teks(client.get(f"{DAFTAR}?unit=dinkes"))


def test_yang_ditarik_menyebut_alasannya_di_alamatnya(pemeran, client):
    paket = buat_paket_terbit(pemeran)
    masuk(client, pemeran.operator).post(alamat("paket_langkah", paket, "tarik"), {"catatan": "Paketnya batal."})
    client.logout()
    jawaban = client.get(reverse("informasi:pengadaan", args=[paket.pk, paket.slug]))
    assert (jawaban.status_code, "Paketnya batal." in teks(jawaban)) == (410, True)


def test_dokumen_paket_dipilih_dari_yang_dimiliki_unit(pemeran, client):
    paket, dua = buat_paket_terbit(pemeran), buat_paket_terbit(pemeran, kode_rup="58210012", nama="Paket dua")
    versi = terbitkan_dokumen(paket, pemeran, "pbj-kontrak", judul="Kontrak bersama")
    masuk(client, pemeran.operator)
    assert "Kontrak bersama" in teks(client.get(alamat("paket_dokumen", dua)))
    client.post(alamat("paket_dokumen", dua), {"dokumen": [versi.konten_id]})
    assert list(dua.dokumen.all()) == [versi.konten]
    assert client.post(alamat("paket_dokumen", dua), {"dokumen": [999_999]}).status_code == 422


def test_unggah_dari_kewajiban_paket_langsung_tertaut(pemeran, client):
    paket = buat_paket_terbit(pemeran)
    kewajiban = paket.kewajiban.get(butir__kode="pbj-kontrak")
    daftar = masuk(client, pemeran.operator).get("/meja/kewajiban/")
    assert "Belum lengkap: Dokumen kontrak, paket Rehabilitasi drainase Lopang" in teks(daftar)
    baru = reverse("informasi:informasi_baru", args=["pbj-kontrak"])
    client.post(baru, {"unit": "dpupr", "kewajiban": kewajiban.pk, "aksi": "kertas"})
    versi = Versi.objects.get()
    assert (versi.judul, list(paket.dokumen.all())) == ("Dokumen kontrak Rehabilitasi drainase Lopang", [versi.konten])
    assert "Lanjutkan" in teks(client.get("/meja/kewajiban/"))


def test_kueri_halaman_paket_tetap(pemeran, client, django_assert_max_num_queries):
    paket = buat_paket_terbit(pemeran)
    for n in range(3):
        terbitkan_dokumen(paket, pemeran, "pbj-kontrak", judul=f"Dokumen kontrak {n}")
        buat_paket_terbit(pemeran, kode_rup=f"5821002{n}", nama=f"Paket {n}")
    for jalur in (DAFTAR, paket.terbit.get_absolute_url()):
        with django_assert_max_num_queries(8):
            client.get(jalur)


def test_nama_yang_belum_disetujui_tidak_tampil_di_halaman_unit(pemeran, client, monkeypatch):
    paket = buat_paket_terbit(pemeran)
    isi = {"nilai": {"nama": "Nama rahasia"}, "nomor_sunting": paket.nomor_sunting}
    jalankan(paket, "ubah", pelaku=pemeran.operator, waktu=SENIN, **isi)
    monkeypatch.setattr(timezone, "now", lambda: SENIN.replace(year=2027, month=1))
    kata = teks(client.get("/unit/dpupr/informasi/"))
    assert "Dokumen kontrak, paket Rehabilitasi drainase Lopang" in kata and "Nama rahasia" not in kata
