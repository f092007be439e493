"""The bundle of a dispute: built in the background, whole, numbered, provable, and safe from a killed worker."""

import hashlib
import json
import time
import zipfile
from datetime import timedelta
from io import BytesIO, StringIO
from pathlib import Path

import pypdfium2
import pytest
from cryptography.fernet import Fernet
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.core.management import call_command

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.berkas.gudang import rahasia
from informasi.berkas.terbatas import AnakGagal
from permohonan.identitas.kunci import KunciSalah
from sengketa.bundel import langkah
from sengketa.bundel.brankas import BrankasRusak, baca_terkunci, tulis_terkunci
from sengketa.bundel.susun import SEWA, susun_satu
from sengketa.gudang import baca
from sengketa.layanan import unggah
from sengketa.status import PeranBerkas
from tests.pabrik import SENIN, buat_foto
from tests.pabrik_dik import buat_ditetapkan
from tests.pabrik_sengketa import buat_banyak_bukti, buat_bukti, buat_pdf, buat_sengketa, susun_bundel

BANYAK = 300
BATAS_DETIK = 20


def isi(pesanan, bentuk):
    return b"".join(baca_terkunci(getattr(pesanan, f"{bentuk}_jalur")))


def halaman(pdf):
    """The words of each page."""
    with pypdfium2.PdfDocument(pdf) as dokumen:
        return [h.get_textpage().get_text_bounded() for h in dokumen]


def minta(sengketa, oleh, waktu=SENIN):
    jalankan(sengketa, "minta_berkas", pelaku=oleh, waktu=waktu)
    return sengketa.bundel.get()


def test_tiga_ratus_bukti_disusun_di_belakang(pemeran, django_capture_on_commit_callbacks):
    """300 exhibits: asking costs nothing, the sweep builds them in time, pages, marks and hashes are right."""
    sengketa = buat_sengketa(pemeran)
    buat_banyak_bukti(sengketa, pemeran.operator, BANYAK)
    mulai = time.monotonic()
    pesanan = minta(sengketa, pemeran.operator)
    assert time.monotonic() - mulai < 1
    assert (pesanan.kemajuan, pesanan.rencana) == (0, {})  # nothing is built where it was asked for
    kemajuan = []
    with django_capture_on_commit_callbacks(execute=True):
        while susun_satu(SENIN):
            pesanan.refresh_from_db()
            kemajuan.append(pesanan.kemajuan)
    assert time.monotonic() - mulai < BATAS_DETIK
    assert kemajuan == sorted(kemajuan) and len(kemajuan) > 5 and kemajuan[-1] == 100
    teks = halaman(isi(pesanan, "pdf"))
    muka, n = pesanan.rencana["muka"]["halaman"], len(teks)
    assert n == pesanan.halaman == muka + BANYAK + BANYAK // 2
    assert all(f"hlm {nomor} dari {n}" in t for nomor, t in enumerate(teks, 1))
    assert "T-1" in teks[muka].split() and "T-1" in teks[muka + 1].split()  # the first has two pages
    assert "T-300" in teks[-1].split()
    assert f"{muka + 1}" in teks[1]  # the contents know where the exhibits begin
    with zipfile.ZipFile(BytesIO(isi(pesanan, "zip"))) as arsip:
        baris = arsip.read("manifest.txt").decode().splitlines()
        assert {b.split("  ")[1] for b in baris} == set(arsip.namelist()) - {"manifest.txt"}
        for satu in baris:
            sidik, nama = satu.split("  ")
            assert hashlib.sha256(arsip.read(nama)).hexdigest() == sidik
        daftar = json.loads(arsip.read("manifest.json"))
    assert daftar["pdf"]["sha256"] == pesanan.pdf_sha256 == hashlib.sha256(isi(pesanan, "pdf")).hexdigest()
    assert daftar["berkas"][-1]["halaman_pdf"] == [n, n]
    assert hashlib.sha256(isi(pesanan, "zip")).hexdigest() == pesanan.zip_sha256
    assert not [b for b in pesanan.rencana["potongan"] if rahasia().exists(b["jalur"])]


