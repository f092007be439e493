"""Files through their door: ranges, conditions, names, and who may have them."""

import pytest
from django.utils.http import parse_header_parameters

from informasi.berkas import unduhan
from informasi.berkas.gudang import umum
from informasi.berkas.simpanan import siapkan_umum, simpan_gambar
from informasi.berkas.unduhan import dibaca, dibaca_versi
from informasi.models import Unduhan
from informasi.terbit import terbitkan
from tests.pabrik import SENIN, buat_draf, buat_foto
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi, buat_informasi_terbit

MODEL = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def berkas(pemeran):
    """A public PDF."""
    dokumen = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=dokumen)
    return dokumen


@pytest.fixture
def isi(berkas):
    """Its bytes."""
    with umum().open(berkas.jalur) as terbuka:
        return terbuka.read()


def _terbit_berfoto(pemeran, peran):
    """A picture that hangs in this role on something public, whatever the guards would say."""
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    foto = simpan_gambar(buat_foto(), "a.jpg", unit=pemeran.dpupr, pelaku=pemeran.operator, waktu=SENIN)
    versi.lampiran.create(berkas=foto, peran=peran, alt="Saluran air")
    siapkan_umum(versi)
    terbitkan(versi, SENIN)
    return foto


def badan(jawaban):
    """The body of a response, streamed or not; reading it to the end closes the file."""
    return b"".join(jawaban.streaming_content) if jawaban.streaming else jawaban.content


def test_berkas_umum_datang_utuh(client, berkas, isi):
    jawaban = client.get(berkas.url)
    assert (jawaban.status_code, badan(jawaban)) == (200, isi)
    assert jawaban.headers["Content-Length"] == str(len(isi))
    assert jawaban.headers["Accept-Ranges"] == "bytes"


@pytest.mark.parametrize(("rentang", "awal", "akhir"), [("0-9", 0, 9), ("100-", 100, None), ("-20", -20, None)])
def test_rentang_datang_sebagian(client, berkas, isi, rentang, awal, akhir):
    jawaban = client.get(berkas.url, headers={"range": f"bytes={rentang}"})
    harapan = isi[awal : None if akhir is None else akhir + 1]
    mulai = awal % len(isi)
    assert (jawaban.status_code, badan(jawaban)) == (206, harapan)
    assert jawaban.headers["Content-Range"] == f"bytes {mulai}-{mulai + len(harapan) - 1}/{len(isi)}"
    assert jawaban.headers["Content-Length"] == str(len(harapan))


def test_rentang_di_luar_berkas_menjadi_416(client, berkas, isi):
    jawaban = client.get(berkas.url, headers={"range": f"bytes={len(isi)}-"})
    assert (jawaban.status_code, jawaban.headers["Content-Range"]) == (416, f"bytes */{len(isi)}")


def test_rentang_diabaikan_bila_berkasnya_bukan_yang_dulu(client, berkas, isi):
    jawaban = client.get(berkas.url, headers={"range": "bytes=5-9", "if-range": '"lain"'})
    assert (jawaban.status_code, badan(jawaban)) == (200, isi)


def test_rentang_dipakai_bila_berkasnya_masih_sama(client, berkas, isi):
    tanda = client.head(berkas.url).headers["ETag"]
    jawaban = client.get(berkas.url, headers={"range": "bytes=5-9", "if-range": tanda})
    assert (jawaban.status_code, badan(jawaban)) == (206, isi[5:10])


def test_head_menyebut_ukuran_tanpa_isi(client, berkas, isi):
    jawaban = client.head(berkas.url, headers={"range": "bytes=0-3"})
    assert (jawaban.status_code, jawaban.headers["Content-Length"]) == (200, str(len(isi)))
    assert jawaban.content == b""


@pytest.mark.parametrize("bentuk", ["{}", "W/{}", '"lain", {}', "*"])
def test_berkas_yang_sudah_dimiliki_menjadi_304(client, berkas, bentuk):
    tanda = client.head(berkas.url).headers["ETag"]
    jawaban = client.get(berkas.url, headers={"if-none-match": bentuk.format(tanda)})
    assert (jawaban.status_code, jawaban.content, jawaban.headers["ETag"]) == (304, b"", tanda)


def test_pdf_dibuka_di_peramban_tanpa_kuasa(client, berkas):
    kepala = client.head(berkas.url).headers
    assert kepala["Content-Disposition"] == f'inline; filename="{berkas.nama}"'
    assert (kepala["Content-Type"], kepala["X-Content-Type-Options"]) == ("application/pdf", "nosniff")
    assert "default-src 'none'" in kepala["Content-Security-Policy"]
    assert "script-src" not in kepala["Content-Security-Policy"]


def test_jenis_lain_disimpan_dahulu_dalam_kurungan(client, berkas):
    type(berkas).objects.filter(pk=berkas.pk).update(jenis="text/csv", nama="data.csv")
    berkas.refresh_from_db()
    kepala = client.head(berkas.url).headers
    assert parse_header_parameters(kepala["Content-Disposition"]) == ("attachment", {"filename": "data.csv"})
    assert kepala["Content-Security-Policy"].startswith("sandbox;")


def test_nama_lain_tidak_dikenal(client, berkas):
    assert client.get(berkas.url.replace(berkas.nama, "lain.pdf")).status_code == 404


