"""Documents through the web door: what a real operator sends, what is said of it, and who may do what."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.berkas import terima
from informasi.berkas.gudang import umum
from informasi.berkas.nama import jenis_dari_nama
from informasi.berkas.periksa import periksa_berkas
from informasi.berkas.pesanan import jadikan_satu
from informasi.berkas.terima import periksa_satu
from informasi.models import Berkas
from tests.informasi.berkas import korpus as k
from tests.informasi.berkas import korpus_office as o
from tests.informasi.berkas.korpus_jahat import JAHAT
from tests.pabrik import SENIN, buat_foto
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi, buat_informasi_ajuan

MODEL = "django.contrib.auth.backends.ModelBackend"
SKRIP = {"X-Requested-With": "fetch"}
# Names that the way through a form makes harmless before anybody sees them.
DIBERSIHKAN = ("nama berjalur", "nama berjalur windows", "nama berkendali", "nama terbalik", "nama panjang")
GAMBAR = (".png", ".jpg", ".jpeg", ".webp", ".heic")


@pytest.fixture
def versi(pemeran):
    return buat_informasi(pemeran.dpupr, pemeran.operator)


@pytest.fixture
def operator(client, pemeran):
    """A client logged in as the operator of the draft's unit."""
    client.force_login(pemeran.operator, backend=MODEL)
    return client


@pytest.fixture
def kirim(operator, versi):
    """A function that posts to one of the doors of the draft; returns the response."""

    def _kirim(pintu, skrip=True, **isian):
        alamat = reverse(f"informasi:dokumen_{pintu}", args=[versi.pk])
        return operator.post(alamat, isian, headers=SKRIP if skrip else {})

    return _kirim


@pytest.fixture
def keadaan(operator, versi):
    """A function that asks for the state of the draft's files."""
    return lambda: operator.get(reverse("informasi:dokumen_keadaan", args=[versi.pk])).json()


def unggahan(data, nama="laporan.pdf"):
    return SimpleUploadedFile(nama, data)


# --- The hostile corpus -----------------------------------------------------------------------------


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
@pytest.mark.parametrize("apa", [apa for apa in JAHAT if apa not in DIBERSIHKAN])
def test_berkas_jahat_tidak_pernah_sampai_ke_umum(apa, kirim, keadaan, operator, versi, monkeypatch):
    nama, isi, kalimat = JAHAT[apa]
    monkeypatch.setattr(terima, "periksa_terpisah", periksa_berkas)  # the child has tests of its own
    pintu, medan = ("foto", "foto") if nama.lower().endswith(GAMBAR) else ("unggah", "dokumen")
    jawaban = kirim(pintu, **{medan: unggahan(isi() if callable(isi) else isi, nama)})
    if jawaban.status_code == 422:
        pesan = jawaban.json()["pesan"]
        assert kalimat in pesan or (pintu == "foto" and "bukan gambar" in pesan)
        assert not Berkas.objects.exists()
        return
    assert jawaban.status_code == 201
    assert periksa_satu(SENIN)
    (lampiran,) = keadaan()["lampiran"]
    assert (lampiran["pemeriksaan"], kalimat in lampiran["sebab_tolak"]) == ("ditolak", True)
    with pytest.raises(TransisiDitolak, match="tidak dapat dipakai"):
        jalankan(versi, "ajukan", pelaku=versi.disimpan_oleh, waktu=SENIN)
    berkas = Berkas.objects.get()
    operator.logout()
    assert operator.get(berkas.url).status_code == 404
    assert not umum().exists(berkas.jalur)


@pytest.mark.parametrize(
    "nama", ["tugas.php", "gambar.svg", "halaman.html", "a.exe", "a.zip", "a.docm", "a.xlsm", "a.doc", "tanpa-akhiran"]
)
def test_akhiran_terlarang_ditolak_di_pintu(nama, kirim):
    jawaban = kirim("unggah", dokumen=unggahan(b"apa saja", nama))
    assert jawaban.status_code == 422
    with pytest.raises(ValueError) as galat:
        jenis_dari_nama(nama)
    assert jawaban.json()["pesan"] == str(galat.value)


@pytest.mark.parametrize("apa", DIBERSIHKAN)
def test_nama_jahat_hanya_menyisakan_huruf_dan_angka(apa, kirim):
    nama = JAHAT[apa][0]
    kirim("unggah", dokumen=unggahan(k.pdf(["isi"]), nama))
    assert re.fullmatch(r"[a-z0-9-]{1,100}\.pdf", Berkas.objects.get().nama)


