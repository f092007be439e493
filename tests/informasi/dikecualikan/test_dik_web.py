"""The pages of exempt information: what strangers, other units and the desk meet."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from informasi.dikecualikan.layanan import nyatakan
from informasi.models import BerkasUji, InventarisDIK, UjiKonsekuensi, Versi
from informasi.tab_unit import keterisian
from tests.pabrik import SENIN, buat_pengguna
from tests.pabrik_dik import (
    RAHASIA,
    USULAN,
    buat_atasan,
    buat_berkas_uji,
    buat_ditetapkan,
    buat_diusulkan,
    buat_pertimbangan,
    buat_usulan,
    langkah,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("jam")]
BACKEND = "django.contrib.auth.backends.ModelBackend"
KATA = b"0123456789"


@pytest.fixture
def jam():
    """The clock (a traveller with `move_to`) stands on the Monday of the builders."""
    with time_machine.travel(SENIN, tick=False) as perjalanan:
        yield perjalanan


def masuk(client, orang):
    client.force_login(orang, backend=BACKEND)
    return client


def kirim(client, nama, uji, **isian):
    uji.refresh_from_db()
    isi = {"nomor_sunting": uji.nomor_sunting, **isian}
    return client.post(reverse("informasi:uji_langkah", args=[uji.pk, nama]), isi)


@pytest.mark.parametrize("alamat", ["/informasi/dikecualikan/", "/data/dik.csv", "/data/dik.json", "/api/v1/dik/"])
def test_usulan_tidak_tampil_di_mana_pun(alamat, client, pemeran):
    buat_pertimbangan(pemeran)
    jawaban = client.get(alamat)
    isi = b"".join(jawaban.streaming_content) if jawaban.streaming else jawaban.content
    assert b"Nomor rekening bank" not in isi


@pytest.mark.parametrize("alamat", ["/informasi/dikecualikan/", "/data/dik.csv", "/data/dik.json", "/api/v1/dik/"])
def test_yang_ditetapkan_tampil_tanpa_berkas(alamat, client, pemeran):
    uji = buat_ditetapkan(pemeran)
    berkas = buat_berkas_uji(uji, pemeran)
    jawaban = client.get(alamat)
    isi = b"".join(jawaban.streaming_content) if jawaban.streaming else jawaban.content
    assert b"Nomor rekening bank penerima bantuan" in isi
    assert berkas.nama.encode() not in isi and berkas.jalur.encode() not in isi


def test_judul_dokumen_tidak_diumumkan(client, pemeran):
    buat_ditetapkan(pemeran)
    assert USULAN["dokumen"].encode() not in client.get("/informasi/dikecualikan/").content


@pytest.mark.parametrize("alamat", ["/informasi/", "/cari/?q=rekening+penerima", "/data/dip.csv", "/umpan/atom/", "/"])
def test_dik_bukan_bagian_dip_pencarian_atau_umpan(alamat, client, pemeran):
    buat_ditetapkan(pemeran)
    jawaban = client.get(alamat)
    isi = b"".join(jawaban.streaming_content) if jawaban.streaming else jawaban.content
    assert b"Nomor rekening bank penerima" not in isi


def test_setelah_habis_tampil_sebagai_berakhir(client, pemeran, jam):
    buat_ditetapkan(pemeran)
    jam.move_to(SENIN.replace(year=2028, month=11, day=2))
    assert b"Nomor rekening bank" not in client.get("/informasi/dikecualikan/").content
    assert b"Jangka waktu habis" in client.get("/informasi/dikecualikan/?status=berakhir").content


@pytest.mark.parametrize("siapa", ["operator_lain", "camat", "lurah"])
def test_unit_lain_bertemu_404_untuk_uji_dan_berkasnya(siapa, client, pemeran):
    uji = buat_diusulkan(pemeran)
    berkas = buat_berkas_uji(uji, pemeran)
    masuk(client, getattr(pemeran, siapa))
    alamat = [
        reverse("informasi:uji", args=[uji.pk]),
        reverse("informasi:uji_berkas", args=[uji.pk, berkas.pk, berkas.nama]),
    ]
    assert [client.get(a).status_code for a in alamat] == [404, 404]


@pytest.mark.parametrize("kepala", [{}, {"HTTP_RANGE": "bytes=0-9"}, {"HTTP_IF_NONE_MATCH": "*"}])
@pytest.mark.parametrize("cara", ["get", "head"])
def test_orang_asing_tidak_mendapat_satu_bita_pun(cara, kepala, client, pemeran):
    berkas = buat_berkas_uji(buat_diusulkan(pemeran), pemeran)
    alamat = reverse("informasi:uji_berkas", args=[berkas.uji_id, berkas.pk, berkas.nama])
    jawaban = getattr(client, cara)(alamat, **kepala)
    assert jawaban.status_code == 302 and KATA not in jawaban.content


def test_berkas_rahasia_tidak_di_alamat_berkas_umum(client, pemeran):
    berkas = buat_berkas_uji(buat_ditetapkan(pemeran), pemeran)
    for acak in (berkas.sha256[:24], berkas.jalur, str(berkas.pk)):
        assert client.get(f"/berkas/{acak}/{berkas.nama}").status_code == 404


def test_unit_sendiri_membaca_berkasnya_tanpa_disimpan_peramban(client, pemeran):
    berkas = buat_berkas_uji(buat_diusulkan(pemeran), pemeran)
    masuk(client, pemeran.operator)
    jawaban = client.get(reverse("informasi:uji_berkas", args=[berkas.uji_id, berkas.pk, berkas.nama]))
    assert b"".join(jawaban.streaming_content) == RAHASIA
    assert jawaban.headers["Cache-Control"] == "private, no-store"


def test_peserta_dari_luar_membaca_uji_yang_diikutinya(client, pemeran):
    uji = buat_pertimbangan(pemeran)
    ahli = buat_pengguna("ahli_hukum", "operator", pemeran.dinkes)
    langkah(uji, "atur_peserta", pemeran.verifikator, peserta=[{"nama": "Ahli", "jabatan": "Hukum", "pengguna": ahli}])
    assert masuk(client, ahli).get(reverse("informasi:uji", args=[uji.pk])).status_code == 200


def test_nihil_sekali_ketuk(client, pemeran):
    masuk(client, pemeran.operator).post(reverse("informasi:uji_inventaris", args=["dpupr"]), {"ada": "tidak"})
    assert list(InventarisDIK.objects.values_list("unit__slug", "tahun", "ada")) == [("dpupr", 2026, False)]


def test_nihil_untuk_unit_lain_ditolak(client, pemeran):
    jawaban = masuk(client, pemeran.operator_lain).post(
        reverse("informasi:uji_inventaris", args=["dpupr"]), {"ada": "tidak"}
    )
    assert jawaban.status_code == 403


def test_operator_menulis_usulan_dan_mengajukannya(client, pemeran):
    masuk(client, pemeran.operator)
    isi = {**USULAN, "rinci": "h3", "alasan": "h", "berlaku_sampai": "2028-11-01", "unit": "dpupr"}
    isi.pop("sub")
    client.post(reverse("informasi:uji_baru"), isi)
    uji = UjiKonsekuensi.objects.get()
    kirim(client, "ajukan", uji)
    uji.refresh_from_db()
    assert (uji.status, uji.sub, uji.berlaku_sampai) == ("diusulkan", 3, date(2028, 11, 1))


def test_ajuan_kurang_lengkap_menjawab_422_dengan_kalimatnya(client, pemeran):
    uji = buat_usulan(pemeran, nilai={"pasal": ""})
    jawaban = kirim(masuk(client, pemeran.operator), "ajukan", uji)
    assert jawaban.status_code == 422 and "Sebut pasalnya" in jawaban.content.decode()


def test_rincian_dari_huruf_lain_ditolak_dan_isian_tetap(client, pemeran):
    masuk(client, pemeran.operator)
    jawaban = client.post(reverse("informasi:uji_baru"), {"alasan": "a", "rinci": "h3", "dokumen": "Buku tamu"})
    assert jawaban.status_code == 422 and "Buku tamu" in jawaban.content.decode()


def test_suntingan_basi_menjawab_409_dan_isian_tetap(client, pemeran):
    uji = buat_usulan(pemeran)
    langkah_ubah = reverse("informasi:uji_sunting", args=[uji.pk])
    masuk(client, pemeran.operator)
    isi = {"dokumen": "Ubahan saya", "alasan": "h", "rinci": "h3", "nomor_sunting": 7}
    jawaban = client.post(langkah_ubah, isi)
    assert jawaban.status_code == 409 and "Ubahan saya" in jawaban.content.decode()


def test_surat_bukan_pdf_ditolak_dengan_kalimat(client, pemeran):
    uji = buat_pertimbangan(pemeran)
    masuk(client, pemeran.verifikator)
    with open(__file__, "rb") as bukan_pdf:
        isi = {"berkas": bukan_pdf, "tanggal": "2026-11-02", "penanda_tangan": "Tim"}
        jawaban = kirim(client, "catat_lembar", uji, **isi)
    assert jawaban.status_code == 422 and not BerkasUji.objects.exists()


def test_langkah_tak_dikenal_404_dan_tak_berwenang_403(client, pemeran):
    uji = buat_diusulkan(pemeran)
    masuk(client, pemeran.operator)
    assert [kirim(client, n, uji).status_code for n in ("hapus", "ubah", "bahas")] == [404, 404, 403]


def test_yang_berakhir_disiapkan_untuk_dip_dengan_salinan_tersendiri(client, pemeran):
    uji = buat_ditetapkan(pemeran)
    rahasia = buat_berkas_uji(uji, pemeran)
    langkah(uji, "buka_putusan", pemeran.ppid, putusan="KI Banten 026/2026", tanggal=date(2026, 11, 2))
    masuk(client, pemeran.operator).post(reverse("informasi:uji_pembukaan", args=[uji.pk]))
    versi = Versi.objects.get(konten__jenis="informasi")
    salinan = versi.lampiran.get().berkas
    assert (versi.status, salinan.sha256) == ("draf", rahasia.sha256)
    assert salinan.jalur != rahasia.jalur and salinan.pemeriksaan == "menunggu"


def test_yang_masih_berlaku_tidak_dapat_disiapkan(client, pemeran):
    uji = buat_ditetapkan(pemeran)
    jawaban = masuk(client, pemeran.operator).post(reverse("informasi:uji_pembukaan", args=[uji.pk]))
    assert jawaban.status_code == 422 and not Versi.objects.filter(konten__jenis="informasi").exists()


def test_meja_atasan_menyebut_yang_menunggu(client, pemeran):
    uji = buat_pertimbangan(pemeran)
    for orang in (pemeran.verifikator, pemeran.verifikator2):
        langkah(uji, "tandatangani", orang)
    assert "Menunggu persetujuan Anda" in masuk(client, buat_atasan(pemeran)).get("/meja/").content.decode()


def test_usulan_di_meja_disebut_tetap_dapat_diminta(client, pemeran):
    uji = buat_diusulkan(pemeran)
    halaman = masuk(client, pemeran.verifikator).get(reverse("informasi:uji", args=[uji.pk])).content.decode()
    assert "Usulan, belum diuji: tetap dapat diminta" in halaman


def test_nihil_mengisi_butir_inventarisasi_pada_keterisian(client, pemeran):
    def terisi():
        return next(k for k in keterisian(pemeran.dpupr, SENIN) if k.kelas == "berkala").terisi

    sebelum = terisi()
    nyatakan(pemeran.dpupr, ada=False, tahun=2026, pelaku=pemeran.operator, waktu=SENIN)
    assert terisi() == sebelum + 1
