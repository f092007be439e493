"""The yearly decree on the DIP: who, when, on what; frozen for good, honest about what changed since."""

import csv
import hashlib
import io
import json
from datetime import date, datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, InternalError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from alur.mesin import jalankan
from alur.models import Peristiwa
from alur.transisi import LangkahBasi, TransisiDitolak
from informasi.berkas.terima import periksa_satu
from informasi.models import Berkas, PenetapanDIP
from informasi.penetapan import DISAMARKAN, isi_dip, sidik_isi
from informasi.status import AlasanTarik
from kalender.hari import WIB
from tests.informasi.berkas.korpus import pdf
from tests.pabrik import SENIN, buat_foto
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi_terbit
from tests.pabrik_penetapan import buat_penetapan, buat_surat

KALIMAT = "Halaman ini memuat data yang tidak boleh dibaca umum."
SK = {"tahun": "2026", "sk_nomor": "555/1-PPID/2026", "sk_tanggal": "2026-01-05"}
SANDI_MASUK = "django.contrib.auth.backends.ModelBackend"


def terbit(pemeran, **nilai):
    return buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, **nilai)


def tarik(versi, pelaku, alasan):
    jalankan(versi, "tarik", pelaku=pelaku, waktu=SENIN, alasan_tarik=alasan, keterangan_tarik=KALIMAT)


def baca_csv(client, tahun=2026):
    isi = b"".join(client.get(f"/data/penetapan/{tahun}/dip.csv").streaming_content)
    return list(csv.DictReader(io.StringIO(isi.decode("utf-8-sig"))))


@pytest.fixture
def isi(pemeran):
    """One public entry to set the decree on."""
    return terbit(pemeran)


@pytest.fixture
def ppid(pemeran, client):
    """The PPID utama, logged in."""
    client.force_login(pemeran.ppid, backend=SANDI_MASUK)
    return client


# ---- the step


def test_penetapan_membekukan_daftar_hari_itu(isi, pemeran):
    penetapan = buat_penetapan(pemeran)
    assert [(b["id"], b["judul"]) for b in penetapan.isi] == [(isi.konten_id, isi.judul)]


def test_penetapan_tercatat_sebagai_peristiwa(isi, pemeran):
    penetapan = buat_penetapan(pemeran)
    assert Peristiwa.objects.get(nama="tetapkan").id_objek == penetapan.pk


@pytest.mark.parametrize("peran", ["operator", "penanggung_jawab", "verifikator", "auditor"])
def test_selain_ppid_utama_tidak_boleh_menetapkan(peran, isi, pemeran):
    with pytest.raises(PermissionDenied):
        buat_penetapan(pemeran, pelaku=getattr(pemeran, peran))


def test_satu_tahun_hanya_ditetapkan_sekali(isi, pemeran):
    buat_penetapan(pemeran)
    with pytest.raises(TransisiDitolak, match="sudah ditetapkan"):
        buat_penetapan(pemeran)


def test_basis_data_menolak_tahun_kembar(isi, pemeran):
    lama = buat_penetapan(pemeran)
    lama.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        lama.save(force_insert=True)


def test_daftar_kosong_tidak_ditetapkan(pemeran):
    with pytest.raises(TransisiDitolak, match="belum ada yang ditetapkan"):
        buat_penetapan(pemeran)


def test_daftar_yang_berubah_sejak_dilihat_ditolak(isi, pemeran):
    with pytest.raises(LangkahBasi, match="Daftar berubah"):
        buat_penetapan(pemeran, sidik="0" * 64)


def test_sk_bertanggal_besok_ditolak(isi, pemeran):
    with pytest.raises(TransisiDitolak, match="belum tiba"):
        buat_penetapan(pemeran, sk_tanggal=date(2026, 11, 3))


def test_sk_bertanggal_hari_ini_wib_diterima_meski_di_utc_masih_kemarin(pemeran):
    """At half past one at night in Serang it is still the evening before in UTC."""
    dini_hari = datetime(2026, 11, 3, 1, 30, tzinfo=WIB)
    terbit(pemeran)
    assert buat_penetapan(pemeran, waktu=dini_hari, sk_tanggal=date(2026, 11, 3)).pk


def test_tanpa_surat_ditolak(isi, pemeran):
    with pytest.raises(TransisiDitolak, match="Unggah SK"):
        buat_penetapan(pemeran, surat=None)


def test_surat_yang_masih_diperiksa_ditolak(isi, pemeran):
    with pytest.raises(TransisiDitolak, match="masih diperiksa"):
        buat_penetapan(pemeran, surat=buat_surat(pemeran, periksa=False))