def test_isi_lengkap_dan_berkas_lain_diberi_lembar_sisipan(pemeran):
    """Lembar uji, answers and pictures have their pages; what is no page, or breaks, a sheet; drafts stay out."""
    uji = buat_ditetapkan(pemeran)
    sengketa, oleh = buat_sengketa(pemeran), pemeran.operator
    buat_bukti(sengketa, oleh)  # not readable as a PDF
    for nama, data in (("foto.jpg", buat_foto()), ("rab.xlsx", b"PK")):
        unggah(
            sengketa, ContentFile(data, name=nama), peran=PeranBerkas.BUKTI, keterangan=nama, pelaku=oleh, waktu=SENIN
        )  # fmt: skip
    buat_bukti(sengketa, oleh, isi=buat_pdf("jawaban"), peran=PeranBerkas.JAWABAN, keterangan="Jawaban Termohon")
    buat_bukti(sengketa, oleh, peran=PeranBerkas.LAIN, keterangan="Catatan sendiri")
    buat_bukti(sengketa, oleh, isi=buat_pdf("ditarik"), keterangan="Yang ditarik")
    jalankan(
        sengketa, "tarik_berkas", pelaku=oleh, waktu=SENIN, catatan="Salah", berkas=sengketa.berkas.get(nomor_bukti=4)
    )
    pesanan = susun_bundel(sengketa, oleh)
    teks = halaman(isi(pesanan, "pdf"))
    semua = " ".join(" ".join(teks).split())
    assert "Kronologi" in semua and "Registrasi sengketa" in semua and uji.informasi in semua
    assert "terpakai 0 dari 100 hari kerja" in semua
    bukti = teks[pesanan.rencana["muka"]["halaman"] :]
    assert "tidak dapat dibuka sebagai PDF" in bukti[0] and "bukan PDF atau gambar" in bukti[2]
    assert "T-2" in bukti[1] and "SHA-256" not in bukti[1]  # the picture has a page, no sheet
    assert "LEMBAR PENGUJIAN KONSEKUENSI" in semua
    assert "Siti" not in semua and "3673011508900003" not in semua
    with zipfile.ZipFile(BytesIO(isi(pesanan, "zip"))) as arsip:
        nama = set(arsip.namelist())
    assert {"bukti/T-001-bukti.pdf", "jawaban/01-bukti.pdf", f"uji/lembar-{uji.pk}.pdf", f"uji/sk-{uji.pk}.pdf"} <= nama
    assert not [n for n in nama if "T-004" in n or "lain" in n]