def test_lembar_tersembunyi_menjadi_peringatan(kirim, keadaan):
    buku = o.excel({"Terbuka": [["a"]], "Gaji": [["b"]]}, keadaan={"Gaji": "veryHidden"})
    kirim("unggah", dokumen=unggahan(buku, "anggaran.xlsx"))
    periksa_satu(SENIN)
    (lampiran,) = keadaan()["lampiran"]
    assert lampiran["pemeriksaan"] == "layak"
    assert any("“Gaji”" in kalimat for kalimat in lampiran["peringatan"])
    assert "“Gaji”" in keadaan()["html"]


def test_gambar_di_pintu_dokumen_ditunjukkan_jalannya(kirim):
    jawaban = kirim("unggah", dokumen=unggahan(buat_foto(), "a.jpg"))
    assert (jawaban.status_code, "Foto jadi PDF" in jawaban.json()["pesan"]) == (422, True)


# --- The way of a good file -------------------------------------------------------------------------


def test_dokumen_diterima_lalu_dibaca(kirim, keadaan):
    jawaban = kirim("unggah", dokumen=unggahan(k.pdf(["Laporan kinerja tahun 2025", "Baris kedua isinya"])))
    assert (jawaban.status_code, jawaban.json()["menunggu"]) == (201, True)
    assert "Sedang diperiksa" in jawaban.json()["html"]
    periksa_satu(SENIN)
    hasil = keadaan()
    assert hasil["menunggu"] is False
    (lampiran,) = hasil["lampiran"]
    assert {n: lampiran[n] for n in ("nama", "akhiran", "halaman", "berteks", "judul_terbaca")} == {
        "nama": "laporan.pdf",
        "akhiran": "PDF",
        "halaman": 1,
        "berteks": True,
        "judul_terbaca": "Laporan kinerja tahun 2025",
    }


def test_jawaban_membawa_nomor_sunting_yang_baru(kirim, versi):
    jawaban = kirim("unggah", dokumen=unggahan(k.pdf(["isi"])))
    versi.refresh_from_db()
    assert jawaban.json()["nomor_sunting"] == versi.nomor_sunting


def test_nik_disebut_halamannya(kirim, keadaan):
    kirim("unggah", dokumen=unggahan(k.pdf(["biasa"], ["NIK 3673011234560001"])))
    periksa_satu(SENIN)
    hasil = keadaan()
    assert hasil["lampiran"][0]["halaman_pribadi"] == [2]
    assert "mungkin NIK" in hasil["html"]


def test_tanpa_skrip_kembali_ke_halaman_menulis(kirim, versi):
    jawaban = kirim("unggah", skrip=False, dokumen=unggahan(k.pdf(["isi"])))
    assert (jawaban.status_code, jawaban.url) == (
        302,
        reverse("informasi:konten_sunting", args=[versi.pk]) + "#dokumen",
    )


def test_tanpa_skrip_penolakan_menunjukkan_jalan_kembali(kirim, versi):
    jawaban = kirim("unggah", skrip=False, dokumen=unggahan(b"x", "a.exe"))
    assert jawaban.status_code == 422
    assert "Program dan skrip tidak diterima" in jawaban.content.decode()
    assert reverse("informasi:konten_sunting", args=[versi.pk]) in jawaban.content.decode()


def test_nama_berkas_tidak_menjadi_html(kirim, keadaan):
    kirim("unggah", dokumen=unggahan(k.pdf(["isi"]), "<img src=x>.pdf"))
    assert "<img src=x" not in keadaan()["html"]


@pytest.mark.parametrize(("pintu", "isian"), [("unggah", {}), ("foto", {}), ("jadikan", {})])
def test_kiriman_kosong_dijawab_dengan_kalimat(kirim, pintu, isian):
    jawaban = kirim(pintu, **isian)
    assert jawaban.status_code == 422
    assert jawaban.json()["pesan"].endswith(".")


@pytest.mark.parametrize("nilai", ["", "x", "-1", "9" * 40, "0", "\x00", "²"])
@pytest.mark.parametrize(("pintu", "medan"), [("lepas", "lampiran"), ("urut", "naik"), ("urut", "turun")])
def test_kunci_kacau_tidak_mengubah_apa_pun(kirim, keadaan, pintu, medan, nilai):
    kirim("unggah", dokumen=unggahan(k.pdf(["isi"])))
    assert kirim(pintu, **{medan: nilai}).status_code == 201
    assert len(keadaan()["lampiran"]) == 1