def test_nginx_mengantar_bila_diminta(client, berkas, settings):
    settings.PPID_XACCEL = "/simpanan"
    jawaban = client.get(berkas.url)
    assert jawaban.headers["X-Accel-Redirect"] == f"/simpanan/umum/{berkas.jalur}"
    assert (jawaban.content, jawaban.headers["Content-Type"]) == (b"", "application/pdf")


def test_nginx_mengantar_draf_dari_gudang_rahasia(client, pemeran, settings):
    settings.PPID_XACCEL = "/simpanan"
    dokumen = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    client.force_login(pemeran.operator, backend=MODEL)
    jawaban = client.get(dokumen.url)
    assert jawaban.headers["X-Accel-Redirect"] == f"/simpanan/rahasia/{dokumen.jalur}"
    assert "no-store" in jawaban.headers["Cache-Control"]


@pytest.mark.parametrize(
    ("siapa", "status"), [(None, 404), ("operator_lain", 404), ("operator", 206), ("auditor", 206)]
)
def test_rentang_berkas_draf_hanya_untuk_yang_berhak(client, pemeran, siapa, status):
    dokumen = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    buat_informasi(pemeran.dpupr, pemeran.operator, berkas=dokumen)
    if siapa:
        client.force_login(getattr(pemeran, siapa), backend=MODEL)
    jawaban = client.get(dokumen.url, headers={"range": "bytes=0-3", "if-none-match": '"x"'})
    assert jawaban.status_code == status
    badan(jawaban)


def test_berkas_draf_tidak_disimpan_siapa_pun(client, pemeran):
    dokumen = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    client.force_login(pemeran.operator, backend=MODEL)
    assert client.head(dokumen.url).headers["Cache-Control"] == "private, no-store"


def test_berkas_yang_hilang_dari_gudang_menjadi_404(client, berkas):
    umum().delete(berkas.jalur)
    assert client.get(berkas.url).status_code == 404


@pytest.mark.parametrize(("peran", "status"), [("foto", 200), ("halaman", 404)])
def test_halaman_dari_foto_tidak_pernah_umum(client, pemeran, peran, status):
    foto = _terbit_berfoto(pemeran, peran)
    assert client.head(foto.url).status_code == status


def test_berkas_yang_belum_diperiksa_tidak_pernah_umum(client, berkas):
    type(berkas).objects.filter(pk=berkas.pk).update(pemeriksaan="menunggu")
    assert client.get(berkas.url).status_code == 404


# --- Counting -------------------------------------------------------------------------------------


def ambil(client, berkas, **kepala):
    """One finished GET."""
    badan(client.get(berkas.url, headers={k.replace("_", "-"): v for k, v in kepala.items()}))


def test_unduhan_dihitung_tiap_kali_dari_awal(client, berkas):
    ambil(client, berkas)
    ambil(client, berkas, range="bytes=0-3")
    assert dibaca([berkas.pk]) == {berkas.pk: 2}


def test_sambungan_dan_pertanyaan_tidak_dihitung(client, berkas):
    tanda = client.head(berkas.url).headers["ETag"]
    ambil(client, berkas, range="bytes=4-9")
    ambil(client, berkas, range="bytes=99999999-")
    ambil(client, berkas, if_none_match=tanda)
    assert dibaca([berkas.pk]) == {berkas.pk: 0}


@pytest.mark.parametrize(("kepala", "jumlah"), [({}, 1), ({"range": "bytes=0-"}, 1), ({"range": "bytes=9-"}, 0)])
def test_unduhan_lewat_nginx_dihitung_sama(client, berkas, settings, kepala, jumlah):
    settings.PPID_XACCEL = "/simpanan"
    ambil(client, berkas, **kepala)
    assert dibaca([berkas.pk]) == {berkas.pk: jumlah}


def test_unduhan_staf_atas_draf_tidak_dihitung(client, pemeran):
    dokumen = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    client.force_login(pemeran.operator, backend=MODEL)
    ambil(client, dokumen)
    assert not Unduhan.objects.exists()


def test_gambar_tidak_dihitung(client, pemeran):
    ambil(client, _terbit_berfoto(pemeran, "foto"))
    assert not Unduhan.objects.exists()


def test_unduhan_tanpa_kuki(client, berkas):
    jawaban = client.get(berkas.url)
    badan(jawaban)
    assert not jawaban.cookies


def test_hitungan_yang_gagal_tidak_menahan_berkas(client, berkas, isi, monkeypatch):
    monkeypatch.setattr(unduhan, "TAMBAH", "SELECT galat(%s, %s)")
    assert badan(client.get(berkas.url)) == isi


def test_jumlah_dibaca_satu_versi_menyatukan_semua_hari(client, berkas):
    Unduhan.objects.create(berkas=berkas, hari="2026-11-01", jumlah=310)
    Unduhan.objects.create(berkas=berkas, hari="2026-11-02", jumlah=2)
    assert dibaca_versi(berkas.lampiran.get().versi) == 312


def test_versi_yang_belum_dibaca_bernilai_nol(pemeran):
    assert dibaca_versi(buat_draf(pemeran.dpupr, pemeran.operator)) == 0