def test_pekerja_mati_di_tengah_dilanjutkan(pemeran, monkeypatch):
    """A killed worker keeps its lease; when it has run out the next one goes on behind the last stored part."""
    sengketa = buat_sengketa(pemeran)
    buat_banyak_bukti(sengketa, pemeran.operator, 3)
    monkeypatch.setattr(langkah, "POTONGAN", 1)
    pesanan = minta(sengketa, pemeran.operator)
    assert susun_satu(SENIN) and susun_satu(SENIN)  # contents frozen, first part stored
    asli = langkah.gabung_terpisah

    def mati(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(langkah, "gabung_terpisah", mati)
    with pytest.raises(KeyboardInterrupt):
        susun_satu(SENIN)
    monkeypatch.setattr(langkah, "gabung_terpisah", asli)
    assert not susun_satu(SENIN)  # still leased
    pesanan.refresh_from_db()
    assert (len(pesanan.rencana["potongan"]), pesanan.percobaan) == (1, 1)
    nanti = SENIN + SEWA
    while susun_satu(nanti):
        pass
    pesanan.refresh_from_db()
    assert pesanan.selesai == nanti and len(pesanan.rencana["potongan"]) == 3
    assert sengketa.jejak().filter(nama="berkas_disusun").count() == 1
    assert len(halaman(isi(pesanan, "pdf"))) == pesanan.halaman


def test_satu_sumber_yang_menjatuhkan_pencetak_tidak_menahan_yang_lain(pemeran, monkeypatch):
    asli = langkah.gabung_terpisah

    def jatuh(daftar, keluar):
        if any(s.tanda == "T-2" and Path(s.jalur).stat().st_size for s in daftar):
            raise AnakGagal("anak")
        return asli(daftar, keluar)

    monkeypatch.setattr(langkah, "gabung_terpisah", jatuh)
    sengketa = buat_sengketa(pemeran)
    buat_banyak_bukti(sengketa, pemeran.operator, 3)
    pesanan = susun_bundel(sengketa, pemeran.operator)
    assert [b["sisipan"] for b in pesanan.rencana["bagian"]] == [False, True, False]
    with zipfile.ZipFile(BytesIO(isi(pesanan, "zip"))) as arsip:
        assert arsip.read("bukti/T-002-dokumen-2.pdf").startswith(b"%PDF")  # the original goes along


def test_gagal_berulang_berhenti_dengan_kalimat(pemeran, monkeypatch):
    def gagal(*_a, **_k):
        raise AnakGagal("anak")

    sengketa, waktu = buat_sengketa(pemeran), SENIN
    buat_bukti(sengketa, pemeran.operator, isi=buat_pdf())
    pesanan = minta(sengketa, pemeran.operator)
    monkeypatch.setattr(langkah, "gabung_terpisah", gagal)
    for _ in range(8):
        susun_satu(waktu)
        waktu += timedelta(hours=1)
    pesanan.refresh_from_db()
    assert "gagal disusun lima kali" in pesanan.galat and not pesanan.berjalan
    monkeypatch.undo()
    assert susun_bundel(sengketa, pemeran.operator, waktu=waktu).versi == 2  # a new order is possible


def test_bukti_yang_berubah_di_simpanan_disebut(pemeran):
    sengketa = buat_sengketa(pemeran)
    bukti = buat_bukti(sengketa, pemeran.operator, isi=buat_pdf())
    sengketa.berkas.filter(pk=bukti.pk).update(sha256="0" * 64)
    pesanan = susun_bundel(sengketa, pemeran.operator)
    assert "“T-1” berubah di simpanan" in pesanan.galat and pesanan.selesai is None


def test_satu_berkas_pada_satu_waktu_dan_hanya_yang_mengurus(pemeran):
    sengketa = buat_sengketa(pemeran)
    minta(sengketa, pemeran.operator)
    with pytest.raises(TransisiDitolak, match="sedang disusun"):
        jalankan(sengketa, "minta_berkas", pelaku=pemeran.verifikator, waktu=SENIN)
    with pytest.raises(PermissionDenied):
        jalankan(sengketa, "minta_berkas", pelaku=pemeran.operator_lain, waktu=SENIN)


def test_versi_lama_hanya_dua_yang_disimpan(pemeran, django_capture_on_commit_callbacks):
    sengketa = buat_sengketa(pemeran)
    with django_capture_on_commit_callbacks(execute=True):
        for _ in range(3):
            susun_bundel(sengketa, pemeran.operator)
    baru, sedang, lama = sengketa.bundel.all()
    assert baru.dapat_diunduh and sedang.dapat_diunduh and not lama.dapat_diunduh
    assert lama.pdf_sha256 and not rahasia().exists(lama.pdf_jalur) and rahasia().exists(baru.zip_jalur)


def test_kunci_lama_boleh_dibuang_sesudah_dikunci_ulang(pemeran, settings, django_capture_on_commit_callbacks):
    sengketa = buat_sengketa(pemeran)
    bukti = buat_bukti(sengketa, pemeran.operator, isi=buat_pdf())
    pesanan = susun_bundel(sengketa, pemeran.operator)
    lama = [bukti.jalur, pesanan.pdf_jalur, pesanan.zip_jalur]
    baru = Fernet.generate_key().decode()
    settings.PPID_KUNCI_IDENTITAS = [baru, *settings.PPID_KUNCI_IDENTITAS]
    with django_capture_on_commit_callbacks(execute=True):
        call_command("kunci_ulang", stdout=StringIO())
    settings.PPID_KUNCI_IDENTITAS = [baru]
    bukti.refresh_from_db()
    pesanan.refresh_from_db()
    assert baca(bukti) == buat_pdf()
    assert [hashlib.sha256(isi(pesanan, b)).hexdigest() for b in ("pdf", "zip")] == [
        pesanan.pdf_sha256,
        pesanan.zip_sha256,
    ]
    assert not any(rahasia().exists(jalur) for jalur in lama)


@pytest.mark.parametrize("rusak", [lambda b: b[:-10], lambda b: b[: len(b) // 2], lambda b: b""])
def test_brankas_yang_terpotong_tidak_terbaca_diam_diam(rusak):
    data = b"bukti " * 600_000
    with tulis_terkunci("bundel/uji") as penulis:
        penulis.write(data)
    letak = rahasia().path("bundel/uji")
    assert b"".join(baca_terkunci("bundel/uji")) == data and penulis.ukuran == len(data)
    with open(letak, "rb") as masuk:
        utuh = masuk.read()
    assert b"bukti" not in utuh
    with open(letak, "wb") as keluar:
        keluar.write(rusak(utuh))
    with pytest.raises((BrankasRusak, KunciSalah)):
        list(baca_terkunci("bundel/uji"))