def test_dokumen_dilepas(kirim, keadaan):
    kunci = kirim("unggah", dokumen=unggahan(k.pdf(["isi"]))).json()["lampiran"][0]["kunci"]
    assert kirim("lepas", lampiran=kunci).status_code == 201
    assert keadaan()["lampiran"] == []


def test_foto_diurutkan_lalu_menjadi_pdf(kirim, keadaan):
    foto = [unggahan(buat_foto(90, 120, (n, 0, 0)), f"{n}.jpg") for n in (10, 90, 200)]
    jawaban = kirim("foto", foto=foto)
    assert (jawaban.status_code, [x["peran"] for x in jawaban.json()["lampiran"]]) == (201, ["halaman"] * 3)
    terakhir = jawaban.json()["lampiran"][2]["kunci"]
    urutan = [x["kunci"] for x in kirim("urut", naik=terakhir).json()["lampiran"]]
    assert urutan.index(terakhir) == 1
    assert kirim("jadikan", jadikan=1).json()["menunggu"] is True
    assert jadikan_satu(SENIN)
    assert [(x["peran"], x["halaman"]) for x in keadaan()["lampiran"]] == [("dokumen", 3)]


def test_foto_yang_ditolak_disebut_dan_yang_lain_tersimpan(kirim, keadaan):
    jawaban = kirim("foto", foto=[unggahan(buat_foto(), "baik.jpg"), unggahan(b"<svg/>", "jahat.jpg")])
    assert (jawaban.status_code, jawaban.json()["pesan"].startswith("jahat.jpg:")) == (422, True)
    assert [x["nama"] for x in keadaan()["lampiran"]] == ["baik.jpg"]


# --- Who may ----------------------------------------------------------------------------------------

PINTU = {"unggah": "dokumen", "lepas": "lampiran", "urut": "naik", "foto": "foto", "jadikan": "jadikan"}


@pytest.mark.parametrize("pintu", PINTU)
@pytest.mark.parametrize(
    ("siapa", "status"), [(None, 401), ("operator_lain", 404), ("verifikator", 403), ("auditor", 403), ("operator", 0)]
)
def test_hanya_penulis_unit_yang_mengubah(client, pemeran, versi, pintu, siapa, status):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator, periksa=False)
    kunci = versi.lampiran.create(berkas=berkas, peran="dokumen").pk
    if siapa:
        client.force_login(getattr(pemeran, siapa), backend=MODEL)
    isi = {"unggah": unggahan(k.pdf(["lain"])), "foto": unggahan(buat_foto(), "a.jpg")}.get(pintu, kunci)
    alamat = reverse(f"informasi:dokumen_{pintu}", args=[versi.pk])
    jawaban = client.post(alamat, {PINTU[pintu]: isi}, headers=SKRIP)
    assert jawaban.status_code == status or (not status and jawaban.status_code in {201, 422})
    if status:
        assert [x.pk for x in versi.lampiran.all()] == [kunci]
        assert Berkas.objects.count() == 1


def test_yang_belum_masuk_diantar_ke_pintu_masuk(client, versi):
    jawaban = client.post(reverse("informasi:dokumen_lepas", args=[versi.pk]), {"lampiran": 1})
    assert (jawaban.status_code, jawaban.url.startswith(reverse("opd:masuk") + "?next=")) == (302, True)


def test_informasi_yang_sudah_diajukan_tidak_berubah(operator, pemeran):
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator)
    alamat = reverse("informasi:dokumen_unggah", args=[versi.pk])
    jawaban = operator.post(alamat, {"dokumen": unggahan(k.pdf(["isi"]))}, headers=SKRIP)
    assert (jawaban.status_code, "Tarik kembali dahulu" in jawaban.json()["pesan"]) == (422, True)
    assert not versi.lampiran.exists()


def test_tanpa_token_tidak_ada_yang_diterima(pemeran, versi):
    client = Client(enforce_csrf_checks=True)
    client.force_login(pemeran.operator, backend=MODEL)
    jawaban = client.post(reverse("informasi:dokumen_unggah", args=[versi.pk]), {"dokumen": unggahan(k.pdf(["isi"]))})
    assert jawaban.status_code == 403