def test_surat_yang_ditolak_disebut_sebabnya(isi, pemeran):
    surat = buat_surat(pemeran, periksa=False)
    Berkas.objects.filter(pk=surat.pk).update(pemeriksaan="ditolak", sebab_tolak="PDF ini dikunci kata sandi.")
    surat.refresh_from_db()
    with pytest.raises(TransisiDitolak, match="dikunci kata sandi"):
        buat_penetapan(pemeran, surat=surat)


# ---- frozen


@pytest.mark.parametrize("ubah", [{"sk_nomor": "lain"}, {"isi": []}, {"sidik": "x"}, {"surat": None}])
def test_basis_data_menolak_perubahan(ubah, isi, pemeran):
    penetapan = buat_penetapan(pemeran)
    with pytest.raises((IntegrityError, InternalError), match="tidak dapat diubah"), transaction.atomic():
        PenetapanDIP.objects.filter(pk=penetapan.pk).update(**ubah)


def test_basis_data_menolak_penghapusan(isi, pemeran):
    penetapan = buat_penetapan(pemeran)
    with pytest.raises((IntegrityError, InternalError), match="tidak dapat diubah"), transaction.atomic():
        PenetapanDIP.objects.filter(pk=penetapan.pk).delete()


def test_sidik_tetap_sama_setelah_dibaca_kembali(isi, pemeran):
    penetapan = PenetapanDIP.objects.get(pk=buat_penetapan(pemeran).pk)
    assert sidik_isi(penetapan.isi) == penetapan.sidik


def test_berkas_json_umum_bersidik_sama_dengan_yang_diumumkan(isi, pemeran, client):
    penetapan = buat_penetapan(pemeran)
    isi_json = client.get("/data/penetapan/2026/dip.json").content
    assert hashlib.sha256(isi_json).hexdigest() == penetapan.sidik


# ---- what the public reads


def test_surat_baru_umum_setelah_ditetapkan(isi, pemeran, client):
    surat = buat_surat(pemeran)
    assert client.get(surat.url).status_code == 404
    buat_penetapan(pemeran, surat=surat)
    assert client.get(surat.url).status_code == 200


def test_dokumen_lain_ppid_utama_tidak_ikut_umum(isi, pemeran, client):
    lain = buat_berkas_pdf(pemeran.diskominfo, pemeran.ppid, baris=["Nota dinas"], nama="nota.pdf")
    buat_penetapan(pemeran)
    assert client.get(lain.url).status_code == 404


def test_yang_ditarik_kemudian_tetap_tercatat_dan_disebut_keluar(isi, pemeran, client):
    buat_penetapan(pemeran)
    tarik(isi, pemeran.penanggung_jawab, AlasanTarik.KELIRU)
    halaman = client.get("/data/penetapan/2026/")
    assert (halaman.context["masuk_jumlah"], halaman.context["keluar_jumlah"]) == (0, 1)
    assert isi.judul in halaman.content.decode()


def test_yang_terbit_kemudian_disebut_masuk(isi, pemeran, client):
    buat_penetapan(pemeran)
    terbit(pemeran, judul="Laporan susulan")
    halaman = client.get("/data/penetapan/2026/")
    assert (halaman.context["masuk_jumlah"], halaman.context["keluar_jumlah"]) == (1, 0)


def test_judul_yang_memuat_data_pribadi_hilang_dari_penetapan(pemeran, client):
    versi = terbit(pemeran, judul="Daftar nama warga penerima bantuan")
    buat_penetapan(pemeran)
    tarik(versi, pemeran.penanggung_jawab, AlasanTarik.DATA_PRIBADI)
    halaman = client.get("/data/penetapan/2026/").content.decode()
    berkas = client.get("/data/penetapan/2026/dip.json").content.decode()
    assert DISAMARKAN in halaman and "nama warga" not in halaman + berkas
    assert [b["judul"] for b in baca_csv(client)] == [DISAMARKAN]


def test_rumus_di_daftar_yang_dibekukan_tidak_dijalankan(pemeran, client):
    terbit(pemeran, judul="=1+1 adalah dua")
    buat_penetapan(pemeran)
    assert baca_csv(client)[0]["judul"] == "'=1+1 adalah dua"


def test_tahun_yang_belum_ditetapkan_tidak_ditemukan(pemeran, client):
    assert client.get("/data/penetapan/2020/").status_code == 404


def test_halaman_data_menyebut_penetapan_tanpa_titik_ribuan(isi, pemeran, client):
    buat_penetapan(pemeran)
    assert "DIP tahun 2026" in client.get("/data/").content.decode()


@pytest.mark.parametrize("hal", ["0", "-1", "x", "99999999999999999999", ""])
def test_nomor_halaman_apa_pun_dijawab(hal, isi, pemeran, client):
    buat_penetapan(pemeran)
    assert client.get("/data/penetapan/2026/", {"hal": hal}).status_code == 200


@pytest.mark.parametrize("alamat", ["/data/penetapan/", "/data/penetapan/2026/"])
def test_kueri_sedikit_dan_tidak_bertambah(alamat, isi, pemeran, client):
    def banyak():
        with CaptureQueriesContext(connection) as kueri:
            client.get(alamat)
        return len(kueri)

    buat_penetapan(pemeran)
    terbit(pemeran, judul="Laporan yang masuk kemudian")
    sedikit = banyak()
    for n in range(9):
        terbit(pemeran, judul=f"Laporan tambahan {n}")
    assert banyak() <= sedikit <= 8


# ---- the desk


def kirim_surat(client, **ganti):
    unggahan = io.BytesIO(pdf(["Surat keputusan"]))
    unggahan.name = "sk.pdf"
    return client.post("/meja/penetapan/", {**SK, "surat": unggahan, **ganti})


def test_dari_surat_sampai_ditetapkan(isi, ppid):
    siap = kirim_surat(ppid)["Location"]
    assert "sedang diperiksa" in ppid.get(siap).content.decode()
    periksa_satu(timezone.now())
    halaman = ppid.get(siap)
    isian = {**SK, "surat": Berkas.objects.get().acak, "sidik": halaman.context["sidik"]}
    assert ppid.post("/meja/penetapan/siap/", isian).status_code == 302
    assert PenetapanDIP.objects.get().jumlah == 1


def test_menetapkan_sebelum_surat_diperiksa_menjawab_422(isi, ppid):
    halaman = ppid.get(kirim_surat(ppid)["Location"])
    isian = {**SK, "surat": Berkas.objects.get().acak, "sidik": halaman.context["sidik"]}
    assert ppid.post("/meja/penetapan/siap/", isian).status_code == 422


def test_daftar_yang_berubah_menjawab_409_dengan_sidik_baru(isi, pemeran, ppid):
    surat, lama = buat_surat(pemeran), sidik_isi(isi_dip(timezone.now()))
    terbit(pemeran, judul="Laporan susulan")
    jawaban = ppid.post("/meja/penetapan/siap/", {**SK, "surat": surat.acak, "sidik": lama})
    assert jawaban.status_code == 409
    assert f'value="{sidik_isi(isi_dip(timezone.now()))}"' in jawaban.content.decode()


def test_surat_bukan_pdf_ditolak_dengan_cara_memperbaikinya(ppid):
    unggahan = io.BytesIO(buat_foto())
    unggahan.name = "sk.jpg"
    jawaban = ppid.post("/meja/penetapan/", {**SK, "surat": unggahan})
    assert jawaban.status_code == 422 and "menjadi PDF" in jawaban.content.decode()


@pytest.mark.parametrize(
    "salah", [{"tahun": "dua ribu"}, {"sk_nomor": ""}, {"sk_tanggal": "kemarin"}, {"tahun": "1999"}]
)
def test_isian_yang_salah_kembali_dengan_yang_diketik(salah, ppid):
    jawaban = kirim_surat(ppid, **salah)
    assert jawaban.status_code == 422 and not Berkas.objects.exists()


def test_alamat_siap_tanpa_isian_kembali_ke_formulir(ppid):
    assert ppid.get("/meja/penetapan/siap/")["Location"] == reverse("informasi:penetapan_meja")


def test_surat_unit_lain_tidak_dapat_dipakai(isi, pemeran, ppid):
    surat = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    assert ppid.get("/meja/penetapan/siap/", {**SK, "surat": surat.acak}).status_code == 404


@pytest.mark.parametrize("alamat", ["/meja/penetapan/", "/meja/penetapan/siap/"])
def test_verifikator_tidak_boleh_masuk_meja_penetapan(alamat, pemeran, client):
    client.force_login(pemeran.verifikator, backend=SANDI_MASUK)
    assert client.get(alamat).status_code == 403


def test_json_yang_dibekukan_menyebut_versi_bentuknya(isi, pemeran, client):
    buat_penetapan(pemeran)
    assert json.loads(client.get("/data/penetapan/2026/dip.json").content)["bentuk"] == "v1"
